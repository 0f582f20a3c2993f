"""Roles: who holds which, giving and ending them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.penugasan import akhiri_penugasan, tugaskan
from ..choices import JUDUL_PERAN
from ..daftar.akun import PENERIMA, PENUGASAN
from ..forms.penugasan import FormAkhiri, FormPenugasan
from ..queries.penugasan import Waktu, peran_petugas
from ..rules.istilah import Peran
from ..rules.izin import Izin
from ..rules.penugasan import peran_diberikan


@require_safe
def penugasan_daftar(request: HttpRequest) -> HttpResponse:
    """Assignments of a time, narrowed by person, unit and role."""
    access.wajib_izin(request.user, Izin.KELOLA_PENUGASAN)
    boleh = peran_diberikan(peran_petugas(request.user))
    daftar = Daftar(request, PENUGASAN)
    waktu = daftar.keadaan.saring.isi.get("waktu", "")
    daftar.konteks = {"boleh": boleh, "lalu": waktu == Waktu.LALU}
    return render(request, "direktori/penugasan_daftar.html", {"daftar": daftar, "waktu": waktu})


@require_safe
def penugasan_orang(request: HttpRequest) -> HttpResponse:
    """First step of a new assignment: whom it is for."""
    konteks = {"daftar": Daftar(request, PENERIMA)}
    return render(request, "direktori/penugasan_orang.html", konteks)


@halaman_isian
def penugasan_baru(request: HttpRequest, nomor: int) -> HttpResponse:
    """Second step: role, unit, days, decree."""
    akun = access.penerima_peran(request.user, nomor)
    hari = timezone.localdate()
    boleh = peran_diberikan(peran_petugas(request.user))
    draf = IsianDraf(request, "direktori.penugasan", akun.pk)
    form = draf.untuk(FormPenugasan(draf.kiriman, pada=hari, boleh=boleh, initial={"mulai": hari}))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: tugaskan(
                akun,
                peran=Peran(isi["peran"]),
                unit=isi.get("unit"),
                mulai=isi["mulai"],
                selesai=form.selesai,
                dasar=isi["dasar"],
                oleh=request.user,
            )
        )
        if hasil:
            messages.success(request, f"{akun} ditugaskan sebagai {JUDUL_PERAN[isi['peran']]}.")
            return draf.selesai(redirect("direktori:penugasan_daftar"))
    return render(request, "direktori/penugasan_baru.html", {"form": form, "akun": akun})


@halaman_isian
def penugasan_akhiri(request: HttpRequest, nomor: int) -> HttpResponse:
    """The last day of an assignment; it is never deleted."""
    satu = access.penugasan_dikelola(request.user, nomor)
    draf = IsianDraf(request, "direktori.penugasan_akhiri", baris=satu)
    form = draf.untuk(FormAkhiri(draf.kiriman, initial=FormAkhiri.awal(satu)))
    if draf.dikirim and form.is_valid():
        hasil = form.kerjakan(
            lambda: akhiri_penugasan(
                satu,
                selesai=form.selesai,
                oleh=request.user,
                nomor_ubah=form.cleaned_data["nomor_ubah"],
            )
        )
        if hasil:
            messages.success(request, f"Tanggal akhir peran {satu.akun} tersimpan.")
            return draf.selesai(redirect("direktori:penugasan_daftar"))
    return render(request, "direktori/penugasan_akhiri.html", {"form": form, "penugasan": satu})
