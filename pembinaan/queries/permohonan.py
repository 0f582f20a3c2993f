"""Enrolments that wait for an answer, with the hours of whoever asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from dumai_asn.inti.queries import acuan_pada

from ..models import Kelas, Pendaftaran
from ..rules.bawaan import AcuanJP
from ..rules.kelas import tahun_jp
from .jp import Rekening, jenis_pegawai, jp_terverifikasi, susun_rekening
from .kelas import hari_kelas
from .pendaftaran import berunit


@dataclass(frozen=True)
class BarisPermohonan:
    """One enrolment with the account of its person, before and (warnings only) after the class."""

    pendaftaran: Pendaftaran
    rekening: Rekening
    peringatan: tuple[str, ...]
    hari_menunggu: int


def permohonan(daftar: "QuerySet[Pendaftaran]", pada: date) -> "QuerySet[Pendaftaran]":
    """Add person, unit, class and hours of the year of ``pada``; for :func:`baris_permohonan`."""
    return (
        berunit(daftar, pada)
        .select_related("kelas__program", "pegawai")
        .annotate(jp_tahun=jp_terverifikasi(pada.year), jenis=jenis_pegawai(pada))
    )


def baris_permohonan(daftar: Iterable[Pendaftaran], pada: date) -> list[BarisPermohonan]:
    """Rows for a list of :func:`permohonan`; one statement."""
    acuan = acuan_pada("pembinaan.jp", pada)
    return [_baris(satu, pada, acuan) for satu in daftar]


def _baris(satu: Pendaftaran, pada: date, acuan: AcuanJP) -> BarisPermohonan:
    rekening = susun_rekening(pada.year, satu.jp_tahun, satu.jenis, acuan)  # type: ignore[attr-defined]
    menunggu = (pada - timezone.localdate(satu.dibuat_pada)).days
    return BarisPermohonan(satu, rekening, peringatan_jp(rekening, satu.kelas, acuan), menunggu)


def peringatan_jp(rekening: Rekening, kelas: Kelas, acuan: AcuanJP) -> tuple[str, ...]:
    """What the account will say once the class is passed, when its hours go to that year."""
    if not rekening.maksimal or tahun_jp(hari_kelas(kelas)[1]) != rekening.tahun:
        return ()
    jumlah = rekening.jumlah + kelas.jp
    sesudah = susun_rekening(rekening.tahun, jumlah, rekening.jenis, acuan)
    return sesudah.status.peringatan if sesudah.status else ()


def rincian_permohonan(nomor: int, pada: date) -> BarisPermohonan:
    """One enrolment as its page shows it; the gate has let it pass before."""
    daftar = permohonan(Pendaftaran.objects.filter(pk=nomor), pada)
    return baris_permohonan(daftar, pada)[0]
