"""Transition tables: state × act → state, who, guard.

One table serves the button, the gate, the action under its lock, and the database trigger
(:meth:`Alur.pasangan` feeds ``pgtrigger.FSM``), so the four can never disagree.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class AlurDitolak(ValueError):
    """This act is not possible in this state, or not for this actor; the words say which."""


@dataclass(frozen=True, slots=True)
class Langkah:
    """One row of a table.

    ``syarat`` names the guards that the action must ask before it writes; the table only says
    that they apply, the rules beside it decide them.
    """

    dari: str
    tindakan: str
    ke: str
    pelaku: frozenset[str]
    syarat: tuple[str, ...] = ()


@dataclass(frozen=True)
class Alur:
    """A whole table.

    ``objek`` is the object in words ("SKP", "laporan periode").  ``kata`` gives words for
    states, acts and actors where the plain reading of the name ("DAFTAR_TUNGGU" → "daftar
    tunggu", act "TARIK" → "ditarik") is not good Indonesian.  Raises ``ValueError`` when a row
    leaves the states or two rows answer the same act.
    """

    objek: str
    status: type[StrEnum]
    langkah: tuple[Langkah, ...]
    kata: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a table that contradicts itself, at import instead of in front of a person."""
        terlihat: set[tuple[str, str]] = set()
        for langkah in self.langkah:
            self.status(langkah.dari)
            self.status(langkah.ke)
            kunci = (langkah.dari, langkah.tindakan)
            if kunci in terlihat:
                raise ValueError(f"dua langkah untuk {kunci} pada alur {self.objek}")
            terlihat.add(kunci)

    def cari(self, status: str, tindakan: str) -> Langkah | None:
        """The row for this act in this state, or None."""
        for langkah in self.langkah:
            if langkah.dari == status and langkah.tindakan == tindakan:
                return langkah
        return None

    def boleh(self, status: str, tindakan: str, pelaku: str | Iterable[str]) -> bool:
        """Whether the table allows it; several actors at once count as their union."""
        langkah = self.cari(status, tindakan)
        return langkah is not None and not langkah.pelaku.isdisjoint(_himpunan(pelaku))

    def tujuan(self, status: str, tindakan: str, pelaku: str | Iterable[str]) -> str:
        """The state after the act; :class:`AlurDitolak` with readable words when refused."""
        keadaan = f"{self._awal_kalimat()} berstatus {self._sebut(status)}"
        langkah = self.cari(status, tindakan)
        if langkah is None:
            raise AlurDitolak(f"{keadaan} tidak dapat {self._sebut_tindakan(tindakan)}.")
        if langkah.pelaku.isdisjoint(_himpunan(pelaku)):
            siapa = " atau ".join(sorted(self._sebut(satu) for satu in langkah.pelaku))
            raise AlurDitolak(
                f"{keadaan} hanya dapat {self._sebut_tindakan(tindakan)} oleh {siapa}."
            )
        return langkah.ke

    def syarat(self, status: str, tindakan: str) -> tuple[str, ...]:
        """Names of the guards of this act in this state; empty when there is no such act."""
        langkah = self.cari(status, tindakan)
        return langkah.syarat if langkah else ()

    def tindakan(self, status: str, pelaku: str | Iterable[str]) -> tuple[str, ...]:
        """What these actors may do in this state, in the table's order (for buttons)."""
        peran = _himpunan(pelaku)
        return tuple(
            langkah.tindakan
            for langkah in self.langkah
            if langkah.dari == status and not langkah.pelaku.isdisjoint(peran)
        )

    def pasangan(self) -> tuple[tuple[str, str], ...]:
        """Every change of state once, sorted, as plain strings; acts that stay are left out."""
        semua = {(str(satu.dari), str(satu.ke)) for satu in self.langkah if satu.dari != satu.ke}
        return tuple(sorted(semua))

    def _awal_kalimat(self) -> str:
        return self.objek[:1].upper() + self.objek[1:]

    def _sebut(self, nama: str) -> str:
        return self.kata.get(nama, nama.lower().replace("_", " "))

    def _sebut_tindakan(self, tindakan: str) -> str:
        return self.kata.get(tindakan, "di" + tindakan.lower().replace("_", " "))


def _himpunan(pelaku: str | Iterable[str]) -> frozenset[str]:
    return frozenset({pelaku} if isinstance(pelaku, str) else pelaku)
