"""Who mends wrong data, and the path of a request to mend it."""

from enum import StrEnum

from dumai_asn.inti.rules.alur import Alur, Langkah

from .istilah import BagianData, StatusPerbaikan, TindakanPerbaikan

#: What the city copies from the national employee data; a change here would be undone by the next
#: import.
DARI_SIASN = frozenset(
    {
        BagianData.NAMA,
        BagianData.NOMOR,
        BagianData.LAHIR,
        BagianData.GOLONGAN,
        BagianData.STATUS,
        BagianData.PENDIDIKAN,
    }
)
TERBUKA = (StatusPerbaikan.BARU, StatusPerbaikan.DITERUSKAN)
#: Acts that say something to the requester.
BERKATA = frozenset({TindakanPerbaikan.TOLAK, TindakanPerbaikan.BUKA_KEMBALI})


class Pelaku(StrEnum):
    """Who acts on a request."""

    PEMOHON = "PEMOHON"
    PENGELOLA = "PENGELOLA"


_P, _K = frozenset({Pelaku.PEMOHON}), frozenset({Pelaku.PENGELOLA})
_S, _T = StatusPerbaikan, TindakanPerbaikan

ALUR_PERBAIKAN = Alur(
    objek="permintaan perbaikan",
    status=StatusPerbaikan,
    langkah=(
        Langkah(_S.BARU, _T.SELESAIKAN, _S.SELESAI, _K),
        Langkah(_S.BARU, _T.TERUSKAN, _S.DITERUSKAN, _K),
        Langkah(_S.BARU, _T.TOLAK, _S.DITOLAK, _K),
        Langkah(_S.BARU, _T.TARIK, _S.DITARIK, _P),
        Langkah(_S.DITERUSKAN, _T.SELESAIKAN, _S.SELESAI, _K),
        Langkah(_S.DITERUSKAN, _T.TOLAK, _S.DITOLAK, _K),
        Langkah(_S.SELESAI, _T.BUKA_KEMBALI, _S.BARU, _P, ("sekali",)),
        Langkah(_S.DITOLAK, _T.BUKA_KEMBALI, _S.BARU, _P, ("sekali",)),
    ),
    kata={
        "SELESAIKAN": "diselesaikan",
        "TERUSKAN": "diteruskan ke SIASN",
        "TOLAK": "ditolak",
        "BUKA_KEMBALI": "dibuka kembali",
    },
)


def tolak_langkah(tindakan: str, *, kata: str, dibuka_kembali: bool) -> str:
    """Why an act that the table allows is still refused, in words; empty: may."""
    if tindakan in BERKATA and not kata.strip():
        return "Tulis alasannya, supaya yang membaca tahu apa yang harus dilakukan."
    if tindakan == TindakanPerbaikan.BUKA_KEMBALI and dibuka_kembali:
        return "Permintaan dibuka kembali sekali saja. Ajukan permintaan baru bila masih salah."
    return ""
