"""Cycles, evaluations, and the figures that are rolled up from them."""

from .penilaian import NilaiPerilaku, NilaiRHK, Penilaian
from .rekap import RekapKotor, RekapUnit
from .siklus import CapaianOrganisasi, PohonSiklus, Siklus

__all__ = [
    "CapaianOrganisasi",
    "NilaiPerilaku",
    "NilaiRHK",
    "Penilaian",
    "PohonSiklus",
    "RekapKotor",
    "RekapUnit",
    "Siklus",
]
