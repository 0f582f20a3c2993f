"""Whoever has to report today hears it this morning, whatever they chose about mail."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dumai_asn.inti import papan
from dumai_asn.pemberitahuan.actions import pengingat
from dumai_asn.pemberitahuan.models import Pemberitahuan, Pengiriman, PilihanSurel
from kinerja.models import Jendela, LaporanPeriode, Perpanjangan
from kinerja.rules.istilah import StatusLaporan
from tests.kinerja.bangun import buat_skp, buat_tahun

pytestmark = pytest.mark.django_db
JENIS = "kinerja.progres_hari_ini"
#: The window of the third quarter closes on 5 October at 24.00.
TUTUP = datetime(2026, 10, 5, 6, 0, tzinfo=ZoneInfo("Asia/Jakarta"))


@pytest.fixture
def periode(kota):
    semua = buat_tahun()
    Jendela.objects.exclude(periode=semua["III"]).delete()
    return semua["III"]


def ingatkan(waktu):
    return pengingat.ingatkan(JENIS, papan.ambil("sumber_pengingat", JENIS), waktu)


@pytest.mark.parametrize(
    ("waktu", "ada"),
    [
        (TUTUP - timedelta(minutes=1), False),
        (TUTUP, True),
        (TUTUP + timedelta(hours=17, minutes=59), True),
        (TUTUP - timedelta(days=1), False),
        (TUTUP + timedelta(days=1), False),
    ],
)
def test_hanya_pada_hari_terakhir_sejak_pukul_enam(kota, periode, waktu, ada):
    assert bool(ingatkan(waktu)) is ada
    assert ingatkan(waktu) == 0, "once is enough"


def test_surelnya_tidak_menunggu_dan_tidak_dapat_dimatikan(kota, periode):
    akun = kota.akun["sari"]
    akun.email = "sari@contoh.test"
    akun.save()
    PilihanSurel.objects.create(akun=akun, mati=["kinerja"], ringkas=True)
    ingatkan(TUTUP)
    assert Pengiriman.objects.get(akun=akun).mendesak
    assert Pengiriman.objects.get(akun=akun).status == "ANTRE"
    assert "ditutup hari ini" in Pemberitahuan.objects.get(akun=akun, jenis=JENIS).judul


@pytest.mark.parametrize(
    ("status", "diberi_tahu"),
    [
        (StatusLaporan.DIAJUKAN, False),
        (StatusLaporan.DITERIMA, False),
        (StatusLaporan.DIKEMBALIKAN, True),
    ],
)
def test_yang_sudah_mengajukan_tidak_diusik(kota, periode, status, diberi_tahu):
    skp = buat_skp(kota.pegawai["sari"]).skp
    LaporanPeriode.objects.create(skp=skp, periode=periode, status=status, diajukan_pada=TUTUP)
    ingatkan(TUTUP)
    ada = Pemberitahuan.objects.filter(akun=kota.akun["sari"], jenis=JENIS).exists()
    assert ada is diberi_tahu


def test_yang_diperpanjang_mendengar_pada_harinya_sendiri(kota, periode):
    Perpanjangan.objects.create(
        jendela=periode.jendela.get(),
        pegawai=kota.pegawai["sari"],
        sampai=TUTUP.date() + timedelta(days=3),
        alasan="Sakit.",
    )
    ingatkan(TUTUP)
    sendiri = Pemberitahuan.objects.filter(akun=kota.akun["sari"], jenis=JENIS)
    assert not sendiri.exists()
    assert ingatkan(TUTUP + timedelta(days=3)) == 1
    assert sendiri.exists()
