"""Mail that failed or is uncertain: to whom, since when, why, and sending it again."""

from collections.abc import Sequence

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.inti.access import KELOLA_JADWAL, LIHAT_PEKERJAAN, wajib_satu
from dumai_asn.inti.rules.galat import kata_galat
from dumai_asn.inti.rupa.pengaturan import KartuPengaturan

from ..actions.pengiriman import kirim_ulang
from ..istilah import StatusKirim
from ..queries import BERMASALAH, surat_bermasalah

SEHALAMAN = 20


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """Oldest first; ``?status=`` and ``?aturan=`` narrow."""
    wajib_satu(request.user, KELOLA_JADWAL, LIHAT_PEKERJAAN)
    status, aturan = _saringan(request.GET)
    bermasalah = surat_bermasalah()
    jumlah = dict(bermasalah.order_by().values_list("status").annotate(n=Count("pk")))
    surat = surat_bermasalah(status, aturan).select_related("akun")
    halaman = Paginator(surat, SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "halaman": halaman,
        "baris": [(satu, kata_galat(satu.galat)) for satu in halaman],
        "gagal": jumlah.get(StatusKirim.GAGAL, 0),
        "tidak_pasti": jumlah.get(StatusKirim.TIDAK_PASTI, 0),
        "aturan_ada": surat_bermasalah()
        .order_by("aturan")
        .values_list("aturan", flat=True)
        .distinct(),
        "status": status,
        "aturan": aturan,
        "mengelola": request.user.has_perm(KELOLA_JADWAL),
    }
    return render(request, "pemberitahuan/surat.html", konteks)


@require_POST
def ulang(request: HttpRequest) -> HttpResponse:
    """Send again: the chosen rows, or with ``semua`` all that the page's filter names."""
    wajib_satu(request.user, KELOLA_JADWAL)
    status, aturan = _saringan(request.POST)
    pilih = [int(n) for n in request.POST.getlist("pilih") if n.isascii() and n.isdigit()]
    nomor = [n for n in pilih if n < 2**63]
    jumlah = 0
    if request.POST.get("semua"):
        jumlah = kirim_ulang(oleh=request.user, status=status, aturan=aturan)
    elif nomor:
        jumlah = kirim_ulang(oleh=request.user, nomor=nomor)
    if jumlah:
        messages.success(request, f"{jumlah} surat masuk antrean dan segera dikirim lagi.")
    else:
        messages.info(request, "Tidak ada yang dikirim. Pilih dulu suratnya.")
    return redirect("pemberitahuan:surat")


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


def _saringan(isi: dict[str, str]) -> tuple[str, str]:
    status, aturan = isi.get("status", ""), isi.get("aturan", "").replace("\x00", "")[:80]
    return (status if status in set(map(str, BERMASALAH)) else ""), aturan
