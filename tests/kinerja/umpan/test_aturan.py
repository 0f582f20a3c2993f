"""Feedback: which tie makes which relation, what it must say, who can read it, until when."""

from datetime import timedelta

import pytest

from kinerja.rules.umpan_balik import (
    Hubungan,
    Ikatan,
    hubungan_dari,
    kekurangan_umpan,
    ruang_salah,
    tenggat_salah,
)
from tests.kinerja.umpan.bahan import HARI


@pytest.mark.parametrize(
    ("ikatan", "hubungan"),
    [
        ((), None),
        ((Ikatan.MENILAI, Ikatan.SEUNIT), Hubungan.ATASAN),
        ((Ikatan.DINILAI, Ikatan.SEUNIT), Hubungan.BAWAHAN),
        ((Ikatan.SEPENILAI,), Hubungan.REKAN),
        ((Ikatan.SEUNIT,), Hubungan.REKAN),
    ],
)
def test_ikatan_terkuat_menang(ikatan, hubungan):
    assert hubungan_dari(ikatan) is hubungan


@pytest.mark.parametrize(
    ("jenis", "isi", "kurang"),
    [
        ("SBD", {"situasi": "a", "perilaku": "b", "dampak": "c"}, set()),
        ("SBD", {"situasi": " ", "perilaku": "b"}, {"situasi", "dampak"}),
        ("APRESIASI", {"perilaku": "b", "nilai": "LOYAL"}, set()),
        ("APRESIASI", {"perilaku": "b"}, {"nilai"}),
    ],
)
def test_yang_harus_tertulis(jenis, isi, kurang):
    assert set(kekurangan_umpan(jenis, isi)) == kurang


@pytest.mark.parametrize(
    ("ruang", "berpenilai", "diminta", "boleh"),
    [
        ("DIBAGI", False, True, True),
        ("GARIS", True, False, True),
        ("GARIS", False, False, False),
        ("GARIS", True, True, False),
    ],
)
def test_pembaca_yang_mungkin(ruang, berpenilai, diminta, boleh):
    assert (ruang_salah(ruang, berpenilai=berpenilai, diminta=diminta) == "") is boleh


@pytest.mark.parametrize(("geser", "boleh"), [(-1, False), (0, True), (30, True), (31, False)])
def test_tenggat_permintaan(geser, boleh):
    salah = tenggat_salah(HARI + timedelta(days=geser), HARI)
    assert (salah == "") is boleh
