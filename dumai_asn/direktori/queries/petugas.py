"""What waits on an officer's desk, counted for menu and tasks of every page."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, DateField, Min, Value

from dumai_asn.akun.models import Akun
from dumai_asn.inti.ingatan import ingat

from .akun import menunggu_pengesahan
from .perbaikan import perbaikan_dijawab


@dataclass(frozen=True)
class Meja:
    """``kode``: codes to approve; ``perbaikan``: requests to answer, the nearest by ``tenggat``."""

    kode: int = 0
    perbaikan: int = 0
    tenggat: date | None = None


def meja_petugas(akun: Akun, pada: date) -> Meja:
    """One statement, once a request."""
    return ingat(akun, ("direktori.meja", pada), lambda: _hitung(akun, pada))


def _hitung(akun: Akun, pada: date) -> Meja:
    tanpa = Value(None, output_field=DateField())
    kode = (
        menunggu_pengesahan(akun)
        .order_by()
        .values(apa=Value("kode"))
        .annotate(jumlah=Count("pk"), tenggat_awal=tanpa)
    )
    perbaikan = (
        perbaikan_dijawab(akun, pada)
        .order_by()
        .values(apa=Value("perbaikan"))
        .annotate(jumlah=Count("pk"), tenggat_awal=Min("tenggat"))
    )
    baris = {
        satu["apa"]: (satu["jumlah"], satu["tenggat_awal"])
        for satu in kode.union(perbaikan, all=True)
    }
    jumlah, tenggat = baris.get("perbaikan", (0, None))
    return Meja(baris.get("kode", (0, None))[0], jumlah, tenggat)
