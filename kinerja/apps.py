from django.apps import AppConfig


class KinerjaConfig(AppConfig):
    name = "kinerja"
    verbose_name = "Kinerja"

    def ready(self) -> None:
        from dumai_asn.inti import papan

        from .rules.bawaan import ACUAN

        for butir in ACUAN:
            papan.daftarkan("acuan", butir.kunci, butir)
