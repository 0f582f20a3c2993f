"""Long jobs: the list, watching one, stopping it, asking again."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseStopPolling

from .. import access
from ..actions.isian import IsianDitolak
from ..actions.pekerjaan import batalkan_pekerjaan, ulangi_pekerjaan
from ..daftar.daftar import Daftar
from ..daftar.kerja import PEKERJAAN, daftar_pekerjaan, melihat_semua
from ..istilah import StatusPekerjaan
from ..models import Pekerjaan
from ..queries.kerja import lama_pekerjaan
from ..rules.kemajuan import sisa

BERAKHIR = {StatusPekerjaan.SELESAI, StatusPekerjaan.GAGAL, StatusPekerjaan.DIBATALKAN}
ULANG = {StatusPekerjaan.GAGAL, StatusPekerjaan.DIBATALKAN}


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """Own jobs; everybody's for who may watch all, unless ``?saya=1``."""
    argumen = PEKERJAAN.baca_argumen(request.GET.dict())
    konteks = {
        "daftar": Daftar(request, daftar_pekerjaan(request.user, argumen)),
        "semua": melihat_semua(request.user, argumen),
        "boleh_semua": request.user.has_perm(access.LIHAT_PEKERJAAN),
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
        "lama": lama_pekerjaan(kerja),
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
