"""Pace: where an indicator should stand today, and where it stands (own design).

Today's plan lies on the straight line between the two planned points around the day; behind the
last point it stays there.  Bands are in ``AcuanLaju``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from dumai_asn.inti.rules.angka import bulatkan, tulis
from dumai_asn.inti.rules.tanggal import panjang
from kinerja.rules.bawaan import BAWAAN_LAJU, AcuanLaju
from kinerja.rules.capaian import DESIMAL, Target, persen
from kinerja.rules.istilah import StatusLaju

KATA = {
    StatusLaju.MENDAHULUI: "mencapai atau mendahului rencana",
    StatusLaju.SESUAI: "sesuai rencana",
    StatusLaju.TERTINGGAL: "tertinggal dari rencana",
}


class Titik(NamedTuple):
    """A planned value at the end of a day; for RENTANG the pair (lower, upper)."""

    tanggal: date
    nilai: Target


@dataclass(frozen=True, slots=True)
class Laju:
    """Pace on a day.

    ``status`` and ``rasio`` (per cent of today's plan) are None when nothing can be said yet;
    ``rencana`` is today's plan, ``langkah`` the arithmetic, one step a line.
    """

    status: StatusLaju | None
    rasio: Decimal | None
    rencana: Target | None
    langkah: tuple[str, ...]


def laju(
    arah: str,
    titik: Sequence[Titik],
    realisasi: Decimal | int | None,
    pada: date,
    *,
    acuan: AcuanLaju = BAWAAN_LAJU,
) -> Laju:
    """Compare ``realisasi`` with the plan of day ``pada``, in the indicator's direction.

    ``titik`` are the planned points in any order, the starting value at the start of the year
    among them when there is one.  Raises ``ValueError`` for two points on one day and for
    whatever :func:`kinerja.rules.capaian.persen` refuses.
    """
    urut = sorted(titik, key=lambda satu: satu.tanggal)
    if len({satu.tanggal for satu in urut}) < len(urut):
        raise ValueError("Ada dua rencana pada tanggal yang sama.")
    if not urut or pada < urut[0].tanggal:
        return Laju(None, None, None, (f"Belum ada rencana untuk {panjang(pada)}.",))
    rencana, asal = _rencana(urut, pada)
    if realisasi is None:
        return Laju(None, None, rencana, (asal, "Belum ada realisasi."))
    rasio = persen(arah, rencana, realisasi)
    if rasio is None:
        return Laju(None, None, rencana, (asal, "Belum ada yang ditagih hari ini."))
    status = _status(rasio, acuan)
    perbandingan = (
        f"Realisasi {_sebut(realisasi)} terhadap rencana {_sebut(rencana)}"
        f" = {tulis(rasio)} %: {KATA[status]}."
    )
    return Laju(status, rasio, rencana, (asal, perbandingan))


def _status(rasio: Decimal, acuan: AcuanLaju) -> StatusLaju:
    if rasio >= acuan.mendahului:
        return StatusLaju.MENDAHULUI
    return StatusLaju.SESUAI if rasio >= acuan.sesuai else StatusLaju.TERTINGGAL


def _rencana(urut: Sequence[Titik], pada: date) -> tuple[Target, str]:
    sebelum = max((satu for satu in urut if satu.tanggal <= pada), key=lambda satu: satu.tanggal)
    sesudah = next((satu for satu in urut if satu.tanggal > pada), None)
    awal = f"Rencana {panjang(sebelum.tanggal)}: {_sebut(sebelum.nilai)}"
    if sesudah is None or sebelum.tanggal == pada:
        return sebelum.nilai, f"{awal}."
    lewat = (pada - sebelum.tanggal).days
    jarak = (sesudah.tanggal - sebelum.tanggal).days
    nilai = _antara(sebelum.nilai, sesudah.nilai, lewat, jarak)
    return nilai, (
        f"{awal}; {panjang(sesudah.tanggal)}: {_sebut(sesudah.nilai)}."
        f" Hari ke-{lewat} dari {jarak}, jadi rencana hari ini {_sebut(nilai)}."
    )


def _antara(dari: Target, ke: Target, lewat: int, jarak: int) -> Target:
    if isinstance(dari, tuple) and isinstance(ke, tuple):
        bawah, atas = (_lurus(satu, dua, lewat, jarak) for satu, dua in zip(dari, ke, strict=True))
        return bawah, atas
    if isinstance(dari, tuple) or isinstance(ke, tuple):
        raise ValueError("Titik rencana harus sama bentuknya.")
    return _lurus(dari, ke, lewat, jarak)


def _lurus(dari: Decimal | int, ke: Decimal | int, lewat: int, jarak: int) -> Decimal:
    return Decimal(dari) + (Decimal(ke) - Decimal(dari)) * lewat / jarak


def _sebut(nilai: Target) -> str:
    if isinstance(nilai, tuple):
        return " sampai ".join(_sebut(satu) for satu in nilai)
    return tulis(bulatkan(Decimal(nilai), DESIMAL))
