"""Who would move together, and bulk transfers that were done."""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Min, QuerySet
from django.utils import timezone

from dumai_asn.akun.models import Akun

from ..models import GarisPenilai, Pegawai, Penempatan, Perpindahan
from ..rules.istilah import JenisPenempatan
from ..rules.izin import Izin
from ..rules.pindah_bersama import Calon
from .jangkauan import pegawai_dari, pegawai_dengan_izin, unit_dengan_izin
from .penempatan import baris

#: How the audit context of a bulk transfer calls itself, with its key.
PENANDA = "perpindahan"


def calon_pindah(pegawai_ids: Collection[int], mulai: date, oleh: Akun) -> list[Calon]:
    """The chosen people by name, as the rules see them; a constant number of statements."""
    ids = list(pegawai_ids)
    definitif = Penempatan.objects.filter(pegawai__in=ids, jenis=JenisPenempatan.DEFINITIF)
    tempat = {
        satu.pegawai_id: baris(satu)
        for satu in definitif.pada(mulai).select_related("unit", "jabatan", "pegawai")
    }
    berikut = dict(
        definitif.filter(masa__startswith__gt=mulai)
        .values_list("pegawai")
        .annotate(hari=Min("masa__startswith"))
    )
    boleh, unit = _dikelola(ids, oleh), _unit(oleh)
    diri = pegawai_dari(oleh)
    return [
        Calon(
            satu.pk,
            satu.nama_lengkap,
            asal := tempat.get(satu.pk),
            berikut.get(satu.pk),
            (boleh is None or satu.pk in boleh)
            and (unit is None or asal is None or asal.unit_id in unit),
            diri is not None and diri.pk == satu.pk,
        )
        for satu in Pegawai.objects.filter(pk__in=ids).order_by("nama", "pk")
    ]


def _unit(oleh: Akun) -> set[int] | None:
    """Units whose people ``oleh`` keeps; None: all."""
    unit = unit_dengan_izin(oleh, Izin.KELOLA_PEGAWAI, timezone.localdate())
    if unit.query.is_empty():
        return set()
    return set(unit.values_list("pk", flat=True)) if unit.query.has_filters() else None


def _dikelola(ids: list[int], oleh: Akun) -> set[int] | None:
    """Those of the people whom ``oleh`` keeps today; None: everybody."""
    if _unit(oleh) is None:
        return None
    milik = pegawai_dengan_izin(oleh, Izin.KELOLA_PEGAWAI, timezone.localdate())
    return set(milik.filter(pk__in=ids).values_list("pk", flat=True))


def penilai_pada(pegawai_ids: Collection[int], pada: date) -> dict[int, int]:
    """Person → evaluator in the definitive placement of a day."""
    garis = GarisPenilai.objects.pada(pada).filter(
        pegawai__in=list(pegawai_ids), penempatan__jenis=JenisPenempatan.DEFINITIF
    )
    return dict(garis.values_list("pegawai", "penilai"))


def perpindahan_terlihat(oleh: Akun) -> "QuerySet[Perpindahan]":
    """Bulk transfers to units whose people ``oleh`` keeps."""
    unit = unit_dengan_izin(oleh, Izin.KELOLA_PEGAWAI, timezone.localdate())
    return Perpindahan.objects.filter(tujuan__in=unit.values("pk")).select_related(
        "tujuan", "jabatan", "oleh"
    )


def yang_pindah(satu: Perpindahan) -> "QuerySet[Pegawai]":
    """Who moved by it, also after it was taken back."""
    return Pegawai.objects.filter(pk__in=_kejadian(satu).values("pegawai"))


def unit_tersentuh(satu: Perpindahan) -> set[int]:
    """Units in which its placements stood and stand."""
    return set(_kejadian(satu).values_list("unit", flat=True))


def jejak_perpindahan(satu: Perpindahan) -> UUID | None:
    """The audit context it was written in; None once it was taken back."""
    if satu.dibatalkan is not None:
        return None
    model: Any = Perpindahan
    jejak: UUID | None = (
        model.pgh_event_model.objects.filter(pgh_obj_id=satu.pk, pgh_label="insert")
        .values_list("pgh_context_id", flat=True)
        .first()
    )
    return jejak


def _kejadian(satu: Perpindahan) -> "QuerySet[Any]":
    dasar: Any = Perpindahan
    jejak = dasar.pgh_event_model.objects.filter(pgh_obj_id=satu.pk, pgh_label="insert")
    model: Any = Penempatan
    semua: QuerySet[Any] = model.pgh_event_model.objects.filter(
        pgh_context_id__in=jejak.values("pgh_context_id"), **{f"pgh_context__{PENANDA}": satu.pk}
    )
    return semua
