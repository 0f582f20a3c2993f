"""Ratings not sent in time: evaluator, waiting person and HR get one message each, never twice."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Delegasi, Penugasan
from dumai_asn.inti import papan
from dumai_asn.pemberitahuan.actions.pengingat import ingatkan
from dumai_asn.pemberitahuan.models import Pemberitahuan, Pengiriman
from evaluasi.models import Penilaian, Siklus
from evaluasi.queries.pantau import PENILAIAN_LEWAT
from evaluasi.rules.istilah import StatusSiklus
from kinerja.models import Perpanjangan
from tests.pemeran import SELAMANYA

from . import bangun_rekap as b

HARI_INI = b.jam(b.LEWAT)


def sapu(sekarang=HARI_INI) -> int:
    return ingatkan(PENILAIAN_LEWAT, papan.ambil("sumber_pengingat", PENILAIAN_LEWAT), sekarang)


def kotak(kota, nama: str) -> list[str]:
    """Titles in somebody's inbox, in order."""
    baris = Pemberitahuan.objects.filter(akun=kota.akun[nama]).order_by("kunci")
    return [satu.judul for satu in baris]


@pytest.fixture
def siklus(kota) -> Siklus:
    return b.siklus_kota(kota)


def test_sehari_sebelum_masa_berakhir_belum_ada_pesan(siklus):
    assert sapu(HARI_INI - timedelta(days=1)) == 0


def test_penilai_satu_ringkasan_dan_yang_menunggu_satu_pesan(siklus, kota):
    assert sapu() == 12  # eight who wait, four evaluators
    assert kotak(kota, "bagus") == [
        "Nilai Triwulan III 2026 Anda belum dikirim",
        "2 orang belum Anda nilai: Triwulan III 2026",
    ]
    pesan = Pemberitahuan.objects.get(akun=kota.akun["sari"])
    assert pesan.judul == "Nilai Triwulan III 2026 Anda belum dikirim"
    assert pesan.isi == "Nilai Anda menunggu Bagus, yang sudah diberi tahu."
    assert kotak(kota, "ratna") == ["Nilai Triwulan III 2026 Anda belum dikirim"]


def test_sapuan_berikutnya_tidak_mengulang_walau_hari_berganti(siklus):
    sapu()
    jumlah = Pemberitahuan.objects.count()
    assert sapu() == 0
    assert sapu(HARI_INI + timedelta(days=30)) == 0
    assert Pemberitahuan.objects.count() == Pengiriman.objects.count() == jumlah


def test_yang_sudah_dinilai_tidak_disebut(siklus, kota):
    Penilaian.objects.filter(pegawai=kota.pegawai["sari"]).update(**b.dinilai())
    sapu()
    assert kotak(kota, "sari") == []
    assert "1 orang belum Anda nilai: Triwulan III 2026" in kotak(kota, "bagus")


def test_pengganti_menerima_pesan_untuk_penilai(siklus, kota):
    Delegasi.objects.create(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["usman"],
        masa=DateRange(b.LEWAT, None),
        alasan="cuti",
    )
    sapu()
    assert "2 orang belum Anda nilai: Triwulan III 2026" in kotak(kota, "usman")
    pesan = Pemberitahuan.objects.get(akun=kota.akun["usman"], kunci__endswith="PENILAI")
    assert pesan.mengapa.endswith("sebagai pengganti.")
    assert not any("belum Anda nilai" in judul for judul in kotak(kota, "bagus"))


def test_tanpa_penilai_pengelola_yang_diberi_tahu(siklus, kota):
    Penilaian.objects.filter(pegawai=kota.pegawai["sari"]).update(penilai=None)
    kota.akun["lukman"].is_active = False
    kota.akun["lukman"].save()
    sapu()
    assert "3 orang belum dinilai karena tanpa penilai: Triwulan III 2026" in kotak(kota, "ratna")
    isi = Pemberitahuan.objects.get(akun=kota.akun["sari"]).isi
    assert isi == "Penilai Anda belum ditetapkan. Pengelola kepegawaian sudah diberi tahu."


def test_perpanjangan_menunda_pesannya(siklus, kota):
    jendela = siklus.periode.jendela.get(langkah="PENILAIAN")
    Perpanjangan.objects.create(
        jendela=jendela, unit=kota.unit["IZIN.1"], sampai=b.LEWAT, alasan="listrik padam"
    )
    sapu()
    assert kotak(kota, "sari") == []
    assert "2 orang belum Anda nilai: Triwulan III 2026" not in kotak(kota, "bagus")
    sapu(HARI_INI + timedelta(days=1))
    assert kotak(kota, "sari") == ["Nilai Triwulan III 2026 Anda belum dikirim"]


def test_siklus_tertutup_diam(siklus):
    Siklus.objects.filter(pk=siklus.pk).update(status=StatusSiklus.DITUTUP)
    assert sapu() == 0


def test_pengelola_lain_hanya_diberi_tahu_selama_bertugas(siklus, kota):
    Penilaian.objects.filter(pegawai=kota.pegawai["sari"]).update(penilai=None)
    Penugasan.objects.create(akun=kota.akun["oki"], peran="PENGELOLA", masa=SELAMANYA, dasar="SK")
    Penugasan.objects.filter(akun=kota.akun["ratna"]).update(
        masa=DateRange(SELAMANYA.lower, b.LEWAT)
    )
    sapu()
    assert any("tanpa penilai" in judul for judul in kotak(kota, "oki"))
    assert not any("tanpa penilai" in judul for judul in kotak(kota, "ratna"))


@pytest.mark.django_db(transaction=True)
def test_dua_sapuan_sekaligus_tetap_satu_pesan(kota):
    b.siklus_kota(kota)
    mulai = threading.Barrier(2)
    galat: list[Exception] = []

    def jalan() -> None:
        try:
            mulai.wait()
            sapu()
        except Exception as satu:
            galat.append(satu)
        finally:
            connection.close()

    benang = [threading.Thread(target=jalan) for _ in range(2)]
    for satu in benang:
        satu.start()
    for satu in benang:
        satu.join()
    assert not galat
    assert Pemberitahuan.objects.count() == Pengiriman.objects.count() == 12
