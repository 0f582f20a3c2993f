"""Pages of the shell itself: the full menu, the look a person prefers."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from dumai_asn.inti.rupa.konteks import TAMPILAN

SETAHUN = 365 * 24 * 3600


@require_GET
def menu(request: HttpRequest) -> HttpResponse:
    """The phone's "Lainnya": everything the sidebar and the person menu hold."""
    return render(request, "inti/menu.html")


@login_not_required
@require_POST
def tampilan(request: HttpRequest) -> HttpResponse:
    """Keep the chosen theme or text size in a cookie; an unknown value means "as the device"."""
    lanjut = request.POST.get("lanjut", "/")
    if not url_has_allowed_host_and_scheme(lanjut, {request.get_host()}, request.is_secure()):
        lanjut = "/"
    response = HttpResponseRedirect(lanjut)
    for nama, boleh in TAMPILAN.items():
        if nama not in request.POST:
            continue
        if request.POST[nama] in boleh:
            response.set_cookie(
                nama,
                request.POST[nama],
                max_age=SETAHUN,
                secure=request.is_secure(),
                httponly=True,
                samesite="Lax",
            )
        else:
            response.delete_cookie(nama, samesite="Lax")
    return response
