"""Dates and times in words, as an Indonesian letter writes them.

Our own tables instead of the system locale: a server without the Indonesian locale, and a
worker without Django's translation switched on, must write the same words.
"""

from datetime import date, time

from dumai_asn.inti.rules.rentang import Rentang

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
BULAN_PENDEK = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Mei",
    "Jun",
    "Jul",
    "Agu",
    "Sep",
    "Okt",
    "Nov",
    "Des",
)


def panjang(hari: date) -> str:
    """``25 November 2026``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def lengkap(hari: date) -> str:
    """``Rabu, 25 November 2026``."""
    return f"{HARI[hari.weekday()]}, {panjang(hari)}"


def pendek(hari: date) -> str:
    """``25 Nov``."""
    return f"{hari.day} {BULAN_PENDEK[hari.month - 1]}"


def jam(waktu: time) -> str:
    """``16.42``; a ``datetime`` must be in local time already."""
    return f"{waktu.hour:02d}.{waktu.minute:02d}"


def rentang(mulai: date | None, akhir: date | None) -> str:
    """A half-open range by its first and last day: ``1 Juli s.d. 30 September 2026``.

    Month and year are written once where both ends share them.  One day is that day; an open
    side reads ``sejak …`` or ``sampai …``, both open ``tanpa batas waktu``.
    """
    terakhir = Rentang(mulai, akhir).hari_terakhir
    if mulai is None:
        return "tanpa batas waktu" if terakhir is None else f"sampai {panjang(terakhir)}"
    if terakhir is None:
        return f"sejak {panjang(mulai)}"
    if mulai == terakhir:
        return panjang(mulai)
    awal = panjang(mulai)
    if mulai.year == terakhir.year:
        awal = f"{mulai.day} {BULAN[mulai.month - 1]}"
        if mulai.month == terakhir.month:
            awal = str(mulai.day)
    return f"{awal} s.d. {panjang(terakhir)}"
