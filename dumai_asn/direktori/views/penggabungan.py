"""Two rows that are one person: candidates, comparison, merge, undo."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.rupa.cari import rapikan
from dumai_asn.inti.rupa.menu import ButirMenu

from .. import access
from ..actions.penggabungan import (
    batalkan_penggabungan,
    gabungkan,
    nyatakan_berbeda,
    tolak_gabung,
)
from ..daftar.penggabungan import PENGGABUNGAN
from ..forms.penggabungan import FormBatalkanGabung, FormGabung
from ..queries.penggabungan import calon_ganda, hambatan_pembatalan, orang_dicari, sisi
from ..rules.istilah import Peran

#: People found by hand at once.
CARI_MAKS = 20


def menu_penggabungan(request: HttpRequest) -> list[ButirMenu]:
    """No statement: the page, for HR of the city."""
    if request.peran.kode != Peran.PENGELOLA:
        return []
    alamat = reverse("direktori:penggabungan")
    return [ButirMenu("penggabungan", "Data ganda", "people", alamat, urutan=79)]


@require_safe
def penggabungan(request: HttpRequest) -> HttpResponse:
    """Pairs that look like one person, a search by hand, and what was decided before.

    ``?pilih=`` twice leads to the comparison of two people found by hand.
    """
    daftar = Daftar(request, PENGGABUNGAN)
    pilih = request.GET.getlist("pilih")
    if pilih:
        orang = access.pasangan_ganda(request.user, pilih)
        return redirect("direktori:penggabungan_banding", *(satu.pk for satu in orang))
    dicari = rapikan(request.GET.get("orang", ""))
    konteks = {
        "daftar": daftar,
        "calon": calon_ganda(),
        "dicari": dicari,
        "temuan": list(orang_dicari(dicari, CARI_MAKS)) if dicari else [],
    }
    return render(request, "direktori/penggabungan.html", konteks)


@halaman_isian
def penggabungan_banding(request: HttpRequest, nomor: int, lawan: int) -> HttpResponse:
    """Two people side by side, and the decision."""
    orang = access.pasangan_ganda(request.user, (str(nomor), str(lawan)))
    kunci = "-".join(str(satu.pk) for satu in orang)
    draf = IsianDraf(request, "direktori.penggabungan", kunci)
    if draf.dikirim and request.POST.get("tindakan") == "bukan":
        with draf.menulis():
            nyatakan_berbeda(*orang, oleh=request.user)
        messages.success(request, "Keduanya dinyatakan orang yang berbeda, tidak diusulkan lagi.")
        return draf.selesai(redirect("direktori:penggabungan"))
    form = draf.untuk(FormGabung(draf.kiriman, orang=orang))
    if draf.dikirim and form.is_valid():
        tetap, lebur, akun_lebur = form.pilihan
        hasil = form.kerjakan(
            lambda: gabungkan(
                tetap,
                lebur,
                alasan=form.cleaned_data["alasan"],
                oleh=request.user,
                akun_lebur=akun_lebur,
            )
        )
        if hasil is not None:
            messages.success(request, f"{lebur} digabung ke {tetap}. Keliru? Batalkan di sini.")
            return draf.selesai(redirect("direktori:penggabungan"))
    dua = sisi(orang, timezone.localdate())
    konteks = {
        "form": form,
        "sisi": dua,
        "baris": [(nama, dua[0].jumlah[nama], dua[1].jumlah[nama]) for nama in dua[0].jumlah],
        "sebab": tolak_gabung(*orang),
    }
    return render(request, "direktori/penggabungan_banding.html", konteks)


@halaman_isian
def penggabungan_batalkan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Take a merge apart again."""
    satu = access.penggabungan_dikelola(request.user, nomor)
    draf = IsianDraf(request, "direktori.penggabungan_batalkan", baris=satu)
    form = draf.untuk(FormBatalkanGabung(draf.kiriman, initial={"nomor_ubah": satu.nomor_ubah}))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: (
                batalkan_penggabungan(
                    satu, alasan=isi["alasan"], oleh=request.user, nomor_ubah=isi["nomor_ubah"]
                )
                or True
            )
        )
        if hasil:
            messages.success(request, "Penggabungan dibatalkan. Keduanya seperti semula.")
            return draf.selesai(redirect("direktori:penggabungan"))
    konteks = {"form": form, "satu": satu, "sebab": hambatan_pembatalan(satu)}
    return render(request, "direktori/penggabungan_batalkan.html", konteks)
