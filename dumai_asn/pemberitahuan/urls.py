from django.urls import path

from .views import kotak

app_name = "pemberitahuan"

urlpatterns = [
    path("kotak/", kotak.kotak, name="kotak"),
    path("kotak/<int:nomor>/buka/", kotak.buka, name="buka"),
    path("kotak/tandai/", kotak.tandai, name="tandai"),
    path("kotak/dibaca/", kotak.dibaca, name="dibaca"),
]
