"""Reading an import file: CSV or XLSX, row by row, never the whole of it in memory."""

import codecs
import csv
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any

from ..rules.angka import tulis
from ..rules.impor import (
    BerkasImporDitolak,
    Kepala,
    KolomImpor,
    baca_kepala,
    isi_sel,
    kolom_kurang,
    teks_sel,
)
from ..rules.ukuran import MEGA, ukuran_kata

#: Bytes of a file, bytes a workbook may unpack to, rows with content.
BITA_MAKS, BONGKAR_MAKS, BARIS_MAKS = 50 * MEGA, 400 * MEGA, 200_000
#: Rows in which the header is looked for, and sheets of a workbook.
KEPALA_MAKS, LEMBAR_MAKS = 20, 10
_PEMISAH = (",", ";", "\t")

BUKAN = "{nama} bukan CSV atau XLSX. Unduh lagi dari sumbernya sebagai CSV atau Excel (.xlsx)."
RUSAK = "{nama} tidak dapat dibuka, mungkin rusak. Simpan ulang di lembar kerja, lalu unggah lagi."
KOSONG = "{nama} kosong. Pilih berkas lain."
TANPA_BARIS = "{nama} hanya berisi judul kolom, tanpa satu baris pun. Pilih berkas lain."
TANPA_KEPALA = (
    "Judul kolom tidak ditemukan pada {baris} baris pertama {nama}. Berkas ini memerlukan kolom "
    "{kolom}."
)
KURANG = "{nama} tidak mempunyai kolom {kolom}. Tambahkan kolomnya, lalu unggah lagi."
KEBANYAKAN = "{nama} berisi lebih dari {baris} baris. Bagi menjadi beberapa berkas."
KUTIP = "{nama} tidak terbaca mulai baris {baris}: ada tanda kutip yang tidak ditutup."

Baris = tuple[int, Sequence[object]]


@dataclass(frozen=True)
class Bacaan:
    """An opened file: its header, and its rows as (line, texts of the needed columns)."""

    kepala: Kepala
    baris: Iterator[tuple[int, dict[str, str]]]


@contextmanager
def buka_impor(jalur: Path, nama: str, kolom: Sequence[KolomImpor]) -> Iterator[Bacaan]:
    """Open a file and find its header; :class:`BerkasImporDitolak` in words, also while reading."""
    ukuran = jalur.stat().st_size
    if not ukuran:
        raise BerkasImporDitolak(KOSONG.format(nama=nama))
    if ukuran > BITA_MAKS:
        raise BerkasImporDitolak(
            f"{nama} berukuran {ukuran_kata(ukuran)}, paling besar {ukuran_kata(BITA_MAKS)}."
        )
    with jalur.open("rb") as berkas:
        awal = berkas.read(4096)
        berkas.seek(0)
        if awal.startswith(b"PK\x03\x04"):
            yield from _xlsx(berkas, nama, kolom)
        elif awal.startswith(b"\xd0\xcf\x11\xe0"):
            raise BerkasImporDitolak(
                f"{nama} berbentuk Excel lama (.xls) atau berkata sandi. Simpan sebagai .xlsx "
                "tanpa kata sandi."
            )
        elif b"\x00" in awal or awal.startswith((b"%PDF", b"\x89PNG", b"<")):
            raise BerkasImporDitolak(BUKAN.format(nama=nama))
        else:
            yield from _csv(jalur, nama, kolom)


def _csv(jalur: Path, nama: str, kolom: Sequence[KolomImpor]) -> Iterator[Bacaan]:
    sandi = _sandi(jalur)
    for pemisah in _PEMISAH:
        with jalur.open(encoding=sandi, errors="replace", newline="") as teks:
            baris = _baris_csv(teks, pemisah, nama)
            kepala = _cari_kepala(baris, kolom)
            if kepala is not None:
                yield _bacaan(kepala, baris, nama, kolom)
                return
    raise _tanpa_kepala(nama, kolom)


def _sandi(jalur: Path) -> str:
    """UTF-8 (with or without mark) when every byte fits, otherwise what Windows writes here."""
    pembaca = codecs.getincrementaldecoder("utf-8")()
    with jalur.open("rb") as berkas:
        try:
            while potongan := berkas.read(MEGA):
                pembaca.decode(potongan)
            pembaca.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _baris_csv(teks: IO[str], pemisah: str, nama: str) -> Iterator[Baris]:
    """Records with the line they begin on, whatever breaks stand inside quotes."""
    pembaca = csv.reader(teks, delimiter=pemisah)
    mulai = 1
    try:
        for satu in pembaca:
            yield mulai, satu
            mulai = pembaca.line_num + 1
    except csv.Error:
        raise BerkasImporDitolak(KUTIP.format(nama=nama, baris=mulai)) from None


def _xlsx(berkas: IO[bytes], nama: str, kolom: Sequence[KolomImpor]) -> Iterator[Bacaan]:
    from openpyxl.reader import excel  # at every start it would cost a third of a second

    _periksa_zip(berkas, nama)
    try:
        buka: Any = excel.ExcelReader  # the library has no types
        pembaca = buka(berkas, read_only=True, data_only=True, keep_links=False)
        pembaca.read()
        buku = pembaca.wb
    except Exception:  # a broken workbook makes openpyxl raise nearly anything
        raise BerkasImporDitolak(RUSAK.format(nama=nama)) from None
    try:
        for lembar in buku.worksheets[:LEMBAR_MAKS]:
            lembar.reset_dimensions()  # what a file says about its own size is often wrong
            baris = _baris_xlsx(lembar, nama)
            kepala = _cari_kepala(baris, kolom)
            if kepala is not None:
                yield _bacaan(kepala, baris, nama, kolom)
                return
    finally:
        buku.close()
    raise _tanpa_kepala(nama, kolom)


def _baris_xlsx(lembar: Any, nama: str) -> Iterator[Baris]:
    try:
        yield from enumerate(lembar.iter_rows(values_only=True), start=1)
    except BerkasImporDitolak:
        raise
    except Exception:
        raise BerkasImporDitolak(RUSAK.format(nama=nama)) from None


def _periksa_zip(berkas: IO[bytes], nama: str) -> None:
    """Before anything is unpacked: a workbook at all, and not a small file that fills the disk."""
    try:
        with zipfile.ZipFile(berkas) as zip_:
            isi = zip_.infolist()
    except (zipfile.BadZipFile, OSError, ValueError):
        raise BerkasImporDitolak(RUSAK.format(nama=nama)) from None
    if not any(satu.filename == "xl/workbook.xml" for satu in isi):
        raise BerkasImporDitolak(BUKAN.format(nama=nama))
    if sum(satu.file_size for satu in isi) > BONGKAR_MAKS:
        raise BerkasImporDitolak(
            f"{nama} terlalu besar setelah dibongkar. Hapus lembar dan gambar yang tidak perlu, "
            "atau simpan sebagai CSV."
        )
    berkas.seek(0)


def _cari_kepala(baris: Iterator[Baris], kolom: Sequence[KolomImpor]) -> Kepala | None:
    """The first row that holds required columns; the iterator stands behind it then."""
    terbaik: Kepala | None = None
    for _, sel in islice(baris, KEPALA_MAKS):
        terbaik = baca_kepala(sel, kolom)
        if terbaik is not None:
            break
    return terbaik


def _tanpa_kepala(nama: str, kolom: Sequence[KolomImpor]) -> BerkasImporDitolak:
    wajib = [satu.nama[0] for satu in kolom if satu.wajib]
    return BerkasImporDitolak(
        TANPA_KEPALA.format(nama=nama, baris=KEPALA_MAKS, kolom=", ".join(wajib))
    )


def _bacaan(
    kepala: Kepala, baris: Iterator[Baris], nama: str, kolom: Sequence[KolomImpor]
) -> Bacaan:
    kurang = kolom_kurang(kepala, kolom)
    if kurang:
        raise BerkasImporDitolak(KURANG.format(nama=nama, kolom=", ".join(kurang)))
    isi = _isi(kepala, baris, nama, kolom)
    satu = next(isi, None)
    if satu is None:
        raise BerkasImporDitolak(TANPA_BARIS.format(nama=nama))
    return Bacaan(kepala, chain([satu], isi))


def _isi(
    kepala: Kepala, baris: Iterable[Baris], nama: str, kolom: Sequence[KolomImpor]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows that hold anything in a needed column."""
    angka = {satu.kunci: satu.angka for satu in kolom}
    letak = [(kunci, di, angka[kunci]) for kunci, di in kepala.letak.items()]
    jumlah = 0
    for nomor, sel in baris:
        data = {
            kunci: _teks(sel[di], ini_angka) if di < len(sel) else ""
            for kunci, di, ini_angka in letak
        }
        if not any(data.values()):
            continue
        jumlah += 1
        if jumlah > BARIS_MAKS:
            raise BerkasImporDitolak(KEBANYAKAN.format(nama=nama, baris=tulis(BARIS_MAKS)))
        yield nomor, data


def _teks(nilai: object, angka: bool) -> str:
    return isi_sel(nilai) if isinstance(nilai, str) else teks_sel(nilai, angka=angka)
