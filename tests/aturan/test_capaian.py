"""Achievement of an indicator, realised value, pace."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.rules.bawaan import AcuanLaju
from kinerja.rules.capaian import bobot_selesai, jelaskan, persen
from kinerja.rules.laju import Titik, laju
from kinerja.rules.realisasi import Catatan, realisasi

D = Decimal


@pytest.mark.parametrize(
    ("arah", "target", "nilai", "hasil"),
    [
        pytest.param("NAIK", 50, 45, "90.00", id="naik di bawah target"),
        pytest.param("NAIK", 50, 50, "100.00", id="naik tepat"),
        pytest.param("NAIK", 50, 75, "150.00", id="naik tidak dipangkas"),
        pytest.param("NAIK", 3, 2, "66.67", id="naik dibulatkan setengah ke atas"),
        pytest.param("NAIK", 800, 1, "0.13", id="naik 0,125 menjadi 0,13"),
        pytest.param("NAIK", D("3.6"), D("3.24"), "90.00", id="naik desimal"),
        pytest.param("NAIK", 50, 0, "0.00", id="naik nol"),
        pytest.param("NAIK", 0, 5, None, id="naik target nol"),
        pytest.param("NAIK", 50, None, None, id="naik belum ada"),
        pytest.param("TAHAPAN", 100, 60, "60.00", id="tahapan seperti naik"),
        pytest.param("TURUN", 45, 45, "100.00", id="turun tepat"),
        pytest.param("TURUN", 45, 50, "88.89", id="turun terlampaui"),
        pytest.param("TURUN", 45, 30, "133.33", id="turun lebih baik"),
        pytest.param("TURUN", 45, 0, "200.00", id="turun nol"),
        pytest.param("TURUN", 45, 90, "0.00", id="turun dua kali"),
        pytest.param("TURUN", 45, 500, "0.00", id="turun tidak di bawah nol"),
        pytest.param("TURUN", 0, 0, "100.00", id="turun target nol tercapai"),
        pytest.param("TURUN", 0, 1, "0.00", id="turun target nol terlampaui"),
        pytest.param("RENTANG", (80, 90), 80, "100.00", id="rentang ujung bawah"),
        pytest.param("RENTANG", (80, 90), 85, "100.00", id="rentang di dalam"),
        pytest.param("RENTANG", (80, 90), 90, "100.00", id="rentang ujung atas"),
        pytest.param("RENTANG", (80, 90), 60, "75.00", id="rentang di bawah"),
        pytest.param("RENTANG", (80, 90), 99, "90.00", id="rentang di atas"),
        pytest.param("RENTANG", (80, 90), 200, "0.00", id="rentang jauh di atas"),
        pytest.param("RENTANG", (0, 0), 0, "100.00", id="rentang nol tercapai"),
        pytest.param("RENTANG", (0, 0), 1, "0.00", id="rentang nol terlampaui"),
        pytest.param("RENTANG", (5, 5), 5, "100.00", id="rentang satu angka"),
        pytest.param("RENTANG", (80, 90), None, None, id="rentang belum ada"),
        pytest.param("NAIK", None, 5, None, id="target bukan angka"),
        pytest.param(
            "NAIK", D("0.0001"), D(10**14), "100000000000000000000.00", id="naik angka raksasa"
        ),
        pytest.param("TURUN", D("0.0001"), D(10**14), "0.00", id="turun angka raksasa"),
    ],
)
def test_persen(arah, target, nilai, hasil) -> None:
    harapan = None if hasil is None else D(hasil)
    assert persen(arah, target, nilai) == harapan
    penjelasan = jelaskan(arah, target, nilai, "menit")
    assert penjelasan.persen == harapan
    assert all(langkah.endswith(".") for langkah in penjelasan.langkah)


@pytest.mark.parametrize(
    ("arah", "target", "nilai"),
    [
        pytest.param("NAIK", -1, 5, id="target negatif"),
        pytest.param("TURUN", 5, -1, id="realisasi negatif"),
        pytest.param("RENTANG", (90, 80), 85, id="rentang terbalik"),
        pytest.param("RENTANG", (90, 80), None, id="rentang terbalik tanpa realisasi"),
        pytest.param("RENTANG", (-1, 80), 5, id="batas negatif"),
        pytest.param("RENTANG", 80, 85, id="rentang satu angka saja"),
        pytest.param("NAIK", (80, 90), 85, id="naik dengan dua angka"),
        pytest.param("NAIK", D("NaN"), 5, id="bukan angka"),
        pytest.param("SAMPING", 5, 5, id="arah asing"),
    ],
)
def test_persen_menolak(arah, target, nilai) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        persen(arah, target, nilai)


def test_penjelasan_dapat_dihitung_ulang() -> None:
    assert jelaskan("NAIK", D("3.6"), D("3.2"), "indeks").langkah == (
        "Realisasi 3,2 indeks dibagi target 3,6 indeks = 88,89 %.",
    )
    assert jelaskan("TURUN", 45, 100, "menit").langkah == (
        "Realisasi 100 menit; makin rendah makin baik, target 45 menit.",
        "(2 × 45 − 100) dibagi 45, tidak kurang dari 0 = 0 %.",
    )
    for ujung in (80, 90):
        assert jelaskan("RENTANG", (80, 90), ujung).langkah == (
            f"Realisasi {ujung} berada dalam rentang 80 sampai 90 = 100 %.",
        )


angka = st.decimals(0, 10**6, places=2)
target_positif = st.decimals(D("0.01"), 10**6, places=2)


@given(target_positif, angka, angka)
def test_naik_monoton(target: Decimal, satu: Decimal, dua: Decimal) -> None:
    kecil, besar = sorted((satu, dua))
    assert persen("NAIK", target, kecil) <= persen("NAIK", target, besar)


@given(angka, angka, angka)
def test_turun_monoton_terbalik(target: Decimal, satu: Decimal, dua: Decimal) -> None:
    kecil, besar = sorted((satu, dua))
    assert persen("TURUN", target, kecil) >= persen("TURUN", target, besar) >= 0


@given(angka, angka, angka)
def test_rentang_seratus_hanya_di_dalam(satu: Decimal, dua: Decimal, nilai: Decimal) -> None:
    bawah, atas = sorted((satu, dua))
    hasil = persen("RENTANG", (bawah, atas), nilai)
    assert hasil <= 100
    if bawah <= nilai <= atas:
        assert hasil == 100


@given(target_positif, st.sampled_from(["NAIK", "TURUN", "TAHAPAN"]))
def test_tepat_target_selalu_seratus(target: Decimal, arah: str) -> None:
    assert persen(arah, target, target) == 100


@pytest.mark.parametrize(
    ("selesai", "hasil"),
    [([], 0), ([1], 20), ([1, 3], 70), ([3, 3], 50), ([1, 2, 3], 100)],
    ids=["belum", "satu", "dua", "ganda sekali saja", "semua"],
)
def test_bobot_tahapan(selesai: list[int], hasil: int) -> None:
    target, nilai = bobot_selesai([20, 30, 50], selesai)
    assert persen("TAHAPAN", target, nilai) == hasil


@pytest.mark.parametrize(
    ("bobot", "selesai"),
    [([20, 80], [3]), ([20, 80], [0]), ([0, 100], [1])],
    ids=["tahap ke-3", "tahap ke-0", "bobot nol"],
)
def test_bobot_tahapan_menolak(bobot: list[int], selesai: list[int]) -> None:
    with pytest.raises(ValueError, match="ahapan"):
        bobot_selesai(bobot, selesai)


CATATAN = [
    Catatan(date(2026, 7, 31), 1, D(10)),
    Catatan(date(2026, 8, 31), 2, D(25)),
    Catatan(date(2026, 8, 31), 4, D(20)),
    Catatan(date(2026, 7, 15), 5, D(99)),
]


@pytest.mark.parametrize(
    ("cara", "catatan", "hasil"),
    [
        ("TERAKHIR", CATATAN, D(20)),
        ("JUMLAH", CATATAN, D(154)),
        ("TERAKHIR", [], None),
        ("JUMLAH", [], None),
        ("JUMLAH", [Catatan(date(2026, 7, 1), 1, D(0))], D(0)),
    ],
    ids=["terakhir", "jumlah", "terakhir kosong", "jumlah kosong", "nol tercatat"],
)
def test_realisasi(cara: str, catatan: list[Catatan], hasil: Decimal | None) -> None:
    assert realisasi(cara, catatan) == hasil
    assert realisasi(cara, reversed(catatan)) == hasil


def test_cara_hitung_asing_ditolak() -> None:
    with pytest.raises(ValueError, match="RATA"):
        realisasi("RATA", CATATAN)


RENCANA = [Titik(date(2026, 9, 30), 60), Titik(date(2026, 6, 30), 40)]


@pytest.mark.parametrize(
    ("pada", "rencana"),
    [
        (date(2026, 6, 30), 40),
        (date(2026, 8, 15), 50),
        (date(2026, 9, 30), 60),
        (date(2026, 12, 31), 60),
    ],
    ids=["di titik pertama", "di tengah", "di titik akhir", "sesudah titik akhir"],
)
def test_rencana_hari_ini(pada: date, rencana: int) -> None:
    assert laju("NAIK", RENCANA, 0, pada).rencana == rencana


@pytest.mark.parametrize(
    ("arah", "nilai", "status"),
    [
        ("NAIK", D("50"), "MENDAHULUI"),
        ("NAIK", D("49.99"), "SESUAI"),
        ("NAIK", D("45"), "SESUAI"),
        ("NAIK", D("44.99"), "TERTINGGAL"),
        ("TAHAPAN", D("50"), "MENDAHULUI"),
        ("TURUN", D("50"), "MENDAHULUI"),
        ("TURUN", D("55"), "SESUAI"),
        ("TURUN", D("55.01"), "TERTINGGAL"),
    ],
)
def test_pita_laju(arah: str, nilai: Decimal, status: str) -> None:
    """Today's plan is 50: bands at 100 % and 90 % of it, in the indicator's direction."""
    assert laju(arah, RENCANA, nilai, date(2026, 8, 15)).status == status


def test_laju_rentang_memakai_kedua_ujung() -> None:
    titik = [Titik(date(2026, 1, 1), (70, 80)), Titik(date(2026, 1, 11), (80, 90))]
    hasil = laju("RENTANG", titik, 76, date(2026, 1, 6))
    assert hasil.rencana == (75, 85)
    assert hasil.status == "MENDAHULUI"


def test_laju_memperlihatkan_hitungan() -> None:
    hasil = laju("NAIK", RENCANA, 48, date(2026, 8, 15))
    assert hasil.langkah == (
        "Rencana 30 Juni 2026: 40; 30 September 2026: 60. Hari ke-46 dari 92, jadi rencana hari"
        " ini 50.",
        "Realisasi 48 terhadap rencana 50 = 96 %: sesuai rencana.",
    )


@pytest.mark.parametrize(
    ("titik", "nilai", "pada"),
    [
        (RENCANA, 5, date(2026, 6, 29)),
        ([], 5, date(2026, 8, 15)),
        (RENCANA, None, date(2026, 8, 15)),
        ([Titik(date(2026, 1, 1), 0)], 0, date(2026, 8, 15)),
    ],
    ids=["sebelum rencana", "tanpa rencana", "tanpa realisasi", "rencana masih nol"],
)
def test_laju_belum_dapat_dikatakan(titik: list[Titik], nilai: int | None, pada: date) -> None:
    hasil = laju("NAIK", titik, nilai, pada)
    assert (hasil.status, hasil.rasio) == (None, None)
    assert hasil.langkah


def test_pita_laju_dari_acuan() -> None:
    longgar = AcuanLaju(mendahului=80, sesuai=50)
    assert laju("NAIK", RENCANA, 40, date(2026, 8, 15), acuan=longgar).status == "MENDAHULUI"


def test_dua_rencana_sehari_ditolak() -> None:
    with pytest.raises(ValueError, match="tanggal yang sama"):
        laju("NAIK", [RENCANA[0], RENCANA[0]], 5, date(2026, 12, 31))


@given(
    st.integers(0, 92),
    st.decimals(1, 1000, places=2),
    st.decimals(1, 1000, places=2),
)
def test_rencana_selalu_di_antara_dua_titik(hari: int, dari: Decimal, ke: Decimal) -> None:
    titik = [Titik(date(2026, 6, 30), dari), Titik(date(2026, 9, 30), ke)]
    rencana = laju("NAIK", titik, 1, date.fromordinal(date(2026, 6, 30).toordinal() + hari)).rencana
    assert min(dari, ke) <= rencana <= max(dari, ke)
