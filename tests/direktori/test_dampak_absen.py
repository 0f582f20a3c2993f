"""What falls into an absence, or into the days it gives back, is told before and afterwards."""

from datetime import date

import pytest
import time_machine
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.isi_unit import Penutupan
from dumai_asn.direktori.actions.ketidakhadiran import (
    IsianKetidakhadiran,
    akhiri_ketidakhadiran,
    batalkan_ketidakhadiran,
    catat_ketidakhadiran,
    rencana_absen,
    rencana_batal,
)
from dumai_asn.direktori.actions.penutupan import tutup_unit
from dumai_asn.direktori.models import UnitKerja
from dumai_asn.direktori.rules.istilah import JenisKetidakhadiran as K
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.models import Jendela, SasaranUnit, VersiSKP
from kinerja.rules.istilah import StatusVersi
from tests.direktori.bangun import segar
from tests.evaluasi.bangun import triwulan_dibuka
from tests.kinerja.bangun import buat_skp

pytestmark = pytest.mark.django_db
#: The window of rating quarter III is open then.
HARI = date(2026, 10, 8)


@pytest.fixture(autouse=True)
def jam():
    with time_machine.travel(HARI, tick=False):
        yield


def kata(rencana) -> str:
    return " | ".join(f"{d.judul} {d.jumlah}: {'; '.join(d.contoh)}" for d in rencana.dampak(HARI))


def cuti(mulai=HARI, selesai=date(2026, 11, 1)):
    return IsianKetidakhadiran(K.CUTI_BESAR, mulai, selesai)


def test_penilai_absen_menyebut_penilaian_dan_skp_yang_menunggunya(kota):
    siklus = triwulan_dibuka(kota, "sari")
    buat_skp(kota.pegawai["dodi"], status=StatusVersi.DIAJUKAN)
    bagus = kota.pegawai["bagus"].pk
    hasil = kata(rencana_absen(bagus, cuti()))
    assert "menunggu orang ini sebagai penilai, jendelanya pada hari-hari itu" in hasil
    assert "SKP yang menunggu jawaban orang ini sebagai penilai 1: Dodi" in hasil
    # After the window nobody waits for this evaluation any more.
    akhir = Jendela.objects.get(periode=siklus.periode, langkah="PENILAIAN").masa.upper
    nanti = kata(rencana_absen(bagus, cuti(akhir, None)))
    assert "jendelanya pada hari-hari itu" not in nanti


def test_jendela_dan_draf_sendiri(kota):
    triwulan_dibuka(kota, "dodi")
    buat_skp(kota.pegawai["sari"], status=StatusVersi.DRAF)
    hasil = kata(rencana_absen(kota.pegawai["sari"].pk, cuti()))
    assert "Jendela yang jatuh pada hari-hari itu" in hasil
    assert "Progres dan bukti" in hasil
    assert "SKP orang ini yang belum diajukan 1: Sari" in hasil
    lalu = IsianKetidakhadiran(K.CUTI_BESAR, date(2026, 9, 1), date(2026, 9, 3))
    assert "Jendela" not in kata(rencana_absen(kota.pegawai["sari"].pk, lalu))


def test_dipersingkat_dan_dibatalkan_menyebut_hari_yang_kembali_dan_mengabari(kota):
    triwulan_dibuka(kota, "sari")
    oleh = segar(kota, "ratna")
    satu = catat_ketidakhadiran(kota.pegawai["bagus"], isian=cuti(), oleh=oleh)
    satu.refresh_from_db()
    lama = rencana_absen(satu.pegawai_id, cuti(selesai=date(2026, 10, 10)), lama=satu)
    assert "sebagai penilai" in kata(lama)
    assert "sebagai penilai" in kata(rencana_batal(satu))
    akhiri_ketidakhadiran(
        satu, selesai=date(2026, 10, 10), oleh=oleh, nomor_ubah=satu.nomor_ubah, alasan="Kembali"
    )
    satu.refresh_from_db()
    batalkan_ketidakhadiran(satu, oleh=oleh, nomor_ubah=satu.nomor_ubah, alasan="Tidak jadi")
    kabar = Pemberitahuan.objects.filter(akun=kota.akun["bagus"]).order_by("pk")
    judul = [p.judul.split(":")[0] for p in kabar if p.jenis == "direktori.ketidakhadiran"]
    assert judul == [f"Ketidakhadiran Anda {k}" for k in ("tercatat", "diubah", "dibatalkan")]
    assert not any("cuti" in f"{p.judul} {p.isi}".lower() for p in kabar)
    assert "menunggu Anda sebagai penilai" in kabar[0].isi


def test_pratinjau_penutupan_menyebut_sasaran_dan_skp(kota):
    triwulan_dibuka(kota, "bagus")
    buat_skp(kota.pegawai["sari"], status=StatusVersi.DRAF)
    unit = UnitKerja.objects.get(kode="IZIN.1")
    SasaranUnit.objects.create(
        unit=unit, tahun_id=2026, teks="Izin cepat", indikator="Hari", satuan="hari", target=3
    )
    isi = Penutupan(sampai=HARI, tujuan=kota.unit["LAIN"], dasar="SK 1")
    akibat = tutup_unit(
        unit, oleh=segar(kota, "ratna"), nomor_ubah=unit.nomor_ubah, isi=isi, coba=True
    )
    hasil = kata(akibat)
    assert "Sasaran unit ini tetap tercatat" in hasil
    assert "Izin cepat (2026)" in hasil
    assert "masih disusun atau menunggu jawaban di unit ini 1: Sari" in hasil
    assert VersiSKP.objects.filter(status="DRAF").exists()
    assert unit.masa == DateRange(unit.masa.lower, None)
