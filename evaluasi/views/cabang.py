"""What the monitor and the leader's page share: which cycle, which branch, which day."""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest
from django.utils import timezone

from dumai_asn.direktori.models import UnitKerja
from dumai_asn.direktori.queries.jangkauan import unit_dengan_izin
from dumai_asn.direktori.rules.izin import Izin

from .. import access
from ..models import PohonSiklus, Siklus
from ..queries.pantau import jejak, siklus_terpantau

#: Cycles offered in the switch: three years of quarters and years.
SIKLUS_DITAWARKAN = 15


@dataclass(frozen=True)
class Cabang:
    """A branch of a cycle as this account may see it."""

    siklus: Siklus
    pilihan: list[Siklus]
    pohon: PohonSiklus
    jejak: list[UnitKerja]
    pada: date

    @property
    def unit(self) -> UnitKerja:
        """The unit at the top of the branch."""
        return self.pohon.unit

    @property
    def kunci(self) -> str:
        """The cycle as a link names it."""
        return str(self.siklus.pk)

    @property
    def jenis_bawahan(self) -> str:
        """What its children are called."""
        return "unit" if self.pohon.induk_id else "perangkat daerah"

    @property
    def di_puncak(self) -> bool:
        """Whether this is the topmost unit that this account sees."""
        return len(self.jejak) == 1

    @property
    def atas(self) -> list[UnitKerja]:
        """The units between the topmost one and this one."""
        return self.jejak[1:-1]


def buka_cabang(
    request: HttpRequest, unit_id: int | None, *, izin: str = Izin.LIHAT_REKAP
) -> Cabang | None:
    """The branch asked for; None while no cycle was ever opened."""
    siklus = access.siklus_terbaca(request.user, nomor(request, "siklus"))
    if siklus is None:
        return None
    pada = timezone.localdate()
    pohon = access.cabang_terbaca(request.user, siklus, unit_id, izin=izin)
    return Cabang(
        siklus,
        list(siklus_terpantau()[:SIKLUS_DITAWARKAN]),
        pohon,
        jejak(pohon, unit_dengan_izin(request.user, izin, pada)),
        pada,
    )


def nomor(request: HttpRequest, nama: str) -> int | None:
    """A number of the query; None when it is not given, 404 when it is no number."""
    isi = request.GET.get(nama, "")
    if isi and not (isi.isascii() and isi.isdigit() and len(isi) < 16):
        raise Http404
    return int(isi) if isi else None


def halaman(request: HttpRequest, isi: object, per_halaman: int) -> Page:
    """One page of a list."""
    return Paginator(isi, per_halaman).get_page(request.GET.get("halaman"))
