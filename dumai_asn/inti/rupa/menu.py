"""What rooms hand to the shell and to the home page: menu items and tasks.

Board ``menu`` holds providers ``def(request) -> Sequence[ButirMenu]``, board ``tugas`` providers
``def(request) -> Sequence[Tugas]``.  Both run for one account; the number of SQL statements of a
provider is part of its contract and stays the same whatever the account sees.
"""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from dumai_asn.inti import papan
from dumai_asn.inti.rupa.ikon import pastikan

#: Where an item may stand: the sidebar (and, with ``utama``, the bottom bar of the phone); the
#: raised button of the bottom bar; the bell; the search box (``url`` takes ``?q=``); the help
#: button; the page that shows a newcomer around, and that page while its tour is running; another
#: sign-in of the demo; the person menu, and there the two that are posted to: choices of look,
#: signing out.
TEMPAT = frozenset(
    [
        *("samping", "tonjol", "kotak", "cari", "bantuan", "kenali", "tur", "contoh"),
        *("orang", "tampilan", "keluar"),
    ]
)


@dataclass(frozen=True)
class ButirMenu:
    """One place to go.

    ``kode`` is unique in the menu; ``jumlah`` counts what waits for *this* person (gold counter,
    or the unread count at the bell); ``utama`` puts it into the phone's bottom bar, there with the
    word ``pendek``; ``urutan`` sorts across rooms (lower first).  Unknown ``tempat`` raises
    ``ValueError``, unknown ``ikon`` raises ``IkonTidakAda``.
    """

    kode: str
    judul: str
    ikon: str
    url: str
    jumlah: int = 0
    utama: bool = False
    pendek: str = ""
    urutan: int = 0
    tempat: str = "samping"

    def __post_init__(self) -> None:
        pastikan(self.ikon)
        if self.tempat not in TEMPAT:
            raise ValueError(f"tempat menu tidak dikenal: {self.tempat!r}")


@dataclass(frozen=True)
class Tugas:
    """One thing this person has to do, with its clock.

    ``tenggat`` is the last day (closes at 24.00 Asia/Jakarta) or None; ``tombol`` is verb + object;
    ``alasan`` one line why, or what was left off; ``hari_kerja_lewat`` working days past the
    deadline when the room has counted them.
    """

    kunci: str
    judul: str
    url: str
    tombol: str
    tenggat: date | None = None
    alasan: str = ""
    hari_kerja_lewat: int | None = None


def butir(request: HttpRequest) -> list[ButirMenu]:
    """Every menu item of this request, sorted; rooms decide by role what they hand in.

    Where ``request.menu_saja`` lists items, little else is open: of the others only looks,
    sign-out and the demo's sign-ins are left.
    """
    semua = [b for penyedia in papan.penyedia("menu") for b in penyedia.isi(request)]
    saja = getattr(request, "menu_saja", None)
    if saja is not None:
        semua = [*saja, *(b for b in semua if b.tempat in {"tampilan", "keluar", "contoh"})]
    return sorted(semua, key=lambda b: b.urutan)


def bawah(semua: list[ButirMenu], lainnya: ButirMenu) -> list[ButirMenu]:
    """The five places of the phone: four of ``utama`` (a raised one stands third) and "Lainnya"."""
    utama = [b for b in semua if b.utama and b.tempat == "samping"]
    tonjol = [b for b in semua if b.tempat == "tonjol"][:1]
    if tonjol:
        return [*utama[:2], *tonjol, *utama[2:3], lainnya]
    return [*utama[:4], lainnya]


def kini(semua: list[ButirMenu], jalur: str) -> str:
    """``kode`` of the item one is in: the longest url that ``jalur`` starts with, else ``""``."""
    cocok = [
        b
        for b in semua
        if jalur == b.url or (b.url.endswith("/") and b.url != "/" and jalur.startswith(b.url))
    ]
    return max(cocok, key=lambda b: len(b.url)).kode if cocok else ""
