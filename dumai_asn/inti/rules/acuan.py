"""What a piece of reference data (*acuan*) is: default, legal basis, confidence.

A room writes its regulatory numbers as frozen dataclasses in its ``rules/bawaan.py``, each
field through :func:`angka`, and lists them as :class:`ButirAcuan` in a tuple ``ACUAN`` that its
``AppConfig.ready()`` registers on the board ``acuan``.  So the page of unconfirmed values and
the check of what HR types read the very same definition as the rule.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from dumai_asn.inti.rules.angka import tulis

T = TypeVar("T")


class Tanda(StrEnum):
    """How sure a number is: two sources agree, one source, or still to be confirmed."""

    C2 = "C2"
    C1 = "C1"
    U = "U"


class Nilai(NamedTuple):
    """One number of a dataclass with its explanation; ``tanda`` U still needs confirming.

    ``satuan`` is the unit in words, ``pilihan`` the allowed values with their words (None: any),
    ``minimal`` and ``maksimal`` the ends of a number (None: none).
    """

    nama: str
    bawaan: Any
    arti: str = ""
    sumber: str = ""
    tanda: Tanda = Tanda.U
    satuan: str = ""
    pilihan: Mapping[str, str] | None = None
    minimal: int | None = 0
    maksimal: int | None = None

    def galat(self, isi: Any) -> str:
        """What is wrong with ``isi`` as this number, in words; empty when nothing is."""
        semua = isi if isinstance(isi, tuple | frozenset) else (isi,)
        for satu in semua:
            if self.pilihan is not None and satu is not None and satu not in self.pilihan:
                return f"Pilihan {satu} tidak dikenal."
            if isinstance(satu, bool) or not isinstance(satu, int | Decimal):
                continue
            if self.minimal is not None and satu < self.minimal:
                return f"Paling kecil {tulis(self.minimal)}."
            if self.maksimal is not None and satu > self.maksimal:
                return f"Paling besar {tulis(self.maksimal)}."
        return ""


class AcuanTidakSah(ValueError):
    """Values that may not be in force; ``galat`` maps the name of a number to words."""

    def __init__(self, galat: Mapping[str, str]) -> None:
        self.galat = dict(galat)
        super().__init__(" ".join(self.galat.values()))


@dataclass(frozen=True, slots=True)
class ButirAcuan:
    """One entry on the board ``acuan``.

    ``bawaan`` is a frozen dataclass instance (its class is what dated rows are checked with),
    ``tanda`` the weakest of the tags of its fields.  ``judul`` names it on a page; ``dipakai``
    says where it is used and what a change changes.  A dataclass with bounds between its fields
    raises ``ValueError`` in words from ``__post_init__``.
    """

    kunci: str
    bawaan: Any
    dasar_hukum: str
    tanda: str
    judul: str = ""
    dipakai: str = ""

    @property
    def ruang(self) -> str:
        """The label of the room it belongs to."""
        return self.kunci.partition(".")[0]

    def periksa(self, isi: Any) -> None:
        """:class:`AcuanTidakSah` when a number of ``isi`` is out of its bounds."""
        galat = {n.nama: kata for n in self.nilai() if (kata := n.galat(getattr(isi, n.nama)))}
        if galat:
            raise AcuanTidakSah(galat)

    def nilai(self) -> Iterator[Nilai]:
        """Every number of this entry, with meaning, source and tag."""
        for bagian in fields(self.bawaan):
            yield Nilai(bagian.name, getattr(self.bawaan, bagian.name), **bagian.metadata)


def angka(
    bawaan: T,
    *,
    arti: str,
    sumber: str,
    tanda: Tanda,
    satuan: str = "",
    pilihan: Mapping[str, str] | None = None,
    minimal: int | None = 0,
    maksimal: int | None = None,
) -> T:
    """A dataclass field with default ``bawaan`` that knows its meaning, source, tag and bounds.

    Typed as its default, because that is what an instance holds; the rest as in :class:`Nilai`.
    """
    hasil: Any = field(
        default=bawaan,
        metadata={
            "arti": arti,
            "sumber": sumber,
            "tanda": Tanda(tanda),
            "satuan": satuan,
            "pilihan": None if pilihan is None else MappingProxyType(dict(pilihan)),
            "minimal": minimal,
            "maksimal": maksimal,
        },
    )
    nilai: T = hasil
    return nilai
