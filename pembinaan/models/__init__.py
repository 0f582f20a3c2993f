"""Training: programmes, classes, enrolment, attendance, and the JP ledger."""

from .pelatihan import Kehadiran, Kelas, Pendaftaran, ProgramPelatihan, Sesi
from .riwayat import RiwayatBangkom

__all__ = [
    "Kehadiran",
    "Kelas",
    "Pendaftaran",
    "ProgramPelatihan",
    "RiwayatBangkom",
    "Sesi",
]
