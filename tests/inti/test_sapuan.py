"""The sweep: one run a slot, by one worker, taken up again when that worker dies."""

import threading
from datetime import date, datetime, time, timedelta

import pytest
from django.db import Error, connection

from dumai_asn.inti.istilah import JenisLibur
from dumai_asn.inti.models import HariLibur, Jadwal, Putaran
from dumai_asn.inti.sapuan import JEDA_GAGAL, Sapuan, detak, sapu, slot_sekarang
from tests.inti.bangun import PAGI, WIB, serentak

HARIAN = Sapuan(lambda sekarang: 0, pukul=time(7, 0))


@pytest.fixture
def sapuan(papan_kosong):
    """``sapuan(fungsi)`` hangs up one sweep called "uji", with a slot of a minute."""

    def _daftar(jalankan, **kolom):
        papan_kosong.daftarkan("sapuan", "uji", Sapuan(jalankan, **kolom))

    return _daftar


def pukul(jam: int, menit: int = 0, hari: int = 5) -> datetime:
    """May 2026: the 4th is a Monday, the 9th a Saturday."""
    return datetime(2026, 5, hari, jam, menit, tzinfo=WIB)


@pytest.mark.parametrize(
    ("selang", "sekarang", "slot"),
    [
        (5, datetime(2026, 5, 5, 9, 0, 4, 900_000, tzinfo=WIB), pukul(9)),
        (60, datetime(2026, 5, 5, 9, 0, 59, tzinfo=WIB), pukul(9)),
        (60, pukul(9, 1), pukul(9, 1)),
    ],
)
def test_slot_berselang(selang, sekarang, slot):
    assert slot_sekarang("uji", Sapuan(lambda s: 0, selang=selang), sekarang) == slot


@pytest.mark.parametrize(
    ("sekarang", "jadwal", "slot"),
    [
        (pukul(6, 59), None, None),
        (pukul(7), None, pukul(7)),
        (pukul(23, 59), None, pukul(7)),
        (pukul(0, 30, hari=6), None, None),  # a new day: not yet
        (pukul(8), {"pukul": time(9, 30)}, None),
        (pukul(9, 30), {"pukul": time(9, 30)}, pukul(9, 30)),
        (pukul(8), {"aktif": False}, None),
        (pukul(8, hari=9), {}, pukul(7, hari=9)),  # a Saturday counts unless HR says otherwise
        (pukul(8, hari=9), {"hanya_hari_kerja": True}, None),
        (pukul(8, hari=14), {"hanya_hari_kerja": True}, None),  # a Thursday, but a day off
        (pukul(8, hari=15), {"hanya_hari_kerja": True}, pukul(7, hari=15)),
    ],
)
def test_slot_harian_menurut_jadwal(db, sekarang, jadwal, slot):
    HariLibur.objects.create(tanggal=date(2026, 5, 14), jenis=JenisLibur.LIBUR)
    if jadwal is not None:
        Jadwal.objects.create(
            kunci="uji", nama="Uji", **{"pukul": time(7), "aktif": True, **jadwal}
        )
    assert slot_sekarang("uji", HARIAN, sekarang) == slot


def test_hari_yang_terlewat_diselesaikan_giliran_berikutnya(db, sapuan):
    """The machine stood still from Tuesday to Thursday: one run on Thursday, no old turn left."""
    jalan: list[datetime] = []
    sapuan(lambda sekarang: jalan.append(sekarang) or 1, pukul=time(7))
    detak(pukul(7, hari=5))
    detak(pukul(8, hari=7))
    assert sapu("uji", pukul(8, hari=7)) == 1
    assert jalan == [pukul(8, hari=7)]
    assert not Putaran.objects.filter(selesai__isnull=True).exists()
    assert detak(pukul(9, hari=7)) == []
    assert sapu("uji", pukul(9, hari=7)) is None


def test_gagal_dicatat_ditunggu_lalu_diulang(db, sapuan):
    rusak = True

    def jalankan(sekarang):
        if rusak:
            raise RuntimeError("sedang rusak")
        return 3

    sapuan(jalankan, pukul=time(7))
    detak(PAGI)
    with pytest.raises(RuntimeError):
        sapu("uji", PAGI)
    assert "sedang rusak" in Putaran.objects.get().galat
    assert detak(PAGI + JEDA_GAGAL) == []
    nanti = PAGI + JEDA_GAGAL + timedelta(seconds=1)
    assert detak(nanti) == ["uji"]
    rusak = False
    assert sapu("uji", nanti) == 3
    putaran = Putaran.objects.get()
    assert (putaran.jumlah, putaran.galat) == (3, "")


@pytest.mark.django_db(transaction=True)
def test_dua_detak_serentak_satu_putaran(sapuan):
    sapuan(lambda sekarang: 0)
    serentak(lambda: detak(PAGI), lambda: detak(PAGI), lambda: detak(PAGI))
    assert Putaran.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_dua_pekerja_serentak_satu_jalan(sapuan):
    """The second one comes while the first is in the middle, and goes away at once."""
    mulai, lanjut, jalan = threading.Event(), threading.Event(), []

    def jalankan(sekarang):
        jalan.append(sekarang)
        mulai.set()
        assert lanjut.wait(5)
        return 7

    def kedua():
        assert mulai.wait(5)
        try:
            return sapu("uji", PAGI)
        finally:
            lanjut.set()

    sapuan(jalankan)
    detak(PAGI)
    assert serentak(lambda: sapu("uji", PAGI), kedua) == [7, None]
    assert sapu("uji", PAGI) is None
    assert len(jalan) == 1


@pytest.mark.django_db(transaction=True)
def test_pekerja_mati_melepas_kunci_dan_giliran_diambil_lagi(sapuan):
    """Its connection is cut in the middle, as when the process is killed."""
    mulai, lanjut, pid, jalan = threading.Event(), threading.Event(), [], []

    def jalankan(sekarang):
        jalan.append(sekarang)
        if len(jalan) == 1:
            with connection.cursor() as kursor:
                kursor.execute("SELECT pg_backend_pid()")
                pid.append(kursor.fetchone()[0])
                mulai.set()
                assert lanjut.wait(5)
                kursor.execute("SELECT 1")
        return 1

    def pertama():
        with pytest.raises(Error):
            sapu("uji", PAGI)

    def pembunuh():
        assert mulai.wait(5)
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_terminate_backend(%s, 5000)", [pid[0]])
            assert kursor.fetchone()[0]
        lanjut.set()

    sapuan(jalankan)
    detak(PAGI)
    serentak(pertama, pembunuh)
    assert Putaran.objects.get().selesai is None
    assert detak(PAGI) == ["uji"]
    assert sapu("uji", PAGI) == 1
    assert len(jalan) == 2
    assert Putaran.objects.get().selesai is not None
