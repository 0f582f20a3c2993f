"""Which rows a cycle holds: placements, transfers, absences, and what follows repairs."""

from datetime import date

import pytest
import time_machine
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import Ketidakhadiran, Penempatan, RiwayatPegawai
from dumai_asn.direktori.rules.istilah import (
    JenisKetidakhadiran,
    JenisPenempatan,
    JenisRiwayat,
    Kedudukan,
    Rumpun,
)
from dumai_asn.direktori.rules.wajib_skp import wajib_skp
from evaluasi.models import Penilaian, Siklus
from kinerja.models import Periode
from kinerja.rules.istilah import CakupanPeriode, StatusVersi
from tests.evaluasi.bahan_siklus import buka, isi, sapu
from tests.kinerja.bangun import buat_skp
from tests.pemeran import SELAMANYA

from .bangun import HARI, kirim, penilaian, triwulan, triwulan_dibuka

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _hari():
    with time_machine.travel(HARI, tick=False):
        yield


def pindahkan(kota, nama: str, ke: str, mulai: date) -> Penempatan:
    lama = Penempatan.objects.get(pegawai=kota.pegawai[nama])
    lama.masa = DateRange(lama.masa.lower, mulai)
    lama.save()
    baru = Penempatan.objects.create(
        pegawai=kota.pegawai[nama],
        unit=kota.unit[ke],
        jabatan=kota.jabatan["Pengelola Data"],
        jenis=JenisPenempatan.DEFINITIF,
        masa=DateRange(mulai, None),
    )
    bangun_garis_penilai()
    return baru


def test_pindah_di_tengah_tahun_dua_baris_satu_utama(kota):
    pindah = date(2026, 8, 15)
    lama = Penempatan.objects.get(pegawai=kota.pegawai["sari"])
    baru = pindahkan(kota, "sari", "LAIN", pindah)
    awal = buat_skp(kota.pegawai["sari"], penempatan=lama, masa=DateRange(date(2026, 1, 1), pindah))
    akhir = buat_skp(
        kota.pegawai["sari"], penempatan=baru, masa=DateRange(pindah, date(2027, 1, 1))
    )
    siklus = triwulan(kota)
    buka(siklus, kota)
    semua = {p.skp_id: p for p in Penilaian.objects.filter(pegawai=kota.pegawai["sari"])}
    satu, dua = semua[awal.skp.pk], semua[akhir.skp.pk]
    assert (satu.utama, dua.utama) == (False, True)
    assert (satu.penilai, dua.penilai) == (kota.pegawai["bagus"], kota.pegawai["lukman"])
    assert (satu.masa.lower, satu.masa.upper) == (date(2026, 7, 1), pindah)
    assert (dua.masa.lower, dua.masa.upper) == (pindah, date(2026, 10, 1))


def test_skp_plt_dinilai_di_samping_yang_definitif(kota):
    plt = Penempatan.objects.create(
        pegawai=kota.pegawai["usman"],
        unit=kota.unit["LAIN"],
        jabatan=kota.jabatan["Kepala Bidang"],
        jenis=JenisPenempatan.PLT,
        masa=SELAMANYA,
    )
    bangun_garis_penilai()
    skp = buat_skp(kota.pegawai["usman"], penempatan=plt).skp
    skp.jenis = JenisPenempatan.PLT
    skp.save()
    siklus = triwulan(kota)
    buka(siklus, kota)
    # No definitive SKP: the row without one stays main, so that coverage counts the gap.
    assert {b for b in isi(siklus) if b[0] == "usman"} == {
        ("usman", True, False),
        ("usman", False, True),
    }


def test_versi_yang_dinilai_ialah_yang_berlaku_pada_hari_terakhir(kota):
    susunan = buat_skp(kota.pegawai["sari"])
    ganti = date(2026, 9, 1)
    pertama = susunan.versi
    pertama.status, pertama.masa = StatusVersi.DIGANTI, DateRange(date(2026, 1, 1), ganti)
    pertama.save()
    kedua = susunan.skp.versi.create(nomor=2, alasan_perubahan="Target naik")
    for status in (StatusVersi.DIAJUKAN, StatusVersi.DITETAPKAN):
        kedua.status = status
        if status is StatusVersi.DITETAPKAN:
            kedua.masa = DateRange(ganti, date(2027, 1, 1))
        kedua.save()
    siklus = triwulan(kota)
    buka(siklus, kota)
    assert penilaian(siklus, kota.pegawai["sari"]).versi == kedua


@pytest.mark.parametrize("jenis", JenisKetidakhadiran)
def test_tanpa_skp_persis_seperti_aturan_wajib_skp(kota, jenis):
    """The SQL of liability and the rule answer alike for every absence."""
    Ketidakhadiran.objects.create(
        pegawai=kota.pegawai["dodi"],
        jenis=jenis,
        masa=DateRange(date(2026, 9, 1), date(2027, 1, 1)),
    )
    triwulan_dibuka(kota)
    wajib = wajib_skp(
        jenis_pegawai="ASN", kedudukan="AKTIF", ada_penempatan=True, ketidakhadiran=[jenis]
    ).wajib
    assert Penilaian.objects.filter(pegawai=kota.pegawai["dodi"]).exists() is wajib


def test_yang_pensiun_di_tengah_periode_dinilai_sampai_hari_terakhirnya(kota):
    """Liability and evaluator are judged on the last day of service, not of the quarter."""
    pensiun = date(2026, 9, 1)
    Penempatan.objects.filter(pegawai=kota.pegawai["dodi"]).update(
        masa=DateRange(date(2020, 1, 1), pensiun)
    )
    kedudukan = RiwayatPegawai.objects.get(
        pegawai=kota.pegawai["dodi"], jenis=JenisRiwayat.KEDUDUKAN
    )
    kedudukan.masa = DateRange(date(2020, 1, 1), pensiun)
    kedudukan.save()
    RiwayatPegawai.objects.create(
        pegawai=kota.pegawai["dodi"],
        jenis=JenisRiwayat.KEDUDUKAN,
        nilai=Kedudukan.PENSIUN,
        masa=DateRange(pensiun, None),
    )
    bangun_garis_penilai()
    siklus = triwulan_dibuka(kota)
    satu = penilaian(siklus, kota.pegawai["dodi"])
    assert (satu.masa.upper, satu.penilai) == (pensiun, kota.pegawai["bagus"])


def test_pejabat_negara_tidak_pernah_dinilai(kota):
    siklus = triwulan_dibuka(kota)
    assert not Penilaian.objects.filter(siklus=siklus, pegawai=kota.pegawai["walid"]).exists()


def test_periode_unit_dan_rumpun_mengambil_orangnya_dari_periode_kota(kota):
    """Nearest UNIT period over RUMPUN over KOTA: nobody is evaluated twice for one stretch."""
    siklus = triwulan(kota)
    masa, tahun = siklus.periode.masa, siklus.periode.tahun
    unit = Periode.objects.create(
        tahun=tahun, jenis="TRIWULAN", nama="Perizinan", masa=masa, cakupan=CakupanPeriode.UNIT
    )
    unit.unit.add(kota.unit["IZIN"])
    rumpun = Periode.objects.create(
        tahun=tahun,
        jenis="TRIWULAN",
        nama="Guru",
        masa=masa,
        cakupan=CakupanPeriode.RUMPUN,
        rumpun=[Rumpun.GURU],
    )
    kota.jabatan["Penata Perizinan Ahli Pertama"].rumpun = Rumpun.GURU
    kota.jabatan["Penata Perizinan Ahli Pertama"].save()
    orang = {}
    for periode in (siklus.periode, unit, rumpun):
        satu, _ = Siklus.objects.get_or_create(periode=periode)
        buka(satu, kota)
        orang[periode.nama] = {nama for nama, _, _ in isi(satu)}
    assert orang["Perizinan"] == {"kartika", "bagus", "sari", "dodi", "usman"}
    assert orang["Triwulan III"] == {"lukman", "oki", "ratna"}
    assert orang["Guru"] == set()


def test_skp_yang_terlambat_mengisi_baris_tanpa_skp(kota):
    siklus = triwulan_dibuka(kota)
    sebelum = penilaian(siklus, kota.pegawai["dodi"])
    skp = buat_skp(kota.pegawai["dodi"]).skp
    assert sapu() == 2  # the SKP, then version and the rest
    sesudah = penilaian(siklus, kota.pegawai["dodi"])
    assert (sesudah.pk, sesudah.skp, sesudah.versi.skp) == (sebelum.pk, skp, skp)
    assert sapu() == 0


def test_perbaikan_penilai_diikuti_sampai_dikirim(kota):
    siklus = triwulan_dibuka(kota)
    kirim(penilaian(siklus, kota.pegawai["sari"]), kota)
    Penempatan.objects.filter(pegawai=kota.pegawai["bagus"]).update(
        masa=DateRange(date(2020, 1, 1), date(2026, 9, 1))
    )
    bangun_garis_penilai()
    sapu()
    assert penilaian(siklus, kota.pegawai["sari"]).penilai == kota.pegawai["bagus"]
    assert penilaian(siklus, kota.pegawai["dodi"]).penilai == kota.pegawai["kartika"]


def test_pindah_yang_dicatat_terlambat_memindahkan_utama(kota):
    siklus = triwulan_dibuka(kota)
    pindah = date(2026, 8, 1)
    lama = penilaian(siklus, kota.pegawai["sari"])
    lama.skp.masa = DateRange(date(2026, 1, 1), pindah)
    lama.skp.save()
    baru = pindahkan(kota, "sari", "LAIN", pindah)
    buat_skp(kota.pegawai["sari"], penempatan=baru, masa=DateRange(pindah, date(2027, 1, 1)))
    sapu()
    lama.refresh_from_db()
    assert not lama.utama
    assert lama.masa.upper == pindah
    assert penilaian(siklus, kota.pegawai["sari"]).penempatan == baru


def test_yang_sudah_dikirim_tetap_utama(kota):
    siklus = triwulan_dibuka(kota)
    pindah = date(2026, 8, 1)
    lama = kirim(penilaian(siklus, kota.pegawai["sari"]), kota)
    lama.skp.masa = DateRange(date(2026, 1, 1), pindah)
    lama.skp.save()
    baru = pindahkan(kota, "sari", "LAIN", pindah)
    buat_skp(kota.pegawai["sari"], penempatan=baru, masa=DateRange(pindah, date(2027, 1, 1)))
    sapu()
    utama = penilaian(siklus, kota.pegawai["sari"])
    assert (utama.pk, utama.masa.upper) == (lama.pk, date(2026, 10, 1))
    assert Penilaian.objects.filter(siklus=siklus, pegawai=kota.pegawai["sari"]).count() == 2


def test_yang_tidak_wajib_lagi_hilang_kecuali_sudah_ditulisi(kota):
    siklus = triwulan_dibuka(kota)
    Penilaian.objects.filter(pegawai=kota.pegawai["oki"]).update(catatan="Sudah berdialog.")
    for nama in ("dodi", "oki"):
        Ketidakhadiran.objects.create(
            pegawai=kota.pegawai[nama],
            jenis=JenisKetidakhadiran.CLTN,
            masa=DateRange(date(2026, 1, 1), None),
        )
    sapu()
    ada = {nama for nama, _, _ in isi(siklus)}
    assert "dodi" not in ada
    assert "oki" in ada
