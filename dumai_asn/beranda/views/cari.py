"""The search of the top bar: a page of results, and the list under the box while typing."""

from datetime import date
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti import papan
from dumai_asn.inti.rupa import menu
from dumai_asn.inti.rupa.cari import PANJANG, Temuan, rapikan

#: Results of a kind on the page, and in the list under the box.
SEHALAMAN, SEKILAS = 20, 4
#: Letters with which a search begins.
PALING_SEDIKIT = 2
#: Places of the menu that are pages to go to.
BERHALAMAN = frozenset({"samping", "tonjol", "kotak", "orang", "bantuan"})


@require_safe
def cari(request: HttpRequest) -> HttpResponse:
    """Everything that matches ``?q=``, by kind."""
    return render(request, "beranda/cari.html", _hasil(request, SEHALAMAN))


@require_safe
def saran(request: HttpRequest) -> HttpResponse:
    """The first matches of each kind, as the list under the box."""
    return render(request, "beranda/_saran.html", _hasil(request, SEKILAS))


def _hasil(request: HttpRequest, batas: int) -> dict[str, object]:
    dicari = request.GET.get("q", "")[:PANJANG].replace("\x00", "").strip()
    teks = rapikan(dicari)
    cukup = len(teks) >= PALING_SEDIKIT
    temuan = _temuan(request, teks, timezone.localdate(), batas) if cukup else []
    kelompok = [
        (nama, isi, len(isi) == batas)
        for nama, satu in groupby(temuan, key=lambda t: t.kelompok)
        if (isi := list(satu))
    ]
    return {"dicari": dicari, "cukup": cukup, "kelompok": kelompok, "jumlah": len(temuan)}


def _temuan(request: HttpRequest, teks: str, pada: date, batas: int) -> list[Temuan]:
    hasil = _halaman(request, teks)[:batas]
    for sumber in papan.penyedia("pencarian"):
        hasil += sumber.isi(request.user, teks, pada, batas)
    return hasil


def _halaman(request: HttpRequest, teks: str) -> list[Temuan]:
    """Pages of the own menu in whose name every word begins a word."""
    return [
        Temuan("Halaman", satu.judul, satu.url, satu.ikon)
        for satu in menu.butir(request)
        if satu.tempat in BERHALAMAN
        and all(f" {kata}" in f" {rapikan(satu.judul)}" for kata in teks.split())
    ]
