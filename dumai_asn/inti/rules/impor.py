"""What an import file may look like, and the path of an import; nothing here reads a file."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from .alur import Alur, Langkah


class StatusImpor(StrEnum):
    """Where an import stands."""

    UNGGAH = "UNGGAH"
    DIPERIKSA = "DIPERIKSA"
    DITERAPKAN = "DITERAPKAN"
    DIURUNGKAN = "DIURUNGKAN"
    GAGAL = "GAGAL"
    DIBUANG = "DIBUANG"


class StatusBaris(StrEnum):
    """What a row of the file will do; GALAT and DIABAIKAN (a repeated row) change nothing."""

    BARU = "BARU"
    BERUBAH = "BERUBAH"
    TETAP = "TETAP"
    GALAT = "GALAT"
    DIABAIKAN = "DIABAIKAN"


class TingkatPesan(StrEnum):
    """GALAT keeps the row out; PERINGATAN lets it in and tells."""

    GALAT = "GALAT"
    PERINGATAN = "PERINGATAN"


class TindakanImpor(StrEnum):
    """What may be done with an import."""

    PERIKSA = "PERIKSA"
    GAGALKAN = "GAGALKAN"
    TERAPKAN = "TERAPKAN"
    URUNGKAN = "URUNGKAN"
    BUANG = "BUANG"


#: Everybody who may run imports; the right itself is asked in ``access.py``.
PENGIMPOR = "PENGIMPOR"


def _langkah(dari: StatusImpor, tindakan: TindakanImpor, ke: StatusImpor) -> Langkah:
    return Langkah(dari, tindakan, ke, frozenset({PENGIMPOR}))


ALUR_IMPOR = Alur(
    objek="impor",
    status=StatusImpor,
    langkah=(
        _langkah(StatusImpor.UNGGAH, TindakanImpor.PERIKSA, StatusImpor.DIPERIKSA),
        _langkah(StatusImpor.UNGGAH, TindakanImpor.GAGALKAN, StatusImpor.GAGAL),
        _langkah(StatusImpor.DIPERIKSA, TindakanImpor.PERIKSA, StatusImpor.DIPERIKSA),
        _langkah(StatusImpor.DIPERIKSA, TindakanImpor.TERAPKAN, StatusImpor.DITERAPKAN),
        _langkah(StatusImpor.DITERAPKAN, TindakanImpor.URUNGKAN, StatusImpor.DIURUNGKAN),
        _langkah(StatusImpor.UNGGAH, TindakanImpor.BUANG, StatusImpor.DIBUANG),
        _langkah(StatusImpor.DIPERIKSA, TindakanImpor.BUANG, StatusImpor.DIBUANG),
        _langkah(StatusImpor.GAGAL, TindakanImpor.BUANG, StatusImpor.DIBUANG),
    ),
    kata={"UNGGAH": "baru diunggah", "GAGALKAN": "digagalkan"},
)


@dataclass(frozen=True, slots=True)
class KolomImpor:
    """A column that a kind of import needs.

    ``kunci`` is its name in ``BarisImpor.data``; ``nama`` the accepted headers as
    :func:`nama_kolom` writes them, the first one is what a template shows.  ``wajib``: without
    this column the file is refused.  ``angka``: a number kept as text, so that 1,98E+17 is an
    error.  ``arti`` says in words what stands in it.
    """

    kunci: str
    nama: tuple[str, ...]
    wajib: bool = False
    angka: bool = False
    arti: str = ""


class BerkasImporDitolak(ValueError):
    """The file cannot be read at all; one sentence that says why and what to do."""


_ANTARA = re.compile(r"[\W_]+")
#: Blanks of every kind, and signs that nobody sees.
_KOSONG = re.compile("[\\s\u00a0\u2000-\u200f\u202a-\u202f\u2060\ufeff\ud800-\udfff\x00-\x1f\x7f]+")
_ILMIAH = re.compile(r"\d+(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
#: Words that exports write for "nothing".
_TANPA_ISI = frozenset({"null", "none", "(null)", "nan"})
#: From here on a spreadsheet no longer keeps every digit of a number.
_UTUH = 10**15
#: Letters of one cell; the rest of pasted prose is cut off.
SEL_MAKS = 500

ILMIAH = (
    "Angka ini sudah berubah menjadi {isi}. Jadikan kolomnya Teks di lembar kerja, "
    "lalu isi lagi angka lengkapnya."
)


def nama_kolom(kepala: object) -> str:
    """A header as it is compared: "NIP Baru", "nip.baru" and "Níp_Baru" are ``nip_baru``."""
    teks = unicodedata.normalize("NFKD", str(kepala if kepala is not None else ""))
    teks = "".join(huruf for huruf in teks if not unicodedata.combining(huruf))
    # "DiatasanId" and "diatasan_id" are one header.
    teks = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", teks)
    return _ANTARA.sub("_", teks).strip("_").lower()


def isi_sel(mentah: object) -> str:
    """The text of a cell: no apostrophe in front, no ``null``, no odd blanks at all."""
    teks = _KOSONG.sub(" ", str(mentah if mentah is not None else "")).strip()
    if teks[:1] in ("'", "\u2019", "`"):
        teks = teks[1:].strip()
    return "" if teks.lower() in _TANPA_ISI else teks[:SEL_MAKS]


def teks_sel(nilai: object, *, angka: bool = False) -> str:
    """A typed cell of a workbook as text: days as 2026-11-24, whole numbers without a point.

    ``angka``: the column holds long numbers.  One that is stored as a number has lost its last
    digits and comes out as 1,98E+17, so that it is told and never guessed.
    """
    if isinstance(nilai, bool):
        return "1" if nilai else "0"
    if isinstance(nilai, int | float) and angka and abs(nilai) >= _UTUH:
        return f"{nilai:.2E}".replace(".", ",")
    if isinstance(nilai, float) and nilai.is_integer() and abs(nilai) < _UTUH:
        return str(int(nilai))
    if isinstance(nilai, datetime) and nilai.time() == time():
        return nilai.date().isoformat()
    if isinstance(nilai, date):
        return nilai.isoformat()
    return isi_sel(nilai)


def angka_ilmiah(isi: str) -> bool:
    """Whether a spreadsheet has shortened a long number to something like ``1,98E+17``."""
    return _ILMIAH.fullmatch(isi.replace(" ", "")) is not None


@dataclass(frozen=True, slots=True)
class Kepala:
    """A header row as understood: place of each known column, and the headers nobody needs."""

    letak: Mapping[str, int]
    lain: tuple[str, ...]


def baca_kepala(sel: Sequence[object], kolom: Iterable[KolomImpor]) -> Kepala | None:
    """Match a row with the columns of a kind; None when it holds none of the required ones.

    Among several headers of one column the earlier name in ``KolomImpor.nama`` wins, then the
    one further left.
    """
    tertulis: dict[str, int] = {}
    for nomor, satu in enumerate(sel):
        tertulis.setdefault(nama_kolom(satu), nomor)
    tertulis.pop("", None)
    semua = tuple(kolom)
    letak = {
        satu.kunci: tertulis[nama]
        for satu in semua
        for nama in reversed(satu.nama)
        if nama in tertulis
    }
    wajib = [satu.kunci for satu in semua if satu.wajib] or [satu.kunci for satu in semua]
    if not any(kunci in letak for kunci in wajib):
        return None
    dikenal = {nama for satu in semua for nama in satu.nama}
    lain = (isi_sel(satu)[:80] for satu in sel if nama_kolom(satu) not in dikenal)
    return Kepala(letak, tuple(dict.fromkeys(satu for satu in lain if satu)))


def kolom_kurang(kepala: Kepala, kolom: Iterable[KolomImpor]) -> list[str]:
    """The headers of required columns that the file lacks."""
    return [satu.nama[0] for satu in kolom if satu.wajib and satu.kunci not in kepala.letak]
