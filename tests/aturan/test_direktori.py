"""Who owes an SKP, who may evaluate, who holds which permission."""

from datetime import date, timedelta

import pytest

from dumai_asn.direktori.rules.akhir_dinas import data_sampai, tahap_akun
from dumai_asn.direktori.rules.bawaan import AcuanWajibSKP
from dumai_asn.direktori.rules.istilah import JenisJabatan, JenisKetidakhadiran, Peran
from dumai_asn.direktori.rules.izin import IZIN, Izin, cakupan, pemegang
from dumai_asn.direktori.rules.penilai import periksa_penilai
from dumai_asn.direktori.rules.penugasan import (
    peran_diberikan,
    tolak_memberi,
    tolak_mengakhiri,
)
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
        ("PENGELOLA", "direktori.kelola_penugasan", "KOTA"),
        ("PENGELOLA_UNIT", "direktori.kelola_penugasan", None),
        ("PENGELOLA_UNIT", "akun.kelola_akun", None),
        ("ADMINISTRATOR", "direktori.lihat_semua", None),
        ("KONSELOR", "direktori.lihat_semua", None),
        ("AUDITOR", "direktori.lihat_semua", "KOTA"),
    ],
)
def test_cakupan(peran: str, izin: str, jangkauan: str | None) -> None:
    assert cakupan(peran, izin) == jangkauan


DIBERIKAN = {
    "ADMINISTRATOR": {
        "ADMINISTRATOR", "PENGELOLA", "PENGELOLA_UNIT", "PIMPINAN", "KONSELOR", "AUDITOR",
        "PETUGAS_DISIPLIN",
    },
    "PENGELOLA": {"PENGELOLA_UNIT", "PIMPINAN", "KONSELOR", "AUDITOR"},
}  # fmt: skip


@pytest.mark.parametrize("diri", [False, True], ids=["orang lain", "diri sendiri"])
@pytest.mark.parametrize("diberi", list(Peran))
@pytest.mark.parametrize("petugas", list(Peran))
def test_siapa_memberi_peran_apa(petugas: str, diberi: str, diri: bool) -> None:
    """Nobody who works with performance data can raise their own power."""
    sebab = tolak_memberi(peran_petugas=[petugas], peran=diberi, diri_sendiri=diri)
    assert (sebab == "") is (diberi in DIBERIKAN.get(petugas, set()) and not diri)


def test_yang_memberi_peran_adalah_yang_memegang_izinnya() -> None:
    assert pemegang("direktori.kelola_penugasan") == set(DIBERIKAN)


def test_peran_petugas_berjumlah() -> None:
    assert set(peran_diberikan(["PENGELOLA", "PIMPINAN"])) == DIBERIKAN["PENGELOLA"]
    assert set(peran_diberikan(["PENGELOLA", "ADMINISTRATOR"])) == set(Peran)
    assert peran_diberikan([]) == ()


HARI = date(2026, 10, 8)


@pytest.mark.parametrize(
    ("petugas", "peran", "diri", "lama", "baru", "boleh"),
    [
        ("ADMINISTRATOR", "PENGELOLA", False, None, HARI, True),
        ("ADMINISTRATOR", "ADMINISTRATOR", True, None, HARI, True),
        ("ADMINISTRATOR", "ADMINISTRATOR", True, HARI, HARI + timedelta(1), False),
        ("ADMINISTRATOR", "ADMINISTRATOR", True, HARI, HARI - timedelta(1), True),
        ("PENGELOLA", "PIMPINAN", False, HARI, HARI + timedelta(1), True),
        ("PENGELOLA", "PIMPINAN", True, HARI, HARI + timedelta(1), False),
        ("PENGELOLA", "PENGELOLA", False, None, HARI, False),
        ("PENGELOLA", "ADMINISTRATOR", False, HARI, HARI + timedelta(1), False),
        ("PENGELOLA_UNIT", "PIMPINAN", False, None, HARI, False),
    ],
)
def test_mengakhiri_dan_memperpanjang(
    petugas: str, peran: str, diri: bool, lama: date | None, baru: date, boleh: bool
) -> None:
    sebab = tolak_mengakhiri(
        peran_petugas=[petugas],
        peran=peran,
        diri_sendiri=diri,
        selesai_lama=lama,
        selesai=baru,
    )
    assert (sebab == "") is boleh


@pytest.mark.parametrize(
    ("berakhir", "tahap"),
    [
        (None, "BERTUGAS"),
        (HARI + timedelta(1), "BERTUGAS"),
        (HARI, "DATA_SENDIRI"),
        (HARI - timedelta(89), "DATA_SENDIRI"),
        (HARI - timedelta(90), "TUTUP"),
        (HARI - timedelta(4000), "TUTUP"),
    ],
    ids=["tanpa akhir", "hari terakhir dinas", "hari pertama", "ke-90", "ke-91", "dahulu"],
)
def test_tahap_akun(berakhir: date | None, tahap: str) -> None:
    assert tahap_akun(berakhir, HARI) == tahap
    if berakhir and tahap != "BERTUGAS":
        assert (data_sampai(berakhir) >= HARI) is (tahap == "DATA_SENDIRI")


@pytest.mark.parametrize("peran", ["AUDITOR", "PIMPINAN"])
def test_pembaca_tidak_menulis(peran: str) -> None:
    assert all(izin.partition(".")[2].startswith("lihat_") for izin in IZIN[Peran(peran)])


def test_izin_asing_ditolak() -> None:
    with pytest.raises(ValueError, match=r"inti\.apa_saja"):
        pemegang("inti.apa_saja")
