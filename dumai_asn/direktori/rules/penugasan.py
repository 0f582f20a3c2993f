"""Who gives which role, to whom."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from dumai_asn.direktori.rules.istilah import Peran

#: Role of the officer → the roles this officer gives, prolongs and ends.  Whoever works with
#: performance data gives no role as wide as the own one.
PEMBERI: Mapping[Peran, frozenset[Peran]] = MappingProxyType(
    {
        Peran.ADMINISTRATOR: frozenset(Peran),
        Peran.PENGELOLA: frozenset(
            {Peran.PENGELOLA_UNIT, Peran.PIMPINAN, Peran.KONSELOR, Peran.AUDITOR}
        ),
    }
)


def peran_diberikan(peran_petugas: Iterable[str]) -> tuple[Peran, ...]:
    """The roles that an officer with these roles gives, in the order of the enumeration."""
    boleh = frozenset[Peran]().union(*(PEMBERI.get(Peran(satu), ()) for satu in peran_petugas))
    return tuple(peran for peran in Peran if peran in boleh)


def tolak_memberi(*, peran_petugas: Iterable[str], peran: str, diri_sendiri: bool) -> str:
    """Why this role may not be given or prolonged; empty: may.  ``ValueError`` for no role."""
    if Peran(peran) not in peran_diberikan(peran_petugas):
        return "Peran ini diberikan oleh administrator."
    if diri_sendiri:
        return "Peran untuk diri sendiri diberikan oleh petugas lain."
    return ""


def tolak_mengakhiri(
    *,
    peran_petugas: Iterable[str],
    peran: str,
    diri_sendiri: bool,
    selesai_lama: date | None,
    selesai: date,
) -> str:
    """Why this assignment may not end before ``selesai`` instead of ``selesai_lama``; empty: may.

    A later end prolongs, and is given by the same hands as the role; one's own may be cut short.
    """
    memperpanjang = selesai_lama is not None and selesai > selesai_lama
    return tolak_memberi(
        peran_petugas=peran_petugas, peran=peran, diri_sendiri=diri_sendiri and memperpanjang
    )
