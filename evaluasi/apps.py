from datetime import time

from django.apps import AppConfig


class EvaluasiConfig(AppConfig):
    name = "evaluasi"
    verbose_name = "Evaluasi"

    def ready(self) -> None:
        from dumai_asn.direktori.actions.penggabungan import Penggabung
        from dumai_asn.inti import papan
        from dumai_asn.inti.daftar.deklarasi import daftarkan
        from dumai_asn.inti.rupa.panel import daftarkan as daftarkan_panel
        from dumai_asn.pemberitahuan.actions.pengingat import SumberPengingat

        from .choices import LANGKAH
        from .daftar import ORANG, PERIODE
        from .queries import pantau, pengingat, ukuran
        from .queries.dampak import dampak_penilaian
        from .queries.data_saya import DATA_SAYA
        from .queries.selesai import SELESAI
        from .rules.bawaan import ACUAN
        from .rules.dokumen import EVALUASI
        from .views.cari import pintu_unit
        from .views.kalender import kalender
        from .views.menu import menu_evaluasi, tugas_evaluasi
        from .views.panel import PANEL

        for butir in ACUAN:
            papan.daftarkan("acuan", butir.kunci, butir)
        for urutan, (langkah, butir) in enumerate(LANGKAH.items(), start=50):
            papan.daftarkan("langkah", langkah, butir, urutan)
        daftarkan(ORANG, PERIODE)
        papan.daftarkan("menu", "evaluasi", menu_evaluasi)
        papan.daftarkan("tugas", "evaluasi", tugas_evaluasi)
        papan.daftarkan("tugas_selesai", "evaluasi", SELESAI, urutan=20)
        papan.daftarkan("kalender", "evaluasi", kalender)
        papan.daftarkan("data_saya", "evaluasi", DATA_SAYA, urutan=40)
        papan.daftarkan("pintu_unit", "evaluasi", pintu_unit)
        daftarkan_panel(PANEL, 20)
        papan.daftarkan("dokumen", EVALUASI.kode, EVALUASI)
        _daftarkan_kerja()
        for urutan, satu in enumerate(ukuran.UKURAN):
            papan.daftarkan("ukuran_rekap", satu.kode, satu, urutan)
        papan.daftarkan(
            "sumber_pengingat", pantau.PENILAIAN_LEWAT, SumberPengingat(pengingat.penilaian_lewat)
        )
        papan.daftarkan("kelompok_pesan", "evaluasi", "Penilaian dan siklus")
        papan.daftarkan("dampak_perubahan", "evaluasi", dampak_penilaian, urutan=10)
        # A sent evaluation stays word for word; only whose row is the evaluator's is mended.
        lepas = ("evaluasi.Penilaian:beku_sesudah_dinilai",)
        papan.daftarkan("penggabungan_pegawai", "evaluasi", Penggabung(lepas=lepas))


def _daftarkan_kerja() -> None:
    """What this room does in the background: as a job, and by the clock."""
    from dumai_asn.inti import papan
    from dumai_asn.inti.sapuan import Sapuan

    from . import tasks
    from .actions import dokumen, penilaian, rekap, siklus

    papan.daftarkan("pekerjaan", tasks.BUKA_SIKLUS, tasks.buka_siklus)
    papan.daftarkan("pekerjaan", dokumen.SUSUN, tasks.susun_evaluasi)
    malam = Sapuan(rekap.periksa_selisih, pukul=time(1, 30), judul="Menghitung ulang rekap")
    papan.daftarkan("sapuan", "evaluasi.siklus", Sapuan(siklus.perbarui_siklus, selang=120))
    papan.daftarkan("sapuan", "evaluasi.serah", Sapuan(penilaian.serahkan_terkalibrasi, selang=300))
    papan.daftarkan("sapuan", "evaluasi.rekap", Sapuan(rekap.sapu_rekap, selang=5))
    papan.daftarkan("sapuan", "evaluasi.rekap_malam", malam)
