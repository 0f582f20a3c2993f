"""Geometry of the small charts: plain numbers in, coordinates out.  Paint is in the stylesheet."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, pi, sin
from typing import Any, NamedTuple

Titik = tuple[float, float]


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


class Tiang(NamedTuple):
    """One column of a distribution: word, count, class, left edge, middle, top, height."""

    kata: str
    nilai: Any
    kelas: str
    kiri: float
    tengah: float
    atas: float
    tinggi: float


class Kurva(NamedTuple):
    """A distribution 340 × 150: columns on a base line at 126, and the curve of the guidance."""

    tiang: list[Tiang]
    panduan: str


def kurva(butir: Iterable[tuple[str, Any, str]], panduan: Sequence[Any]) -> Kurva:
    """Columns of (word, count, class); ``panduan`` the guiding counts in the same order, or empty.

    Both are drawn on one scale, so column and curve may be compared by eye.
    """
    baris = list(butir)
    semua = [float(nilai) for _, nilai, _ in baris] + [float(nilai) for nilai in panduan]
    skala = 104 / (max(semua, default=0) or 1)
    lebar = 340 / max(1, len(baris))
    tiang = [
        Tiang(
            kata,
            nilai,
            kelas,
            round(lebar * i + lebar / 2 - 20, 1),
            round(lebar * i + lebar / 2, 1),
            round(126 - max(1.5, float(nilai) * skala), 1),
            round(max(1.5, float(nilai) * skala), 1),
        )
        for i, (kata, nilai, kelas) in enumerate(baris)
    ]
    titik = [(t.tengah, 126 - float(n) * skala) for t, n in zip(tiang, panduan, strict=False)]
    return Kurva(tiang, lengkung(titik))


def lengkung(titik: Sequence[Titik]) -> str:
    """An SVG path through the points, level at each of them, so that it never overshoots."""
    if len(titik) < 2:
        return ""
    jalur = f"M{titik[0][0]:.1f},{titik[0][1]:.1f}"
    for (x1, y1), (x2, y2) in pairwise(titik):
        tengah = (x1 + x2) / 2
        jalur += f" C{tengah:.1f},{y1:.1f} {tengah:.1f},{y2:.1f} {x2:.1f},{y2:.1f}"
    return jalur


class Jari(NamedTuple):
    """One axis of a radar: word with its anchor and place, the value's place, below standard?"""

    kata: str
    sandar: str
    x: float
    y: float
    titik: Titik | None
    kurang: bool


class Radar(NamedTuple):
    """A radar 340 × 236: axes, rings, the standard and the values as ``points`` strings."""

    jari: list[Jari]
    cincin: list[str]
    standar: str
    nilai: str


def radar(butir: Iterable[tuple[str, Any, Any]], paling: Any) -> Radar:
    """Axes of (word, value or None, standard) on a scale from 0 to ``paling``, clockwise from top.

    A missing value has no point: the shape closes over its neighbours and the axis says "–".
    """
    baris = list(butir)

    def letak(i: int, bagian: float) -> Titik:
        sudut = 2 * pi * i / len(baris) - pi / 2
        return round(170 + 84 * bagian * cos(sudut), 1), round(126 + 84 * bagian * sin(sudut), 1)

    jari, nilai = [], []
    for i, (kata, angka, standar) in enumerate(baris):
        x, y = letak(i, 1.14)
        sandar = "middle" if abs(x - 170) < 12 else "start" if x > 170 else "end"
        di = None if angka is None else letak(i, float(angka) / float(paling))
        if di is not None:
            nilai.append(di)
        jari.append(Jari(kata, sandar, x, y + 5, di, di is not None and angka < standar))
    semua = range(len(baris))
    return Radar(
        jari,
        [_titik(letak(i, bagian / 3) for i in semua) for bagian in (1, 2, 3)],
        _titik(letak(i, float(s) / float(paling)) for i, (_, _, s) in enumerate(baris)),
        _titik(nilai),
    )


class Deret(NamedTuple):
    """A line 340 × 170 with a forecast: grid, runs, dashed run, range band, words below."""

    kisi: list[tuple[float, Any]]
    potongan: list[str]
    ramalan: str
    pita: str
    kata: list[tuple[float, str]]
    ujung: tuple[float, float, Any] | None
    akhir: tuple[float, float, Any] | None


def deret(
    titik: Sequence[tuple[str, Any]], ramalan: Sequence[tuple[str, Any, Any, Any]] = ()
) -> Deret:
    """Values of (word, value or None) and a forecast of (word, value, lower, upper).

    The axis is cut at the smallest value, therefore both ends of the grid carry their number.
    At least one value must be there.
    """
    angka = [float(n) for _, n in titik if n is not None]
    angka += [float(n) for _, *isi in ramalan for n in isi]
    bawah, atas = min(angka), max(angka)
    jangka = (atas - bawah) or 1
    langkah = 280 / max(1, len(titik) + len(ramalan) - 1)

    def letak(i: int, nilai: Any) -> Titik:
        return round(46 + i * langkah, 1), round(132 - (float(nilai) - bawah) / jangka * 112, 1)

    runtun: list[list[Titik]] = [[]]
    ujung = None
    for i, (_, nilai) in enumerate(titik):
        if nilai is None:
            runtun.append([])
        else:
            runtun[-1].append(letak(i, nilai))
            ujung = (*letak(i, nilai), nilai)
    sesudah = [letak(len(titik) + i, satu[1]) for i, satu in enumerate(ramalan)]
    awal = [ujung[:2]] if ujung and ramalan else []
    tepi_bawah = [letak(len(titik) + i, satu[2]) for i, satu in enumerate(ramalan)]
    tepi_atas = [letak(len(titik) + i, satu[3]) for i, satu in enumerate(ramalan)]
    kata = [satu[0] for satu in titik] + [satu[0] for satu in ramalan]
    return Deret(
        [(132.0, bawah), (20.0, atas)],
        [_titik(satu) for satu in runtun if satu],
        _titik([*awal, *sesudah]) if ramalan else "",
        _titik([*awal, *tepi_atas, *reversed(tepi_bawah)]) if ramalan else "",
        [(letak(i, bawah)[0], satu) for i, satu in enumerate(kata)],
        ujung,
        (*sesudah[-1], ramalan[-1][1]) if ramalan else None,
    )


def _titik(titik: Iterable[Titik]) -> str:
    return " ".join(f"{x},{y}" for x, y in titik)
