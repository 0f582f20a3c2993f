"""Dates and times in words, as an Indonesian letter writes them.

Our own tables instead of the system locale: a server without the Indonesian locale, and a
worker without Django's translation switched on, must write the same words.
"""

import re
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


_ANGKA = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_KATA = re.compile(r"(?:[a-z']+,? )?([0-9]{1,2}) ([a-z]+) ([0-9]{4})")
_NOMOR_BULAN = {
    kata.lower(): nomor
    for daftar in (BULAN, BULAN_PENDEK)
    for nomor, kata in enumerate(daftar, start=1)
}


def urai(teks: str) -> date:
    """The day written as ``17/8/2026``, ``2026-08-17``, or ``Senin, 17 Agustus 2026``.

    Raises ``ValueError`` in words for everything else; a year always has four digits.
    """
    isi = " ".join(teks.lower().split())
    try:
        if cocok := _ISO.fullmatch(isi):
            tahun, bulan, hari = map(int, cocok.groups())
        elif cocok := _ANGKA.fullmatch(isi):
            hari, bulan, tahun = map(int, cocok.groups())
        elif cocok := _KATA.fullmatch(isi):
            angka_hari, nama, angka_tahun = cocok.groups()
            hari, bulan, tahun = int(angka_hari), _NOMOR_BULAN[nama], int(angka_tahun)
        else:
            raise KeyError(isi)
        return date(tahun, bulan, hari)
    except (KeyError, ValueError):
        raise ValueError("Tulis tanggal, misalnya 17/8/2026 atau 17 Agustus 2026.") from None


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
