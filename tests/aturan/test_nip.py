"""Reading a nomor induk."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dumai_asn.direktori.rules.nip import NIPTidakSah, beda_status, urai

PNS = "199001012020121001"
PPPK = "199001012024212001"


def test_q1_pola_pns() -> None:
    nip = urai(PNS)
    assert (nip.jenis, nip.lahir, nip.tmt) == ("PNS", date(1990, 1, 1), date(2020, 12, 1))
    assert (nip.kode, nip.kelamin, nip.urut, nip.peringatan) == ("12", "L", 1, ())


def test_q3_pola_pppk() -> None:
    nip = urai(PPPK)
    assert (nip.jenis, nip.lahir, nip.tmt) == ("PPPK", date(1990, 1, 1), date(2024, 1, 1))
    assert (nip.kode, nip.kelamin, nip.urut, nip.peringatan) == ("21", "P", 1, ())


@pytest.mark.parametrize(
    "teks",
    [
        "19900101 202012 1 001",
        " 199001012020121001\n",
        "1990 0101 2020 1210 01",
        "19900101\u00a0202012 1 001",
    ],
    ids=["Q2 berkelompok", "spasi tepi", "spasi sembarang", "spasi tak putus"],
)
def test_spasi_dibuang(teks: str) -> None:
    assert urai(teks).nomor == PNS


def test_ditulis_berkelompok() -> None:
    assert urai(PNS).berspasi == "19900101 202012 1 001"


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        pytest.param("19900101202012100", "18 angka", id="Q5 17 angka"),
        pytest.param(PNS + "0", "18 angka", id="Q6 19 angka"),
        pytest.param("", "18 angka", id="kosong"),
        pytest.param("19900101202012100A", "18 angka", id="huruf"),
        pytest.param("١٩٩٠٠١٠١٢٠٢٠١٢١٠٠١", "18 angka", id="angka bukan ASCII"),
        pytest.param("'99001012020121001", "18 angka", id="tanda kutip"),
        pytest.param("199002302020121001", "lahir", id="30 Februari"),
        pytest.param("199013012020121001", "lahir", id="bulan lahir 13"),
        pytest.param("000001012020121001", "lahir", id="tahun lahir 0000"),
        pytest.param("199001010000121001", "Pengangkatan", id="tahun pengangkatan 0000"),
        pytest.param("199001012020001001", "Pengangkatan", id="kode 00"),
        pytest.param("199001012020120001", "ke-15", id="kelamin 0"),
        pytest.param("199001012020123001", "ke-15", id="kelamin 3"),
        pytest.param("199001012020121000", "000", id="urut 000"),
        pytest.param("199001012006121001", "ke-17", id="tahun ulang tahun ke-16"),
        pytest.param("199001012006211001", "ke-17", id="PPPK tahun ulang tahun ke-16"),
    ],
)
def test_ditolak_dengan_kata(teks: str, kata: str) -> None:
    with pytest.raises(NIPTidakSah, match=kata):
        urai(teks)


@pytest.mark.parametrize(
    "teks",
    ["199012312007011001", "199002282020121999", "200002292020122001"],
    ids=["tepat tahun ke-17", "urut 999", "29 Februari tahun kabisat"],
)
def test_batas_yang_masih_sah(teks: str) -> None:
    assert urai(teks).nomor == teks


@pytest.mark.parametrize(
    ("kode", "jumlah"), [("21", 0), ("24", 0), ("13", 1), ("99", 1)], ids=lambda isi: str(isi)
)
def test_kode_pppk_tak_lazim_hanya_peringatan(kode: str, jumlah: int) -> None:
    nip = urai(f"199001012024{kode}2001")
    assert nip.jenis == "PPPK"
    assert len(nip.peringatan) == jumlah


@pytest.mark.parametrize(
    ("nomor", "status", "berbeda"),
    [
        (PNS, "PNS", False),
        (PNS, "CPNS", False),
        (PNS, "PPPK", True),
        (PPPK, "PPPK_PARUH_WAKTU", False),
        (PPPK, "PNS", True),
    ],
)
def test_beda_pola_dan_status_hanya_peringatan(nomor: str, status: str, berbeda: bool) -> None:
    assert (beda_status(urai(nomor), status) is not None) is berbeda


def test_status_asing_ditolak() -> None:
    with pytest.raises(ValueError, match="HONORER"):
        beda_status(urai(PNS), "HONORER")


@given(
    st.dates(date(1955, 1, 1), date(2005, 12, 31)),
    st.integers(17, 40),
    st.integers(1, 12) | st.integers(13, 99),
    st.sampled_from("12"),
    st.integers(1, 999),
)
def test_bolak_balik(lahir: date, usia: int, kode: int, kelamin: str, urut: int) -> None:
    tahun = lahir.year + usia
    nip = urai(f"{lahir:%Y%m%d}{tahun}{kode:02d}{kelamin}{urut:03d}")
    assert (nip.lahir, nip.tmt.year, nip.urut) == (lahir, tahun, urut)
    assert nip.jenis == ("PNS" if kode <= 12 else "PPPK")
    assert nip.tmt.month == (kode if kode <= 12 else 1)
    assert urai(nip.berspasi) == nip


@given(st.text(max_size=30))
def test_teks_apa_pun_terjawab(teks: str) -> None:
    try:
        nomor = urai(teks).nomor
    except NIPTidakSah:
        return
    assert nomor == "".join(teks.split())
