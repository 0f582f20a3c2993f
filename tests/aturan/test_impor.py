"""What files for import look like: headers, cells, shortened numbers, names of units."""

import pytest

from dumai_asn.direktori.rules.istilah import JenisJabatan, JenisUnit
from dumai_asn.direktori.rules.unit_siasn import (
    jenis_jabatan,
    jenis_unit,
    lingkaran,
    tingkat_eselon,
    unit_mandiri,
)
from dumai_asn.inti.rules.impor import (
    KolomImpor,
    angka_ilmiah,
    baca_kepala,
    isi_sel,
    kolom_kurang,
    nama_kolom,
    teks_sel,
)

KOLOM = (
    KolomImpor("nip", ("nip_baru", "nip"), wajib=True, angka=True),
    KolomImpor("nama", ("nama",), wajib=True),
    KolomImpor("gelar", ("gelar_depan",)),
)


@pytest.mark.parametrize(
    "kepala",
    ["NIP Baru", "nip.baru", " Nip_Baru ", "NÍP-BARU", "NipBaru", "nip  baru", "'nip_baru"],
)
def test_judul_kolom_yang_ditulis_lain_tetap_sama(kepala):
    assert nama_kolom(kepala) == "nip_baru"


@pytest.mark.parametrize(
    ("mentah", "isi"),
    [
        ("'198503152010011005", "198503152010011005"),
        ("null", ""),
        ("NULL", ""),
        ("\u00a0 Wan\u00a0Awang \u200b", "Wan Awang"),
        ("Nullah", "Nullah"),
        ("Dinas\nDua Baris", "Dinas Dua Baris"),
        (None, ""),
        ("a\x00b", "a b"),
    ],
)
def test_isi_sel_dirapikan(mentah, isi):
    assert isi_sel(mentah) == isi


@pytest.mark.parametrize("isi", ["1,98E+17", "1.98E+17", "1.98503152010011e+17", "2E17"])
def test_angka_yang_dipendekkan_dikenali(isi):
    assert angka_ilmiah(isi)


@pytest.mark.parametrize("isi", ["198503152010011005", "E17", "12E", "", "IV/e"])
def test_yang_lain_bukan_angka_yang_dipendekkan(isi):
    assert not angka_ilmiah(isi)


def test_angka_panjang_yang_disimpan_sebagai_angka_tidak_ditebak():
    assert teks_sel(198503152010011000, angka=True) == "1,99E+17"
    assert teks_sel(1.98503152010011e17, angka=True) == "1,99E+17"
    assert teks_sel(2024.0) == "2024"


def test_kepala_mengenali_kolom_dalam_urutan_apa_pun():
    kepala = baca_kepala(["Agama", "NAMA", "NIP", "nip_baru"], KOLOM)
    assert kepala.letak == {"nip": 3, "nama": 1}
    assert kepala.lain == ("Agama",)
    assert kolom_kurang(kepala, KOLOM) == []


def test_baris_tanpa_kolom_wajib_bukan_kepala():
    assert baca_kepala(["Laporan 2026", None, "gelar_depan"], KOLOM) is None
    assert kolom_kurang(baca_kepala(["nip"], KOLOM), KOLOM) == ["nama"]


@pytest.mark.parametrize(
    ("nama", "eselon", "jenis"),
    [
        ("PEMERINTAH KOTA DUMAI", None, JenisUnit.KOTA),
        ("Sekretariat Daerah", 2, JenisUnit.SEKRETARIAT),
        ("Sekretariat", 3, JenisUnit.BAGIAN),
        ("Bagian Hukum", 3, JenisUnit.BAGIAN),
        ("Sub Bagian Umum dan Kepegawaian", 4, JenisUnit.SUBBAGIAN),
        ("Subbagian Keuangan", 4, JenisUnit.SUBBAGIAN),
        ("DINAS KESEHATAN", 2, JenisUnit.DINAS),
        ("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", 2, JenisUnit.BADAN),
        ("Bidang Pelayanan", 3, JenisUnit.BIDANG),
        ("Seksi Pemerintahan", 4, JenisUnit.SEKSI),
        ("UPT Puskesmas Bukit Timah", None, JenisUnit.PUSKESMAS),
        ("UPT SD Negeri 001", None, JenisUnit.SEKOLAH),
        ("SMPN 2 Dumai", None, JenisUnit.SEKOLAH),
        ("UPT Laboratorium Lingkungan", 4, JenisUnit.UPT),
        ("RSUD dr. Suhatman", 3, JenisUnit.RSUD),
        ("Kecamatan Dumai Barat", 3, JenisUnit.KECAMATAN),
        ("Kelurahan Bukit Nenas", 4, JenisUnit.KELURAHAN),
        ("Satuan Polisi Pamong Praja", 2, JenisUnit.DINAS),
        ("Inspektorat", 2, JenisUnit.INSPEKTORAT),
        ("Inspektur Pembantu I", 3, JenisUnit.BIDANG),
        ("Tim Percepatan", None, JenisUnit.TIM),
        ("Pengairan", 4, JenisUnit.SEKSI),
        ("Pengairan", None, JenisUnit.BIDANG),
    ],
)
def test_jenis_unit_dari_nama(nama, eselon, jenis):
    assert jenis_unit(nama, eselon) is jenis


@pytest.mark.parametrize(
    ("isi", "tingkat"),
    [("21", 2), ("II.a", 2), ("III/b", 3), ("Eselon IV", 4), ("52", 5), ("99", None), ("-", None)],
)
def test_eselon(isi, tingkat):
    assert tingkat_eselon(isi) == tingkat


def test_eselon_menentukan_jenis_jabatan_dan_kemandirian():
    assert jenis_jabatan(2) is JenisJabatan.JPT_PRATAMA
    assert jenis_jabatan(3) is JenisJabatan.ADMINISTRATOR
    assert jenis_jabatan(None) is None
    assert unit_mandiri(JenisUnit.DINAS, 2)
    assert not unit_mandiri(JenisUnit.BIDANG, 3)


def test_lingkaran_disebut_dari_setiap_anggotanya():
    induk = {"A": "B", "B": "C", "C": "A", "D": "A", "E": None}
    cincin = lingkaran(induk, induk)
    assert cincin["B"] == ["B", "C", "A", "B"]
    assert set(cincin) == {"A", "B", "C"}
