"""The transition tables of every room."""

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dumai_asn.inti.rules.alur import Alur, AlurDitolak
from evaluasi.rules import alur as evaluasi
from evaluasi.rules import istilah as istilah_evaluasi
from kinerja.rules import alur as kinerja
from kinerja.rules import istilah as istilah_kinerja
from pembinaan.rules import alur as pembinaan
from pembinaan.rules import istilah as istilah_pembinaan

#: Table, first state, last states, its actors, its acts, its guards.
TABEL = {
    "versi SKP": (kinerja.ALUR_VERSI, "DRAF", {"DIGANTI"}, kinerja, istilah_kinerja),
    "laporan": (kinerja.ALUR_LAPORAN, "BELUM", {"DITERIMA"}, kinerja, istilah_kinerja),
    "bukti": (kinerja.ALUR_BUKTI, "DIKIRIM", {"DITERIMA", "DITARIK"}, kinerja, istilah_kinerja),
    "penilaian": (evaluasi.ALUR_PENILAIAN, "TERBUKA", {"FINAL"}, evaluasi, istilah_evaluasi),
    "siklus": (evaluasi.ALUR_SIKLUS, "PERSIAPAN", {"DITUTUP"}, evaluasi, istilah_evaluasi),
    "kelas": (
        pembinaan.ALUR_KELAS,
        "DRAF",
        {"SELESAI", "DIBATALKAN"},
        pembinaan,
        istilah_pembinaan,
    ),
    "pendaftaran": (
        pembinaan.ALUR_PENDAFTARAN,
        "DIAJUKAN",
        {"DIBATALKAN", "LULUS", "TIDAK_LULUS"},
        pembinaan,
        istilah_pembinaan,
    ),
}
semua_tabel = pytest.mark.parametrize("nama", TABEL)


@semua_tabel
def test_kata_kata_tabel_terdaftar(nama: str) -> None:
    alur, _, _, aturan, istilah = TABEL[nama]
    for langkah in alur.langkah:
        assert langkah.tindakan in set(aturan.Tindakan)
        assert langkah.pelaku
        assert langkah.pelaku <= set(istilah.Pelaku)
        assert set(langkah.syarat) <= set(aturan.Syarat)


@semua_tabel
def test_setiap_status_terjangkau_dan_akhir_tidak_berlanjut(nama: str) -> None:
    alur, awal, akhir, *_ = TABEL[nama]
    terjangkau = {awal}
    while baru := {ke for dari, ke in alur.pasangan() if dari in terjangkau} - terjangkau:
        terjangkau |= baru
    assert terjangkau == set(alur.status)
    assert set(alur.status) - {dari for dari, _ in alur.pasangan()} == akhir


@semua_tabel
def test_pasangan_teks_biasa_tanpa_diam(nama: str) -> None:
    pasangan = TABEL[nama][0].pasangan()
    assert all(type(satu) is str for pasang in pasangan for satu in pasang)
    assert all(dari != ke for dari, ke in pasangan)
    assert len(set(pasangan)) == len(pasangan)


@given(st.data())
def test_tidak_pernah_keluar_dari_status(data: st.DataObject) -> None:
    """Any sequence of acts by anybody ends in a known state, or is refused in words."""
    alur, status, _, aturan, istilah = data.draw(st.sampled_from(list(TABEL.values())))
    for _ in range(data.draw(st.integers(1, 12))):
        tindakan = data.draw(st.sampled_from(list(aturan.Tindakan)))
        pelaku = data.draw(st.sets(st.sampled_from(list(istilah.Pelaku))))
        boleh = alur.boleh(status, tindakan, pelaku)
        assert (tindakan in alur.tindakan(status, pelaku)) is boleh
        if boleh:
            baru = alur.tujuan(status, tindakan, pelaku)
            assert baru in set(alur.status)
            assert baru == status or (status, baru) in alur.pasangan()
            status = baru
        else:
            with pytest.raises(AlurDitolak, match=r"berstatus .* tidak dapat|hanya dapat"):
                alur.tujuan(status, tindakan, pelaku)


def _jalan(alur: Alur, status: str, *langkah: tuple[StrEnum, str]) -> str:
    for tindakan, pelaku in langkah:
        status = alur.tujuan(status, tindakan, pelaku)
    return status


def test_skp_dikembalikan_lalu_ditetapkan_lalu_diganti() -> None:
    aksi = kinerja.Tindakan
    assert (
        _jalan(
            kinerja.ALUR_VERSI,
            "DRAF",
            (aksi.AJUKAN, "EMPUNYA"),
            (aksi.TARIK, "EMPUNYA"),
            (aksi.AJUKAN, "EMPUNYA"),
            (aksi.KEMBALIKAN, "PENILAI"),
            (aksi.SIMPAN, "EMPUNYA"),
            (aksi.AJUKAN, "EMPUNYA"),
            (aksi.TETAPKAN, "PENILAI"),
            (aksi.GANTI, "PENILAI"),
        )
        == "DIGANTI"
    )


@pytest.mark.parametrize(
    ("status", "tindakan", "pelaku", "kata"),
    [
        ("DITETAPKAN", "SIMPAN", "EMPUNYA", "SKP berstatus ditetapkan tidak dapat disimpan."),
        ("DIKEMBALIKAN", "TARIK", "EMPUNYA", "SKP berstatus dikembalikan tidak dapat ditarik."),
        (
            "DIAJUKAN",
            "TETAPKAN",
            "EMPUNYA",
            "SKP berstatus diajukan hanya dapat ditetapkan oleh pengelola kepegawaian atau"
            " penilainya.",
        ),
    ],
    ids=["yang ditetapkan tidak diubah", "sesudah dijawab tidak ditarik", "bukan penilainya"],
)
def test_skp_menolak(status: str, tindakan: str, pelaku: str, kata: str) -> None:
    with pytest.raises(AlurDitolak) as galat:
        kinerja.ALUR_VERSI.tujuan(status, tindakan, pelaku)
    assert str(galat.value) == kata


def test_laporan_yang_diajukan_tidak_dapat_ditarik() -> None:
    """Its clock is the proof of being on time."""
    assert not kinerja.ALUR_LAPORAN.boleh("DIAJUKAN", "TARIK", set(istilah_kinerja.Pelaku))


@pytest.mark.parametrize(("ada_kalibrasi", "status"), [(False, "DISERAHKAN"), (True, "DINILAI")])
def test_mengirim_nilai(ada_kalibrasi: bool, status: str) -> None:
    tindakan = evaluasi.tindakan_kirim(ada_kalibrasi=ada_kalibrasi)
    assert evaluasi.ALUR_PENILAIAN.tujuan("TERBUKA", tindakan, "PENILAI") == status


@pytest.mark.parametrize("status", ["DINILAI", "DISERAHKAN", "DITERIMA", "KEBERATAN", "FINAL"])
def test_nilai_yang_dikirim_tidak_kembali_terbuka(status: str) -> None:
    assert not evaluasi.ALUR_PENILAIAN.tindakan(status, "PENILAI")
    assert (status, "TERBUKA") not in evaluasi.ALUR_PENILAIAN.pasangan()


def test_hanya_yang_dinilai_menerima_atau_berkeberatan() -> None:
    alur = evaluasi.ALUR_PENILAIAN
    assert alur.tindakan("DISERAHKAN", "DINILAI") == ("TERIMA", "AJUKAN_KEBERATAN")
    lain = set(istilah_evaluasi.Pelaku) - {"DINILAI"}
    assert alur.tindakan("DISERAHKAN", lain) == ("FINALKAN",)


@pytest.mark.parametrize(
    ("kuota", "terpakai", "bebas"),
    [
        (3, [], (1, 2, 3)),
        (3, [1, 3], (2,)),
        (3, [1, 2, 3], ()),
        (2, [1, 2, 3], ()),
        (3, [4, 5], (1,)),
        (3, [4, 5, 6], ()),
    ],
    ids=[
        "kosong",
        "kursi di tengah",
        "penuh",
        "kuota diperkecil",
        "kursi lama di luar kuota",
        "penuh oleh kursi lama",
    ],
)
def test_kursi_bebas(kuota: int, terpakai: list[int], bebas: tuple[int, ...]) -> None:
    assert pembinaan.kursi_bebas(kuota, terpakai) == bebas
    harapan = "SETUJUI" if bebas else "TUNGGUKAN"
    assert pembinaan.tindakan_setuju(kuota, terpakai) == harapan


def test_daftar_tunggu_naik_menurut_urutan_datang() -> None:
    assert pembinaan.kenaikan(3, [2], [31, 12, 45]) == ((31, 1), (12, 3))
    assert pembinaan.kenaikan(3, [1, 2, 3], [31]) == ()
    assert pembinaan.kenaikan(3, [], []) == ()


@given(st.integers(0, 40), st.sets(st.integers(1, 50)), st.lists(st.integers(), unique=True))
def test_kuota_tidak_pernah_terlampaui(kuota: int, terpakai: set[int], antrean: list[int]) -> None:
    naik = pembinaan.kenaikan(kuota, terpakai, antrean)
    kursi = [nomor for _, nomor in naik]
    assert len(terpakai) + len(naik) <= max(kuota, len(terpakai))
    assert len(set(kursi)) == len(kursi)
    assert terpakai.isdisjoint(kursi)
    assert [siapa for siapa, _ in naik] == antrean[: len(naik)]
