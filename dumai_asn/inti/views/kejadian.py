"""Outbox rows that failed: what, since when, why, and trying again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..daftar.daftar import Daftar
from ..daftar.kerja import KEJADIAN


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """Failed rows, oldest first."""
    return render(request, "inti/kejadian.html", {"daftar": Daftar(request, KEJADIAN)})
