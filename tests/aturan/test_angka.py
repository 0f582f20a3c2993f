"""Numbers as typed and as shown."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dumai_asn.inti.rules.angka import (
    AngkaMeragukan,
    AngkaTidakSah,
    bulatkan,
    tulis,
    untuk_isian,
    urai,
)


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("3,6", "3.6"),
        ("3.6", "3.6"),
        (" 12 ", "12"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("12.345.678,90", "12345678.90"),
        ("3.14159", "3.14159"),
        ("0.500", "0.500"),
        ("1234.567", "1234.567"),
        ("1,234", "1.234"),
        ("-3,5", "-3.5"),
        ("\u22123,5", "-3.5"),
        ("007", "7"),
        ("\u00a05\u00a0", "5"),
    ],
)
def test_urai(teks: str, nilai: str) -> None:
    assert urai(teks) == Decimal(nilai)


@pytest.mark.parametrize("teks", ["", "   ", "\t", "\u00a0"], ids=repr)
def test_kosong_bukan_nol(teks: str) -> None:
    assert urai(teks) is None


@pytest.mark.parametrize(
    ("teks", "ribuan", "desimal"),
    [
        ("1.234", "1234", "1.234"),
        ("12.345", "12345", "12.345"),
        ("123.456", "123456", "123.456"),
        ("1.000", "1000", "1"),
        ("-1.234", "-1234", "-1.234"),
    ],
)
def test_titik_sebelum_tiga_angka_ditanyakan(teks: str, ribuan: str, desimal: str) -> None:
    with pytest.raises(AngkaMeragukan) as galat:
        urai(teks)
    assert (galat.value.ribuan, galat.value.desimal) == (Decimal(ribuan), Decimal(desimal))
    for pilihan in (untuk_isian(galat.value.ribuan), teks.replace(".", ",")):
        assert pilihan in str(galat.value)
        assert urai(pilihan) in (galat.value.ribuan, galat.value.desimal)


@pytest.mark.parametrize(
    "teks",
    [
        "tiga",
        "3,",
        ",5",
        "3.",
        "--3",
        "1.23.456",
        "1,234.5",
        "1,2,3",
        "12.3456,7",
        "0.123,4",
        "1e5",
        "NaN",
        "Infinity",
        "5 %",
        "\uff13",
        "\u0663",
        "1_000",
        "1" * 19,
    ],
)
def test_bukan_angka_ditolak_dengan_kata(teks: str) -> None:
    with pytest.raises(AngkaTidakSah, match=r"\.$"):
        urai(teks)


@pytest.mark.parametrize(
    ("nilai", "desimal", "teks"),
    [
        (1436, None, "1.436"),
        (Decimal("93.40"), None, "93,4"),
        (Decimal("93.40"), 2, "93,40"),
        (Decimal("1E+3"), None, "1.000"),
        (Decimal("2.345"), 2, "2,35"),
        (Decimal("-1234.5"), None, "-1.234,5"),
        (Decimal("-0.001"), 2, "0,00"),
        (Decimal("-0"), None, "0"),
        (1234567, 0, "1.234.567"),
    ],
)
def test_tulis(nilai: Decimal | int, desimal: int | None, teks: str) -> None:
    assert tulis(nilai, desimal) == teks


def test_untuk_isian_tanpa_titik_ribuan() -> None:
    assert [untuk_isian(satu) for satu in (None, 1436, Decimal("12.50"))] == ["", "1436", "12,5"]


@pytest.mark.parametrize(
    ("nilai", "hasil"), [("0.005", "0.01"), ("0.0049", "0.00"), ("-0.005", "-0.01")]
)
def test_bulat_setengah_ke_atas(nilai: str, hasil: str) -> None:
    assert bulatkan(Decimal(nilai), 2) == Decimal(hasil)


angka_biasa = st.decimals(-(10**9), 10**9, places=4)


@given(angka_biasa)
def test_isian_kembali_menjadi_angka_yang_sama(nilai: Decimal) -> None:
    assert urai(untuk_isian(nilai)) == nilai


@given(angka_biasa)
def test_yang_tertulis_terbaca_sama_atau_ditanyakan(nilai: Decimal) -> None:
    try:
        terbaca = urai(tulis(nilai))
    except AngkaMeragukan as galat:
        terbaca = galat.ribuan
    assert terbaca == nilai


@given(st.text(max_size=25))
def test_teks_apa_pun_terjawab(teks: str) -> None:
    try:
        hasil = urai(teks)
    except AngkaTidakSah:
        return
    assert hasil is None or hasil.is_finite()
