from django.urls import path

from .views import (
    bantuan,
    daftar,
    draf,
    kesehatan,
    komponen,
    pekerjaan,
    periksa,
    rupa,
    unduhan,
    unggahan,
)

app_name = "inti"

urlpatterns = [
    path("healthz", kesehatan.healthz, name="healthz"),
    path("readyz", kesehatan.readyz, name="readyz"),
    path("menu/", rupa.menu, name="menu"),
    path("bantuan/", bantuan.bantuan, name="bantuan"),
    path("bantuan/<str:nama>/", bantuan.bantuan_topik, name="bantuan_topik"),
    path("pekerjaan/<int:nomor>/", pekerjaan.pekerjaan, name="pekerjaan"),
    path("pekerjaan/<int:nomor>/unduh/", unduhan.unduhan, name="unduhan"),
    path("daftar/<str:nama>/unduh/<str:bentuk>/", daftar.unduh, name="daftar_unduh"),
    path("daftar/<str:nama>/tindakan/", daftar.tindakan, name="daftar_tindakan"),
    path("daftar/<str:nama>/tampilan/", daftar.tampilan_baru, name="daftar_tampilan_baru"),
    path("daftar/tampilan/<int:nomor>/", daftar.tampilan, name="daftar_tampilan"),
    path("daftar/tindakan/<int:nomor>/batalkan/", daftar.batalkan, name="daftar_batalkan"),
    path("unggahan/", unggahan.mulai, name="unggahan_mulai"),
    path("unggahan/<uuid:kode>/", unggahan.unggahan, name="unggahan"),
    path("unggahan/<uuid:kode>/batal/", unggahan.batal, name="unggahan_batal"),
    path("draf/", draf.simpan, name="draf"),
    path("draf/buang/", draf.buang, name="draf_buang"),
    path("periksa/", periksa.periksa, name="periksa"),
    path("periksa/<str:kode>/", periksa.periksa_kode, name="periksa_kode"),
    path("komponen/", komponen.komponen, name="komponen"),
]
