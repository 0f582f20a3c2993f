from datetime import time

from django.apps import AppConfig


class IntiConfig(AppConfig):
    name = "dumai_asn.inti"
    label = "inti"
    verbose_name = "Inti"

    def ready(self) -> None:
        from . import papan, tasks  # noqa: F401
        from .actions import kejadian, pekerjaan, unduhan, unggahan
        from .sapuan import Sapuan

        papan.daftarkan("sapuan", "kejadian", Sapuan(kejadian.kerjakan_kejadian, selang=5))
        papan.daftarkan("sapuan", "pekerjaan", Sapuan(pekerjaan.pekerjaan_tertinggal, selang=10))
        papan.daftarkan("sapuan", "bersih", Sapuan(kejadian.bersihkan, pukul=time(2, 30)))
        papan.daftarkan("sapuan", "unduhan", Sapuan(unduhan.sapu_unduhan, selang=3600))
        papan.daftarkan("sapuan", "unggahan", Sapuan(unggahan.bersihkan_unggahan, selang=3600))
