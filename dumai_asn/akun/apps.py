from django.apps import AppConfig


class AkunConfig(AppConfig):
    name = "dumai_asn.akun"
    label = "akun"
    verbose_name = "Akun"

    def ready(self) -> None:
        from dumai_asn.inti import papan

        from .actions.rahasia import putar_rahasia_mfa
        from .views.menu import menu

        papan.daftarkan("menu", "akun", menu, urutan=100)
        papan.daftarkan("rahasia", "mfa_authenticator.data", putar_rahasia_mfa)
