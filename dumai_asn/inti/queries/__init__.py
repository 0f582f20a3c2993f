"""Reads that every room needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Model

from .. import papan
from ..models import Acuan, HariLibur
from ..rules import nilai_acuan
from ..rules.acuan import ButirAcuan

#: Written out: every rule of every page asks it, and composing it cost more than running it.
_ACUAN_PADA = "SELECT id, nilai FROM inti_acuan WHERE kunci = %s AND masa @> %s::date"
_SEMUA_PADA = "SELECT id, kunci, nilai FROM inti_acuan WHERE masa @> %s::date"
#: Day → key → stored values, inside :func:`acuan_sekali`.
_SEKALI: ContextVar[dict[date, dict[str, Any]] | None] = ContextVar("acuan", default=None)


def acuan_pada(kunci: str, tanggal: date) -> Any:
    """The reference values ``kunci`` in force on ``tanggal``, as their frozen dataclass.

    A day without a row takes the default of ``rules/bawaan.py``.  ``LookupError`` for a key
    that no room registered.
    """
    butir: ButirAcuan = papan.ambil("acuan", kunci)
    simpanan = _SEKALI.get()
    if simpanan is None:
        baris = next(iter(Acuan.objects.raw(_ACUAN_PADA, [kunci, tanggal])), None)
        return butir.bawaan if baris is None else baca_acuan(butir, baris.nilai)
    if tanggal not in simpanan:
        semua = Acuan.objects.raw(_SEMUA_PADA, [tanggal])
        simpanan[tanggal] = {satu.kunci: satu.nilai for satu in semua}
    nilai = simpanan[tanggal].get(kunci)
    return butir.bawaan if nilai is None else baca_acuan(butir, nilai)


@contextmanager
def acuan_sekali() -> Iterator[None]:
    """Inside, the values of a day are read in one statement and kept: for what only reads."""
    tanda = _SEKALI.set({})
    try:
        yield
    finally:
        _SEKALI.reset(tanda)


def baca_acuan(butir: ButirAcuan, nilai: dict[str, Any]) -> Any:
    """A dataclass from stored JSON; a field that was not stored takes its default.

    Raises ``ValueError`` or ``TypeError`` for a value of the wrong kind.
    """
    return nilai_acuan.susun(butir.bawaan, nilai)


def acuan_ke_json(acuan: Any) -> dict[str, Any]:
    """The values used, for storing beside a result (Decimals as strings)."""
    return nilai_acuan.simpan(acuan)


def hari_libur(mulai: date, selesai: date) -> frozenset[date]:
    """Days off in ``[mulai, selesai)``."""
    return frozenset(
        HariLibur.objects.filter(tanggal__gte=mulai, tanggal__lt=selesai).values_list(
            "tanggal", flat=True
        )
    )


def libur_lengkap(tahun: int) -> bool:
    """Whether the days off of ``tahun`` were entered at all; without them only weekends count."""
    return HariLibur.objects.filter(
        tanggal__gte=date(tahun, 1, 1), tanggal__lt=date(tahun + 1, 1, 1)
    ).exists()


def pengubah(objek: Model) -> str:
    """The name of whoever changed an audited row last; "" where the trail does not know."""
    peristiwa = getattr(type(objek), "pgh_event_model", None)
    if peristiwa is None:
        return ""
    konteks = peristiwa.objects.filter(pgh_obj=objek.pk).order_by("-pgh_id")
    nomor = (konteks.values_list("pgh_context", flat=True).first() or {}).get("akun")
    akun = get_user_model()._default_manager.filter(pk=nomor).first() if nomor else None
    return getattr(akun, "nama", "") or ""
