"""Sheets of imports that leave the house: the empty template, the rejected rows."""

from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import IO, Any

from .impor import JenisImpor
from .models import BarisImpor, Impor
from .rules.impor import StatusBaris
from .rules.lembar import csv_bita, teks_aman

CSV = "csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: Number format of cells that stay the text they are.
_TEKS = "@"


def lembar_templat(jenis: JenisImpor) -> IO[bytes]:
    """A workbook with the header row and a sheet that explains it."""
    from openpyxl import Workbook  # at every start of a process it would cost a third of a second
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    buku = Workbook()
    lembar: Any = buku.active
    lembar.title = "Data"
    for nomor, kolom in enumerate(jenis.kolom, start=1):
        sel = lembar.cell(1, nomor, kolom.nama[0])
        sel.font = Font(bold=True)
        ukuran = lembar.column_dimensions[get_column_letter(nomor)]
        ukuran.width, ukuran.number_format = 22, _TEKS
    lembar.freeze_panes = "A2"
    arti = buku.create_sheet("Keterangan")
    arti.append(["kolom", "wajib", "isi"])
    for kolom in jenis.kolom:
        arti.append([kolom.nama[0], "wajib" if kolom.wajib else "boleh kosong", kolom.arti])
    return _simpan(buku)


def lembar_ditolak(
    impor: Impor, jenis: JenisImpor, bentuk: str
) -> tuple[Iterator[bytes] | IO[bytes], str]:
    """The rows with errors as ``csv`` or ``xlsx``, and the MIME type of that."""
    if bentuk == CSV:
        return csv_bita(_baris(impor, jenis, aman=False)), "text/csv; charset=utf-8"
    from openpyxl import Workbook

    buku = Workbook(write_only=True)
    lembar = buku.create_sheet("Ditolak")
    for satu in _baris(impor, jenis, aman=True):
        lembar.append(satu)
    return _simpan(buku), XLSX


def _baris(impor: Impor, jenis: JenisImpor, *, aman: bool) -> Iterator[list[Any]]:
    """Line, reason, and the columns under the names that the reader understands.

    In CSV long numbers get the apostrophe that keeps a spreadsheet from rounding them.
    """
    yield ["baris", "alasan", *(kolom.nama[0] for kolom in jenis.kolom)]
    baris = BarisImpor.objects.filter(impor=impor, status=StatusBaris.GALAT).order_by("nomor")
    for satu in baris.iterator(chunk_size=1000):
        isi: list[Any] = [satu.nomor, _alasan(satu.pesan)]
        for kolom in jenis.kolom:
            nilai = satu.data.get(kolom.kunci, "")
            if aman:
                nilai = teks_aman(nilai)
            elif kolom.angka and nilai:
                nilai = f"'{nilai}"
            isi.append(nilai)
        yield isi


def _alasan(pesan: Iterable[dict[str, str]]) -> str:
    return teks_aman(
        "; ".join(
            f"{satu['kolom']}: {satu['pesan']} Perbaiki di {satu['perbaiki_di']}."
            if satu.get("perbaiki_di")
            else f"{satu['kolom']}: {satu['pesan']}"
            for satu in pesan
        )
    )


def _simpan(buku: Any) -> IO[bytes]:
    berkas = TemporaryFile()  # noqa: SIM115 (closed by whoever sends it)
    buku.save(berkas)
    berkas.seek(0)
    return berkas
