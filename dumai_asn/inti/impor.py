"""What a room hands to the import engine: one kind of file (board ``jenis_impor``).

The engine reads the file, keeps the needed columns of every row as text in ``BarisImpor.data``
and calls the kind twice.  See ``docs/impor.md``.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from . import papan
from .rules.impor import KolomImpor


@dataclass(frozen=True)
class JenisImpor:
    """One kind of import.

    ``periksa(impor_id, pada)``: judge the staged rows by the data of day ``pada``, with set-based
    SQL: writes ``status`` (``StatusBaris``), ``objek_id``, ``perubahan`` (list of ``{kolom, dari,
    ke}``) and ``pesan`` (list of ``{kolom, pesan, tingkat, perbaiki_di}``) of ``BarisImpor``, and
    one ``HilangImpor`` for each object that the file should name and does not.  Asked again at
    any time; before each call the engine has emptied these columns, has kept the messages of its
    own, and rows that it found to be errors itself are ``GALAT`` (leave them so).  It changes
    nothing else.

    ``terapkan(impor_id, oleh, pada)``: write the rows that are BARU and BERUBAH, inside the
    engine's transaction and audit context, under the lock of this kind, right after ``periksa``.
    Nothing is ever deleted because a file does not name it.

    ``turunan``: labels of models ("direktori.GarisPenilai") whose rows follow from others; they
    neither hinder undoing nor are restored.  ``sebelum_urung(jejak)`` clears those that stand in
    the way (``jejak``: the audit context of the import), ``sesudah_urung(pada)`` builds them anew.

    ``izin``: the permission that this kind asks for beside ``inti.jalankan_impor``, "" for none.
    ``bantuan``: where the file comes from, in words.  ``benda``: what a row is ("unit kerja").
    """

    kunci: str
    judul: str
    izin: str
    kolom: tuple[KolomImpor, ...]
    periksa: Callable[[int, date], None]
    terapkan: Callable[[int, Any, date], None]
    bantuan: str = ""
    benda: str = "baris"
    urutan: int = 0
    turunan: tuple[str, ...] = ()
    sebelum_urung: Callable[[uuid.UUID], None] | None = None
    sesudah_urung: Callable[[date], None] | None = None


def daftarkan(*semua: JenisImpor) -> None:
    """Hang kinds on the board, from ``AppConfig.ready()``."""
    for satu in semua:
        papan.daftarkan("jenis_impor", satu.kunci, satu, satu.urutan)


def cari(kunci: str) -> JenisImpor:
    """The kind of that key; ``LookupError`` when no room has one."""
    satu: JenisImpor = papan.ambil("jenis_impor", kunci)
    return satu


def semua() -> list[JenisImpor]:
    """Every kind of the house, in order."""
    return [satu for _, satu in papan.penyedia("jenis_impor")]
