"""What account and directory keep about one person; who read it; the requests for it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, Min, Q, QuerySet

from dumai_asn.akun.models import Akun, KodeAktivasi
from dumai_asn.inti.istilah import StatusPekerjaan
from dumai_asn.inti.models import JejakBaca, Pekerjaan
from dumai_asn.inti.queries.jejak import kata_dibaca
from dumai_asn.inti.rules.data_saya import BerkasSendiri, DataSaya, Lembar, lembar

from ..choices import HUBUNGAN
from ..models import (
    Delegasi,
    GarisPenilai,
    HukumanDisiplin,
    Ketidakhadiran,
    LangkahPerbaikan,
    NomorInduk,
    Pegawai,
    Penempatan,
    Penugasan,
    PermintaanPerbaikan,
    RiwayatPegawai,
)
from .pelihat import hubungan_pada


def lembar_direktori(akun: Akun) -> Sequence[Lembar]:
    """Account, identity and dated facts; who evaluates the person; roles and delegations."""
    return [*_akun(akun), *_diri(akun), *_fakta(akun), *_wewenang(akun), *_perbaikan(akun)]


def _akun(akun: Akun) -> list[Lembar]:
    return [
        lembar(
            "akun",
            "Akun",
            Akun.objects.filter(pk=akun.pk),
            nama_pengguna="username",
            nama="nama",
            surel="email",
            dibuat="dibuat_pada",
            terakhir_masuk="last_login",
        ),
        lembar(
            "kode_akun",
            "Kode aktivasi dan pemulihan",
            KodeAktivasi.objects.filter(akun=akun).order_by("pk"),
            tujuan="tujuan",
            diterbitkan="dibuat_pada",
            diterbitkan_oleh="diterbitkan_oleh__nama",
            disahkan_oleh="disahkan_oleh__nama",
            berlaku_sampai="sampai",
            status="status",
            dipakai="dipakai_pada",
        ),
    ]


def _diri(akun: Akun) -> list[Lembar]:
    return [
        lembar(
            "identitas",
            "Identitas",
            Pegawai.objects.filter(akun=akun),
            nama="nama",
            gelar_depan="gelar_depan",
            gelar_belakang="gelar_belakang",
            jenis="jenis",
            kelamin="kelamin",
            tanggal_lahir="lahir",
        ),
        lembar(
            "nomor_induk",
            "Nomor induk",
            NomorInduk.objects.filter(pegawai__akun=akun).order_by("masa"),
            nomor="nomor",
            jenis="jenis",
            masa="masa",
        ),
    ]


def _fakta(akun: Akun) -> list[Lembar]:
    return [
        lembar(
            "riwayat",
            "Golongan, status, pendidikan, kontrak, kedudukan",
            RiwayatPegawai.objects.filter(pegawai__akun=akun).order_by("jenis", "masa"),
            jenis="jenis",
            nilai="nilai",
            masa="masa",
            dasar="dasar",
        ),
        lembar(
            "penempatan",
            "Penempatan",
            Penempatan.objects.filter(pegawai__akun=akun).order_by("masa", "pk"),
            jabatan="jabatan__nama",
            unit="unit__nama",
            jenis="jenis",
            kepala="kepala",
            masa="masa",
            dasar="dasar",
        ),
        lembar(
            "ketidakhadiran",
            "Cuti dan ketidakhadiran",
            Ketidakhadiran.objects.filter(pegawai__akun=akun).order_by("masa"),
            jenis="jenis",
            masa="masa",
            dasar="dasar",
            keterangan="keterangan",
        ),
        lembar(
            "hukuman_disiplin",
            "Hukuman disiplin",
            HukumanDisiplin.objects.filter(pegawai__akun=akun).order_by("masa", "pk"),
            tingkat="tingkat",
            jenis="jenis",
            masa="masa",
            dasar="dasar",
            uraian="uraian",
            dibatalkan="dibatalkan",
            alasan_pembatalan="alasan_batal",
        ),
    ]


def _perbaikan(akun: Akun) -> list[Lembar]:
    return [
        lembar(
            "perbaikan_data",
            "Permintaan perbaikan data",
            LangkahPerbaikan.objects.filter(
                Q(permintaan__pegawai__akun=akun) | Q(permintaan__pemohon=akun)
            ).order_by("permintaan", "pk"),
            permintaan="permintaan",
            tentang="permintaan__pegawai__nama",
            bagian="permintaan__bagian",
            yang_salah="permintaan__salah",
            seharusnya="permintaan__seharusnya",
            langkah="tindakan",
            oleh="oleh__nama",
            pada="dibuat_pada",
            keterangan="kata",
        )
    ]


def berkas_perbaikan(akun: Akun) -> Sequence[BerkasSendiri]:
    """Proofs that the person sent along."""
    semua = PermintaanPerbaikan.objects.filter(pemohon=akun, berkas__isnull=False)
    kolom = ("pk", "nama_berkas", "berkas__lokasi", "berkas__jenis_isi", "berkas__ukuran")
    return [
        BerkasSendiri(f"perbaikan-{pk}", *isi)
        for pk, *isi in semua.order_by("pk").values_list(*kolom)
    ]


def _wewenang(akun: Akun) -> list[Lembar]:
    return [
        lembar(
            "pejabat_penilai",
            "Pejabat penilai",
            GarisPenilai.objects.filter(pegawai__akun=akun).order_by("masa", "pk"),
            penilai="penilai__nama",
            untuk_jabatan="penempatan__jabatan__nama",
            sumber="sumber",
            masa="masa",
            alasan="alasan",
        ),
        lembar(
            "penugasan",
            "Peran yang ditugaskan",
            Penugasan.objects.filter(akun=akun).order_by("masa", "pk"),
            peran="peran",
            unit="unit__nama",
            masa="masa",
            dasar="dasar",
        ),
        lembar(
            "delegasi",
            "Wewenang menilai yang dititipkan",
            Delegasi.objects.filter(Q(dari__akun=akun) | Q(kepada__akun=akun)).order_by("masa"),
            dari="dari__nama",
            kepada="kepada__nama",
            masa="masa",
        ),
    ]


#: Kind of a read that only named officers make, and how their role is called; no relation of
#: reach lets anybody read it.
DIBACA_PETUGAS = {"direktori.hukuman": "Petugas disiplin"}

DATA_SAYA = DataSaya(
    lembar_direktori,
    berkas_perbaikan,
    dibaca={
        "direktori.pegawai": "data kepegawaian Anda",
        "direktori.ketidakhadiran": "ketidakhadiran Anda",
        "direktori.hukuman": "hukuman disiplin Anda",
    },
)

#: Kind of the job that makes somebody's own data ready.
PEKERJAAN = "direktori.data_saya"


def permintaan_terakhir(akun: Akun) -> Pekerjaan | None:
    """The newest request of this account for its own data."""
    return Pekerjaan.objects.filter(pemohon=akun, jenis=PEKERJAAN).order_by("-pk").first()


def siap_sejak(akun: Akun, sejak: datetime) -> Pekerjaan | None:
    """The newest request, if it ended well after ``sejak``."""
    terakhir = permintaan_terakhir(akun)
    if terakhir is None or terakhir.status is not StatusPekerjaan.SELESAI:
        return None
    return terakhir if terakhir.selesai_pada and terakhir.selesai_pada >= sejak else None


@dataclass(frozen=True, slots=True)
class Bacaan:
    """Who opened how many of what on a day, as the person reads it; ``pukul`` is the first time."""

    hari: date
    pukul: datetime
    nama: str
    hubungan: str
    apa: str


def bacaan(jejak: "QuerySet[JejakBaca]") -> "QuerySet[Any, Any]":
    """Traces summed to one row a day, reader and kind, the newest first."""
    return (
        jejak.values("hari", "akun_id", "jenis", nama=F("akun__nama"))
        .annotate(pukul=Min("dibuat_pada"), jumlah=Count("pk"))
        .order_by("-hari", "-pukul", "akun_id", "jenis")
    )


def sebut_bacaan(pegawai: Pegawai | None, baris: Collection[dict[str, Any]]) -> list[Bacaan]:
    """Rows of :func:`bacaan` in words; one statement for the relations of those days."""
    kata = kata_dibaca()
    tanya = [(satu["akun_id"], satu["hari"]) for satu in baris]
    hubungan = hubungan_pada(pegawai.pk, tanya) if pegawai and tanya else {}
    hasil = []
    for satu in baris:
        apa = kata.get(satu["jenis"], "data Anda")
        sebagai = hubungan.get((satu["akun_id"], satu["hari"]), ())
        hasil.append(
            Bacaan(
                satu["hari"],
                satu["pukul"],
                satu["nama"],
                DIBACA_PETUGAS.get(satu["jenis"]) or ", ".join(HUBUNGAN[h].siapa for h in sebagai),
                f"{satu['jumlah']} {apa}" if satu["jumlah"] > 1 else apa,
            )
        )
    return hasil
