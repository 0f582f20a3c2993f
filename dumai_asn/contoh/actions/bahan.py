"""The data files of the demo city, brought into temporary tables that the SQL reads."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.db.backends.utils import CursorWrapper

from ..rules.susunan import Bahan, Susunan

FOLDER = Path(__file__).resolve().parent.parent / "data"

#: Temporary table → data file that goes into it as it is.
BERKAS = {
    "bahan_libur": "hari_libur_2026",
    "bahan_jabatan": "jabatan",
    "bahan_tokoh": "tokoh",
    "bahan_nama": "nama",
    "bahan_rhk": "rhk",
    "bahan_kamus": "kamus_indikator",
    "bahan_sasaran": "sasaran",
    "bahan_kalimat": "kalimat",
    "bahan_program": "katalog_pelatihan",
    "bahan_kelas": "kelas",
}


def baca_susunan() -> Bahan:
    """The data files that say how the city is laid out."""
    nama = ("organisasi", "unit", "anak", "singkatan", "cabang", "kursi", "wilayah")
    return Bahan(**{satu: _baca(satu)[1] for satu in nama})


def muat_bahan(kursor: CursorWrapper, susunan: Susunan) -> None:
    """Fill the temporary tables; they vanish with the transaction.  Every column is text."""
    for tabel, berkas in BERKAS.items():
        kepala, baris = _baca(berkas)
        _salin(kursor, tabel, kepala, (satu.values() for satu in baris))
    _salin(
        kursor,
        "bahan_unit",
        ("kode", "nama", "singkatan", "jenis", "induk", "mandiri"),
        ((u.kode, u.nama, u.singkatan, u.jenis, u.induk, u.mandiri) for u in susunan.unit),
    )
    sifat = ("jenis", "kelas", "rumpun", "pendidikan", "kamus")
    _salin(
        kursor,
        "bahan_kursi",
        ("unit", "jabatan", "kepala", "tokoh", *sifat),
        (
            (k.unit.kode, k.jabatan, int(k.kepala), k.tokoh, *(k.bahan[satu] for satu in sifat))
            for k in susunan.kursi
        ),
    )


def _baca(nama: str) -> tuple[Sequence[str], list[dict[str, str]]]:
    with (FOLDER / f"{nama}.csv").open(encoding="utf-8", newline="") as berkas:
        pembaca = csv.DictReader(berkas)
        baris = list(pembaca)
    return pembaca.fieldnames or (), baris


def _salin(
    kursor: CursorWrapper, tabel: str, kolom: Sequence[str], baris: Iterable[Iterable[Any]]
) -> None:
    """COPY the rows into a new temporary table, numbered from 1 in column ``no``."""
    isi = io.StringIO()
    csv.writer(isi).writerows((nomor, *satu) for nomor, satu in enumerate(baris, start=1))
    isi.seek(0)
    daftar = ", ".join(f'"{satu}" text' for satu in kolom)
    kursor.execute(f"CREATE TEMP TABLE {tabel} (no int, {daftar}) ON COMMIT DROP")
    kursor.copy_expert(f"COPY {tabel} FROM STDIN (FORMAT csv, FORCE_NOT_NULL *)", isi)
    kursor.execute(f"ANALYZE {tabel}")
