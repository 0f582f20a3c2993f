"""What rooms hand to the history of an account: acts that ended a task, read from stored facts.

Board ``tugas_selesai`` holds one :class:`SumberSelesai` a room.  Their rows are one UNION, so
that counting a month and reading a page of it are one statement each.  The statements are
written out: every home page of an employee counts, and composing nine querysets cost more than
running them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple

from django.db import connection

from dumai_asn.inti import papan
from dumai_asn.inti.pelaku import Pelaku
from dumai_asn.inti.rupa.ikon import pastikan


@dataclass(frozen=True)
class JenisSelesai:
    """A kind of finished work.

    ``kata`` says what was done; ``hitung`` is the word after the number where a row stands for
    many acts of one day.  ``alamat`` is the URL name of the page, called with the row's key when
    that is not 0.  ``orang``: the key is a person, and the page is only there for who may see
    that person today.
    """

    kata: str
    ikon: str
    alamat: str = ""
    hitung: str = ""
    orang: bool = False

    def __post_init__(self) -> None:
        pastikan(self.ikon)


@dataclass(frozen=True)
class SumberSelesai:
    """Kinds of a room by key, and the SELECT of its rows: the columns of :class:`Selesai`.

    The SELECT narrows to what the account ``%(akun)s`` itself did from ``%(mulai)s`` up to, and
    not including, ``%(sampai)s``; days are those of ``%(zona)s``.
    """

    jenis: Mapping[str, JenisSelesai]
    sql: str


class Selesai(NamedTuple):
    """When, key of the kind, about what (may be empty), how many, key of the page or 0."""

    saat: datetime
    macam: str
    subjek: str
    banyak: int
    kunci: int


class DaftarSelesai(Sequence[Selesai]):
    """Everything an account finished in a stretch of time, newest first; a page is one statement.

    ``len`` is one statement and remembered.
    """

    def __init__(self, akun: Pelaku, mulai: datetime, sampai: datetime) -> None:
        zona = str(mulai.tzinfo)
        self._isi = {"akun": akun.pk, "mulai": mulai, "sampai": sampai, "zona": zona}
        sumber = [satu.isi.sql.strip() for satu in papan.penyedia("tugas_selesai")]
        self._sql = "\nUNION ALL\n".join(sumber)

    @cached_property
    def _jumlah(self) -> int:
        ((jumlah,),) = self._jalankan("SELECT count(*) FROM (", ") s")
        return int(jumlah)

    def __len__(self) -> int:
        return self._jumlah if self._sql else 0

    def __getitem__(self, pilih: Any) -> Any:
        if not isinstance(pilih, slice):
            return self[pilih : pilih + 1][0]
        awal, akhir = pilih.start or 0, len(self) if pilih.stop is None else pilih.stop
        urut = ") s ORDER BY saat DESC, macam, kunci DESC, subjek OFFSET %(awal)s LIMIT %(n)s"
        baris = self._jalankan("SELECT * FROM (", urut, awal=awal, n=max(0, akhir - awal))
        return [Selesai(*satu) for satu in baris]

    def __iter__(self) -> Iterator[Selesai]:
        return iter(self[:])

    def _jalankan(self, depan: str, belakang: str, **lain: int) -> list[tuple[Any, ...]]:
        with connection.cursor() as kursor:
            kursor.execute(f"{depan}{self._sql}{belakang}", {**self._isi, **lain})
            return kursor.fetchall()


def jenis_selesai() -> dict[str, JenisSelesai]:
    """Every kind of every room, by key, in the order of the rooms."""
    return {
        kunci: jenis
        for sumber in papan.penyedia("tugas_selesai")
        for kunci, jenis in sumber.isi.jenis.items()
    }
