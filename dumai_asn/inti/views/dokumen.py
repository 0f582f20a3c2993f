"""Issued documents: finding one, and revoking it for good."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from .. import access, papan
from ..actions.dokumen import cabut_dokumen
from ..daftar.daftar import Daftar
from ..daftar.dokumen import DOKUMEN
from ..forms import TeksField
from ..isian import Isian, IsianDraf, halaman_isian
from ..queries.dokumen import rantai
from ..rules.dokumen import ALASAN_CABUT


class FormCabut(Isian):
    """Why, for everybody and for the house."""

    alasan = forms.ChoiceField(
        label="Alasan",
        choices=[(satu, satu) for satu in ALASAN_CABUT],
        widget=forms.RadioSelect,
        help_text="Tampil bagi siapa pun yang memeriksa dokumen ini.",
        error_messages={"required": "Pilih alasannya."},
    )
    catatan = TeksField(
        label="Catatan",
        baris=3,
        required=False,
        max_length=200,
        help_text="Hanya dibaca petugas, tidak tampil di halaman pemeriksaan.",
    )

    def kata(self) -> str:
        """The reason as it is stored."""
        isi = self.cleaned_data
        return f"{isi['alasan']}: {isi['catatan']}" if isi["catatan"] else str(isi["alasan"])


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """Every issued document, the newest first."""
    konteks = {"daftar": Daftar(request, DOKUMEN)}
    return render(request, "inti/dokumen_daftar.html", konteks)


@halaman_isian
def dokumen(request: HttpRequest, nomor: int) -> HttpResponse:
    """One document with those before and after it; while it is valid, the form that revokes it."""
    satu = access.dokumen_dikelola(request.user, nomor)
    draf = IsianDraf(request, "inti.dokumen_cabut", nomor)
    form = draf.untuk(FormCabut(draf.kiriman))
    if form.is_valid() and form.kerjakan(
        lambda: (cabut_dokumen(satu, oleh=request.user, alasan=form.kata()),)
    ):
        messages.success(request, f"Dokumen {satu.nomor} dicabut.")
        return draf.selesai(redirect("inti:dokumen", nomor))
    jenis = papan.ambil("dokumen", satu.jenis).judul
    konteks = {"dokumen": satu, "jenis": jenis, "form": form, "rantai": rantai(satu)}
    return render(request, "inti/dokumen.html", konteks)
