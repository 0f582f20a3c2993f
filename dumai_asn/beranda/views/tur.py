"""Showing a newcomer around: a page to read, and the same steps on the real pages."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.akun.actions.tampilan import tutup_tur

from ..choices import KUNCI_TUR, langkah_tur


@require_safe
def kenali(request: HttpRequest) -> HttpResponse:
    """The steps of the role in use; ``?panel`` gives the list alone, for the script."""
    langkah: list[dict[str, Any]] = [
        {"isi": satu, "jalur": reverse(satu.alamat)} for satu in langkah_tur(request.peran.kode)
    ]
    templat = "beranda/_tur.html" if "panel" in request.GET else "beranda/kenali.html"
    return render(request, templat, {"langkah": langkah})


@require_POST
def mulai(request: HttpRequest) -> HttpResponse:
    """Let the tour of the role in use run from home on; without JavaScript, show it as a page."""
    request.session[KUNCI_TUR] = request.peran.kode
    return redirect("/")


@require_POST
def selesai(request: HttpRequest) -> HttpResponse:
    """End the tour, seen or waved away: it is not offered again for this role."""
    request.session.pop(KUNCI_TUR, None)
    tutup_tur(request.peran.kode, oleh=request.user)
    return redirect("/")
