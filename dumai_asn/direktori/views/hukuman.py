"""Disciplinary punishments: the officer's list, one person's page, and what can be done.

Every page about one person leaves a trace of reading; so does the list, for each person on it.
"""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.rupa.menu import ButirMenu
from dumai_asn.inti.rupa.panel import Panel

from .. import access
from ..actions.hukuman import batalkan_hukuman, betulkan_hukuman, catat_hukuman
from ..choices import TINGKAT_HUKUMAN
from ..daftar.hukuman import HUKUMAN
from ..forms.hukuman import FormBatalkanHukuman, FormBetulkanHukuman, FormHukuman, FormHukumanBaru
from ..models import Pegawai
from ..queries.hukuman import hukuman_pegawai, pegawai_petugas
from ..queries.jangkauan import pegawai_dari
from ..rules.izin import Izin, pemegang

#: More rows than anybody has.
MAKS = 100


def isi_hukuman(akun: Akun, pegawai_id: int, pada: date) -> dict[str, Any]:
    """What is recorded about one person, and whether ``akun`` records it; three statements."""
    semua = list(hukuman_pegawai(pegawai_id)[:MAKS])
    for satu in semua:
        satu.peran, satu.kata = TINGKAT_HUKUMAN[satu.tingkat]
        satu.berlaku = satu.dibatalkan is None and pada in satu.masa
    return {"hukuman": semua, "kelola": _petugas(akun, pegawai_id)}


def _petugas(akun: Akun, pegawai_id: int) -> bool:
    return pegawai_petugas(akun, timezone.localdate()).filter(pk=pegawai_id).exists()


def boleh_melihat(akun: Akun, pegawai_id: int, pada: date) -> bool:
    """The person, and the officer who keeps the person's punishments."""
    orang = pegawai_dari(akun)
    return (orang is not None and orang.pk == pegawai_id) or _petugas(akun, pegawai_id)


def isi_panel(akun: Akun, pegawai_id: int, pada: date) -> dict[str, Any]:
    """The panel; opening it is a reading."""
    _terbaca(access.hukuman_dilihat(akun, pegawai_id), akun)
    return isi_hukuman(akun, pegawai_id, pada)


PANEL = Panel(
    kunci="hukuman",
    judul="Hukuman disiplin",
    ikon="shield-check",
    boleh=boleh_melihat,
    isi=isi_panel,
    templat="direktori/inc/panel_hukuman.html",
)


def menu_hukuman(request: HttpRequest) -> list[ButirMenu]:
    """No statement: the list, for officers of discipline."""
    if request.peran.kode not in pemegang(Izin.KELOLA_HUKUMAN):
        return []
    alamat = reverse("direktori:hukuman_daftar")
    return [ButirMenu("hukuman", "Hukuman disiplin", "shield-check", alamat, urutan=78)]


@require_safe
def hukuman_daftar(request: HttpRequest) -> HttpResponse:
    """Everything this officer keeps."""
    konteks = {"daftar": Daftar(request, HUKUMAN)}
    return render(request, "direktori/hukuman_daftar.html", konteks)


@require_safe
def hukuman(request: HttpRequest, nomor: int) -> HttpResponse:
    """One person's, the latest first."""
    orang = access.hukuman_dilihat(request.user, nomor)
    _terbaca(orang, request.user)
    isi = isi_hukuman(request.user, orang.pk, timezone.localdate())
    return render(request, "direktori/hukuman.html", {"orang": orang, **isi})


@halaman_isian
def hukuman_baru(request: HttpRequest) -> HttpResponse:
    """A decision; ``?orang=`` names somebody who is known already."""
    access.wajib_izin(request.user, Izin.KELOLA_HUKUMAN)
    nomor = request.GET.get("orang", "")
    orang = access.wajib_petugas_hukuman(request.user, int(nomor)) if _angka(nomor) else None
    draf = IsianDraf(request, "direktori.hukuman", nomor if orang else "")
    if orang is None:
        pada = timezone.localdate()
        form = draf.untuk(FormHukumanBaru(draf.kiriman, akun=request.user, pada=pada))
    else:
        form = draf.untuk(FormHukuman(draf.kiriman))
    if draf.dikirim and form.is_valid():
        tentang = orang or form.cleaned_data["pegawai"]
        satu = form.kerjakan(lambda: catat_hukuman(tentang, isian=form.isian, oleh=request.user))
        if satu is not None:
            messages.success(request, "Hukuman disiplin tercatat. Orangnya dikabari di aplikasi.")
            return draf.selesai(redirect("direktori:hukuman", satu.pegawai_id))
    konteks = {"form": form, "orang": orang, "judul": "Catat hukuman disiplin"}
    return render(request, "direktori/hukuman_isian.html", konteks)


@halaman_isian
def hukuman_ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Put right what was typed wrongly."""
    satu = access.hukuman_dikelola(request.user, nomor)
    _terbaca(satu.pegawai, request.user)
    draf = IsianDraf(request, "direktori.hukuman_ubah", baris=satu)
    form = draf.untuk(FormBetulkanHukuman(draf.kiriman, satu=satu))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: betulkan_hukuman(
                satu,
                isian=form.isian,
                oleh=request.user,
                nomor_ubah=isi["nomor_ubah"],
                alasan=isi["alasan"],
            )
        )
        if hasil is not None:
            messages.success(request, "Pembetulan tersimpan.")
            return draf.selesai(redirect("direktori:hukuman", satu.pegawai_id))
    konteks = {"form": form, "orang": satu.pegawai, "judul": "Betulkan hukuman disiplin"}
    return render(request, "direktori/hukuman_isian.html", konteks)


@halaman_isian
def hukuman_batalkan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Take a decision back, after an objection for example."""
    satu = access.hukuman_dikelola(request.user, nomor)
    _terbaca(satu.pegawai, request.user)
    draf = IsianDraf(request, "direktori.hukuman_batalkan", baris=satu)
    awal = {"nomor_ubah": satu.nomor_ubah, "pada": timezone.localdate()}
    form = draf.untuk(FormBatalkanHukuman(draf.kiriman, initial=awal))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: batalkan_hukuman(
                satu,
                pada=isi["pada"],
                alasan=isi["alasan"],
                oleh=request.user,
                nomor_ubah=isi["nomor_ubah"],
            )
        )
        if hasil is not None:
            messages.success(request, "Hukuman dibatalkan. Barisnya tetap terlihat dengan alasan.")
            return draf.selesai(redirect("direktori:hukuman", satu.pegawai_id))
    konteks = {
        "form": form,
        "orang": satu.pegawai,
        "judul": "Batalkan hukuman disiplin",
        "baris": satu,
        "bahaya": True,
    }
    return render(request, "direktori/hukuman_isian.html", konteks)


def _terbaca(orang: Pegawai, akun: Akun) -> None:
    catat_baca("direktori.hukuman", orang.pk, pemilik=orang.akun_id, oleh=akun)


def _angka(teks: str) -> bool:
    return teks.isascii() and teks.isdigit() and len(teks) < 18
