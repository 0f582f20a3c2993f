"""Who moves an SKP version, a period report and a piece of evidence, and when."""

from enum import StrEnum

from dumai_asn.inti.rules.alur import Alur, Langkah
from kinerja.rules.istilah import Pelaku, StatusBukti, StatusLaporan, StatusVersi


class Tindakan(StrEnum):
    """Acts on the objects of this room; GANTI happens to a version when its successor is fixed."""

    SIMPAN = "SIMPAN"
    SERAHKAN = "SERAHKAN"
    AJUKAN = "AJUKAN"
    TARIK = "TARIK"
    KEMBALIKAN = "KEMBALIKAN"
    TETAPKAN = "TETAPKAN"
    GANTI = "GANTI"
    TERIMA = "TERIMA"
    PERBAIKI = "PERBAIKI"


class Syarat(StrEnum):
    """Guards that the action asks under its lock.

    ISI_LENGKAP: nothing blocking in ``kelengkapan``.  JENDELA_TERBUKA: the step's window.
    ALASAN: a reason in words.  ALASAN_TERLAMBAT: a reason once the window has closed.
    """

    ISI_LENGKAP = "ISI_LENGKAP"
    JENDELA_TERBUKA = "JENDELA_TERBUKA"
    ALASAN = "ALASAN"
    ALASAN_TERLAMBAT = "ALASAN_TERLAMBAT"


EMPUNYA = frozenset({Pelaku.EMPUNYA})
#: HR answers in place of an evaluator that the directory cannot find.
PENJAWAB = frozenset({Pelaku.PENILAI, Pelaku.PENGELOLA})
KATA: dict[str, str] = {
    Pelaku.EMPUNYA: "pemiliknya",
    Pelaku.PENILAI: "penilainya",
    Pelaku.PENGELOLA: "pengelola kepegawaian",
    Pelaku.PENYUSUN: "pengelola yang menyusunnya",
}
PENYUSUN = frozenset({Pelaku.PENYUSUN})

_V = StatusVersi
_MENGAJUKAN = (Syarat.ISI_LENGKAP, Syarat.JENDELA_TERBUKA)

#: A fixed version is never edited: it only leaves by being replaced (PermenPANRB 6/2022).
ALUR_VERSI = Alur(
    objek="SKP",
    status=StatusVersi,
    kata=KATA,
    langkah=(
        Langkah(_V.DRAF, Tindakan.SIMPAN, _V.DRAF, EMPUNYA | PENYUSUN),
        Langkah(_V.DRAF, Tindakan.SERAHKAN, _V.DRAF, PENYUSUN),
        Langkah(_V.DRAF, Tindakan.AJUKAN, _V.DIAJUKAN, EMPUNYA, _MENGAJUKAN),
        Langkah(_V.DIAJUKAN, Tindakan.TARIK, _V.DRAF, EMPUNYA),
        Langkah(_V.DIAJUKAN, Tindakan.KEMBALIKAN, _V.DIKEMBALIKAN, PENJAWAB, (Syarat.ALASAN,)),
        Langkah(_V.DIAJUKAN, Tindakan.TETAPKAN, _V.DITETAPKAN, PENJAWAB, (Syarat.ISI_LENGKAP,)),
        Langkah(_V.DIKEMBALIKAN, Tindakan.SIMPAN, _V.DIKEMBALIKAN, EMPUNYA),
        Langkah(_V.DIKEMBALIKAN, Tindakan.AJUKAN, _V.DIAJUKAN, EMPUNYA, _MENGAJUKAN),
        Langkah(_V.DITETAPKAN, Tindakan.GANTI, _V.DIGANTI, PENJAWAB),
    ),
)

_L = StatusLaporan

#: No withdrawal: the time of submitting is the proof of being on time.
ALUR_LAPORAN = Alur(
    objek="laporan periode",
    status=StatusLaporan,
    kata=KATA | {_L.BELUM: "belum diajukan"},
    langkah=(
        Langkah(_L.BELUM, Tindakan.AJUKAN, _L.DIAJUKAN, EMPUNYA, (Syarat.ALASAN_TERLAMBAT,)),
        Langkah(_L.DIAJUKAN, Tindakan.KEMBALIKAN, _L.DIKEMBALIKAN, PENJAWAB, (Syarat.ALASAN,)),
        Langkah(_L.DIAJUKAN, Tindakan.TERIMA, _L.DITERIMA, PENJAWAB),
        Langkah(_L.DIKEMBALIKAN, Tindakan.AJUKAN, _L.DIAJUKAN, EMPUNYA, (Syarat.ALASAN_TERLAMBAT,)),
    ),
)

_B = StatusBukti

ALUR_BUKTI = Alur(
    objek="bukti dukung",
    status=StatusBukti,
    kata=KATA,
    langkah=(
        Langkah(_B.DIKIRIM, Tindakan.TERIMA, _B.DITERIMA, PENJAWAB),
        Langkah(_B.DIKIRIM, Tindakan.KEMBALIKAN, _B.DIKEMBALIKAN, PENJAWAB, (Syarat.ALASAN,)),
        Langkah(_B.DIKIRIM, Tindakan.TARIK, _B.DITARIK, EMPUNYA),
        Langkah(_B.DIKEMBALIKAN, Tindakan.PERBAIKI, _B.DIKIRIM, EMPUNYA),
        Langkah(_B.DIKEMBALIKAN, Tindakan.TARIK, _B.DITARIK, EMPUNYA),
    ),
)
