"""Hours of training in a year, passing a class, the BerAKHLAK seed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.rules.bawaan import BERAKHLAK
from kinerja.rules.istilah import NilaiPerilaku
from pembinaan.rules.bawaan import AcuanJP, AcuanKelulusan
from pembinaan.rules.jp import jp_sah, status
from pembinaan.rules.kelulusan import kelulusan


@pytest.mark.parametrize(
    ("jenis", "jp", "kurang", "lebih", "terpenuhi"),
    [
        pytest.param("PNS", 8 + 12, 0, 0, True, id="J1 PNS tepat 20"),
        pytest.param("PNS", 19, 1, 0, False, id="J2 PNS 19"),
        pytest.param("PNS", 30, 0, 0, True, id="J3 PNS tanpa batas atas"),
        pytest.param("PPPK", 24, 0, 0, True, id="J4 PPPK tepat 24"),
        pytest.param("PPPK", 26, 0, 2, True, id="J5 PPPK 26"),
        pytest.param("PPPK", 0, 0, 0, True, id="J6 PPPK tanpa batas bawah"),
        pytest.param("PPPK_PARUH_WAKTU", 25, 0, 1, True, id="PPPK paruh waktu 25"),
        pytest.param("CPNS", 5, 15, 0, False, id="CPNS seperti PNS"),
        pytest.param("PNS", 0, 20, 0, False, id="PNS nol"),
        pytest.param("PNS", Decimal("19.5"), Decimal("0.5"), 0, False, id="pecahan"),
    ],
)
def test_status_jp(jenis, jp, kurang, lebih, terpenuhi) -> None:
    hasil = status(jenis, jp)
    assert (hasil.jumlah, hasil.kurang, hasil.lebih) == (jp, kurang, lebih)
    assert hasil.terpenuhi is terpenuhi
    assert bool(hasil.peringatan) is (lebih > 0)


def test_peringatan_jp_terbaca() -> None:
    assert status("PPPK", 26).peringatan == ("26 JP melebihi batas 24 JP setahun bagi PPPK.",)


@pytest.mark.parametrize(("jenis", "jp"), [("HONORER", 20), ("PNS", -1)])
def test_status_jp_menolak(jenis: str, jp: int) -> None:
    with pytest.raises(ValueError, match=r"HONORER|negatif"):
        status(jenis, jp)


def test_batas_jp_dari_acuan() -> None:
    acuan = AcuanJP(minimal_pns=40, maksimal_pppk=10)
    assert status("PNS", 20, acuan=acuan).kurang == 20
    assert status("PPPK", 12, acuan=acuan).lebih == 2


@given(st.sampled_from(["PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU"]), st.integers(0, 2000))
def test_status_jp_selalu_masuk_akal(jenis: str, jp: int) -> None:
    hasil = status(jenis, jp)
    assert hasil.terpenuhi is (hasil.kurang == 0)
    assert hasil.kurang == 0 or hasil.lebih == 0


@pytest.mark.parametrize(
    ("jp", "sah"), [(0, False), (1, True), (1000, True), (1001, False), (-5, False)]
)
def test_jp_satu_kegiatan(jp: int, sah: bool) -> None:
    assert jp_sah(jp) is sah


@pytest.mark.parametrize(
    ("kehadiran", "lulus"),
    [
        pytest.param(["HADIR"] * 3 + ["TIDAK"], True, id="tepat 75 persen"),
        pytest.param(["HADIR"] * 2 + ["TIDAK"], False, id="66,7 persen"),
        pytest.param(["HADIR"] * 3 + ["IZIN"] * 2, False, id="izin tidak dihitung hadir"),
        pytest.param(["HADIR"], True, id="semua"),
        pytest.param(["TIDAK"], False, id="tidak pernah"),
        pytest.param(["HADIR", None], None, id="belum semua dicatat"),
        pytest.param([], None, id="tanpa sesi"),
    ],
)
def test_kelulusan(kehadiran: list[str | None], lulus: bool | None) -> None:
    hasil = kelulusan(kehadiran)
    assert hasil.lulus is lulus
    assert hasil.sebab.endswith(".")


def test_kelulusan_menyebut_hitungan_dan_mengikuti_acuan() -> None:
    kehadiran = ["HADIR", "HADIR", "TIDAK"]
    assert kelulusan(kehadiran).sebab == (
        "Hadir 2 dari 3 sesi (66,7 %), syarat paling sedikit 75 %."
    )
    assert kelulusan(kehadiran, acuan=AcuanKelulusan(hadir_minimal=60)).lulus is True
    with pytest.raises(ValueError, match="TELAT"):
        kelulusan(["TELAT"])


def test_berakhlak_tujuh_nilai_bertiga_panduan() -> None:
    assert list(BERAKHLAK) == list(NilaiPerilaku)
    assert len(BERAKHLAK) == 7
    for isi in BERAKHLAK.values():
        assert isi.label
        assert len(set(isi.panduan)) == 3
