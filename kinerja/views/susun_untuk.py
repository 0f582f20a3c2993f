"""HR draws up an SKP for somebody who cannot; writing it is the same wizard."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.skp import serahkan_skp, susun_skp_untuk
from ..daftar.susun_untuk import DISUSUNKAN
from ..forms.susun_untuk import FormSusunUntuk
from ..queries.susun import dapat_dimulai
from .langkah_skp import kerjakan


@require_safe
def disusunkan(request: HttpRequest) -> HttpResponse:
    """Every SKP that HR draws up or drew up, within reach."""
    return render(request, "kinerja/disusunkan.html", {"daftar": Daftar(request, DISUSUNKAN)})


@halaman_isian
def susun_untuk(request: HttpRequest, pegawai_id: int) -> HttpResponse:
    """Choose post, year and approach of this person, and say why."""
    pada = timezone.localdate()
    pegawai = access.pegawai_disusunkan(request.user, pegawai_id, pada)
    pilihan = dapat_dimulai(pegawai, pada)
    draf = IsianDraf(request, "kinerja.susun_untuk", pegawai_id)
    awal = {"jabatan": pilihan[0].kunci if len(pilihan) == 1 else None, "pendekatan": "KUANTITATIF"}
    form = draf.untuk(
        FormSusunUntuk(draf.kiriman, pilihan=[(p.kunci, p.kata) for p in pilihan], initial=awal)
    )
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        satu = next(p for p in pilihan if p.kunci == isi.pop("jabatan"))
        versi = form.kerjakan(
            lambda: susun_skp_untuk(satu.penempatan, satu.tahun, oleh=request.user, **isi)
        )
        if versi:
            messages.success(request, f"Draf SKP {satu.tahun} {pegawai.nama_lengkap} dibuat.")
            return draf.selesai(redirect("kinerja:susun_rhk", versi.pk))
    konteks = {"form": form, "pilihan": pilihan, "pegawai": pegawai}
    return render(request, "kinerja/susun_untuk.html", konteks)


@require_POST
def serahkan(request: HttpRequest, versi_id: int) -> HttpResponse:
    """Hand the draft over to its person."""
    versi = access.versi_disusun(request.user, versi_id)
    selesai = kerjakan(
        request,
        lambda nomor: serahkan_skp(versi, oleh=request.user, nomor_ubah=nomor),
        f"Draf diserahkan kepada {versi.skp.pegawai.nama_lengkap}.",
    )
    return (
        redirect("kinerja:disusunkan") if selesai else redirect("kinerja:susun_periksa", versi_id)
    )
