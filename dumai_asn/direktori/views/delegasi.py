"""Delegations: the own ones, those of the people one manages, giving and ending them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian

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


@halaman_isian
def delegasi_saya(request: HttpRequest) -> HttpResponse:
    """Delegate the own authority for an absence."""
    dari = access.diri(request.user)
    pada = timezone.localdate()
    draf = IsianDraf(request, "direktori.delegasi_saya")
    awal = {"mulai": pada}
    form = draf.untuk(FormDelegasiSaya(draf.kiriman, akun=request.user, pada=pada, initial=awal))
    if draf.dikirim and form.is_valid() and _beri(request, form, dari):
        return draf.selesai(redirect("direktori:delegasi"))
    konteks = {"form": form, "dari": dari, "menilai": jumlah_dinilai(dari, pada)}
    return render(request, "direktori/delegasi_isian.html", konteks)


@halaman_isian
def delegasi_baru(request: HttpRequest) -> HttpResponse:
    """HR delegates for an evaluator who cannot."""
    access.wajib_izin(request.user, Izin.KELOLA_PEGAWAI)
    pada = timezone.localdate()
    dari = request.GET.get("dari", "")[:100]
    draf = IsianDraf(request, "direktori.delegasi", awal=dari)
    awal = {"mulai": pada, "cari_dari": dari}
    form = draf.untuk(FormDelegasi(draf.kiriman, akun=request.user, pada=pada, initial=awal))
    if draf.dikirim and form.is_valid() and _beri(request, form, form.cleaned_data["dari"]):
        return draf.selesai(redirect("direktori:delegasi"))
    return render(request, "direktori/delegasi_isian.html", {"form": form})


@halaman_isian
def delegasi_akhiri(request: HttpRequest, nomor: int) -> HttpResponse:
    """The last day of a delegation."""
    satu = access.delegasi_diubah(request.user, nomor)
    draf = IsianDraf(request, "direktori.delegasi_akhiri", baris=satu)
    awal = FormHariTerakhir.awal(satu)
    form = draf.untuk(FormHariTerakhir(draf.kiriman, mulai=satu.masa.lower, initial=awal))
    if draf.dikirim and form.is_valid():
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
            return draf.selesai(redirect("direktori:delegasi"))
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
