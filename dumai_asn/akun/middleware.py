"""An account that nobody sits at signs itself out."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from .istilah import BERSAMA

#: Session key: second of the last thing the person did.
TERAKHIR = "terakhir"
#: Seconds between two writes of it: sliding, without a write for every page.
JEDA = 120


class SesiDiam:
    """Sign out after ``SESI_DIAM`` minutes without a page, ``SESI_DIAM_BERSAMA`` on shared PCs.

    The request goes on as nobody's: pages that need an account lead to the sign-in page and back
    to where the person was, and whoever keeps drafts answers as to any stranger.
    """

    def __init__(self, lanjut: Callable[[HttpRequest], HttpResponse]) -> None:
        self.lanjut = lanjut

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.lanjut(request)
        kini, menit = int(time.time()), batas_menit(request)
        terakhir = request.session.get(TERAKHIR, kini)
        if kini - terakhir > menit * 60:
            _keluarkan(request, menit)
            return _seluruhnya(request, self.lanjut(request))
        if TERAKHIR not in request.session or kini - terakhir >= JEDA:
            request.session[TERAKHIR] = kini
        return self.lanjut(request)


def batas_menit(request: HttpRequest) -> int:
    """Minutes after which this session ends by itself."""
    bersama = request.session.get(BERSAMA)
    menit: int = settings.SESI_DIAM_BERSAMA if bersama else settings.SESI_DIAM
    return menit


def _keluarkan(request: HttpRequest, menit: int) -> None:
    logout(request)
    isian = (
        "Isian Anda tersimpan."
        if request.method in ("GET", "HEAD")
        else "Isian yang sudah tersimpan menunggu di halamannya."
    )
    messages.info(request, f"Anda keluar karena {menit} menit tidak ada kegiatan. {isian}")


def _seluruhnya(request: HttpRequest, jawaban: HttpResponse) -> HttpResponse:
    """A part of a page cannot become the sign-in page: the browser goes there as a whole."""
    if request.headers.get("HX-Request") and jawaban.status_code == 302:
        return HttpResponse(status=204, headers={"HX-Redirect": jawaban["Location"]})
    return jawaban
