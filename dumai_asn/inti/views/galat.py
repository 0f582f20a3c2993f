"""Error pages that say what to do and give a number to quote."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template import loader


def _halaman(request: HttpRequest, status: int, template: str, **konteks: object) -> HttpResponse:
    isi = loader.render_to_string(
        template,
        {"nomor_kejadian": getattr(request, "nomor_kejadian", ""), **konteks},
        # Without the request: an error page must not ask the database anything.
    )
    return HttpResponse(isi, status=status)


@login_not_required
def permintaan_salah(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the browser sent something that cannot be read."""
    return _halaman(request, 400, "400.html")


@login_not_required
def dilarang(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: this person may see the object but not do this; the words come from the gate."""
    return _halaman(request, 403, "403.html", pesan=str(exception))


@login_not_required
def tidak_ada(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: no such page, or not for this account; both read the same."""
    return _halaman(request, 404, "404.html")


@login_not_required
def rusak(request: HttpRequest) -> HttpResponse:
    """500: our fault."""
    return _halaman(request, 500, "500.html")


@login_not_required
def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form is too old, most often after signing out in another tab."""
    return _halaman(request, 403, "403_csrf.html")
