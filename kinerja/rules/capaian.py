"""Achievement of one indicator in per cent of its target (own design).

There is no official formula from realisation to rating (PermenPANRB 6/2022 leaves it to the
leader's judgement): this figure only informs the one who judges.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dumai_asn.inti.rules.angka import bulatkan, tulis
from kinerja.rules.istilah import Arah

SERATUS = Decimal("100.00")
NOL = Decimal("0.00")
DESIMAL = 2

#: One number, or for RENTANG the pair (lower, upper).
Target = Decimal | int | tuple[Decimal | int, Decimal | int]


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """The same figure with the arithmetic behind it, one step a line."""

    persen: Decimal | None
    langkah: tuple[str, ...]


def persen(arah: str, target: Target | None, realisasi: Decimal | int | None) -> Decimal | None:
    """Percentage points, 100 = on target, 2 decimals half up, never capped.

    ``NAIK`` and ``TAHAPAN`` (target = all weights, realisasi = done weights) r/t, None when the
    target is 0.  ``TURUN`` (2t - r)/t, not below 0; target 0: 100 when r is 0, else 0.
    ``RENTANG`` 100 inside, ends included; below r/lower; above as TURUN of the upper end.
    Without realisasi, or without a target in numbers, None.  Raises ``ValueError`` for an
    unknown direction, a target of the wrong shape, a negative value, or lower > upper.
    """
    arah = Arah(arah)
    if target is None:
        return None
    bawah, atas = _batas(arah, target)
    if realisasi is None:
        return None
    nilai = _angka(realisasi, "Realisasi")
    match _sisi(arah, bawah, atas, nilai):
        case Arah.TURUN:
            return _turun(atas, nilai)
        case Arah.RENTANG:
            return SERATUS
        case _:
            return bulatkan(nilai * SERATUS / bawah, DESIMAL) if bawah else None


def jelaskan(
    arah: str, target: Target | None, realisasi: Decimal | int | None, satuan: str = ""
) -> Penjelasan:
    """:func:`persen` with its steps in words; same values, same errors.

    ``satuan`` is written behind each value ("45 menit").
    """
    hasil = persen(arah, target, realisasi)
    if target is None:
        return Penjelasan(None, ("Target tidak berupa angka.",))
    if realisasi is None:
        return Penjelasan(None, ("Belum ada realisasi.",))
    bawah, atas = _batas(Arah(arah), target)
    nilai = Decimal(realisasi)
    sebutan = ("batas bawah", "batas atas") if arah == Arah.RENTANG else ("target", "target")
    ucap = f"Realisasi {_sebut(nilai, satuan)}"
    match _sisi(Arah(arah), bawah, atas, nilai):
        case Arah.RENTANG:
            rentang = f"{_sebut(bawah, satuan)} sampai {_sebut(atas, satuan)}"
            langkah = [f"{ucap} berada dalam rentang {rentang} = 100 %."]
        case Arah.TURUN:
            batas = f"{sebutan[1]} {_sebut(atas, satuan)}"
            langkah = [f"{ucap}; makin rendah makin baik, {batas}.", *_rumus_turun(atas, nilai)]
        case _ if hasil is None:
            langkah = [f"Dengan {sebutan[0]} 0, capaian tidak dapat dihitung."]
        case _:
            langkah = [f"{ucap} dibagi {sebutan[0]} {_sebut(bawah, satuan)} = {tulis(hasil)} %."]
    return Penjelasan(hasil, tuple(langkah))


def bobot_selesai(bobot: Sequence[int], selesai: Collection[int]) -> tuple[Decimal, Decimal]:
    """Target and realisasi of a milestone indicator: all weights, weights of the done stages.

    ``selesai`` holds positions from 1; each counts once.  Raises ``ValueError`` for a position
    without a stage or a weight that is not positive.
    """
    if any(satu <= 0 for satu in bobot):
        raise ValueError("Bobot tahapan harus lebih dari nol.")
    posisi = set(selesai)
    if not posisi <= set(range(1, len(bobot) + 1)):
        raise ValueError("Ada tahapan selesai yang tidak terdaftar.")
    return Decimal(sum(bobot)), Decimal(sum(bobot[satu - 1] for satu in posisi))


def _sisi(arah: Arah, bawah: Decimal, atas: Decimal, nilai: Decimal) -> Arah:
    """The direction that counts: outside its range a RENTANG is NAIK or TURUN of one end."""
    if arah is not Arah.RENTANG:
        return arah
    if nilai < bawah:
        return Arah.NAIK
    return Arah.TURUN if nilai > atas else Arah.RENTANG


def _turun(target: Decimal, nilai: Decimal) -> Decimal:
    if not target:
        return NOL if nilai else SERATUS
    return max(bulatkan((2 * target - nilai) * SERATUS / target, DESIMAL), NOL)


def _rumus_turun(target: Decimal, nilai: Decimal) -> list[str]:
    hasil = f"= {tulis(_turun(target, nilai))} %."
    if not target:
        return [f"Target 0 {'terlampaui' if nilai else 'tercapai'} {hasil}"]
    rumus = f"(2 × {tulis(target)} − {tulis(nilai)}) dibagi {tulis(target)}"
    return [f"{rumus}, tidak kurang dari 0 {hasil}" if nilai > 2 * target else f"{rumus} {hasil}"]


def _batas(arah: Arah, target: Target) -> tuple[Decimal, Decimal]:
    if isinstance(target, tuple) is not (arah is Arah.RENTANG):
        raise ValueError("Target RENTANG berupa batas bawah dan batas atas, selain itu satu angka.")
    ujung = target if isinstance(target, tuple) else (target, target)
    bawah, atas = (_angka(satu, "Target") for satu in ujung)
    if bawah > atas:
        raise ValueError("Batas bawah tidak boleh melebihi batas atas.")
    return bawah, atas


def _angka(nilai: Decimal | int, sebutan: str) -> Decimal:
    angka = Decimal(nilai)
    if not angka.is_finite() or angka < 0:
        raise ValueError(f"{sebutan} tidak boleh negatif.")
    return angka


def _sebut(nilai: Decimal, satuan: str) -> str:
    return f"{tulis(nilai)} {satuan}".rstrip()
