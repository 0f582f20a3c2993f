"""Long jobs: the list, watching one, stopping it, asking again."""

from datetime import timedelta

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseStopPolling

from .. import access
from ..actions.isian import IsianDitolak
from ..actions.pekerjaan import batalkan_pekerjaan, ulangi_pekerjaan
from ..istilah import StatusPekerjaan
from ..models import Pekerjaan
from ..queries.kerja import pekerjaan_dilihat
from ..rules.kemajuan import lama, sisa
from ..rupa.istilah import STATUS_PEKERJAAN

BERAKHIR = {StatusPekerjaan.SELESAI, StatusPekerjaan.GAGAL, StatusPekerjaan.DIBATALKAN}
ULANG = {StatusPekerjaan.GAGAL, StatusPekerjaan.DIBATALKAN}
SEHALAMAN = 20


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """Own jobs; everybody's for who may watch all, unless ``?saya=1``.  ``?status=`` narrows."""
    boleh_semua = request.user.has_perm(access.LIHAT_PEKERJAAN)
    semua, status = boleh_semua and not request.GET.get("saya"), request.GET.get("status", "")
    baris = pekerjaan_dilihat(request.user, semua=semua, status=status)
    halaman = Paginator(baris, SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "halaman": halaman,
        "baris": [(satu, _lama(satu)) for satu in halaman],
        "semua": semua,
        "boleh_semua": boleh_semua,
        "status": status,
        "pilihan": STATUS_PEKERJAAN,
    }
    return render(request, "inti/pekerjaan_daftar.html", konteks)


@require_safe
def pekerjaan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Progress of one job; polled by htmx until it ends, refreshed by hand without it."""
    kerja = access.pekerjaan_terlihat(request.user, nomor)
    berakhir = kerja.status in BERAKHIR
    boleh = access.boleh_urus_pekerjaan(request.user, kerja)
    konteks = {
        "kerja": kerja,
        "berakhir": berakhir,
        "log": kerja.log.splitlines(),
        "lama": _lama(kerja),
        "sisa": "" if berakhir else sisa(kerja.selesai, kerja.jumlah, _berjalan(kerja)),
        "boleh_henti": boleh and not berakhir and not kerja.batal_diminta,
        "boleh_ulang": boleh and kerja.status in ULANG,
    }
    if not request.htmx:
        return render(request, "inti/pekerjaan.html", konteks)
    response = render(request, "inti/pekerjaan.html#keadaan", konteks)
    return HttpResponseStopPolling(response.content) if berakhir else response


@require_POST
def henti(request: HttpRequest, nomor: int) -> HttpResponse:
    """Ask a job to stop."""
    kerja = access.pekerjaan_terlihat(request.user, nomor)
    try:
        baris = batalkan_pekerjaan(kerja, oleh=request.user)
    except IsianDitolak as galat:
        messages.error(request, str(galat))
    else:
        if baris.status == StatusPekerjaan.DIBATALKAN:
            messages.success(request, "Pekerjaan dihentikan sebelum mulai.")
        else:
            messages.info(
                request, "Pekerjaan akan berhenti sebentar lagi dan tidak mengubah apa pun."
            )
    return redirect("inti:pekerjaan", nomor)


@require_POST
def ulang(request: HttpRequest, nomor: int) -> HttpResponse:
    """Ask again for what failed or was stopped."""
    kerja = access.pekerjaan_terlihat(request.user, nomor)
    try:
        baru = ulangi_pekerjaan(kerja, oleh=request.user)
    except IsianDitolak as galat:
        messages.error(request, str(galat))
        return redirect("inti:pekerjaan", nomor)
    messages.success(request, "Pekerjaan diminta lagi.")
    return redirect("inti:pekerjaan", baru.pk)


def _berjalan(kerja: Pekerjaan) -> timedelta:
    return timezone.now() - kerja.mulai_pada if kerja.mulai_pada else timedelta(0)


def _lama(kerja: Pekerjaan) -> str:
    """How long it took, or has been running; empty before it began."""
    if kerja.mulai_pada is None:
        return ""
    return lama((kerja.selesai_pada or timezone.now()) - kerja.mulai_pada)
