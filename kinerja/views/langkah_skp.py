"""What the pages of drawing up an SKP share: the six steps, their frame, their answers."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.isian import IsianDraf
from dumai_asn.inti.rules.alur import AlurDitolak

from ..models import VersiSKP
from ..queries.penilai import penilai_skp

#: Step → its title, in order; each has a page of its own.
LANGKAH = {
    "pendekatan": "Periode dan pendekatan",
    "rhk": "Rencana hasil kerja",
    "indikator": "Indikator dan target",
    "perilaku": "Ekspektasi perilaku",
    "lampiran": "Lampiran",
    "periksa": "Periksa dan ajukan",
}
DITOLAK = (IsianDitolak, IsianBerubah, AlurDitolak)


def kerjakan(request: HttpRequest, aksi: Callable[[int], object], kabar: str = "") -> bool:
    """An act of one button; a refusal is told above the page it came from."""
    try:
        aksi(int(request.POST.get("nomor_ubah", "-1")))
    except DITOLAK as galat:
        messages.error(request, str(galat))
        return False
    except ValueError:
        messages.error(request, "Muat ulang halaman ini, lalu coba lagi.")
        return False
    if kabar:
        messages.success(request, kabar)
    return True


def langkah_isian(
    request: HttpRequest,
    versi: VersiSKP,
    langkah: str,
    buat: Callable[[Any], Any],
    simpan: Callable[[dict[str, Any]], VersiSKP],
    **isi: Any,
) -> HttpResponse:
    """A step that is one form; saved, it leads to the next."""
    draf = IsianDraf(request, f"kinerja.susun_{langkah}", baris=versi)
    form = draf.untuk(buat(draf.kiriman))
    if draf.dikirim and form.is_valid() and form.kerjakan(lambda: simpan(form.cleaned_data)):
        messages.success(request, f"{LANGKAH[langkah]} tersimpan.")
        return draf.selesai(redirect(f"kinerja:susun_{_tetangga(langkah)[1]}", versi.pk))
    return halaman(request, versi, langkah, form=form, **isi)


def _tetangga(langkah: str) -> tuple[str, str]:
    """Step before and after; "" at the ends."""
    semua = ["", *LANGKAH, ""]
    di = semua.index(langkah, 1)
    return semua[di - 1], semua[di + 1]


def halaman(
    request: HttpRequest, versi: VersiSKP, langkah: str, *, templat: str = "", **isi: Any
) -> HttpResponse:
    pada = timezone.localdate()
    urutan = list(LANGKAH)
    sebelum, sesudah = _tetangga(langkah)
    milik_sendiri = versi.skp.pegawai.akun_id == request.user.pk
    kata = LANGKAH if milik_sendiri else LANGKAH | {"periksa": "Periksa dan serahkan"}
    konteks = {
        "versi": versi,
        "skp": versi.skp,
        "milik_sendiri": milik_sendiri,
        "penilai": penilai_skp([versi.skp_id], pada).get(versi.skp_id),
        "kini": langkah,
        "nomor": urutan.index(langkah) + 1,
        "judul": kata[langkah],
        "langkah": [
            {
                "judul": judul,
                "keadaan": "kini" if kunci == langkah else "nanti",
                "url": reverse(f"kinerja:susun_{kunci}", args=[versi.pk]),
            }
            for kunci, judul in kata.items()
        ],
        "sebelum": sebelum and reverse(f"kinerja:susun_{sebelum}", args=[versi.pk]),
        "sesudah": sesudah and reverse(f"kinerja:susun_{sesudah}", args=[versi.pk]),
        "judul_sesudah": kata.get(sesudah, ""),
    }
    return render(request, f"kinerja/susun_{templat or langkah}.html", konteks | isi)
