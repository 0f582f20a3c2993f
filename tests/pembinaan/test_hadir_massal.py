"""Attendance for many at once, through the list of participants, and taking it back."""

import pytest
from django.urls import reverse

from dumai_asn.inti.models import AksiMassal
from pembinaan.models import Kehadiran, Pendaftaran
from pembinaan.rules.istilah import StatusKehadiran
from tests.pembinaan.bangun import (
    buat_kelas_terbuka,
    dudukkan,
    hadirkan,
    hari_ini,
    jalankan,
    selesaikan,
    sesi,
)

pytestmark = pytest.mark.django_db
H = StatusKehadiran


@pytest.fixture
def kelas(kota):
    satu = buat_kelas_terbuka(kota, sesi=[sesi(hari_ini())], batas_daftar=hari_ini())
    dudukkan(kota, satu, "sari", "dodi")
    return jalankan(kota, satu)


@pytest.fixture
def kirim(kota, kelas, client):
    client.force_login(kota.akun["ratna"], backend="dumai_asn.akun.backends.MasukAkun")
    alamat = reverse("inti:daftar_tindakan", args=["pembinaan.peserta"])
    isian = {"isian": f"nomor={kelas.pk}", "tindakan": "hadir"}

    def _kirim(**data):
        return client.post(alamat, isian | data)

    return _kirim


def tandai(kirim, kelas, **data):
    return kirim(semua="1", yakin="1", sesi=kelas.sesi.get().pk, **data)


def test_ditanya_sesinya_lalu_dicatat(kirim, kelas, client):
    tanya = kirim(semua="1").content.decode()
    assert "Tandai hadir: 2 peserta?" in tanya
    assert f'name="isian" value="nomor={kelas.pk}"' in tanya
    assert kirim(semua="1", yakin="1", sesi="0").status_code == 200  # not one of its meetings
    assert not Kehadiran.objects.exists()
    jawab = tandai(kirim, kelas)
    assert jawab.url == reverse("pembinaan:kelas", args=[kelas.pk])
    assert set(Kehadiran.objects.values_list("status", flat=True)) == {H.HADIR}
    halaman = client.get(jawab.url).content.decode()
    assert "2 peserta dicatat hadir." in halaman
    assert "Batalkan" in halaman


def test_yang_sudah_tercatat_dibiarkan_dan_disebut(kirim, kota, kelas):
    sari = Pendaftaran.objects.get(pegawai=kota.pegawai["sari"])
    hadirkan(kota, kelas, {sari.pk: [H.IZIN]})
    tandai(kirim, kelas)
    aksi = AksiMassal.objects.get()
    assert len(aksi.isi) == 1
    assert aksi.ditolak[0]["sebab"] == "Sudah tercatat izin pada Sesi 1."
    assert Kehadiran.objects.get(pendaftaran=sari).status is H.IZIN


def test_dibatalkan_kecuali_yang_disentuh(kirim, kota, kelas, client):
    tandai(kirim, kelas)
    sari = Pendaftaran.objects.get(pegawai=kota.pegawai["sari"])
    Kehadiran.objects.filter(pendaftaran=sari).update(status=H.TIDAK)
    batal = reverse("inti:daftar_batalkan", args=[AksiMassal.objects.get().pk])
    halaman = client.post(batal, follow=True).content.decode()
    assert "1 dikembalikan seperti semula." in halaman
    assert "Sudah diubah lagi sesudahnya." in halaman
    assert [satu.pendaftaran_id for satu in Kehadiran.objects.all()] == [sari.pk]


def test_kelas_selesai_tidak_dibatalkan_lagi(kirim, kota, kelas, client):
    tandai(kirim, kelas)
    selesaikan(kota, kelas)
    batal = reverse("inti:daftar_batalkan", args=[AksiMassal.objects.get().pk])
    assert "tidak dapat dibatalkan" in client.post(batal, follow=True).content.decode()
    assert Kehadiran.objects.count() == 2


def test_pengelola_unit_hanya_membaca_dan_mengunduh_unitnya(kota, kelas, client):
    client.force_login(kota.akun["usman"], backend="dumai_asn.akun.backends.MasukAkun")
    assert (
        client.post(
            reverse("inti:daftar_tindakan", args=["pembinaan.peserta"]),
            {"isian": f"nomor={kelas.pk}", "tindakan": "hadir", "semua": "1", "yakin": "1"},
        ).status_code
        == 404
    )
    unduh = reverse("inti:daftar_unduh", args=["pembinaan.peserta", "csv"])
    isi = b"".join(client.get(f"{unduh}?nomor={kelas.pk}").streaming_content).decode()
    assert "Sari" in isi
    assert client.get(f"{unduh}?nomor=999999").status_code == 404
    assert client.get(f"{unduh}?nomor=x").status_code == 404
    assert client.get(unduh).status_code == 404
