"""What is in a unit, and how it ended."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from psycopg2.extras import DateRange

from dumai_asn.inti import papan

from ..models import Penempatan, UnitKerja
from ..rules.dampak import Dampak

#: How the audit context of a closing calls itself, with the unit's key.
PENANDA = "struktur"


def isi_unit(unit_id: int, mulai: date) -> "QuerySet[Penempatan]":
    """Placements in a unit with a day from ``mulai`` on."""
    return Penempatan.objects.filter(unit=unit_id, masa__overlap=DateRange(mulai, None))


def contoh_isi(unit_id: int, mulai: date, maks: int) -> "QuerySet[Penempatan]":
    """The first of them by name, heads first."""
    semua = isi_unit(unit_id, mulai).select_related("pegawai", "jabatan")
    return semua.order_by("-kepala", "pegawai__nama", "pk")[:maks]


def dampak_unit(unit_id: int, mulai: date) -> list[Dampak]:
    """What every room keeps about a unit that ends: board ``dampak_unit``, ``(unit, day)``."""
    return [
        satu for penyedia in papan.penyedia("dampak_unit") for satu in penyedia.isi(unit_id, mulai)
    ]


def jejak_penutupan(unit_id: int) -> UUID | None:
    """The audit context in which a unit was closed; None when something was done to it since.

    The last thing that happened to its row is then the closing itself.
    """
    model: Any = UnitKerja
    akhir = (
        model.pgh_event_model.objects.filter(pgh_obj_id=unit_id)
        .order_by("-pgh_id")
        .values_list("pgh_context_id", "pgh_context")
        .first()
    )
    if akhir is None or (akhir[1] or {}).get(PENANDA) != unit_id:
        return None
    jejak: UUID = akhir[0]
    return jejak
