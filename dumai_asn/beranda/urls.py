from django.urls import path

from .views import beranda, cari

app_name = "beranda"

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("cari/", cari.cari, name="cari"),
    path("cari/saran/", cari.saran, name="saran"),
]
