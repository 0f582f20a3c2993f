"""Geometry of the small charts: plain numbers in, coordinates out.  Paint is in the stylesheet."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple


class Garis(NamedTuple):
    """A sparkline: one ``points`` string for each run without a gap, and its last point."""

    lebar: int
    tinggi: int
    potongan: list[str]
    ujung: tuple[float, float] | None


def garis(nilai: Sequence[Any], lebar: int, tinggi: int) -> Garis:
    """Scale ``nilai`` (None = missing) into the box with room for the end dot."""
    ada = [float(n) for n in nilai if n is not None]
    if not ada:
        return Garis(lebar, tinggi, [], None)
    bawah, jangka = min(ada), (max(ada) - min(ada)) or 1
    langkah = (lebar - 8) / max(1, len(nilai) - 1)
    potongan: list[list[tuple[float, float]]] = [[]]
    for i, n in enumerate(nilai):
        if n is None:
            potongan.append([])
        else:
            y = tinggi - 4 - (float(n) - bawah) / jangka * (tinggi - 8)
            potongan[-1].append((round(4 + i * langkah, 1), round(y, 1)))
    isi = [p for p in potongan if p]
    return Garis(lebar, tinggi, [" ".join(f"{x},{y}" for x, y in p) for p in isi], isi[-1][-1])


class Palang(NamedTuple):
    """One bar: word, value, class, top, baseline of its words, length."""

    kata: str
    nilai: Any
    kelas: str
    atas: int
    tengah: int
    panjang: float


class Batang(NamedTuple):
    """Horizontal bars in a box 340 wide: words end at 116, bars begin at 124."""

    tinggi: int
    palang: list[Palang]


def batang(butir: Iterable[tuple[str, Any, str]], tinggi: int) -> Batang:
    """Bars start at 0; the longest is 180 units; 0 keeps a hair so that it is seen."""
    baris = list(butir)
    terbesar = max((float(nilai) for _, nilai, _ in baris), default=0) or 1
    palang = [
        Palang(
            kata,
            nilai,
            kelas,
            i * tinggi + 3,
            i * tinggi + tinggi // 2 + 5,
            round(max(1.5, float(nilai) / terbesar * 180), 1),
        )
        for i, (kata, nilai, kelas) in enumerate(baris)
    ]
    return Batang(len(baris) * tinggi, palang)
