"""What every request gets: an incident number, the audit's actor, and no copy in caches."""

import secrets
from collections.abc import Callable
from urllib.parse import urlsplit, urlunsplit

import pghistory
import structlog
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from .queries import acuan_sekali

Pelanjut = Callable[[HttpRequest], HttpResponse]

#: Read by people over the telephone: no letters that sound or look alike.
_HURUF = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
#: Headers by which browsers, new and old, say that nobody has asked for the page yet.
_MAKSUD = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")


class NomorKejadian:
    """Give the request a short number that error pages show and log lines carry."""

    def __init__(self, lanjut: Pelanjut) -> None:
        self.lanjut = lanjut

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.nomor_kejadian = "".join(secrets.choice(_HURUF) for _ in range(8))
        with structlog.contextvars.bound_contextvars(nomor=request.nomor_kejadian):
            response = self.lanjut(request)
        response["X-Nomor-Kejadian"] = request.nomor_kejadian
        return response


class WajibMasuk(LoginRequiredMiddleware):
    """Sign in first; whoever sent a form when the session had ended comes back to its page.

    The address a form posts to is often no page, so it is the page it was sent from that is
    opened again, and there the draft is.
    """

    def handle_no_permission(self, request: HttpRequest, view_func: Callable) -> HttpResponse:
        asal = request.headers.get("Referer", "")
        if request.method == "POST" and url_has_allowed_host_and_scheme(
            asal, {request.get_host()}, require_https=request.is_secure()
        ):
            tujuan = urlsplit(asal)
            halaman = urlunsplit(("", "", tujuan.path, tujuan.query, ""))
            return redirect_to_login(halaman, resolve_url(self.get_login_url(view_func)))
        return super().handle_no_permission(request, view_func)


class KonteksJejak:
    """Writes made by this request name its account and page in the audit trail."""

    def __init__(self, lanjut: Pelanjut) -> None:
        self.lanjut = lanjut

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in ("GET", "HEAD", "OPTIONS"):
            with acuan_sekali():
                return self.lanjut(request)
        with pghistory.context(
            akun=request.user.pk, halaman=request.path, nomor=request.nomor_kejadian
        ):
            return self.lanjut(request)


class TanpaSimpan:
    """Private pages stay out of every cache, and nothing is fetched before it is wanted.

    A prefetched page would leave a reading trace that no person made.
    """

    def __init__(self, lanjut: Pelanjut) -> None:
        self.lanjut = lanjut

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if any("prefetch" in request.headers.get(nama, "").lower() for nama in _MAKSUD):
            return HttpResponse(status=204, headers={"Cache-Control": "no-store"})
        response = self.lanjut(request)
        if request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response
