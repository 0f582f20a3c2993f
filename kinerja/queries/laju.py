"""An indicator as a row of pace: how long the bar is, where today's plan stands."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..rules.capaian import persen
from ..rules.istilah import Arah, StatusLaju
from .capaian import CapaianIndikator, CapaianSKP

SERATUS = Decimal(100)


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
    already turned round.  A range shows where the value lies around it.
    """
    if satu.arah is Arah.RENTANG and isinstance(satu.target, tuple):
        return _rentang(satu, *(Decimal(ujung) for ujung in satu.target))
    rencana = satu.laju.rencana
    if rencana is None or isinstance(rencana, tuple) or satu.target is None:
        return BarisLaju(satu, satu.persen)
    return BarisLaju(satu, satu.persen, rencana=persen(satu.arah, satu.target, Decimal(rencana)))


def _rentang(satu: CapaianIndikator, bawah: Decimal, atas: Decimal) -> BarisLaju:
    """The axis leaves the width of the range on both sides, and more where the value lies."""
    lebar = (atas - bawah) or max(atas, Decimal(1))
    nilai = satu.realisasi
    kiri = max(Decimal(0), min(bawah - lebar, bawah if nilai is None else nilai))
    kanan = max(atas + lebar, atas if nilai is None else nilai)

    def letak(titik: Decimal) -> Decimal:
        return (titik - kiri) * SERATUS / (kanan - kiri)

    return BarisLaju(
        satu,
        None if nilai is None else letak(nilai),
        bawah=letak(bawah),
        atas=letak(atas),
    )


def indikator_cepat(capaian: CapaianSKP | None) -> CapaianIndikator | None:
    """The indicator recorded last, for an entry of one field; None while nothing can be recorded.

    One that is finished in stages takes more than a field; without any entry the first one counts.
    """
    if capaian is None or not capaian.ditetapkan:
        return None
    semua = [satu for satu in capaian.indikator if satu.arah is not Arah.TAHAPAN]
    return max(semua, key=lambda satu: satu.terakhir or date.min, default=None)
