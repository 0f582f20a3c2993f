"""Who is late is told once, and whoever holds them up: never before midnight in Dumai."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Delegasi, Ketidakhadiran, Penempatan, RiwayatPegawai
from dumai_asn.direktori.rules.istilah import JenisKetidakhadiran, JenisRiwayat, Kedudukan
from dumai_asn.direktori.rules.wajib_skp import wajib_skp
from dumai_asn.inti import papan
from dumai_asn.pemberitahuan.actions import pengingat
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.models import Jendela, LaporanPeriode, Perpanjangan
from kinerja.queries.wajib import pegawai_wajib_skp
from kinerja.rules.istilah import StatusLaporan, StatusVersi
from tests.kinerja.bangun import buat_skp, buat_tahun, buat_tahunan

pytestmark = pytest.mark.django_db

#: 24.00 of 5 October in Asia/Jakarta is 17.00 UTC.
JAKARTA = ZoneInfo("Asia/Jakarta")
SEBELUM = datetime(2026, 10, 5, 16, 59, 59, tzinfo=UTC)
SESUDAH = datetime(2026, 10, 5, 17, 0, 1, tzinfo=UTC)
JENIS = "kinerja.progres_lewat"


@pytest.fixture
def periode(kota):
    """Only the third quarter has a window, so that nothing else is late."""
    semua = buat_tahun()
    Jendela.objects.exclude(periode=semua["III"]).delete()
    return semua["III"]


def pesan(kota, nama):
    return list(Pemberitahuan.objects.filter(akun=kota.akun[nama], jenis=JENIS))


def penerima():
    return set(Pemberitahuan.objects.filter(jenis=JENIS).values_list("akun__nama", flat=True))


def semua_asn(kota):
    return {satu.nama for satu in kota.pegawai.values()} - {"Walid"}


def ingatkan(waktu):
    """Only this room's source: other rooms have theirs."""
    sumber = papan.ambil("sumber_pengingat", JENIS)
    return pengingat.ingatkan(JENIS, sumber, waktu.astimezone(JAKARTA))


def test_tepat_sesudah_tengah_malam_dan_hanya_sekali(kota, periode):
    buat_skp(kota.pegawai["sari"])
    assert ingatkan(SEBELUM) == 0
    assert ingatkan(SESUDAH) == len(semua_asn(kota))
    assert ingatkan(SESUDAH) == 0
    assert penerima() == semua_asn(kota)
    satu = pesan(kota, "sari")[0]
    assert satu.judul == "Laporan Triwulan III belum diajukan"
    assert satu.isi == (
        "Jendelanya ditutup 5 Oktober pukul 24.00. Ajukan sekarang dengan alasan terlambat."
    )
    assert satu.tautan == f"/progres/?periode={periode.pk}"
    assert "belum ditetapkan" in pesan(kota, "dodi")[0].isi


def test_lewat_mesin_pengingat(kota, periode):
    pengingat.ingatkan_semua(SESUDAH)
    assert "Sari" in penerima()


def test_yang_sudah_mengajukan_tidak_diingatkan(kota, periode):
    susunan = buat_skp(kota.pegawai["sari"])
    LaporanPeriode.objects.create(
        skp=susunan.skp, periode=periode, status=StatusLaporan.DIAJUKAN, diajukan_pada=SEBELUM
    )
    ingatkan(SESUDAH)
    assert "Sari" not in penerima()


def test_perpanjangan_menunda(kota, periode):
    jendela = Jendela.objects.get(periode=periode)
    Perpanjangan.objects.create(
        jendela=jendela, unit=kota.unit["IZIN"], sampai=date(2026, 10, 9), alasan="Banjir"
    )
    ingatkan(SESUDAH)
    assert penerima() == {"Lukman", "Oki", "Ratna"}
    ingatkan(datetime(2026, 10, 9, 17, 0, 1, tzinfo=UTC))
    assert penerima() == semua_asn(kota)


@pytest.mark.parametrize(
    ("jenis", "diingatkan"),
    [
        (JenisKetidakhadiran.CLTN, False),
        (JenisKetidakhadiran.TUGAS_BELAJAR, False),
        (JenisKetidakhadiran.MPP, False),
        (JenisKetidakhadiran.CUTI_SAKIT, True),
    ],
)
@pytest.mark.parametrize("masa", [(date(2026, 9, 1), None), (date(2026, 10, 3), None)])
def test_yang_tidak_wajib_tidak_diingatkan(kota, periode, jenis, diingatkan, masa):
    Ketidakhadiran.objects.create(pegawai=kota.pegawai["sari"], jenis=jenis, masa=DateRange(*masa))
    ingatkan(SESUDAH)
    assert ("Sari" in penerima()) is diingatkan


def test_yang_pensiun_tidak_diingatkan(kota, periode):
    kedudukan = RiwayatPegawai.objects.get(
        pegawai=kota.pegawai["sari"], jenis=JenisRiwayat.KEDUDUKAN
    )
    kedudukan.nilai = Kedudukan.PENSIUN
    kedudukan.save()
    ingatkan(SESUDAH)
    assert "Sari" not in penerima()


def test_penahan_mendapat_satu_pesan(kota, periode):
    for nama in ("sari", "dodi"):
        buat_skp(kota.pegawai[nama], status=StatusVersi.DIAJUKAN)
    ingatkan(SESUDAH)
    ingatkan(SESUDAH)
    assert "menunggu persetujuan Bagus" in pesan(kota, "sari")[0].isi
    tentang_tim = [p for p in pesan(kota, "bagus") if "menunggu persetujuan Anda" in p.judul]
    assert [p.judul for p in tentang_tim] == ["2 SKP menunggu persetujuan Anda"]
    assert tentang_tim[0].tautan == "/tim/"


def test_wakil_menggantikan_penahan(kota, periode):
    buat_skp(kota.pegawai["sari"], status=StatusVersi.DIAJUKAN)
    Delegasi.objects.create(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["usman"],
        masa=DateRange(date(2026, 9, 1), date(2026, 11, 1)),
        alasan="Cuti",
    )
    ingatkan(SESUDAH)
    assert "menunggu persetujuan Usman" in pesan(kota, "sari")[0].isi
    assert any("SKP menunggu" in p.judul for p in pesan(kota, "usman"))
    assert not any("SKP menunggu" in p.judul for p in pesan(kota, "bagus"))


def test_irama_terpendek_yang_dilaporkan(kota):
    buat_tahun()
    buat_tahunan()
    ingatkan(datetime(2027, 1, 5, 17, 0, 1, tzinfo=UTC))
    judul = {p.judul for p in pesan(kota, "sari")}
    assert judul == {"Laporan Triwulan III belum diajukan", "Laporan Triwulan IV belum diajukan"}


def test_sudah_lama_lewat_didiamkan(kota, periode):
    assert ingatkan(datetime(2027, 6, 1, tzinfo=UTC)) == 0


def test_pegawai_wajib_sama_dengan_aturan(kota):
    hari = date(2026, 9, 30)
    sari, oki = kota.pegawai["sari"], kota.pegawai["oki"]
    Ketidakhadiran.objects.create(
        pegawai=sari, jenis=JenisKetidakhadiran.CLTN, masa=DateRange(hari, None)
    )
    Penempatan.objects.filter(pegawai=oki).update(masa=DateRange(date(2020, 1, 1), hari))
    ids = set(pegawai_wajib_skp(hari).values_list("pk", flat=True))
    for satu in kota.pegawai.values():
        putusan = wajib_skp(
            jenis_pegawai=satu.jenis,
            kedudukan=Kedudukan.AKTIF,
            ada_penempatan=Penempatan.objects.pada(hari).filter(pegawai=satu).exists(),
            ketidakhadiran=Ketidakhadiran.objects.filter(
                pegawai=satu, masa__contains=hari
            ).values_list("jenis", flat=True),
        )
        assert (satu.pk in ids) is putusan.wajib, satu.nama
