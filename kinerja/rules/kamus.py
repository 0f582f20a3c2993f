"""The path of an entry of the dictionary of indicators (own design)."""

import re
from enum import StrEnum

from dumai_asn.inti.rules.alur import Alur, Langkah
from kinerja.rules.istilah import Pelaku, StatusKamus


class TindakanKamus(StrEnum):
    """Acts of HR on one entry."""

    TERIMA = "TERIMA"
    TOLAK = "TOLAK"
    PENSIUNKAN = "PENSIUNKAN"
    PULIHKAN = "PULIHKAN"


_S, _T = StatusKamus, TindakanKamus
PENGELOLA = frozenset({Pelaku.PENGELOLA})

#: What was refused or retired is kept: SKP that used it still name it.
ALUR_KAMUS = Alur(
    objek="indikator kamus",
    status=StatusKamus,
    langkah=(
        Langkah(_S.DIUSULKAN, _T.TERIMA, _S.AKTIF, PENGELOLA),
        Langkah(_S.DIUSULKAN, _T.TOLAK, _S.DITOLAK, PENGELOLA),
        Langkah(_S.AKTIF, _T.PENSIUNKAN, _S.NONAKTIF, PENGELOLA),
        Langkah(_S.NONAKTIF, _T.PULIHKAN, _S.AKTIF, PENGELOLA),
    ),
    kata={
        _S.AKTIF: "ditawarkan",
        _S.NONAKTIF: "tidak ditawarkan",
        _T.PENSIUNKAN: "berhenti ditawarkan",
        Pelaku.PENGELOLA: "pengelola kepegawaian kota",
    },
)

#: First letter of a root → what a verb or noun makes of it before a vowel: "terbit", "menerbit".
_LULUH = {"k": "meng", "t": "men", "p": "mem"}
_BERIMBUHAN = re.compile(r"[mp]e(ng|n|m)(?=[aiueo])")
_DASAR = re.compile(r"(?:di)?([ktp])(?=[aiueo])")
_AKHIRAN = re.compile(r"(?<=...)(?:kan|an|i)$")


def bentuk_lain(kata: str) -> str:
    """The root with its swallowed first letter, or a verb that swallows it; "" where neither is.

    "menerbitkan" and "penerbitan" give "terbit", "kirim" gives "mengirim": a stemmer that does
    not know the roots takes the two forms for two words.
    """
    kata = kata.lower()
    if ada := _BERIMBUHAN.match(kata):
        huruf = next(h for h, awalan in _LULUH.items() if awalan.endswith(f"e{ada[1]}"))
        return _AKHIRAN.sub("", huruf + kata[ada.end() :])
    if dasar := _DASAR.match(kata):
        return _LULUH[dasar[1]] + kata[dasar.end() :]
    return ""
