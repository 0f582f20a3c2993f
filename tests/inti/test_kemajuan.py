"""A running job is watched, stopped and asked for again by those who may."""

import threading
from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.utils import timezone

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.kemajuan import lapor_kemajuan
from dumai_asn.inti.actions.pekerjaan import (
    PekerjaanGagal,
    batalkan_pekerjaan,
    kerjakan_pekerjaan,
    minta_pekerjaan,
    ulangi_pekerjaan,
)
from dumai_asn.inti.istilah import JenisLibur, StatusPekerjaan
from dumai_asn.inti.models import HariLibur, Pekerjaan
from tests.pemeran import buat_akun


def minta(akun) -> Pekerjaan:
    return minta_pekerjaan(jenis="uji", kunci="2026", judul="Uji", parameter={"n": 1}, oleh=akun)


def tulis_satu() -> None:
    HariLibur.objects.create(tanggal=date(2026, 1, 1), jenis=JenisLibur.LIBUR)


class DiTengah:
    """A job in a worker of its own that stops in the middle until the test lets it go on."""

    def __init__(self, papan_uji, akun):
        self.sampai, self.lanjut = threading.Event(), threading.Event()
        papan_uji.daftarkan("pekerjaan", "uji", self.kerja)
        self.baris = minta(akun)
        self.pekerja = threading.Thread(target=self._jalan)

    def kerja(self, pekerjaan):
        tulis_satu()
        lapor_kemajuan(pekerjaan, 40, 100, gagal=2, catatan="Separuh jalan.")
        self.sampai.set()
        assert self.lanjut.wait(10)
        lapor_kemajuan(pekerjaan, 100, 100)
        return {"kata": "Semua selesai."}

    def _jalan(self):
        try:
            kerjakan_pekerjaan(self.baris.pk)
        finally:
            connection.close()

    def __enter__(self):
        self.pekerja.start()
        assert self.sampai.wait(10)
        self.baris.refresh_from_db()
        return self

    def __exit__(self, *_):
        self.lanjut.set()
        self.pekerja.join(10)
        self.baris.refresh_from_db()


@pytest.mark.django_db(transaction=True)
def test_kemajuan_terlihat_selagi_hasilnya_belum(papan_uji):
    kerja = DiTengah(papan_uji, buat_akun("ratih", "Ratih"))
    with kerja:
        assert (kerja.baris.selesai, kerja.baris.jumlah, kerja.baris.gagal) == (40, 100, 2)
        assert kerja.baris.status == StatusPekerjaan.BERJALAN
        assert kerja.baris.log.endswith("Separuh jalan.\n")
        assert not HariLibur.objects.exists()
    assert (kerja.baris.status, kerja.baris.selesai) == (StatusPekerjaan.SELESAI, 100)
    assert HariLibur.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_yang_dihentikan_di_tengah_tidak_meninggalkan_apa_pun(papan_uji):
    akun = buat_akun("ratih", "Ratih")
    kerja = DiTengah(papan_uji, akun)
    with kerja:
        batalkan_pekerjaan(kerja.baris, oleh=akun)
    assert kerja.baris.status == StatusPekerjaan.DIBATALKAN
    assert not HariLibur.objects.exists()
    assert ulangi_pekerjaan(kerja.baris, oleh=akun).pk != kerja.baris.pk


def test_yang_tidak_pernah_melapor_berhenti_di_akhirnya(db, papan_uji):
    akun = buat_akun("ratih", "Ratih")

    def kerja(pekerjaan):
        tulis_satu()
        Pekerjaan.objects.filter(pk=pekerjaan.pk).update(batal_diminta=True)  # meanwhile
        return {}

    papan_uji.daftarkan("pekerjaan", "uji", kerja)
    baris = minta(akun)
    kerjakan_pekerjaan(baris.pk)
    baris.refresh_from_db()
    assert baris.status == StatusPekerjaan.DIBATALKAN
    assert not HariLibur.objects.exists()


def test_yang_menunggu_dihentikan_seketika_dan_tidak_pernah_jalan(db, papan_uji):
    akun = buat_akun("ratih", "Ratih")
    papan_uji.daftarkan("pekerjaan", "uji", lambda pekerjaan: tulis_satu() or {})
    baris = batalkan_pekerjaan(minta(akun), oleh=akun)
    assert baris.status == StatusPekerjaan.DIBATALKAN
    kerjakan_pekerjaan(baris.pk)
    assert not HariLibur.objects.exists()
    with pytest.raises(IsianDitolak, match="sudah berakhir"):
        batalkan_pekerjaan(baris, oleh=akun)


def test_diulang_atas_nama_pemintanya_dengan_parameter_yang_sama(kota, papan_uji):
    dilihat = []

    def kerja(pekerjaan):
        dilihat.append((pekerjaan.pemohon_id, pekerjaan.parameter))
        raise PekerjaanGagal("Berkasnya kosong.")

    papan_uji.daftarkan("pekerjaan", "uji", kerja)
    sari = kota.akun["sari"]
    baris = minta(sari)
    with pytest.raises(IsianDitolak, match="gagal atau dihentikan"):
        ulangi_pekerjaan(baris, oleh=sari)
    kerjakan_pekerjaan(baris.pk)
    ulang = ulangi_pekerjaan(baris, oleh=kota.akun["ratna"])
    assert ulang.pk != baris.pk
    assert ulangi_pekerjaan(baris, oleh=sari).pk == ulang.pk, "a second press finds the first"
    kerjakan_pekerjaan(ulang.pk)
    assert dilihat == [(sari.pk, {"n": 1})] * 2


@pytest.mark.parametrize("nama", ["dodi", "kartika", "oki", "usman"])
def test_orang_lain_tidak_menghentikan_dan_tidak_mengulang(kota, papan_uji, nama):
    papan_uji.daftarkan("pekerjaan", "uji", lambda pekerjaan: {})
    baris = minta(kota.akun["sari"])
    for aksi in (batalkan_pekerjaan, ulangi_pekerjaan):
        with pytest.raises(PermissionDenied):
            aksi(baris, oleh=kota.akun[nama])
    baris.refresh_from_db()
    assert (baris.status, baris.batal_diminta) == (StatusPekerjaan.ANTRE, False)


def test_laporan_yang_rapat_ditulis_sekali_sedetik(db, papan_uji, monkeypatch):
    tertulis: list[int] = []
    monkeypatch.setattr(
        "dumai_asn.inti.actions.kemajuan._tulis",
        lambda pekerjaan, kini, selesai, *_: tertulis.append(selesai) or False,
    )
    papan_uji.daftarkan("pekerjaan", "uji", lambda pekerjaan: {})
    baris = minta(buat_akun("ratih", "Ratih"))
    with time_machine.travel(timezone.now(), tick=False) as jam:
        for nomor in range(1, 31):
            lapor_kemajuan(baris, nomor, 30)
            jam.shift(timedelta(milliseconds=100))
    assert tertulis == [1, 11, 21, 30]
