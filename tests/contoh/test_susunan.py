"""How the demo city is laid out, for any number of people."""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dumai_asn.contoh.actions.bahan import _baca, baca_susunan
from dumai_asn.contoh.rules.susunan import bagi, susun

BAHAN = baca_susunan()
TOKOH = {"pimpinan", "penilai", "pegawai", "pengelola", "pengelola-opd", "administrator"}


@pytest.mark.parametrize("pegawai", [20, 21, 37, 60, 300, 999, 5_000])
def test_exactly_as_many_seats_as_people(pegawai):
    assert len(susun(pegawai, BAHAN).kursi) == pegawai


def test_too_few_people_are_refused_in_words():
    with pytest.raises(ValueError, match="paling sedikit 20"):
        susun(19, BAHAN)


@pytest.mark.parametrize("pegawai", [20, 300, 5_000])
def test_units_form_one_tree_and_every_part_is_played_once(pegawai):
    kota = susun(pegawai, BAHAN)
    kode = {unit.kode for unit in kota.unit}
    assert [unit.kode for unit in kota.unit if not unit.induk] == ["KOTA"]
    assert all(unit.induk in kode for unit in kota.unit if unit.induk)
    assert {kursi.unit.kode for kursi in kota.kursi} <= kode
    assert Counter(k.tokoh for k in kota.kursi if k.tokoh) == Counter(TOKOH)


@pytest.mark.parametrize("pegawai", [20, 300, 5_000])
def test_no_unit_has_two_heads_and_only_the_acting_one_none(pegawai):
    kota = susun(pegawai, BAHAN)
    kepala = Counter(kursi.unit.kode for kursi in kota.kursi if kursi.kepala)
    assert set(kepala.values()) == {1}
    berpegawai = {kursi.unit.kode for kursi in kota.kursi}
    assert berpegawai - kepala.keys() <= {"BKPSDM.1", *(["BKPSDM.0"] if pegawai < 60 else [])}


def test_a_larger_city_holds_every_unit_of_a_smaller_one():
    kecil, besar = ({unit.kode for unit in susun(banyak, BAHAN).unit} for banyak in (300, 5_000))
    assert kecil < besar


def test_every_post_and_group_of_the_data_files_exists():
    jabatan = {baris["nama"]: baris["kamus"] for baris in _baca("jabatan")[1]}
    kelompok = {baris["kelompok"] for baris in _baca("rhk")[1]}
    kelompok |= {baris["jabatan"] for baris in _baca("kamus_indikator")[1]}
    kamus = [*jabatan.values(), *(baris["kamus"] for baris in BAHAN.kursi if baris["kamus"])]
    assert {satu for baris in kamus for satu in baris.split("|")} <= kelompok
    for kursi in susun(5_000, BAHAN).kursi:
        assert kursi.bahan["jenis"] or kursi.jabatan in jabatan, kursi.jabatan


@given(st.integers(0, 500), st.lists(st.integers(1, 50), min_size=1, max_size=20))
def test_shares_add_up_and_follow_the_weights(banyak, bobot):
    hasil = bagi(banyak, [Fraction(satu) for satu in bobot])
    assert sum(hasil) == banyak
    for satu, berat in zip(hasil, bobot, strict=True):
        assert abs(satu - Fraction(banyak * berat, sum(bobot))) < 1
