"""Posts with their holders, and seats against holders."""

from datetime import date

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from ..models import Formasi, Jabatan, Penempatan
from ..rules.istilah import JenisPenempatan


def daftar_jabatan(pada: date) -> "QuerySet[Jabatan]":
    """The catalogue with ``pemangku``: how many hold each post definitively on ``pada``."""
    return Jabatan.objects.annotate(
        pemangku=Count(
            "penempatan",
            Q(penempatan__masa__contains=pada, penempatan__jenis=JenisPenempatan.DEFINITIF),
        )
    )


def pemangku(jabatan_id: int, pada: date) -> int:
    """How many hold a post definitively on ``pada``."""
    tempat = Penempatan.objects.pada(pada).filter(jenis=JenisPenempatan.DEFINITIF)
    return tempat.filter(jabatan=jabatan_id).count()


def daftar_formasi(pada: date, unit_id: int | None = None) -> "QuerySet[Formasi]":
    """Seats on ``pada`` with ``terisi`` (definitive holders) and ``lowong``, below 0: too many."""
    terisi = (
        Penempatan.objects.pada(pada)
        .filter(unit=OuterRef("unit"), jabatan=OuterRef("jabatan"), jenis=JenisPenempatan.DEFINITIF)
        .order_by()
        .values("unit")
        .annotate(jumlah=Count("pk"))
        .values("jumlah")
    )
    formasi = Formasi.objects.filter(masa__contains=pada)
    if unit_id is not None:
        formasi = formasi.filter(unit=unit_id)
    return (
        formasi.select_related("unit", "jabatan")
        .annotate(terisi=Coalesce(Subquery(terisi), 0))
        .annotate(lowong=F("kursi") - F("terisi"))
    )


def penghuni(unit_id: int, pada: date) -> "QuerySet[Penempatan]":
    """Who stands in a unit on ``pada``."""
    return Penempatan.objects.pada(pada).filter(unit=unit_id).select_related("pegawai", "jabatan")
