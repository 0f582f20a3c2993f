from django.apps import AppConfig


class AkunConfig(AppConfig):
    name = "dumai_asn.akun"
    label = "akun"
    verbose_name = "Akun"

    def ready(self) -> None:
        from dumai_asn.inti import papan

        from .views.menu import menu

        papan.daftarkan("menu", "akun", menu, urutan=100)
