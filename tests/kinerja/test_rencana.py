"""Plan of action: who writes it, until when, and what does not add up; the view in mid-period."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from kinerja.actions.rencana import IsianRencana, simpan_rencana
from kinerja.models import Jendela, LaporanPeriode, Progres, RencanaAksi
from kinerja.queries.dokumen_rencana import naskah_rencana
from kinerja.queries.rencana import kisi_rencana
from kinerja.rules.istilah import StatusLaporan, StatusVersi
from kinerja.rules.rencana import bagi_rata, kumulatif, periksa
from tests.kinerja.bangun import buat_skp, buat_tahun

pytestmark = pytest.mark.django_db
D = Decimal
#: Inside the third quarter: the windows of planning for I to III have closed.
PADA = date(2026, 9, 20)


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel("2026-09-20T09:00:00+07:00", tick=False):
        yield


@pytest.fixture
def periode(kota):
    hasil = buat_tahun()
    for satu in hasil.values():
        mulai = satu.masa.lower
        Jendela.objects.create(
            periode=satu,
            langkah="RENCANA_AKSI",
            masa=DateRange(mulai, mulai.replace(day=15)),
        )
    return hasil


@pytest.fixture
def susunan(kota, periode):
    return buat_skp(kota.pegawai["sari"])


def simpan(susunan, kota, isian, kunci="jumlah", nomor=0, oleh="sari"):
    return simpan_rencana(
        susunan.skp, susunan.indikator[kunci].pk, isian, oleh=kota.akun[oleh], nomor_ubah=nomor
    )


@pytest.mark.parametrize(
    ("awal", "target", "banyak", "desimal", "hasil"),
    [
        (None, 120, 4, 0, [30, 60, 90, 120]),
        (D(100), 0, 4, 0, [75, 50, 25, 0]),
        (None, 10, 3, 0, [3, 7, 10]),
        (None, 1, 2, 1, ["0.5", 1]),
        (None, 95, 1, 0, [95]),
    ],
)
def test_bagi_rata(awal, target, banyak, desimal, hasil):
    assert bagi_rata(awal, D(target), banyak, desimal) == [D(satu) for satu in hasil]


def test_kumulatif():
    assert kumulatif([D(3), None, D(4)]) == [3, None, 7]


@pytest.mark.parametrize(
    ("arah", "target", "nilai", "menumpuk", "jumlah"),
    [
        ("NAIK", 120, [30, 60, 90, 120], True, 0),
        ("NAIK", 120, [30, 60, 90, 90], True, 1),
        ("NAIK", 120, [60, 30, 90, 120], True, 1),
        ("NAIK", 120, [30, None, None, None], True, 0),
        ("TURUN", 3, [5, 4, 4, 3], False, 0),
        ("TURUN", 3, [5, 4, 4, 4], False, 1),
        ("RENTANG", 82, [1], False, 0),
    ],
)
def test_periksa(arah, target, nilai, menumpuk, jumlah):
    kata = periksa(arah, D(target), [n and D(n) for n in nilai], menumpuk=menumpuk)
    assert len(kata) == jumlah


def test_kekurangan_dihitung_dengan_angka():
    (kata,) = periksa("NAIK", D(120), [D(90)], menumpuk=True, satuan="orang")
    assert kata == "Target setahun 120 orang, rencana periode terakhir 90 orang: kurang 30 orang."


def test_disimpan_lalu_hanya_yang_berubah(susunan, periode, kota):
    empat = periode["IV"].pk
    assert simpan(susunan, kota, {empat: IsianRencana("Mendampingi", D(120))}) == 1
    baris = RencanaAksi.objects.get()
    assert (baris.rhk, baris.teks, baris.target) == (susunan.rhk, "Mendampingi", 120)
    nomor = kisi_rencana(susunan.skp, PADA).baris[1].nomor
    assert simpan(susunan, kota, {empat: IsianRencana("Mendampingi", D(120))}, nomor=nomor) == 0
    assert simpan(susunan, kota, {empat: IsianRencana()}, nomor=nomor) == 1
    assert not RencanaAksi.objects.exists()


def test_dua_tab_tidak_saling_menimpa(susunan, periode, kota):
    simpan(susunan, kota, {periode["IV"].pk: IsianRencana("Pertama", D(1))})
    with pytest.raises(IsianBerubah) as galat:
        simpan(susunan, kota, {periode["IV"].pk: IsianRencana("Kedua", D(2))})
    assert galat.value.nomor == kisi_rencana(susunan.skp, PADA).baris[1].nomor
    assert RencanaAksi.objects.get().teks == "Pertama"


def test_sesudah_jendela_yang_sudah_ada_tetap(susunan, periode, kota):
    RencanaAksi.objects.create(
        rhk=susunan.rhk, indikator=susunan.indikator["jumlah"], periode=periode["III"], teks="Lama"
    )
    nomor = kisi_rencana(susunan.skp, PADA).baris[1].nomor
    isian = {periode["III"].pk: IsianRencana("Diganti", D(90))}
    assert simpan(susunan, kota, isian, nomor=nomor) == 0
    assert RencanaAksi.objects.get().teks == "Lama"


def test_yang_belum_ada_masih_dapat_diisi_sampai_laporan_masuk(susunan, periode, kota):
    isian = {periode["III"].pk: IsianRencana("Terlambat", D(90))}
    laporan = LaporanPeriode.objects.create(skp=susunan.skp, periode=periode["III"])
    laporan.status, laporan.diajukan_pada = StatusLaporan.DIAJUKAN, "2026-09-20T02:00:00Z"
    laporan.save()
    assert simpan(susunan, kota, isian) == 0
    LaporanPeriode.objects.all().delete()
    assert simpan(susunan, kota, isian) == 1


@pytest.mark.parametrize(
    ("isi", "ruas"),
    [(IsianRencana("", D(5)), "teks"), (IsianRencana("Ada", D(-1)), "target")],
)
def test_ditolak_dengan_kata(isi, ruas, susunan, periode, kota):
    with pytest.raises(IsianDitolak) as galat:
        simpan(susunan, kota, {periode["IV"].pk: isi})
    assert galat.value.isian == f"{ruas}_{periode['IV'].pk}"


def test_bukan_pemilik_dan_belum_ditetapkan(susunan, periode, kota):
    isian = {periode["IV"].pk: IsianRencana("Ada")}
    with pytest.raises(IsianDitolak, match="pemilik"):
        simpan(susunan, kota, isian, oleh="bagus")
    draf = buat_skp(kota.pegawai["dodi"], status=StatusVersi.DRAF)
    with pytest.raises(IsianDitolak, match="belum ditetapkan"):
        simpan(draf, kota, isian, oleh="dodi")
    assert not RencanaAksi.objects.exists()


def test_periode_di_luar_skp_diabaikan(susunan, periode, kota):
    assert simpan(susunan, kota, {999_999: IsianRencana("Jauh", D(1))}) == 0


def alamat(susunan, kunci="jumlah"):
    return f"/skp/{susunan.skp.pk}/rencana-aksi/{susunan.indikator[kunci].pk}/"


def test_bagi_rata_mengisi_tanpa_menyimpan(masuk, susunan, periode):
    client = masuk("pegawai")
    kata = client.post(alamat(susunan), {"nomor_ubah": 0, "bantu": "rata"}).content.decode()
    for nomor, nilai in zip((p.pk for p in periode.values()), (30, 60, 90, 120), strict=True):
        assert f'name="target_{nomor}" value="{nilai}"' in kata
    assert not RencanaAksi.objects.exists()


def test_salin_dan_kumulatif(masuk, susunan, periode):
    satu, dua, *_ = (p.pk for p in periode.values())
    isi = {"nomor_ubah": 0, f"teks_{satu}": "Mendampingi", f"target_{satu}": "30"}
    isi |= {f"target_{dua}": "40"}
    client = masuk("pegawai")
    kata = client.post(alamat(susunan), isi | {"bantu": "salin"}).content.decode()
    assert kata.count("Mendampingi</textarea>") == 4
    kata = client.post(alamat(susunan), isi | {"bantu": "kumulatif"}).content.decode()
    assert f'name="target_{dua}" value="70"' in kata


def test_angka_aneh_dijawab(masuk, susunan, periode):
    for nilai in ("9" * 18, "-1", "1e5", "<b>"):
        isi = {"nomor_ubah": 0, f"teks_{periode['IV'].pk}": "<b>X</b>"}
        jawaban = masuk("pegawai").post(
            alamat(susunan), isi | {f"target_{periode['IV'].pk}": nilai}
        )
        assert jawaban.status_code == 200, nilai
        assert "<b>X</b>" not in jawaban.content.decode()
    assert not RencanaAksi.objects.exists()


def test_tahapan_memilih_sampai_tahap(masuk, susunan, periode):
    isi = {"nomor_ubah": 0, f"teks_{periode['IV'].pk}": "Uji coba"}
    isi |= {f"target_{periode['IV'].pk}": "75"}
    assert masuk("pegawai").post(alamat(susunan, "tahapan"), isi).status_code == 302
    assert RencanaAksi.objects.get().target == 75


def test_kisi_dibaca_penilai_dan_tumbuh_tetap(masuk, susunan, periode, kota):
    def kueri():
        client = masuk("penilai")
        with CaptureQueriesContext(connection) as semua:
            assert client.get(f"/skp/{susunan.skp.pk}/rencana-aksi/").status_code == 200
        return len(semua)

    pertama = kueri()
    for kunci in ("naik", "jumlah", "turun"):
        for satu in periode.values():
            RencanaAksi.objects.create(
                rhk=susunan.rhk, indikator=susunan.indikator[kunci], periode=satu, teks="Ada"
            )
    assert kueri() <= pertama


def test_tengah_periode_menjelaskan_laju(masuk, susunan, periode):
    RencanaAksi.objects.create(
        rhk=susunan.rhk,
        indikator=susunan.indikator["jumlah"],
        periode=periode["III"],
        teks="Mendampingi",
        target=D(100),
    )
    Progres.objects.create(
        skp=susunan.skp, indikator=susunan.indikator["jumlah"], tanggal=PADA, nilai=D(10)
    )
    kata = masuk("pegawai").get("/tengah-periode/").content.decode()
    assert "1 dari 6 indikator tertinggal" in kata
    assert "jadi rencana hari ini" in kata
    assert kata.index("Pendampingan pelaku usaha") < kata.index("Izin terbit tepat waktu")
    kata = masuk("penilai").get(f"/tengah-periode/?skp={susunan.skp.pk}").content.decode()
    assert "1 dari 6 indikator tertinggal" in kata
    assert masuk("orang_lain").get(f"/tengah-periode/?skp={susunan.skp.pk}").status_code == 404


def test_cetakan_memuat_setiap_periode(susunan, kota, periode):
    simpan(susunan, kota, {periode["IV"].pk: IsianRencana("Klinik perizinan", D(90))})
    with CaptureQueriesContext(connection) as kueri:
        naskah = naskah_rencana(susunan.skp, timezone.localtime())
    assert len(kueri) <= 14
    assert naskah.isi["masa"] == "1 Januari s.d. 31 Desember 2026"
    (rhk,) = naskah.isi["rhk"]
    indikator = {satu["teks"]: satu for satu in rhk["indikator"]}
    assert len(indikator) == len(susunan.indikator)
    jumlah = indikator["Pendampingan pelaku usaha"]
    assert jumlah["target"] == "120 orang"
    assert jumlah["periode"][-1] == ["Triwulan IV", "Klinik perizinan", "90 orang"]
    assert jumlah["periode"][0] == ["Triwulan I", "Belum diisi", ""]
    assert indikator["Nilai survei kepuasan"]["periode"][0][2] == "82–90"
