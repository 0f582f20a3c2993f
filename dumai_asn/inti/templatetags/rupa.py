"""Tags and filters of the look: built in, so no template loads them.

Numbers and dates are words for people; geometry of drawings goes through ``titik`` (a decimal comma
would break an SVG attribute).  A missing value is "–", never 0.
"""

from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from dumai_asn.inti.rules import angka as rules_angka
from dumai_asn.inti.rules import tanggal as rules_tanggal
from dumai_asn.inti.rules.ukuran import ukuran_kata
from dumai_asn.inti.rupa import bagan, istilah
from dumai_asn.inti.rupa.ikon import pastikan
from dumai_asn.inti.rupa.jam import Jam
from dumai_asn.inti.rupa.jam import jam as hitung_jam

register = template.Library()

#: Stands for every value that is not there.
TIDAK_ADA = "–"


@register.simple_tag(name="ikon")
def tag_ikon(nama: str, kelas: str = "", kata: str = "") -> SafeString:
    """``{% ikon "bell" %}``: an icon of the sprite, decoration unless ``kata`` says what it means.

    Raises ``IkonTidakAda`` for a name outside the list.
    """
    return _ikon(nama, kelas, kata)


@lru_cache(maxsize=1024)  # a page has some forty icons, the house a few hundred different ones
def _ikon(nama: str, kelas: str, kata: str) -> SafeString:
    suara = (
        format_html('role="img" aria-label="{}"', kata)
        if kata
        else SafeString('aria-hidden="true"')
    )
    return format_html(
        '<svg class="ikon {}" {} focusable="false"><use href="{}#{}"/></svg>',
        kelas,
        suara,
        static("rupa/ikon.svg"),
        pastikan(nama),
    )


@register.simple_tag(takes_context=True)
def lencana(context: template.Context) -> SafeString:
    """The badge of ``inc/lencana.html``, from what was included ``with``."""
    peran, ikon, polos, hitungan = (
        str(context.get(nama) or "") for nama in ("peran", "ikon", "polos", "hitungan")
    )
    kata = context.get("kata")
    awal = _awal_lencana(peran, ikon, bool(polos), bool(hitungan))
    return format_html("{}{}</span>", awal, "" if kata is None else kata)


@lru_cache(maxsize=256)
def _awal_lencana(peran: str, ikon: str, polos: bool, hitungan: bool) -> SafeString:
    rupa = istilah.STATUS[peran or "netral"]
    gambar = "" if hitungan and not ikon else _ikon(ikon or rupa.ikon, "", "")
    kelas = "kata-status" if polos else "lencana"
    return format_html('<span class="{} {}">{}', kelas, rupa.kelas, gambar)


@register.simple_tag(takes_context=True)
def baris_daftar(context: template.Context, daftar: Any) -> Any:
    """The rows of a list, every cell of them (``inti/daftar/baris.py``)."""
    return daftar.tulis_baris(context)


def _desimal(nilai: Any) -> Decimal | None:
    if nilai is None or nilai == "":
        return None
    try:
        return Decimal(str(nilai))
    except InvalidOperation:
        raise template.TemplateSyntaxError(f"bukan angka: {nilai!r}") from None


@register.filter
def angka(nilai: Any, desimal: int | None = None) -> str:
    """``1436`` → ``1.436``, ``93.40`` → ``93,4``; ``|angka:2`` → ``93,40``; None → "–"."""
    terbaca = _desimal(nilai)
    return TIDAK_ADA if terbaca is None else rules_angka.tulis(terbaca, desimal)


@register.filter
def persen(nilai: Any, desimal: int | None = None) -> str:
    """Percentage points: ``93.4`` → ``93,4 %`` (no-break space), at most one decimal by default."""
    terbaca = _desimal(nilai)
    if terbaca is None:
        return TIDAK_ADA
    if desimal is None:
        terbaca = rules_angka.bulatkan(terbaca, 1)
    return f"{rules_angka.tulis(terbaca, desimal)}\N{NO-BREAK SPACE}%"


@register.filter
def titik(nilai: Any, desimal: int = 2) -> str:
    """A number for an SVG attribute: decimal point, no grouping; None → ``0``."""
    return f"{float(nilai or 0):.{desimal}f}".rstrip("0").rstrip(".") or "0"


def _lokal(nilai: date | datetime) -> date | datetime:
    if isinstance(nilai, datetime) and timezone.is_aware(nilai):
        return timezone.localtime(nilai)
    return nilai


@register.filter
def tanggal(nilai: date | datetime | None) -> str:
    """``Rabu, 25 November 2026``."""
    return rules_tanggal.lengkap(_lokal(nilai)) if nilai else TIDAK_ADA


@register.filter
def tanggal_pendek(nilai: date | datetime | None) -> str:
    """``25 Nov``, with the year when it is not the current one: ``25 Nov 2025``."""
    if not nilai:
        return TIDAK_ADA
    hari = _lokal(nilai)
    kata = rules_tanggal.pendek(hari)
    return kata if hari.year == timezone.localdate().year else f"{kata} {hari.year}"


@register.filter
def waktu(nilai: datetime | None) -> str:
    """``25 Nov, 16.42`` in Asia/Jakarta."""
    return f"{tanggal_pendek(nilai)}, {jam_menit(nilai)}" if nilai else TIDAK_ADA


@register.filter
def jam_menit(nilai: datetime | None) -> str:
    """``16.42`` in Asia/Jakarta."""
    return rules_tanggal.jam(_lokal(nilai)) if nilai else TIDAK_ADA  # type: ignore[arg-type]


@register.filter
def masa(rentang: Any) -> str:
    """A half-open range of days in words; None → "–"."""
    return rules_tanggal.rentang(rentang.lower, rentang.upper) if rentang else TIDAK_ADA


@register.filter
def hari_terakhir(batas: date | None) -> date | None:
    """The last day of a half-open range from its upper bound."""
    return batas - timedelta(days=1) if batas else None


@register.filter
def nip(nilai: str | None) -> str:
    """Grouped as on paper, 8-6-1-3: ``19870514 201101 2 901``; anything else unchanged."""
    if not nilai:
        return TIDAK_ADA
    if len(nilai) != 18:
        return nilai
    return " ".join((nilai[:8], nilai[8:14], nilai[14], nilai[15:]))


@register.filter
def inisial(nama: str | None) -> str:
    """Two letters of a name without titles: ``dr. Suri Kemala, S.E.`` → ``SK``."""
    kata = [k for k in (nama or "").split(",")[0].split() if "." not in k and k[0].isalpha()]
    return "".join(k[0] for k in (kata[:1] + kata[-1:] if len(kata) > 1 else kata)).upper() or "?"


@register.simple_tag(takes_context=True)
def url_query(context: template.Context, **ubah: Any) -> str:
    """``href="{% url_query halaman=2 %}"``: the present query with changes; None or "" removes."""
    query = context["request"].GET.copy()
    for kunci, nilai in ubah.items():
        if nilai is None or nilai == "":
            query.pop(kunci, None)
        else:
            query[kunci] = nilai
    return f"?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def url_halaman(context: template.Context, param: str, nomor: int) -> str:
    """The present query at page ``nomor`` of the list whose parameter is ``param``."""
    return url_query(context, **{param: nomor})


@register.simple_tag
def jam(tenggat: date | None, hari_kerja_lewat: int | None = None) -> Jam:
    """``{% jam tugas.tenggat as j %}``: the clock of a deadline today."""
    return hitung_jam(tenggat, timezone.localdate(), hari_kerja_lewat)


@register.filter
def arah_ikon(arah: str) -> str:
    """Icon of an indicator's direction."""
    return istilah.ARAH[str(arah)][0]


@register.filter
def arah_kata(arah: str) -> str:
    """Words of an indicator's direction: ``makin tinggi makin baik``."""
    return istilah.ARAH[str(arah)][1]


@register.filter
def rupa_predikat(predikat: str) -> istilah.RupaPredikat:
    """Word, icon and class of a predikat code."""
    return istilah.PREDIKAT[str(predikat)]


@register.filter
def rupa_status(peran: str) -> istilah.RupaStatus:
    """Class and default icon of a status role, or of a level of Django's messages."""
    return istilah.STATUS[str(peran or "netral")]


@register.filter
def rupa_tanda(tanda: str) -> istilah.RupaTanda:
    """Words and badge role of how sure a reference value is."""
    return istilah.TANDA_ACUAN[str(tanda)]


@register.filter
def status_pekerjaan(status: str) -> tuple[str, str]:
    """Words and badge role of the state of a long job."""
    return istilah.STATUS_PEKERJAAN[str(status)]


@register.filter
def status_impor(status: str) -> tuple[str, str]:
    """Words and badge role of the state of an import."""
    return istilah.STATUS_IMPOR[str(status)]


@register.filter
def status_baris(status: str) -> tuple[str, str]:
    """Words and badge role of what a row of an import will do."""
    return istilah.STATUS_BARIS[str(status)]


@register.filter
def jenis_libur(jenis: str) -> str:
    """Words for a kind of day off."""
    return istilah.JENIS_LIBUR[str(jenis)]


@register.filter
def kelas_tombol(rupa: str) -> str:
    """Class of a button's look; empty is the ordinary outlined one."""
    return istilah.TOMBOL[str(rupa or "biasa")]


@register.filter
def ukuran(bita: int) -> str:
    """``280 kB``, ``4,2 MB``."""
    return ukuran_kata(bita)


@register.filter
def ikon_berkas(jenis: str) -> str:
    """Icon of a kind of evidence; unknown kinds are plain documents."""
    return istilah.BERKAS.get(str(jenis), "file-earmark-text")


@register.filter
def tanpa_contoh(form: Any) -> Any:
    """A library's form without placeholders that repeat its labels."""
    for ruas in form.fields.values():
        ruas.widget.attrs.pop("placeholder", None)
    return form


@register.filter
def isian_salah(form: Any) -> list[Any]:
    """The visible fields of a form that need a repair, in the order of the page."""
    return [ruas for ruas in form.visible_fields() if ruas.errors]


@register.filter
def langkah_peta(nilai: Any) -> int:
    """Heatmap step 0–5 of a percentage; None → 0 (not open)."""
    terbaca = _desimal(nilai)
    return 0 if terbaca is None else sum(terbaca >= batas for batas in istilah.BATAS_PETA)


@register.simple_tag
def sel_matriks(hasil: str | None, perilaku: str | None) -> list[istilah.BarisMatriks]:
    """Rows of the 3 × 3 matrix, "di atas" on top, with the rated row, column and cell marked."""
    return istilah.matriks(hasil, perilaku)


@register.simple_tag
def matriks_kata(hasil: str | None, perilaku: str | None) -> str:
    """The text alternative of the matrix: all three values in one sentence."""
    return istilah.matriks_kata(hasil, perilaku)


@register.filter
def kurang(nilai: Any, pengurang: Any) -> float:
    """Subtraction, for geometry."""
    return float(nilai or 0) - float(pengurang or 0)


@register.filter
def tambah(nilai: Any, penambah: Any) -> float:
    """Addition, for geometry."""
    return float(nilai or 0) + float(penambah or 0)


@register.filter
def paling(nilai: Any, batas: Any) -> float:
    """The smaller of two, for bars that end at the edge."""
    return min(float(nilai or 0), float(batas))


@register.simple_tag
def bagian(selesai: Any, jumlah: Any) -> str:
    """Length of a bar in per cent for an SVG attribute; nothing to do → 0."""
    return titik(100 * float(selesai or 0) / float(jumlah)) if jumlah else "0"


@register.simple_tag
def kursi(kuota: int, terisi: int = 0, menunggu: int = 0, mundur: int = 0) -> list[str]:
    """Classes of the squares of a class: filled, waiting for approval, given up, free."""
    isi = zip(("isi-k", "tunggu-k", "lepas"), (terisi, menunggu, mundur), strict=True)
    return [*(kelas for kelas, n in isi for _ in range(n or 0)), *[""] * kuota][:kuota]


@register.simple_tag
def titik_garis(nilai: Any, lebar: int = 84, tinggi: int = 24) -> bagan.Garis:
    """Points of a sparkline; missing values leave a gap."""
    return bagan.garis(nilai, lebar, tinggi)


@register.simple_tag
def batang(butir: Any, tinggi: int = 26) -> bagan.Batang:
    """Geometry of horizontal bars from (kata, nilai, kelas) rows."""
    return bagan.batang(butir, tinggi)


@register.simple_tag
def kurva(butir: Any, panduan: Any = ()) -> bagan.Kurva:
    """Geometry of a distribution with its guidance."""
    return bagan.kurva(butir, panduan or ())


@register.simple_tag
def radar(butir: Any, paling: Any) -> bagan.Radar:
    """Geometry of a radar from (kata, nilai, standar) rows."""
    return bagan.radar(butir, paling)


@register.simple_tag
def deret(titik: Any, ramalan: Any = ()) -> bagan.Deret:
    """Geometry of a line with a forecast."""
    return bagan.deret(titik, ramalan or ())
