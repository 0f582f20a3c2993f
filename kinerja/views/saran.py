"""Hints on what somebody is writing, while they write it; nothing is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from dumai_asn.inti.forms import bersihkan

from .. import access
from ..choices import ARAH_UKURAN
from ..rules.istilah import Aspek
from ..rules.smart import Ukuran, saran_indikator, saran_rhk

#: Letters looked at; a longer text is refused when it is saved.
HURUF = 500


@require_POST
def saran_isian(request: HttpRequest, versi_id: int, apa: str) -> HttpResponse:
    """What the rules say about a RHK or an indicator as it stands in its form now."""
    access.versi_disusun(request.user, versi_id)
    isi = {nama: bersihkan(request.POST.get(nama, ""))[:HURUF] for nama in request.POST}
    teks = isi.get("teks", "")
    if apa == "rhk":
        saran = saran_rhk(teks, isi.get("induk_sementara", ""))
    else:
        ukuran = ARAH_UKURAN.get(request.GET.get("ukuran", ""), ARAH_UKURAN["naik"])
        aspek = isi.get("aspek", "")
        kata = isi.get("target_teks", "") or ("" if ukuran.angka else "uraian")
        sisi = aspek if aspek in set(Aspek) else None
        saran = saran_indikator(
            Ukuran(teks, isi.get("satuan", ""), ukuran.arah, sisi, target_teks=kata)
        )
    return render(request, "kinerja/inc/saran_isian.html", {"saran": saran if teks else ()})
