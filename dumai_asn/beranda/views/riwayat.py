"""What an account finished, month by month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.queries.jangkauan import dinilai_oleh, sebagai_penilai
from dumai_asn.inti.rupa.selesai import JenisSelesai, Selesai, jenis_selesai

from ..queries import selesai_bulan
from .kalender import TAHUN, bulan_dari

SEHALAMAN = 25


@dataclass(frozen=True)
class Baris:
    """One row: what was done, and where it can be seen; ``url`` may be empty."""

    isi: Selesai
    jenis: JenisSelesai
    url: str

    @property
    def hari(self) -> date:
        """The day of the city's clock, for the heading."""
        return timezone.localdate(self.isi.saat)


@require_safe
def riwayat(request: HttpRequest) -> HttpResponse:
    """One month, ``?bulan=2026-11``; anything else, and a month to come, shows this month."""
    pada = timezone.localdate()
    kini = pada.replace(day=1)
    awal = min(bulan_dari(request.GET.get("bulan", ""), pada), kini)
    halaman = Paginator(selesai_bulan(request.user, awal), SEHALAMAN).get_page(
        request.GET.get("halaman")
    )
    konteks = {
        "awal": awal,
        "kini": awal == kini,
        "halaman": halaman,
        "baris": _baris(request.user, list(halaman.object_list)),
        "jenis": jenis_selesai().values(),
        "sebelum": awal - timedelta(days=1) if awal.year > TAHUN.start else None,
        "sesudah": awal + timedelta(days=31) if awal < kini else None,
    }
    return render(request, "beranda/riwayat.html", konteks)


def _baris(akun: Akun, semua: Sequence[Selesai]) -> list[Baris]:
    """Rows with their pages; a person who left the team has none any more."""
    jenis, pada = jenis_selesai(), timezone.localdate()
    orang = {satu.kunci for satu in semua if jenis[satu.macam].orang}
    terlihat: set[int] = set()
    if orang:
        tim = dinilai_oleh(sebagai_penilai(akun, pada), pada).filter(pk__in=orang)
        terlihat = set(tim.values_list("pk", flat=True))
    hasil = []
    for satu in semua:
        rupa = jenis[satu.macam]
        ada = rupa.alamat and (not rupa.orang or satu.kunci in terlihat)
        url = reverse(rupa.alamat, args=[satu.kunci] if satu.kunci else []) if ada else ""
        hasil.append(Baris(satu, rupa, url))
    return hasil
