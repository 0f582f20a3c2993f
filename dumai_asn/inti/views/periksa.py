"""The public check: is this document valid, and nothing else about it."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from .. import access, papan
from ..rules.dokumen import rapikan_kode

#: Seconds in which an address may make ``PERIKSA_SEMENIT`` checks, found or not.
JEDA = 60


@login_not_required
@require_safe
def periksa(request: HttpRequest) -> HttpResponse:
    """Ask for the code; what was typed leads to the address of the document."""
    ketikan = request.GET.get("kode", "")[:40]
    if kode := rapikan_kode(ketikan):
        return redirect("inti:periksa_kode", kode)
    galat = "Kode ini tidak lengkap atau salah ketik. Salin seluruhnya dari dokumen."
    konteks = {"ketikan": ketikan, "galat": galat if ketikan else ""}
    return render(request, "inti/periksa.html", konteks)


@login_not_required
@require_safe
def periksa_kode(request: HttpRequest, kode: str) -> HttpResponse:
    """Valid, revoked, or not there; 429 for an address that asks too often."""
    if _terlalu_sering(request):
        galat = "Terlalu banyak pemeriksaan dari sini. Tunggu satu menit, lalu coba lagi."
        konteks = {"ketikan": kode[:40], "galat": galat}
        return render(request, "inti/periksa.html", konteks, status=429)
    dokumen = access.dokumen_publik(kode)
    konteks = {"ketikan": kode[:40], "dicari": True, "dokumen": dokumen}
    if dokumen is None:
        return render(request, "inti/periksa.html", konteks, status=404)
    konteks["jenis"] = papan.ambil("dokumen", dokumen.jenis).judul
    return render(request, "inti/periksa.html", konteks)


def _terlalu_sering(request: HttpRequest) -> bool:
    kunci = f"periksa:{get_adapter().get_client_ip(request)}"
    if cache.add(kunci, 1, JEDA):
        return False
    try:
        return bool(cache.incr(kunci) > settings.PERIKSA_SEMENIT)
    except ValueError:  # ran out between the two lines
        return False
