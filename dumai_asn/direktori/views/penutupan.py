"""A unit is closed or merged with everything in it: asked, shown, then done; and taken back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.penutupan import SEKALI, minta_penutupan, tutup_unit, urungkan_penutupan
from ..forms.penutupan import FormBatalTutup, FormGabungUnit, FormTutupUnit
from ..models import UnitKerja
from ..queries.jangkauan import memegang
from ..queries.penutupan import contoh_isi, isi_unit, jejak_penutupan
from ..queries.pohon import riwayat_unit
from ..rules.izin import Izin
from .pada import HariTampil
from .penempatan import hitung_dampak

#: People named before they move; the unit's own page lists and searches all.
CONTOH = 25


@halaman_isian
def unit_tutup(request: HttpRequest, nomor: int) -> HttpResponse:
    """The last day of a unit."""
    return _tutup(request, nomor, FormTutupUnit, "Tutup")


@halaman_isian
def unit_gabung(request: HttpRequest, nomor: int) -> HttpResponse:
    """Closed, and continued by another one."""
    return _tutup(request, nomor, FormGabungUnit, "Gabungkan")


def _tutup(
    request: HttpRequest, nomor: int, kelas: type[FormTutupUnit], kerja: str
) -> HttpResponse:
    satu, hari = access.unit_diatur(request.user, nomor), timezone.localdate()
    draf = IsianDraf(request, f"direktori.unit_{kerja.lower()}", baris=satu)
    awal = {"sampai": hari, "nomor_ubah": satu.nomor_ubah, "pemimpin": "TUJUAN", "kursi": "PINDAH"}
    form = draf.untuk(kelas(draf.kiriman, pada=hari, initial=awal))
    konteks: dict[str, Any] = {"form": form, "unit": satu, "kerja": kerja}
    if draf.dikirim and form.is_valid():
        konteks["dampak"] = [] if form.setuju else hitung_dampak(form, lambda: _coba(satu, form))
        if form.is_valid() and not konteks["dampak"]:
            jawaban = _kerjakan(draf, satu, form)
            if jawaban is not None:
                return jawaban
        elif form.is_valid():
            form.minta_setuju(konteks["dampak"])
    mulai = form.penutupan.mulai if form.is_bound and form.is_valid() else hari
    konteks |= {
        "jumlah": isi_unit(satu.pk, mulai).count(),
        "contoh": contoh_isi(satu.pk, mulai, CONTOH),
        "mulai": mulai,
    }
    return render(request, "direktori/unit_tutup.html", konteks)


def _coba(unit: UnitKerja, form: FormTutupUnit) -> Any:
    """Everything is written, what follows is read, and it is taken back."""
    isi, nomor = form.penutupan, form.cleaned_data["nomor_ubah"]
    return tutup_unit(unit, oleh=form.draf.request.user, nomor_ubah=nomor, isi=isi, coba=True)


def _kerjakan(draf: IsianDraf, unit: UnitKerja, form: FormTutupUnit) -> HttpResponse | None:
    """Do it, in the background when many move; None when it was refused."""
    isi, oleh = form.penutupan, draf.request.user
    nomor = form.cleaned_data["nomor_ubah"]
    orang = isi_unit(unit.pk, isi.mulai).count()
    if orang > SEKALI:
        kerja = form.kerjakan(
            lambda: minta_penutupan(unit, oleh=oleh, nomor_ubah=nomor, isi=isi, orang=orang)
        )
        return draf.selesai(redirect("inti:pekerjaan", kerja.pk)) if kerja else None
    hasil = form.kerjakan(lambda: tutup_unit(unit, oleh=oleh, nomor_ubah=nomor, isi=isi))
    if hasil is None:
        return None
    kata = "digabungkan" if isi.gabung else "ditutup"
    pindah = f", {hasil.orang} orang pindah" if hasil.orang else ""
    messages.success(draf.request, f"{unit} {kata}{pindah}.")
    return draf.selesai(redirect("direktori:unit", unit.pk))


def unit_ditutup(request: HttpRequest, unit: UnitKerja, hari: HariTampil) -> HttpResponse:
    """The page of a unit on a day after its last one: what became of it."""
    mengatur = memegang(request.user, Izin.KELOLA_STRUKTUR, hari.hari_ini)
    konteks = {
        "unit": unit,
        "hari": hari,
        "penerus": unit.penerus.order_by("nama"),
        "asal": unit.asal.order_by("nama"),
        "riwayat": riwayat_unit(unit),
        "dapat_diurungkan": mengatur and jejak_penutupan(unit.pk) is not None,
    }
    return render(request, "direktori/unit_ditutup.html", konteks)


@halaman_isian
def unit_tutup_batalkan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Take a closing back as a whole."""
    satu = access.unit_diatur(request.user, nomor)
    draf = IsianDraf(request, "direktori.unit_tutup_batalkan", satu.pk)
    form = draf.untuk(FormBatalTutup(draf.kiriman))
    if draf.dikirim and form.is_valid():
        alasan = form.cleaned_data["alasan"]
        hasil = form.kerjakan(lambda: (urungkan_penutupan(satu, oleh=request.user, alasan=alasan),))
        if hasil:
            messages.success(request, f"Penutupan {satu} dibatalkan. Semua kembali seperti semula.")
            return draf.selesai(redirect("direktori:unit", satu.pk))
    konteks = {"form": form, "unit": satu, "ada": jejak_penutupan(satu.pk) is not None}
    return render(request, "direktori/unit_tutup_batalkan.html", konteks)
