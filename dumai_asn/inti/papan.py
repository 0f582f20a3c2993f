"""The boards (*papan*): the one way in which an upper room hands something to a lower one.

A lower room iterates over a board and never names who stands on it; an upper room registers
in ``AppConfig.ready()``.  A new point is one line in :data:`TITIK`.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

#: Every point of the house.  Registering on any other name fails at start.
TITIK = frozenset(
    {
        "acuan",
        "pekerjaan",
        "daftar",
        "langkah",
        "sapuan",
        "penerima",
        "menu",
        "tugas",
        "tugas_selesai",
        "kalender",
        "panel_pegawai",
        "pencarian",
        "pintu_pegawai",
        "pintu_unit",
        "kelompok_pesan",
        "sumber_pengingat",
        "ukuran_rekap",
        "jenis_impor",
        "dokumen",
        "dampak_perubahan",
        "dampak_unit",
        "hambatan_garis",
        "penggabungan_pegawai",
        "data_saya",
        "asal_tindakan",
        "pengaturan",
        "rahasia",
        "isi_surat",
        "contoh",
    }
)


class Penyedia(NamedTuple):
    """One registration: its key on the board and the object handed in."""

    kunci: str
    isi: Any


_papan: dict[str, dict[str, tuple[int, Any]]] = {titik: {} for titik in TITIK}


def daftarkan(titik: str, kunci: str, penyedia: Any, urutan: int = 0) -> None:
    """Put ``penyedia`` on board ``titik`` under ``kunci``; lower ``urutan`` comes first.

    Raises ``LookupError`` for an unknown point and ``ValueError`` when the key is already
    taken by something else (registering the same object twice is harmless).
    """
    if titik not in TITIK:
        raise LookupError(f"papan tidak dikenal: {titik}")
    lama = _papan[titik].get(kunci)
    if lama is not None and lama[1] is not penyedia:
        raise ValueError(f"kunci {kunci!r} pada papan {titik!r} sudah dipakai")
    _papan[titik][kunci] = (urutan, penyedia)


def penyedia(titik: str) -> Iterator[Penyedia]:
    """Everything on board ``titik``, in order of ``urutan``, then key."""
    if titik not in TITIK:
        raise LookupError(f"papan tidak dikenal: {titik}")
    for kunci, (_, isi) in sorted(_papan[titik].items(), key=lambda butir: (butir[1][0], butir[0])):
        yield Penyedia(kunci, isi)


def ambil(titik: str, kunci: str) -> Any:
    """What stands on board ``titik`` under ``kunci``; ``LookupError`` when nothing does."""
    if titik not in TITIK:
        raise LookupError(f"papan tidak dikenal: {titik}")
    try:
        return _papan[titik][kunci][1]
    except KeyError:
        raise LookupError(f"tidak ada {kunci!r} pada papan {titik!r}") from None
