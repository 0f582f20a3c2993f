"""An indicator as a row of pace: how long the bar is, where today's plan stands."""

from dataclasses import dataclass
from decimal import Decimal

from kinerja.queries.capaian import CapaianIndikator
from kinerja.rules.capaian import persen
from kinerja.rules.istilah import Arah, StatusLaju

SERATUS = Decimal(100)
#: A range stands in the middle of its bar: the axis ends this much beyond its upper end.
LEBIH = Decimal("1.25")


@dataclass(frozen=True)
class BarisLaju:
    """Per cents of the bar's width; None draws nothing there."""

    indikator: CapaianIndikator
    persen: Decimal | None
    rencana: Decimal | None = None
    bawah: Decimal | None = None
    atas: Decimal | None = None

    @property
    def keadaan(self) -> str:
        """Class of the bar: what is behind is painted so, without a judgement in red."""
        if self.indikator.laju.status is StatusLaju.TERTINGGAL:
            return "tertinggal"
        return "jalur"


def baris_laju(satu: CapaianIndikator) -> BarisLaju:
    """The row of one indicator.

    Bars show the share of the target that is reached; for a falling indicator that share is
    already turned round.  A range shows where the value lies on an axis from nothing.
    """
    if satu.arah is Arah.RENTANG and isinstance(satu.target, tuple):
        bawah, atas = (Decimal(ujung) for ujung in satu.target)
        ujung = max(atas * LEBIH, satu.realisasi or Decimal(0)) or Decimal(1)
        return BarisLaju(
            satu,
            None if satu.realisasi is None else satu.realisasi * SERATUS / ujung,
            bawah=bawah * SERATUS / ujung,
            atas=atas * SERATUS / ujung,
        )
    rencana = satu.laju.rencana
    if rencana is None or isinstance(rencana, tuple) or satu.target is None:
        return BarisLaju(satu, satu.persen)
    return BarisLaju(satu, satu.persen, rencana=persen(satu.arah, satu.target, Decimal(rencana)))
