"""The day a page speaks of: ``?pada=2026-03-01``, today without it."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from dumai_asn.inti.rules.tanggal import panjang, urai

#: A new day begins on the first page again.
_SENDIRI = frozenset({"pada", "halaman"})


@dataclass(frozen=True)
class HariTampil:
    """``tanggal``: the day shown.  ``galat``: why what stood in the address was not taken.

    ``lain``: what else stands in the address, for the field that chooses another day.
    """

    tanggal: date
    hari_ini: date
    lain: tuple[tuple[str, str], ...] = ()
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
    lain = tuple((k, v) for k, v in request.GET.items() if k not in _SENDIRI)
    if not teks:
        return HariTampil(hari_ini, hari_ini, lain)
    try:
        return HariTampil(urai(teks), hari_ini, lain)
    except ValueError as galat:
        return HariTampil(hari_ini, hari_ini, lain, str(galat))
