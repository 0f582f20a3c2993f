"""Outbox rows that failed: what, since when, why, and trying again."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from .. import access
from ..actions.kejadian import ulangi_kejadian
from ..queries.kerja import kejadian_gagal
from ..rules.galat import kata_galat

SEHALAMAN = 20


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """Failed rows, oldest first; ``?penerima=`` narrows to one receiver."""
    access.wajib_satu(request.user, access.KELOLA_JADWAL, access.LIHAT_PEKERJAAN)
    penerima = request.GET.get("penerima", "").replace("\x00", "")
    gagal = kejadian_gagal()
    jumlah = gagal.order_by("penerima").values_list("penerima").annotate(n=Count("pk"))
    tampil = gagal.filter(penerima=penerima) if penerima else gagal
    halaman = Paginator(tampil, SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "halaman": halaman,
        "baris": [(satu, kata_galat(satu.galat)) for satu in halaman],
        "jenis": list(jumlah),
        "penerima": penerima,
        "mengelola": request.user.has_perm(access.KELOLA_JADWAL),
    }
    return render(request, "inti/kejadian.html", konteks)


@require_POST
def ulang(request: HttpRequest) -> HttpResponse:
    """Try again: the chosen rows, or with ``semua`` all of that receiver."""
    access.wajib_satu(request.user, access.KELOLA_JADWAL)
    pilih = [int(n) for n in request.POST.getlist("pilih") if n.isascii() and n.isdigit()]
    penerima = request.POST.get("semua", "").replace("\x00", "")
    jumlah = ulangi_kejadian(
        oleh=request.user, nomor=[n for n in pilih if n < 2**63], penerima=penerima
    )
    if jumlah:
        messages.success(request, f"{jumlah} kejadian dikerjakan lagi sekarang.")
    else:
        messages.info(request, "Tidak ada yang diulang. Pilih dulu barisnya.")
    return redirect("inti:kejadian")
