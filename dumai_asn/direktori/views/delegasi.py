"""Delegations: the own ones, those of the people one manages, giving and ending them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from dumai_asn.inti.daftar.daftar import Daftar

from .. import access
from ..actions.delegasi import akhiri_delegasi, delegasikan
from ..daftar.garis import DELEGASI
from ..forms.garis import FormDelegasi, FormDelegasiSaya, FormHariTerakhir
from ..models import Pegawai
from ..queries.delegasi import jumlah_dinilai
from ..queries.jangkauan import memegang, pegawai_dari
from ..rules.izin import Izin


@require_safe
def delegasi(request: HttpRequest) -> HttpResponse:
    """Who acts for whom: given, received, and for HR of everybody managed."""
    pada = timezone.localdate()
    sendiri = pegawai_dari(request.user)
    mengelola = memegang(request.user, Izin.KELOLA_PEGAWAI, pada)
    konteks = {
        "daftar": Daftar(request, DELEGASI, konteks={"pada": pada}),
        "mengelola": mengelola,
        "menilai": jumlah_dinilai(sendiri, pada) if sendiri else 0,
    }
    return render(request, "direktori/delegasi.html", konteks)


@require_http_methods(["GET", "HEAD", "POST"])
def delegasi_saya(request: HttpRequest) -> HttpResponse:
    """Delegate the own authority for an absence."""
    dari = access.diri(request.user)
    pada = timezone.localdate()
    form = FormDelegasiSaya(
        request.POST if request.method == "POST" else None,
        akun=request.user,
        pada=pada,
        initial={"mulai": pada},
    )
    if request.method == "POST" and form.is_valid() and _beri(request, form, dari):
        return redirect("direktori:delegasi")
    konteks = {"form": form, "dari": dari, "menilai": jumlah_dinilai(dari, pada)}
    return render(request, "direktori/delegasi_isian.html", konteks)


@require_http_methods(["GET", "HEAD", "POST"])
def delegasi_baru(request: HttpRequest) -> HttpResponse:
    """HR delegates for an evaluator who cannot."""
    access.wajib_izin(request.user, Izin.KELOLA_PEGAWAI)
    pada = timezone.localdate()
    form = FormDelegasi(
        request.POST if request.method == "POST" else None,
        akun=request.user,
        pada=pada,
        initial={"mulai": pada, "cari_dari": request.GET.get("dari", "")[:100]},
    )
    dikirim = request.method == "POST" and form.is_valid()
    if dikirim and _beri(request, form, form.cleaned_data["dari"]):
        return redirect("direktori:delegasi")
    return render(request, "direktori/delegasi_isian.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def delegasi_akhiri(request: HttpRequest, nomor: int) -> HttpResponse:
    """The last day of a delegation."""
    satu = access.delegasi_diubah(request.user, nomor)
    dikirim = request.method == "POST"
    form = FormHariTerakhir(
        request.POST if dikirim else None,
        mulai=satu.masa.lower,
        initial=FormHariTerakhir.awal(satu),
    )
    if dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: (
                akhiri_delegasi(
                    satu, selesai=isi["selesai"], oleh=request.user, nomor_ubah=isi["nomor_ubah"]
                ),
            )
        )
        if hasil:
            messages.success(request, f"Delegasi {satu.dari} kepada {satu.kepada} diakhiri.")
            return redirect("direktori:delegasi")
    return render(request, "direktori/delegasi_akhiri.html", {"form": form, "delegasi": satu})


def _beri(request: HttpRequest, form: FormDelegasi | FormDelegasiSaya, dari: Pegawai) -> bool:
    isi = form.cleaned_data
    hasil = form.kerjakan(
        lambda: delegasikan(
            dari,
            kepada=isi["kepada"],
            mulai=isi["mulai"],
            selesai=isi["selesai"],
            alasan=isi["alasan"],
            oleh=request.user,
        )
    )
    if hasil is None:
        return False
    messages.success(request, f"{hasil.kepada} menggantikan {hasil.dari}. Keduanya diberi tahu.")
    return True
