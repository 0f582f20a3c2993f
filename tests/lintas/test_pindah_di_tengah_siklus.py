"""A transfer in mid-cycle: SKP and open evaluation follow, what was sent stays."""

from datetime import date

import pytest
import time_machine
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.penempatan import batalkan_penempatan, pindahkan
from dumai_asn.direktori.actions.rencana_penempatan import rencana_pindah
from dumai_asn.direktori.models import Penempatan
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.kejadian import kerjakan_kejadian
from evaluasi.actions.siklus import perbarui_siklus
from kinerja.models import SKP
from tests.direktori.bangun import segar
from tests.evaluasi.bangun import HARI, kirim, penilaian, triwulan_dibuka

pytestmark = pytest.mark.django_db
AGUSTUS = date(2026, 8, 1)


@pytest.fixture(autouse=True)
def jam():
    with time_machine.travel(HARI, tick=False):
        yield


def ikuti():
    """What the worker does after the transfer."""
    kerjakan_kejadian(timezone.now())
    perbarui_siklus(timezone.now())


def isi(kota, unit="LAIN"):
    return {
        "unit": kota.unit[unit],
        "jabatan": kota.jabatan["Pengelola Data"],
        "kepala": False,
        "mulai": AGUSTUS,
        "dasar": "SK 7",
        "oleh": segar(kota, "ratna"),
    }


def test_penilaian_lama_berhenti_di_hari_terakhir_skp(kota):
    siklus = triwulan_dibuka(kota)
    sari = kota.pegawai["sari"]
    baru = pindahkan(sari, alasan="SK terlambat", **isi(kota))
    ikuti()
    skp = SKP.objects.get(pegawai=sari)
    assert skp.masa == DateRange(date(2026, 1, 1), AGUSTUS)
    satu = penilaian(siklus, sari)
    assert satu.masa == DateRange(date(2026, 7, 1), AGUSTUS)
    assert (satu.penilai.nama, satu.unit.kode) == ("Bagus", "IZIN.1")
    # Taking the transfer back brings the days back.
    batalkan_penempatan(
        baru, sambung=True, oleh=segar(kota, "ratna"), nomor_ubah=1, alasan="Batal dilantik"
    )
    ikuti()
    skp.refresh_from_db()
    satu.refresh_from_db()
    assert skp.masa.upper == date(2027, 1, 1)
    assert satu.masa == DateRange(date(2026, 7, 1), date(2026, 10, 1))


def test_kepala_berganti_penilai_ikut_dan_yang_terkirim_tetap(kota):
    siklus = triwulan_dibuka(kota, "sari", "dodi")
    dodi = kirim(penilaian(siklus, kota.pegawai["dodi"]), kota)
    pindahkan(kota.pegawai["bagus"], alasan="SK terlambat", **isi(kota))
    ikuti()
    assert penilaian(siklus, kota.pegawai["sari"]).penilai.nama == "Kartika"
    dodi.refresh_from_db()
    assert dodi.penilai.nama == "Bagus"


def test_dampak_disebut_sebelum_ditulis(kota):
    siklus = triwulan_dibuka(kota, "sari", "dodi")
    kirim(penilaian(siklus, kota.pegawai["dodi"]), kota)
    pada = timezone.localdate()

    def kata(nama):
        rencana = rencana_pindah(kota.pegawai[nama], **isi(kota))
        return {d.judul.split(" (")[0]: d.jumlah for d in rencana.dampak(pada) if d.contoh}

    assert kata("sari") == {
        "SKP ikut berubah masanya": 1,
        "SKP baru perlu disusun": 1,
        "Penilaian yang belum dikirim ikut berubah": 1,
    }
    assert kata("dodi")["Hasil yang sudah dikirim tetap seperti semula"] == 1
    assert kata("bagus")["Penilaian yang dapat berganti penilai"] == 1


def test_yang_bernilai_tidak_dapat_dibatalkan(kota):
    siklus = triwulan_dibuka(kota)
    kirim(penilaian(siklus, kota.pegawai["sari"]), kota)
    satu = Penempatan.objects.get(pegawai=kota.pegawai["sari"])
    with pytest.raises(IsianDitolak, match="menempel pada penempatan ini"):
        batalkan_penempatan(
            satu, sambung=False, oleh=segar(kota, "ratna"), nomor_ubah=1, alasan="Keliru"
        )
    assert Penempatan.objects.filter(pk=satu.pk).exists()
