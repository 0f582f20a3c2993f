"""Mail that failed or is uncertain: to whom, since when, why, and sending it again."""

from collections.abc import Sequence

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from dumai_asn.inti.access import KELOLA_JADWAL, LIHAT_PEKERJAAN
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.rupa.pengaturan import KartuPengaturan

from ..daftar import SURAT
from ..istilah import StatusKirim
from ..queries import surat_bermasalah


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """Oldest first."""
    daftar = Daftar(request, SURAT)
    jumlah = dict(surat_bermasalah().values_list("status").annotate(n=Count("pk")))
    konteks = {
        "daftar": daftar,
        "gagal": jumlah.get(StatusKirim.GAGAL, 0),
        "tidak_pasti": jumlah.get(StatusKirim.TIDAK_PASTI, 0),
    }
    return render(request, "pemberitahuan/surat.html", konteks)


def kartu(request: HttpRequest) -> Sequence[KartuPengaturan]:
    """The card of this page; one statement for who may open it."""
    if not (request.user.has_perm(KELOLA_JADWAL) or request.user.has_perm(LIHAT_PEKERJAAN)):
        return []
    jumlah = surat_bermasalah().count()
    kata = "Surat elektronik yang gagal atau tidak pasti terkirim."
    return [
        KartuPengaturan(
            "Surat keluar", kata, "send", reverse("pemberitahuan:surat"), jumlah, "perlu diperiksa"
        )
    ]
