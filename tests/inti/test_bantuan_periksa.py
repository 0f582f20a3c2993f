"""A mistake in a help file is found when the application starts, with the file's name."""

from types import SimpleNamespace

import pytest
from django.core import checks

from dumai_asn.inti.rupa import bantuan

BENAR = """
["uji:satu"]
judul = "Satu"
untuk = "Untuk uji."
lanjut = "Lanjut."
tanya = [["Mengapa?", "Sebab uji."]]
"""


@pytest.fixture
def tertulis(tmp_path, monkeypatch):
    """``tertulis(words)``: what the check says of a room whose help file holds them."""

    def _periksa(isi: str):
        (tmp_path / "bantuan.toml").write_text(isi, encoding="utf-8")
        ruang = SimpleNamespace(path=tmp_path, label="uji", verbose_name="Uji")
        monkeypatch.setattr(bantuan.apps, "get_app_configs", lambda: [ruang])
        monkeypatch.setattr(bantuan, "_isi", bantuan._isi.__wrapped__)
        return bantuan.periksa()

    return _periksa


def test_bantuan_aplikasi_ini_terbaca_dan_diperiksa_saat_mulai():
    assert bantuan.periksa in checks.registry.registry.get_checks()
    assert bantuan.periksa() == []


def test_yang_benar_lolos(tertulis):
    assert tertulis(BENAR) == []


@pytest.mark.parametrize(
    "isi",
    [
        pytest.param(BENAR + "]", id="bukan-toml"),
        pytest.param(BENAR + 'warna = "biru"', id="kunci-tak-dikenal"),
        pytest.param(BENAR.replace('judul = "Satu"', ""), id="tanpa-judul"),
        pytest.param(BENAR.replace(', "Sebab uji."', ""), id="tanya-tanpa-jawab"),
        pytest.param(BENAR + 'juga = ["uji:satu"]', id="dua-kali"),
        pytest.param('judul = "tanpa tabel"', id="tanpa-tabel"),
    ],
)
def test_yang_salah_disebut_dengan_berkasnya(tertulis, isi):
    (galat,) = tertulis(isi)
    assert (galat.level, galat.id, galat.hint) == (checks.ERROR, "rupa.E001", "uji/bantuan.toml")
