"""What an account is good for after the last day of service."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.queries import acuan_pada

from ..rules.akhir_dinas import data_sampai


@require_safe
def sesudah_dinas(request: HttpRequest) -> HttpResponse:
    """Says that service is over, and until when the own data can be fetched."""
    berakhir, pada = request.user.berakhir, timezone.localdate()
    if berakhir is None or pada < berakhir:
        return redirect("/")
    sampai = data_sampai(berakhir, acuan=acuan_pada("direktori.akhir_dinas", pada))
    return render(request, "direktori/sesudah_dinas.html", {"berakhir": berakhir, "sampai": sampai})
