"""What every request gets: an incident number, the audit's actor, and no copy in caches."""

import secrets
from collections.abc import Callable

import pghistory
import structlog
from django.http import HttpRequest, HttpResponse

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


class KonteksJejak:
    """Writes made by this request name its account and page in the audit trail."""

    def __init__(self, lanjut: Pelanjut) -> None:
        self.lanjut = lanjut

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in ("GET", "HEAD", "OPTIONS"):
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
