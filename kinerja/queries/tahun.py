"""What is unfinished in a performance year, and whose it is."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from dumai_asn.direktori.models import Pegawai, Penempatan
from dumai_asn.direktori.rules.istilah import JenisPenempatan

from ..models import LaporanPeriode, TahunKinerja, VersiSKP
from ..models.skp import VERSI_TERBUKA
from ..rules.istilah import StatusLaporan, StatusVersi
from .wajib import pegawai_wajib_skp


def daftar_tahun() -> "QuerySet[TahunKinerja]":
    """Every year with ``tetap`` and ``dikerjakan``: versions in force and at work."""
    return TahunKinerja.objects.annotate(
        tetap=Count("skp__versi", filter=Q(skp__versi__status=StatusVersi.DITETAPKAN)),
        dikerjakan=Count("skp__versi", filter=Q(skp__versi__status__in=VERSI_TERBUKA)),
    )


def belum_tetap(tahun: int, pada: date) -> "QuerySet[Pegawai]":
    """Who owes an SKP of ``tahun`` and has none in force, seen on its day nearest to ``pada``.

    Annotated with ``status`` of the version at work, None without one, and ``unit``.
    """
    hari = max(date(tahun, 1, 1), min(pada, date(tahun, 12, 31)))
    versi = VersiSKP.objects.filter(
        skp__pegawai=OuterRef("pk"), skp__tahun=tahun, skp__jenis=JenisPenempatan.DEFINITIF
    )
    tempat = Penempatan.objects.pada(hari).filter(
        pegawai=OuterRef("pk"), jenis=JenisPenempatan.DEFINITIF
    )
    terbuka = versi.filter(status__in=VERSI_TERBUKA).order_by("-nomor", "pk")
    return (
        pegawai_wajib_skp(hari)
        .exclude(Exists(versi.filter(status=StatusVersi.DITETAPKAN)))
        .annotate(
            status=Subquery(terbuka.values("status")[:1]),
            unit=Subquery(tempat.values("unit__nama")[:1]),
            jabatan=Subquery(tempat.values("jabatan__nama")[:1]),
        )
    )


def berstatus(orang: "QuerySet[Any]", kode: str) -> "QuerySet[Any]":
    """Those whose SKP stands there; ``BELUM``: nothing begun."""
    return orang.filter(status=None) if kode == "BELUM" else orang.filter(status=kode)


@dataclass(frozen=True, slots=True)
class Tunggakan:
    """Unfinished work of a year: people without an SKP in force, changes, reports."""

    tanpa_skp: int
    dikerjakan: int
    perubahan: int
    laporan: int

    @property
    def ada(self) -> bool:
        """Whether anything is unfinished."""
        return any((self.tanpa_skp, self.dikerjakan, self.perubahan, self.laporan))


def tunggakan(tahun: int, pada: date) -> Tunggakan:
    """Three counts, each one statement."""
    belum = belum_tetap(tahun, pada).aggregate(
        semua=Count("pk"), dikerjakan=Count("pk", filter=Q(status__isnull=False))
    )
    perubahan = VersiSKP.objects.filter(
        skp__tahun=tahun, status__in=VERSI_TERBUKA, nomor__gt=1
    ).count()
    laporan = LaporanPeriode.objects.filter(
        periode__tahun=tahun, status__in=(StatusLaporan.DIAJUKAN, StatusLaporan.DIKEMBALIKAN)
    ).count()
    dikerjakan = belum["dikerjakan"]
    return Tunggakan(belum["semua"] - dikerjakan, dikerjakan, perubahan, laporan)
