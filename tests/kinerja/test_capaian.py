"""Achievement in SQL says what the rules say, for one SKP and for many in the same statements."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg2.extras import DateRange

from kinerja.models import SKP, BuktiDukung, Progres, RencanaAksi
from kinerja.queries.capaian import capaian_skp, capaian_versi
from kinerja.rules.istilah import JenisBukti, Penghitungan, StatusBukti, StatusLaju, StatusVersi
from kinerja.rules.realisasi import Catatan, realisasi
from tests.kinerja.bangun import buat_skp, buat_tahun

pytestmark = pytest.mark.django_db

PADA = date(2026, 9, 30)


@pytest.fixture
def susunan(kota):
    return buat_skp(kota.pegawai["sari"])


def catat(susunan, kunci, tanggal, nilai=None, **lain):
    return Progres.objects.create(
        skp=susunan.skp,
        indikator=susunan.indikator[kunci],
        tanggal=tanggal,
        nilai=None if nilai is None else Decimal(nilai),
        **lain,
    )


def satu(susunan, kunci, pada=PADA, **lain):
    skp = capaian_skp([susunan.skp.pk], pada=pada, **lain)[susunan.skp.pk]
    return next(i for i in skp.indikator if i.indikator_id == susunan.indikator[kunci].pk)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(0, 500)), max_size=8
    )
)
def test_sama_dengan_aturan(kota, isian):
    # Examples share one database: each gets a year of its own.
    tahun = 2026 + SKP.objects.count()
    isian = [(tanggal.replace(year=tahun), nilai) for tanggal, nilai in isian]
    pada = PADA.replace(year=tahun)
    susunan = buat_skp(kota.pegawai["sari"], tahun)
    for kunci, cara in (("naik", Penghitungan.TERAKHIR), ("jumlah", Penghitungan.JUMLAH)):
        baris = [catat(susunan, kunci, tanggal, nilai) for tanggal, nilai in isian]
        harapan = realisasi(
            cara, [Catatan(b.tanggal, b.pk, b.nilai) for b in baris if b.tanggal <= pada]
        )
        assert satu(susunan, kunci, pada).realisasi == harapan


def test_setiap_bentuk_indikator(susunan):
    catat(susunan, "naik", date(2026, 3, 1), 93)
    catat(susunan, "jumlah", date(2026, 3, 1), 40)
    catat(susunan, "jumlah", date(2026, 4, 1), 56)
    catat(susunan, "turun", date(2026, 4, 1), "3.2")
    catat(susunan, "rentang", date(2026, 4, 1), "84.6")
    catat(susunan, "tahapan", date(2026, 4, 1), tahap=[1, 2])
    catat(susunan, "teks", date(2026, 4, 1), catatan="Diterima tanpa revisi")
    hasil = {kunci: satu(susunan, kunci) for kunci in susunan.indikator}
    assert {k: i.persen for k, i in hasil.items()} == {
        "naik": Decimal("97.89"),
        "jumlah": Decimal("80.00"),
        "turun": Decimal("93.33"),
        "rentang": Decimal("100.00"),
        "tahapan": Decimal("75.00"),
        "teks": None,
    }
    assert hasil["tahapan"].tahapan == ("Draf", "Uji coba", "Penetapan")
    assert hasil["tahapan"].tahap == (1, 2)
    assert hasil["teks"].realisasi is None
    assert hasil["teks"].catatan == 1
    assert hasil["turun"].jelaskan().persen == Decimal("93.33")


def test_tanpa_catatan_bukan_nol(susunan):
    assert satu(susunan, "naik").realisasi is None
    assert satu(susunan, "naik").persen is None
    assert satu(susunan, "tahapan").realisasi is None


def test_catatan_tanpa_angka_tidak_menutup_angka(susunan):
    catat(susunan, "naik", date(2026, 3, 1), 90)
    catat(susunan, "naik", date(2026, 5, 1), catatan="Data bulan ini menyusul")
    nilai = satu(susunan, "naik")
    assert nilai.realisasi == 90
    assert nilai.catatan == 2
    assert nilai.terakhir == date(2026, 5, 1)


def test_koreksi_menang_dan_masa_depan_tidak_dihitung(susunan):
    catat(susunan, "naik", date(2026, 3, 1), 99)
    catat(susunan, "naik", date(2026, 3, 1), 88)
    catat(susunan, "naik", date(2026, 12, 1), 10)
    assert satu(susunan, "naik").realisasi == 88


def test_tahap_dapat_ditarik_kembali(susunan):
    catat(susunan, "tahapan", date(2026, 3, 1), 40, tahap=[1])
    catat(susunan, "tahapan", date(2026, 4, 1), 0, tahap=[])
    assert satu(susunan, "tahapan").realisasi == 0
    assert satu(susunan, "tahapan").persen == 0


def test_laju_menurut_rencana_aksi(susunan):
    for periode, target in zip(buat_tahun().values(), (30, 60, 90, 120), strict=True):
        RencanaAksi.objects.create(
            rhk=susunan.rhk,
            indikator=susunan.indikator["jumlah"],
            periode=periode,
            teks="Dampingi",
            target=target,
        )
    catat(susunan, "jumlah", date(2026, 8, 1), 80)
    laju = satu(susunan, "jumlah").laju
    assert laju.rencana == 90
    assert laju.status is StatusLaju.TERTINGGAL
    assert satu(susunan, "turun").laju.status is None  # nothing recorded yet
    catat(susunan, "turun", date(2026, 8, 1), 3)
    assert satu(susunan, "turun").laju.status is StatusLaju.MENDAHULUI


def bukti(susunan, progres, status=StatusBukti.DIKIRIM):
    satu = BuktiDukung.objects.create(
        skp=susunan.skp, jenis=JenisBukti.TAUTAN, nama="Bukti", tautan="https://contoh.invalid/a"
    )
    satu.progres.set(progres)
    if status is not StatusBukti.DIKIRIM:
        BuktiDukung.objects.filter(pk=satu.pk).update(status=status)
    return satu


def test_bukti_dihitung_sekali_dan_menurut_masa(susunan):
    lama = catat(susunan, "naik", date(2026, 3, 1), 90)
    baru = catat(susunan, "naik", date(2026, 8, 1), 92)
    lain = catat(susunan, "jumlah", date(2026, 8, 1), 9)
    bukti(susunan, [lama, baru, lain])
    bukti(susunan, [baru], StatusBukti.DITERIMA)
    bukti(susunan, [lama], StatusBukti.DIKEMBALIKAN)
    bukti(susunan, [lama], StatusBukti.DITARIK)
    skp = capaian_skp([susunan.skp.pk], pada=PADA)[susunan.skp.pk]
    assert skp.rhk[0].bukti.semua == 3
    assert satu(susunan, "naik").bukti.semua == 3
    assert satu(susunan, "jumlah").bukti.semua == 1
    triwulan = DateRange(date(2026, 7, 1), date(2026, 10, 1))
    di_dalam = satu(susunan, "naik", masa=triwulan)
    assert (di_dalam.bukti.dikirim, di_dalam.bukti.diterima, di_dalam.catatan) == (1, 1, 1)
    assert di_dalam.realisasi == 92


def test_versi_yang_berbicara(susunan, kota):
    draf = buat_skp(kota.pegawai["dodi"], status=StatusVersi.DRAF)
    hasil = capaian_skp([susunan.skp.pk, draf.skp.pk], pada=PADA)
    assert hasil[susunan.skp.pk].ditetapkan
    assert not hasil[draf.skp.pk].ditetapkan
    assert capaian_versi([draf.versi.pk], pada=PADA)[draf.versi.pk].skp_id == draf.skp.pk
    assert capaian_skp([], pada=PADA) == {}


def test_pernyataan_tetap_untuk_banyak_orang(susunan, kota, django_assert_num_queries):
    ids = [susunan.skp.pk]
    with django_assert_num_queries(7):
        capaian_skp(ids, pada=PADA)
    ids += [buat_skp(kota.pegawai[nama]).skp.pk for nama in ("dodi", "usman", "oki", "bagus")]
    with django_assert_num_queries(7):
        assert len(capaian_skp(ids, pada=PADA)) == 5
