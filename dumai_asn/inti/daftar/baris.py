"""The rows of a list as the page shows them.

Written by Python: a page has some two hundred cells, and looking every word of each up in a
template cost more than the rest of the page.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.template import Context
from django.utils import timezone
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from dumai_asn.inti.rules.angka import tulis as angka
from dumai_asn.inti.rules.tanggal import jam, panjang

from .deklarasi import Jenis, Kolom

#: Writes the cell of one row.
Penulis = Callable[[Any], str]


@dataclass(frozen=True)
class Baris:
    """One row: its key and name for the check box, and what its cells are drawn from."""

    kunci: int
    nama: str
    isi: Any


def tulis_baris(
    semua: Iterable[Baris], kolom: Sequence[Kolom], konteks: Context, *, ini: Any, pilih: bool
) -> SafeString:
    """Every ``<tr>``: with ``pilih`` its check box, then head of the row and cells.

    The templates of cells find ``baris``, ``ini`` and ``csrf_token``, and nothing else.
    """
    isi = konteks.new({"ini": ini, "csrf_token": konteks.get("csrf_token")})
    sel = [(*_tepi(satu, pertama=i == 0), _penulis(satu, isi)) for i, satu in enumerate(kolom)]
    return SafeString(
        "".join(
            f"<tr>{_kotak(satu) if pilih else ''}"
            f"{''.join(f'{awal}{tulis(satu.isi)}{akhir}' for awal, akhir, tulis in sel)}</tr>\n"
            for satu in semua
        )
    )


def _kotak(satu: Baris) -> str:
    return format_html(
        '<td class="pilih"><input type="checkbox" form="massal" name="pilih" value="{}"'
        ' aria-label="Pilih {}"></td>',
        satu.kunci,
        satu.nama,
    )


def _tepi(kolom: Kolom, *, pertama: bool) -> tuple[str, str]:
    """What stands before and after each cell of a column."""
    if pertama:
        return '<th scope="row">', "</th>"
    judul = "" if kolom.sendiri else format_html(' data-judul="{}"', kolom.judul)
    kelas = format_html(' class="{}"', kolom.kelas_sel) if kolom.kelas_sel else ""
    return format_html("<td{}{}>", judul, kelas), "</td>"


def _penulis(kolom: Kolom, konteks: Context) -> Penulis:
    if not kolom.templat:
        return lambda isi: conditional_escape(teks(kolom, isi))
    templat = konteks.template.engine.get_template(kolom.templat)

    def tulis(isi: Any) -> str:
        with konteks.push(baris=isi):
            return str(templat.render(konteks))

    return tulis


def teks(kolom: Kolom, isi: Any) -> str:
    """The plain value of a cell in words."""
    nilai = kolom.nilai(isi) if kolom.nilai else None
    if nilai is None or nilai == "":
        return "–"
    match kolom.jenis:
        case Jenis.ANGKA:
            return angka(nilai)
        case Jenis.TANGGAL:
            return panjang(nilai)
        case Jenis.WAKTU:
            setempat = timezone.localtime(nilai)
            return f"{panjang(setempat.date())}, {jam(setempat.time())}"
    return str(nilai)
