"""Recap of progress over a week, a month or a quarter: which days, and its words to copy."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from dumai_asn.inti.rules.rentang import Rentang
from dumai_asn.inti.rules.tanggal import pendek, rentang

#: Months of a quarter.
TRIWULAN_BULAN = 3


class IramaRekap(StrEnum):
    """How many days a recap takes together; a week begins on Monday."""

    PEKAN = "PEKAN"
    BULAN = "BULAN"
    TRIWULAN = "TRIWULAN"


@dataclass(frozen=True, slots=True)
class ButirRekap:
    """An entry in words: under which RHK and indicator, what was reached, what stands behind."""

    rhk: str
    indikator: str
    tanggal: date
    nilai: str = ""
    catatan: str = ""
    bukti: tuple[str, ...] = ()


def masa_rekap(irama: IramaRekap, hari: date) -> Rentang:
    """The week, month or quarter in which ``hari`` lies."""
    if irama is IramaRekap.PEKAN:
        mulai = hari - timedelta(days=hari.weekday())
        return Rentang(mulai, mulai + timedelta(days=7))
    lebar = TRIWULAN_BULAN if irama is IramaRekap.TRIWULAN else 1
    bulan = (hari.month - 1) // lebar * lebar
    return Rentang(_awal_bulan(hari.year, bulan), _awal_bulan(hari.year, bulan + lebar))


def _awal_bulan(tahun: int, bulan: int) -> date:
    """The first day of month ``bulan`` counted from 0 on, also past the end of the year."""
    return date(tahun + bulan // 12, bulan % 12 + 1, 1)


def teks_rekap(nama: str, masa: Rentang, butir: Sequence[ButirRekap]) -> str:
    """What is pasted into a mail or a chat; ``butir`` in the order of RHK, indicator and day."""
    baris = [f"Rekap kemajuan {nama}", rentang(masa.mulai, masa.akhir)]
    for rhk, isi in groupby(butir, lambda b: b.rhk):
        baris += ["", rhk]
        for indikator, entri in groupby(isi, lambda b: b.indikator):
            baris.append(f"- {indikator}")
            baris += [f"  {_kalimat(satu)}" for satu in entri]
    if not butir:
        baris += ["", "Belum ada kemajuan yang dicatat."]
    return "\n".join(baris)


def _kalimat(satu: ButirRekap) -> str:
    isi = [satu.nilai, " ".join(satu.catatan.split()).rstrip(".")]
    if satu.bukti:
        isi.append(f"bukti: {', '.join(satu.bukti)}")
    kata = "; ".join(filter(None, isi)) or "dicatat"
    return f"{pendek(satu.tanggal)}: {kata}"
