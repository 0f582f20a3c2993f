"""What a document is called and how strangers name it: kinds, numbers, public codes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any

#: Crockford's base 32: no I, L, O or U, so nothing on paper is taken for another sign.
HURUF = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#: 16 signs of 5 bits are 80 bits: nobody finds a document by trying.
PANJANG = 16
SEKELOMPOK = 4
_MIRIP = str.maketrans("ILO", "110")


class StatusDokumen(StrEnum):
    """A document is valid from its issue until it is revoked, for good."""

    BERLAKU = "BERLAKU"
    DICABUT = "DICABUT"


@dataclass(frozen=True, slots=True)
class JenisDokumen:
    """A kind of document; rooms put theirs on the board ``dokumen`` under ``kode``.

    ``templat`` is a path inside ``templates/dokumen``; its head comment lists the data it takes.
    ``singkatan`` stands in the number.
    """

    kode: str
    judul: str
    templat: str
    singkatan: str


@dataclass(frozen=True, slots=True)
class Naskah:
    """What one document says, in plain values: strings, numbers, booleans, lists, dicts.

    ``judul`` is the title of the file, ``kaki`` names what and whose it is at the foot of each
    page, ``isi`` is what the template takes.  ``belum_resmi``: the national record does not hold
    it yet, and every page set says so.
    """

    judul: str
    kaki: str
    isi: Mapping[str, Any] = field(default_factory=dict)
    belum_resmi: bool = False

    def parameter(self) -> dict[str, Any]:
        """Everything from which the same document can be made again."""
        return {
            "judul": self.judul,
            "kaki": self.kaki,
            "isi": dict(self.isi),
            "belum_resmi": self.belum_resmi,
        }


def sidik(parameter: Mapping[str, Any], versi_templat: str) -> str:
    """SHA-256 over data and look: the same for documents that would look the same."""
    teks = json.dumps(parameter, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(f"{versi_templat}\n{teks}".encode()).hexdigest()


def nomor(jenis: JenisDokumen, tahun: int, urut: int) -> str:
    """``EK/2026/000417``: kind, year of issue, running number; numbers may be left out."""
    return f"{jenis.singkatan}/{tahun}/{urut:06d}"


def kode(bilangan: int) -> str:
    """The public code out of 80 random bits."""
    tanda = []
    for _ in range(PANJANG):
        bilangan, sisa = divmod(bilangan, len(HURUF))
        tanda.append(HURUF[sisa])
    return "".join(tanda)


def berkelompok(teks: str) -> str:
    """``C7QF2M9DK3TX84WA`` as people read it: ``C7QF-2M9D-K3TX-84WA``."""
    return "-".join(teks[i : i + SEKELOMPOK] for i in range(0, len(teks), SEKELOMPOK))


def rapikan_kode(ketikan: str) -> str:
    """The code in what somebody typed: any case, dashes, spaces, I for 1 and O for 0.

    Empty when it cannot be one.
    """
    teks = "".join(satu for satu in ketikan.upper() if satu.isalnum()).translate(_MIRIP)
    return teks if len(teks) == PANJANG and set(teks) <= set(HURUF) else ""


#: Why a document is revoked, as strangers may read it.  What an officer adds stays inside.
ALASAN_CABUT = (
    "Isinya keliru",
    "Diterbitkan untuk orang yang keliru",
    "Keputusan yang mendasarinya berubah",
    "Dipakai tidak semestinya",
)
#: Begins the reason of a document whose place a newer one took; its number follows.
DIGANTI = "Diganti dokumen"


def alasan_publik(alasan: str) -> str:
    """The part of a stored reason that the check page may show; "" when none of it may.

    >>> alasan_publik("Isinya keliru: nama Suri tertulis dua kali")
    'Isinya keliru'
    """
    umum = alasan.partition(":")[0].rstrip(".")
    return umum if umum in ALASAN_CABUT or umum.startswith(f"{DIGANTI} ") else ""
