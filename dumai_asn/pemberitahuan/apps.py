from django.apps import AppConfig


class PemberitahuanConfig(AppConfig):
    name = "dumai_asn.pemberitahuan"
    label = "pemberitahuan"
    verbose_name = "Pemberitahuan"

    def ready(self) -> None:
        from dumai_asn.inti import papan
        from dumai_asn.inti.sapuan import Sapuan

        from . import receivers, tasks  # noqa: F401
        from .actions import akun, pengingat, pengiriman
        from .queries import DATA_SAYA
        from .views.menu import menu
        from .views.surat import kartu

        papan.daftarkan("menu", "pemberitahuan", menu)
        papan.daftarkan("pengaturan", "pemberitahuan", kartu, urutan=10)
        papan.daftarkan("kelompok_pesan", "akun", "Akun saya", urutan=90)
        papan.daftarkan("data_saya", "pemberitahuan", DATA_SAYA, urutan=60)
        papan.daftarkan("penerima", akun.KODE_TERPAKAI, akun.kabarkan_kode_terpakai)
        papan.daftarkan("sapuan", "surat", Sapuan(pengiriman.kirim_antrean, selang=10))
        papan.daftarkan("sapuan", "pengingat", Sapuan(pengingat.ingatkan_semua, selang=60))
