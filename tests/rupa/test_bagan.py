"""Geometry of the small charts: one scale, nothing outside the box, missing is not zero."""

import re

import pytest
from django.template import engines
from hypothesis import given
from hypothesis import strategies as st

from dumai_asn.inti.rupa import bagan

ANGKA = st.one_of(st.just(0.0), st.floats(0.01, 1e6))


def angka(teks):
    return [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", teks)]


def gambar(templat, **isi):
    return engines["django"].from_string(templat).render(isi)


@given(st.lists(st.tuples(ANGKA, ANGKA), min_size=2, max_size=7))
def test_columns_and_guidance_share_one_scale(pasangan):
    butir = [(str(i), n, "utama") for i, (n, _) in enumerate(pasangan)]
    panduan = [p for _, p in pasangan]
    k = bagan.kurva(butir, panduan)
    paling = max([*(n for n, _ in pasangan), *panduan]) or 1
    ujung = [float(t.split(",")[1]) for t in re.findall(r"[\d.]+,[\d.]+(?= C|$)", k.panduan)]
    for tiang, y, (n, p) in zip(k.tiang, ujung, pasangan, strict=True):
        assert tiang.tinggi == pytest.approx(max(1.5, n / paling * 104), abs=0.06)
        assert 126 - y == pytest.approx(p / paling * 104, abs=0.06)
        assert tiang.atas + tiang.tinggi == pytest.approx(126, abs=0.11)


def test_without_guidance_there_is_no_curve():
    assert bagan.kurva([("B", 3, "p-b"), ("K", 0, "p-k")], ()).panduan == ""
    assert 'class="putus"' not in gambar(
        '{% include "inc/kurva.html" with butir=b kata="x" only %}', b=[("B", 3, "p-b")]
    )


@given(st.lists(st.floats(0, 4), min_size=3, max_size=8))
def test_radar_points_stand_on_their_axes(nilai):
    r = bagan.radar([(str(i), n, 3) for i, n in enumerate(nilai)], 4)
    for satu, n in zip(r.jari, nilai, strict=True):
        jarak = ((satu.titik[0] - 170) ** 2 + (satu.titik[1] - 126) ** 2) ** 0.5
        assert jarak == pytest.approx(84 * n / 4, abs=0.15)
        assert satu.kurang is (n < 3)


def test_radar_says_what_is_missing():
    butir = [("Loyal", None, 3), ("Adaptif", 2, 3), ("Harmonis", 4, 3)]
    r = bagan.radar(butir, 4)
    assert r.jari[0].titik is None
    assert len(r.nilai.split()) == 2
    isi = gambar('{% include "inc/radar.html" with butir=b paling=4 kata="x" only %}', b=butir)
    assert "Loyal –" in isi
    assert isi.count("<rect") == 1, "below standard is a square"


@given(
    st.lists(st.one_of(st.none(), ANGKA), min_size=1, max_size=12).filter(
        lambda nilai: any(n is not None for n in nilai)
    ),
    st.lists(st.tuples(ANGKA, ANGKA, ANGKA).map(sorted), max_size=3),
)
def test_line_stays_in_its_box_and_breaks_where_nothing_is_known(nilai, perkiraan):
    ramalan = [("x", tengah, bawah, atas) for bawah, tengah, atas in perkiraan]
    d = bagan.deret([("x", n) for n in nilai], ramalan)
    for y in angka(" ".join([*d.potongan, d.ramalan, d.pita]))[1::2]:
        assert 19.9 <= y <= 132.1
    assert sum(len(p.split()) for p in d.potongan) == sum(n is not None for n in nilai)
    runtun = "".join("." if n is None else "x" for n in nilai).split(".")
    assert len(d.potongan) == sum(bool(satu) for satu in runtun)
    assert bool(d.akhir) is bool(ramalan)


def test_the_smallest_and_largest_value_carry_their_number():
    isi = gambar(
        '{% include "inc/deret.html" with titik=t ramalan=r desimal=1 kata="x" only %}',
        t=[("Jul", 86.2), ("Agu", None), ("Sep", 91.4)],
        r=[("Okt", 92.6, 90.8, 94.4)],
    )
    for kata in ("86,2", "94,4", "91,4", "92,6", "Okt"):
        assert f">{kata}</text>" in isi


def test_bullet_without_a_value_has_only_its_target():
    templat = '{% include "inc/peluru.html" with persen=p target=90 waspada=60 kata="x" only %}'
    assert "isian" not in gambar(templat, p=None)
    assert 'x="90' in gambar(templat, p=None)
    assert 'width="100%" height="8"' in gambar(templat, p=140)


def test_table_behind_a_chart_shows_missing_as_a_dash():
    isi = gambar(
        '{% include "inc/tabel_bagan.html" with judul="Sebaran" kepala=k baris=b only %}',
        k=["Predikat", "Pegawai"],
        b=[("Baik", 27), ("Kurang", None)],
    )
    assert '<td class="kn">–</td>' in isi
    assert "<caption" in isi
