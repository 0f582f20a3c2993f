"""One piece of evidence: seen, opened, mended, withdrawn, checked."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.isian import IsianDraf
from dumai_asn.inti.rules.alur import AlurDitolak

from .. import access
from ..actions.bukti import perbaiki_bukti, periksa_bukti, tarik_bukti
from ..forms.progres import FormulirJawaban, FormulirPerbaikan
from ..models import BuktiDukung
from ..queries.progres import entri_bukti, rupa_bukti
from ..rules.alur import ALUR_BUKTI, Tindakan
from ..rules.istilah import Pelaku
from .unduh import kirim_berkas

DITOLAK = (AlurDitolak, IsianBerubah, IsianDitolak)
KATA = {Tindakan.TERIMA: "diterima", Tindakan.KEMBALIKAN: "dikembalikan"}


@require_safe
def bukti(request: HttpRequest, bukti_id: int) -> HttpResponse:
    """State, content and entries of a piece of evidence, with what this account may do."""
    satu = access.bukti_terlihat(request.user, bukti_id)
    catat_baca("kinerja.bukti", satu.pk, pemilik=satu.skp.pegawai.akun_id, oleh=request.user)
    return _halaman(request, satu)


def _halaman(request: HttpRequest, satu: BuktiDukung, form: Any = None) -> HttpResponse:
    """The page; ``form`` is one that was refused, with everything typed in it."""
    pelaku = access.pelaku_skp(request.user, satu.skp)
    tindakan = ALUR_BUKTI.tindakan(satu.status, pelaku)
    awal = {"initial": {"nomor_ubah": satu.nomor_ubah}}
    konteks = {
        "bukti": satu,
        "milik_saya": Pelaku.EMPUNYA in pelaku,
        "entri": entri_bukti(satu),
        "rupa": rupa_bukti(satu.jenis, satu.berkas and satu.berkas.jenis_isi),
        "boleh_tarik": Tindakan.TARIK in tindakan,
    }
    if Tindakan.PERBAIKI in tindakan:
        ganti = form if isinstance(form, FormulirPerbaikan) else None
        draf = IsianDraf(request, "kinerja.perbaiki", baris=satu)
        konteks["perbaikan"] = ganti or draf.untuk(FormulirPerbaikan(oleh=request.user, **awal))
    if Tindakan.TERIMA in tindakan:
        ganti = form if isinstance(form, FormulirJawaban) else None
        draf = IsianDraf(request, "kinerja.periksa", baris=satu)
        konteks["jawaban"] = ganti or draf.untuk(FormulirJawaban(**awal))
    elif isinstance(form, FormulirJawaban):
        konteks["ditolak"] = form
    return render(request, "kinerja/bukti.html", konteks)


@require_safe
def berkas(request: HttpRequest, bukti_id: int) -> FileResponse:
    """The file itself; ``?unduh`` keeps it."""
    satu = access.bukti_terlihat(request.user, bukti_id)
    if satu.berkas is None:
        raise Http404
    catat_baca("kinerja.berkas", satu.pk, pemilik=satu.skp.pegawai.akun_id, oleh=request.user)
    return kirim_berkas(satu.berkas, satu.nama, unduh="unduh" in request.GET)


@require_POST
def perbaiki(request: HttpRequest, bukti_id: int) -> HttpResponse:
    """Replace a returned piece by a better file or link."""
    satu = access.bukti_terlihat(request.user, bukti_id)
    access.wajib_tindakan(ALUR_BUKTI, Tindakan.PERBAIKI, satu.skp, request.user)
    draf = IsianDraf(request, "kinerja.perbaiki", baris=satu)
    form = draf.untuk(FormulirPerbaikan(draf.kiriman, request.FILES, oleh=request.user))
    if form.is_valid():
        nomor = form.cleaned_data["nomor_ubah"]
        if form.kerjakan(
            lambda: perbaiki_bukti(satu, form.pengganti(), oleh=request.user, nomor_ubah=nomor)
        ):
            messages.success(request, "Bukti diperbaiki dan dikirim lagi kepada penilai.")
            return draf.selesai(redirect("kinerja:bukti", bukti_id))
    return _halaman(request, satu, form)


@require_POST
def tarik(request: HttpRequest, bukti_id: int) -> HttpResponse:
    """Withdraw an own piece that was not accepted."""
    satu = access.bukti_terlihat(request.user, bukti_id)
    access.wajib_tindakan(ALUR_BUKTI, Tindakan.TARIK, satu.skp, request.user)
    form = FormulirJawaban(request.POST)
    if form.is_valid():
        try:
            tarik_bukti(satu, oleh=request.user, nomor_ubah=form.cleaned_data["nomor_ubah"])
        except DITOLAK as galat:
            messages.error(request, str(galat))
        else:
            messages.success(request, "Bukti ditarik.")
    return redirect("kinerja:bukti", bukti_id)


@require_POST
def periksa(request: HttpRequest, bukti_id: int) -> HttpResponse:
    """Accept or return a piece of evidence."""
    satu = access.bukti_terlihat(request.user, bukti_id)
    access.wajib_tindakan(ALUR_BUKTI, Tindakan.TERIMA, satu.skp, request.user)
    draf = IsianDraf(request, "kinerja.periksa", baris=satu)
    form = draf.untuk(FormulirJawaban(draf.kiriman))
    if form.is_valid():
        isi = form.cleaned_data
        tindakan = request.POST.get("tindakan", "")
        if form.kerjakan(lambda: periksa_bukti(satu, tindakan, oleh=request.user, **isi)):
            messages.success(request, f"Bukti “{satu.nama}” {KATA[tindakan]}.")
            return draf.selesai(redirect("kinerja:anggota", satu.skp.pegawai_id))
    return _halaman(request, satu, form)
