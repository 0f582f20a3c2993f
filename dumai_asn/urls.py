"""Every address of the application; each room brings its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("dumai_asn.inti.urls")),
    path("", include("dumai_asn.akun.urls")),
    path("", include("dumai_asn.beranda.urls")),
    path("", include("dumai_asn.pemberitahuan.urls")),
    path("", include("dumai_asn.direktori.urls")),
    path("", include("kinerja.urls")),
    path("", include("evaluasi.urls")),
    path("", include("pembinaan.urls")),
    path("", include("dumai_asn.contoh.urls")),
]

handler400 = "dumai_asn.inti.views.galat.permintaan_salah"
handler403 = "dumai_asn.inti.views.galat.dilarang"
handler404 = "dumai_asn.inti.views.galat.tidak_ada"
handler500 = "dumai_asn.inti.views.galat.rusak"
