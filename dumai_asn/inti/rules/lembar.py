"""Sheets that leave the application: what a cell may hold, and CSV.

A spreadsheet takes text that begins like a formula for one, so a name typed by anybody could run
on the machine of whoever opens the file.  Every sheet of the house is written through here.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

ZONA = ZoneInfo("Asia/Jakarta")

#: What a cell holds: text, number, day, moment, yes or no, nothing.
Sel = str | int | float | Decimal | date | datetime | bool | None

#: A formula, also after blanks or quotes, and with the wide signs of East Asian keyboards.
_PEMBUKA = "\\s\"'\u2018\u2019\u201c\u201d\ufeff"
_RUMUS = re.compile(f"[{_PEMBUKA}]*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
#: A cell of Excel holds no more.
HURUF_MAKS = 32_767
#: Bytes of CSV handed on at a time, roughly.
_SEKALI = 64 * 1024

#: Excel only reads UTF-8 when the file says so.
BOM = b"\xef\xbb\xbf"


def teks_aman(teks: str) -> str:
    """Text that no spreadsheet runs: an apostrophe stands before whatever looks like a formula.

    Signs that cannot be seen and cannot be stored in XLSX go; the rest stays, up to
    ``HURUF_MAKS`` letters.
    """
    awal_tab = teks[:1] in ("\t", "\r")
    teks = _KENDALI.sub("", teks)[:HURUF_MAKS]
    if awal_tab or _RUMUS.match(teks):
        return f"'{teks}"[:HURUF_MAKS]
    return teks


def sel_aman(nilai: object) -> Sel:
    """A value as it may stand in a sheet: numbers and dates stay what they are, text is made safe.

    A moment is told in the city's own time, without zone; a term of an enumeration is its string.
    """
    if nilai is None or isinstance(nilai, bool | int | float | Decimal):
        return nilai
    if isinstance(nilai, datetime):
        return nilai.astimezone(ZONA).replace(tzinfo=None) if nilai.tzinfo else nilai
    if isinstance(nilai, date):
        return nilai
    return teks_aman(str(nilai))


def sel_csv(nilai: object) -> str:
    """The same as text: ``3.60``, ``2026-11-24``, ``2026-11-24 09:14:00``, ``ya``, empty."""
    match sel_aman(nilai):
        case None:
            return ""
        case bool() as ya:
            return "ya" if ya else "tidak"
        case datetime() as saat:
            return saat.isoformat(sep=" ", timespec="seconds")
        case date() as hari:
            return hari.isoformat()
        case lain:
            return str(lain)


class _Penampung:
    """Where ``csv`` writes: keeps what was written until it is taken away."""

    def __init__(self) -> None:
        self.isi: list[str] = []
        self.panjang = 0

    def write(self, teks: str) -> int:
        self.isi.append(teks)
        self.panjang += len(teks)
        return len(teks)

    def ambil(self) -> bytes:
        teks, self.isi, self.panjang = "".join(self.isi), [], 0
        return teks.encode("utf-8")


def csv_bita(baris: Iterable[Sequence[object]]) -> Iterator[bytes]:
    """CSV as bytes, piece by piece: UTF-8 with BOM, comma, CRLF, every cell made safe.

    The first row of ``baris`` is the head.  Numbers take a dot, whatever the reader's machine.
    """
    tampung = _Penampung()
    tulis = csv.writer(tampung)
    yield BOM
    for satu in baris:
        tulis.writerow([sel_csv(nilai) for nilai in satu])
        if tampung.panjang >= _SEKALI:
            yield tampung.ambil()
    if tampung.panjang:
        yield tampung.ambil()
