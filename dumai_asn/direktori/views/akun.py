"""Accounts of people: state, codes, letters."""

from datetime import date
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.akun.actions.kode import cabut_kode
from dumai_asn.akun.models import KodeAktivasi
from dumai_asn.akun.rules.istilah import StatusKode
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import halaman_isian

from .. import access
from ..actions.akun import (
    SEKALI_CETAK,
    Cetakan,
    cetak_surat,
    cetak_surat_unit,
    sahkan_kode_pegawai,
    terbitkan_kode_pegawai,
)
from ..daftar.akun import AKUN
from ..forms.akun import FormSuratUnit, FormTerbitkan
from ..queries.akun import (
    belum_aktif,
    berperan,
    jumlah_belum_aktif,
    keadaan,
    perlu_surat,
    riwayat_kode,
)
from ..queries.penugasan import penugasan_akun
from ..rules.izin import Izin

#: Codes of one account that its page shows.
KODE_TAMPIL = 20


@require_safe
def akun_daftar(request: HttpRequest) -> HttpResponse:
    """Accounts by name, narrowed by person, unit and state."""
    pada = timezone.localdate()
    daftar = Daftar(request, AKUN, konteks={"pada": pada})
    belum = None if daftar.keadaan.saring.aktif else jumlah_belum_aktif(pada)
    return render(request, "direktori/akun_daftar.html", {"daftar": daftar, "belum": belum})


@require_safe
def akun(request: HttpRequest, nomor: int) -> HttpResponse:
    """One account: state, roles, codes, and what can be done."""
    satu = access.akun_dikelola(request.user, nomor)
    pada = timezone.localdate()
    kode = list(riwayat_kode(satu)[:KODE_TAMPIL])
    konteks = {
        "akun": satu,
        "keadaan": keadaan(satu, pada),
        "kode": kode,
        "hidup": next((k for k in kode if _hidup(k, pada)), None),
        "penugasan": penugasan_akun(satu),
        "berperan": bool(berperan([satu.pk], pada)),
        "sendiri": satu.pk == request.user.pk,
        "form": FormTerbitkan(initial={"lewat_surel": bool(satu.email)}),
        "pada": pada,
    }
    return render(request, "direktori/akun.html", konteks)


@require_POST
def akun_terbitkan(request: HttpRequest, nomor: int) -> HttpResponse:
    """A new code for one person."""
    satu = access.akun_dikelola(request.user, nomor)
    form = FormTerbitkan(request.POST)
    form.is_valid()
    try:
        kode = terbitkan_kode_pegawai(
            satu, oleh=request.user, pada=timezone.localdate(), **form.cleaned_data
        )
    except IsianDitolak as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, _kata_terbit(kode))
    return redirect("direktori:akun", nomor)


def _kata_terbit(kode: KodeAktivasi) -> str:
    if kode.status is StatusKode.MENUNGGU_PENGESAHAN:
        return (
            "Kode menunggu pengesahan petugas kedua, karena akun ini memegang peran. Suratnya"
            " dapat Anda cetak sesudah disahkan."
        )
    if kode.lewat_surel:
        return "Kode diterbitkan dan dikirim lewat surel. Suratnya juga dapat Anda cetak."
    return "Kode diterbitkan. Cetak suratnya, lalu serahkan langsung kepada orangnya."


@require_POST
def kode_sahkan(request: HttpRequest, nomor: int) -> HttpResponse:
    """The second officer's yes."""
    kode = access.kode_dikelola(request.user, nomor)
    try:
        sahkan_kode_pegawai(kode, oleh=request.user, pada=timezone.localdate())
    except IsianDitolak as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, f"Kode untuk {kode.akun} disahkan dan sekarang berlaku.")
    return redirect("direktori:akun", kode.akun_id)


@require_POST
def kode_cabut(request: HttpRequest, nomor: int) -> HttpResponse:
    """Withdraw a code, or refuse it as second officer."""
    kode = access.kode_dikelola(request.user, nomor)
    cabut_kode(kode, oleh=request.user)
    messages.success(request, f"Kode untuk {kode.akun} tidak berlaku lagi.")
    return redirect("direktori:akun", kode.akun_id)


@never_cache
@require_POST
def kode_surat(request: HttpRequest, nomor: int) -> HttpResponse:
    """The letter of one code; answers the POST itself, so that no address opens it again."""
    kode = access.kode_dikelola(request.user, nomor)
    try:
        cetakan = cetak_surat(kode, oleh=request.user, pada=timezone.localdate())
    except IsianDitolak as galat:
        messages.error(request, str(galat))
        return redirect("direktori:akun", kode.akun_id)
    return _surat(request, cetakan, kembali_ke=kode.akun_id)


@never_cache
@halaman_isian
def surat_unit(request: HttpRequest) -> HttpResponse:
    """Letters for everybody of a unit who has no password yet."""
    access.wajib_izin(request.user, Izin.KELOLA_AKUN)
    pada = timezone.localdate()
    dikirim = request.method == "POST"
    isi = request.POST if dikirim else request.GET
    form = FormSuratUnit(isi if "cari_unit" in isi else None, pada=pada)
    unit = form.cleaned_data.get("unit") if form.is_valid() else None
    if dikirim and unit is not None:
        lewat_surel = request.POST.get("lewat_surel") == "1"
        cetakan = cetak_surat_unit(unit, oleh=request.user, pada=pada, lewat_surel=lewat_surel)
        return _surat(request, cetakan, unit=unit)
    konteks: dict[str, Any] = {"form": form, "unit": unit, "sekali": SEKALI_CETAK}
    if unit is not None:
        belum = belum_aktif(unit, pada)
        konteks["belum"] = belum.count()
        konteks["perlu"] = perlu_surat(belum, oleh=request.user, pada=pada).count()
    return render(request, "direktori/surat_unit.html", konteks)


def _surat(request: HttpRequest, cetakan: Cetakan, **lain: Any) -> HttpResponse:
    konteks = {"cetakan": cetakan, "situs": settings.SITUS_URL, **lain}
    return render(request, "direktori/surat_kode.html", konteks)


def _hidup(kode: KodeAktivasi, pada: date) -> bool:
    return kode.status is StatusKode.MENUNGGU_PENGESAHAN or (
        kode.status is StatusKode.BERLAKU and kode.sampai >= pada
    )
