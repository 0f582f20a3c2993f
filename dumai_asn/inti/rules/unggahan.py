"""Where a piece of an upload may be put."""

from enum import StrEnum


class Sambungan(StrEnum):
    """What happens to a piece: kept, sent for another place, or more than was announced."""

    TERIMA = "TERIMA"
    LAIN_TEMPAT = "LAIN_TEMPAT"
    MELEBIHI = "MELEBIHI"


def sambungan(*, ukuran: int, diterima: int, mulai: int, panjang: int) -> Sambungan:
    """Whether ``panjang`` bytes that begin at ``mulai`` follow what has arrived.

    Pieces are only ever appended: of two connections that send the same piece the second finds
    ``diterima`` moved on and is told to go on from there.  All values are bytes; negative ones
    raise ``ValueError``.
    """
    if min(ukuran, diterima, mulai, panjang) < 0:
        raise ValueError("ukuran tidak boleh negatif")
    if mulai != diterima:
        return Sambungan.LAIN_TEMPAT
    if diterima + panjang > ukuran:
        return Sambungan.MELEBIHI
    return Sambungan.TERIMA
