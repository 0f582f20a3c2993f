from django.urls import path

from .views import beranda, cari, kalender, riwayat, tur

app_name = "beranda"

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("cari/", cari.cari, name="cari"),
    path("kalender/", kalender.kalender, name="kalender"),
    path("kalender/unduh/", kalender.unduh, name="kalender_unduh"),
    path("riwayat-tugas/", riwayat.riwayat, name="riwayat"),
    path("kenali/", tur.kenali, name="kenali"),
    path("kenali/mulai/", tur.mulai, name="tur_mulai"),
    path("kenali/selesai/", tur.selesai, name="tur_selesai"),
    path("cari/saran/", cari.saran, name="saran"),
]
