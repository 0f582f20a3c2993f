"""The view in the middle of a period: one's own, or a member's for whoever sees the SKP."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.direktori.access import diri
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.daftar.deklarasi import nomor

from .. import access
from ..queries.penilai import penilai_skp
from ..queries.skp import skp_pegawai
from ..queries.tengah import tengah_periode as baca
from .tampil import pilih_skp


@require_safe
def tengah_periode(request: HttpRequest) -> HttpResponse:
    """Pace, what is due and what is expected; ``?skp=`` chooses the SKP."""
    pada, minta = timezone.localdate(), request.GET.get("skp", "")
    pegawai = diri(request.user)
    semua = list(skp_pegawai(pegawai))
    skp = pilih_skp(semua, minta, pada)
    if minta and minta != str(skp and skp.pk):
        skp = access.skp_terlihat(request.user, nomor({"skp": minta}, "skp") or 0)
        pegawai = skp.pegawai
        catat_baca("kinerja.tengah", skp.pk, pemilik=pegawai.akun_id, oleh=request.user)
    konteks: dict[str, Any] = {"skp": skp, "pegawai": pegawai, "pada": pada}
    konteks["milik_saya"] = pegawai.akun_id == request.user.pk
    if skp is not None:
        konteks["isi"] = baca(skp, pada)
        konteks["penilai"] = penilai_skp([skp.pk], pada).get(skp.pk)
    return render(request, "kinerja/tengah_periode.html", konteks)
