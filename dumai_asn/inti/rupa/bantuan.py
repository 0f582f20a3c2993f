"""Help: what each page is for, brought by its room in a file ``bantuan.toml``.

A table carries the name of an address, and says in Indonesian::

    ["kinerja:progres"]
    judul = "Progres & bukti"
    untuk = "What the page is for, one or two sentences."
    lanjut = "What to do next."
    tanya = [["Question?", "Answer."], ...]      # three to five
    tombol = [["b", "bukti berikutnya"], ...]    # keys of this page alone, may be absent
    juga = ["kinerja:catat_indikator"]           # other addresses with the same help

The table ``[istilah]`` holds words and their meaning for the list of terms; ``bagian``, before
every table, is the heading of the room where its own name is not a word of its readers.

A mistake in such a file stops the application at its start (:func:`periksa`), not each page.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error


@dataclass(frozen=True)
class Topik:
    """Help for one page, and for the addresses in ``juga``."""

    nama: str
    ruang: str
    judul: str
    untuk: str
    lanjut: str
    tanya: tuple[tuple[str, str], ...]
    tombol: tuple[tuple[str, str], ...] = ()
    juga: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for satu in (*self.tanya, *self.tombol):
            if not isinstance(satu, tuple) or list(map(type, satu)) != [str, str]:
                raise ValueError(f"{self.nama!r}: {satu!r} bukan pasangan dua teks")


def periksa(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """System check: every ``bantuan.toml`` can be read and says what :class:`Topik` takes."""
    try:
        _isi()
    except (OSError, TypeError, ValueError, AttributeError) as galat:
        tempat = "; ".join(getattr(galat, "__notes__", []))
        return [Error(f"Bantuan tidak dapat dibaca: {galat}", hint=tempat, id="rupa.E001")]
    return []


@cache
def _isi() -> tuple[dict[str, Topik], dict[str, str]]:
    topik: dict[str, Topik] = {}
    istilah: dict[str, str] = {}
    for ruang in apps.get_app_configs():
        berkas = Path(ruang.path) / "bantuan.toml"
        if not berkas.is_file():
            continue
        try:
            semua = tomllib.loads(berkas.read_text(encoding="utf-8"))
            istilah |= semua.pop("istilah", {})
            _tambah(topik, semua, str(ruang.verbose_name))
        except Exception as galat:
            galat.add_note(f"{ruang.label}/bantuan.toml")
            raise
    return topik, dict(sorted(istilah.items(), key=lambda kata: kata[0].casefold()))


def _tambah(topik: dict[str, Topik], semua: dict[str, Any], nama_ruang: str) -> None:
    bagian = semua.pop("bagian", nama_ruang)
    for nama, isi in semua.items():
        satu = Topik(nama=nama, ruang=bagian, **{k: _beku(v) for k, v in isi.items()})
        for alamat in (nama, *satu.juga):
            if alamat in topik:
                raise ValueError(f"bantuan untuk {alamat!r} tertulis dua kali")
            topik[alamat] = satu


def _beku(nilai: Any) -> Any:
    return tuple(map(_beku, nilai)) if isinstance(nilai, list) else nilai


def topik(alamat: str) -> Topik | None:
    """Help for the address called ``alamat`` ("kinerja:progres"), or None."""
    return _isi()[0].get(alamat)


def semua_topik() -> list[Topik]:
    """Every topic once, room by room from the story's beginning, in the order of its file."""
    return list(dict.fromkeys(_isi()[0].values()))


def istilah() -> dict[str, str]:
    """The list of terms, in the order of the alphabet."""
    return _isi()[1]
