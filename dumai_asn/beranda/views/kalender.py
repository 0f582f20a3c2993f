"""Calendar of one account: a month to look at, a year to take along."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dumai_asn.inti.rules import ics
from dumai_asn.inti.rupa.kalender import Acara, acara

#: Years somebody may look at or take along; beyond them no window and no class was ever set.
TAHUN = range(2020, 2100)


@dataclass(frozen=True)
class Hari:
    """One day of the month with what stands on it."""

    tanggal: date
    acara: list[Acara]
    kini: bool

    @property
    def libur(self) -> bool:
        """Whether nobody works: Saturday, Sunday, or a day off."""
        return self.tanggal.weekday() >= 5 or any(satu.umum for satu in self.acara)


@require_safe
def kalender(request: HttpRequest) -> HttpResponse:
    """One month, ``?bulan=2026-11``; anything else shows the month of today."""
    pada = timezone.localdate()
    awal = bulan_dari(request.GET.get("bulan", ""), pada)
    akhir = awal.replace(day=monthrange(awal.year, awal.month)[1])
    semua = acara(request, awal, akhir)
    hari = [
        Hari(tanggal, [satu for satu in semua if satu.tanggal == tanggal], tanggal == pada)
        for tanggal in (awal + timedelta(days=n) for n in range(akhir.day))
    ]
    konteks = {
        "awal": awal,
        "pada": pada,
        "hari": hari,
        "jumlah": len(semua),
        "kosong": awal.weekday(),
        "sebelum": awal - timedelta(days=1) if awal.year >= TAHUN.start + 1 else None,
        "sesudah": akhir + timedelta(days=1) if awal.year < TAHUN.stop - 1 else None,
    }
    return render(request, "beranda/kalender.html", konteks)


@require_safe
@never_cache
def unduh(request: HttpRequest) -> HttpResponse:
    """The own entries of a year, ``?tahun=2026``, as a file for a calendar program."""
    teks = request.GET.get("tahun", "")
    tahun = int(teks) if len(teks) == 4 and teks.isascii() and teks.isdigit() else 0
    if tahun not in TAHUN:
        tahun = timezone.localdate().year
    semua = acara(request, date(tahun, 1, 1), date(tahun, 12, 31))
    butir = [_butir(satu, request.user.pk) for satu in semua if not satu.umum]
    berkas = ics.tulis(f"Kalender kinerja {tahun}", butir, timezone.now())
    jawaban = HttpResponse(berkas, content_type="text/calendar; charset=utf-8")
    jawaban["Content-Disposition"] = f'attachment; filename="kalender-{tahun}.ics"'
    return jawaban


def bulan_dari(teks: str, pada: date) -> date:
    """First day of the month written as ``2026-11``; of that of ``pada`` when it is none."""
    tahun, _, bulan = teks.partition("-")
    angka = teks.isascii() and len(teks) == 7 and tahun.isdigit() and bulan.isdigit()
    if angka and int(tahun) in TAHUN and 1 <= int(bulan) <= 12:
        return date(int(tahun), int(bulan), 1)
    return pada.replace(day=1)


def _butir(satu: Acara, akun_id: int) -> ics.Butir:
    situs = urlsplit(settings.SITUS_URL)
    return ics.Butir(
        f"{satu.kunci.replace(':', '-')}-{akun_id}@{situs.hostname or 'localhost'}",
        satu.tanggal,
        satu.judul,
        f"{settings.SITUS_URL.rstrip('/')}{satu.url}" if satu.url else "",
        satu.tempat,
        satu.mulai,
        satu.selesai,
    )
