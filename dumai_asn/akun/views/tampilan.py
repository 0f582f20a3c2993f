"""The choices of the person menu."""

from enum import StrEnum
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from ..actions.tampilan import simpan_tampilan
from ..istilah import Tema, UkuranTeks

_T = TypeVar("_T", bound=StrEnum)


@require_POST
def tampilan(request: HttpRequest) -> HttpResponse:
    """Keep one choice and go back to the page; a value we do not know changes nothing."""
    simpan_tampilan(
        oleh=request.user,
        tema=_dikenal(Tema, request.POST.get("tema")),
        ukuran_teks=_dikenal(UkuranTeks, request.POST.get("ukuran_teks")),
        pintasan={"1": True, "0": False}.get(request.POST.get("pintasan", "")),
    )
    lanjut = request.POST.get("lanjut", "/")
    aman = url_has_allowed_host_and_scheme(lanjut, {request.get_host()}, request.is_secure())
    return redirect(lanjut if aman else "/")


def _dikenal(istilah: type[_T], nilai: str | None) -> _T | None:
    return istilah(nilai) if nilai in set(istilah) else None
