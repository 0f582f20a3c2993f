"""Absences: recorded once a day, kept secret, told in words; and the forms of placements."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.ketidakhadiran import (
    IsianKetidakhadiran,
    akhiri_ketidakhadiran,
    batalkan_ketidakhadiran,
    catat_ketidakhadiran,
    ubah_ketidakhadiran,
)
from dumai_asn.direktori.models import Ketidakhadiran, Penempatan
from dumai_asn.direktori.rules.istilah import JenisKetidakhadiran as K
from dumai_asn.inti.actions.isian import IsianDitolak
from kinerja.queries.wajib import pegawai_wajib_skp
from tests.direktori.bangun import segar
from tests.inti.bangun import serentak
from tests.pemeran import MULAI, bangun_kota

pytestmark = pytest.mark.django_db
DESEMBER, JANUARI = date(2026, 12, 1), date(2027, 1, 1)


@pytest.fixture(autouse=True)
def jam():
    with time_machine.travel(date(2026, 11, 24), tick=False):
        yield


def catat(kota, jenis=K.CLTN, mulai=DESEMBER, selesai=JANUARI, oleh="usman", **isi):
    isian = IsianKetidakhadiran(jenis, mulai, selesai, **isi)
    return catat_ketidakhadiran(kota.pegawai["sari"], isian=isian, oleh=segar(kota, oleh))


def test_catat_tersandi_dan_membebaskan_skp(kota):
    satu = catat(kota, keterangan="Mendampingi pasangan", dasar="SK 3")
    with connection.cursor() as kursor:
        kursor.execute("SELECT keterangan FROM direktori_ketidakhadiran")
        assert "pasangan" not in kursor.fetchone()[0]
    sari = kota.pegawai["sari"]
    assert sari in pegawai_wajib_skp(date(2026, 11, 30))
    assert sari not in pegawai_wajib_skp(DESEMBER)
    satu.refresh_from_db()
    assert satu.keterangan == "Mendampingi pasangan"


def test_bertabrakan_menyebut_yang_ada(kota):
    catat(kota)
    with pytest.raises(IsianDitolak, match=r"cuti di luar .* \(1 s.d. 31 Desember 2026\)"):
        catat(kota, K.CUTI_SAKIT, date(2026, 12, 31), None)
    catat(kota, K.CUTI_SAKIT, JANUARI, None)


@pytest.mark.parametrize("oleh", ["sari", "bagus", "kartika", "lukman", "adnan"])
def test_hanya_pengelola_yang_mencatat(kota, oleh):
    with pytest.raises(PermissionDenied):
        catat(kota, oleh=oleh)


def test_mengubah_hari_lewat_minta_alasan(kota):
    satu = catat(kota, mulai=date(2026, 11, 1))
    isian = IsianKetidakhadiran(K.CLTN, date(2026, 11, 5), JANUARI)
    with pytest.raises(IsianDitolak, match="alasan"):
        ubah_ketidakhadiran(satu, isian=isian, oleh=segar(kota, "usman"), nomor_ubah=1)
    ubah_ketidakhadiran(
        satu, isian=isian, oleh=segar(kota, "usman"), nomor_ubah=1, alasan="SK dibetulkan"
    )
    akhiri_ketidakhadiran(satu, selesai=DESEMBER, oleh=segar(kota, "usman"), nomor_ubah=2)
    satu.refresh_from_db()
    assert satu.masa.upper == DESEMBER
    batalkan_ketidakhadiran(satu, oleh=segar(kota, "usman"), nomor_ubah=3, alasan="Batal")
    assert not Ketidakhadiran.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_dua_sambungan_satu_hari():
    kota = bangun_kota()

    def kerja(jenis):
        try:
            return catat(kota, jenis).pk
        except IsianDitolak as galat:
            return str(galat)

    hasil = serentak(lambda: kerja(K.CLTN), lambda: kerja(K.CUTI_SAKIT))
    assert sorted(isinstance(satu, int) for satu in hasil) == [False, True]


ISI = {"cari_unit": "LAIN", "cari_jabatan": "Pengelola Data", "dasar": "SK 9"}


def test_formulir_pindah_konfirmasi_lalu_simpan(kota, masuk):
    client, nomor = masuk("pengelola"), kota.pegawai["sari"].pk
    url = f"/pegawai/{nomor}/penempatan/pindah/"
    jawaban = client.post(url, ISI | {"mulai": "2026-11-02"})
    assert "alasan" in jawaban.context["form"].errors
    isi = ISI | {"mulai": "2026-11-02", "alasan": "SK terlambat"}
    jawaban = client.post(url, isi)
    assert "Belum disimpan" in jawaban.content.decode()
    assert Penempatan.objects.filter(pegawai=nomor).count() == 1
    setuju = jawaban.context["form"]["disetujui"].value()
    # What is changed after the confirmation is confirmed anew.
    lain = client.post(url, isi | {"mulai": "2026-11-03", "disetujui": setuju})
    assert "Belum disimpan" in lain.content.decode()
    jawaban = client.post(url, isi | {"disetujui": setuju}, follow=True)
    assert jawaban.redirect_chain[-1][0] == f"/pegawai/{nomor}/penempatan/"
    assert "Dinas Lain" in jawaban.content.decode()
    assert Penempatan.objects.get(pegawai=nomor, unit=kota.unit["LAIN"]).masa.lower == date(
        2026, 11, 2
    )


def test_absen_panjang_penilai_ditanya_dulu_dan_menyarankan_delegasi(kota, masuk):
    client = masuk("pengelola")
    url = f"/pegawai/{kota.pegawai['bagus'].pk}/ketidakhadiran/baru/"
    isi = {"jenis": str(K.CUTI_BESAR), "mulai": "2026-12-01", "sampai": "2026-12-31"}
    jawaban = client.post(url, isi)
    assert "Menilai 2 orang pada hari-hari itu" in jawaban.content.decode()
    assert not Ketidakhadiran.objects.exists()
    setuju = jawaban.context["form"]["disetujui"].value()
    client.post(url, isi | {"disetujui": setuju})
    assert Ketidakhadiran.objects.count() == 1
    pendek = {"jenis": str(K.CUTI_TAHUNAN), "mulai": "2027-01-04", "sampai": "2027-01-05"}
    client.post(url, pendek)
    assert Ketidakhadiran.objects.count() == 2, "a short absence asks nothing"


def test_pengelola_unit_ditolak_dengan_kata(kota, masuk):
    nomor = kota.pegawai["sari"].pk
    url = f"/pegawai/{nomor}/penempatan/pindah/"
    jawaban = masuk("pengelola_unit").post(url, ISI | {"mulai": "2026-12-01"})
    assert "di luar wewenang Anda" in jawaban.content.decode()
    assert Penempatan.objects.filter(pegawai=nomor).count() == 1


def test_konflik_dua_tab_berdampingan(kota, masuk):
    satu = Penempatan.objects.get(pegawai=kota.pegawai["sari"])
    url = f"/pegawai/{satu.pegawai_id}/penempatan/{satu.pk}/akhiri/"
    client = masuk("pengelola")
    Penempatan.objects.filter(pk=satu.pk).update(masa=DateRange(MULAI, date(2027, 6, 1)))
    jawaban = client.post(url, {"nomor_ubah": "1", "sampai": "2026-12-31"})
    setuju = jawaban.context["form"]["disetujui"].value()
    if setuju:
        isi = {"nomor_ubah": "1", "sampai": "2026-12-31", "disetujui": setuju}
        jawaban = client.post(url, isi)
    assert "diubah di tempat lain" in jawaban.content.decode()
    assert "31 Mei 2027" in jawaban.content.decode()


def test_riwayat_tidak_bertambah_pertanyaan(kota, masuk):
    client, sari = masuk("pengelola"), kota.pegawai["sari"]
    url = f"/pegawai/{sari.pk}/penempatan/"

    def hitung():
        with CaptureQueriesContext(
            connection,
        ) as tanya:
            assert client.get(url).status_code == 200
        return len(tanya)

    hitung()
    awal = hitung()
    for bulan in range(1, 9):
        Penempatan.objects.create(
            pegawai=sari,
            unit=kota.unit["LAIN"],
            jabatan=kota.jabatan["Pengelola Data"],
            jenis="TIM",
            masa=DateRange(date(2026, bulan, 1), date(2026, bulan + 1, 1)),
        )
    assert hitung() == awal <= 25
