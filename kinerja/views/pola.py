"""Recurring entries: one indicator's pattern, and what the patterns propose."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from dumai_asn.direktori.access import diri
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.pola import catat_usulan, hapus_pola, simpan_pola
from ..forms.pola import FormPola, usulan_dipilih
from ..queries.capaian import capaian_skp
from ..queries.masa import masa_dari
from ..queries.pola import pola_indikator, pola_pegawai, usulan_pola
from ..rules.istilah import Arah
from .langkah_skp import kerjakan
from .progres import indikator_dari


@halaman_isian
def usulan(request: HttpRequest) -> HttpResponse:
    """Proposed entries; ticked ones, or one by its own button, are written."""
    pegawai, pada = diri(request.user), timezone.localdate()
    if request.method == "POST":
        dipilih = usulan_dipilih(request.POST)
        hasil = catat_usulan(pegawai, dipilih, oleh=request.user)
        if hasil.dicatat:
            messages.success(request, f"{hasil.dicatat} kemajuan tercatat.")
        elif not hasil.sebab:
            messages.info(request, "Tidak ada yang perlu dicatat lagi.")
        for sebab in hasil.sebab:
            messages.error(request, sebab)
        return redirect("kinerja:usulan")
    konteks = {"usulan": usulan_pola(pegawai, pada), "pola": pola_pegawai(pegawai.pk)}
    return render(request, "kinerja/usulan.html", konteks)


@halaman_isian
def pola(request: HttpRequest, indikator_id: int) -> HttpResponse:
    """The pattern of an own indicator."""
    satu = access.indikator_sendiri(request.user, indikator_id)
    skp, pada = satu.rhk.skp, timezone.localdate()
    capaian = capaian_skp([skp.pk], pada=masa_dari(skp.masa).terdekat(pada)).get(skp.pk)
    indikator = indikator_dari(capaian, indikator_id)
    if indikator.arah is Arah.TAHAPAN:
        raise Http404("Indikator bertahap tidak dicatat berulang.")
    lama = pola_indikator(satu.pk)
    draf = IsianDraf(request, "kinerja.pola", indikator_id)
    form = draf.untuk(FormPola(draf.kiriman, indikator=indikator, initial=FormPola.awal(lama)))
    if draf.dikirim and form.is_valid():
        nomor = form.cleaned_data["nomor_ubah"] or 0
        if form.kerjakan(
            lambda: simpan_pola(satu, form.isian(), oleh=request.user, nomor_ubah=nomor)
        ):
            messages.success(request, "Pola tersimpan. Anda yang mencatat usulannya.")
            return draf.selesai(redirect("kinerja:usulan"))
    konteks = {"form": form, "indikator": indikator, "pola": lama}
    return render(request, "kinerja/pola.html", konteks)


@require_POST
def pola_hapus(request: HttpRequest, indikator_id: int) -> HttpResponse:
    """Throw the pattern of an own indicator away."""
    satu = access.indikator_sendiri(request.user, indikator_id)
    lama = pola_indikator(satu.pk)
    if lama is None:
        raise Http404
    kerjakan(
        request,
        lambda nomor: hapus_pola(lama, oleh=request.user, nomor_ubah=nomor),
        "Pola dihapus. Catatan yang sudah ada tetap.",
    )
    return redirect("kinerja:usulan")
