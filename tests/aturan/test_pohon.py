"""Progress rolled up the tree of targets: shares, coverage, nothing twice."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.rules.pohon import Gulung, Simpul, bagian, gulung, kalimat

D = Decimal
GALAT = 1e-9
PORSI = st.none() | st.integers(0, 10_000).map(lambda n: D(n).scaleb(-2))


@pytest.mark.parametrize(
    ("porsi", "hasil"),
    [
        pytest.param([], [], id="tidak ada"),
        pytest.param([D(60), D(40)], [60, 40], id="pas"),
        pytest.param([D(40), None, None], [40, 30, 30], id="sisa dibagi rata"),
        pytest.param([None] * 4, [25] * 4, id="tanpa porsi sama rata"),
        pytest.param([D(40), D(40)], [50, 50], id="kurang dari 100 dinaikkan"),
        pytest.param([D(150), D(50)], [75, 25], id="lebih dari 100 diturunkan"),
        pytest.param([D(100), None], [100, 0], id="tidak ada sisa"),
        pytest.param([D(0), D(0)], [50, 50], id="semua nol"),
    ],
)
def test_bagian(porsi, hasil):
    assert bagian(porsi) == hasil


def test_porsi_negatif_ditolak():
    with pytest.raises(ValueError, match="negatif"):
        bagian([D(-1)])


@given(st.lists(PORSI, min_size=1, max_size=60))
def test_bagian_selalu_berjumlah_tepat_100(porsi):
    isi = bagian(porsi)
    assert sum(isi) == 100
    assert all(satu >= 0 for satu in isi)


def daun(kunci, induk, porsi=None, persen=None):
    ada = persen is not None
    return Simpul(kunci, induk, porsi, D(persen or 0), int(ada), 1)


def test_menurut_porsi_dan_yang_kosong_bukan_nol():
    hasil = gulung(
        [Simpul("r", None), daun("a", "r", D(60), 50), daun("b", "r", D(20), 100), daun("c", "r")]
    )["r"]
    assert (hasil.persen, hasil.persen_cakupan) == (D("62.5"), 80)
    assert (hasil.terukur, hasil.indikator) == (2, 3)


def test_capaian_sendiri_hanya_bila_di_bawahnya_tidak_terukur():
    atas = Simpul("r", None, None, D(90), 1, 1)
    assert gulung([atas, daun("a", "r")])["r"].persen == 90
    assert gulung([atas, daun("a", "r", None, 40)])["r"].persen == 40


def test_kalimat_menyebut_hitungannya():
    satu, dua = Gulung(50, 1, 1, 1), Gulung(100, 1, 1, 1)
    assert kalimat([D(60), D(40)], [satu, dua]) == (
        "(60 × 50 + 40 × 100) dibagi 100 = 70 %; yang terukur 100 % dari seluruhnya."
    )
    kosong = Gulung(None, 0, 0, 1)
    assert "50 × 50) dibagi 50 = 50 %" in kalimat([None, None], [satu, kosong])
    assert kalimat([None], [kosong]) == "Belum ada bagian yang terukur."
    assert kalimat([None] * 9, [satu] * 9).startswith("Rata-rata 9 bagian")


@st.composite
def graf(draw):
    """Nodes that name any node above them, themselves and later ones included: circles too."""
    n = draw(st.integers(1, 25))
    hasil = []
    for nomor in range(n):
        induk = draw(st.none() | st.integers(0, n - 1))
        terukur = draw(st.integers(0, 3))
        persen = draw(st.integers(0, 100))
        hasil.append(
            Simpul(
                str(draw(st.integers(0, n - 1)) if nomor else 0),
                None if induk is None or not nomor else str(induk),
                draw(PORSI),
                D(persen * terukur),
                terukur,
                terukur + draw(st.integers(0, 2)),
            )
        )
    return hasil


@given(graf())
def test_selesai_dan_dalam_batas_apa_pun_bentuknya(simpul):
    hasil = gulung(simpul)
    assert set(hasil) <= {satu.kunci for satu in simpul}
    for satu in hasil.values():
        assert 0 <= satu.cakupan <= 1
        assert (satu.nilai is None) == (satu.cakupan == 0)
        assert satu.nilai is None or -GALAT <= satu.nilai <= 100 + GALAT


@given(graf(), st.randoms())
def test_yang_disebut_dua_kali_dihitung_sekali(simpul, acak):
    ulang = [*simpul, *acak.sample(simpul, k=len(simpul))]
    assert gulung(ulang) == gulung(simpul)


@given(st.lists(st.tuples(PORSI, st.integers(0, 100)), min_size=1, max_size=12))
def test_bila_semua_terukur_nilainya_di_antara_terkecil_dan_terbesar(isi):
    simpul = [daun(str(n), "r", porsi, nilai) for n, (porsi, nilai) in enumerate(isi)]
    hasil = gulung([Simpul("r", None), *simpul])["r"]
    nilai = [satu for _, satu in isi]
    assert hasil.cakupan == pytest.approx(1)
    assert min(nilai) - GALAT <= hasil.nilai <= max(nilai) + GALAT
