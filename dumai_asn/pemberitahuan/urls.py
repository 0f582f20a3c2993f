from django.urls import path

from .views import kotak, pilihan, surat

app_name = "pemberitahuan"

urlpatterns = [
    path("kotak/", kotak.kotak, name="kotak"),
    path("kotak/<int:nomor>/buka/", kotak.buka, name="buka"),
    path("kotak/tandai/", kotak.tandai, name="tandai"),
    path("kotak/dibaca/", kotak.dibaca, name="dibaca"),
    path("kotak/pengaturan/", pilihan.pilihan, name="pilihan"),
    path("surat-keluar/", surat.daftar, name="surat"),
]
