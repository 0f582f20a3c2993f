"""Dated facts and numbers: rules as tables, acts, overlaps by two connections."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.fakta import (
    batalkan_fakta,
    betulkan_fakta,
    catat_nomor,
    tambah_fakta,
)
from dumai_asn.direktori.actions.rencana_fakta import rencana_nomor_baru, rencana_tambah_fakta
from dumai_asn.direktori.models import NomorInduk, RiwayatPegawai
from dumai_asn.direktori.queries.cari import cari_pegawai
from dumai_asn.direktori.queries.identitas import identitas
from dumai_asn.direktori.rules import fakta as aturan
from dumai_asn.direktori.rules.fakta import FaktaTidakSah, Nilai
from dumai_asn.direktori.rules.istilah import JenisRiwayat as R
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.rentang import Rentang
from dumai_asn.pemberitahuan.models import Pemberitahuan
from tests.direktori.bangun import segar
from tests.inti.bangun import serentak
from tests.pemeran import MULAI, Kota, bangun_kota

HARI = date(2026, 11, 24)
A, B, C, D = (date(tahun, 1, 1) for tahun in (2020, 2022, 2024, 2027))


@pytest.fixture(autouse=True)
def jam():
    with time_machine.travel(HARI, tick=False):
        yield


def baris(pk, nilai, mulai, akhir=None):
    return Nilai(pk, nilai, Rentang(mulai, akhir))


SATU = [baris(1, "III/a", A, B), baris(2, "III/b", B)]


def dicoba(fungsi, *argumen, **isi):
    """Rows as (pk, value, first day, end), or the field and words of the refusal."""
    try:
        hasil = fungsi(*argumen, **isi)
    except FaktaTidakSah as galat:
        return galat.isian
    return [(s.pk, s.nilai, s.masa.mulai, s.masa.akhir) for s in hasil]


@pytest.mark.parametrize(
    ("milik", "nilai", "mulai", "akhir", "harapan"),
    [
        ([], "III/a", A, None, [(None, "III/a", A, None)]),
        (SATU, "III/c", C, None, [(2, "III/b", B, C), (None, "III/c", C, None)]),
        (SATU[:1], "II/d", date(2018, 1, 1), None, [(None, "II/d", date(2018, 1, 1), A)]),
        (SATU, "III/c", B, None, "mulai"),
        (SATU, "III/b", C, None, "nilai"),
        (SATU, "II/d", date(2018, 1, 1), B, "sampai"),
        ([], "K-1", C, C, "sampai"),
        ([], "K-1", date(2024, 2, 29), D, [(None, "K-1", date(2024, 2, 29), D)]),
    ],
    ids=[
        "yang pertama",
        "menutup yang berjalan",
        "sebelum yang pertama, sampai yang pertama",
        "sudah ada sejak hari itu",
        "sama dengan yang berlaku",
        "menabrak yang sesudahnya",
        "tanpa hari",
        "29 Februari sampai 31 Desember",
    ],
)
def test_menambah(milik, nilai, mulai, akhir, harapan):
    assert dicoba(aturan.tambah, milik, nilai=nilai, mulai=mulai, akhir=akhir) == harapan


@pytest.mark.parametrize(
    ("pk", "mulai", "akhir", "harapan"),
    [
        (2, C, None, [(1, "III/a", A, C), (2, "x", C, None)]),
        (1, A, C, [(2, "III/b", C, None), (1, "x", A, C)]),
        (2, A, None, "mulai"),
        (1, date(2019, 1, 1), None, "mulai"),
    ],
    ids=["sebelumnya ikut", "sesudahnya ikut", "tidak ada hari tersisa", "menabrak"],
)
def test_membetulkan(pk, mulai, akhir, harapan):
    hasil = dicoba(aturan.betulkan, SATU, pk, nilai="x", mulai=mulai, akhir=akhir)
    assert hasil == harapan


def test_membatalkan_meneruskan_yang_sebelumnya():
    assert dicoba(aturan.batalkan, SATU, 2, sambung=True) == [(1, "III/a", A, None)]
    assert dicoba(aturan.batalkan, SATU, 2, sambung=False) == []
    assert dicoba(aturan.batalkan, SATU, 1, sambung=True) == []


@pytest.mark.parametrize(
    ("jenis", "nilai", "status", "boleh"),
    [
        (R.GOLONGAN, "III/b", "PNS", True),
        (R.GOLONGAN, "IX", "PNS", False),
        (R.GOLONGAN, "IX", "PPPK_PARUH_WAKTU", True),
        (R.GOLONGAN, "XVIII", "PPPK", False),
        (R.GOLONGAN, "IX", None, True),
        (R.STATUS, "HONORER", None, False),
        (R.PENDIDIKAN, "S2", None, True),
        (R.PENDIDIKAN, "Sarjana", None, False),
        (R.KONTRAK, "PK-1/2026", "PPPK", True),
        (R.KONTRAK, "PK-1/2026", "PNS", False),
        (R.KEDUDUKAN, "AKTIF", None, False),
    ],
)
def test_nilai_menurut_status(jenis, nilai, status, boleh):
    if boleh:
        aturan.periksa_nilai(jenis, nilai, status=status)
    else:
        with pytest.raises(FaktaTidakSah):
            aturan.periksa_nilai(jenis, nilai, status=status)


def naik(kota, mulai=D, nilai="III/c", oleh="ratna", nama="sari", jenis=R.GOLONGAN, **isi):
    isi = {"dasar": "SK 1"} | isi
    orang = kota.pegawai[nama]
    return tambah_fakta(orang, jenis=jenis, nilai=nilai, mulai=mulai, oleh=segar(kota, oleh), **isi)


def milik(kota, jenis=R.GOLONGAN, nama="sari"):
    semua = RiwayatPegawai.objects.filter(pegawai=kota.pegawai[nama], jenis=jenis)
    return [(s.nilai, s.masa.lower, s.masa.upper) for s in semua.order_by("masa")]


def test_naik_pangkat_mendatang_lalu_dibatalkan(kota):
    satu = naik(kota)
    assert milik(kota) == [("III/b", MULAI, D), ("III/c", D, None)]
    pesan = Pemberitahuan.objects.get(akun=kota.akun["sari"], jenis="direktori.fakta")
    assert "III/c, sejak 1 Januari 2027" in pesan.isi
    satu.refresh_from_db()
    isi = {"oleh": segar(kota, "ratna"), "nomor_ubah": satu.nomor_ubah}
    with pytest.raises(IsianDitolak, match="alasan"):
        batalkan_fakta(satu, sambung=True, alasan=" ", **isi)
    batalkan_fakta(satu, sambung=True, alasan="SK dicabut", **isi)
    assert milik(kota) == [("III/b", MULAI, None)]
    with pytest.raises(IsianDitolak, match="sudah dibatalkan"):
        batalkan_fakta(satu, sambung=True, alasan="SK dicabut", **isi)


def test_hari_lewat_minta_alasan(kota):
    with pytest.raises(IsianDitolak, match="alasan") as galat:
        naik(kota, mulai=B)
    assert galat.value.isian == "alasan"
    naik(kota, mulai=B, alasan="SK terlambat diterima")
    kejadian = RiwayatPegawai.pgh_event_models["insert"].objects.latest("pgh_id")
    assert kejadian.pgh_context["alasan"] == "SK terlambat diterima"


def test_dua_tab_yang_kedua_diberi_tahu(kota):
    satu = naik(kota)
    satu.refresh_from_db()
    isi = {"mulai": D, "selesai": None, "oleh": segar(kota, "ratna"), "alasan": "Keliru"}
    betulkan_fakta(satu, nilai="III/d", dasar="SK 2", nomor_ubah=satu.nomor_ubah, **isi)
    with pytest.raises(IsianBerubah):
        betulkan_fakta(satu, nilai="IV/a", dasar="SK 2", nomor_ubah=satu.nomor_ubah, **isi)
    assert milik(kota)[-1] == ("III/d", D, None)


@pytest.mark.parametrize(
    ("oleh", "nama", "boleh"),
    [
        ("usman", "sari", True),
        ("usman", "oki", False),
        ("ratna", "ratna", False),
        ("kartika", "sari", False),
        ("adnan", "sari", False),
    ],
)
def test_wewenang(kota, oleh, nama, boleh):
    if boleh:
        assert naik(kota, oleh=oleh, nama=nama).pk
    else:
        with pytest.raises(PermissionDenied):
            naik(kota, oleh=oleh, nama=nama)


def test_menjadi_pppk_mengingatkan_golongan_dan_nomor(kota):
    rencana = rencana_tambah_fakta(
        kota.pegawai["sari"],
        jenis=R.STATUS,
        nilai="PPPK",
        mulai=D,
        dasar="SK 1",
        oleh=segar(kota, "ratna"),
    )
    kata = " ".join(satu.judul for satu in rencana.dampak(HARI))
    assert "III/b bukan golongan PPPK" in kata
    assert "catat nomor barunya" in kata


def test_kontrak_sampai_31_desember_mengingatkan_yang_berikut(kota):
    naik(kota, jenis=R.STATUS, nilai="PPPK", mulai=B, alasan="Pindah jalur")
    rencana = rencana_tambah_fakta(
        kota.pegawai["sari"],
        jenis=R.KONTRAK,
        nilai="PK-1/2026",
        mulai=HARI,
        selesai=D,
        dasar="PK",
        oleh=segar(kota, "ratna"),
    )
    assert rencana.dampak(HARI)[0].judul.startswith("Kontrak berakhir 31 Desember 2026")
    assert rencana.utama.masa == DateRange(HARI, D)


BARU = "199001012026211004"


def nomor_baru(kota, nomor=BARU, mulai=D, oleh="ratna", **isi):
    isi = {"dasar": "SK kontrak"} | isi
    return catat_nomor(
        kota.pegawai["sari"], nomor=nomor, mulai=mulai, oleh=segar(kota, oleh), **isi
    )


def test_nomor_baru_menutup_yang_lama_dan_keduanya_menemukan_orangnya(kota):
    lama = NomorInduk.objects.get(pegawai=kota.pegawai["sari"]).nomor
    nomor_baru(kota, nomor="19900101 202621 1 004")
    sari = kota.pegawai["sari"].pk
    assert identitas([sari], HARI)[sari].nip.replace(" ", "") == lama
    assert identitas([sari], D)[sari].nip.replace(" ", "") == BARU
    for nomor in (lama, BARU):
        assert [t.pegawai_id for t in cari_pegawai(segar(kota, "oki"), nomor, HARI, 5)] == [sari]
    assert kota.akun["sari"].username == segar(kota, "sari").username


@pytest.mark.parametrize(
    ("nomor", "kata"),
    [
        ("19900101202621100", "18 angka"),
        ("199002302026211001", "bukan tanggal yang ada"),
        ("199001012026211000", "tidak boleh 000"),
        ("199001012015031004", "sudah tercatat untuk orang ini"),
        ("199001012015031008", "milik Oki"),
    ],
)
def test_nomor_ditolak(kota, nomor, kata):
    with pytest.raises(IsianDitolak, match=kata) as galat:
        nomor_baru(kota, nomor=nomor)
    assert galat.value.isian == "nomor"


def test_pemilik_nomor_di_luar_jangkauan_tidak_disebut(kota):
    with pytest.raises(IsianDitolak, match="sudah dipakai pegawai lain") as galat:
        nomor_baru(kota, nomor="199001012015031008", oleh="usman")
    assert "Oki" not in str(galat.value)


def test_pola_dan_kelahiran_yang_tak_cocok_hanya_peringatan(kota):
    sari = kota.pegawai["sari"]
    sari.lahir, sari.kelamin = date(1991, 2, 3), "P"
    sari.save()
    rencana = rencana_nomor_baru(
        sari, nomor="199001012026991004", mulai=D, dasar="SK", oleh=segar(kota, "ratna")
    )
    kata = " ".join(satu.judul for satu in rencana.dampak(HARI))
    for bagian in ("Kode 99", "Pola nomor induk ini milik PPPK", "3 Februari 1991", "kelamin"):
        assert bagian in kata


@pytest.mark.django_db(transaction=True)
def test_dua_orang_mencatat_bersamaan():
    kota: Kota = bangun_kota()

    def satu(nilai):
        def kerja():
            try:
                naik(kota, nilai=nilai)
            except IsianDitolak as galat:
                return str(galat)
            return "tercatat"

        return kerja

    hasil = serentak(satu("III/c"), satu("III/d"))
    assert sorted(kata == "tercatat" for kata in hasil) == [False, True]
    assert "Sudah tercatat sejak hari itu" in next(k for k in hasil if k != "tercatat")
    assert len(milik(kota)) == 2
