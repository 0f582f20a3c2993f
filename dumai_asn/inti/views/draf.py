"""Keeping what is being typed, and throwing it away."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from .. import access
from ..actions.draf import DrafTerlaluBesar, hapus_draf, simpan_draf
from ..actions.isian import IsianBerubah
from ..banding import PILIHAN, TERSIMPAN
from ..isian import lupakan
from ..rules.tanggal import jam

#: What a page sends beside the fields of its form.
BUKAN_ISI = {"draf", "draf_sebagian", "csrfmiddlewaretoken"}
SESI_BERAKHIR = "Sesi Anda berakhir. Tulisan Anda tersimpan di perangkat ini."


@login_not_required
@require_POST
def simpan(request: HttpRequest) -> JsonResponse:
    """Keep a form's fields as they stand: 200 with the time, or in words why not.

    401 when nobody or somebody else is signed in now, 404 for a key that is none, 409 when the
    row behind the form has changed (the draft is kept), 413 when it is too large.
    """
    if not request.user.is_authenticated:
        return _tolak(401, SESI_BERAKHIR)
    try:
        kunci = access.draf_sendiri(request.user, request.POST.get("draf", ""))
        pada = simpan_draf(
            kunci,
            _isi(request.POST),
            nomor_ubah=_nomor(request.POST),
            sebagian="draf_sebagian" in request.POST,
        )
    except PermissionDenied as galat:
        return _tolak(401, str(galat))
    except IsianBerubah as galat:
        return _tolak(409, str(galat))
    except DrafTerlaluBesar as galat:
        return _tolak(413, str(galat))
    return JsonResponse({"pukul": jam(timezone.localtime(pada).time())})


@require_POST
def buang(request: HttpRequest) -> HttpResponse:
    """Throw a draft away and show the form again, with what is stored."""
    kunci = access.draf_sendiri(request.user, request.POST.get("draf", ""))
    hapus_draf(kunci)
    asal = request.headers.get("Referer", "")
    aman = url_has_allowed_host_and_scheme(
        asal, {request.get_host()}, require_https=request.is_secure()
    )
    return lupakan(redirect(asal if aman else "/"), f"{kunci.formulir}:{kunci.objek}")


def _tolak(status: int, pesan: str) -> JsonResponse:
    return JsonResponse({"pesan": pesan}, status=status)


def _isi(kiriman: QueryDict) -> dict[str, list[str]]:
    return {
        nama: kiriman.getlist(nama)
        for nama in kiriman
        if nama not in BUKAN_ISI and not nama.startswith((PILIHAN, TERSIMPAN))
    }


def _nomor(kiriman: QueryDict) -> int | None:
    teks = kiriman.get("nomor_ubah", "")
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 10 else None
