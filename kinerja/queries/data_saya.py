"""What this room keeps about one person, as tables for that person."""

from collections.abc import Sequence
from typing import Any

from dumai_asn.akun.models import Akun
from dumai_asn.inti.rules.data_saya import BerkasSendiri, DataSaya, Lembar, lembar

from ..models import (
    SKP,
    BuktiDukung,
    IsiIndikator,
    IsiPerilaku,
    IsiRHK,
    LaporanPeriode,
    PeranHasil,
    Perpanjangan,
    PolaProgres,
    Progres,
    RencanaAksi,
    RiwayatTindakan,
    Tindakan,
    VersiSKP,
)
from .data_umpan import lembar_umpan


def lembar_kinerja(akun: Akun) -> Sequence[Lembar]:
    """Targets in every version, plans, progress, evidence and reports of the own SKP.

    Of the leader's matrix only published cells: the others are a draft of the leader's.

    ``nomor_indikator`` and ``nomor_progres`` join the tables.
    """
    return [
        *_sasaran(akun),
        *_isi(akun),
        _indikator(akun),
        *_kemajuan(akun),
        _bukti(akun),
        *_laporan(akun),
        *lembar_umpan(akun),
        *_tindakan(akun),
    ]


def _sasaran(akun: Akun) -> list[Lembar]:
    return [
        lembar(
            "skp",
            "SKP",
            SKP.objects.filter(pegawai__akun=akun).order_by("tahun_id", "pk"),
            tahun="tahun_id",
            jenis="jenis",
            bentuk="bentuk",
            masa="masa",
            jabatan="penempatan__jabatan__nama",
            unit="penempatan__unit__nama",
        ),
        lembar(
            "versi_skp",
            "Versi SKP dan jawaban penilai",
            VersiSKP.objects.filter(skp__pegawai__akun=akun).order_by(
                "skp__tahun_id", "skp", "nomor"
            ),
            tahun="skp__tahun_id",
            versi="nomor",
            status="status",
            berlaku="masa",
            alasan_perubahan="alasan_perubahan",
            diajukan="diajukan_pada",
            dijawab="dijawab_pada",
            dijawab_oleh="dijawab_oleh__nama",
            catatan_penilai="catatan",
            dukungan="dukungan",
            pertanggungjawaban="pertanggungjawaban",
            konsekuensi="konsekuensi",
        ),
    ]


def _isi(akun: Akun) -> list[Lembar]:
    versi = {"tahun": "versi__skp__tahun_id", "versi": "versi__nomor"}
    milik: dict[str, Any] = {"versi__skp__pegawai__akun": akun}
    return [
        lembar(
            "rhk",
            "Rencana hasil kerja",
            IsiRHK.objects.filter(**milik).order_by("versi__skp__tahun_id", "versi", "urutan"),
            **versi,
            urutan="urutan",
            jenis="jenis",
            klasifikasi="klasifikasi",
            rencana_hasil_kerja="teks",
            sumber="teks_induk",
        ),
        lembar(
            "perilaku",
            "Ekspektasi perilaku kerja",
            IsiPerilaku.objects.filter(**milik).order_by("versi__skp__tahun_id", "versi", "nilai"),
            **versi,
            nilai="nilai",
            ekspektasi="ekspektasi",
        ),
    ]


def _indikator(akun: Akun) -> Lembar:
    milik = IsiIndikator.objects.filter(versi__skp__pegawai__akun=akun)
    return lembar(
        "indikator",
        "Indikator dan target",
        milik.order_by("versi__skp__tahun_id", "versi", "urutan"),
        tahun="versi__skp__tahun_id",
        versi="versi__nomor",
        nomor_indikator="indikator_id",
        indikator="teks",
        aspek="aspek",
        perspektif="perspektif",
        arah="arah",
        satuan="satuan",
        nilai_dasar="dasar",
        target="target",
        target_atas="target_atas",
        target_teks="target_teks",
        tahapan="tahapan",
    )


def _kemajuan(akun: Akun) -> list[Lembar]:
    matriks = PeranHasil.objects.filter(pegawai__akun=akun, diterbitkan_pada__isnull=False)
    return [
        lembar(
            "peran_hasil",
            "Peran hasil yang diterbitkan untuk Anda",
            matriks.order_by("pk"),
            tahun="rhk_pimpinan__skp__tahun_id",
            pimpinan="rhk_pimpinan__skp__pegawai__nama",
            hasil_antara="hasil",
            porsi_persen="porsi",
            diterbitkan="diterbitkan_pada",
        ),
        lembar(
            "rencana_aksi",
            "Rencana aksi",
            RencanaAksi.objects.filter(rhk__skp__pegawai__akun=akun).order_by("pk"),
            tahun="rhk__skp__tahun_id",
            periode="periode__nama",
            nomor_indikator="indikator_id",
            rencana_aksi="teks",
            target="target",
        ),
        lembar(
            "progres",
            "Progres",
            Progres.objects.filter(skp__pegawai__akun=akun).order_by("tanggal", "pk"),
            nomor_progres="pk",
            tanggal="tanggal",
            nomor_indikator="indikator_id",
            nilai="nilai",
            tahap_selesai="tahap",
            catatan="catatan",
            alasan_terlambat="alasan_terlambat",
            dicatat="dibuat_pada",
            dicatat_oleh="oleh__nama",
        ),
    ]


def _bukti(akun: Akun) -> Lembar:
    return lembar(
        "bukti",
        "Bukti dukung",
        BuktiDukung.objects.filter(skp__pegawai__akun=akun).order_by("pk"),
        nomor_bukti="pk",
        tahun="skp__tahun_id",
        nama="nama",
        tautan="tautan",
        ukuran_bita="berkas__ukuran",
        status="status",
        dikirim="dibuat_pada",
        diperiksa="diperiksa_pada",
        diperiksa_oleh="diperiksa_oleh__nama",
        catatan_penilai="catatan",
    )


def _laporan(akun: Akun) -> list[Lembar]:
    return [
        lembar(
            "perpanjangan",
            "Waktu tambahan untuk Anda",
            Perpanjangan.objects.filter(pegawai__akun=akun).order_by("sampai", "pk"),
            periode="jendela__periode__nama",
            tahun="jendela__periode__tahun_id",
            langkah="jendela__langkah",
            sampai="sampai",
            alasan="alasan",
            diberikan_oleh="oleh__nama",
        ),
        lembar(
            "laporan",
            "Laporan periode",
            LaporanPeriode.objects.filter(skp__pegawai__akun=akun).order_by("periode__masa", "pk"),
            periode="periode__nama",
            tahun="periode__tahun_id",
            status="status",
            ringkasan="ringkasan",
            diajukan="diajukan_pada",
            batas="batas",
            alasan_terlambat="alasan_terlambat",
            dijawab="dijawab_pada",
            dijawab_oleh="dijawab_oleh__nama",
            catatan_penilai="catatan",
        ),
    ]


def _tindakan(akun: Akun) -> list[Lembar]:
    return [
        lembar(
            "pola_progres",
            "Pola catatan rutin",
            PolaProgres.objects.filter(indikator__rhk__skp__pegawai__akun=akun).order_by("pk"),
            nomor_indikator="indikator_id",
            irama="irama",
            hari="hari",
            nilai="nilai",
            catatan="catatan",
            mulai="mulai",
            diusulkan="aktif",
        ),
        lembar(
            "tindakan",
            "Tindakan",
            Tindakan.objects.filter(pegawai__akun=akun).order_by("tenggat", "pk"),
            nomor_tindakan="pk",
            tindakan="teks",
            tenggat="tenggat",
            status="status",
            diberikan_oleh="oleh__nama",
            hasil="hasil",
            tautan="tautan",
            berkas="nama_berkas",
            selesai="selesai_pada",
        ),
        lembar(
            "riwayat_tindakan",
            "Riwayat tindakan",
            RiwayatTindakan.objects.filter(tindakan__pegawai__akun=akun).order_by("pk"),
            nomor_tindakan="tindakan_id",
            langkah="aksi",
            tenggat="tenggat",
            kata="kata",
            oleh="oleh__nama",
            pada="dibuat_pada",
        ),
    ]


def berkas_bukti(akun: Akun) -> list[BerkasSendiri]:
    """The files behind own evidence, newest first, withdrawn ones too; then behind own acts."""
    baris = (
        BuktiDukung.objects.filter(skp__pegawai__akun=akun, berkas__isnull=False)
        .order_by("-pk")
        .values_list("pk", "nama", "berkas__lokasi", "berkas__jenis_isi", "berkas__ukuran")
    )
    hasil = (
        Tindakan.objects.filter(pegawai__akun=akun, berkas__isnull=False)
        .order_by("-pk")
        .values_list("pk", "nama_berkas", "berkas__lokasi", "berkas__jenis_isi", "berkas__ukuran")
    )
    return [
        BerkasSendiri(f"{awalan}-{nomor}", nama, lokasi, jenis, ukuran)
        for awalan, semua in (("bukti", baris), ("tindakan", hasil))
        for nomor, nama, lokasi, jenis, ukuran in semua
    ]


DATA_SAYA = DataSaya(
    lembar_kinerja,
    berkas_bukti,
    {
        "kinerja.anggota": "progres dan SKP Anda",
        "kinerja.skp": "SKP Anda yang diajukan",
        "kinerja.rencana": "rencana aksi Anda",
        "kinerja.tengah": "laju indikator Anda",
        "kinerja.laporan": "laporan periode Anda",
        "kinerja.bukti": "bukti dukung Anda",
        "kinerja.berkas": "berkas bukti Anda",
        "kinerja.tindakan": "tindakan Anda",
        "kinerja.umpan": "umpan balik tentang Anda",
    },
)
