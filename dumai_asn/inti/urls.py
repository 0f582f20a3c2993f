from django.urls import path

from .views import kesehatan, komponen, pekerjaan, rupa

app_name = "inti"

urlpatterns = [
    path("healthz", kesehatan.healthz, name="healthz"),
    path("readyz", kesehatan.readyz, name="readyz"),
    path("menu/", rupa.menu, name="menu"),
    path("pekerjaan/<int:nomor>/", pekerjaan.pekerjaan, name="pekerjaan"),
    path("komponen/", komponen.komponen, name="komponen"),
]
