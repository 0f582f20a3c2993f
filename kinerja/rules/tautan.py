"""Until when the source of a RHK may stay words."""

from calendar import monthrange
from datetime import date

from .bawaan import BAWAAN_SKP, AcuanSKP


def batas_sementara(tahun: int, *, acuan: AcuanSKP = BAWAAN_SKP) -> date:
    """The last day on which a placeholder is only a warning in an SKP of ``tahun``."""
    bulan = acuan.bulan_sumber_sementara
    return date(tahun, bulan, monthrange(tahun, bulan)[1])
