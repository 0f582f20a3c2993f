"""What a room says about one of its lists; nothing here looks at a request."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django import forms
from django.db.models import F, QuerySet
from django.db.models.expressions import Combinable, OrderBy
from django.http import Http404, QueryDict
from django.urls import NoReverseMatch, reverse

from dumai_asn.inti import papan
from dumai_asn.inti.actions.massal import HasilMassal
from dumai_asn.inti.models import AksiMassal

from .saring import SaringDaftar

#: Rows on a page that one may choose; the first is the usual number.
SEBANYAK = (25, 50, 100)

#: The part of an address that says which list is meant: ``{"unit": "5", "siklus": "3"}``.
Argumen = Mapping[str, str]


class Jenis(StrEnum):
    """How a plain value is written in a cell of the page."""

    TEKS = "TEKS"
    ANGKA = "ANGKA"
    TANGGAL = "TANGGAL"
    WAKTU = "WAKTU"


@dataclass(frozen=True)
class Kolom:
    """One column.

    ``nilai`` gives the plain value of a row: it is what leaves in a sheet, and what the page
    shows as ``jenis`` says, unless ``templat`` (``room/sel.html#part``; context ``baris``,
    ``ini``) draws the cell.  ``urut`` are ORM paths or expressions, empty for a column that
    cannot be sorted.  Without ``nilai`` the column holds buttons: always there, never exported.
    ``awal``: shown unless chosen otherwise.  ``kelas``: ``kn`` (numbers) or
    ``penuh`` (whole width on the phone's card), ``sendiri``: the cell needs no label there.
    """

    kunci: str
    judul: str
    nilai: Callable[[Any], Any] | None = None
    urut: tuple[str | Combinable, ...] = ()
    templat: str = ""
    jenis: Jenis = Jenis.TEKS
    awal: bool = True
    kelas: str = ""
    sendiri: bool = False

    @property
    def hanya_tombol(self) -> bool:
        """Whether it holds buttons and no value."""
        return self.nilai is None

    @property
    def kelas_sel(self) -> str:
        """Class of head and cells: numbers stand right."""
        return f"kn {self.kelas}".strip() if self.jenis is Jenis.ANGKA else self.kelas


def _di_halamannya(ids: Sequence[int], isian: Mapping[str, Any], oleh: Any) -> HasilMassal:
    raise LookupError("tindakan ini dilakukan di halamannya sendiri")


@dataclass(frozen=True)
class TindakanMassal:
    """One act on many chosen rows.

    ``kata``: verb and object of the button, ``tanya``: what happens, in one sentence below the
    question.  ``hasil``: the word after the number in "28 dicatat hadir".
    ``lakukan(ids, isian, oleh)`` writes, in the transaction it is called in, and tells what it did
    and what it left; it asks its rule for every row.  ``batalkan(aksi, oleh)`` takes back those
    rows that nobody touched since; None for what cannot be taken back.  ``formulir(akun, argumen,
    data)`` asks for more on the confirming page; its cleaned values are ``isian``.
    ``boleh(akun, argumen)`` says whether the button is there.  ``pratinjau(ids)`` tells for each of
    some rows what will happen, as pairs of name and words.  ``halaman``: URL name of the page that
    asks and does it instead of the list; it is sent the choice, and there is no ``lakukan``.
    """

    kode: str
    kata: str
    tanya: str
    hasil: str = ""
    lakukan: Callable[[Sequence[int], Mapping[str, Any], Any], HasilMassal] = _di_halamannya
    batalkan: Callable[[AksiMassal, Any], HasilMassal] | None = None
    formulir: Callable[[Any, Argumen, Any], forms.Form] | None = None
    boleh: Callable[[Any, Argumen], bool] = lambda akun, argumen: True
    ikon: str = ""
    bahaya: bool = False
    pratinjau: Callable[[Sequence[int]], Sequence[tuple[str, str]]] | None = None
    halaman: str = ""

    @property
    def dapat_dibatalkan(self) -> bool:
        """Whether it can be taken back at all."""
        return self.batalkan is not None


@dataclass(frozen=True)
class Deklarasi:
    """One list of the house.

    ``sumber(akun, argumen)``: the rows this account may see, or 404 / 403 (``Http404``,
    ``PermissionDenied``); it is the gate of export and bulk acts too.  ``halaman``: URL name of
    the page.  ``jalur``: names of the parts of its path, ``argumen``: of those parameters in its
    query that say which list is meant and stay in every link.  ``urut``: key of the column sorted
    by, ``-`` before it for the other way round; rows that are equal follow ``pk``.
    ``lengkapi(rows, akun, argumen)``: what a page of rows needs besides, in a constant number of
    queries; returns one object a row.  ``kunci_baris``, ``nama_baris``: key and name of such an
    object, for its check box.  ``benda``: what a row is, "program".  ``kosong``: title and reason
    of the empty list.  ``susun(akun, argumen)``: the list itself where its columns or acts depend
    on what it is about; asked where no page has it at hand.  ``orang``: ORM paths to the person a
    row is about and to that person's account: a download is then noted with each of them.
    """

    nama: str
    judul: str
    benda: str
    kolom: tuple[Kolom, ...]
    urut: str
    sumber: Callable[[Any, Argumen], QuerySet[Any]]
    halaman: str
    saring: type[SaringDaftar] = SaringDaftar
    jalur: tuple[str, ...] = ()
    argumen: tuple[str, ...] = ()
    lengkapi: Callable[[Sequence[Any], Any, Argumen], Sequence[Any]] | None = None
    tindakan: tuple[TindakanMassal, ...] = ()
    kunci_baris: Callable[[Any], int] = lambda baris: int(baris.pk)
    nama_baris: Callable[[Any], str] = str
    ikon: str = "inbox"
    kosong: tuple[str, str] = ("Belum ada isinya", "")
    orang: tuple[str, str] | None = None
    susun: "Callable[[Any, Argumen], Deklarasi] | None" = None

    def baca_argumen(self, isi: Mapping[str, Any], **jalur: Any) -> dict[str, str]:
        """What of ``jalur`` and ``argumen`` is given, as text."""
        isi = {**isi, **jalur}
        semua = (*self.jalur, *self.argumen)
        return {nama: str(isi[nama])[:200] for nama in semua if isi.get(nama) is not None}

    def alamat(self, argumen: Argumen, isian: str = "") -> str:
        """The page with that list, seen as the query string ``isian`` says.

        404 when the path lacks a part or cannot be written.
        """
        try:
            jalur = reverse(self.halaman, kwargs={nama: argumen[nama] for nama in self.jalur})
        except (KeyError, NoReverseMatch):
            raise Http404 from None
        query = gabung({k: v for k, v in argumen.items() if k not in self.jalur}, isian)
        return f"{jalur}?{query}" if query else jalur

    def untuk(self, akun: Any, argumen: Argumen) -> "Deklarasi":
        """The list as it is for those arguments; 404 or 403 like ``sumber``."""
        return self.susun(akun, argumen) if self.susun else self

    def urutan(self, urut: str) -> list[OrderBy]:
        """ORDER BY of a sort key; what is empty comes last, equal rows by ``pk``."""
        kolom = next(satu for satu in self.kolom if satu.kunci == urut.removeprefix("-"))
        turun = urut.startswith("-")
        hasil = []
        for satu in kolom.urut:
            ekspresi = F(satu) if isinstance(satu, str) else satu
            hasil.append((ekspresi.desc if turun else ekspresi.asc)(nulls_last=True))
        return [*hasil, F("pk").desc() if turun else F("pk").asc()]

    def isi_lengkap(self, baris: Sequence[Any], akun: Any, argumen: Argumen) -> Sequence[Any]:
        """Rows with what they need besides."""
        return self.lengkapi(baris, akun, argumen) if self.lengkapi else baris


def nomor(argumen: Argumen, nama: str) -> int | None:
    """A number among the arguments; None when it is not given, 404 when it is no number."""
    isi = argumen.get(nama, "")
    if isi and not (isi.isascii() and isi.isdigit() and len(isi) < 16):
        raise Http404
    return int(isi) if isi else None


def tulis(pasangan: Iterable[tuple[str, str]]) -> str:
    """Pairs as a query string."""
    isi = QueryDict(mutable=True)
    for nama, nilai in pasangan:
        isi.appendlist(nama, nilai)
    return isi.urlencode()


def gabung(argumen: Argumen, isian: str) -> str:
    """The parameters that say which list, before those that say how."""
    return "&".join(bagian for bagian in (tulis(argumen.items()), isian) if bagian)


def daftarkan(*semua: Deklarasi) -> None:
    """Hang lists on the board, from ``AppConfig.ready()``."""
    for satu in semua:
        papan.daftarkan("daftar", satu.nama, satu)


def cari(nama: str) -> Deklarasi:
    """The list of that name; ``LookupError`` when no room has one."""
    satu: Deklarasi = papan.ambil("daftar", nama)
    return satu
