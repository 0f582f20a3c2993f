"""What the page of a class and its attendance show."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import NomorInduk, Pegawai
from dumai_asn.inti.queries import acuan_pada

from ..models import Kehadiran, Kelas, Pendaftaran, Sesi
from ..models.pelatihan import HIDUP
from ..rules.bawaan import AcuanKelulusan
from ..rules.istilah import StatusKehadiran, StatusKelas
from ..rules.kelas import tahun_jp
from ..rules.peluang import Peluang
from .jp import jenis_pegawai, jp_terverifikasi, susun_rekening
from .kelas import (
    RingkasanHadir,
    berhitungan,
    hari_kelas,
    kehadiran_peserta,
    ringkas_hadir,
    sesi_kelas,
)
from .kelulusan import acuan_kelulusan, kelulusan_kelas, peluang_peserta
from .pendaftaran import nama_unit
from .wewenang import calon_peserta

#: Meetings that a table still shows one column each.
SESI_SEKOLOM = 4
#: Names listed on the page that finishes a class.
NAMA_MAKS = 10


@dataclass(frozen=True)
class RingkasanKelas:
    """The cards of a class; ``berikut`` is the meeting whose attendance is due, if any."""

    sesi: list[Sesi]
    terisi: int
    diajukan: int
    ditunggu: int
    hadir: RingkasanHadir
    acuan: AcuanKelulusan
    berikut: Sesi | None

    @property
    def sesi_sekolom(self) -> bool:
        """Whether every meeting has a column of its own in the table of participants."""
        return len(self.sesi) <= SESI_SEKOLOM


def ringkasan_kelas(kelas: Kelas, pada: date) -> RingkasanKelas:
    """Counts of a class for whoever may see it; three statements, no names.

    Meetings carry ``sudah``: whether their day has come, so that attendance may be recorded.
    """
    baris: Any = berhitungan(Kelas.objects.filter(pk=kelas.pk)).get()
    sesi: list[Any] = list(sesi_kelas(kelas.pk))
    for satu in sesi:
        satu.sudah = timezone.localdate(satu.mulai) <= pada
    berikut = None
    if kelas.status is StatusKelas.BERJALAN:
        belum = (satu for satu in sesi if satu.sudah and satu.tercatat < baris.terisi)
        berikut = next(belum, None)
    return RingkasanKelas(
        sesi=sesi,
        terisi=baris.terisi,
        diajukan=baris.diajukan,
        ditunggu=baris.ditunggu,
        hadir=ringkas_hadir(sesi, baris.terisi),
        acuan=acuan_kelulusan(kelas),
        berikut=berikut,
    )


@dataclass(frozen=True)
class BarisPeserta:
    """One participant: word at each meeting (None: not recorded), and what is still needed."""

    pendaftaran: Pendaftaran
    hadir: list[tuple[Sesi, StatusKehadiran | None]]
    peluang: Peluang


def baris_peserta(
    daftar: Collection[Pendaftaran], sesi: list[Sesi], acuan: AcuanKelulusan
) -> list[BarisPeserta]:
    """Attendance of these participants; one statement."""
    hadir = kehadiran_peserta([satu.pk for satu in daftar])
    perlu = peluang_peserta(hadir, [satu.pk for satu in sesi], acuan)
    return [
        BarisPeserta(satu, [(temu, hadir[satu.pk].get(temu.pk)) for temu in sesi], perlu[satu.pk])
        for satu in daftar
    ]


def kehadiran_sesi(sesi: Sesi, daftar: Collection[Pendaftaran]) -> dict[int, StatusKehadiran]:
    """Recorded words at one meeting, by enrolment."""
    return {
        nomor: StatusKehadiran(status)
        for nomor, status in Kehadiran.objects.filter(
            sesi=sesi, pendaftaran__in=[satu.pk for satu in daftar]
        ).values_list("pendaftaran", "status")
    }


@dataclass(frozen=True)
class RingkasanLulus:
    """What finishing a class will do; ``lewat_batas`` counts people above their yearly ceiling."""

    lulus: int
    tidak: int
    belum: int
    tahun: int
    nama_tidak: list[str]
    lewat_batas: int
    maksimal: int


def ringkasan_lulus(kelas: Kelas) -> RingkasanLulus:
    """Judge everybody as the class stands; constant statements."""
    putusan = kelulusan_kelas(kelas)
    akhir = hari_kelas(kelas)[1]
    tahun = tahun_jp(akhir)
    acuan = acuan_pada("pembinaan.jp", akhir)
    orang = (
        Pendaftaran.objects.filter(pk__in=putusan)
        .select_related("pegawai")
        .annotate(jp_tahun=jp_terverifikasi(tahun), jenis=jenis_pegawai(akhir))
        .order_by("pegawai__nama", "pk")
    )
    lulus = [satu for satu in orang if putusan[satu.pk].lulus]
    tidak = [satu for satu in orang if putusan[satu.pk].lulus is False]
    lewat = [
        satu
        for satu in lulus
        if (rekening := susun_rekening(tahun, satu.jp_tahun + kelas.jp, satu.jenis, acuan)).status
        and rekening.status.lebih
    ]
    return RingkasanLulus(
        len(lulus),
        len(tidak),
        len(putusan) - len(lulus) - len(tidak),
        tahun,
        [str(satu.pegawai) for satu in tidak[:NAMA_MAKS]],
        len(lewat),
        acuan.maksimal_pppk,
    )


def cari_calon(akun: Akun, kelas: Kelas, cari: str, pada: date) -> "QuerySet[Pegawai]":
    """People ``akun`` may enrol, by name or nomor induk, with ``unit`` and what they are here.

    ``terdaftar`` is the state of their enrolment in the running in this class, or None.
    """
    milik = Pendaftaran.objects.filter(kelas=kelas, pegawai=OuterRef("pk"), status__in=HIDUP)
    orang = calon_peserta(akun, pada).annotate(
        unit=nama_unit(pada, "pk"), terdaftar=Subquery(milik.values("status")[:1])
    )
    if cari:
        nomor = NomorInduk.objects.filter(
            pegawai=OuterRef("pk"), nomor__startswith=cari.replace(" ", "")
        )
        orang = orang.filter(Q(nama__icontains=cari) | Exists(nomor))
    return orang.order_by("nama", "pk")
