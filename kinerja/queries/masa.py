"""Ranges of this room always close; the driver's type cannot say so."""

from datetime import date
from typing import NamedTuple

from psycopg2.extras import DateRange

from dumai_asn.inti.rules.rentang import SATU_HARI


class Masa(NamedTuple):
    """A half-open range of days with both ends."""

    mulai: date
    akhir: date

    @property
    def hari_terakhir(self) -> date:
        """The last day inside."""
        return self.akhir - SATU_HARI

    def terdekat(self, pada: date) -> date:
        """The day inside that is nearest to ``pada``."""
        return max(self.mulai, min(pada, self.hari_terakhir))


def masa_dari(rentang: DateRange) -> Masa:
    """The stored range of a period, window or SKP; ``ValueError`` when a side is open."""
    if rentang.lower is None or rentang.upper is None:
        raise ValueError("Masa ini tidak mempunyai tanggal mulai atau selesai.")
    return Masa(rentang.lower, rentang.upper)
