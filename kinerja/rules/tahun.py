"""The path of a performance year (own design): open, locked but for exceptions, closed."""

from enum import StrEnum

from dumai_asn.inti.rules.alur import Alur, Langkah
from kinerja.rules.istilah import Pelaku, StatusTahun


class TindakanTahun(StrEnum):
    """Acts of HR on a year."""

    KUNCI = "KUNCI"
    BUKA_KUNCI = "BUKA_KUNCI"
    TUTUP = "TUTUP"


_S, _T = StatusTahun, TindakanTahun
_PENGELOLA = frozenset({Pelaku.PENGELOLA})

#: Closed is closed: results stand on it.
ALUR_TAHUN = Alur(
    objek="tahun kinerja",
    status=StatusTahun,
    langkah=(
        Langkah(_S.BUKA, _T.KUNCI, _S.DIKUNCI, _PENGELOLA),
        Langkah(_S.DIKUNCI, _T.BUKA_KUNCI, _S.BUKA, _PENGELOLA),
        Langkah(_S.DIKUNCI, _T.TUTUP, _S.DITUTUP, _PENGELOLA),
        Langkah(_S.BUKA, _T.TUTUP, _S.DITUTUP, _PENGELOLA),
    ),
    kata={
        _S.BUKA: "dibuka",
        _T.BUKA_KUNCI: "dibuka kembali",
        Pelaku.PENGELOLA: "pengelola kepegawaian kota",
    },
)
