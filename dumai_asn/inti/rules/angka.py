"""Numbers as people in Indonesia type and read them.

The comma is the decimal sign and the dot groups thousands, yet many type a decimal dot.
``3,6`` and ``3.6`` are both understood.  A single dot before exactly three digits ("1.234")
has two honest readings a thousand times apart, so it is asked back and never guessed.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

_BULAT = re.compile(r"[0-9]+")
_DESIMAL = re.compile(r"([0-9]+)[.,]([0-9]+)")
_RIBUAN = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_MERAGUKAN = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")

#: More digits than any target of a city needs; keeps a pasted wall of digits out.
DIGIT_MAKS = 18


class AngkaTidakSah(ValueError):
    """What was typed is not a number; the message says how to write one."""


class AngkaMeragukan(AngkaTidakSah):
    """Two readings: ``ribuan`` (the dot groups) and ``desimal`` (the dot is a decimal sign)."""

    def __init__(self, teks: str, *, ribuan: Decimal, desimal: Decimal) -> None:
        """Keep both readings so that the form can offer them as a choice."""
        self.ribuan = ribuan
        self.desimal = desimal
        satu, dua = untuk_isian(ribuan), teks.replace(".", ",")
        super().__init__(f"{teks} dapat berarti {satu} atau {dua}. Tulis {satu} atau {dua}.")


def urai(teks: str) -> Decimal | None:
    """The number meant by ``teks``; None when it is blank.

    Raises :class:`AngkaMeragukan` for a dot before exactly three digits with one to three
    digits ahead of it, and :class:`AngkaTidakSah` for anything else that is not a number.
    """
    isi = teks.strip().replace("\N{MINUS SIGN}", "-")
    if not isi:
        return None
    negatif = isi.startswith("-")
    badan = isi.removeprefix("-")
    if sum(satu.isdigit() for satu in badan) > DIGIT_MAKS:
        raise AngkaTidakSah(f"Angka ini terlalu panjang. Paling banyak {DIGIT_MAKS} angka.")
    if _MERAGUKAN.fullmatch(badan):
        tanda = -1 if negatif else 1
        raise AngkaMeragukan(
            isi, ribuan=tanda * Decimal(badan.replace(".", "")), desimal=tanda * Decimal(badan)
        )
    nilai = _nilai(badan)
    return -nilai if negatif else nilai


def _nilai(badan: str) -> Decimal:
    if _BULAT.fullmatch(badan):
        return Decimal(badan)
    if _DESIMAL.fullmatch(badan):
        return Decimal(badan.replace(",", "."))
    if _RIBUAN.fullmatch(badan):
        return Decimal(badan.replace(".", "").replace(",", "."))
    raise AngkaTidakSah("Tulis angka saja, misalnya 3,2.")


def bulatkan(nilai: Decimal, desimal: int) -> Decimal:
    """``nilai`` at ``desimal`` places, half up: how people round, and how the rules do."""
    return nilai.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)


def tulis(nilai: Decimal | int, desimal: int | None = None) -> str:
    """For reading: ``1.436``, ``93,4``.  Without ``desimal``, needless zeros are dropped."""
    bulat, _, pecahan = _bentuk(nilai, desimal).partition(".")
    ribuan = f"{int(bulat.removeprefix('-')):,}".replace(",", ".")
    tanda = "-" if bulat.startswith("-") else ""
    return f"{tanda}{ribuan},{pecahan}" if pecahan else f"{tanda}{ribuan}"


def untuk_isian(nilai: Decimal | int | None) -> str:
    """For a form field: no thousands dot, so what is shown can be sent back unchanged."""
    return "" if nilai is None else _bentuk(nilai, None).replace(".", ",")


def _bentuk(nilai: Decimal | int, desimal: int | None) -> str:
    angka = Decimal(nilai)
    if desimal is not None:
        teks = f"{bulatkan(angka, desimal):f}"
    else:
        teks = f"{angka:f}"
        teks = teks.rstrip("0").rstrip(".") if "." in teks else teks
    return teks.removeprefix("-") if not Decimal(teks) else teks
