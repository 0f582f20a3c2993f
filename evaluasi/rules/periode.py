"""The calendar of a performance year: its quarters, and the year as a whole.

PermenPANRB 6/2022 leaves the rhythm to the instansi (monthly or quarterly); the official form
is headed TRIWULAN I to IV.
"""

from datetime import date
from typing import NamedTuple

from kinerja.rules.istilah import JenisPeriode

ROMAWI = ("I", "II", "III", "IV")
BULAN_TRIWULAN = 3


class BagianTahun(NamedTuple):
    """A stretch of a year as a half-open range, with the name people know it by."""

    jenis: JenisPeriode
    nama: str
    mulai: date
    akhir: date


def bagian_tahun(tahun: int) -> tuple[BagianTahun, ...]:
    """The four quarters of ``tahun`` and the year itself; ``ValueError`` for no calendar year."""
    batas = [date(tahun, bulan, 1) for bulan in range(1, 13, BULAN_TRIWULAN)]
    batas.append(date(tahun + 1, 1, 1))
    triwulan = (
        BagianTahun(JenisPeriode.TRIWULAN, f"Triwulan {ROMAWI[n]}", batas[n], batas[n + 1])
        for n in range(len(ROMAWI))
    )
    return (*triwulan, BagianTahun(JenisPeriode.TAHUNAN, "Tahunan", batas[0], batas[-1]))
