"""Many people to one unit: chosen in the list, shown, then done; listed, and taken back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.daftar.ekspor import Lembaran
from dumai_asn.inti.daftar.massal import terpilih
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.rules.angka import tulis as angka

from .. import access
from ..actions.pindah_bersama import (
    SEKALI,
    AkibatPindah,
    minta_pindah_bersama,
    pindahkan_bersama,
    susun_pindah,
    urungkan_pindah_bersama,
)
from ..daftar.pegawai import PEGAWAI
from ..daftar.perpindahan import PERPINDAHAN, YANG_PINDAH
from ..forms.penempatan import FormPindahBersama
from ..forms.penutupan import FormBatalTutup
from ..queries.perpindahan import jejak_perpindahan, yang_pindah
from ..rules.izin import Izin
from .penempatan import hari_diketik, hitung_dampak

#: People named in the preview; those who cannot move are named first.
CONTOH = 25


@require_safe
def perpindahan_daftar(request: HttpRequest) -> HttpResponse:
    """Bulk transfers to the units one keeps."""
    access.wajib_izin(request.user, Izin.KELOLA_PEGAWAI)
    konteks = {"daftar": Daftar(request, PERPINDAHAN)}
    return render(request, "direktori/perpindahan_daftar.html", konteks)


@halaman_isian
def perpindahan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Who moved by one decree, and the way back."""
    satu = access.perpindahan_dikelola(request.user, nomor)
    draf = IsianDraf(request, "direktori.perpindahan_batal", satu.pk)
    form = draf.untuk(FormBatalTutup(draf.kiriman))
    if draf.dikirim and form.is_valid():
        alasan = form.cleaned_data["alasan"]
        if form.kerjakan(
            lambda: (urungkan_pindah_bersama(satu, oleh=request.user, alasan=alasan),)
        ):
            messages.success(request, "Perpindahan dibatalkan. Semua kembali ke tempat semula.")
            return draf.selesai(redirect("direktori:perpindahan", satu.pk))
    konteks = {
        "satu": satu,
        "form": form,
        "daftar": Daftar(request, YANG_PINDAH, baris=yang_pindah(satu), nomor=nomor),
        "dapat_dibatalkan": jejak_perpindahan(satu) is not None,
    }
    return render(request, "direktori/perpindahan.html", konteks)


@halaman_isian
def perpindahan_baru(request: HttpRequest) -> HttpResponse:
    """Those chosen in the list of people to another unit; the list sends whom it means."""
    access.wajib_izin(request.user, Izin.KELOLA_PEGAWAI)
    lembaran = Lembaran.buka(PEGAWAI.nama, request.user, request.POST.get("isian", ""))
    semua = "semua" in request.POST
    ids = terpilih(lembaran, request.POST.getlist("pilih"), semua)
    if not ids:
        messages.error(request, "Pilih dahulu orangnya: centang barisnya, lalu pindahkan.")
        return redirect(lembaran.alamat)
    konteks: dict[str, Any] = {"lembaran": lembaran, "ids": ids, "semua": semua}
    diisi = "mulai" in request.POST
    hari = lembaran.argumen.get("pada") or timezone.localdate()
    form = FormPindahBersama(
        request.POST if diisi else None,
        pada=hari_diketik(request.POST, "mulai"),
        initial={"mulai": hari},
    )
    konteks["form"] = form
    if diisi and form.is_valid():
        akibat = form.tanya(lambda: susun_pindah(ids, isi=form.kepindahan, oleh=request.user))
        if akibat is not None:
            jawaban = _lanjut(request, form, ids, akibat, konteks)
            if jawaban is not None:
                return jawaban
    return render(request, "direktori/perpindahan_baru.html", konteks)


def _lanjut(
    request: HttpRequest,
    form: FormPindahBersama,
    ids: list[int],
    akibat: AkibatPindah,
    konteks: dict[str, Any],
) -> HttpResponse | None:
    """Show who moves and what follows; done once exactly that was confirmed."""
    form.tentang = akibat.sidik
    if form.setuju:
        jawaban = _kerjakan(request, form, ids, akibat)
        if jawaban is not None or form.errors:
            return jawaban
    konteks |= {"akibat": akibat, "contoh": akibat.pindah[:CONTOH], "maks": CONTOH}
    if akibat.langkah:
        dampak = hitung_dampak(form, lambda: _coba(form, ids, akibat, request))
        if form.is_valid() and not form.errors:
            form.minta_setuju(dampak)
            konteks["dampak"] = dampak
    return None


def _coba(
    form: FormPindahBersama, ids: list[int], akibat: AkibatPindah, request: HttpRequest
) -> AkibatPindah:
    """Everything is written, what follows is read, and it is taken back; not for very many."""
    if len(akibat.langkah) > SEKALI:
        akibat.catat(f"Penilainya mengikuti susunan {form.kepindahan.tujuan}")
        return akibat
    return pindahkan_bersama(ids, isi=form.kepindahan, oleh=request.user, coba=True)


def _kerjakan(
    request: HttpRequest, form: FormPindahBersama, ids: list[int], akibat: AkibatPindah
) -> HttpResponse | None:
    """Do it, in the background when many move; None when it was refused."""
    isi, oleh = form.kepindahan, request.user
    if len(akibat.langkah) > SEKALI:
        kerja = form.kerjakan(lambda: minta_pindah_bersama(ids, isi=isi, oleh=oleh, akibat=akibat))
        return redirect("inti:pekerjaan", kerja.pk) if kerja else None
    hasil = form.kerjakan(lambda: pindahkan_bersama(ids, isi=isi, oleh=oleh, sidik=akibat.sidik))
    if hasil is None or hasil.perpindahan is None:
        return None
    messages.success(request, f"{angka(len(hasil.langkah))} orang pindah ke {isi.tujuan}.")
    return redirect("direktori:perpindahan", hasil.perpindahan.pk)
