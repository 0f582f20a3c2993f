"""Follow-up: the list, one of them, giving one, moving it on."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.daftar.deklarasi import nomor
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.tindakan import buat_tindakan, lakukan_tindakan
from ..daftar.tindakan import DIBERIKAN, TINDAKAN
from ..forms.tindakan import FormAksi, FormTindakan
from ..models import Tindakan
from ..queries.tindakan import asal_tindakan, butir_asal, riwayat_tindakan
from ..rules.tindakan import ALUR_TINDAKAN, AksiTindakan, PelakuTindakan
from .unduh import kirim_berkas

#: Act → the word of its address, and its button, which names its page too.
AKSI = {
    AksiTindakan.MULAI: ("mulai", "Mulai tindakan"),
    AksiTindakan.SELESAIKAN: ("selesai", "Selesaikan tindakan"),
    AksiTindakan.TUNDA: ("tunda", "Tunda tindakan"),
    AksiTindakan.BATALKAN: ("batal", "Batalkan tindakan"),
    AksiTindakan.BUKA_LAGI: ("buka", "Buka lagi tindakan"),
}
_DARI_ALAMAT = {isi[0]: aksi for aksi, isi in AKSI.items()}
KATA = {
    AksiTindakan.MULAI: "Tindakan mulai dikerjakan.",
    AksiTindakan.SELESAIKAN: "Tindakan selesai.",
    AksiTindakan.TUNDA: "Tindakan ditunda.",
    AksiTindakan.BATALKAN: "Tindakan dibatalkan.",
    AksiTindakan.BUKA_LAGI: "Tindakan dibuka lagi.",
}


@require_safe
def tindakan(request: HttpRequest) -> HttpResponse:
    """What is mine, or with ``?lihat=diberikan`` what I gave."""
    orang = access.wajib_bertindak(request.user)
    diberikan = request.GET.get("lihat") == DIBERIKAN
    deklarasi = TINDAKAN.untuk(request.user, request.GET.dict())
    konteks = {
        "daftar": Daftar(request, deklarasi, konteks={"pada": timezone.localdate()}),
        "diberikan": diberikan,
        "menilai": len(orang) > 1 or diberikan,
    }
    return render(request, "kinerja/tindakan.html", konteks)


@halaman_isian
def tindakan_baru(request: HttpRequest) -> HttpResponse:
    """Give or set one; ``?pegawai=``, ``?asal=`` and ``?kunci=`` come from where it was agreed."""
    orang = access.wajib_bertindak(request.user)
    asal, kunci = request.GET.get("asal", ""), request.GET.get("kunci", "")
    untuk = nomor({"pegawai": request.GET.get("pegawai", "")}, "pegawai")
    draf = IsianDraf(request, "kinerja.tindakan_baru", awal=f"{untuk}:{asal}:{kunci}")
    form = draf.untuk(
        FormTindakan(
            draf.kiriman,
            orang=orang,
            akun_id=request.user.pk,
            asal=asal,
            kunci_asal=kunci,
            untuk=untuk,
        )
    )
    if draf.dikirim and form.is_valid():
        kirim = form.cleaned_data["kunci_kirim"]
        hasil = form.kerjakan(
            lambda: buat_tindakan(form.penerima, form.isian(), oleh=request.user, kunci_kirim=kirim)
        )
        if hasil:
            messages.success(request, f"Tindakan “{hasil.teks}” tersimpan.")
            return draf.selesai(redirect("kinerja:tindakan_satu", hasil.pk))
    konteks = {"form": form, "asal": butir_asal(asal)}
    return render(request, "kinerja/tindakan_baru.html", konteks)


@require_safe
def tindakan_satu(request: HttpRequest, tindakan_id: int) -> HttpResponse:
    """One of them with its history, and what this account may do."""
    satu, pelaku = access.tindakan_terlihat(request.user, tindakan_id)
    catat_baca("kinerja.tindakan", satu.pk, pemilik=satu.pegawai.akun_id, oleh=request.user)
    konteks: dict[str, Any] = {
        "tindakan": satu,
        "milik_saya": PelakuTindakan.PEMILIK in pelaku,
        "asal": asal_tindakan(satu),
        "riwayat": riwayat_tindakan(satu),
        "aksi": [AKSI[AksiTindakan(a)] for a in ALUR_TINDAKAN.tindakan(satu.status, pelaku)],
        "pada": timezone.localdate(),
    }
    return render(request, "kinerja/tindakan_satu.html", konteks)


@halaman_isian
def tindakan_aksi(request: HttpRequest, tindakan_id: int, aksi: str) -> HttpResponse:
    """Do one act; it asks for what it needs."""
    satu, pelaku = access.tindakan_terlihat(request.user, tindakan_id)
    if (maksud := _DARI_ALAMAT.get(aksi)) is None:
        raise Http404
    access.wajib_aksi_tindakan(maksud, pelaku)
    draf = IsianDraf(request, f"kinerja.tindakan_{aksi}", baris=satu)
    form = draf.untuk(_formulir(draf, satu, maksud))
    if draf.dikirim and form.is_valid():
        isi, nomor_ubah = form.isian(), form.cleaned_data["nomor_ubah"]
        if form.kerjakan(
            lambda: lakukan_tindakan(satu, maksud, isi, oleh=request.user, nomor_ubah=nomor_ubah)
        ):
            messages.success(request, KATA[maksud])
            return draf.selesai(redirect("kinerja:tindakan_satu", satu.pk))
    konteks = {"tindakan": satu, "form": form, "judul": AKSI[maksud][1]}
    konteks |= {"bahaya": maksud is AksiTindakan.BATALKAN}
    return render(request, "kinerja/tindakan_aksi.html", konteks)


def _formulir(draf: IsianDraf, satu: Tindakan, aksi: AksiTindakan) -> FormAksi:
    return FormAksi(
        draf.kiriman,
        draf.request.FILES if draf.dikirim else None,
        oleh=draf.request.user,
        aksi=aksi,
        initial={"nomor_ubah": satu.nomor_ubah},
    )


@require_safe
def tindakan_berkas(request: HttpRequest, tindakan_id: int) -> HttpResponse:
    """The file that proves it was done."""
    satu, _ = access.tindakan_terlihat(request.user, tindakan_id)
    if satu.berkas is None:
        raise Http404
    catat_baca("kinerja.tindakan", satu.pk, pemilik=satu.pegawai.akun_id, oleh=request.user)
    return kirim_berkas(satu.berkas, satu.nama_berkas, unduh="unduh" in request.GET)
