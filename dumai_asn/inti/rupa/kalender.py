"""What rooms hand to the calendar: dated entries of one account.

Board ``kalender`` holds providers ``def(request, dari, sampai) -> Sequence[Acara]`` for the days
``dari`` to ``sampai``, both counted.  The number of SQL statements of a provider stays the same
whatever it finds.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from django.utils import timezone

from dumai_asn.inti import papan
from dumai_asn.inti.rules.tanggal import jam
from dumai_asn.inti.rupa.ikon import pastikan


@dataclass(frozen=True)
class Acara:
    """One entry of the calendar.

    ``kunci`` names it for good (the same after it was moved); ``mulai`` and ``selesai`` are empty
    for what takes no hour.  ``url`` is empty for what has no page.  ``umum`` is everybody's, such
    as a day off: it stays out of a downloaded calendar.
    """

    kunci: str
    tanggal: date
    judul: str
    url: str = ""
    ikon: str = "calendar3"
    mulai: datetime | None = None
    selesai: datetime | None = None
    tempat: str = ""
    umum: bool = False

    def __post_init__(self) -> None:
        pastikan(self.ikon)

    @property
    def jam(self) -> str:
        """``09.00–11.30`` in Asia/Jakarta; empty for what takes no hour."""
        batas = [timezone.localtime(satu).time() for satu in (self.mulai, self.selesai) if satu]
        return "–".join(jam(satu) for satu in batas)


def jendela(kunci: str, mulai: date, terakhir: date, nama: str, url: str) -> list[Acara]:
    """The two days of a window that people ask about: its first and its last one."""
    buka = Acara(f"{kunci}:buka", mulai, f"{nama} dibuka", url)
    tutup = Acara(f"{kunci}:tutup", terakhir, f"Hari terakhir {nama}", url, "clock-fill")
    return [buka, tutup]


def acara(request: HttpRequest, dari: date, sampai: date) -> list[Acara]:
    """Everything of these days from every room, in order of time."""
    semua = [
        satu
        for penyedia in papan.penyedia("kalender")
        for satu in penyedia.isi(request, dari, sampai)
        if dari <= satu.tanggal <= sampai
    ]
    return sorted(semua, key=lambda a: (a.tanggal, not a.umum, a.jam, a.judul, a.kunci))
