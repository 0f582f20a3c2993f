"""The inbox."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from .. import access, queries
from ..actions.pesan import tandai_dibaca

#: Messages on one page of the inbox.
SEHALAMAN = 20


@require_safe
def kotak(request: HttpRequest) -> HttpResponse:
    """Messages, newest first; ``?belum=1`` shows only the unread ones."""
    belum = bool(request.GET.get("belum"))
    pesan = queries.kotak(request.user)
    if belum:
        pesan = pesan.filter(dibaca_pada__isnull=True)
    halaman = Paginator(pesan, SEHALAMAN).get_page(request.GET.get("halaman"))
    return render(
        request,
        "pemberitahuan/kotak.html",
        {
            "halaman": halaman,
            "belum": belum,
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
def dibaca(request: HttpRequest) -> HttpResponse:
    """Mark every message as read."""
    jumlah = tandai_dibaca(oleh=request.user)
    messages.success(request, f"{jumlah} pemberitahuan ditandai sudah dibaca.")
    return redirect("pemberitahuan:kotak")
