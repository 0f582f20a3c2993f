from django.apps import AppConfig


class BerandaConfig(AppConfig):
    name = "dumai_asn.beranda"
    label = "beranda"
    verbose_name = "Beranda"

    def ready(self) -> None:
        from dumai_asn.inti import papan

        from .views.menu import menu

        papan.daftarkan("menu", "beranda", menu)
