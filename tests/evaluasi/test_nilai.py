"""Nilai saya: what was handed over, to whom it opens, and the receipt."""

from dataclasses import replace

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evaluasi.actions.penilaian import IsianPenilaian, IsianPerilaku, simpan_penilaian
from evaluasi.actions.siklus import buka_siklus
from evaluasi.models import Penilaian, Siklus
from evaluasi.rules.istilah import StatusPenilaian

from .bangun import HARI, SESUAI, kirim, penilaian, triwulan_dibuka

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _hari():
    with time_machine.travel(HARI, tick=False):
        yield


@pytest.fixture
def sari(kota) -> Penilaian:
    return penilaian(triwulan_dibuka(kota), kota.pegawai["sari"])


def test_yang_belum_diserahkan_tidak_terlihat(kota, sari, masuk):
    simpan_penilaian(
        sari,
        oleh=kota.peran("penilai"),
        nomor_ubah=sari.nomor_ubah,
        isian=IsianPenilaian("DI_BAWAH", "SESUAI", "rahasia sementara"),
    )
    client = masuk("pegawai")
    daftar = client.get("/nilai/").content.decode()
    assert "Menunggu penilai" in daftar
    assert "rahasia sementara" not in daftar
    assert "Butuh Perbaikan" not in daftar
    assert client.get(f"/nilai/{sari.pk}/").status_code == 404
    assert client.post(f"/nilai/{sari.pk}/terima/").status_code == 404


def test_hasil_menyebut_predikat_alasan_jejak_dan_siapa(kota, sari, masuk):
    rhk = sari.skp.rhk.get().pk
    kirim(
        sari,
        kota,
        replace(
            SESUAI,
            rating_perilaku="DI_ATAS",
            alasan_perilaku="Membuka loket kedua.",
            catatan="Pertahankan ketepatan waktu.",
            umpan_rhk={rhk: "Tunggu turun menjadi 20 menit."},
            perilaku={"ADAPTIF": IsianPerilaku("DI_ATAS", "Cepat menyesuaikan diri.")},
        ),
    )
    isi = masuk("pegawai").get(f"/nilai/{sari.pk}/").content.decode()
    for kata in (
        "Baik",
        "Membuka loket kedua.",
        "Pertahankan ketepatan waktu.",
        "Tunggu turun menjadi 20 menit.",
        "Cepat menyesuaikan diri.",
        "Belum resmi sampai disinkronkan.",
        "Bagus",
        "Terima hasil",
        "8 Oktober 2026 pukul 09.00",
    ):
        assert kata in isi, kata


def test_menerima_hasil_dari_halaman(kota, sari, masuk):
    kirim(sari, kota)
    client = masuk("pegawai")
    assert client.get("/nilai/").content.decode().count("1 hasil menunggu Anda terima") >= 1
    for _ in range(2):
        assert client.post(f"/nilai/{sari.pk}/terima/").url == f"/nilai/{sari.pk}/"
    sari.refresh_from_db()
    assert sari.status is StatusPenilaian.DITERIMA
    assert "Terima hasil" not in client.get(f"/nilai/{sari.pk}/").content.decode()


def test_membuka_halaman_tidak_mengubah_apa_pun(kota, sari, masuk):
    kirim(sari, kota)
    sari.refresh_from_db()
    nomor = sari.nomor_ubah
    masuk("pegawai").get(f"/nilai/{sari.pk}/")
    sari.refresh_from_db()
    assert (sari.status, sari.nomor_ubah) == (StatusPenilaian.DISERAHKAN, nomor)
    assert masuk("pegawai").get(f"/nilai/{sari.pk}/terima/").status_code == 405


@pytest.mark.parametrize(
    ("peran", "lihat", "terima"),
    [
        ("pegawai", 200, 302),
        ("penilai", 200, 403),
        ("atasan_penilai", 200, 403),
        ("pengelola", 200, 403),
        ("pengelola_unit", 200, 403),
        ("rekan", 404, 404),
        ("orang_lain", 404, 404),
        ("administrator", 404, 404),
    ],
)
def test_hasil_terbuka_menurut_hubungan_dan_jangkauan(kota, sari, masuk, peran, lihat, terima):
    kirim(sari, kota)
    client = masuk(peran)
    assert client.get(f"/nilai/{sari.pk}/").status_code == lihat
    assert client.post(f"/nilai/{sari.pk}/terima/").status_code == terima


def test_yang_belum_dikirim_tertutup_juga_bagi_atasan(sari, masuk):
    assert masuk("atasan_penilai").get(f"/nilai/{sari.pk}/").status_code == 403
    assert masuk("orang_lain").get(f"/nilai/{sari.pk}/").status_code == 404


def test_hasil_lama_hanya_untuk_dua_tahun_ke_belakang(kota, sari, masuk):
    """A later evaluator does not read the far past; HR does, and whoever wrote it."""
    kirim(sari, kota)
    with time_machine.travel(HARI.replace(year=2029), tick=False):
        assert masuk("atasan_penilai").get(f"/nilai/{sari.pk}/").status_code == 200
        Siklus.objects.filter(pk=sari.siklus_id)
        from dumai_asn.direktori.models import Penugasan

        Penugasan.objects.filter(akun=kota.peran("atasan_penilai")).delete()
        assert masuk("atasan_penilai").get(f"/nilai/{sari.pk}/").status_code == 404
        assert masuk("pengelola").get(f"/nilai/{sari.pk}/").status_code == 200
        assert masuk("penilai").get(f"/nilai/{sari.pk}/").status_code == 200


def test_akun_tanpa_pegawai_tidak_punya_nilai(sari, masuk):
    assert masuk("administrator").get("/nilai/").status_code == 403


def test_jumlah_kueri_tetap_walau_siklus_dua_kali(kota, sari, masuk):
    kirim(sari, kota)
    client = masuk("pegawai")

    def hitung(alamat: str) -> int:
        client.get(alamat)
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(alamat).status_code == 200
        return len(kueri)

    alamat = ("/nilai/", f"/nilai/{sari.pk}/")
    sebelum = [hitung(satu) for satu in alamat]
    buka_siklus(Siklus.objects.get(periode__nama="Triwulan II"), oleh=kota.peran("pengelola"))
    assert [hitung(satu) for satu in alamat] == sebelum
    assert max(sebelum) <= 25, sebelum
