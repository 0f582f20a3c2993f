"""Home of each role: it opens, greets, and costs the same however large the city is."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dumai_asn.beranda.queries import sapaan
from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import Penugasan
from dumai_asn.inti.rules.tanggal import pendek
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu
from kinerja.models import UmpanBalik
from kinerja.rules.istilah import NilaiPerilaku, StatusVersi
from kinerja.rules.umpan_balik import Hubungan, JenisUmpan, RuangUmpan
from tests.kinerja.bangun import buat_skp
from tests.pemeran import tambah_pegawai

PERAN = ["pegawai", "penilai", "pengelola", "pengelola_unit", "pimpinan", "administrator"]


@pytest.mark.parametrize("peran", PERAN)
def test_beranda_menyapa_dan_menyebut_tugas(masuk, kota, peran):
    isi = masuk(peran).get("/").content.decode()
    assert "Selamat " in isi
    assert kota.peran(peran).nama in isi
    assert "Tugas saya" in isi


@pytest.mark.parametrize(
    ("jam", "kata"),
    [(3, "malam"), (4, "pagi"), (10, "pagi"), (11, "siang"), (15, "sore"), (18, "malam")],
)
def test_sapaan_menurut_jam(kota, jam, kata):
    sekarang = datetime(2026, 11, 24, jam, 0, tzinfo=UTC)
    assert sapaan(kota.akun["sari"], kota.pegawai["sari"], sekarang) == f"Selamat {kata}, Sari"


def test_tanpa_masuk_diantar_ke_halaman_masuk(client, db):
    jawaban = client.get("/")
    assert jawaban.status_code == 302
    assert jawaban["Location"] == "/masuk/?next=/"


@pytest.mark.parametrize("peran", PERAN)
def test_jumlah_pernyataan_tidak_tumbuh(masuk, kota, peran):
    """Twice the people: not one statement more, and at most 25."""
    client = masuk(peran)
    client.get("/")
    with CaptureQueriesContext(connection) as sebelum:
        assert client.get("/").status_code == 200
    for nomor in range(20, 32):
        tambah_pegawai(kota, f"Tambahan{nomor}", "IZIN.1", "Pengelola Data", nomor=nomor)
    bangun_garis_penilai()
    with CaptureQueriesContext(connection) as sesudah:
        assert client.get("/").status_code == 200
    assert len(sesudah) <= len(sebelum) <= 25, [q["sql"][:120] for q in sesudah]


def test_akun_tanpa_pegawai_dan_tanpa_peran_tetap_disapa(masuk, kota):
    """An administrator whose assignment has ended: nobody's employee, no role, no 500."""
    Penugasan.objects.filter(akun=kota.peran("pengelola")).delete()
    kota.pegawai["ratna"].akun = None
    kota.pegawai["ratna"].save()
    assert "Selamat " in masuk("pengelola").get("/").content.decode()


@pytest.mark.parametrize(("hari", "kata"), [(3, "3 hari di Bagus"), (0, "Baru diajukan ke Bagus")])
def test_skp_yang_menunggu_menyebut_di_meja_siapa_dan_berapa_lama(masuk, kota, hari, kata):
    sekarang = timezone.now()
    tahun = timezone.localdate(sekarang).year
    versi = buat_skp(kota.pegawai["sari"], tahun, status=StatusVersi.DIAJUKAN).versi
    versi.diajukan_pada = sekarang - timedelta(days=hari)
    versi.save(update_fields=["diajukan_pada"])
    isi = masuk("pegawai").get("/").content.decode()
    assert kata in isi
    assert f"Persetujuan SKP {tahun}, versi 1" in isi
    assert "Anda menunggu" not in masuk("penilai").get("/").content.decode()


@pytest.mark.parametrize(
    ("jenis", "kunci", "kata"),
    [
        ("kinerja.skp_diajukan", "skp:{versi}:2", "Diberi tahu "),
        ("kinerja.ditunggu", "tahan:{penilai}:{tahun}:hari", "Diingatkan "),
        ("kinerja.skp_diajukan", "skp:{versi}9:2", "Isinya terkunci sampai dijawab."),
    ],
)
def test_skp_yang_menunggu_menyebut_kapan_penilai_diberi_tahu(masuk, kota, jenis, kunci, kata):
    tahun = timezone.localdate().year
    versi = buat_skp(kota.pegawai["sari"], tahun, status=StatusVersi.DIAJUKAN).versi
    bagus = kota.pegawai["bagus"]
    kunci = kunci.format(versi=versi.pk, penilai=bagus.pk, tahun=tahun)
    beritahu([Pesan(bagus.akun_id, jenis, kunci, "SKP menunggu", "", "", "")])
    isi = masuk("pegawai").get("/").content.decode()
    assert kata in isi


def test_umpan_balik_yang_diterima_menjadi_dialog_di_lingkar(masuk, kota):
    """What was shared counts; a note to the evaluator alone does not tell its person anything."""
    assert "Belum ada umpan balik" in masuk("pegawai").get("/").content.decode()
    hari = timezone.localdate()
    for ruang in RuangUmpan:
        UmpanBalik.objects.create(
            dari=kota.pegawai["bagus"],
            kepada=kota.pegawai["sari"],
            hubungan=Hubungan.ATASAN,
            hari=hari,
            jenis=JenisUmpan.APRESIASI,
            ruang=ruang,
            nilai=NilaiPerilaku.KOMPETEN,
            perilaku="Membantu rekan baru.",
            sunting_sampai=timezone.now(),
        )
    assert f"1 umpan balik, {pendek(hari)}" in masuk("pegawai").get("/").content.decode()
