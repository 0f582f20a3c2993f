from django.urls import path

from .views import capaian, dokumen, menilai, nilai, pantau, siklus

app_name = "evaluasi"

urlpatterns = [
    path("siklus/", siklus.daftar_siklus, name="siklus_daftar"),
    path("siklus/siapkan/", siklus.siapkan, name="siklus_siapkan"),
    path("siklus/<int:nomor>/", siklus.siklus, name="siklus"),
    path("siklus/<int:nomor>/buka/", siklus.buka, name="siklus_buka"),
    path("menilai/", menilai.daftar_menilai, name="menilai_daftar"),
    path("menilai/<int:nomor>/", menilai.menilai, name="menilai"),
    path("nilai/", nilai.daftar_nilai, name="nilai_daftar"),
    path("nilai/<int:nomor>/", nilai.nilai, name="nilai"),
    path("nilai/<int:nomor>/pdf/", dokumen.pdf, name="nilai_pdf"),
    path("nilai/<int:nomor>/pdf/minta/", dokumen.minta_pdf, name="nilai_minta_pdf"),
    path("nilai/<int:nomor>/terima/", nilai.terima, name="nilai_terima"),
    path("pantau/", pantau.pantau, name="pantau"),
    path("pantau/<int:unit>/", pantau.pantau, name="pantau_unit"),
    path("pantau/<int:unit>/pegawai/", pantau.orang, name="pantau_orang"),
    path("pantau/<int:unit>/penahan/", pantau.penahan, name="pantau_penahan"),
    path("pantau/<int:unit>/ingatkan/", pantau.ingatkan, name="ingatkan"),
    path("capaian/", capaian.capaian, name="capaian"),
    path("capaian/<int:unit>/", capaian.capaian, name="capaian_unit"),
]
