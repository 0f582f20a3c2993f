"""Until when a step may be done, and what an SKP still lacks."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluasi.rules.syarat import jendela_awal as jendela_evaluasi
from kinerja.rules.bawaan import AcuanJendela
from kinerja.rules.istilah import NilaiPerilaku
from kinerja.rules.jendela import Tambahan, berlaku, jendela_awal
from kinerja.rules.kelengkapan import RingkasanRHK, periksa

MULAI, AKHIR = date(2026, 7, 1), date(2026, 10, 6)
SENDIRI = Tambahan(date(2026, 10, 9), "Anda", "sakit.")
UNIT = Tambahan(date(2026, 10, 12), "Dinas Kesehatan", "jaringan terputus")
SEHARI = Tambahan(date(2026, 10, 6), "Anda", "sehari saja")
PENDEK = Tambahan(date(2026, 10, 5), "Anda", "tidak menambah apa pun")


@pytest.mark.parametrize(
    ("tambahan", "pada", "status", "hari_terakhir"),
    [
        ([], date(2026, 6, 30), "BELUM", date(2026, 10, 5)),
        ([], date(2026, 7, 1), "TERBUKA", date(2026, 10, 5)),
        ([], date(2026, 10, 5), "TERBUKA", date(2026, 10, 5)),
        ([], date(2026, 10, 6), "LEWAT", date(2026, 10, 5)),
        ([SENDIRI], date(2026, 10, 9), "TERBUKA", date(2026, 10, 9)),
        ([SENDIRI], date(2026, 10, 10), "LEWAT", date(2026, 10, 9)),
        ([SENDIRI, UNIT], date(2026, 10, 12), "TERBUKA", date(2026, 10, 12)),
        ([SEHARI], date(2026, 10, 6), "TERBUKA", date(2026, 10, 6)),
        ([PENDEK], date(2026, 10, 6), "LEWAT", date(2026, 10, 5)),
        ([SENDIRI], date(2026, 6, 30), "BELUM", date(2026, 10, 9)),
    ],
    ids=[
        "sehari sebelum",
        "hari pertama",
        "hari terakhir",
        "sehari sesudah",
        "hari terakhir perpanjangan",
        "sesudah perpanjangan",
        "yang terpanjang menang",
        "sehari lebih lama",
        "perpanjangan tidak memendekkan",
        "perpanjangan tidak memajukan",
    ],
)
def test_berlaku(tambahan: list[Tambahan], pada: date, status: str, hari_terakhir: date) -> None:
    hasil = berlaku(MULAI, AKHIR, tambahan, pada)
    assert (hasil.status, hasil.hari_terakhir) == (status, hari_terakhir)
    assert hasil.terbuka is (status == "TERBUKA")


def test_sebab_menyebut_siapa_dan_mengapa() -> None:
    assert berlaku(MULAI, AKHIR, [SENDIRI], MULAI).sebab == (
        "Dibuka 1 Juli s.d. 5 Oktober 2026. Diperpanjang sampai 9 Oktober 2026 untuk Anda: sakit."
    )
    assert berlaku(MULAI, AKHIR, [PENDEK], MULAI).sebab == "Dibuka 1 Juli s.d. 5 Oktober 2026."
    sama = Tambahan(SENDIRI.sampai, "Dinas Kesehatan", "lain")
    assert "untuk Anda" in berlaku(MULAI, AKHIR, [SENDIRI, sama], MULAI).sebab


def test_jendela_tanpa_hari_ditolak() -> None:
    with pytest.raises(ValueError, match="sesudah tanggal mulai"):
        berlaku(MULAI, MULAI, [], MULAI)


hari = st.dates(date(2026, 6, 1), date(2026, 11, 30))


@given(hari, st.lists(hari))
def test_perpanjangan_hanya_menambah_hari(pada: date, sampai: list[date]) -> None:
    tambahan = [Tambahan(satu, "Anda", "alasan") for satu in sampai]
    tanpa, dengan = berlaku(MULAI, AKHIR, [], pada), berlaku(MULAI, AKHIR, tambahan, pada)
    assert dengan.terbuka or not tanpa.terbuka
    assert dengan.hari_terakhir == max([AKHIR - timedelta(days=1), *sampai])
    assert dengan.diperpanjang is (dengan.akhir > AKHIR)


TRIWULAN = (date(2026, 7, 1), date(2026, 10, 1))
TAHUN = (date(2026, 1, 1), date(2027, 1, 1))


def test_jendela_awal_menurut_bawaan() -> None:
    skp = jendela_awal("SKP", *TAHUN)
    assert (skp.mulai, skp.hari_terakhir) == (date(2026, 1, 1), date(2026, 1, 31))
    aksi = jendela_awal("RENCANA_AKSI", *TRIWULAN)
    assert aksi.memuat(date(2026, 6, 30))
    assert aksi.memuat(date(2026, 7, 1))
    progres = jendela_awal("PROGRES", *TRIWULAN)
    assert (progres.mulai, progres.hari_terakhir) == (date(2026, 7, 1), date(2026, 10, 5))
    nilai = jendela_evaluasi("PENILAIAN", *TAHUN)
    assert nilai is not None
    assert (nilai.mulai, nilai.hari_terakhir) == (date(2027, 1, 1), date(2027, 1, 10))
    assert jendela_evaluasi("KALIBRASI", *TRIWULAN) is None


@pytest.mark.parametrize(
    ("bulan", "terakhir"),
    [
        (1, date(2026, 1, 31)),
        (2, date(2026, 2, 28)),
        (4, date(2026, 4, 30)),
        (12, date(2026, 12, 31)),
    ],
)
def test_batas_penetapan_skp_dari_acuan(bulan: int, terakhir: date) -> None:
    acuan = AcuanJendela(bulan_penetapan_skp=bulan)
    assert jendela_awal("SKP", *TAHUN, acuan=acuan).hari_terakhir == terakhir


def test_langkah_ruang_lain_ditolak() -> None:
    with pytest.raises(ValueError, match="PENILAIAN"):
        jendela_awal("PENILAIAN", *TRIWULAN)
    with pytest.raises(ValueError, match="PROGRES"):
        jendela_evaluasi("PROGRES", *TRIWULAN)


LENGKAP = RingkasanRHK("Layanan cepat", "UTAMA", indikator=2)


def _kode(*rhk: RingkasanRHK, **ubah: object) -> list[tuple[str, bool]]:
    fakta = {
        "bentuk": "JA_JF",
        "pendekatan": "KUANTITATIF",
        "perilaku": list(NilaiPerilaku),
        "tahun": 2026,
        "pada": date(2026, 1, 15),
    } | ubah
    return [(satu.kode, satu.memblokir) for satu in periksa(rhk=rhk, **fakta)]  # type: ignore[arg-type]


SEMENTARA = RingkasanRHK("Menunggu pimpinan", "UTAMA", indikator=1, sumber_sementara=True)


@pytest.mark.parametrize(
    ("rhk", "ubah", "kode"),
    [
        pytest.param([LENGKAP], {}, [], id="lengkap"),
        pytest.param([], {}, [("RHK_UTAMA", True)], id="tanpa RHK"),
        pytest.param(
            [RingkasanRHK("Tugas lain", "TAMBAHAN", indikator=1)],
            {},
            [("RHK_UTAMA", True)],
            id="hanya tambahan",
        ),
        pytest.param(
            [LENGKAP],
            {"perilaku": list(NilaiPerilaku)[:6]},
            [("PERILAKU", True)],
            id="enam perilaku",
        ),
        pytest.param(
            [RingkasanRHK("Kosong", "UTAMA", indikator=0)],
            {},
            [("INDIKATOR", True)],
            id="tanpa indikator",
        ),
        pytest.param(
            [RingkasanRHK("Tanpa aspek", "UTAMA", indikator=1, tanpa_sisi=1)],
            {},
            [("SISI", True)],
            id="tanpa aspek",
        ),
        pytest.param(
            [RingkasanRHK("Tanpa aspek", "UTAMA", indikator=1, tanpa_sisi=1)],
            {"pendekatan": "KUALITATIF"},
            [],
            id="kualitatif tidak memerlukan aspek",
        ),
        pytest.param(
            [RingkasanRHK("Tanpa target", "UTAMA", indikator=1, tanpa_target=1)],
            {},
            [("TARGET", True)],
            id="tanpa target",
        ),
        pytest.param([SEMENTARA], {}, [("SUMBER", False)], id="sumber sementara di Januari"),
        pytest.param(
            [SEMENTARA],
            {"pada": date(2026, 3, 31)},
            [("SUMBER", False)],
            id="sumber sementara hari terakhir",
        ),
        pytest.param(
            [SEMENTARA],
            {"pada": date(2026, 4, 1)},
            [("SUMBER", True)],
            id="sumber sementara sesudah triwulan pertama",
        ),
        pytest.param(
            [SEMENTARA],
            {"perilaku": []},
            [("PERILAKU", True), ("SUMBER", False)],
            id="yang memblokir lebih dahulu",
        ),
    ],
)
def test_kelengkapan(
    rhk: list[RingkasanRHK], ubah: dict[str, object], kode: list[tuple[str, bool]]
) -> None:
    assert _kode(*rhk, **ubah) == kode


@pytest.mark.parametrize(("bentuk", "kata"), [("JPT", "perspektif"), ("JA_JF", "aspek")])
def test_sisi_disebut_menurut_bentuk(bentuk: str, kata: str) -> None:
    temuan = periksa(
        bentuk=bentuk,
        pendekatan="KUANTITATIF",
        rhk=[RingkasanRHK("Layanan", "UTAMA", indikator=2, tanpa_sisi=1)],
        perilaku=list(NilaiPerilaku),
        tahun=2026,
        pada=date(2026, 1, 15),
    )
    assert kata in temuan[0].pesan
