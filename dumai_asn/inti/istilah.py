"""States of this room's own rows."""

from enum import StrEnum


class StatusPekerjaan(StrEnum):
    ANTRE = "ANTRE"
    BERJALAN = "BERJALAN"
    SELESAI = "SELESAI"
    GAGAL = "GAGAL"
    DIBATALKAN = "DIBATALKAN"


class JenisLibur(StrEnum):
    LIBUR = "LIBUR"
    CUTI_BERSAMA = "CUTI_BERSAMA"
