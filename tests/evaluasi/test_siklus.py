"""Opening a cycle: one evaluation an SKP, one for each liable person without, one tree."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import UnitKerja
from dumai_asn.direktori.rules.istilah import (
    JenisUnit,
)
from dumai_asn.inti.models import Pekerjaan
from dumai_asn.inti.rules.alur import AlurDitolak
from evaluasi.actions import siklus as actions
from evaluasi.models import Penilaian, PohonSiklus, Siklus
from evaluasi.queries.siklus import perkirakan
from evaluasi.rules.istilah import StatusPenilaian, StatusSiklus
from kinerja.models import Jendela, Periode, TahunKinerja
from kinerja.rules.istilah import JenisPeriode, StatusTahun, StatusVersi
from tests.evaluasi.bahan_siklus import DINILAI, buka, isi, sapu
from tests.kinerja.bangun import buat_skp
from tests.pemeran import SELAMANYA

from .bangun import HARI, penilaian, triwulan, triwulan_dibuka

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _hari():
    with time_machine.travel(HARI, tick=False):
        yield


def test_tahun_disiapkan_sekali_dengan_jendela_dari_acuan(kota):
    oleh = kota.peran("pengelola")
    assert actions.siapkan_periode(2026, oleh=oleh) == 5
    assert actions.siapkan_periode(2026, oleh=oleh) == 0
    assert Periode.objects.filter(jenis=JenisPeriode.TRIWULAN).count() == 4
    tiga = Periode.objects.get(nama="Triwulan III")
    assert (tiga.masa.lower, tiga.masa.upper) == (date(2026, 7, 1), date(2026, 10, 1))
    jendela = {j.langkah: j.masa for j in Jendela.objects.filter(periode=tiga)}
    assert jendela.keys() == {"RENCANA_AKSI", "PROGRES", "PENILAIAN"}
    assert jendela["PROGRES"].upper == date(2026, 10, 6)
    assert (jendela["PENILAIAN"].lower, jendela["PENILAIAN"].upper) == (
        date(2026, 10, 1),
        date(2026, 10, 11),
    )


def test_menyiapkan_tidak_menggeser_yang_sudah_ada(kota):
    tahun = TahunKinerja.objects.create(tahun=2026)
    lama = Periode.objects.create(
        tahun=tahun,
        jenis=JenisPeriode.TRIWULAN,
        nama="Triwulan pertama",
        masa=DateRange(date(2026, 1, 1), date(2026, 4, 1)),
    )
    Jendela.objects.create(
        periode=lama, langkah="PROGRES", masa=DateRange(date(2026, 1, 1), date(2026, 5, 1))
    )
    actions.siapkan_periode(2026, oleh=kota.peran("pengelola"))
    assert Periode.objects.filter(jenis=JenisPeriode.TRIWULAN).count() == 4
    assert Jendela.objects.get(periode=lama, langkah="PROGRES").masa.upper == date(2026, 5, 1)


def test_menyiapkan_ditolak_tanpa_hak_dan_untuk_tahun_terkunci(kota):
    with pytest.raises(PermissionDenied):
        actions.siapkan_periode(2026, oleh=kota.peran("penilai"))
    TahunKinerja.objects.create(tahun=2025, status=StatusTahun.DIKUNCI)
    with pytest.raises(AlurDitolak, match="2025 sudah dikunci"):
        actions.siapkan_periode(2025, oleh=kota.peran("pengelola"))


def test_membuka_menulis_satu_per_skp_dan_satu_untuk_yang_belum_punya(kota):
    buat_skp(kota.pegawai["sari"])
    buat_skp(kota.pegawai["dodi"], status=StatusVersi.DRAF)
    siklus = triwulan(kota)
    perkiraan = perkirakan(siklus.periode)
    hasil = buka(siklus, kota)
    assert hasil == {"baru": 8, "semua": 8}
    assert isi(siklus) == {(nama, nama == "sari", True) for nama in DINILAI}
    assert (perkiraan.orang, perkiraan.dengan_skp, perkiraan.tanpa_skp) == (8, 1, 7)
    assert perkiraan.tanpa_penilai == 0
    satu = penilaian(siklus, kota.pegawai["sari"])
    assert satu.penilai == kota.pegawai["bagus"]
    assert satu.unit == kota.unit["IZIN.1"]
    assert satu.versi.nomor == 1
    assert (satu.masa.lower, satu.masa.upper) == (date(2026, 7, 1), date(2026, 10, 1))
    siklus.refresh_from_db()
    assert (siklus.status, siklus.dibuka_oleh) == (StatusSiklus.DIBUKA, kota.peran("pengelola"))


def test_membuka_lagi_tidak_menulis_apa_pun(kota):
    siklus = triwulan_dibuka(kota)
    sebelum = list(Penilaian.objects.order_by("pk").values_list("pk", "nomor_ubah"))
    assert buka(siklus, kota)["baru"] == 0
    assert sapu() == 0
    assert list(Penilaian.objects.order_by("pk").values_list("pk", "nomor_ubah")) == sebelum


def test_hanya_pengelola_yang_membuka_dan_yang_ditutup_tetap_tertutup(kota):
    siklus = triwulan(kota)
    with pytest.raises(AlurDitolak, match="pengelola kepegawaian"):
        actions.buka_siklus(siklus, oleh=kota.peran("penilai"))
    buka(siklus, kota)
    Siklus.objects.filter(pk=siklus.pk).update(status=StatusSiklus.DITUTUP)
    with pytest.raises(AlurDitolak, match="ditutup"):
        buka(siklus, kota)


def test_pohon_dibekukan_seperti_pada_hari_terakhir(kota):
    """A dissolved unit is climbed over; what moves later moves in no opened cycle."""
    bubar = UnitKerja.objects.create(
        kode="IZIN.2",
        nama="Bidang Bubar",
        jenis=JenisUnit.BIDANG,
        induk=kota.unit["IZIN"],
        masa=DateRange(date(2020, 1, 1), date(2026, 8, 1)),
    )
    seksi = UnitKerja.objects.create(
        kode="IZIN.2.1", nama="Seksi", jenis=JenisUnit.SEKSI, induk=bubar, masa=SELAMANYA
    )
    siklus = triwulan_dibuka(kota)
    UnitKerja.objects.filter(pk=seksi.pk).update(induk=kota.unit["LAIN"])
    sapu()
    pohon = {p.unit_id: p for p in PohonSiklus.objects.filter(siklus=siklus)}
    kota_id, izin = kota.unit["KOTA"].pk, kota.unit["IZIN"].pk
    assert bubar.pk not in pohon
    assert pohon[kota_id].jalur == [kota_id]
    assert (pohon[seksi.pk].jalur, pohon[seksi.pk].induk_id) == ([kota_id, izin, seksi.pk], izin)
    assert pohon[izin].mandiri


def test_pekerjaan_membuka_dan_tombol_kedua_menuju_pekerjaan_yang_sama(kota, masuk):
    from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan

    siklus = triwulan(kota)
    client, alamat = masuk("pengelola"), f"/siklus/{siklus.periode_id}/buka/"
    pertama, kedua = client.post(alamat), client.post(alamat)
    pekerjaan = Pekerjaan.objects.get()
    assert pertama.url == kedua.url == f"/pekerjaan/{pekerjaan.pk}/"
    kerjakan_pekerjaan(pekerjaan.pk)
    pekerjaan.refresh_from_db()
    assert pekerjaan.status == "SELESAI"
    assert "8 penilaian" in pekerjaan.hasil["kata"]
    assert Penilaian.objects.filter(siklus=siklus, status=StatusPenilaian.TERBUKA).count() == 8


def test_halaman_siklus_menyebut_akibat_sebelum_dibuka(kota, masuk):
    buat_skp(kota.pegawai["sari"])
    client = masuk("pengelola")
    client.post("/siklus/siapkan/", {"tahun": "2026"})
    periode = Periode.objects.get(nama="Triwulan III")
    daftar = client.get("/siklus/").content.decode()
    assert "Triwulan III 2026" in daftar
    isi_halaman = client.get(f"/siklus/{periode.pk}/").content.decode()
    assert "Buka siklus Triwulan III 2026" in isi_halaman
    assert "1 penilaian atas SKP" in isi_halaman
    assert "7 penilaian tanpa SKP" in isi_halaman


def test_daftar_siklus_tumbuh_tanpa_tambahan_perintah(kota, masuk):
    client = masuk("pengelola")

    def jumlah(tahun: int) -> int:
        actions.siapkan_periode(tahun, oleh=kota.akun["ratna"])
        with CaptureQueriesContext(connection) as sql:
            assert f"Triwulan III {tahun}" in client.get("/siklus/").content.decode()
        return len(sql)

    jumlah(2025)
    assert jumlah(2026) == jumlah(2027)
    satu = client.get("/siklus/", {"tahun": "2026"}).context["daftar"]
    assert {periode.tahun_id for periode in satu.queryset} == {2026}


@pytest.mark.parametrize(
    ("peran", "status"),
    [("pengelola", 200), ("pengelola_unit", 403), ("penilai", 403), ("pegawai", 403)],
)
def test_halaman_siklus_hanya_untuk_pengelola(kota, masuk, peran, status):
    siklus = triwulan(kota)
    client = masuk(peran)
    assert client.get("/siklus/").status_code == status
    assert client.get(f"/siklus/{siklus.periode_id}/").status_code == status
    if status == 403:
        assert client.post(f"/siklus/{siklus.periode_id}/buka/").status_code == 403
        assert client.post("/siklus/siapkan/", {"tahun": "2026"}).status_code == 403
