"""What a room hands to the page "Data saya": plain shapes, no database.

Board ``data_saya`` holds one :class:`DataSaya` a room, under the room's name.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Lembar:
    """One table of somebody's own data.

    ``kunci`` names its file (lower case, underscore), ``judul`` says what it is, ``baris`` is
    read once, row by row, each as long as ``kolom``; texts, numbers, dates, ranges of days.
    """

    kunci: str
    judul: str
    kolom: Sequence[str]
    baris: Iterable[Sequence[Any]]


def lembar(kunci: str, judul: str, baris: Any, /, **kolom: Any) -> Lembar:
    """A table from a queryset: name of a column (underscores read as spaces) → its expression."""
    nama = [satu.replace("_", " ") for satu in kolom]
    return Lembar(kunci, judul, nama, baris.values_list(*kolom.values()))


@dataclass(frozen=True)
class BerkasSendiri:
    """A stored file that is the person's own.

    ``kunci`` tells files of one name apart, ``nama`` is the person's own, ``lokasi`` its place in
    the storage, ``jenis_isi`` its type by content, ``ukuran`` in bytes.
    """

    kunci: str
    nama: str
    lokasi: str
    jenis_isi: str
    ukuran: int


def tanpa_berkas(akun: Any) -> Sequence[BerkasSendiri]:
    """For rooms that keep no files."""
    return ()


def tanpa_lembar(akun: Any) -> Sequence[Lembar]:
    """For rooms whose data stand in another room's tables."""
    return ()


@dataclass(frozen=True)
class DataSaya:
    """What a room hands in.

    ``lembar(akun)`` gives the tables of everything the room keeps about the person behind
    ``akun`` that this person may see; nobody else's data, names of those who acted excepted.
    ``berkas(akun)`` lists the person's own files.  ``dibaca`` maps each kind under which the room
    calls ``catat_baca`` to the end of the sentence "Bagus membuka …".
    """

    lembar: Callable[[Any], Sequence[Lembar]] = tanpa_lembar
    berkas: Callable[[Any], Sequence[BerkasSendiri]] = tanpa_berkas
    dibaca: Mapping[str, str] = field(default_factory=dict)
