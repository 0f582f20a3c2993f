"""A calendar file as calendar programs read it (RFC 5545)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_HINDAR = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
#: Bytes of a line without its end (RFC 5545, 3.1).
PANJANG_BARIS = 75


@dataclass(frozen=True)
class Butir:
    """One event: the whole ``tanggal``, or from ``mulai`` to ``selesai`` (aware)."""

    uid: str
    tanggal: date
    judul: str
    url: str = ""
    tempat: str = ""
    mulai: datetime | None = None
    selesai: datetime | None = None


def tulis(nama: str, butir: Sequence[Butir], dibuat: datetime) -> str:
    """The file; ``dibuat`` (aware) is when it was made."""
    baris = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Pembinaan ASN//Kalender//ID",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_teks(nama)}",
        *(satu for b in butir for satu in _acara(b, dibuat)),
        "END:VCALENDAR",
    ]
    return "".join(f"{lipat(satu)}\r\n" for satu in baris)


def lipat(baris: str) -> str:
    """A line folded so that no part is longer than 75 bytes; no character is cut in two."""
    potongan, isi, panjang = [], "", 0
    for huruf in baris:
        lebar = len(huruf.encode())
        if panjang + lebar > PANJANG_BARIS:
            potongan.append(isi)
            isi, panjang = "", 1  # the blank that begins a continued line
        isi, panjang = isi + huruf, panjang + lebar
    return "\r\n ".join([*potongan, isi])


def _acara(b: Butir, dibuat: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{b.uid}"
    yield f"DTSTAMP:{_saat(dibuat)}"
    if b.mulai and b.selesai:
        yield f"DTSTART:{_saat(b.mulai)}"
        yield f"DTEND:{_saat(b.selesai)}"
    else:
        yield f"DTSTART;VALUE=DATE:{b.tanggal:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{b.tanggal + timedelta(days=1):%Y%m%d}"
        yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{_teks(b.judul)}"
    if b.tempat:
        yield f"LOCATION:{_teks(b.tempat)}"
    if b.url:
        yield f"URL:{b.url}"
    yield "END:VEVENT"


def _teks(teks: str) -> str:
    return teks.translate(_HINDAR)


def _saat(waktu: datetime) -> str:
    return waktu.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
