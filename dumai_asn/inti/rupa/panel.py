"""What rooms put on the page of a person: one section each, loaded after the page itself.

Board ``panel_pegawai`` holds one :class:`Panel` a section; the key on the board is its ``kunci``
and ``urutan`` is its place.  The page shows the heading of each panel that the account may see and
fetches the rest; without a script the heading is a link to the same content as a page of its own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from dumai_asn.inti import papan
from dumai_asn.inti.rupa.ikon import pastikan


@dataclass(frozen=True)
class Panel:
    """A section about a person.

    ``kunci``: its part of the address, a-z and ``_``.  ``boleh(akun, pegawai_id, pada)``: whether
    this account sees it; asked again before every ``isi``, which is never called otherwise.
    ``isi(akun, pegawai_id, pada)``: context of ``templat`` as things are on ``pada``, in a constant
    number of statements.  ``templat`` draws the inside of a card: no heading of its own above
    ``h3``.  ``bagian``: what a person reports as wrong from here (``BagianData`` of the directory),
    "" for nothing.  ``templat`` also finds ``orang`` (the person), ``pada`` and ``kini`` (``pada``
    is today).
    """

    kunci: str
    judul: str
    ikon: str
    boleh: Callable[[Any, int, date], bool]
    isi: Callable[[Any, int, date], dict[str, Any]]
    templat: str
    bagian: str = ""

    def __post_init__(self) -> None:
        pastikan(self.ikon)


def daftarkan(panel: Panel, urutan: int = 0) -> None:
    """Put a panel on the board, from ``AppConfig.ready()``."""
    papan.daftarkan("panel_pegawai", panel.kunci, panel, urutan)


def panel_terlihat(akun: Any, pegawai_id: int, pada: date) -> list[Panel]:
    """The panels of a person that ``akun`` may see on ``pada``, in their order."""
    semua: list[Panel] = [satu.isi for satu in papan.penyedia("panel_pegawai")]
    return [satu for satu in semua if satu.boleh(akun, pegawai_id, pada)]


def panel(akun: Any, pegawai_id: int, kunci: str, pada: date) -> Panel | None:
    """One panel, or None when there is no such one for this account."""
    try:
        satu: Panel = papan.ambil("panel_pegawai", kunci)
    except LookupError:
        return None
    return satu if satu.boleh(akun, pegawai_id, pada) else None
