"""An account that nobody sits at signs itself out."""

import time
from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

from .istilah import BERSAMA

#: Session key: second of the last thing the person did.
TERAKHIR = "terakhir"
#: Seconds between two writes of it: sliding, without a write for every page.
JEDA = 120


class SesiDiam:
    """Sign out after ``SESI_DIAM`` minutes without a page, ``SESI_DIAM_BERSAMA`` on shared PCs."""

    def __init__(self, lanjut: Callable[[HttpRequest], HttpResponse]) -> None:
        self.lanjut = lanjut

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            kini = int(time.time())
            menit = batas_menit(request)
            terakhir = request.session.get(TERAKHIR, kini)
            if kini - terakhir > menit * 60:
                return _keluarkan(request, menit)
            if TERAKHIR not in request.session or kini - terakhir >= JEDA:
                request.session[TERAKHIR] = kini
        return self.lanjut(request)


def batas_menit(request: HttpRequest) -> int:
    """Minutes after which this session ends by itself."""
    bersama = request.session.get(BERSAMA)
    menit: int = settings.SESI_DIAM_BERSAMA if bersama else settings.SESI_DIAM
    return menit


def _keluarkan(request: HttpRequest, menit: int) -> HttpResponse:
    logout(request)
    messages.info(
        request,
        f"Anda keluar karena {menit} menit tidak ada kegiatan. Isian Anda tersimpan."
        " Masuk lagi untuk melanjutkan.",
    )
    jawaban = redirect_to_login(_asal(request))
    if request.headers.get("HX-Request"):
        # A part of a page cannot become the sign-in page: the browser goes there as a whole.
        return HttpResponse(status=204, headers={"HX-Redirect": jawaban.url})
    return jawaban


def _asal(request: HttpRequest) -> str:
    """Where to go on after signing in: a page, never the address of a button."""
    if request.method in ("GET", "HEAD") and not request.headers.get("HX-Request"):
        return request.get_full_path()
    dari = request.headers.get("HX-Current-URL") or request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(dari, {request.get_host()}):
        return "/"
    bagian = urlsplit(dari)
    return bagian.path + (f"?{bagian.query}" if bagian.query else "")
