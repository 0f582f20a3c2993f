from django.urls import path

from .views import daftarkan, kelas, persetujuan, presensi, program, saya, status_kelas

app_name = "pembinaan"

urlpatterns = [
    path("pelatihan/", kelas.pelatihan, name="pelatihan"),
    path("pelatihan/program/", program.program_daftar, name="program_daftar"),
    path("pelatihan/program/baru/", program.program_baru, name="program_baru"),
    path("pelatihan/program/<int:nomor>/ubah/", program.program_ubah, name="program_ubah"),
    path("pelatihan/kelas/baru/", kelas.kelas_baru, name="kelas_baru"),
    path("pelatihan/kelas/<int:nomor>/", kelas.kelas, name="kelas"),
    path("pelatihan/kelas/<int:nomor>/ubah/", kelas.kelas_ubah, name="kelas_ubah"),
    path("pelatihan/kelas/<int:nomor>/status/", status_kelas.kelas_status, name="kelas_status"),
    path(
        "pelatihan/kelas/<int:nomor>/batalkan/", status_kelas.kelas_batalkan, name="kelas_batalkan"
    ),
    path(
        "pelatihan/kelas/<int:nomor>/selesaikan/",
        status_kelas.kelas_selesaikan,
        name="kelas_selesaikan",
    ),
    path(
        "pelatihan/kelas/<int:nomor>/daftarkan/", daftarkan.kelas_daftarkan, name="kelas_daftarkan"
    ),
    path("pelatihan/kelas/<int:nomor>/presensi/<int:sesi>/", presensi.presensi, name="presensi"),
    path("pelatihan/persetujuan/", persetujuan.persetujuan, name="persetujuan"),
    path("pelatihan/persetujuan/<int:nomor>/", persetujuan.permohonan, name="permohonan"),
    path(
        "pelatihan/pendaftaran/<int:nomor>/batalkan/",
        persetujuan.pendaftaran_batalkan,
        name="pendaftaran_batalkan",
    ),
    path("pembinaan-saya/", saya.saya, name="saya"),
    path("pembinaan-saya/kelas/", saya.kelas_terbuka_daftar, name="kelas_terbuka"),
    path("pembinaan-saya/kelas/<int:nomor>/", saya.kelas_saya, name="kelas_saya"),
    path(
        "pembinaan-saya/pendaftaran/<int:nomor>/batalkan/",
        saya.saya_batalkan,
        name="saya_batalkan",
    ),
]
