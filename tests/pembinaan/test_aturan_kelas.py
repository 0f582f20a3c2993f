"""The rules of a class's plan and of what a participant still needs."""

from datetime import date, time

import pytest

from pembinaan.rules.bawaan import AcuanKelulusan
from pembinaan.rules.istilah import StatusKehadiran as H
from pembinaan.rules.kelas import IsianSesi, masa_kelas, periksa_kelas, tahun_jp, urutkan
from pembinaan.rules.peluang import peluang

D = date(2026, 11, 19)


def sesi(hari=D, mulai=8, selesai=12, jp=0):
    return IsianSesi(hari, time(mulai), time(selesai), jp)


def periksa(**ubah):
    bawaan = {"kuota": 30, "jp": 16, "batas_daftar": D, "sesi": [sesi()]}
    return periksa_kelas(**(bawaan | ubah))


@pytest.mark.parametrize(
    ("ubah", "bidang", "kata"),
    [
        ({"kuota": 0}, "kuota", "satu kursi"),
        ({"kuota": 4, "terisi": 5}, "kuota", "Sudah 5 kursi terisi"),
        ({"jp": 0}, "jp", "JP antara 1 dan 1.000"),
        ({"jp": 1001}, "jp", "1.000"),
        ({"batas_daftar": date(2026, 11, 20)}, "batas_daftar", "sesi pertama"),
        ({"sesi": []}, "sesi", "paling sedikit satu sesi"),
        ({"sesi": [sesi(mulai=12, selesai=12)]}, "sesi", "sesudah jam mulai"),
        ({"sesi": [sesi(), sesi(mulai=11, selesai=13)]}, "sesi", "waktu yang sama"),
        ({"sesi": [sesi(jp=8), sesi(mulai=13, selesai=15, jp=7)]}, "sesi", "berjumlah 15"),
    ],
)
def test_rencana_kelas_yang_salah_dijawab_dengan_kata(ubah, bidang, kata):
    assert kata in periksa(**ubah)[bidang]


@pytest.mark.parametrize(
    "ubah",
    [
        {},
        {"kuota": 5, "terisi": 5},
        {"sesi": [sesi(), sesi(mulai=12, selesai=15)]},
        {"sesi": [sesi(jp=8), sesi(mulai=13, selesai=15, jp=8)]},
    ],
)
def test_rencana_kelas_yang_benar(ubah):
    assert periksa(**ubah) == {}


def test_masa_dan_urutan_mengikuti_sesi():
    akhir = sesi(date(2027, 1, 2))
    assert urutkan([akhir, sesi()]) == [sesi(), akhir]
    masa = masa_kelas([akhir, sesi()])
    assert (masa.mulai, masa.hari_terakhir) == (D, date(2027, 1, 2))
    assert tahun_jp(masa.hari_terakhir) == 2027
    with pytest.raises(ValueError, match=r"."):
        masa_kelas([])


@pytest.mark.parametrize(
    ("kehadiran", "perlu", "keadaan"),
    [
        ([None] * 4, 3, ""),
        ([H.HADIR, H.HADIR, H.HADIR, None], 0, "cukup"),
        ([H.HADIR, H.TIDAK, H.HADIR, None], 1, "genting"),
        ([H.HADIR, H.IZIN, H.TIDAK, None], 2, "tertutup"),
        ([None] * 5, 4, ""),
        ([H.HADIR, H.HADIR], 0, "cukup"),
        ([None], 1, ""),
    ],
)
def test_yang_masih_diperlukan_untuk_lulus(kehadiran, perlu, keadaan):
    satu = peluang(kehadiran)
    assert satu.perlu == perlu
    ada = {nama for nama in ("cukup", "genting", "tertutup") if getattr(satu, nama)}
    assert ada == ({keadaan} if keadaan else set())


def test_syarat_lulus_adalah_acuan():
    assert peluang([None, None], acuan=AcuanKelulusan(hadir_minimal=50)).perlu == 1
    with pytest.raises(ValueError, match=r"."):
        peluang(["ENTAH"])
