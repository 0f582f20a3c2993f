"""Changing seats in the demo city with one click."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from dumai_asn.inti.rupa.menu import ButirMenu

from .. import access
from ..choices import MASUK


def menu(request: HttpRequest) -> list[ButirMenu]:
    """No statement: the other sign-ins, in the demo alone."""
    if not settings.DEMO:
        return []
    url = reverse("contoh:masuk")
    return [
        ButirMenu(nama, judul, ikon, url, tempat="contoh")
        for nama, (judul, ikon) in MASUK.items()
        if nama != request.user.username
    ]


@require_POST
def masuk(request: HttpRequest) -> HttpResponse:
    """Leave the present session and begin one of the chosen invented account."""
    akun = access.akun_contoh(request.POST.get("siapa", ""))
    login(request, akun, backend="dumai_asn.akun.backends.MasukAkun")
    messages.success(request, f"Anda sekarang {MASUK[akun.username][0]}, {akun.nama}.")
    return redirect("/")
