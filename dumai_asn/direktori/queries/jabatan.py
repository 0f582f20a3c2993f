"""A post as it was on a day, and the competency it requires."""

from datetime import date
from typing import Any

from django.db.models import F, Max, Q, QuerySet

from ..models import Jabatan, RiwayatJabatan, StandarKompetensi

#: Posts offered to copy a standard from.
SALIN_MAKS = 8


def berumpun(rumpun: str, pada: date) -> "QuerySet[Jabatan]":
    """Posts that belonged to a family of work on ``pada``."""
    dulu = RiwayatJabatan.objects.filter(masa__contains=pada)
    return Jabatan.objects.filter(
        Q(pk__in=dulu.filter(rumpun=rumpun).values("jabatan"))
        | Q(rumpun=rumpun) & ~Q(pk__in=dulu.values("jabatan"))
    )


def sifat_pada(jabatan: Jabatan, pada: date) -> Jabatan | RiwayatJabatan:
    """Where ``jenjang``, ``kelas`` and ``rumpun`` of a post on ``pada`` are read."""
    return RiwayatJabatan.objects.filter(jabatan=jabatan, masa__contains=pada).first() or jabatan


def riwayat_jabatan(jabatan_id: int) -> "QuerySet[RiwayatJabatan]":
    """What a post was before, the latest first."""
    return RiwayatJabatan.objects.filter(jabatan=jabatan_id).order_by(F("masa__endswith").desc())


def standar_jabatan(jabatan_id: int) -> "QuerySet[StandarKompetensi]":
    """Every standard of a post, the latest first."""
    return StandarKompetensi.objects.filter(jabatan=jabatan_id).order_by("-masa")


def standar_pada(jabatan_id: int, pada: date) -> StandarKompetensi | None:
    """The standard in force on ``pada``; None when none is set."""
    return standar_jabatan(jabatan_id).filter(masa__contains=pada).first()


def nomor_standar(jabatan_id: int) -> int:
    """The optimistic lock of all standards of a post: the last audit row, of deletions too."""
    jejak: Any = StandarKompetensi.pgh_event_model  # type: ignore[attr-defined]
    nomor: int | None = jejak.objects.filter(jabatan_id=jabatan_id).aggregate(n=Max("pgh_id"))["n"]
    return nomor or 0


def sejenjang_berstandar(jabatan: Jabatan, pada: date) -> "QuerySet[Jabatan]":
    """Posts of the same kind and rung that have a standard on ``pada``, by name."""
    standar = StandarKompetensi.objects.filter(masa__contains=pada)
    return (
        Jabatan.objects.filter(
            jenis=jabatan.jenis, jenjang=jabatan.jenjang, pk__in=standar.values("jabatan")
        )
        .exclude(pk=jabatan.pk)
        .order_by("nama")[:SALIN_MAKS]
    )
