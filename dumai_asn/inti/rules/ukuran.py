"""Sizes of files as people read them."""

from decimal import Decimal

from .angka import bulatkan, tulis

#: Bytes of a kB and of a MB, as the browsers and offices here count them.
KILO, MEGA = 1 << 10, 1 << 20


def ukuran_kata(bita: int) -> str:
    """``280 kB``, ``4,2 MB``; at least 1 kB, because "0 kB" reads as nothing."""
    if bita < MEGA:
        return f"{max(1, round(bita / KILO))} kB"
    return f"{tulis(bulatkan(Decimal(bita) / MEGA, 1))} MB"
