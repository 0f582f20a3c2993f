"""A list as a sheet: the filtered rows and the chosen columns, as XLSX or CSV.

Up to ``SEKALI_UNDUH`` rows are answered at once, more are prepared as a job.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from tempfile import TemporaryFile
from typing import IO, Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, QueryDict
from django.utils import timezone
from django.utils.text import slugify

from dumai_asn.inti.actions.jejak_baca import catat_baca_semua
from dumai_asn.inti.actions.kemajuan import lapor_kemajuan
from dumai_asn.inti.actions.pekerjaan import PekerjaanGagal, minta_pekerjaan
from dumai_asn.inti.actions.unduhan import simpan_unduhan
from dumai_asn.inti.models import Pekerjaan
from dumai_asn.inti.queries.jejak import jenis_unduhan
from dumai_asn.inti.rules.angka import tulis as angka
from dumai_asn.inti.rules.lembar import csv_bita, sel_aman
from dumai_asn.inti.rules.tanggal import jam, panjang

from .deklarasi import Argumen, Deklarasi, Jenis, Kolom, cari, gabung
from .keadaan import Keadaan, baca

#: Rows that are answered at once; more become a job.
SEKALI_UNDUH = 2_000
#: Rows fetched and completed together: what a list needs besides is asked once for so many.
SEKALI_AMBIL = 1_000
#: Rows of one sheet of XLSX, its head not counted.
BARIS_MAKS = 1_048_575
#: Kind of job on the board ``pekerjaan``.
EKSPOR = "daftar.ekspor"

JENIS_ISI = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
LEBAR = {Jenis.TEKS: 28, Jenis.ANGKA: 12, Jenis.TANGGAL: 14, Jenis.WAKTU: 20}


@dataclass(frozen=True)
class Lembaran:
    """What is exported: a list as one account sees it and looks at it."""

    deklarasi: Deklarasi
    keadaan: Keadaan
    akun: Any
    argumen: Argumen

    @classmethod
    def buka(cls, nama: str, akun: Any, isian: str) -> "Lembaran":
        """The list ``nama`` as the query string ``isian`` says; its gate is asked when read."""
        isi = QueryDict(isian)
        argumen = cari(nama).baca_argumen(isi.dict())
        deklarasi = cari(nama).untuk(akun, argumen)
        return cls(deklarasi, baca(deklarasi, isi), akun, argumen)

    @property
    def kolom(self) -> list[Kolom]:
        """The visible columns that hold a value."""
        return [satu for satu in self.keadaan.kolom if satu.nilai is not None]

    @property
    def isian(self) -> str:
        """The query string that opens the same again."""
        return gabung(self.argumen, self.keadaan.isian())

    @property
    def alamat(self) -> str:
        """Its page, seen the same way."""
        return self.deklarasi.alamat(self.argumen, self.keadaan.isian())

    def baris(self) -> "QuerySet[Any]":
        """The rows in order; raises what the gate raises."""
        semua = self.deklarasi.sumber(self.akun, self.argumen)
        return self.keadaan.saring.terapkan(semua).order_by(
            *self.deklarasi.urutan(self.keadaan.urut)
        )

    def nilai(self, baris: "QuerySet[Any]") -> Iterator[list[Any]]:
        """Plain values, row by row, through a cursor on the server's side."""
        ambil = [satu.nilai for satu in self.kolom if satu.nilai is not None]
        sumber = baris.iterator(chunk_size=SEKALI_AMBIL)
        while sekelompok := list(islice(sumber, SEKALI_AMBIL)):
            for objek in self.deklarasi.isi_lengkap(sekelompok, self.akun, self.argumen):
                yield [nilai(objek) for nilai in ambil]

    def judul_kolom(self) -> list[str]:
        """The head of the sheet."""
        return [satu.judul for satu in self.kolom]

    def nama_berkas(self, bentuk: str, saat: datetime) -> str:
        """``program-pelatihan-2026-11-24.xlsx``."""
        return f"{slugify(self.deklarasi.judul)}-{saat.date().isoformat()}.{bentuk}"


def catat_unduhan(lembaran: Lembaran) -> None:
    """Note with every person whose data leave in this sheet who took them; once a day."""
    if lembaran.deklarasi.orang is not None:
        orang = lembaran.baris().order_by().values_list(*lembaran.deklarasi.orang).distinct()
        catat_baca_semua(jenis_unduhan(lembaran.deklarasi.nama), orang, oleh=lembaran.akun)


def tulis_lembar(
    lembaran: Lembaran, bentuk: str, nilai: Iterable[list[Any]], jumlah: int
) -> Iterator[bytes] | IO[bytes]:
    """The sheet as bytes: CSV piece by piece, XLSX as an opened file at its start."""
    if bentuk == "csv":
        return csv_bita(_berkepala(lembaran.judul_kolom(), nilai))
    return _xlsx(lembaran, nilai, jumlah)


def _berkepala(judul: list[str], nilai: Iterable[list[Any]]) -> Iterator[list[Any]]:
    yield judul
    yield from nilai


def _xlsx(lembaran: Lembaran, nilai: Iterable[list[Any]], jumlah: int) -> IO[bytes]:
    from openpyxl import Workbook  # at every start of a process it would cost a third of a second
    from openpyxl.utils import get_column_letter

    buku = Workbook(write_only=True)
    lembar = buku.create_sheet("Daftar")
    lembar.freeze_panes = "B2"
    kolom = lembaran.kolom
    for nomor, satu in enumerate(kolom, start=1):
        lembar.column_dimensions[get_column_letter(nomor)].width = LEBAR[satu.jenis]
    lembar.auto_filter.ref = f"A1:{get_column_letter(len(kolom))}{min(jumlah, BARIS_MAKS) + 1}"
    lembar.append([_tebal(lembar, kata) for kata in lembaran.judul_kolom()])
    for baris in islice(nilai, BARIS_MAKS):
        lembar.append([sel_aman(satu) for satu in baris])
    catatan = buku.create_sheet("Keterangan")
    catatan.column_dimensions["A"].width, catatan.column_dimensions["B"].width = 18, 70
    for kata, isi in keterangan(lembaran, jumlah):
        catatan.append([_tebal(catatan, kata), sel_aman(isi)])
    berkas = TemporaryFile()  # noqa: SIM115 (closed by whoever sends it)
    buku.save(berkas)
    berkas.seek(0)
    return berkas


def _tebal(lembar: Any, kata: str) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    sel = WriteOnlyCell(lembar, sel_aman(kata))
    sel.font = Font(bold=True)
    return sel


def keterangan(lembaran: Lembaran, jumlah: int) -> list[tuple[str, str]]:
    """What the sheet shows, in words: list, filter, order, how many, who and when."""
    keadaan, kini = lembaran.keadaan, timezone.localtime()
    urut = keadaan.urut.removeprefix("-")
    menurut = next(satu.judul for satu in lembaran.deklarasi.kolom if satu.kunci == urut)
    saring = "; ".join(
        f"{satu.judul}: {satu.kata}" if satu.kata else satu.judul
        for satu in keadaan.saring.keping()
    )
    dipotong = f", {angka(BARIS_MAKS)} di antaranya dalam berkas ini" if jumlah > BARIS_MAKS else ""
    return [
        ("Daftar", lembaran.deklarasi.judul),
        ("Saringan", saring or "Tanpa saringan"),
        ("Urutan", f"{menurut}, {'menurun' if keadaan.urut.startswith('-') else 'menaik'}"),
        ("Jumlah baris", f"{angka(jumlah)}{dipotong}"),
        ("Diunduh oleh", str(lembaran.akun)),
        ("Waktu", f"{panjang(kini.date())}, {jam(kini.time())} WIB"),
    ]


def minta_ekspor(nama: str, bentuk: str, isian: str, *, oleh: Any) -> Pekerjaan:
    """Prepare a big export in the background; asked for twice it is one job."""
    sidik = hashlib.sha256(f"{bentuk}?{isian}".encode()).hexdigest()[:32]
    return minta_pekerjaan(
        jenis=EKSPOR,
        kunci=f"{oleh.pk}/{nama}/{sidik}",
        judul=f"Unduh {cari(nama).judul} ({bentuk.upper()})",
        parameter={"daftar": nama, "bentuk": bentuk, "isian": isian},
        oleh=oleh,
    )


def kerjakan_ekspor(pekerjaan: Pekerjaan) -> dict[str, Any]:
    """The job: what whoever asked may see now, not what he might see when he asked."""
    isi: Mapping[str, str] = pekerjaan.parameter
    try:
        lembaran = Lembaran.buka(isi["daftar"], pekerjaan.pemohon, isi["isian"])
        baris = lembaran.baris()
    except (Http404, PermissionDenied):
        raise PekerjaanGagal("Anda tidak lagi berhak melihat daftar ini.") from None
    catat_unduhan(lembaran)
    jumlah, bentuk = baris.count(), isi["bentuk"]
    nilai = _melapor(pekerjaan, lembaran.nilai(baris), jumlah)
    lembar = tulis_lembar(lembaran, bentuk, nilai, jumlah)
    nama = lembaran.nama_berkas(bentuk, timezone.localtime())
    hasil = simpan_unduhan(pekerjaan, lembar, nama, JENIS_ISI[bentuk])
    return {
        "kata": f"{angka(jumlah)} {lembaran.deklarasi.benda} dalam {nama}. Berkasnya disimpan "
        "7 hari dan hanya untuk Anda.",
        **hasil,
    }


def _melapor(pekerjaan: Pekerjaan, nilai: Iterable[list[Any]], jumlah: int) -> Iterator[list[Any]]:
    for nomor, satu in enumerate(nilai, start=1):
        if nomor % 200 == 0:
            lapor_kemajuan(pekerjaan, nomor, jumlah)
        yield satu
