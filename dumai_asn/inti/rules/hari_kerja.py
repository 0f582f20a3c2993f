"""Working days: Monday to Friday without the holidays that HR has entered.

A year without any entered holiday counts Monday to Friday, and the answer says so through
``lengkap=False``; a page then adds "hari libur belum diisi" instead of pretending.
"""

from collections.abc import Set
from datetime import date
from typing import NamedTuple

from dumai_asn.inti.rules.rentang import SATU_HARI

SABTU = 5  # date.weekday(): Monday is 0


class TanggalKerja(NamedTuple):
    """A day reached by counting; ``lengkap`` False when a year on the way has no holidays."""

    tanggal: date
    lengkap: bool


class JumlahHari(NamedTuple):
    """A number of working days; ``lengkap`` False when a year in the span has no holidays."""

    jumlah: int
    lengkap: bool


def adalah_hari_kerja(hari: date, libur: Set[date]) -> bool:
    """Whether ``hari`` is Monday to Friday and no holiday."""
    return hari.weekday() < SABTU and hari not in libur


def tambah(mulai: date, jumlah: int, libur: Set[date]) -> TanggalKerja:
    """The day ``jumlah`` working days after ``mulai`` (before it, when negative).

    ``mulai`` itself is not counted: one working day after a Friday is the Monday.  Zero gives
    ``mulai`` back, working day or not.
    """
    arah = SATU_HARI if jumlah >= 0 else -SATU_HARI
    hari, sisa = mulai, abs(jumlah)
    while sisa:
        hari += arah
        sisa -= adalah_hari_kerja(hari, libur)
    return TanggalKerja(hari, _lengkap(min(mulai, hari), max(mulai, hari), libur))


def hitung(mulai: date, akhir: date, libur: Set[date]) -> JumlahHari:
    """Working days in the half-open span ``mulai`` to ``akhir``; zero when it holds no day."""
    jumlah, hari = 0, mulai
    while hari < akhir:
        jumlah += adalah_hari_kerja(hari, libur)
        hari += SATU_HARI
    return JumlahHari(jumlah, _lengkap(mulai, max(mulai, akhir - SATU_HARI), libur))


def _lengkap(awal: date, akhir: date, libur: Set[date]) -> bool:
    terisi = {hari.year for hari in libur}
    return all(tahun in terisi for tahun in range(awal.year, akhir.year + 1))
