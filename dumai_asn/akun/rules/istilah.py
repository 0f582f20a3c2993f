"""Terms of activation and recovery codes."""

from enum import StrEnum


class TujuanKode(StrEnum):
    """AKTIVASI opens an account that has no password yet, PEMULIHAN replaces one."""

    AKTIVASI = "AKTIVASI"
    PEMULIHAN = "PEMULIHAN"


class StatusKode(StrEnum):
    """State of a code; that it is too old follows from its last day and is no state."""

    MENUNGGU_PENGESAHAN = "MENUNGGU_PENGESAHAN"
    BERLAKU = "BERLAKU"
    TERPAKAI = "TERPAKAI"
    DICABUT = "DICABUT"


#: States in which a code can still open something.
HIDUP = (StatusKode.MENUNGGU_PENGESAHAN, StatusKode.BERLAKU)
