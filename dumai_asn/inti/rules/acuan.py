"""What a piece of reference data (*acuan*) is: default, legal basis, confidence.

A room writes its regulatory numbers as frozen dataclasses in its ``rules/bawaan.py``, each
field through :func:`angka`, and lists them as :class:`ButirAcuan` in a tuple ``ACUAN`` that its
``AppConfig.ready()`` registers on the board ``acuan``.  So the page of unconfirmed values and
the check of what HR types read the very same definition as the rule.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")


class Tanda(StrEnum):
    """How sure a number is: two sources agree, one source, or still to be confirmed."""

    C2 = "C2"
    C1 = "C1"
    U = "U"


class Nilai(NamedTuple):
    """One number of a dataclass with its explanation; ``tanda`` U still needs confirming."""

    nama: str
    bawaan: Any
    arti: str
    sumber: str
    tanda: Tanda


@dataclass(frozen=True, slots=True)
class ButirAcuan:
    """One entry on the board ``acuan``.

    ``bawaan`` is a frozen dataclass instance (its class is what dated rows are checked with),
    ``tanda`` the weakest of the tags of its fields.
    """

    kunci: str
    bawaan: Any
    dasar_hukum: str
    tanda: str

    def nilai(self) -> Iterator[Nilai]:
        """Every number of this entry, with meaning, source and tag."""
        for bagian in fields(self.bawaan):
            yield Nilai(bagian.name, getattr(self.bawaan, bagian.name), **bagian.metadata)


def angka(bawaan: T, *, arti: str, sumber: str, tanda: Tanda) -> T:
    """A dataclass field with default ``bawaan`` that knows its meaning, source and tag.

    Typed as its default, because that is what an instance holds.
    """
    hasil: Any = field(
        default=bawaan, metadata={"arti": arti, "sumber": sumber, "tanda": Tanda(tanda)}
    )
    nilai: T = hasil
    return nilai
