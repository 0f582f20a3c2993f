"""The two doors to a window agree, whatever the extensions, scopes and days."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Penempatan
from dumai_asn.direktori.rules.istilah import Rumpun
from kinerja.models import Jendela, Periode, Perpanjangan
from kinerja.queries.jendela import (
    batas_langkah,
    jendela_berlaku,
    jendela_lewat,
    jendela_untuk,
    periode_untuk,
)
from kinerja.rules.istilah import CakupanPeriode, JenisPeriode, Langkah
from kinerja.rules.jendela import jendela_awal
from tests.kinerja.bangun import buat_tahun

pytestmark = pytest.mark.django_db

PROGRES = Langkah.PROGRES


def perpanjang(jendela, sampai, *, pegawai=None, unit=None, alasan="Bencana banjir"):
    return Perpanjangan.objects.create(
        jendela=jendela, pegawai=pegawai, unit=unit, sampai=sampai, alasan=alasan
    )


def sepakat(kota, periode, pada, langkah=PROGRES):
    """Both doors, for everybody in the cast, on one day."""
    dari_himpunan = {
        satu.pk: satu.hari_terakhir for satu in jendela_berlaku(periode, langkah, pada)
    }
    lewat = {satu.pk: satu.hari_terakhir for satu in jendela_lewat(periode, langkah, pada)}
    setahun = {
        satu.pegawai_id: satu
        for satu in batas_langkah(
            [p.pk for p in kota.pegawai.values()], [periode.tahun_id], langkah, pada
        )
        if satu.periode_id == periode.pk
    }
    for pegawai in kota.pegawai.values():
        satu = jendela_untuk(pegawai, langkah, periode=periode, pada=pada)
        terbuka = satu is not None and satu.terbuka
        assert dari_himpunan.get(pegawai.pk) == (satu.hari_terakhir if terbuka else None), pegawai
        batas = setahun.get(pegawai.pk)
        assert (batas and batas.hari_terakhir) == (satu and satu.hari_terakhir), pegawai
        assert (batas is not None and batas.terbuka(pada)) is terbuka
        habis = satu is not None and satu.hari_terakhir < pada
        assert lewat.get(pegawai.pk) == (satu.hari_terakhir if habis else None), pegawai


UNIT = ("KOTA", "IZIN", "IZIN.1", "LAIN")
ORANG = ("sari", "dodi", "kartika", "oki", "walid")
HARI = st.integers(-20, 40).map(lambda n: date(2026, 9, 30) + timedelta(days=n))


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    untuk_unit=st.lists(st.tuples(st.sampled_from(UNIT), HARI), max_size=4),
    untuk_orang=st.lists(st.tuples(st.sampled_from(ORANG), HARI), max_size=3),
    pada=HARI,
)
def test_dua_pintu_sepakat(kota, untuk_unit, untuk_orang, pada):
    Periode.objects.all().delete()
    periode = buat_tahun()["III"]
    jendela = Jendela.objects.get(periode=periode)
    for kode, sampai in untuk_unit:
        perpanjang(jendela, sampai, unit=kota.unit[kode])
    for nama, sampai in untuk_orang:
        perpanjang(jendela, sampai, pegawai=kota.pegawai[nama])
    sepakat(kota, periode, pada)


@pytest.mark.parametrize("cakupan", ["UNIT", "RUMPUN", "UNIT+RUMPUN"])
@pytest.mark.parametrize("pada", [date(2026, 9, 30), date(2026, 10, 6)])
def test_dua_pintu_sepakat_pada_cakupan(kota, cakupan, pada):
    kotanya = buat_tahun()["III"]
    kota.jabatan["Penata Perizinan Ahli Pertama"].rumpun = Rumpun.NAKES
    kota.jabatan["Penata Perizinan Ahli Pertama"].save()
    for jenis in cakupan.split("+"):
        periode = Periode.objects.create(
            tahun_id=2026,
            jenis=JenisPeriode.TRIWULAN,
            nama=f"Triwulan III {jenis}",
            masa=kotanya.masa,
            cakupan=jenis,
            rumpun=[Rumpun.NAKES] if jenis == "RUMPUN" else [],
        )
        if jenis == "UNIT":
            periode.unit.add(kota.unit["IZIN.1"])
        Jendela.objects.create(
            periode=periode, langkah=PROGRES, masa=DateRange(date(2026, 7, 1), date(2026, 10, 10))
        )
    for periode in Periode.objects.filter(masa=kotanya.masa):
        sepakat(kota, periode, pada)


def test_periode_terdekat_menang(kota):
    kotanya = buat_tahun()["III"]
    dinas, bidang = (
        Periode.objects.create(
            tahun_id=2026,
            jenis=JenisPeriode.TRIWULAN,
            nama=f"Triwulan III {kode}",
            masa=kotanya.masa,
            cakupan=CakupanPeriode.UNIT,
        )
        for kode in ("IZIN", "IZIN.1")
    )
    dinas.unit.add(kota.unit["IZIN"])
    bidang.unit.add(kota.unit["IZIN.1"])
    hari = date(2026, 8, 17)
    jenis = JenisPeriode.TRIWULAN
    assert periode_untuk(kota.pegawai["sari"], jenis, hari) == bidang
    assert periode_untuk(kota.pegawai["usman"], jenis, hari) == dinas
    assert periode_untuk(kota.pegawai["oki"], jenis, hari) == kotanya
    assert periode_untuk(kota.pegawai["oki"], JenisPeriode.BULANAN, hari) is None
    assert jendela_untuk(kota.pegawai["sari"], PROGRES, periode=kotanya, pada=hari) is None


@pytest.mark.parametrize(
    ("pada", "terbuka"),
    [
        (date(2026, 6, 30), False),
        (date(2026, 7, 1), True),
        (date(2026, 10, 5), True),
        (date(2026, 10, 6), False),
    ],
)
def test_batas_tepat_hari(kota, pada, terbuka):
    periode = buat_tahun()["III"]
    assert jendela_untuk(kota.pegawai["sari"], PROGRES, periode=periode, pada=pada).terbuka is (
        terbuka
    )
    sepakat(kota, periode, pada)


def test_29_februari(kota):
    periode = Periode.objects.create(
        tahun_id=next(iter(buat_tahun(2028).values())).tahun_id,
        jenis=JenisPeriode.BULANAN,
        nama="Februari",
        masa=DateRange(date(2028, 2, 1), date(2028, 3, 1)),
    )
    jendela = Jendela.objects.create(
        periode=periode, langkah=PROGRES, masa=DateRange(date(2028, 2, 1), date(2028, 2, 29))
    )
    perpanjang(jendela, date(2028, 2, 29), unit=kota.unit["IZIN"])
    for hari in (date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)):
        sepakat(kota, periode, hari)
    satu = jendela_untuk(kota.pegawai["sari"], PROGRES, periode=periode, pada=date(2028, 2, 29))
    assert satu.terbuka
    assert satu.hari_terakhir == date(2028, 2, 29)


def test_sebab_menyebut_perpanjangan_yang_menentukan(kota):
    periode = buat_tahun()["III"]
    jendela = Jendela.objects.get(periode=periode)
    perpanjang(jendela, date(2026, 10, 8), unit=kota.unit["KOTA"], alasan="Pemilu")
    perpanjang(jendela, date(2026, 10, 12), unit=kota.unit["IZIN"], alasan="Banjir")
    satu = jendela_untuk(kota.pegawai["sari"], PROGRES, periode=periode, pada=date(2026, 10, 7))
    assert satu.hari_terakhir == date(2026, 10, 12)
    assert "12 Oktober 2026 untuk Dinas Perizinan: Banjir." in satu.sebab
    lain = jendela_untuk(kota.pegawai["oki"], PROGRES, periode=periode, pada=date(2026, 10, 7))
    assert lain.hari_terakhir == date(2026, 10, 8)


def test_pindah_sesudah_periode_tidak_mengubah_jendela(kota):
    periode = buat_tahun()["III"]
    jendela = Jendela.objects.get(periode=periode)
    perpanjang(jendela, date(2026, 10, 20), unit=kota.unit["IZIN"])
    lama = Penempatan.objects.get(pegawai=kota.pegawai["sari"])
    lama.masa = DateRange(date(2020, 1, 1), date(2026, 10, 1))
    lama.save()
    Penempatan.objects.create(
        pegawai=lama.pegawai,
        unit=kota.unit["LAIN"],
        jabatan=lama.jabatan,
        jenis=lama.jenis,
        masa=DateRange(date(2026, 10, 1), None),
    )
    satu = jendela_untuk(lama.pegawai, PROGRES, periode=periode, pada=date(2026, 10, 10))
    assert satu.terbuka
    sepakat(kota, periode, date(2026, 10, 10))


def test_jumlah_pernyataan(kota, django_assert_num_queries):
    periode = buat_tahun()["III"]
    perpanjang(Jendela.objects.get(periode=periode), date(2026, 10, 9), unit=kota.unit["IZIN"])
    with django_assert_num_queries(2):
        jendela_untuk(kota.pegawai["sari"], PROGRES, periode=periode, pada=date(2026, 9, 1))
    with django_assert_num_queries(1):
        batas_langkah([p.pk for p in kota.pegawai.values()], [2026], PROGRES, date(2026, 9, 1))
    with django_assert_num_queries(3):
        list(jendela_berlaku(periode, PROGRES, date(2026, 9, 1)))


def _setahun():
    setahun = Periode.objects.create(
        tahun_id=2026,
        jenis=JenisPeriode.TAHUNAN,
        nama="Tahunan",
        masa=DateRange(date(2026, 1, 1), date(2027, 1, 1)),
    )
    rentang = jendela_awal(Langkah.SKP, date(2026, 1, 1), date(2027, 1, 1))
    Jendela.objects.create(
        periode=setahun, langkah=Langkah.SKP, masa=DateRange(rentang.mulai, rentang.akhir)
    )
    return setahun


@pytest.mark.parametrize(
    ("mulai", "terakhir"),
    [
        (date(2025, 12, 31), date(2026, 1, 31)),
        (date(2026, 1, 1), date(2026, 1, 31)),
        (date(2026, 1, 2), date(2026, 1, 31)),
        (date(2026, 1, 3), date(2026, 2, 1)),
        (date(2026, 9, 1), date(2026, 9, 30)),
        (date(2026, 12, 31), date(2027, 1, 29)),
    ],
)
def test_jabatan_baru_punya_waktu_menyusun_skp(kota, mulai, terakhir):
    buat_tahun()
    setahun = _setahun()
    Penempatan.objects.filter(pegawai=kota.pegawai["sari"]).update(masa=DateRange(mulai, None))
    for pada in {mulai, terakhir, terakhir + timedelta(days=1), date(2026, 9, 15)}:
        sepakat(kota, setahun, pada, Langkah.SKP)
    satu = jendela_untuk(kota.pegawai["sari"], Langkah.SKP, periode=setahun, pada=mulai)
    assert satu.hari_terakhir == terakhir
    assert ("menduduki jabatan ini sejak" in satu.sebab) is satu.diperpanjang
