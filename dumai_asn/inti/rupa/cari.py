"""Search: what rooms find, and the doors that lead further from a person or a unit.

Board ``pencarian`` holds providers ``def(akun, teks, pada, batas) -> Sequence[Temuan]``: what
``akun`` may open among what matches ``teks`` (as :func:`rapikan` leaves it) on the day ``pada``,
the best first, at most ``batas`` of a kind.  Boards ``pintu_pegawai`` and ``pintu_unit``
hold ``def(akun, ids, pada) -> Mapping[int, Pintu]``: the page of that room which ``akun`` may
open for each of these people or units.  The number of statements of a provider is part of its
contract and the same whatever is found.
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from dumai_asn.inti import papan
from dumai_asn.inti.rupa.ikon import pastikan

#: Longer than any name; what stands behind it finds nothing more.
PANJANG = 80
#: Written before a name without belonging to it.
GELAR = frozenset(
    [
        *("h", "hj", "dr", "drs", "dra", "drg", "drh", "ir", "prof", "kh", "ns", "apt"),
        *("pak", "bapak", "bu", "ibu", "sdr", "sdri", "tn", "ny"),
    ]
)


@dataclass(frozen=True)
class Temuan:
    """One thing found: where it belongs, what it is called, one line about it, and its page."""

    kelompok: str
    judul: str
    url: str
    ikon: str
    sub: str = ""

    def __post_init__(self) -> None:
        pastikan(self.ikon)


@dataclass(frozen=True)
class Pintu:
    """A page about a person or a unit that this account may open."""

    judul: str
    url: str
    ikon: str

    def __post_init__(self) -> None:
        pastikan(self.ikon)


def rapikan(teks: str) -> str:
    """What is searched for: lower case, no accents, signs, titles or degrees, at most 80 letters.

    "Hj. Nur'aini, S.Kom" becomes "nuraini".  Empty when nothing is left to search for.
    """
    teks = unicodedata.normalize("NFKD", teks[: PANJANG * 2]).casefold()
    nama, _, _ = teks.partition(",")
    teks = nama if nama.strip() else teks
    teks = re.sub(r"['’‘`.]", "", "".join(h for h in teks if not unicodedata.combining(h)))
    kata = re.sub(r"[\W_]+", " ", teks)[:PANJANG].split()
    while len(kata) > 1 and kata[0] in GELAR:
        kata = kata[1:]
    return " ".join(kata)


def pintu(titik: str, akun: Any, ids: Collection[int], pada: date) -> dict[int, list[Pintu]]:
    """Every door that rooms open to ``akun`` for these people or units, by id."""
    hasil: dict[int, list[Pintu]] = {}
    for satu in papan.penyedia(titik):
        for nomor, isi in satu.isi(akun, ids, pada).items():
            hasil.setdefault(nomor, []).append(isi)
    return hasil
