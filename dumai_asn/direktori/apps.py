from django.apps import AppConfig


class DirektoriConfig(AppConfig):
    name = "dumai_asn.direktori"
    label = "direktori"
    verbose_name = "Direktori"

    def ready(self) -> None:
        from dumai_asn.inti import papan

        from .rules.bawaan import ACUAN
        from .views.cari import cari

        for butir in ACUAN:
            papan.daftarkan("acuan", butir.kunci, butir)
        papan.daftarkan("pencarian", "direktori", cari)
