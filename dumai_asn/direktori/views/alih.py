"""Old addresses of people whose row was merged into another."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from .. import access

Tampilan = Callable[..., HttpResponse]


def ikut_penggabungan(tampilan: Tampilan) -> Tampilan:
    """Lead from a merged person's number to whoever stands for them; asked only after a 404."""

    @wraps(tampilan)
    def satu(request: HttpRequest, nomor: int, **lain: Any) -> HttpResponse:
        try:
            return tampilan(request, nomor, **lain)
        except Http404:
            ganti = access.pegawai_pengganti(nomor)
        return redirect(request.resolver_match.view_name, nomor=ganti, **lain)

    return satu
