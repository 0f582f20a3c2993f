"""Opening a cycle: one evaluation an SKP, one for each liable person without, one tree."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import Ketidakhadiran, Penempatan, RiwayatPegawai, UnitKerja
from dumai_asn.direktori.rules.istilah import (
    JenisKetidakhadiran,
    JenisPenempatan,
    JenisRiwayat,
    JenisUnit,
    Kedudukan,
    Rumpun,
)
from dumai_asn.direktori.rules.wajib_skp import wajib_skp
from dumai_asn.inti.models import Pekerjaan
from dumai_asn.inti.rules.alur import AlurDitolak
from evaluasi.actions import siklus as actions
from evaluasi.models import Penilaian, PohonSiklus, Siklus
from evaluasi.queries.siklus import perkirakan
from evaluasi.rules.istilah import StatusPenilaian, StatusSiklus
from kinerja.models import Jendela, Periode, TahunKinerja
from kinerja.rules.istilah import CakupanPeriode, JenisPeriode, StatusTahun, StatusVersi
from tests.kinerja.bangun import buat_skp
from tests.pemeran import SELAMANYA

from .bangun import HARI, kirim, penilaian, triwulan, triwulan_dibuka

pytestmark = pytest.mark.django_db

#: Everybody in the cast whom somebody evaluates.
DINILAI = {"kartika", "bagus", "sari", "dodi", "usman", "lukman", "oki", "ratna"}


@pytest.fixture(autouse=True)
def _hari():
    with time_machine.travel(HARI, tick=False):
        yield


def buka(siklus: Siklus, kota) -> dict[str, int]:
    return actions.buka_siklus(siklus, oleh=kota.peran("pengelola"))


def sapu() -> int:
    return actions.perbarui_siklus(HARI)


def isi(siklus: Siklus) -> set[tuple[str, bool, bool]]:
    """Name, with SKP, main: every evaluation of the cycle."""
    return {
        (p.pegawai.nama.lower(), p.skp_id is not None, p.utama)
        for p in Penilaian.objects.filter(siklus=siklus).select_related("pegawai")
    }


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


def pindahkan(kota, nama: str, ke: str, mulai: date) -> Penempatan:
    lama = Penempatan.objects.get(pegawai=kota.pegawai[nama])
    lama.masa = DateRange(lama.masa.lower, mulai)
    lama.save()
    baru = Penempatan.objects.create(
        pegawai=kota.pegawai[nama],
        unit=kota.unit[ke],
        jabatan=kota.jabatan["Pengelola Data"],
        jenis=JenisPenempatan.DEFINITIF,
        masa=DateRange(mulai, None),
    )
    bangun_garis_penilai()
    return baru


def test_pindah_di_tengah_tahun_dua_baris_satu_utama(kota):
    pindah = date(2026, 8, 15)
    lama = Penempatan.objects.get(pegawai=kota.pegawai["sari"])
    baru = pindahkan(kota, "sari", "LAIN", pindah)
    awal = buat_skp(kota.pegawai["sari"], penempatan=lama, masa=DateRange(date(2026, 1, 1), pindah))
    akhir = buat_skp(
        kota.pegawai["sari"], penempatan=baru, masa=DateRange(pindah, date(2027, 1, 1))
    )
    siklus = triwulan(kota)
    buka(siklus, kota)
    semua = {p.skp_id: p for p in Penilaian.objects.filter(pegawai=kota.pegawai["sari"])}
    satu, dua = semua[awal.skp.pk], semua[akhir.skp.pk]
    assert (satu.utama, dua.utama) == (False, True)
    assert (satu.penilai, dua.penilai) == (kota.pegawai["bagus"], kota.pegawai["lukman"])
    assert (satu.masa.lower, satu.masa.upper) == (date(2026, 7, 1), pindah)
    assert (dua.masa.lower, dua.masa.upper) == (pindah, date(2026, 10, 1))


def test_skp_plt_dinilai_di_samping_yang_definitif(kota):
    plt = Penempatan.objects.create(
        pegawai=kota.pegawai["usman"],
        unit=kota.unit["LAIN"],
        jabatan=kota.jabatan["Kepala Bidang"],
        jenis=JenisPenempatan.PLT,
        masa=SELAMANYA,
    )
    bangun_garis_penilai()
    skp = buat_skp(kota.pegawai["usman"], penempatan=plt).skp
    skp.jenis = JenisPenempatan.PLT
    skp.save()
    siklus = triwulan(kota)
    buka(siklus, kota)
    # No definitive SKP: the row without one stays main, so that coverage counts the gap.
    assert {b for b in isi(siklus) if b[0] == "usman"} == {
        ("usman", True, False),
        ("usman", False, True),
    }


def test_versi_yang_dinilai_ialah_yang_berlaku_pada_hari_terakhir(kota):
    susunan = buat_skp(kota.pegawai["sari"])
    ganti = date(2026, 9, 1)
    pertama = susunan.versi
    pertama.status, pertama.masa = StatusVersi.DIGANTI, DateRange(date(2026, 1, 1), ganti)
    pertama.save()
    kedua = susunan.skp.versi.create(nomor=2, alasan_perubahan="Target naik")
    for status in (StatusVersi.DIAJUKAN, StatusVersi.DITETAPKAN):
        kedua.status = status
        if status is StatusVersi.DITETAPKAN:
            kedua.masa = DateRange(ganti, date(2027, 1, 1))
        kedua.save()
    siklus = triwulan(kota)
    buka(siklus, kota)
    assert penilaian(siklus, kota.pegawai["sari"]).versi == kedua


@pytest.mark.parametrize("jenis", JenisKetidakhadiran)
def test_tanpa_skp_persis_seperti_aturan_wajib_skp(kota, jenis):
    """The SQL of liability and the rule answer alike for every absence."""
    Ketidakhadiran.objects.create(
        pegawai=kota.pegawai["dodi"],
        jenis=jenis,
        masa=DateRange(date(2026, 9, 1), date(2027, 1, 1)),
    )
    triwulan_dibuka(kota)
    wajib = wajib_skp(
        jenis_pegawai="ASN", kedudukan="AKTIF", ada_penempatan=True, ketidakhadiran=[jenis]
    ).wajib
    assert Penilaian.objects.filter(pegawai=kota.pegawai["dodi"]).exists() is wajib


def test_yang_pensiun_di_tengah_periode_dinilai_sampai_hari_terakhirnya(kota):
    """Liability and evaluator are judged on the last day of service, not of the quarter."""
    pensiun = date(2026, 9, 1)
    Penempatan.objects.filter(pegawai=kota.pegawai["dodi"]).update(
        masa=DateRange(date(2020, 1, 1), pensiun)
    )
    kedudukan = RiwayatPegawai.objects.get(
        pegawai=kota.pegawai["dodi"], jenis=JenisRiwayat.KEDUDUKAN
    )
    kedudukan.masa = DateRange(date(2020, 1, 1), pensiun)
    kedudukan.save()
    RiwayatPegawai.objects.create(
        pegawai=kota.pegawai["dodi"],
        jenis=JenisRiwayat.KEDUDUKAN,
        nilai=Kedudukan.PENSIUN,
        masa=DateRange(pensiun, None),
    )
    bangun_garis_penilai()
    siklus = triwulan_dibuka(kota)
    satu = penilaian(siklus, kota.pegawai["dodi"])
    assert (satu.masa.upper, satu.penilai) == (pensiun, kota.pegawai["bagus"])


def test_pejabat_negara_tidak_pernah_dinilai(kota):
    siklus = triwulan_dibuka(kota)
    assert not Penilaian.objects.filter(siklus=siklus, pegawai=kota.pegawai["walid"]).exists()


def test_periode_unit_dan_rumpun_mengambil_orangnya_dari_periode_kota(kota):
    """Nearest UNIT period over RUMPUN over KOTA: nobody is evaluated twice for one stretch."""
    siklus = triwulan(kota)
    masa, tahun = siklus.periode.masa, siklus.periode.tahun
    unit = Periode.objects.create(
        tahun=tahun, jenis="TRIWULAN", nama="Perizinan", masa=masa, cakupan=CakupanPeriode.UNIT
    )
    unit.unit.add(kota.unit["IZIN"])
    rumpun = Periode.objects.create(
        tahun=tahun,
        jenis="TRIWULAN",
        nama="Guru",
        masa=masa,
        cakupan=CakupanPeriode.RUMPUN,
        rumpun=[Rumpun.GURU],
    )
    kota.jabatan["Penata Perizinan Ahli Pertama"].rumpun = Rumpun.GURU
    kota.jabatan["Penata Perizinan Ahli Pertama"].save()
    orang = {}
    for periode in (siklus.periode, unit, rumpun):
        satu, _ = Siklus.objects.get_or_create(periode=periode)
        buka(satu, kota)
        orang[periode.nama] = {nama for nama, _, _ in isi(satu)}
    assert orang["Perizinan"] == {"kartika", "bagus", "sari", "dodi", "usman"}
    assert orang["Triwulan III"] == {"lukman", "oki", "ratna"}
    assert orang["Guru"] == set()


def test_skp_yang_terlambat_mengisi_baris_tanpa_skp(kota):
    siklus = triwulan_dibuka(kota)
    sebelum = penilaian(siklus, kota.pegawai["dodi"])
    skp = buat_skp(kota.pegawai["dodi"]).skp
    assert sapu() == 2  # the SKP, then version and the rest
    sesudah = penilaian(siklus, kota.pegawai["dodi"])
    assert (sesudah.pk, sesudah.skp, sesudah.versi.skp) == (sebelum.pk, skp, skp)
    assert sapu() == 0


def test_perbaikan_penilai_diikuti_sampai_dikirim(kota):
    siklus = triwulan_dibuka(kota)
    kirim(penilaian(siklus, kota.pegawai["sari"]), kota)
    Penempatan.objects.filter(pegawai=kota.pegawai["bagus"]).update(
        masa=DateRange(date(2020, 1, 1), date(2026, 9, 1))
    )
    bangun_garis_penilai()
    sapu()
    assert penilaian(siklus, kota.pegawai["sari"]).penilai == kota.pegawai["bagus"]
    assert penilaian(siklus, kota.pegawai["dodi"]).penilai == kota.pegawai["kartika"]


def test_pindah_yang_dicatat_terlambat_memindahkan_utama(kota):
    siklus = triwulan_dibuka(kota)
    pindah = date(2026, 8, 1)
    lama = penilaian(siklus, kota.pegawai["sari"])
    lama.skp.masa = DateRange(date(2026, 1, 1), pindah)
    lama.skp.save()
    baru = pindahkan(kota, "sari", "LAIN", pindah)
    buat_skp(kota.pegawai["sari"], penempatan=baru, masa=DateRange(pindah, date(2027, 1, 1)))
    sapu()
    lama.refresh_from_db()
    assert not lama.utama
    assert lama.masa.upper == pindah
    assert penilaian(siklus, kota.pegawai["sari"]).penempatan == baru


def test_yang_sudah_dikirim_tetap_utama(kota):
    siklus = triwulan_dibuka(kota)
    pindah = date(2026, 8, 1)
    lama = kirim(penilaian(siklus, kota.pegawai["sari"]), kota)
    lama.skp.masa = DateRange(date(2026, 1, 1), pindah)
    lama.skp.save()
    baru = pindahkan(kota, "sari", "LAIN", pindah)
    buat_skp(kota.pegawai["sari"], penempatan=baru, masa=DateRange(pindah, date(2027, 1, 1)))
    sapu()
    utama = penilaian(siklus, kota.pegawai["sari"])
    assert (utama.pk, utama.masa.upper) == (lama.pk, date(2026, 10, 1))
    assert Penilaian.objects.filter(siklus=siklus, pegawai=kota.pegawai["sari"]).count() == 2


def test_yang_tidak_wajib_lagi_hilang_kecuali_sudah_ditulisi(kota):
    siklus = triwulan_dibuka(kota)
    Penilaian.objects.filter(pegawai=kota.pegawai["oki"]).update(catatan="Sudah berdialog.")
    for nama in ("dodi", "oki"):
        Ketidakhadiran.objects.create(
            pegawai=kota.pegawai[nama],
            jenis=JenisKetidakhadiran.CLTN,
            masa=DateRange(date(2026, 1, 1), None),
        )
    sapu()
    ada = {nama for nama, _, _ in isi(siklus)}
    assert "dodi" not in ada
    assert "oki" in ada


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
