"""The lists of this room."""

from .kelas import KELAS, PESERTA, PROGRAM, daftar_peserta
from .permohonan import ANTREAN, PERMOHONAN, PERMOHONAN_KELAS

__all__ = [
    "ANTREAN",
    "KELAS",
    "PERMOHONAN",
    "PERMOHONAN_KELAS",
    "PESERTA",
    "PROGRAM",
    "daftar_peserta",
]
