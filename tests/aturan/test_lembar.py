"""What leaves in a sheet: nothing that a spreadsheet would run, numbers that stay numbers."""

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dumai_asn.inti.rules.lembar import HURUF_MAKS, csv_bita, sel_aman, sel_csv, teks_aman


class Status(StrEnum):
    MINUS = "-MINUS"


@pytest.mark.parametrize(
    "teks",
    [
        "=1+1",
        "=cmd|'/c calc'!A0",
        "+62 812",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\tapa saja",
        "\rapa saja",
        '"=1+1"',
        "'=1+1",
        " =1+1",
        "\xa0=1+1",
        "\ufeff=1+1",
        "“=1+1”",
        "＝1+1",
        "\x00=1+1",
        "\n@A1",
    ],
)
def test_rumus_menjadi_teks(teks):
    assert teks_aman(teks).startswith("'")


@pytest.mark.parametrize(
    "teks", ["", "Ratih", "3 = 3", "a@b.id", "–", "'biasa'", "Ya, +1", "Baris\nkedua"]
)
def test_teks_biasa_tidak_disentuh(teks):
    assert teks_aman(teks) == teks


@given(st.text())
def test_tidak_pernah_ada_rumus_di_depan(teks):
    aman = teks_aman(teks)
    assert aman.strip("\"'‘’“”\ufeff \n")[:1] not in ("=", "+", "-", "@") or aman[0] == "'"
    assert aman[:1] not in ("=", "+", "-", "@", "\t", "\r")
    assert len(aman) <= HURUF_MAKS


def test_angka_dan_tanggal_tetap_apa_adanya():
    assert sel_aman(-3) == -3
    assert sel_aman(Decimal("-3.60")) == Decimal("-3.60")
    assert sel_aman(date(2026, 11, 24)) == date(2026, 11, 24)
    assert sel_aman(None) is None
    assert sel_aman(Status.MINUS) == "'-MINUS"


def test_jam_menurut_kota():
    saat = datetime(2026, 11, 24, 2, 14, tzinfo=UTC)
    assert sel_aman(saat) == datetime(2026, 11, 24, 9, 14)  # noqa: DTZ001
    assert sel_csv(saat) == "2026-11-24 09:14:00"


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (None, ""),
        (True, "ya"),
        (False, "tidak"),
        (Decimal("-3.60"), "-3.60"),
        (0, "0"),
        (date(2026, 1, 2), "2026-01-02"),
    ],
)
def test_sel_csv(nilai, teks):
    assert sel_csv(nilai) == teks


def test_csv_dibaca_kembali():
    baris = [("Nama", "JP"), ('Ratih, "S.E."\nDumai', 3), ("=1", None)]
    bita = b"".join(csv_bita(baris))
    assert bita.startswith(b"\xef\xbb\xbf")
    terbaca = list(csv.reader(io.StringIO(bita.decode("utf-8-sig"), newline="")))
    assert terbaca == [["Nama", "JP"], ['Ratih, "S.E."\nDumai', "3"], ["'=1", ""]]


def test_csv_besar_keluar_sedikit_demi_sedikit():
    potongan = list(csv_bita([n, "x" * 100] for n in range(10_000)))
    assert len(potongan) > 10
    assert max(map(len, potongan)) < 100_000
