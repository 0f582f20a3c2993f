"""Until when a step may be done, and why; and where a window first stands.

This is the pure heart of the one definition: the two doors of ``queries`` (for a person, and as
a QuerySet) gather the base range and the extensions and must agree with :func:`berlaku`.
Limits are days that close at 24.00 Asia/Jakarta, hence half-open ranges.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dumai_asn.inti.rules.rentang import SATU_HARI, Rentang
from dumai_asn.inti.rules.tanggal import panjang, rentang
from kinerja.rules.bawaan import BAWAAN_JENDELA, AcuanJendela
from kinerja.rules.istilah import Langkah


class StatusJendela(StrEnum):
    """A window is not open yet, open, or past."""

    BELUM = "BELUM"
    TERBUKA = "TERBUKA"
    LEWAT = "LEWAT"


@dataclass(frozen=True, slots=True)
class Tambahan:
    """An extension: the last day it keeps open, for whom in words, and its reason."""

    sampai: date
    untuk: str
    alasan: str


@dataclass(frozen=True, slots=True)
class JendelaBerlaku:
    """A window for somebody on a day; ``akhir`` is the first day it is closed."""

    status: StatusJendela
    mulai: date
    akhir: date
    diperpanjang: bool
    sebab: str

    @property
    def terbuka(self) -> bool:
        """Whether the step may be done on that day."""
        return self.status is StatusJendela.TERBUKA

    @property
    def hari_terakhir(self) -> date:
        """The last day it is (or was) open."""
        return self.akhir - SATU_HARI


def berlaku(mulai: date, akhir: date, tambahan: Iterable[Tambahan], pada: date) -> JendelaBerlaku:
    """The window ``mulai`` to ``akhir`` (half-open) with its extensions, seen on day ``pada``.

    The latest extension wins; one that ends earlier than the window shortens nothing.  Of two
    that end together the first given is named, so callers list the person's own before those
    of units, nearest first.  Raises ``ValueError`` when the base range holds no day.
    """
    dasar = Rentang(mulai, akhir)
    terpanjang = max(tambahan, key=lambda satu: satu.sampai, default=None)
    sebab = f"Dibuka {rentang(dasar.mulai, dasar.akhir)}."
    diperpanjang = terpanjang is not None and terpanjang.sampai >= akhir
    if terpanjang is not None and diperpanjang:
        akhir = terpanjang.sampai + SATU_HARI
        sebab += (
            f" Diperpanjang sampai {panjang(terpanjang.sampai)} untuk {terpanjang.untuk}:"
            f" {terpanjang.alasan.rstrip('.')}."
        )
    if pada < mulai:
        status = StatusJendela.BELUM
    else:
        status = StatusJendela.TERBUKA if pada < akhir else StatusJendela.LEWAT
    return JendelaBerlaku(status, mulai, akhir, diperpanjang, sebab)


def jendela_awal(
    langkah: str, mulai: date, akhir: date, *, acuan: AcuanJendela = BAWAAN_JENDELA
) -> Rentang:
    """Where the window of a step of this room first stands, for a period ``mulai`` to ``akhir``.

    SKP: from the start of the period to the end of the month of fixing in its year.
    RENCANA_AKSI: around the start.  PROGRES: the whole period and some days after it.  Raises
    ``ValueError`` for a step of another room.
    """
    match Langkah(langkah):
        case Langkah.SKP:
            batas = date(mulai.year, acuan.bulan_penetapan_skp, 1) + timedelta(days=31)
            return Rentang(mulai, max(batas.replace(day=1), mulai + SATU_HARI))
        case Langkah.RENCANA_AKSI:
            return Rentang(
                mulai - timedelta(days=acuan.hari_sebelum_rencana_aksi),
                mulai + timedelta(days=acuan.hari_rencana_aksi),
            )
        case Langkah.PROGRES:
            return Rentang(mulai, akhir + timedelta(days=acuan.hari_progres))
