"""The employee's own SKP."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.direktori.access import diri

from ..queries.skp import skp_pegawai
from .tampil import isi_skp, pilih_skp


@require_safe
def skp_saya(request: HttpRequest) -> HttpResponse:
    """State, cascade and indicators of one own SKP; ``?skp=`` chooses another."""
    pegawai, pada = diri(request.user), timezone.localdate()
    semua = list(skp_pegawai(pegawai))
    skp = pilih_skp(semua, request.GET.get("skp"), pada)
    konteks = {"semua": semua, "skp": skp, "url_catat": reverse("kinerja:catat")}
    if skp is not None:
        konteks |= isi_skp(skp, pada)
    return render(request, "kinerja/skp_saya.html", konteks)
