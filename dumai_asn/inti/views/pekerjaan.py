"""Watching a long job."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseStopPolling

from .. import access
from ..istilah import StatusPekerjaan

BERAKHIR = {StatusPekerjaan.SELESAI, StatusPekerjaan.GAGAL, StatusPekerjaan.DIBATALKAN}


@require_safe
def pekerjaan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Progress of one job; polled by htmx until it ends, refreshed by hand without it."""
    kerja = access.pekerjaan_terlihat(request.user, nomor)
    konteks = {"kerja": kerja, "berakhir": kerja.status in BERAKHIR}
    if not request.htmx:
        return render(request, "inti/pekerjaan.html", konteks)
    response = render(request, "inti/pekerjaan.html#keadaan", konteks)
    if konteks["berakhir"]:
        return HttpResponseStopPolling(response.content)
    return response
