from django.apps import AppConfig
from django.db.backends.signals import connection_created


class ContohConfig(AppConfig):
    name = "dumai_asn.contoh"
    label = "contoh"
    verbose_name = "Kota contoh"

    def ready(self) -> None:
        from dumai_asn.inti import papan

        from .receivers import tolak_kota_contoh
        from .views.masuk import menu

        connection_created.connect(tolak_kota_contoh, dispatch_uid="contoh.tolak")
        papan.daftarkan("menu", "contoh", menu)
