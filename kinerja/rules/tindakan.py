"""Follow-up: an agreed act with an owner and a day, carried over until it is done."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dumai_asn.inti.rules.alur import Alur, Langkah


class StatusTindakan(StrEnum):
    """Given, at work, done, or called off."""

    BARU = "BARU"
    BERJALAN = "BERJALAN"
    SELESAI = "SELESAI"
    DIBATALKAN = "DIBATALKAN"


class AksiTindakan(StrEnum):
    """What is done to one; each becomes a line of its history."""

    BUAT = "BUAT"
    MULAI = "MULAI"
    SELESAIKAN = "SELESAIKAN"
    TUNDA = "TUNDA"
    BATALKAN = "BATALKAN"
    BUKA_LAGI = "BUKA_LAGI"


class PelakuTindakan(StrEnum):
    """Whose it is, and who asked for it: the giver, or who evaluates the owner today."""

    PEMILIK = "PEMILIK"
    PEMBERI = "PEMBERI"


class SyaratTindakan(StrEnum):
    """KATA: nothing without words.  TENGGAT: a new day is named."""

    KATA = "KATA"
    TENGGAT = "TENGGAT"


@dataclass(frozen=True, slots=True)
class ButirAsal:
    """An entry of the board ``asal_tindakan``: where one was agreed.

    ``kata`` names it ("laporan periode"); ``alamat(kunci)`` is the page of the object, or "".
    Rooms above hang their own here.
    """

    kata: str
    alamat: Callable[[str], str]


#: States in which it still has to be done.
TERBUKA = (StatusTindakan.BARU, StatusTindakan.BERJALAN)
#: How far ahead a day may lie: beyond next year's SKP nobody remembers what was agreed.
TAHUN_KE_DEPAN = 2
_KUNCI = re.compile(r"[A-Za-z0-9:_-]{0,60}", re.ASCII)

_S, _A, _P = StatusTindakan, AksiTindakan, PelakuTindakan
_PEMILIK, _PEMBERI = frozenset({_P.PEMILIK}), frozenset({_P.PEMBERI})
_KEDUANYA = _PEMILIK | _PEMBERI
_KATA = (SyaratTindakan.KATA,)
_TUNDA = (SyaratTindakan.KATA, SyaratTindakan.TENGGAT)

ALUR_TINDAKAN = Alur(
    objek="tindakan",
    status=StatusTindakan,
    kata={
        _P.PEMILIK: "pemiliknya",
        _P.PEMBERI: "pemberinya",
        _A.BUKA_LAGI: "dibuka lagi",
        _A.SELESAIKAN: "diselesaikan",
    },
    langkah=(
        Langkah(_S.BARU, _A.MULAI, _S.BERJALAN, _PEMILIK),
        Langkah(_S.BARU, _A.SELESAIKAN, _S.SELESAI, _PEMILIK, _KATA),
        Langkah(_S.BARU, _A.TUNDA, _S.BARU, _KEDUANYA, _TUNDA),
        Langkah(_S.BARU, _A.BATALKAN, _S.DIBATALKAN, _PEMBERI, _KATA),
        Langkah(_S.BERJALAN, _A.SELESAIKAN, _S.SELESAI, _PEMILIK, _KATA),
        Langkah(_S.BERJALAN, _A.TUNDA, _S.BERJALAN, _KEDUANYA, _TUNDA),
        Langkah(_S.BERJALAN, _A.BATALKAN, _S.DIBATALKAN, _PEMBERI, _KATA),
        Langkah(_S.SELESAI, _A.BUKA_LAGI, _S.BERJALAN, _PEMBERI, _TUNDA),
    ),
)


def tenggat_salah(tenggat: date, pada: date, lama: date | None = None) -> str:
    """Why ``tenggat`` cannot be the day, in words; "" when it can.

    ``lama`` is the day it had, when it is postponed.
    """
    if tenggat < pada:
        return "Tanggal sudah lewat. Pilih hari ini atau sesudahnya."
    if tenggat.year > pada.year + TAHUN_KE_DEPAN:
        return f"Tanggalnya terlalu jauh. Pilih paling lama tahun {pada.year + TAHUN_KE_DEPAN}."
    if tenggat == lama:
        return "Tanggal ini sama dengan tenggat sekarang. Pilih tanggal lain."
    return ""


def kunci_sah(kunci: str) -> bool:
    """Whether ``kunci`` can name an object: letters, digits and ``:_-``, at most sixty."""
    return _KUNCI.fullmatch(kunci) is not None
