"""The employee's own SKP."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.direktori.access import diri

from ..models.skp import VERSI_TERBUKA
from ..queries.skp import skp_pegawai
from ..queries.susun import dapat_dimulai
from .tampil import belum_bertaut, isi_skp, pilih_skp


@require_safe
def skp_saya(request: HttpRequest) -> HttpResponse:
    """State, cascade and indicators of one own SKP; ``?skp=`` chooses another."""
    pegawai, pada = diri(request.user), timezone.localdate()
    semua = list(skp_pegawai(pegawai))
    skp = pilih_skp(semua, request.GET.get("skp"), pada)
    mulai = bool(dapat_dimulai(pegawai, pada))
    konteks = {
        "semua": semua,
        "skp": skp,
        "url_catat": reverse("kinerja:catat"),
        "dapat_dimulai": mulai,
        "url_mulai": reverse("kinerja:mulai_skp") if mulai else "",
        "tombol_mulai": "Susun SKP",
        "terbuka": skp
        and skp.versi.filter(status__in=VERSI_TERBUKA)
        .select_related("disusun_oleh__pegawai")
        .first(),
    }
    if skp is not None:
        konteks |= isi_skp(skp, pada) | belum_bertaut(skp, pada)
    return render(request, "kinerja/skp_saya.html", konteks)
