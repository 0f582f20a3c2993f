from django.urls import path

from .views import kartu, peran

app_name = "direktori"

urlpatterns = [
    path("pegawai/<int:nomor>/kartu/", kartu.kartu, name="kartu"),
    path("unit/<int:nomor>/", kartu.unit, name="unit"),
    path("peran/", peran.ganti_peran, name="ganti_peran"),
]
