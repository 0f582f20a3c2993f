"""Single cells of the national employee data, read as tables."""

from datetime import date

import pytest

from dumai_asn.direktori.rules import siasn


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("02-01-2024", date(2024, 1, 2)),
        ("2024-01-02", date(2024, 1, 2)),
        ("2024-01-02 00:00:00", date(2024, 1, 2)),
        ("2024-01-02T00:00:00.000Z", date(2024, 1, 2)),
        ("2/1/2024", date(2024, 1, 2)),
        ("2 Januari 2024", date(2024, 1, 2)),
        ("45293", date(2024, 1, 2)),
        ("45293.0", date(2024, 1, 2)),
        ("", None),
    ],
)
def test_hari(teks, harapan):
    assert siasn.hari(teks) == harapan


@pytest.mark.parametrize("teks", ["31-02-2024", "2024-13-01", "kemarin", "1-1-24", "99999"])
def test_bukan_hari_ditolak_dengan_menyebut_isinya(teks):
    with pytest.raises(ValueError, match=teks):
        siasn.hari(teks)


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("1.97803132006021E+17", True),
        ("1,98E+17", True),
        ("1.98e17", True),
        ("197803132006021018", False),
        ("", False),
    ],
)
def test_nip_yang_dirusak_lembar_sebar(teks, harapan):
    assert siasn.berpangkat_sepuluh(teks) is harapan


@pytest.mark.parametrize(
    ("jenis", "tahap", "harapan"),
    [
        ("PNS Daerah Otonom", "PNS", "PNS"),
        ("PNS Daerah Otonom", "CPNS", "CPNS"),
        ("PNS Daerah Otonom", "", "PNS"),
        ("CPNS Daerah", "", "CPNS"),
        ("PPPK", "", "PPPK"),
        ("Pegawai Pemerintah dengan Perjanjian Kerja", "", "PPPK"),
        ("PPPK Paruh Waktu", "", "PPPK_PARUH_WAKTU"),
        ("Honorer", "", None),
        ("", "", None),
    ],
)
def test_status(jenis, tahap, harapan):
    assert siasn.status(jenis, tahap) == harapan


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("Aktif", ("AKTIF", None)),
        ("PNS Aktif", ("AKTIF", None)),
        ("CLTN", ("AKTIF", "CLTN")),
        ("Cuti di Luar Tanggungan Negara", ("AKTIF", "CLTN")),
        ("Tugas Belajar", ("AKTIF", "TUGAS_BELAJAR")),
        ("Pemberhentian Sementara", ("AKTIF", "DIBERHENTIKAN_SEMENTARA")),
        ("Masa Persiapan Pensiun", ("AKTIF", "MPP")),
        ("Pejabat Negara", ("AKTIF", "PEJABAT_NEGARA")),
        ("Pensiun BUP", ("PENSIUN", None)),
        ("Meninggal Dunia", ("MENINGGAL", None)),
        ("Pindah Instansi", ("PINDAH", None)),
        ("Berhenti dengan hormat", ("BERHENTI", None)),
        ("Tidak Aktif", None),
        ("Entah", None),
    ],
)
def test_kedudukan(teks, harapan):
    assert siasn.kedudukan(teks) == harapan


@pytest.mark.parametrize(
    ("teks", "status", "harapan"),
    [
        ("IV/c", "PNS", "IV/c"),
        ("iv / C", "PNS", "IV/c"),
        ("IVC", "PNS", "IV/c"),
        ("Pembina (IV/a)", "PNS", "IV/a"),
        ("VII", "PPPK", "VII"),
        ("XVII", "PPPK_PARUH_WAKTU", "XVII"),
        ("VII", "PNS", None),
        ("III/a", "PPPK", None),
        ("V/a", "PNS", None),
        ("XVIII", "PPPK", None),
        ("IIII", "PPPK", None),
        ("null", "PNS", None),
        ("", "PNS", ""),
    ],
)
def test_golongan(teks, status, harapan):
    assert siasn.golongan(teks, siasn.StatusPegawai(status)) == harapan


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("S-2", "S2"),
        ("S-1/Sarjana", "S1"),
        ("S-3/Doktor", "S3"),
        ("Diploma III/Sarjana Muda", "D3"),
        ("Diploma IV", "D4"),
        ("Diploma II", "D2"),
        ("Diploma I", "D1"),
        ("SLTA", "SLTA"),
        ("SLTA Kejuruan", "SLTA"),
        ("Sekolah Dasar", "SD"),
        ("", ""),
        ("Kursus", None),
    ],
)
def test_pendidikan(teks, harapan):
    assert siasn.pendidikan(teks) == harapan


@pytest.mark.parametrize(
    ("kelompok", "nama", "harapan"),
    [
        ("Jabatan Struktural", "Kepala Badan Kepegawaian", "JPT_PRATAMA"),
        ("Jabatan Struktural", "Sekretaris Daerah", "JPT_PRATAMA"),
        ("Jabatan Struktural", "Sekretaris Daerah Kota Dumai", "JPT_PRATAMA"),
        ("Jabatan Struktural", "Asisten Administrasi Umum", "JPT_PRATAMA"),
        ("Jabatan Struktural", "Staf Ahli Bidang Hukum", "JPT_PRATAMA"),
        ("Jabatan Struktural", "Inspektur", "JPT_PRATAMA"),
        ("Jabatan Struktural", "Inspektur Pembantu Wilayah I", "ADMINISTRATOR"),
        ("Jabatan Struktural", "Sekretaris Dinas Sosial", "ADMINISTRATOR"),
        ("Jabatan Struktural", "Kepala Bidang Mutasi", "ADMINISTRATOR"),
        ("Jabatan Struktural", "Camat Dumai Barat", "ADMINISTRATOR"),
        ("Jabatan Struktural", "Lurah", "PENGAWAS"),
        ("Jabatan Struktural", "Kepala Seksi Pelayanan", "PENGAWAS"),
        ("Jabatan Struktural", "KEPALA SUB BAGIAN UMUM", "PENGAWAS"),
        ("Jabatan Struktural", "Kepala Urusan Rumah Tangga", None),
        ("Administrator", "Kepala Apa Saja", "ADMINISTRATOR"),
        ("JPT Pratama", "Kepala Apa Saja", "JPT_PRATAMA"),
        ("Jabatan Fungsional", "Kepala Puskesmas", "FUNGSIONAL"),
        ("Jabatan Fungsional Tertentu", "Perawat Terampil", "FUNGSIONAL"),
        ("Jabatan Fungsional Umum", "Pengelola Data", "PELAKSANA"),
        ("Jabatan Pelaksana", "Pengelola Data", "PELAKSANA"),
        ("Jabatan Lain", "Pengelola Data", None),
    ],
)
def test_jenis_jabatan(kelompok, nama, harapan):
    assert siasn.jenis_jabatan(kelompok, nama) == harapan


@pytest.mark.parametrize(
    ("nama", "jenjang", "rumpun"),
    [
        ("Analis SDM Aparatur Ahli Muda", "AHLI_MUDA", "TEKNIS"),
        ("Guru Kelas Ahli Pertama", "AHLI_PERTAMA", "GURU"),
        ("Guru Madya", "AHLI_MADYA", "GURU"),
        ("Kepala Sekolah", None, "GURU"),
        ("Kepala Puskesmas", None, "NAKES"),
        ("Perawat Terampil", "TERAMPIL", "NAKES"),
        ("Asisten Apoteker Penyelia", "PENYELIA", "NAKES"),
        ("Pemadam Kebakaran Pemula", "PEMULA", "TEKNIS"),
        ("Pranata Laboratorium Kesehatan Mahir", "MAHIR", "NAKES"),
        ("Pengguruan", None, "TEKNIS"),
    ],
)
def test_jenjang_dan_rumpun(nama, jenjang, rumpun):
    assert (siasn.jenjang(nama), siasn.rumpun(nama)) == (jenjang, rumpun)


@pytest.mark.parametrize(
    ("jabatan", "unit", "jenis", "harapan"),
    [
        ("Lurah", "Kelurahan Purnama", "KELURAHAN", True),
        ("Lurah Purnama", "Kelurahan Purnama", "KELURAHAN", True),
        ("Lurah Bukit Timah", "Kelurahan Purnama", "KELURAHAN", False),
        ("Camat", "Kecamatan Dumai Barat", "KECAMATAN", True),
        ("Lurah", "Kecamatan Dumai Barat", "KECAMATAN", False),
        ("Kepala Dinas Kesehatan", "Dinas Kesehatan Kota Dumai", "DINAS", True),
        ("Kepala Satuan Polisi Pamong Praja", "Satuan Polisi Pamong Praja", "DINAS", True),
        ("Kepala Bidang Mutasi", "Bidang Mutasi", "BIDANG", True),
        ("Kepala Bidang Mutasi", "Bidang Diklat", "BIDANG", False),
        ("Kepala Bidang Mutasi", "Badan Kepegawaian", "BADAN", False),
        ("Kepala Bidang", "Bidang Mutasi", "BIDANG", True),
        ("Sekretaris Daerah", "Sekretariat Daerah Kota Dumai", "SEKRETARIAT", True),
        ("Sekretaris Dinas Sosial", "Sekretariat Dinas Sosial", "SEKRETARIAT", True),
        ("Sekretaris Dinas Sosial", "Sekretariat", "SEKRETARIAT", True),
        ("Inspektur", "Inspektorat", "INSPEKTORAT", True),
        ("Inspektur Pembantu Wilayah I", "Inspektorat Daerah", "INSPEKTORAT", False),
        ("Kepala Puskesmas", "Puskesmas Dumai Kota", "PUSKESMAS", True),
        ("Kepala Puskesmas Bukit Timah", "Puskesmas Dumai Kota", "PUSKESMAS", False),
        ("Direktur RSUD dr. Suhatman", "RSUD dr. Suhatman, MARS", "RSUD", True),
        ("Wakil Direktur", "RSUD dr. Suhatman, MARS", "RSUD", False),
        ("Pengelola Data", "Bidang Mutasi", "BIDANG", False),
    ],
)
def test_memimpin_unitnya(jabatan, unit, jenis, harapan):
    assert siasn.memimpin(jabatan, unit, jenis) is harapan


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [("M", "L"), ("F", "P"), ("L", "L"), ("p", "P"), ("Wanita", "P"), ("x", None), ("", None)],
)
def test_kelamin(teks, harapan):
    assert siasn.kelamin(teks) == harapan


@pytest.mark.parametrize(
    ("depan", "belakang", "harapan"),
    [
        ("", "dr.", ("dr.", "")),
        ("", "S.E.", ("", "S.E.")),
        ("Drs.", "M.Si.", ("Drs.", "M.Si.")),
        ("Ir.", "dr.", ("Ir.", "dr.")),
    ],
)
def test_gelar(depan, belakang, harapan):
    assert siasn.gelar(depan, belakang) == harapan
