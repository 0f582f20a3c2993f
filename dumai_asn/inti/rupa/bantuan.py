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
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.apps import apps


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


@cache
def _isi() -> tuple[dict[str, Topik], dict[str, str]]:
    topik, istilah = {}, {}
    for ruang in apps.get_app_configs():
        berkas = Path(ruang.path) / "bantuan.toml"
        if not berkas.is_file():
            continue
        semua = tomllib.loads(berkas.read_text(encoding="utf-8"))
        bagian = semua.pop("bagian", str(ruang.verbose_name))
        for nama, isi in semua.items():
            if nama == "istilah":
                istilah |= isi
                continue
            rapi = {k: _beku(v) for k, v in isi.items()}
            satu = Topik(nama=nama, ruang=bagian, **rapi)
            for alamat in (nama, *satu.juga):
                if alamat in topik:
                    raise ValueError(f"bantuan untuk {alamat!r} tertulis dua kali")
                topik[alamat] = satu
    return topik, dict(sorted(istilah.items(), key=lambda kata: kata[0].casefold()))


def _beku(nilai: object) -> object:
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
