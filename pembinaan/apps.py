from django.apps import AppConfig


class PembinaanConfig(AppConfig):
    name = "pembinaan"
    verbose_name = "Pembinaan"

    def ready(self) -> None:
        from dumai_asn.inti import papan
        from dumai_asn.inti.daftar.deklarasi import daftarkan
        from dumai_asn.inti.rupa.panel import daftarkan as daftarkan_panel

        from .daftar import ANTREAN, KELAS, PERMOHONAN, PERMOHONAN_KELAS, PESERTA, PROGRAM
        from .queries.dampak import dampak_kelas
        from .queries.data_saya import DATA_SAYA
        from .queries.selesai import SELESAI
        from .rules.bawaan import ACUAN
        from .views.cari import cari
        from .views.kalender import kalender
        from .views.menu import menu_pembinaan, tugas_pembinaan
        from .views.panel import PANEL

        for butir in ACUAN:
            papan.daftarkan("acuan", butir.kunci, butir)
        daftarkan(PROGRAM, KELAS, PESERTA, PERMOHONAN, PERMOHONAN_KELAS, ANTREAN)
        papan.daftarkan("menu", "pembinaan", menu_pembinaan)
        papan.daftarkan("tugas", "pembinaan", tugas_pembinaan)
        papan.daftarkan("tugas_selesai", "pembinaan", SELESAI, urutan=30)
        papan.daftarkan("kalender", "pembinaan", kalender)
        papan.daftarkan("data_saya", "pembinaan", DATA_SAYA, urutan=50)
        papan.daftarkan("dampak_perubahan", "pembinaan", dampak_kelas, urutan=20)
        papan.daftarkan("pencarian", "pembinaan", cari)
        daftarkan_panel(PANEL, 30)
        papan.daftarkan("kelompok_pesan", "pembinaan", "Pelatihan")
