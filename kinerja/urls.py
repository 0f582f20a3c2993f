from django.urls import path

from .views import bukti, progres, rekap, skp, tim

app_name = "kinerja"

urlpatterns = [
    path("skp/", skp.skp_saya, name="skp"),
    path("progres/", progres.progres, name="progres"),
    path("progres/rekap/", rekap.rekap, name="rekap_pdf"),
    path("progres/catat/", progres.catat, name="catat"),
    path("progres/catat/<int:indikator_id>/", progres.catat_indikator, name="catat_indikator"),
    path("progres/<int:skp_id>/<int:periode_id>/ajukan/", progres.ajukan, name="ajukan"),
    path("bukti/<int:bukti_id>/", bukti.bukti, name="bukti"),
    path("bukti/<int:bukti_id>/berkas", bukti.berkas, name="berkas_bukti"),
    path("bukti/<int:bukti_id>/perbaiki/", bukti.perbaiki, name="perbaiki_bukti"),
    path("bukti/<int:bukti_id>/tarik/", bukti.tarik, name="tarik_bukti"),
    path("bukti/<int:bukti_id>/periksa/", bukti.periksa, name="periksa_bukti"),
    path("tim/", tim.tim, name="tim"),
    path("tim/<int:pegawai_id>/", tim.anggota, name="anggota"),
    path("tim/laporan/<int:laporan_id>/jawab/", tim.jawab, name="jawab_laporan"),
]
