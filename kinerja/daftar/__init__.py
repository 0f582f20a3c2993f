"""The lists of this room, one module a subject."""

from .tim import PERSETUJUAN_SKP, SARINGAN, TIM

__all__ = ["PERSETUJUAN_SKP", "SARINGAN", "TIM"]
