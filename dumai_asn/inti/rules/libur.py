"""A pasted or uploaded list of days off, and the months it falls into."""

import calendar
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dumai_asn.inti.rules import tanggal
from dumai_asn.inti.rules.bawaan import BAWAAN_HARI_LIBUR, AcuanHariLibur

#: Words for a kind of day off → its term; "" is the usual one.
_JENIS = {
    "": "LIBUR",
    "libur": "LIBUR",
    "libur nasional": "LIBUR",
    "hari libur nasional": "LIBUR",
    "nasional": "LIBUR",
    "cuti bersama": "CUTI_BERSAMA",
    "cuti": "CUTI_BERSAMA",
}
#: Words a list may begin with; that line is its head and no day.
_KEPALA = ("tanggal", "hari", "tgl")


class Hasil(StrEnum):
    """What taking over a line would do."""

    BARU = "BARU"
    BERUBAH = "BERUBAH"
    TETAP = "TETAP"
    GALAT = "GALAT"


@dataclass(frozen=True, slots=True)
class Libur:
    """A day off: which day, what kind, what for."""

    tanggal: date
    jenis: str
    nama: str


@dataclass(frozen=True, slots=True)
class Baris:
    """A line of the list, counted from 1 with its head; ``galat`` is words, or empty."""

    nomor: int
    teks: str
    libur: Libur | None
    hasil: Hasil
    galat: str = ""


def urai_daftar(
    teks: str, tersimpan: Mapping[date, Libur], *, nama_maks: int, baris_maks: int
) -> list[Baris]:
    """Lines ``date; name; kind`` (also with commas or tabs), compared with the stored days.

    Empty lines and a head are left out.  A day that stands twice is an error of the second line.
    Raises ``ValueError`` in words for more than ``baris_maks`` lines.
    """
    isi = [
        (nomor, baris) for nomor, baris in enumerate(teks.splitlines(), start=1) if baris.strip()
    ]
    if isi and isi[0][1].strip().lower().startswith(_KEPALA):
        isi = isi[1:]
    if len(isi) > baris_maks:
        raise ValueError(f"Daftar ini {len(isi)} baris. Paling banyak {baris_maks} baris.")
    hasil: list[Baris] = []
    dilihat: dict[date, int] = {}
    for nomor, baris in isi:
        try:
            libur = _urai_baris(baris, nama_maks)
            if libur.tanggal in dilihat:
                raise ValueError(f"Tanggal ini sudah ada pada baris {dilihat[libur.tanggal]}.")
        except ValueError as galat:
            hasil.append(Baris(nomor, baris, None, Hasil.GALAT, str(galat)))
            continue
        dilihat[libur.tanggal] = nomor
        hasil.append(Baris(nomor, baris, libur, _banding(libur, tersimpan)))
    return hasil


def _urai_baris(baris: str, nama_maks: int) -> Libur:
    rapi = baris.replace("\t", ";")
    pemisah = ";" if ";" in rapi else ","
    kolom = [satu.strip().strip('"').strip() for satu in rapi.split(pemisah)]
    hari, nama, jenis, *sisa = [*kolom, "", ""]
    if any(sisa):
        raise ValueError("Terlalu banyak kolom. Tulis tanggal; nama; jenis.")
    if not nama:
        raise ValueError("Tulis nama hari liburnya sesudah tanggal.")
    if len(nama) > nama_maks:
        raise ValueError(f"Nama paling banyak {nama_maks} huruf.")
    kode = _JENIS.get(" ".join(jenis.lower().split()))
    if kode is None:
        raise ValueError(f"Jenis “{jenis}” tidak dikenal. Tulis libur nasional atau cuti bersama.")
    return Libur(tanggal.urai(hari), kode, nama)


def _banding(libur: Libur, tersimpan: Mapping[date, Libur]) -> Hasil:
    lama = tersimpan.get(libur.tanggal)
    if lama is None:
        return Hasil.BARU
    return Hasil.TETAP if lama == libur else Hasil.BERUBAH


def perlu_diisi(
    pada: date, terisi: Collection[int], *, acuan: AcuanHariLibur = BAWAAN_HARI_LIBUR
) -> list[int]:
    """Years whose days off are missing and should be there: this one, and the next in autumn."""
    tahun = [pada.year]
    if pada.month >= acuan.bulan_ingat:
        tahun.append(pada.year + 1)
    return [satu for satu in tahun if satu not in terisi]


def bulan(tahun: int) -> Iterator[tuple[str, list[list[date | None]]]]:
    """Each month with its weeks from Monday; None for days of the neighbouring months."""
    kalender = calendar.Calendar()
    for nomor, nama in enumerate(tanggal.BULAN, start=1):
        minggu = kalender.monthdatescalendar(tahun, nomor)
        yield nama, [[hari if hari.month == nomor else None for hari in satu] for satu in minggu]
