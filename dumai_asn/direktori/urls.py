from django.urls import path

from .views import akun, data_saya, kartu, penugasan, peran, sesudah_dinas

app_name = "direktori"

urlpatterns = [
    path("pegawai/<int:nomor>/kartu/", kartu.kartu, name="kartu"),
    path("unit/<int:nomor>/", kartu.unit, name="unit"),
    path("akun-pegawai/", akun.akun_daftar, name="akun_daftar"),
    path("akun-pegawai/surat/", akun.surat_unit, name="surat_unit"),
    path("akun-pegawai/<int:nomor>/", akun.akun, name="akun"),
    path("akun-pegawai/<int:nomor>/terbitkan/", akun.akun_terbitkan, name="akun_terbitkan"),
    path("akun-pegawai/kode/<int:nomor>/sahkan/", akun.kode_sahkan, name="kode_sahkan"),
    path("akun-pegawai/kode/<int:nomor>/cabut/", akun.kode_cabut, name="kode_cabut"),
    path("akun-pegawai/kode/<int:nomor>/surat/", akun.kode_surat, name="kode_surat"),
    path("penugasan/", penugasan.penugasan_daftar, name="penugasan_daftar"),
    path("penugasan/baru/", penugasan.penugasan_orang, name="penugasan_orang"),
    path("penugasan/baru/<int:nomor>/", penugasan.penugasan_baru, name="penugasan_baru"),
    path("penugasan/<int:nomor>/akhiri/", penugasan.penugasan_akhiri, name="penugasan_akhiri"),
    path("sesudah-dinas/", sesudah_dinas.sesudah_dinas, name="sesudah_dinas"),
    path("peran/", peran.ganti_peran, name="ganti_peran"),
    path("data-saya/", data_saya.data_saya, name="data_saya"),
    path("data-saya/riwayat/", data_saya.riwayat, name="data_saya_riwayat"),
    path("data-saya/unduh/", data_saya.unduh, name="data_saya_unduh"),
]
