"""Who moves a class and an enrolment, and when; seats and the waiting list."""

from collections.abc import Collection, Sequence
from enum import StrEnum

from dumai_asn.inti.rules.alur import Alur, Langkah
from pembinaan.rules.istilah import Pelaku, StatusKelas, StatusPendaftaran


class Tindakan(StrEnum):
    """Acts on a class (first five) and on an enrolment; BATALKAN is on both.

    An approval becomes SETUJUI while a seat is free and TUNGGUKAN when none is
    (:func:`tindakan_setuju`); NAIKKAN gives a waiting person the seat that became free.
    URUNGKAN takes an answer back, as long as nothing followed it.
    """

    BUKA = "BUKA"
    TUTUP = "TUTUP"
    MULAI = "MULAI"
    SELESAIKAN = "SELESAIKAN"
    BATALKAN = "BATALKAN"
    SETUJUI = "SETUJUI"
    TUNGGUKAN = "TUNGGUKAN"
    TOLAK = "TOLAK"
    URUNGKAN = "URUNGKAN"
    NAIKKAN = "NAIKKAN"
    LULUSKAN = "LULUSKAN"
    TIDAK_LULUSKAN = "TIDAK_LULUSKAN"


class Syarat(StrEnum):
    """Guards that the action asks under its lock.

    ADA_KURSI: :func:`kursi_bebas` is not empty.  ALASAN: a reason in words.
    KEHADIRAN_LENGKAP: attendance recorded for every session and participant.
    KELAS_BELUM_MULAI, KELAS_SELESAI: state of the class.  TAK_TERSENTUH: nobody wrote the
    enrolment since it was answered.
    """

    ADA_KURSI = "ADA_KURSI"
    ALASAN = "ALASAN"
    KEHADIRAN_LENGKAP = "KEHADIRAN_LENGKAP"
    KELAS_BELUM_MULAI = "KELAS_BELUM_MULAI"
    KELAS_SELESAI = "KELAS_SELESAI"
    TAK_TERSENTUH = "TAK_TERSENTUH"


PENGELOLA = frozenset({Pelaku.PENGELOLA})
PENYETUJU = frozenset({Pelaku.ATASAN, Pelaku.PENGELOLA})
PEMBATAL = frozenset({Pelaku.PESERTA, Pelaku.PENGELOLA})
KATA: dict[str, str] = {
    Pelaku.PESERTA: "peserta",
    Pelaku.ATASAN: "atasan",
    Pelaku.PENGELOLA: "pengelola kepegawaian",
    Pelaku.SISTEM: "aplikasi ketika ada kursi kosong",
}

_K = StatusKelas

ALUR_KELAS = Alur(
    objek="kelas",
    status=StatusKelas,
    kata=KATA,
    langkah=(
        Langkah(_K.DRAF, Tindakan.BUKA, _K.DIBUKA, PENGELOLA),
        Langkah(_K.DRAF, Tindakan.BATALKAN, _K.DIBATALKAN, PENGELOLA, (Syarat.ALASAN,)),
        Langkah(_K.DIBUKA, Tindakan.TUTUP, _K.DITUTUP, PENGELOLA),
        Langkah(_K.DIBUKA, Tindakan.MULAI, _K.BERJALAN, PENGELOLA),
        Langkah(_K.DIBUKA, Tindakan.BATALKAN, _K.DIBATALKAN, PENGELOLA, (Syarat.ALASAN,)),
        Langkah(_K.DITUTUP, Tindakan.BUKA, _K.DIBUKA, PENGELOLA),
        Langkah(_K.DITUTUP, Tindakan.MULAI, _K.BERJALAN, PENGELOLA),
        Langkah(_K.DITUTUP, Tindakan.BATALKAN, _K.DIBATALKAN, PENGELOLA, (Syarat.ALASAN,)),
        Langkah(
            _K.BERJALAN,
            Tindakan.SELESAIKAN,
            _K.SELESAI,
            PENGELOLA,
            (Syarat.KEHADIRAN_LENGKAP,),
        ),
    ),
)

_D = StatusPendaftaran
_MEMBATALKAN = (Tindakan.BATALKAN, _D.DIBATALKAN, PEMBATAL, (Syarat.KELAS_BELUM_MULAI,))
_MENGURUNGKAN = (
    Tindakan.URUNGKAN,
    _D.DIAJUKAN,
    PENYETUJU,
    (Syarat.TAK_TERSENTUH, Syarat.KELAS_BELUM_MULAI),
)
_MENOLAK = (Tindakan.TOLAK, _D.DITOLAK, PENYETUJU, (Syarat.ALASAN,))

ALUR_PENDAFTARAN = Alur(
    objek="pendaftaran",
    status=StatusPendaftaran,
    kata=KATA
    | {
        Tindakan.TUNGGUKAN: "dimasukkan ke daftar tunggu",
        Tindakan.URUNGKAN: "ditarik jawabannya",
        Tindakan.NAIKKAN: "dinaikkan dari daftar tunggu",
        Tindakan.TIDAK_LULUSKAN: "dinyatakan tidak lulus",
        _D.DAFTAR_TUNGGU: "dalam daftar tunggu",
    },
    langkah=(
        Langkah(_D.DIAJUKAN, Tindakan.SETUJUI, _D.DISETUJUI, PENYETUJU, (Syarat.ADA_KURSI,)),
        Langkah(_D.DIAJUKAN, Tindakan.TUNGGUKAN, _D.DAFTAR_TUNGGU, PENYETUJU),
        Langkah(_D.DIAJUKAN, *_MENOLAK),
        Langkah(_D.DIAJUKAN, *_MEMBATALKAN),
        Langkah(
            _D.DAFTAR_TUNGGU,
            Tindakan.NAIKKAN,
            _D.DISETUJUI,
            frozenset({Pelaku.SISTEM, Pelaku.PENGELOLA}),
            (Syarat.ADA_KURSI,),
        ),
        Langkah(_D.DAFTAR_TUNGGU, *_MENOLAK),
        Langkah(_D.DAFTAR_TUNGGU, *_MENGURUNGKAN),
        Langkah(_D.DISETUJUI, *_MENGURUNGKAN),
        Langkah(_D.DITOLAK, *_MENGURUNGKAN),
        Langkah(_D.DAFTAR_TUNGGU, *_MEMBATALKAN),
        Langkah(_D.DISETUJUI, *_MEMBATALKAN),
        Langkah(_D.DISETUJUI, Tindakan.LULUSKAN, _D.LULUS, PENGELOLA, (Syarat.KELAS_SELESAI,)),
        Langkah(
            _D.DISETUJUI,
            Tindakan.TIDAK_LULUSKAN,
            _D.TIDAK_LULUS,
            PENGELOLA,
            (Syarat.KELAS_SELESAI,),
        ),
    ),
)


def kursi_bebas(kuota: int, terpakai: Collection[int]) -> tuple[int, ...]:
    """Free seat numbers from 1 to ``kuota``, lowest first.

    A quota lowered below what is taken leaves none free and takes nobody's seat.
    """
    return tuple(nomor for nomor in range(1, kuota + 1) if nomor not in terpakai)[
        : max(0, kuota - len(terpakai))
    ]


def tindakan_setuju(kuota: int, terpakai: Collection[int]) -> Tindakan:
    """What an approval means now: a seat while one is free, else a place on the waiting list."""
    return Tindakan.SETUJUI if kursi_bebas(kuota, terpakai) else Tindakan.TUNGGUKAN


def kenaikan(
    kuota: int, terpakai: Collection[int], antrean: Sequence[int]
) -> tuple[tuple[int, int], ...]:
    """Who moves up from the waiting list: (enrolment, seat) pairs.

    ``antrean`` holds enrolment ids in order of arrival; the first ones get the free seats.
    """
    return tuple(zip(antrean, kursi_bebas(kuota, terpakai), strict=False))
