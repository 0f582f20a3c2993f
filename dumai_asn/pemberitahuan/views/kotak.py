"""The inbox."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from .. import access, queries
from ..actions.pesan import tandai_dibaca, tandai_pilihan
from ..forms import SaringKotak

#: Messages on one page of the inbox.
SEHALAMAN = 20
#: Digits of a number that the database can hold.
ANGKA_MAKS = 18


@require_safe
def kotak(request: HttpRequest) -> HttpResponse:
    """Messages, newest first; ``?belum=1`` shows only the unread ones, a form narrows further."""
    belum = bool(request.GET.get("belum"))
    saring = SaringKotak(request.GET)
    saring.is_valid()
    pesan = queries.saring(queries.kotak(request.user), **saring.cleaned_data)
    if belum:
        pesan = pesan.filter(dibaca_pada__isnull=True)
    return render(
        request,
        "pemberitahuan/kotak.html",
        {
            "halaman": Paginator(pesan, SEHALAMAN).get_page(request.GET.get("halaman")),
            "belum": belum,
            "saring": saring,
            "tersaring": any(saring.cleaned_data.values()),
            "jumlah_belum": queries.jumlah_belum_dibaca(request.user),
        },
    )


@require_POST
def buka(request: HttpRequest, nomor: int) -> HttpResponse:
    """Mark one message as read and go where it leads."""
    pesan = access.pesan_sendiri(request.user, nomor)
    tandai_dibaca(oleh=request.user, nomor=pesan.pk)
    return redirect(pesan.tautan or "pemberitahuan:kotak")


@require_POST
def tandai(request: HttpRequest) -> HttpResponse:
    """Mark the ticked messages as read or unread, and come back to the same place of the list."""
    dibaca = request.POST.get("tindakan") != "belum"
    jumlah = tandai_pilihan(_dipilih(request), oleh=request.user, dibaca=dibaca)
    kata = "sudah" if dibaca else "belum"
    if jumlah:
        messages.success(request, f"{jumlah} pemberitahuan ditandai {kata} dibaca.")
    else:
        messages.info(request, "Tidak ada yang berubah. Centang pemberitahuan lebih dulu.")
    lanjut = request.POST.get("lanjut", "")
    aman = url_has_allowed_host_and_scheme(lanjut, {request.get_host()}, request.is_secure())
    return redirect(lanjut if aman else "pemberitahuan:kotak")


def _dipilih(request: HttpRequest) -> list[int]:
    """At most a page of numbers; whatever is none is left out."""
    pilihan = request.POST.getlist("pilih")[:SEHALAMAN]
    return [
        int(satu)
        for satu in pilihan
        if satu.isascii() and satu.isdigit() and len(satu) <= ANGKA_MAKS
    ]


@require_POST
def dibaca(request: HttpRequest) -> HttpResponse:
    """Mark every message as read."""
    jumlah = tandai_dibaca(oleh=request.user)
    messages.success(request, f"{jumlah} pemberitahuan ditandai sudah dibaca.")
    return redirect("pemberitahuan:kotak")
