"""The clock of a task in words and as a ring."""

from dataclasses import dataclass
from datetime import date

from dumai_asn.inti.rules.tanggal import HARI, pendek

#: Days that make a full ring: three weeks.
CINCIN_PENUH = 21


@dataclass(frozen=True)
class Jam:
    """``angka`` in the ring (None: no deadline), ``kata`` for the state line, ``peran`` the status
    role (``bahaya``, ``waspada``, ``netral``), ``ikon`` its icon, ``persen`` of the ring drawn."""

    angka: int | None
    kata: str
    peran: str
    ikon: str
    persen: int


def jam(tenggat: date | None, pada: date, hari_kerja_lewat: int | None = None) -> Jam:
    """How ``tenggat`` (a last day) looks on ``pada``; days are calendar days unless counted."""
    if tenggat is None:
        return Jam(None, "Tanpa tenggat", "netral", "clock", 0)
    sisa = (tenggat - pada).days
    if sisa < 0:
        lewat, satuan = -sisa, "hari"
        if hari_kerja_lewat is not None:
            lewat, satuan = hari_kerja_lewat, "hari kerja"
        return Jam(lewat, f"Terlambat {lewat} {satuan}", "bahaya", "exclamation-octagon-fill", 100)
    persen = max(6, min(100, sisa * 100 // CINCIN_PENUH))
    hari = f"{HARI[tenggat.weekday()]} {pendek(tenggat)}"
    if sisa == 0:
        return Jam(0, f"Hari ini, {hari}", "waspada", "clock-fill", persen)
    if sisa == 1:
        return Jam(1, f"Besok, {hari}", "waspada", "clock-fill", persen)
    return Jam(sisa, f"{sisa} hari lagi, {hari}", "netral", "clock", persen)
