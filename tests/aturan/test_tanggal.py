"""Dates in words, working days, half-open ranges."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dumai_asn.inti.rules import hari_kerja, tanggal
from dumai_asn.inti.rules.rentang import Rentang

LIBUR_2026 = frozenset({date(2026, 12, 24), date(2026, 12, 25), date(2026, 8, 17)})


def test_bentuk_tanggal() -> None:
    hari = date(2026, 11, 25)
    assert tanggal.panjang(hari) == "25 November 2026"
    assert tanggal.lengkap(hari) == "Rabu, 25 November 2026"
    assert tanggal.pendek(hari) == "25 Nov"
    assert tanggal.jam(time(16, 42)) == "16.42"
    assert tanggal.jam(time(9, 5)) == "09.05"


@pytest.mark.parametrize(
    ("mulai", "akhir", "teks"),
    [
        (date(2026, 7, 1), date(2026, 10, 1), "1 Juli s.d. 30 September 2026"),
        (date(2026, 7, 1), date(2026, 8, 1), "1 s.d. 31 Juli 2026"),
        (date(2025, 12, 1), date(2026, 2, 1), "1 Desember 2025 s.d. 31 Januari 2026"),
        (date(2026, 7, 1), date(2026, 7, 2), "1 Juli 2026"),
        (date(2026, 7, 1), None, "sejak 1 Juli 2026"),
        (None, date(2026, 10, 1), "sampai 30 September 2026"),
        (None, None, "tanpa batas waktu"),
        (date(2025, 7, 1), date(2026, 7, 31), "1 Juli 2025 s.d. 30 Juli 2026"),
    ],
)
def test_rentang_dalam_kata(mulai: date | None, akhir: date | None, teks: str) -> None:
    assert tanggal.rentang(mulai, akhir) == teks


def test_rentang_tanpa_hari_ditolak() -> None:
    with pytest.raises(ValueError, match="sesudah tanggal mulai"):
        Rentang(date(2026, 7, 1), date(2026, 7, 1))


def test_rentang_setengah_terbuka() -> None:
    masa = Rentang(date(2026, 7, 1), date(2026, 10, 1))
    assert masa.memuat(date(2026, 7, 1))
    assert masa.memuat(date(2026, 9, 30))
    assert not masa.memuat(date(2026, 10, 1))
    assert masa.hari_terakhir == date(2026, 9, 30)
    assert Rentang(None, None).memuat(date(1900, 1, 1))


@pytest.mark.parametrize(
    ("mulai", "jumlah", "hasil"),
    [
        (date(2026, 12, 18), 1, date(2026, 12, 21)),
        (date(2026, 12, 23), 1, date(2026, 12, 28)),
        (date(2026, 12, 19), 1, date(2026, 12, 21)),
        (date(2026, 12, 28), -1, date(2026, 12, 23)),
        (date(2026, 12, 25), 0, date(2026, 12, 25)),
        (date(2026, 12, 21), 5, date(2026, 12, 30)),
    ],
    ids=[
        "Jumat ke Senin",
        "melompati libur",
        "dari Sabtu",
        "mundur melompati libur",
        "nol tetap",
        "lima hari",
    ],
)
def test_tambah_hari_kerja(mulai: date, jumlah: int, hasil: date) -> None:
    assert hari_kerja.tambah(mulai, jumlah, LIBUR_2026) == (hasil, True)


def test_tahun_tanpa_libur_mengaku_tidak_lengkap() -> None:
    assert hari_kerja.tambah(date(2026, 12, 31), 1, LIBUR_2026) == (date(2027, 1, 1), False)
    assert hari_kerja.hitung(date(2027, 1, 4), date(2027, 1, 11), LIBUR_2026) == (5, False)


@pytest.mark.parametrize(
    ("mulai", "akhir", "jumlah"),
    [
        (date(2026, 12, 21), date(2026, 12, 28), 3),
        (date(2026, 12, 19), date(2026, 12, 21), 0),
        (date(2026, 12, 21), date(2026, 12, 21), 0),
        (date(2026, 12, 22), date(2026, 12, 21), 0),
    ],
    ids=["sepekan dengan libur", "akhir pekan", "kosong", "terbalik"],
)
def test_hitung_hari_kerja(mulai: date, akhir: date, jumlah: int) -> None:
    assert hari_kerja.hitung(mulai, akhir, LIBUR_2026) == (jumlah, True)


hari_acak = st.dates(date(2026, 1, 1), date(2026, 11, 1))


@given(hari_acak, st.integers(1, 30))
def test_tambah_dan_hitung_sepakat(mulai: date, jumlah: int) -> None:
    """After n working days exactly n working days lie behind, the last one included."""
    sampai, _ = hari_kerja.tambah(mulai, jumlah, LIBUR_2026)
    satu = timedelta(days=1)
    assert hari_kerja.hitung(mulai + satu, sampai + satu, LIBUR_2026).jumlah == jumlah
    assert hari_kerja.adalah_hari_kerja(sampai, LIBUR_2026)
