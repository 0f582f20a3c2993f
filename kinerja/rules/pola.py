"""Recurring entries: on which days a saved pattern proposes one.  It never writes by itself."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from dumai_asn.inti.rules.rentang import SATU_HARI
from dumai_asn.inti.rules.tanggal import HARI


class IramaPola(StrEnum):
    """Every working day, one day of the week, one day of the month."""

    HARI_KERJA = "HARI_KERJA"
    MINGGUAN = "MINGGUAN"
    BULANAN = "BULANAN"


#: Proposals look back this far; older days are told with an entry of their own.
MUNDUR = timedelta(days=31)
SABTU = 5
#: The last day that every month has.
HARI_BULAN_MAKS = 28


def hari_diusulkan(
    irama: str,
    hari: int,
    *,
    sejak: date,
    pada: date,
    libur: Collection[date] = (),
    terisi: Collection[date] = (),
) -> list[date]:
    """Days from ``sejak`` to ``pada`` that the pattern means and that have no entry, newest first.

    ``hari``: for MINGGUAN 1 (Monday) to 7, for BULANAN the day 1 to 28, otherwise not looked at.
    ``libur`` are days off: nothing is proposed on them, and HARI_KERJA leaves out Saturday and
    Sunday besides.
    """
    cara, mulai = IramaPola(irama), max(sejak, pada - MUNDUR)
    semua = (pada - SATU_HARI * n for n in range((pada - mulai).days + 1))
    kosong = (satu for satu in semua if satu not in libur and satu not in terisi)
    return [satu for satu in kosong if _kena(cara, hari, satu)]


def _kena(irama: IramaPola, hari: int, satu: date) -> bool:
    match irama:
        case IramaPola.HARI_KERJA:
            return satu.weekday() < SABTU
        case IramaPola.MINGGUAN:
            return satu.isoweekday() == hari
        case IramaPola.BULANAN:
            return satu.day == hari


def waktu_kata(irama: str, hari: int) -> str:
    """``Setiap Senin``: when a pattern proposes, in words."""
    match IramaPola(irama):
        case IramaPola.HARI_KERJA:
            return "Setiap hari kerja"
        case IramaPola.MINGGUAN:
            return f"Setiap {HARI[hari - 1]}"
        case IramaPola.BULANAN:
            return f"Setiap tanggal {hari}"
