"""Requests for feedback: the list, one of them, asking."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.direktori.access import diri
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions import permintaan_umpan as aksi
from ..daftar.umpan_balik import PERMINTAAN_UMPAN
from ..forms.umpan_balik import FormMinta, FormTolak
from ..queries.umpan_balik import kata_rhk, rekan_terpilih, rhk_pegawai
from ..rules.umpan_balik import ALUR_PERMINTAAN, PihakMinta, TindakanMinta
from .langkah_skp import kerjakan


@require_safe
def permintaan_umpan(request: HttpRequest) -> HttpResponse:
    """Requests from and to the own person."""
    diri(request.user)
    konteks = {"daftar": Daftar(request, PERMINTAAN_UMPAN)}
    return render(request, "kinerja/permintaan_umpan.html", konteks)


@halaman_isian
def minta_umpan(request: HttpRequest) -> HttpResponse:
    """Ask the people named by ``?kepada=``."""
    saya = diri(request.user)
    pada = timezone.localdate()
    orang = rekan_terpilih(saya.pk, pada, request.GET.getlist("kepada"))
    if not orang:
        return redirect(f"{reverse('kinerja:pilih_umpan')}?untuk=minta")
    kunci = ",".join(str(satu.pegawai.pk) for satu in orang)
    draf = IsianDraf(request, "kinerja.minta_umpan", awal=kunci)
    rhk = rhk_pegawai(saya.pk, pada)
    form = draf.untuk(FormMinta(draf.kiriman, orang=orang, rhk=rhk))
    if draf.dikirim and form.is_valid():
        kirim = form.cleaned_data["kunci_kirim"]
        hasil = form.kerjakan(
            lambda: aksi.minta_umpan(
                form.diminta, form.isian(), oleh=request.user, kunci_kirim=kirim
            )
        )
        if hasil:
            messages.success(request, f"Permintaan terkirim kepada {len(hasil)} orang.")
            return draf.selesai(redirect("kinerja:permintaan_umpan"))
    return render(request, "kinerja/minta_umpan.html", {"form": form})


@halaman_isian
def permintaan_satu(request: HttpRequest, permintaan_id: int) -> HttpResponse:
    """One request; who is asked answers or declines it here."""
    satu = access.permintaan_umpan(request.user, permintaan_id)
    pihak = aksi.pihak(request.user, satu)
    if request.method == "POST" and PihakMinta.DIMINTA not in pihak:
        raise PermissionDenied("Hanya orang yang diminta yang dapat menolak permintaan ini.")
    draf = IsianDraf(request, "kinerja.tolak_umpan", baris=satu)
    form = draf.untuk(FormTolak(draf.kiriman, initial={"nomor_ubah": satu.nomor_ubah}))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        if form.kerjakan(lambda: aksi.tolak_permintaan(satu, oleh=request.user, **isi)):
            messages.success(request, "Permintaan ditolak. Yang meminta sudah diberi tahu.")
            return draf.selesai(redirect("kinerja:permintaan_umpan"))
    konteks = {
        "satu": satu,
        "form": form,
        "boleh": ALUR_PERMINTAAN.tindakan(satu.status, pihak),
        "meminta": PihakMinta.PEMINTA in pihak,
        "rhk": kata_rhk([satu.rhk_id]).get(satu.rhk_id) if satu.rhk_id else "",
        "tindakan": TindakanMinta,
        "jawaban": getattr(satu, "jawaban", None),
    }
    return render(request, "kinerja/permintaan_satu.html", konteks)


@require_POST
def batal_permintaan(request: HttpRequest, permintaan_id: int) -> HttpResponse:
    """Take a waiting request back."""
    satu = access.permintaan_umpan(request.user, permintaan_id)
    if PihakMinta.PEMINTA not in aksi.pihak(request.user, satu):
        raise PermissionDenied("Hanya yang meminta yang dapat membatalkannya.")
    kerjakan(
        request,
        lambda nomor: aksi.batalkan_permintaan(satu, oleh=request.user, nomor_ubah=nomor),
        "Permintaan dibatalkan.",
    )
    return redirect("kinerja:permintaan_satu", satu.pk)
