"""How a person wants pages to look."""

from enum import StrEnum

#: Session key: the person said at sign-in that the device is not their own.
BERSAMA = "perangkat_bersama"


class Tema(StrEnum):
    """PERANGKAT follows the device."""

    PERANGKAT = "PERANGKAT"
    TERANG = "TERANG"
    GELAP = "GELAP"


class UkuranTeks(StrEnum):
    """Root text size: 100, 112.5 and 125 per cent."""

    BIASA = "BIASA"
    BESAR = "BESAR"
    SANGAT_BESAR = "SANGAT_BESAR"
