"""From entries of progress to the one value that stands for an indicator."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from kinerja.rules.istilah import Penghitungan


class Catatan(NamedTuple):
    """One entry: the day it speaks of, its id (a later entry corrects an earlier one), value."""

    tanggal: date
    id: int
    nilai: Decimal


def realisasi(penghitungan: str, catatan: Iterable[Catatan]) -> Decimal | None:
    """TERAKHIR: the entry latest by date, then id.  JUMLAH: the sum of all.

    No entry gives None: missing is not zero.  ``ValueError`` for an unknown way of counting.
    """
    cara = Penghitungan(penghitungan)
    semua = list(catatan)
    if not semua:
        return None
    if cara is Penghitungan.TERAKHIR:
        return max(semua, key=lambda satu: (satu.tanggal, satu.id)).nilai
    return sum((satu.nilai for satu in semua), Decimal(0))
