"""The matrix, the suggestion, and what rating requires."""

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluasi.rules.bawaan import AcuanCapaian, AcuanSaran
from evaluasi.rules.istilah import CapaianOrg, Predikat, Rating
from evaluasi.rules.predikat import MATRIKS, predikat
from evaluasi.rules.saran import CapaianRHK, sarankan
from evaluasi.rules.syarat import (
    alasan_kurang,
    alasan_wajib,
    dapat_dinilai,
    rating_pimpinan,
)


@pytest.mark.parametrize(
    ("hasil", "perilaku", "harapan"),
    [
        pytest.param("DI_ATAS", "DI_ATAS", "SANGAT_BAIK", id="M1 atas-atas"),
        pytest.param("DI_ATAS", "SESUAI", "BAIK", id="M2 atas-sesuai"),
        pytest.param("DI_ATAS", "DI_BAWAH", "KURANG", id="M3 atas-bawah"),
        pytest.param("SESUAI", "DI_ATAS", "BAIK", id="M4 sesuai-atas"),
        pytest.param("SESUAI", "SESUAI", "BAIK", id="M5 sesuai-sesuai"),
        pytest.param("SESUAI", "DI_BAWAH", "KURANG", id="M6 sesuai-bawah"),
        pytest.param("DI_BAWAH", "DI_ATAS", "BUTUH_PERBAIKAN", id="M7 bawah-atas"),
        pytest.param("DI_BAWAH", "SESUAI", "BUTUH_PERBAIKAN", id="M8 bawah-sesuai"),
        pytest.param("DI_BAWAH", "DI_BAWAH", "SANGAT_KURANG", id="M9 bawah-bawah"),
    ],
)
def test_matriks(hasil: str, perilaku: str, harapan: str) -> None:
    assert predikat(hasil, perilaku) == harapan


def test_matriks_menjawab_semua_pasangan() -> None:
    assert set(MATRIKS) == set(product(Rating, Rating))
    assert set(MATRIKS.values()) == set(Predikat)


def test_sumbu_tertukar_terlihat() -> None:
    """Good results with bad behaviour are not the same as the reverse."""
    assert predikat(hasil="DI_ATAS", perilaku="DI_BAWAH") != predikat(
        hasil="DI_BAWAH", perilaku="DI_ATAS"
    )
    assert predikat(hasil="SESUAI", perilaku="DI_BAWAH") != predikat(
        hasil="DI_BAWAH", perilaku="SESUAI"
    )


URUT_RATING = list(Rating)
URUT_PREDIKAT = list(Predikat)
rating_acak = st.sampled_from(URUT_RATING)


@given(rating_acak, rating_acak, rating_acak)
def test_perilaku_lebih_baik_tidak_pernah_merugikan(
    hasil: Rating, satu: Rating, dua: Rating
) -> None:
    rendah, tinggi = sorted((satu, dua), key=URUT_RATING.index)
    assert URUT_PREDIKAT.index(predikat(hasil, tinggi)) <= URUT_PREDIKAT.index(
        predikat(hasil, rendah)
    )


@pytest.mark.parametrize("nilai", ["", "BAIK", "di_atas", "SANGAT_BAIK"])
def test_rating_asing_ditolak_dengan_kata(nilai: str) -> None:
    with pytest.raises(ValueError, match=r"tidak dikenal\. Pilihannya: DI_BAWAH"):
        predikat(nilai, "SESUAI")
    with pytest.raises(ValueError, match="tidak dikenal"):
        predikat("SESUAI", nilai)


def _rhk(*persen: str | None, jenis: str = "UTAMA", teks: str = "RHK 1") -> CapaianRHK:
    nilai = tuple(None if satu is None else Decimal(satu) for satu in persen)
    return CapaianRHK(teks, jenis, nilai)


@pytest.mark.parametrize(
    ("rhk", "rata", "rating"),
    [
        pytest.param([_rhk("89.99")], "89.99", "DI_BAWAH", id="di bawah 90"),
        pytest.param([_rhk("90")], "90", "SESUAI", id="tepat 90"),
        pytest.param([_rhk("110")], "110", "SESUAI", id="tepat 110"),
        pytest.param([_rhk("110.01")], "110.01", "DI_ATAS", id="di atas 110"),
        pytest.param([_rhk("100", "80"), _rhk("120")], "105", "SESUAI", id="rata-rata per RHK"),
        pytest.param(
            [_rhk("100"), _rhk("0", jenis="TAMBAHAN")],
            "100",
            "SESUAI",
            id="tambahan tidak dihitung",
        ),
        pytest.param([_rhk("100", None)], "100", "SESUAI", id="yang belum diukur bukan nol"),
        pytest.param([_rhk("100"), _rhk(None)], "100", "SESUAI", id="RHK belum diukur bukan nol"),
        pytest.param([_rhk("0")], "0", "DI_BAWAH", id="nol yang diukur tetap nol"),
        pytest.param([_rhk("89.995")], "90.00", "SESUAI", id="dibulatkan lalu dibandingkan"),
        pytest.param([_rhk(None)], None, None, id="tidak ada yang diukur"),
        pytest.param([], None, None, id="tanpa RHK"),
        pytest.param([_rhk("95", jenis="TAMBAHAN")], None, None, id="hanya tambahan"),
    ],
)
def test_saran(rhk: list[CapaianRHK], rata: str | None, rating: str | None) -> None:
    hasil = sarankan(rhk)
    assert hasil.rata == (None if rata is None else Decimal(rata))
    assert hasil.rating == rating
    assert hasil.jejak


def test_jejak_saran_lengkap_dengan_cakupan() -> None:
    hasil = sarankan(
        [_rhk("100", "85.5", None), _rhk(None, teks="RHK 2"), _rhk("120", teks="RHK 3")]
    )
    assert (hasil.terukur, hasil.indikator) == (3, 5)
    assert hasil.jejak == (
        "RHK 1: rata-rata 92,75 % (2 dari 3 indikator terukur).",
        "RHK 2: 0 dari 1 indikator terukur, tidak dihitung.",
        "RHK 3: rata-rata 120 % (1 dari 1 indikator terukur).",
        "Rata-rata 2 RHK utama 106,38 %: antara 90 % dan 110 %, sesuai ekspektasi.",
    )


def test_pita_saran_dari_acuan() -> None:
    ketat = AcuanSaran(sesuai_mulai=100, sesuai_sampai=100)
    assert sarankan([_rhk("99")], acuan=ketat).rating == "DI_BAWAH"
    assert sarankan([_rhk("101")], acuan=ketat).rating == "DI_ATAS"


persen_acak = st.decimals(0, 300, places=2)


@given(st.lists(st.lists(persen_acak, min_size=1), min_size=1), persen_acak)
def test_capaian_naik_tidak_menurunkan_saran(isi: list[list[Decimal]], tambah: Decimal) -> None:
    sebelum = sarankan([CapaianRHK("a", "UTAMA", tuple(satu)) for satu in isi])
    naik = [[satu + tambah for satu in kelompok] for kelompok in isi]
    sesudah = sarankan([CapaianRHK("a", "UTAMA", tuple(satu)) for satu in naik])
    assert URUT_RATING.index(sebelum.rating) <= URUT_RATING.index(sesudah.rating)


@pytest.mark.parametrize("lewat", [False, True], ids=["masih terbuka", "sudah lewat"])
@pytest.mark.parametrize("laporan", [None, "BELUM", "DIAJUKAN", "DIKEMBALIKAN", "DITERIMA"])
def test_dapat_dinilai(laporan: str | None, lewat: bool) -> None:
    hasil = dapat_dinilai(ada_skp=True, status_laporan=laporan, jendela_progres_lewat=lewat)
    assert hasil.boleh is (lewat or laporan in {"DIAJUKAN", "DITERIMA"})
    assert hasil.sebab.endswith(".")


@pytest.mark.parametrize("lewat", [False, True])
def test_tanpa_skp_hanya_jendela_yang_menentukan(lewat: bool) -> None:
    hasil = dapat_dinilai(ada_skp=False, status_laporan=None, jendela_progres_lewat=lewat)
    assert hasil.boleh is lewat


@pytest.mark.parametrize("rating", Rating)
def test_tanpa_skp_setiap_rating_beralasan(rating: str) -> None:
    assert "tanpa SKP" in (alasan_kurang(rating, "", ada_skp=False) or "")
    assert alasan_kurang(rating, "Baru bertugas dua minggu.", ada_skp=False) is None


@pytest.mark.parametrize(
    ("rating", "saran", "wajib"),
    [
        ("SESUAI", None, False),
        ("SESUAI", "SESUAI", False),
        ("SESUAI", "DI_ATAS", True),
        ("SESUAI", "DI_BAWAH", True),
        ("DI_ATAS", None, True),
        ("DI_ATAS", "DI_ATAS", True),
        ("DI_BAWAH", "DI_BAWAH", True),
        ("DI_BAWAH", "SESUAI", True),
    ],
)
def test_alasan_wajib(rating: str, saran: str | None, wajib: bool) -> None:
    assert (alasan_wajib(rating, saran) is not None) is wajib
    assert (alasan_kurang(rating, " \n", saran) is not None) is wajib
    assert alasan_kurang(rating, "Melampaui target loket.", saran) is None


@pytest.mark.parametrize(
    ("capaian", "rating"),
    [
        ("ISTIMEWA", "DI_ATAS"),
        ("BAIK", "SESUAI"),
        ("BUTUH_PERBAIKAN", "DI_BAWAH"),
        ("KURANG", "DI_BAWAH"),
        ("SANGAT_KURANG", "DI_BAWAH"),
    ],
)
def test_rating_pimpinan(capaian: str, rating: str) -> None:
    assert rating_pimpinan(capaian) == rating


def test_rating_pimpinan_dari_acuan() -> None:
    acuan = AcuanCapaian(butuh_perbaikan="SESUAI")
    assert rating_pimpinan(CapaianOrg.BUTUH_PERBAIKAN, acuan=acuan) == "SESUAI"
    with pytest.raises(ValueError, match="CUKUP"):
        rating_pimpinan("CUKUP")
