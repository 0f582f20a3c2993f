"""What rooms hand to the page "Pengaturan": one card a page of settings.

Board ``pengaturan`` holds providers ``def(request) -> Sequence[KartuPengaturan]``; a provider
decides by permission and hands in only what this account may open.
"""

from dataclasses import dataclass

from django.http import HttpRequest

from dumai_asn.inti import papan
from dumai_asn.inti.rupa.ikon import pastikan


@dataclass(frozen=True)
class KartuPengaturan:
    """One page of settings; ``jumlah`` counts what needs somebody there, ``perlu`` says it."""

    judul: str
    kata: str
    ikon: str
    url: str
    jumlah: int = 0
    perlu: str = ""

    def __post_init__(self) -> None:
        pastikan(self.ikon)


def kartu(request: HttpRequest) -> list[KartuPengaturan]:
    """Every card of this account, in the order of the rooms."""
    return [satu for penyedia in papan.penyedia("pengaturan") for satu in penyedia.isi(request)]
