"""Who moves a cycle and an evaluation, and when."""

from enum import StrEnum

from dumai_asn.inti.rules.alur import Alur, Langkah
from evaluasi.rules.istilah import Pelaku, StatusPenilaian, StatusSiklus


class Tindakan(StrEnum):
    """Acts on a cycle (BUKA, TUTUP) and on an evaluation (the others).

    KIRIM sends the rating into the calibration window; without one SERAHKAN_LANGSUNG hands it
    over in the same move.  Which of the two applies: :func:`tindakan_kirim`.
    """

    BUKA = "BUKA"
    TUTUP = "TUTUP"
    SIMPAN = "SIMPAN"
    KIRIM = "KIRIM"
    SERAHKAN_LANGSUNG = "SERAHKAN_LANGSUNG"
    SERAHKAN = "SERAHKAN"
    TERIMA = "TERIMA"
    AJUKAN_KEBERATAN = "AJUKAN_KEBERATAN"
    PUTUSKAN = "PUTUSKAN"
    FINALKAN = "FINALKAN"


class Syarat(StrEnum):
    """Guards that the action asks under its lock.

    DAPAT_DINILAI: ``syarat.dapat_dinilai``.  RATING_LENGKAP: both ratings given.
    ALASAN_RATING: ``syarat.alasan_wajib`` answered.  KALIBRASI_SELESAI: that window has closed.
    ALASAN: a reason in words.  DALAM_BATAS / LEWAT_BATAS: inside or past the objection limit.
    """

    DAPAT_DINILAI = "DAPAT_DINILAI"
    RATING_LENGKAP = "RATING_LENGKAP"
    ALASAN_RATING = "ALASAN_RATING"
    KALIBRASI_SELESAI = "KALIBRASI_SELESAI"
    ALASAN = "ALASAN"
    DALAM_BATAS = "DALAM_BATAS"
    LEWAT_BATAS = "LEWAT_BATAS"


#: HR rates in place of an evaluator that the directory cannot find.
PENILAI = frozenset({Pelaku.PENILAI, Pelaku.PENGELOLA})
DINILAI = frozenset({Pelaku.DINILAI})
SISTEM = frozenset({Pelaku.SISTEM})
PENGELOLA = frozenset({Pelaku.PENGELOLA})

_P = StatusPenilaian
_MENGIRIM = (Syarat.DAPAT_DINILAI, Syarat.RATING_LENGKAP, Syarat.ALASAN_RATING)

ALUR_PENILAIAN = Alur(
    objek="penilaian",
    status=StatusPenilaian,
    kata={
        Pelaku.PENILAI: "penilainya",
        Pelaku.DINILAI: "pegawai yang dinilai",
        Pelaku.ATASAN_PENILAI: "atasan penilai",
        Pelaku.PENGELOLA: "pengelola kepegawaian",
        Pelaku.SISTEM: "aplikasi pada waktunya",
        _P.DINILAI: "sudah dinilai",
        Tindakan.AJUKAN_KEBERATAN: "diajukan keberatannya",
    },
    langkah=(
        Langkah(_P.TERBUKA, Tindakan.SIMPAN, _P.TERBUKA, PENILAI, (Syarat.DAPAT_DINILAI,)),
        Langkah(_P.TERBUKA, Tindakan.KIRIM, _P.DINILAI, PENILAI, _MENGIRIM),
        Langkah(_P.TERBUKA, Tindakan.SERAHKAN_LANGSUNG, _P.DISERAHKAN, PENILAI, _MENGIRIM),
        Langkah(
            _P.DINILAI,
            Tindakan.SERAHKAN,
            _P.DISERAHKAN,
            PENGELOLA | SISTEM,
            (Syarat.KALIBRASI_SELESAI,),
        ),
        Langkah(_P.DISERAHKAN, Tindakan.TERIMA, _P.DITERIMA, DINILAI),
        Langkah(
            _P.DISERAHKAN,
            Tindakan.AJUKAN_KEBERATAN,
            _P.KEBERATAN,
            DINILAI,
            (Syarat.ALASAN, Syarat.DALAM_BATAS),
        ),
        Langkah(_P.DISERAHKAN, Tindakan.FINALKAN, _P.FINAL, SISTEM, (Syarat.LEWAT_BATAS,)),
        Langkah(_P.DITERIMA, Tindakan.FINALKAN, _P.FINAL, SISTEM),
        Langkah(
            _P.KEBERATAN,
            Tindakan.PUTUSKAN,
            _P.FINAL,
            frozenset({Pelaku.ATASAN_PENILAI}),
            (Syarat.ALASAN,),
        ),
    ),
)

_S = StatusSiklus

ALUR_SIKLUS = Alur(
    objek="siklus",
    status=StatusSiklus,
    kata={Pelaku.PENGELOLA: "pengelola kepegawaian"},
    langkah=(
        Langkah(_S.PERSIAPAN, Tindakan.BUKA, _S.DIBUKA, PENGELOLA),
        Langkah(_S.DIBUKA, Tindakan.TUTUP, _S.DITUTUP, PENGELOLA),
    ),
)


def tindakan_kirim(*, ada_kalibrasi: bool) -> Tindakan:
    """Sending a rating: into the calibration window where there is one, else over at once."""
    return Tindakan.KIRIM if ada_kalibrasi else Tindakan.SERAHKAN_LANGSUNG
