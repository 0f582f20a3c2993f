"""The path of an entry of the dictionary of indicators (own design)."""

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
