"""Who owes an SKP, who may evaluate, who holds which permission."""

import pytest

from dumai_asn.direktori.rules.bawaan import AcuanWajibSKP
from dumai_asn.direktori.rules.istilah import JenisJabatan, JenisKetidakhadiran, Peran
from dumai_asn.direktori.rules.izin import IZIN, Izin, cakupan, pemegang
from dumai_asn.direktori.rules.penilai import periksa_penilai
from dumai_asn.direktori.rules.wajib_skp import SEBUTAN, wajib_skp

BEBAS = {
    "PEJABAT_NEGARA",
    "LEMBAGA_NONSTRUKTURAL",
    "DIBERHENTIKAN_SEMENTARA",
    "CLTN",
    "MPP",
    "TUGAS_BELAJAR",
}


def _wajib(**ubah: object) -> bool:
    fakta = {"jenis_pegawai": "ASN", "kedudukan": "AKTIF", "ada_penempatan": True} | ubah
    return wajib_skp(**fakta).wajib  # type: ignore[arg-type]


@pytest.mark.parametrize("keadaan", list(JenisKetidakhadiran))
def test_ketidakhadiran(keadaan: str) -> None:
    assert _wajib(ketidakhadiran=[keadaan]) is (keadaan not in BEBAS)


@pytest.mark.parametrize(
    ("ubah", "wajib"),
    [
        ({}, True),
        ({"jenis_pegawai": "PEJABAT_NEGARA"}, False),
        ({"kedudukan": "PENSIUN"}, False),
        ({"ada_penempatan": False}, False),
        ({"ketidakhadiran": ["CUTI_TAHUNAN", "MPP"]}, False),
    ],
    ids=["bertugas", "wali kota", "pensiun", "belum ditempatkan", "cuti dan MPP"],
)
def test_kewajiban(ubah: dict[str, object], wajib: bool) -> None:
    assert _wajib(**ubah) is wajib


def test_daftar_bebas_dapat_diubah_acuan() -> None:
    acuan = AcuanWajibSKP(membebaskan=("CUTI_BESAR",))
    assert not _wajib(ketidakhadiran=["CUTI_BESAR"], acuan=acuan)
    assert _wajib(ketidakhadiran=["MPP"], acuan=acuan)


def test_sebab_terbaca_dan_istilah_asing_ditolak() -> None:
    hasil = wajib_skp(
        jenis_pegawai="ASN", kedudukan="AKTIF", ada_penempatan=True, ketidakhadiran=["CLTN"]
    )
    assert hasil.sebab == "sedang menjalani cuti di luar tanggungan negara"
    assert set(SEBUTAN) == BEBAS
    with pytest.raises(ValueError, match="LIBURAN"):
        _wajib(ketidakhadiran=["LIBURAN"])


MANAJERIAL = {"JPT_UTAMA", "JPT_MADYA", "JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS"}


@pytest.mark.parametrize("kepala", [False, True], ids=["bukan kepala", "kepala unit"])
@pytest.mark.parametrize("jabatan", list(JenisJabatan))
def test_penilai_menurut_jabatan(jabatan: str, kepala: bool) -> None:
    hasil = periksa_penilai(
        diri_sendiri=False, jenis_pegawai="ASN", jenis_jabatan=jabatan, kepala_unit=kepala
    )
    assert hasil.sah is (jabatan in MANAJERIAL or kepala)
    assert hasil.sebab.endswith(".")


@pytest.mark.parametrize(
    ("ubah", "sah"),
    [
        ({"didelegasikan": True}, True),
        ({"jenis_pegawai": "PEJABAT_NEGARA", "jenis_jabatan": None}, True),
        ({"jenis_jabatan": None}, False),
        ({"diri_sendiri": True, "jenis_jabatan": "JPT_PRATAMA", "kepala_unit": True}, False),
        ({"diri_sendiri": True, "didelegasikan": True}, False),
    ],
    ids=["delegasi", "wali kota", "tanpa jabatan", "diri sendiri", "diri sendiri lewat delegasi"],
)
def test_penilai_kasus_khusus(ubah: dict[str, object], sah: bool) -> None:
    fakta = {
        "diri_sendiri": False,
        "jenis_pegawai": "ASN",
        "jenis_jabatan": "FUNGSIONAL",
        "kepala_unit": False,
    } | ubah
    assert periksa_penilai(**fakta).sah is sah  # type: ignore[arg-type]


def test_setiap_peran_terdaftar_dan_setiap_izin_ada_pemegangnya() -> None:
    assert set(IZIN) == set(Peran)
    assert all(pemegang(izin) for izin in Izin)


@pytest.mark.parametrize(
    ("peran", "izin", "jangkauan"),
    [
        ("PENGELOLA", "evaluasi.kelola_siklus", "KOTA"),
        ("PENGELOLA_UNIT", "evaluasi.kelola_siklus", None),
        ("PENGELOLA_UNIT", "direktori.kelola_pegawai", "CABANG"),
        ("PIMPINAN", "evaluasi.lihat_rekap", "CABANG"),
        ("ADMINISTRATOR", "direktori.kelola_penugasan", "KOTA"),
        ("ADMINISTRATOR", "direktori.lihat_semua", None),
        ("KONSELOR", "direktori.lihat_semua", None),
        ("AUDITOR", "direktori.lihat_semua", "KOTA"),
    ],
)
def test_cakupan(peran: str, izin: str, jangkauan: str | None) -> None:
    assert cakupan(peran, izin) == jangkauan


def test_hanya_administrator_membagi_peran() -> None:
    """Nobody who works with performance data can raise their own power."""
    assert pemegang("direktori.kelola_penugasan") == {"ADMINISTRATOR"}


@pytest.mark.parametrize("peran", ["AUDITOR", "PIMPINAN"])
def test_pembaca_tidak_menulis(peran: str) -> None:
    assert all(izin.partition(".")[2].startswith("lihat_") for izin in IZIN[Peran(peran)])


def test_izin_asing_ditolak() -> None:
    with pytest.raises(ValueError, match=r"inti\.apa_saja"):
        pemegang("inti.apa_saja")
