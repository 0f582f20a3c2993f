from datetime import time

from django.apps import AppConfig


class PemberitahuanConfig(AppConfig):
    name = "dumai_asn.pemberitahuan"
    label = "pemberitahuan"
    verbose_name = "Pemberitahuan"

    def ready(self) -> None:
        from dumai_asn.inti import papan
        from dumai_asn.inti.daftar.deklarasi import daftarkan
        from dumai_asn.inti.sapuan import Sapuan

        from . import receivers, tasks  # noqa: F401
        from .actions import akun, pengingat, pengiriman, pilihan
        from .daftar import SURAT
        from .queries import DATA_SAYA
        from .rules.bawaan import ACUAN
        from .views.menu import menu
        from .views.surat import kartu

        for butir in ACUAN:
            papan.daftarkan("acuan", butir.kunci, butir)
        daftarkan(SURAT)
        papan.daftarkan("menu", "pemberitahuan", menu)
        papan.daftarkan("pengaturan", "pemberitahuan", kartu, urutan=10)
        papan.daftarkan("kelompok_pesan", "akun", "Akun saya", urutan=90)
        papan.daftarkan("data_saya", "pemberitahuan", DATA_SAYA, urutan=60)
        papan.daftarkan("penerima", akun.KODE_TERPAKAI, akun.kabarkan_kode_terpakai)
        papan.daftarkan("sapuan", "surat", Sapuan(pengiriman.kirim_antrean, selang=10))
        papan.daftarkan("sapuan", "pengingat", Sapuan(pengingat.ingatkan_semua, selang=60))
        papan.daftarkan(
            "sapuan",
            "kotak",
            Sapuan(
                pilihan.bersihkan_kotak,
                pukul=time(2, 35),
                judul="Membuang pemberitahuan lama",
                dibuang=pilihan.pesan_lama,
                benda="pemberitahuan",
            ),
        )
