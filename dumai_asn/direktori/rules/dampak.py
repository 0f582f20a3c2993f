"""What a change of dated facts would do to work that other rooms keep."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dumai_asn.inti.rules.rentang import Rentang


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One placement before and after: ``lama`` None when it is new, ``baru`` None when it goes.

    ``isi``: unit or post change, not only days.  ``kepala``: it heads its unit, so that others
    get another evaluator.  ``definitif``: it asks for an SKP of its own.  ``penempatan_id`` is
    None while a new one is not written yet.  ``absen``: an absence, which moves no placement.
    """

    pegawai_id: int
    penempatan_id: int | None
    lama: Rentang | None
    baru: Rentang | None
    isi: bool = False
    kepala: bool = False
    definitif: bool = True
    absen: bool = False

    @property
    def hari(self) -> tuple[Rentang, ...]:
        """The days on which something is different afterwards."""
        return hari_berubah(self.lama, self.baru, isi=self.isi)


@dataclass(frozen=True, slots=True)
class Dampak:
    """One line of what follows, in words; ``contoh`` names a few of ``jumlah``.

    ``halangan``: the change is refused as long as this stands.
    """

    judul: str
    jumlah: int
    contoh: tuple[str, ...] = ()
    url: str = ""
    halangan: bool = False


def hari_berubah(
    lama: Rentang | None, baru: Rentang | None, *, isi: bool = False
) -> tuple[Rentang, ...]:
    """Days in exactly one of two ranges; with ``isi`` the days of both as well."""
    ada = [satu for satu in (lama, baru) if satu is not None]
    if lama is None or baru is None or isi or not _bertemu(lama, baru):
        return tuple(ada)
    hasil = []
    if lama.mulai != baru.mulai:
        awal = sorted(satu.mulai or date.min for satu in ada)
        hasil.append(Rentang(awal[0], awal[1]))
    if lama.akhir != baru.akhir:
        ujung = sorted(satu.akhir or date.max for satu in ada)
        hasil.append(Rentang(ujung[0], None if ujung[1] == date.max else ujung[1]))
    return tuple(hasil)


def sentuh_lampau(perubahan: Iterable[Perubahan], pada: date) -> bool:
    """Whether a day before ``pada`` is among those that change."""
    return any((hari.mulai or date.min) < pada for satu in perubahan for hari in satu.hari)


def _bertemu(a: Rentang, b: Rentang) -> bool:
    return (a.mulai or date.min) < (b.akhir or date.max) and (b.mulai or date.min) < (
        a.akhir or date.max
    )
