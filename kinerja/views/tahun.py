"""HR: the states of performance years."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.tahun import putuskan_tahun
from ..choices import KEADAAN_TAHUN
from ..daftar.tahun import TAHUN, TUNGGAKAN
from ..forms.tahun import FormTahun
from ..queries.tahun import tunggakan
from ..rules.istilah import Pelaku
from ..rules.tahun import ALUR_TAHUN, TindakanTahun


@require_safe
def tahun(request: HttpRequest) -> HttpResponse:
    """Every year."""
    return render(request, "kinerja/tahun.html", {"daftar": Daftar(request, TAHUN)})


@halaman_isian
def tahun_satu(request: HttpRequest, tahun: int) -> HttpResponse:
    """One year: what is unfinished and whose, and what HR may do with it."""
    satu = access.tahun_dikelola(request.user, tahun)
    draf = IsianDraf(request, "kinerja.tahun", baris=satu)
    form = draf.untuk(FormTahun(draf.kiriman, initial={"nomor_ubah": satu.nomor_ubah}))
    if draf.dikirim and form.is_valid():
        tindakan = request.POST.get("tindakan", "")
        hasil = form.kerjakan(
            lambda: putuskan_tahun(satu, tindakan, oleh=request.user, **form.cleaned_data)
        )
        if hasil:
            kata = KEADAAN_TAHUN[hasil.status].kata.lower()
            messages.success(request, f"Tahun kinerja {tahun} {kata}.")
            return draf.selesai(redirect("kinerja:tahun_satu", tahun))
    konteks = {
        "satu": satu,
        "form": form,
        "daftar": Daftar(request, TUNGGAKAN, tahun=tahun),
        "keadaan": KEADAAN_TAHUN[satu.status],
        "tunggakan": tunggakan(tahun, timezone.localdate()),
        "boleh": {
            str(satu_tindakan): True
            for satu_tindakan in TindakanTahun
            if ALUR_TAHUN.boleh(satu.status, satu_tindakan, Pelaku.PENGELOLA)
        },
    }
    return render(request, "kinerja/tahun_satu.html", konteks)
