"""Boards: known points only, one registration a key, a fixed order."""

import pytest

from dumai_asn.inti import papan


def test_urutan_lalu_kunci(papan_kosong):
    for kunci, urutan in (("b", 0), ("a", 0), ("z", -1)):
        papan.daftarkan("menu", kunci, object(), urutan)
    assert [butir.kunci for butir in papan.penyedia("menu")] == ["z", "a", "b"]


def test_titik_tidak_dikenal_ditolak_di_ketiga_pintu(papan_kosong):
    for panggil in (
        lambda: papan.daftarkan("mennu", "a", object()),
        lambda: list(papan.penyedia("mennu")),
        lambda: papan.ambil("mennu", "a"),
    ):
        with pytest.raises(LookupError, match="mennu"):
            panggil()


def test_kunci_milik_yang_pertama_dan_mendaftar_lagi_tidak_mengubah_apa_pun(papan_kosong):
    isi = object()
    papan.daftarkan("menu", "a", isi)
    papan.daftarkan("menu", "a", isi)
    with pytest.raises(ValueError, match="sudah dipakai"):
        papan.daftarkan("menu", "a", object())
    assert papan.ambil("menu", "a") is isi


def test_yang_tidak_terdaftar_disebut_namanya(papan_kosong):
    with pytest.raises(LookupError, match="jadwal"):
        papan.ambil("sapuan", "jadwal")
