"""Answering many enrolments at once: seats and waiting list hold, everybody reads why."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from dumai_asn.inti.models import AksiMassal
from dumai_asn.pemberitahuan.models import Pemberitahuan
from pembinaan.actions.pendaftaran import batalkan_pendaftaran, daftarkan
from pembinaan.models import Kelas, Pendaftaran
from pembinaan.rules.istilah import StatusKelas
from pembinaan.rules.istilah import StatusPendaftaran as S
from tests.pembinaan.bangun import ajukan, buat_kelas_terbuka

pytestmark = pytest.mark.django_db


@pytest.fixture
def kelas(kota):
    satu = buat_kelas_terbuka(kota, kuota=1)
    for nama in ("sari", "dodi", "oki"):
        ajukan(kota, satu, nama)
    return satu


def kirim(masuk, peran, tindakan, daftar="pembinaan.permohonan", **isi):
    isi = {"tindakan": tindakan, "semua": "1", "yakin": "1"} | isi
    return masuk(peran).post(reverse("inti:daftar_tindakan", args=[daftar]), isi, follow=True)


def status(kota) -> dict[str, S]:
    nama = {orang.pk: nama for nama, orang in kota.pegawai.items()}
    return {nama[p]: s for p, s in Pendaftaran.objects.values_list("pegawai", "status")}


def test_penilai_menyetujui_timnya_saja_dan_kursi_tidak_lebih(masuk, kota, kelas):
    halaman = kirim(masuk, "penilai", "setujui").content.decode()
    assert status(kota) == {"sari": S.DISETUJUI, "dodi": S.DAFTAR_TUNGGU, "oki": S.DIAJUKAN}
    assert "2 pendaftaran disetujui; yang tidak mendapat kursi masuk daftar tunggu." in halaman
    kabar = set(Pemberitahuan.objects.values_list("jenis", flat=True))
    assert {"pembinaan.disetujui", "pembinaan.ditunggu"} <= kabar


def test_ditolak_dengan_satu_alasan_yang_dibaca_setiap_orang(masuk, kota, kelas):
    tanpa = kirim(masuk, "penilai", "tolak").content.decode()
    assert "Tolak: 2 pendaftaran?" in tanpa
    assert set(status(kota).values()) == {S.DIAJUKAN}
    kirim(masuk, "penilai", "tolak", alasan="Bertepatan dengan akhir tahun.")
    assert status(kota) == {"sari": S.DITOLAK, "dodi": S.DITOLAK, "oki": S.DIAJUKAN}
    kabar = Pemberitahuan.objects.filter(jenis="pembinaan.ditolak")
    assert [("akhir tahun" in satu.isi) for satu in kabar] == [True, True]


def test_pengelola_unit_menjawab_dalam_kelas_orang_cabangnya_saja(masuk, kota, kelas):
    isian = f"nomor={kelas.pk}&tab=permohonan"
    daftar = "pembinaan.permohonan_kelas"
    kirim(masuk, "pengelola_unit", "setujui", daftar, isian=isian)
    assert status(kota)["oki"] is S.DIAJUKAN
    assert Pendaftaran.objects.filter(status=S.DISETUJUI).count() == 1
    assert kirim(masuk, "penilai", "setujui", daftar, isian=isian).status_code == 403


def test_pendaftaran_sendiri_dibiarkan_dengan_kata(masuk, kota, kelas):
    ajukan(kota, kelas, "ratna")
    isian = f"nomor={kelas.pk}&tab=permohonan"
    kirim(masuk, "pengelola", "tolak", "pembinaan.permohonan_kelas", isian=isian, alasan="Penuh.")
    assert status(kota)["ratna"] is S.DIAJUKAN
    (sisa,) = AksiMassal.objects.get().ditolak
    assert "hanya dapat ditolak oleh" in sisa["sebab"]


def test_daftar_tunggu_ditolak_tanpa_mengubah_kursi(masuk, kota, kelas):
    kirim(masuk, "penilai", "setujui")
    isian = f"nomor={kelas.pk}&tab=tunggu"
    kirim(masuk, "pengelola", "tolak", "pembinaan.antrean", isian=isian, alasan="Kelas berikutnya.")
    assert status(kota) == {"sari": S.DISETUJUI, "dodi": S.DITOLAK, "oki": S.DIAJUKAN}


def urungkan(masuk, peran):
    aksi = AksiMassal.objects.order_by("-pk")[0]
    return masuk(peran).post(reverse("inti:daftar_batalkan", args=[aksi.pk]), follow=True)


def test_persetujuan_diurungkan_dan_setiap_orang_diberi_tahu(masuk, kota, kelas):
    kirim(masuk, "penilai", "setujui")
    halaman = urungkan(masuk, "penilai").content.decode()
    assert "2 dikembalikan seperti semula." in halaman
    assert set(status(kota).values()) == {S.DIAJUKAN}
    assert not Pendaftaran.objects.exclude(kursi=None, dijawab_oleh=None, catatan="").exists()
    tahu = Pemberitahuan.objects.filter(jenis="pembinaan.jawaban_ditarik")
    assert set(tahu.values_list("akun", flat=True)) == {
        kota.akun[nama].pk for nama in ("sari", "dodi")
    }
    kirim(masuk, "penilai", "setujui")
    assert Pemberitahuan.objects.filter(jenis="pembinaan.disetujui").count() == 2


def test_penolakan_diurungkan_alasannya_ikut_hilang(masuk, kota, kelas):
    kirim(masuk, "penilai", "tolak", alasan="Bertepatan dengan akhir tahun.")
    urungkan(masuk, "penilai")
    assert set(status(kota).values()) == {S.DIAJUKAN}
    assert not Pendaftaran.objects.exclude(catatan="").exists()


def test_yang_melepas_sesudahnya_tetap_dan_disebut(masuk, kota, kelas):
    kirim(masuk, "penilai", "setujui")
    sari = Pendaftaran.objects.get(pegawai=kota.pegawai["sari"])
    batalkan_pendaftaran(sari, oleh=kota.akun["sari"])
    urungkan(masuk, "penilai")
    # Dodi moved up into Sari's seat: that, too, came after the answer.
    assert status(kota) == {"sari": S.DIBATALKAN, "dodi": S.DISETUJUI, "oki": S.DIAJUKAN}
    aksi = AksiMassal.objects.get()
    assert aksi.dibatalkan_pada is None


def test_kursi_yang_diurungkan_jatuh_kepada_yang_menunggu(masuk, kota, kelas):
    kirim(masuk, "penilai", "setujui", semua="", pilih=[_nomor(kota, "sari")])
    daftarkan(kelas, kota.pegawai["oki"], oleh=kota.akun["ratna"])
    assert status(kota)["oki"] is S.DAFTAR_TUNGGU
    urungkan(masuk, "penilai")
    assert status(kota) == {"sari": S.DIAJUKAN, "dodi": S.DIAJUKAN, "oki": S.DISETUJUI}


def test_kelas_yang_mulai_menutup_jalan_kembali(masuk, kota, kelas):
    kirim(masuk, "penilai", "setujui")
    Kelas.objects.update(status=StatusKelas.BERJALAN)
    urungkan(masuk, "penilai")
    assert status(kota)["sari"] is S.DISETUJUI


def test_basis_data_menolak_jalan_kembali_yang_tidak_utuh(masuk, kota, kelas):
    kirim(masuk, "penilai", "tolak", alasan="Penuh.")
    with pytest.raises(IntegrityError), transaction.atomic():
        Pendaftaran.objects.filter(status=S.DITOLAK).update(status=S.DIAJUKAN)


def _nomor(kota, nama):
    return Pendaftaran.objects.get(pegawai=kota.pegawai[nama]).pk
