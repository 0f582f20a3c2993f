"""The lists of this room, one module a subject."""

from .kamus import KAMUS
from .sasaran import SASARAN, UNIT_SASARAN
from .tim import PERSETUJUAN_SKP, SARINGAN, TIM
from .tindakan import TINDAKAN

__all__ = ["KAMUS", "PERSETUJUAN_SKP", "SARINGAN", "SASARAN", "TIM", "TINDAKAN", "UNIT_SASARAN"]
