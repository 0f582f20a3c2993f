"""Goals of units for a year: the lists, one unit, the form, copying from last year."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.direktori.choices import PEGAWAI
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions import sasaran as aksi
from ..daftar.sasaran import SASARAN, UNIT_SASARAN, tahun_dari
from ..forms.sasaran import FormSasaran
from ..models import SasaranUnit
from ..queries.sasaran import (
    sasaran_atas,
    sasaran_satu_unit,
    tahun_sasaran,
    unit_dikelola,
    usul_salinan,
)
from ..rules.ukuran import SATUAN


@require_safe
def sasaran(request: HttpRequest) -> HttpResponse:
    """Goals of every unit within reach."""
    return _daftar(request, Daftar(request, SASARAN), "sasaran")


@require_safe
def sasaran_per_unit(request: HttpRequest) -> HttpResponse:
    """Units, and how many goals each has."""
    return _daftar(request, Daftar(request, UNIT_SASARAN), "sasaran_per_unit")


def _daftar(request: HttpRequest, daftar: Daftar, kini: str) -> HttpResponse:
    pada = timezone.localdate()
    dikelola = list(unit_dikelola(request.user, pada)[:2])
    konteks = {
        "daftar": daftar,
        "kini": kini,
        "luas": request.peran.kode != PEGAWAI,
        "tahun": tahun_dari(daftar.argumen),
        "semua_tahun": tahun_sasaran(pada),
        "menulis": dikelola[0] if len(dikelola) == 1 else None,
        "memilih": len(dikelola) > 1 and kini == "sasaran",
    }
    return render(request, "kinerja/sasaran.html", konteks)


@require_safe
def sasaran_unit(request: HttpRequest, unit_id: int, tahun: int) -> HttpResponse:
    """The goals of one unit in their order."""
    pada = timezone.localdate()
    unit = access.unit_bersasaran(request.user, unit_id, pada=pada)
    konteks = {
        "unit": unit,
        "tahun": tahun,
        "semua_tahun": tahun_sasaran(pada),
        "baris": sasaran_satu_unit(unit, tahun),
        "menulis": unit_dikelola(request.user, pada).filter(pk=unit.pk).exists(),
        "salinan": len(usul_salinan(unit.pk, tahun)),
    }
    return render(request, "kinerja/sasaran_unit.html", konteks)


@halaman_isian
def sasaran_baru(request: HttpRequest, unit_id: int, tahun: int) -> HttpResponse:
    """A new goal of a unit."""
    unit = access.unit_sasaran_ditulis(request.user, unit_id)
    draf = IsianDraf(request, "kinerja.sasaran", f"{unit_id}:{tahun}")
    form = draf.untuk(FormSasaran(draf.kiriman, atas=list(sasaran_atas(unit_id, tahun))))
    if draf.dikirim and form.is_valid():
        hasil = form.kerjakan(
            lambda: aksi.tambah_sasaran(unit, tahun, form.usul(), oleh=request.user)
        )
        if hasil:
            messages.success(request, f"Sasaran “{hasil.teks}” tersimpan.")
            return draf.selesai(redirect(_ke(hasil)))
    return _formulir(request, form, unit=unit, tahun=tahun)


@halaman_isian
def sasaran_ubah(request: HttpRequest, sasaran_id: int) -> HttpResponse:
    """Change a goal."""
    satu = access.sasaran_ditulis(request.user, sasaran_id)
    atas = list(sasaran_atas(satu.unit_id, satu.tahun_id))
    if satu.induk and satu.induk not in atas:
        atas.append(satu.induk)
    draf = IsianDraf(request, "kinerja.sasaran", baris=satu)
    form = draf.untuk(FormSasaran(draf.kiriman, atas=atas, initial=FormSasaran.awal(satu)))
    if draf.dikirim and form.is_valid():
        nomor = form.cleaned_data["nomor_ubah"] or 0
        hasil = form.kerjakan(
            lambda: aksi.ubah_sasaran(satu, form.usul(), oleh=request.user, nomor_ubah=nomor)
        )
        if hasil:
            messages.success(request, f"Sasaran “{hasil.teks}” tersimpan.")
            return draf.selesai(redirect(_ke(hasil)))
    return _formulir(request, form, unit=satu.unit, tahun=satu.tahun_id, sasaran=satu)


def _formulir(request: HttpRequest, form: FormSasaran, **isi: Any) -> HttpResponse:
    return render(request, "kinerja/sasaran_isian.html", {"form": form, "satuan": SATUAN} | isi)


@require_POST
def sasaran_urut(request: HttpRequest, sasaran_id: int) -> HttpResponse:
    """Move a goal one place up or down."""
    satu = access.sasaran_ditulis(request.user, sasaran_id)
    naik = request.POST.get("arah") != "turun"
    _coba(request, lambda: aksi.pindah_urutan(satu, oleh=request.user, naik=naik))
    return redirect(_ke(satu))


@require_POST
def sasaran_hapus(request: HttpRequest, sasaran_id: int) -> HttpResponse:
    """Delete a goal on which nothing hangs."""
    satu = access.sasaran_ditulis(request.user, sasaran_id)
    kabar = f"Sasaran “{satu.teks}” dihapus."
    _coba(request, lambda: aksi.hapus_sasaran(satu, oleh=request.user), kabar)
    return redirect("kinerja:sasaran_unit", satu.unit_id, satu.tahun_id)


@halaman_isian
def sasaran_salin(request: HttpRequest, unit_id: int, tahun: int) -> HttpResponse:
    """What would be taken over from last year, and taking it over."""
    unit = access.unit_sasaran_ditulis(request.user, unit_id)
    if request.method == "POST":

        def salin() -> None:
            n = len(aksi.salin_sasaran(unit, tahun, oleh=request.user))
            messages.success(request, f"{n} sasaran disalin dari {tahun - 1}.")

        _coba(request, salin)
        return redirect("kinerja:sasaran_unit", unit_id, tahun)
    konteks = {"unit": unit, "tahun": tahun, "lalu": tahun - 1}
    konteks["usul"] = usul_salinan(unit_id, tahun)
    return render(request, "kinerja/sasaran_salin.html", konteks)


def _coba(request: HttpRequest, lakukan: Callable[[], object], kabar: str = "") -> None:
    """An act of one button; a refusal is told above the page it came from."""
    try:
        lakukan()
    except IsianDitolak as galat:
        messages.error(request, str(galat))
    else:
        if kabar:
            messages.success(request, kabar)


def _ke(satu: SasaranUnit) -> str:
    alamat = reverse("kinerja:sasaran_unit", args=[satu.unit_id, satu.tahun_id])
    return f"{alamat}#sasaran-{satu.pk}"
