"""Help: a panel beside the page, or pages of their own without JavaScript."""

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ..rupa.bantuan import istilah, semua_topik, topik
from ..rupa.menu import ButirMenu


def menu(request: HttpRequest) -> list[ButirMenu]:
    """No statement: the help of the page one is on, else the list of topics."""
    sini = request.resolver_match.view_name if request.resolver_match else ""
    satu = topik(sini)
    url = reverse("inti:bantuan_topik", args=[satu.nama]) if satu else reverse("inti:bantuan")
    return [ButirMenu("bantuan", "Bantuan", "question-circle", url, tempat="bantuan", urutan=900)]


@require_safe
def bantuan(request: HttpRequest) -> HttpResponse:
    """Every topic, room by room, and the list of terms."""
    ruang = [(nama, list(isi)) for nama, isi in groupby(semua_topik(), key=lambda t: t.ruang)]
    return render(request, "inti/bantuan.html", {"ruang": ruang, "istilah": istilah()})


@require_safe
def bantuan_topik(request: HttpRequest, nama: str) -> HttpResponse:
    """One topic; ``?panel`` leaves the shell out."""
    satu = topik(nama)
    if satu is None:
        raise Http404
    templat = "inti/_bantuan.html" if "panel" in request.GET else "inti/bantuan_topik.html"
    return render(request, templat, {"topik": satu})
