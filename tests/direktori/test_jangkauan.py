"""Reach: who may see whose data, on which day."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from psycopg2.extras import DateRange

from dumai_asn.direktori.access import (
    diri,
    pegawai_dalam_jangkauan,
    unit_dalam_izin,
    wajib_izin,
)
from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import Delegasi, GarisPenilai, Penempatan, Penugasan
from dumai_asn.direktori.queries.jangkauan import (
    menilai_seseorang,
    pegawai_dengan_izin,
    pegawai_terjangkau,
)
from dumai_asn.direktori.rules.istilah import JenisPenempatan, Peran, SumberGaris
from dumai_asn.direktori.rules.izin import Izin
from tests.direktori.bangun import HARI, SEHARI, pindahkan, segar, terjangkau
from tests.pemeran import MULAI, tambah_pegawai

IZIN_DAN_BAWAHNYA = {"kartika", "usman", "bagus", "sari", "dodi"}
SEMUA = IZIN_DAN_BAWAHNYA | {"walid", "lukman", "oki", "ratna"}

#: Part of the cast → everybody it reaches.  All others are strangers.
JANGKAUAN = {
    "sari": {"sari"},
    "dodi": {"dodi"},
    "bagus": {"bagus", "sari", "dodi"},  # evaluator
    "kartika": IZIN_DAN_BAWAHNYA,  # evaluator, evaluator's evaluator, leader of the branch
    "usman": IZIN_DAN_BAWAHNYA,  # HR of the branch
    "lukman": {"lukman", "oki", "ratna"},
    "oki": {"oki"},
    "ratna": SEMUA,  # HR of the city
    "walid": SEMUA,  # leader of the root
    "adnan": set(),  # runs the installation and sees nobody by that
}


@pytest.mark.parametrize("nama", JANGKAUAN)
def test_siapa_menjangkau_siapa(kota, nama):
    assert set(kota.pegawai) == SEMUA
    assert terjangkau(kota, nama) == JANGKAUAN[nama]


@pytest.mark.parametrize("nama", JANGKAUAN)
def test_pintu_membuka_tepat_yang_terjangkau(kota, nama):
    """The gate and the list answer alike, person by person; a stranger does not exist."""
    akun = segar(kota, nama)
    for orang, pegawai in kota.pegawai.items():
        if orang in JANGKAUAN[nama]:
            assert pegawai_dalam_jangkauan(akun, pegawai.pk, pada=HARI) == pegawai
        else:
            with pytest.raises(Http404):
                pegawai_dalam_jangkauan(akun, pegawai.pk, pada=HARI)


# --- in time --------------------------------------------------------------------------------


def akhiri(kota, nama: str, peran: Peran, selesai) -> None:
    Penugasan.objects.filter(akun=kota.akun[nama], peran=peran).update(
        masa=DateRange(MULAI, selesai)
    )


def test_peran_yang_berakhir_kemarin_tidak_menjangkau_lagi(kota):
    akhiri(kota, "usman", Peran.PENGELOLA_UNIT, HARI)
    akhiri(kota, "ratna", Peran.PENGELOLA, HARI)
    assert terjangkau(kota, "usman", HARI - SEHARI) == IZIN_DAN_BAWAHNYA
    assert terjangkau(kota, "usman") == {"usman"}
    assert terjangkau(kota, "ratna") == {"ratna"}


def test_peran_yang_belum_mulai_belum_menjangkau(kota):
    Penugasan.objects.create(
        akun=kota.akun["oki"],
        peran=Peran.AUDITOR,
        masa=DateRange(HARI + SEHARI, None),
        dasar="SK uji",
    )
    assert terjangkau(kota, "oki") == {"oki"}
    assert terjangkau(kota, "oki", HARI + SEHARI) == SEMUA


def test_atasan_penilai_menjangkau_tanpa_peran_apa_pun(kota):
    akhiri(kota, "kartika", Peran.PIMPINAN, HARI)
    assert terjangkau(kota, "kartika") == IZIN_DAN_BAWAHNYA


def test_delegasi_menjangkau_selama_masanya_saja(kota):
    Delegasi.objects.create(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["oki"],
        masa=DateRange(HARI, HARI + 7 * SEHARI),
        alasan="Cuti",
    )
    oki = kota.pegawai["oki"].pk
    for hari, selama in ((-1, False), (0, True), (6, True), (7, False)):
        pada = HARI + hari * SEHARI
        harapan = {"oki", "sari", "dodi"} if selama else {"oki"}
        assert terjangkau(kota, "oki", pada) == harapan, pada
        assert menilai_seseorang(oki, pada) is selama
    assert terjangkau(kota, "bagus") == {"bagus", "sari", "dodi"}, "the delegator keeps reach"


def test_penilai_lama_tidak_menjangkau_sesudah_pindah(kota):
    pindahkan(kota, "sari", "LAIN")
    assert "sari" not in terjangkau(kota, "bagus")
    assert "sari" in terjangkau(kota, "bagus", HARI - SEHARI)
    assert "sari" in terjangkau(kota, "lukman")
    assert "sari" not in terjangkau(kota, "usman"), "HR of the branch she left"
    assert "sari" not in terjangkau(kota, "kartika")
    assert terjangkau(kota, "sari") == {"sari"}


def test_penilai_yang_ditetapkan_menjangkau_menggantikan_turunan(kota):
    garis = GarisPenilai.objects.get(pegawai=kota.pegawai["sari"])
    garis.delete()
    GarisPenilai.objects.create(
        penempatan=garis.penempatan,
        pegawai=garis.pegawai,
        penilai=kota.pegawai["oki"],
        sumber=SumberGaris.TETAPAN,
        alasan="penilai sedang diperiksa",
        masa=DateRange(HARI, None),
    )
    bangun_garis_penilai()
    assert "sari" in terjangkau(kota, "oki")
    assert "sari" not in terjangkau(kota, "bagus")
    assert "sari" in terjangkau(kota, "bagus", HARI - SEHARI)


def test_plt_menjangkau_dua_unit(kota):
    """Lukman keeps his own people and gets those of the vacant head as well."""
    Penempatan.objects.filter(pegawai=kota.pegawai["bagus"]).update(masa=DateRange(MULAI, HARI))
    Penempatan.objects.create(
        pegawai=kota.pegawai["lukman"],
        unit=kota.unit["IZIN.1"],
        jabatan=kota.jabatan["Kepala Bidang"],
        jenis=JenisPenempatan.PLT,
        kepala=True,
        masa=DateRange(HARI, None),
    )
    bangun_garis_penilai()
    assert terjangkau(kota, "lukman") == {"lukman", "oki", "ratna", "sari", "dodi"}
    assert terjangkau(kota, "bagus") == {"bagus"}


# --- other gates ----------------------------------------------------------------------------


def test_wajib_izin_403_dan_diri_403(kota):
    wajib_izin(segar(kota, "ratna"), Izin.KELOLA_SIKLUS, pada=HARI)
    with pytest.raises(PermissionDenied, match="tidak memegang tugas"):
        wajib_izin(segar(kota, "usman"), Izin.KELOLA_SIKLUS, pada=HARI)
    assert diri(segar(kota, "sari")) == kota.pegawai["sari"]
    with pytest.raises(PermissionDenied, match="bukan akun pegawai"):
        diri(segar(kota, "adnan"))


@pytest.mark.parametrize(
    ("nama", "kode", "boleh"),
    [
        ("ratna", "LAIN", True),
        ("usman", "IZIN", True),
        ("usman", "IZIN.1", True),
        ("usman", "LAIN", False),
        ("usman", "KOTA", False),
        ("kartika", "IZIN.1", False),  # a leader looks, HR works
        ("sari", "IZIN.1", False),
    ],
)
def test_unit_dalam_izin(kota, nama, kode, boleh):
    unit = kota.unit[kode]
    if boleh:
        assert unit_dalam_izin(segar(kota, nama), Izin.KELOLA_PEGAWAI, unit.pk, pada=HARI) == unit
    else:
        with pytest.raises(Http404):
            unit_dalam_izin(segar(kota, nama), Izin.KELOLA_PEGAWAI, unit.pk, pada=HARI)


def test_pegawai_dengan_izin_menurut_penempatan_hari_itu(kota):
    pindahkan(kota, "sari", "LAIN")

    def nama(akun, pada):
        return {
            orang.nama.lower()
            for orang in pegawai_dengan_izin(segar(kota, akun), Izin.KELOLA_PEGAWAI, pada)
        }

    assert nama("usman", HARI - SEHARI) == IZIN_DAN_BAWAHNYA
    assert nama("usman", HARI) == IZIN_DAN_BAWAHNYA - {"sari"}
    assert nama("sari", HARI) == set()


# --- cost -----------------------------------------------------------------------------------


def test_paling_banyak_empat_perintah_berapa_pun_orangnya(kota):
    """Person, delegations, assignments, and the list itself."""

    def jumlah(nama: str) -> int:
        akun = segar(kota, nama)
        with CaptureQueriesContext(connection) as tercatat:
            list(pegawai_terjangkau(akun, HARI))
        return len(tercatat)

    sebelum = {nama: jumlah(nama) for nama in JANGKAUAN}
    assert max(sebelum.values()) <= 4
    for nomor in range(100, 120):
        tambah_pegawai(kota, f"Baru{nomor}", "IZIN.1", "Pengelola Data", nomor=nomor)
    bangun_garis_penilai()
    assert len(terjangkau(kota, "bagus")) == 23
    assert {nama: jumlah(nama) for nama in JANGKAUAN} == sebelum


def test_anggota_tim_tetap_milik_unit_asalnya(kota):
    """A team opens nobody's data to who leads or keeps the unit it works in."""
    Penempatan.objects.create(
        pegawai=kota.pegawai["oki"],
        unit=kota.unit["IZIN.1"],
        jabatan=kota.jabatan["Pengelola Data"],
        jenis=JenisPenempatan.TIM,
        masa=DateRange(HARI, HARI + 30 * SEHARI),
    )
    assert not {"oki"} & (terjangkau(kota, "usman") | terjangkau(kota, "kartika"))
    dikelola = pegawai_dengan_izin(segar(kota, "usman"), Izin.KELOLA_PEGAWAI, HARI)
    assert not dikelola.filter(pk=kota.pegawai["oki"].pk).exists()
