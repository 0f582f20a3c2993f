from datetime import time

from django.apps import AppConfig
from django.core import checks
from django.forms import Field


class IntiConfig(AppConfig):
    name = "dumai_asn.inti"
    label = "inti"
    verbose_name = "Inti"

    def ready(self) -> None:
        from . import papan, tasks  # noqa: F401
        from .actions import jadwal
        from .daftar import deklarasi, dokumen, ekspor
        from .daftar import kerja as daftar_kerja
        from .daftar import massal as daftar_massal
        from .queries.jejak import DATA_SAYA
        from .rules.bawaan import ACUAN
        from .rupa import bantuan as isi_bantuan
        from .views import bantuan, kalender, pengaturan

        checks.register(isi_bantuan.periksa)
        # The library's translation says "Bidang", which here is a part of an office.
        Field.default_error_messages["required"] = "Isian ini wajib diisi."
        for butir in ACUAN:
            papan.daftarkan("acuan", butir.kunci, butir)
        papan.daftarkan("data_saya", "inti", DATA_SAYA, urutan=70)
        papan.daftarkan("pekerjaan", jadwal.JALANKAN, jadwal.kerjakan_jadwal)
        papan.daftarkan("menu", "pengaturan", pengaturan.menu)
        papan.daftarkan("tugas", "pengaturan", pengaturan.tugas)
        papan.daftarkan("pengaturan", "inti", pengaturan.kartu)
        papan.daftarkan("pekerjaan", ekspor.EKSPOR, ekspor.kerjakan_ekspor)
        papan.daftarkan("pekerjaan", daftar_massal.MASSAL, daftar_massal.kerjakan_massal)
        papan.daftarkan("menu", "inti", bantuan.menu)
        papan.daftarkan("kalender", "inti", kalender.libur)
        deklarasi.daftarkan(dokumen.DOKUMEN)
        deklarasi.daftarkan(daftar_kerja.PEKERJAAN, daftar_kerja.KEJADIAN)
        _siapkan_sapuan()
        _siapkan_impor()


def _siapkan_sapuan() -> None:
    """What is due every few seconds, every hour, and once a night."""
    from . import papan
    from .actions import draf, kejadian, massal, pekerjaan, simpanan, unduhan, unggahan
    from .sapuan import Sapuan

    papan.daftarkan("sapuan", "kejadian", Sapuan(kejadian.kerjakan_kejadian, selang=5))
    papan.daftarkan("sapuan", "pekerjaan", Sapuan(pekerjaan.pekerjaan_tertinggal, selang=10))
    papan.daftarkan(
        "sapuan",
        "bersih",
        Sapuan(kejadian.bersihkan, pukul=time(2, 30), judul="Membersihkan catatan lama"),
    )
    papan.daftarkan(
        "sapuan",
        "massal",
        Sapuan(
            massal.sapu_massal,
            pukul=time(2, 45),
            judul="Membuang jejak tindakan massal lama",
            dibuang=massal.massal_lama,
            benda="jejak tindakan massal",
        ),
    )
    papan.daftarkan("sapuan", "unduhan", Sapuan(unduhan.sapu_unduhan, selang=3600))
    papan.daftarkan(
        "sapuan",
        "draf",
        Sapuan(
            draf.bersihkan_draf,
            pukul=time(2, 40),
            judul="Membuang draf lama",
            dibuang=draf.draf_lama,
            benda="draf",
        ),
    )
    papan.daftarkan("sapuan", "unggahan", Sapuan(unggahan.bersihkan_unggahan, selang=3600))
    papan.daftarkan(
        "sapuan",
        "berkas",
        Sapuan(
            simpanan.buang_yatim,
            pukul=time(3, 10),
            judul="Membuang berkas tanpa pemilik",
            dibuang=simpanan.berkas_yatim,
            benda="berkas",
        ),
    )


def _siapkan_impor() -> None:
    """The import engine: its jobs, its sweep, its lists, its entry in the menu."""
    from . import papan
    from .actions import impor, urung_impor
    from .daftar import deklarasi
    from .daftar import impor as daftar_impor
    from .sapuan import Sapuan
    from .views import impor as halaman

    papan.daftarkan("pekerjaan", impor.PERIKSA, impor.kerjakan_periksa)
    papan.daftarkan("pekerjaan", impor.TERAPKAN, impor.kerjakan_terapkan)
    papan.daftarkan("pekerjaan", impor.URUNGKAN, urung_impor.kerjakan_urungkan)
    papan.daftarkan("menu", "impor", halaman.menu)
    papan.daftarkan(
        "sapuan",
        "impor",
        Sapuan(
            impor.bersihkan_impor,
            pukul=time(2, 50),
            judul="Membuang baris berkas impor lama",
            dibuang=impor.impor_lama,
            benda="isi berkas impor",
        ),
    )
    deklarasi.daftarkan(daftar_impor.IMPOR, daftar_impor.BARIS, daftar_impor.HILANG)
