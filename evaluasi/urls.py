from django.urls import path

from .views import menilai, nilai, siklus

app_name = "evaluasi"

urlpatterns = [
    path("siklus/", siklus.daftar_siklus, name="siklus_daftar"),
    path("siklus/siapkan/", siklus.siapkan, name="siklus_siapkan"),
    path("siklus/<int:nomor>/", siklus.siklus, name="siklus"),
    path("siklus/<int:nomor>/buka/", siklus.buka, name="siklus_buka"),
    path("siklus/jendela/<int:nomor>/", siklus.jendela, name="jendela"),
    path("menilai/", menilai.daftar_menilai, name="menilai_daftar"),
    path("menilai/<int:nomor>/", menilai.menilai, name="menilai"),
    path("nilai/", nilai.daftar_nilai, name="nilai_daftar"),
    path("nilai/<int:nomor>/", nilai.nilai, name="nilai"),
    path("nilai/<int:nomor>/terima/", nilai.terima, name="nilai_terima"),
]
