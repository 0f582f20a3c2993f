from django.urls import path

from .views import kotak, surat

app_name = "pemberitahuan"

urlpatterns = [
    path("kotak/", kotak.kotak, name="kotak"),
    path("kotak/<int:nomor>/buka/", kotak.buka, name="buka"),
    path("kotak/tandai/", kotak.tandai, name="tandai"),
    path("kotak/dibaca/", kotak.dibaca, name="dibaca"),
    path("surat-keluar/", surat.daftar, name="surat"),
    path("surat-keluar/ulang/", surat.ulang, name="surat_ulang"),
]
