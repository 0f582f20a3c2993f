"""The versions of an SKP: how it came to be what it is, and each one on paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.actions.dokumen import susun
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.isian import halaman_isian
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.inti.views.pdf import kirim_dokumen, kirim_pdf

from .. import access
from ..actions.dokumen_skp import terbitkan_skp
from ..queries.beda import beda_antara
from ..queries.dokumen_skp import dokumen_versi, pratinjau_skp
from ..queries.riwayat_versi import BarisVersi, riwayat_versi
from ..rules.dokumen import SKP


@require_safe
def riwayat(request: HttpRequest, skp_id: int) -> HttpResponse:
    """Every version with its answers; ``?lama=&baru=`` puts two beside each other."""
    skp = access.skp_terlihat(request.user, skp_id)
    catat_baca("kinerja.skp", skp.pk, pemilik=skp.pegawai.akun_id, oleh=request.user)
    semua = riwayat_versi(skp)
    konteks = {
        "skp": skp,
        "semua": semua,
        "milik_sendiri": skp.pegawai.akun_id == request.user.pk,
    }
    if len(semua) > 1:
        baru = _pilih(semua, request.GET.get("baru"), 0)
        lama = _pilih(semua, request.GET.get("lama"), 1)
        if lama.versi.nomor > baru.versi.nomor:
            lama, baru = baru, lama
        konteks |= {"lama": lama, "baru": baru, "beda": beda_antara(lama.versi, baru.versi)}
    return render(request, "kinerja/versi_skp.html", konteks)


def _pilih(semua: list[BarisVersi], nomor: str | None, bawaan: int) -> BarisVersi:
    return next((satu for satu in semua if str(satu.versi.nomor) == nomor), semua[bawaan])


@halaman_isian
def cetak(request: HttpRequest, versi_id: int) -> HttpResponse:
    """A version as PDF: its document, or for what was not issued a preview without a code.

    POST issues the document of a fixed version, once; then it is fetched.
    """
    versi = access.versi_terlihat(request.user, versi_id)
    if request.method == "POST":
        try:
            terbitkan_skp(versi, oleh=request.user)
        except AlurDitolak as galat:
            messages.error(request, str(galat))
            return redirect("kinerja:versi_skp", versi.skp_id)
        return redirect("kinerja:cetak_skp", versi_id)
    catat_baca("kinerja.skp", versi.pk, pemilik=versi.skp.pegawai.akun_id, oleh=request.user)
    dokumen = dokumen_versi(versi)
    if dokumen is not None:
        return kirim_dokumen(dokumen)
    pada = timezone.localdate()
    naskah = pratinjau_skp(versi, pada)
    return kirim_pdf(susun(SKP.kode, naskah, tanggal=pada), naskah.judul)
