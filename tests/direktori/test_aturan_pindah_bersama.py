"""Who can move together with many others, to where, and who cannot, in words."""

from datetime import date

import pytest

from dumai_asn.direktori.rules.istilah import JenisPenempatan, JenisUnit
from dumai_asn.direktori.rules.penempatan import Baris
from dumai_asn.direktori.rules.pindah_bersama import Calon, tolak_calon, tolak_tujuan
from dumai_asn.inti.rules.rentang import Rentang
from tests.pemeran import MULAI

HARI_INI = date(2026, 6, 1)


def tempat(kepala=False, unit=1, jabatan=5, mulai=MULAI):
    return Baris(
        1, 7, "Sari", unit, "Bidang", jabatan, "Penata", JenisPenempatan.DEFINITIF, kepala,
        Rentang(mulai, None),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ubah", "jabatan", "kata"),
    [
        ({}, None, ""),
        ({"diri": True}, None, "pengelola lain"),
        ({"boleh": False}, None, "Di luar unit"),
        ({"tempat": None}, None, "Tidak berjabatan definitif"),
        ({"tempat": tempat(unit=9)}, None, "Sudah bertugas"),
        ({"tempat": tempat(unit=9)}, 5, "Sudah bertugas"),
        ({"tempat": tempat(unit=9)}, 6, ""),
        ({"tempat": tempat(kepala=True)}, None, "Mengepalai"),
        ({"tempat": tempat(mulai=HARI_INI)}, None, "Baru bertugas"),
        ({"berikut": date(2026, 9, 1)}, None, "sejak 1 September 2026"),
    ],
)
def test_siapa_yang_tidak_dapat_pindah(ubah, jabatan, kata):
    calon = Calon(**{"pegawai_id": 7, "nama": "Sari", "tempat": tempat()} | ubah)
    hasil = tolak_calon(calon, mulai=HARI_INI, unit_id=9, jabatan_id=jabatan)
    assert kata in hasil if kata else hasil == ""


@pytest.mark.parametrize(
    ("jenis", "masa", "kata"),
    [
        (JenisUnit.TIM, Rentang(MULAI, None), "adalah tim"),
        (JenisUnit.DINAS, Rentang(date(2027, 1, 1), None), "belum ada"),
        (JenisUnit.DINAS, Rentang(MULAI, date(2027, 1, 1)), "sudah ditutup"),
        (JenisUnit.DINAS, Rentang(MULAI, None), None),
    ],
)
def test_ke_mana_orang_dapat_pindah(jenis, masa, kata):
    hasil = tolak_tujuan("Dinas Lain", jenis, masa, HARI_INI)
    assert hasil is None if kata is None else kata in hasil.pesan
