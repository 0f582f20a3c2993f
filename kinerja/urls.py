from django.urls import path

from .views import (
    bukti,
    isi_skp,
    jawab_skp,
    kamus,
    progres,
    rekap,
    sasaran,
    skp,
    susun,
    tim,
)

app_name = "kinerja"

urlpatterns = [
    path("skp/", skp.skp_saya, name="skp"),
    path("skp/susun/", susun.mulai, name="mulai_skp"),
    path("skp/susun/<int:versi_id>/", susun.susun, name="susun"),
    path("skp/susun/<int:versi_id>/pendekatan/", susun.pendekatan, name="susun_pendekatan"),
    path("skp/susun/<int:versi_id>/rhk/", susun.rhk, name="susun_rhk"),
    path("skp/susun/<int:versi_id>/rhk/baru/", isi_skp.rhk_isian, name="tambah_rhk"),
    path("skp/susun/<int:versi_id>/rhk/<int:rhk_id>/", isi_skp.rhk_isian, name="ubah_rhk"),
    path("skp/susun/<int:versi_id>/rhk/<int:rhk_id>/urut/", isi_skp.rhk_urut, name="urut_rhk"),
    path("skp/susun/<int:versi_id>/rhk/<int:rhk_id>/hapus/", isi_skp.rhk_hapus, name="hapus_rhk"),
    path("skp/susun/<int:versi_id>/indikator/", susun.indikator, name="susun_indikator"),
    path(
        "skp/susun/<int:versi_id>/rhk/<int:rhk_id>/indikator/baru/",
        isi_skp.indikator_isian,
        name="tambah_indikator",
    ),
    path(
        "skp/susun/<int:versi_id>/rhk/<int:rhk_id>/indikator/<int:indikator_id>/",
        isi_skp.indikator_isian,
        name="ubah_indikator",
    ),
    path(
        "skp/susun/<int:versi_id>/rhk/<int:rhk_id>/indikator/<int:indikator_id>/hapus/",
        isi_skp.indikator_hapus,
        name="hapus_indikator",
    ),
    path("skp/susun/<int:versi_id>/perilaku/", susun.perilaku, name="susun_perilaku"),
    path("skp/susun/<int:versi_id>/lampiran/", susun.lampiran, name="susun_lampiran"),
    path("skp/susun/<int:versi_id>/periksa/", susun.periksa, name="susun_periksa"),
    path("skp/susun/<int:versi_id>/ajukan/", susun.ajukan, name="ajukan_skp"),
    path("skp/susun/<int:versi_id>/tarik/", susun.tarik, name="tarik_skp"),
    path("skp/susun/<int:versi_id>/buang/", susun.buang, name="buang_versi"),
    path("skp/<int:skp_id>/perubahan/", susun.perubahan, name="perubahan_skp"),
    path("tim/skp/", jawab_skp.persetujuan, name="persetujuan_skp"),
    path("tim/skp/<int:versi_id>/", jawab_skp.jawab_skp, name="jawab_skp"),
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
    path("sasaran/", sasaran.sasaran, name="sasaran"),
    path("sasaran/unit/", sasaran.sasaran_per_unit, name="sasaran_per_unit"),
    path("sasaran/unit/<int:unit_id>/<int:tahun>/", sasaran.sasaran_unit, name="sasaran_unit"),
    path("sasaran/unit/<int:unit_id>/<int:tahun>/baru/", sasaran.sasaran_baru, name="sasaran_baru"),
    path(
        "sasaran/unit/<int:unit_id>/<int:tahun>/salin/", sasaran.sasaran_salin, name="sasaran_salin"
    ),
    path("sasaran/<int:sasaran_id>/", sasaran.sasaran_ubah, name="sasaran_ubah"),
    path("sasaran/<int:sasaran_id>/urut/", sasaran.sasaran_urut, name="sasaran_urut"),
    path("sasaran/<int:sasaran_id>/hapus/", sasaran.sasaran_hapus, name="sasaran_hapus"),
    path("kamus/", kamus.kamus, name="kamus"),
    path("kamus/baru/", kamus.kamus_baru, name="kamus_baru"),
    path("kamus/<int:kamus_id>/", kamus.kamus_satu, name="kamus_satu"),
    path("kamus/<int:kamus_id>/ubah/", kamus.kamus_ubah, name="kamus_ubah"),
    path("kamus/<int:kamus_id>/gabung/", kamus.kamus_gabung, name="kamus_gabung"),
    path(
        "skp/susun/<int:versi_id>/rhk/<int:rhk_id>/kamus/", kamus.pilih_kamus, name="pilih_kamus"
    ),
    path(
        "skp/susun/<int:versi_id>/rhk/<int:rhk_id>/indikator/<int:indikator_id>/usul/",
        kamus.usul_kamus,
        name="usul_kamus",
    ),
]
