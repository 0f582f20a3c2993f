"""Files of jobs: whoever asked gets them, for a week; nobody else ever learns that they exist."""

import time
from datetime import timedelta

import pytest
import time_machine
from django.core.files.storage import storages
from django.urls import reverse
from django.utils import timezone

from dumai_asn.inti.actions.pekerjaan import PekerjaanGagal, kerjakan_pekerjaan, minta_pekerjaan
from dumai_asn.inti.actions.unduhan import MASA, sapu_unduhan, simpan_unduhan
from dumai_asn.inti.models import Pekerjaan, Unduhan
from tests.pemeran import buat_akun


@pytest.fixture
def akun(db):
    return buat_akun("ratih", "Ratih")


@pytest.fixture(autouse=True)
def _gudang_sendiri(settings, tmp_path):
    """A folder of its own: other processes of the tests keep files, too."""
    unduhan = settings.STORAGES["unduhan"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"unduhan": unduhan}


@pytest.fixture
def kerja(akun, papan_uji) -> Pekerjaan:
    papan_uji.daftarkan("pekerjaan", "uji", _buat)
    satu = minta_pekerjaan(jenis="uji", kunci="1", judul="Uji", parameter={}, oleh=akun)
    kerjakan_pekerjaan(satu.pk)
    satu.refresh_from_db()
    return satu


def _buat(pekerjaan: Pekerjaan) -> dict[str, str]:
    potongan = (bagian for bagian in (b"nama\r\n", b"Ratih\r\n"))
    return {"kata": "1 baris.", **simpan_unduhan(pekerjaan, potongan, "daftar.csv", "text/csv")}


def test_pemohon_mengambil_berkasnya(client, akun, kerja):
    client.force_login(akun)
    jawab = client.get(kerja.hasil["tautan"])
    assert b"".join(jawab.streaming_content) == b"nama\r\nRatih\r\n"
    assert jawab["Content-Type"] == "text/csv"
    assert jawab["Content-Disposition"] == 'attachment; filename="daftar.csv"'
    assert "no-store" in jawab["Cache-Control"]
    assert Unduhan.objects.get().ukuran == 13


def test_orang_lain_tidak_menemukannya(client, kerja):
    client.force_login(buat_akun("tamu", "Tamu"))
    assert client.get(kerja.hasil["tautan"]).status_code == 404


def test_lewat_masanya_dijawab_dengan_kata(client, akun, kerja):
    client.force_login(akun)
    Unduhan.objects.update(kedaluwarsa_pada=timezone.now())
    jawab = client.get(kerja.hasil["tautan"])
    assert jawab.status_code == 410
    assert "minta berkas yang baru" in jawab.content.decode()


def test_pekerjaan_tanpa_berkas(client, akun, papan_uji):
    papan_uji.daftarkan("pekerjaan", "lain", lambda _: {})
    satu = minta_pekerjaan(jenis="lain", kunci="1", judul="Uji", parameter={}, oleh=akun)
    client.force_login(akun)
    assert client.get(reverse("inti:unduhan", args=[satu.pk])).status_code == 404


def test_sapuan_menghapus_yang_lewat_saja(kerja):
    gudang = storages["unduhan"]
    assert sapu_unduhan(timezone.now()) == 0
    with time_machine.travel(time.time() + MASA.total_seconds() + 60):
        assert sapu_unduhan(timezone.now()) == 1
    assert not gudang.exists(Unduhan.objects.get().lokasi)


def test_berkas_pekerjaan_gagal_ikut_tersapu(akun, papan_uji):
    def gagal(pekerjaan):
        _buat(pekerjaan)
        raise PekerjaanGagal("Tidak jadi.")

    papan_uji.daftarkan("pekerjaan", "gagal", gagal)
    satu = minta_pekerjaan(jenis="gagal", kunci="1", judul="Uji", parameter={}, oleh=akun)
    kerjakan_pekerjaan(satu.pk)
    assert not Unduhan.objects.exists()
    # Beside it, what other tests left in the storage they share.
    assert sapu_unduhan(timezone.now() + MASA + timedelta(minutes=1)) >= 1
    assert sapu_unduhan(timezone.now() + MASA + timedelta(minutes=1)) == 0
