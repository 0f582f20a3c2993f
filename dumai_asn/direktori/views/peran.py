"""Choosing the role in use."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from ..middleware import KUNCI


@require_POST
def ganti_peran(request: HttpRequest) -> HttpResponse:
    """Keep the chosen role for this session and go home; rights do not change."""
    dipilih = next((p for p in request.semua_peran if p.kode == request.POST.get("peran")), None)
    if dipilih is None:
        messages.error(request, "Peran itu tidak lagi ditugaskan kepada Anda.")
    else:
        request.session[KUNCI] = dipilih.kode
    return redirect("/")
