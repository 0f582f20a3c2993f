from django.apps import AppConfig


class PembinaanConfig(AppConfig):
    name = "pembinaan"
    verbose_name = "Pembinaan"

    def ready(self) -> None:
        from dumai_asn.inti import papan

        from .rules.bawaan import ACUAN
        from .views.menu import menu_pembinaan, tugas_pembinaan

        for butir in ACUAN:
            papan.daftarkan("acuan", butir.kunci, butir)
        papan.daftarkan("menu", "pembinaan", menu_pembinaan)
        papan.daftarkan("tugas", "pembinaan", tugas_pembinaan)
