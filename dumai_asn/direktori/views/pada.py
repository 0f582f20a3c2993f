"""The day a page speaks of: ``?pada=2026-03-01``, today without it."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from dumai_asn.inti.rules.tanggal import panjang, urai


@dataclass(frozen=True)
class HariTampil:
    """``tanggal``: the day shown.  ``galat``: why what stood in the address was not taken."""

    tanggal: date
    hari_ini: date
    galat: str = ""

    @property
    def kini(self) -> bool:
        """Whether the page shows today."""
        return self.tanggal == self.hari_ini

    @property
    def isian(self) -> str:
        """What links carry along; empty today."""
        return "" if self.kini else f"?pada={self.tanggal.isoformat()}"

    @property
    def kata(self) -> str:
        """The day in words."""
        return panjang(self.tanggal)


def hari_tampil(request: HttpRequest) -> HariTampil:
    """The day asked for; one that cannot be read is answered in words and shows today."""
    hari_ini, teks = timezone.localdate(), request.GET.get("pada", "").strip()
    if not teks:
        return HariTampil(hari_ini, hari_ini)
    try:
        return HariTampil(urai(teks), hari_ini)
    except ValueError as galat:
        return HariTampil(hari_ini, hari_ini, str(galat))
