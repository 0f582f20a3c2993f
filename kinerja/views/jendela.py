"""HR: until when each step may be done, and who has more time."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.rules.tanggal import panjang

from .. import access
from ..actions.jendela import geser_jendela
from ..actions.jendela import perpanjang as aksi_perpanjang
from ..choices import KEADAAN_JENDELA, sebut_langkah
from ..daftar.jendela import JENDELA, PERPANJANGAN
from ..forms.jendela import FormGeser, FormPerpanjangan
from ..models import Jendela
from ..queries.atur_jendela import keadaan, orang_jendela


@require_safe
def jendela(request: HttpRequest) -> HttpResponse:
    """Every window."""
    return render(request, "kinerja/jendela.html", {"daftar": Daftar(request, JENDELA)})


@require_safe
def jendela_satu(request: HttpRequest, jendela_id: int) -> HttpResponse:
    """One window with the extensions of it."""
    satu = access.jendela_dikelola(request.user, jendela_id)
    pada = timezone.localdate()
    konteks = _konteks(satu) | {
        "daftar": Daftar(request, PERPANJANGAN, jendela_id=jendela_id),
        "keadaan": KEADAAN_JENDELA[keadaan(satu, pada)],
        "orang": orang_jendela(satu, pada).count(),
    }
    return render(request, "kinerja/jendela_satu.html", konteks)


@halaman_isian
def jendela_geser(request: HttpRequest, jendela_id: int) -> HttpResponse:
    """Move a window."""
    satu = access.jendela_dikelola(request.user, jendela_id)
    draf = IsianDraf(request, "kinerja.jendela", baris=satu)
    form = draf.untuk(FormGeser(draf.kiriman, initial=FormGeser.awal(satu)))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(lambda: geser_jendela(satu, oleh=request.user, **isi))
        if hasil:
            messages.success(request, f"Jendela sekarang sampai {panjang(isi['selesai'])}.")
            return draf.selesai(redirect("kinerja:jendela_satu", satu.pk))
    return render(request, "kinerja/jendela_isian.html", _konteks(satu) | {"form": form})


@halaman_isian
def jendela_perpanjang(request: HttpRequest, jendela_id: int) -> HttpResponse:
    """Give somebody, or a branch, more time."""
    satu = access.jendela_dikelola(request.user, jendela_id)
    draf = IsianDraf(request, "kinerja.perpanjangan", satu.pk)
    form = draf.untuk(FormPerpanjangan(draf.kiriman, akun=request.user, pada=timezone.localdate()))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: aksi_perpanjang(
                satu, isi["untuk"], oleh=request.user, sampai=isi["sampai"], alasan=isi["alasan"]
            )
        )
        if hasil:
            messages.success(
                request, f"{isi['untuk']} mendapat waktu sampai {panjang(hasil.sampai)}."
            )
            return draf.selesai(redirect("kinerja:jendela_satu", satu.pk))
    konteks = _konteks(satu) | {"form": form, "perpanjang": True}
    return render(request, "kinerja/jendela_isian.html", konteks)


def _konteks(satu: Jendela) -> dict[str, object]:
    return {"satu": satu, "langkah": sebut_langkah(satu.langkah)}
