"""Disciplinary punishments, and who keeps them.

No other query reads them, ``pegawai_terjangkau`` opens none of them, and no list, search or export
beside the officer's own holds one.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun

from ..models import HukumanDisiplin, Pegawai, Penempatan, Penugasan, UnitKerja
from ..rules.istilah import HukumanDisiplin as Tingkat
from ..rules.istilah import JenisPenempatan
from ..rules.izin import Izin, pemegang
from .jangkauan import memegang, pegawai_dari, unit_dengan_izin


def pegawai_petugas(akun: Akun, pada: date) -> "QuerySet[Pegawai]":
    """People whose punishments ``akun`` keeps on ``pada``, never the own person.

    A person belongs to the unit of their definitive placement, also after it ended: whoever was
    dismissed can still object.
    """
    if not memegang(akun, Izin.KELOLA_HUKUMAN, pada):
        return Pegawai.objects.none()
    sendiri = pegawai_dari(akun)
    return (
        Pegawai.objects.alias(tempat=Subquery(_tempat(OuterRef("pk"), pada)))
        .filter(tempat__in=unit_dengan_izin(akun, Izin.KELOLA_HUKUMAN, pada).values("pk"))
        .exclude(pk__in=[sendiri.pk] if sendiri else [])
    )


def _tempat(orang: Any, pada: date) -> "QuerySet[Penempatan, Any]":
    """The unit of somebody's definitive placement, the last one begun by ``pada``."""
    return (
        Penempatan.objects.filter(
            pegawai=orang, jenis=JenisPenempatan.DEFINITIF, masa__startswith__lte=pada
        )
        .order_by("-masa")
        .values("unit")[:1]
    )


def petugas_dari(pegawai_id: int, pada: date) -> "QuerySet[Penugasan]":
    """:func:`pegawai_petugas` asked the other way round: who keeps this person's punishments."""
    unit = UnitKerja.objects.leluhur(satu["unit"] for satu in _tempat(pegawai_id, pada))
    return (
        Penugasan.objects.filter(
            peran__in=pemegang(Izin.KELOLA_HUKUMAN), unit__in=unit.values("pk")
        )
        .pada(pada)
        .filter(Q(akun__berakhir__isnull=True) | Q(akun__berakhir__gt=pada), akun__is_active=True)
        .exclude(akun__pegawai=pegawai_id)
        .select_related("akun", "unit")
        .order_by("akun__nama", "pk")
    )


def hukuman_petugas(akun: Akun, pada: date) -> "QuerySet[HukumanDisiplin]":
    """Punishments that ``akun`` keeps on ``pada``, with the person."""
    orang = pegawai_petugas(akun, pada)
    return HukumanDisiplin.objects.filter(pegawai__in=orang.values("pk")).select_related("pegawai")


def hukuman_pegawai(pegawai_id: int) -> "QuerySet[HukumanDisiplin]":
    """Everything recorded about one person, the latest first."""
    return HukumanDisiplin.objects.filter(pegawai=pegawai_id).order_by("-masa", "-pk")


def hukuman_pada(
    pegawai_ids: Collection[int], pada: date, sejak: date | None = None
) -> dict[int, Tingkat]:
    """Person → the heaviest punishment in effect on a day of ``[sejak, pada]``.

    ``sejak`` None: on ``pada`` alone.  Whoever has none is left out; what was taken back counts for
    nothing.  The level is all an upper room gets: for the index of professionalism.
    """
    masa = DateRange(sejak or pada, pada, "[]")
    baris = HukumanDisiplin.objects.filter(
        pegawai__in=list(pegawai_ids), masa__overlap=masa, dibatalkan__isnull=True
    ).values_list("pegawai_id", "tingkat")
    urutan = [str(tingkat) for tingkat in Tingkat]
    hasil: dict[int, Tingkat] = {}
    for pegawai_id, tingkat in sorted(baris, key=lambda satu: urutan.index(str(satu[1]))):
        hasil[pegawai_id] = Tingkat(tingkat)
    return hasil
