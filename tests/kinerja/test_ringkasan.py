"""The recap of a week, a month or a quarter: which days, its words, who reads it."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from dumai_asn.inti.rules.rentang import Rentang
from kinerja.models import Progres
from kinerja.rules.ringkasan import ButirRekap, IramaRekap, masa_rekap, teks_rekap
from tests.kinerja.bangun import buat_skp, buat_tahun

JULI = Rentang(date(2026, 7, 1), date(2026, 8, 1))


@pytest.mark.parametrize(
    ("irama", "hari", "mulai", "akhir"),
    [
        (IramaRekap.PEKAN, date(2026, 7, 5), date(2026, 6, 29), date(2026, 7, 6)),
        (IramaRekap.PEKAN, date(2026, 7, 6), date(2026, 7, 6), date(2026, 7, 13)),
        (IramaRekap.PEKAN, date(2027, 1, 1), date(2026, 12, 28), date(2027, 1, 4)),
        (IramaRekap.BULAN, date(2028, 2, 29), date(2028, 2, 1), date(2028, 3, 1)),
        (IramaRekap.BULAN, date(2026, 12, 31), date(2026, 12, 1), date(2027, 1, 1)),
        (IramaRekap.TRIWULAN, date(2026, 12, 31), date(2026, 10, 1), date(2027, 1, 1)),
        (IramaRekap.TRIWULAN, date(2026, 4, 1), date(2026, 4, 1), date(2026, 7, 1)),
    ],
)
def test_hari_hari_rekap(irama, hari, mulai, akhir):
    assert masa_rekap(irama, hari) == Rentang(mulai, akhir)


@given(st.sampled_from(IramaRekap), st.dates(date(2000, 1, 8), date(2100, 12, 1)))
def test_setiap_hari_milik_satu_rekap(irama, hari):
    masa = masa_rekap(irama, hari)
    assert masa.memuat(hari)
    assert masa_rekap(irama, masa.akhir - timedelta(days=1)) == masa
    assert masa_rekap(irama, masa.akhir).mulai == masa.akhir


def test_teks_menyebut_rhk_sekali_dan_setiap_catatan():
    butir = [
        ButirRekap("Izin cepat", "Izin tepat waktu", date(2026, 7, 2), "90 %", "Dua\nbaris."),
        ButirRekap("Izin cepat", "Izin tepat waktu", date(2026, 7, 9), "91 %", "", ("Rekap OSS",)),
        ButirRekap("Izin cepat", "Dialog", date(2026, 7, 9)),
    ]
    assert teks_rekap("Sari", JULI, butir).splitlines() == [
        "Rekap kemajuan Sari",
        "1 s.d. 31 Juli 2026",
        "",
        "Izin cepat",
        "- Izin tepat waktu",
        "  2 Jul: 90 %; Dua baris",
        "  9 Jul: 91 %; bukti: Rekap OSS",
        "- Dialog",
        "  9 Jul: dicatat",
    ]
    assert teks_rekap("Sari", JULI, []).endswith("Belum ada kemajuan yang dicatat.")


@pytest.fixture
def susunan(kota):
    with time_machine.travel("2026-09-20T09:00:00+07:00", tick=False):
        buat_tahun()
        yield buat_skp(kota.pegawai["sari"])


def _catat(susunan, jumlah):
    for n in range(jumlah):
        Progres.objects.create(
            skp=susunan.skp,
            indikator=susunan.indikator["naik"],
            tanggal=date(2026, 7, 2 + n % 25),
            nilai=90,
            catatan=f"Kemajuan {n} <b>",
        )


@pytest.mark.django_db
def test_halaman_menurut_waktu(susunan, masuk):
    _catat(susunan, 3)
    client = masuk("pegawai")
    isi = client.get("/progres/ringkasan/?irama=BULAN&hari=2026-07-20").content.decode()
    assert "3 catatan, 1 s.d. 31 Juli 2026" in isi
    assert "Kemajuan 2 &lt;b&gt;" in isi
    assert "Kemajuan 2 <b>" not in isi
    assert "Belum ada catatan" in client.get("/progres/ringkasan/").content.decode()
    for aneh in ("irama=X&hari=x", "hari=9999-12-31", "hari=0001-01-01", "irama=PEKAN&hari="):
        jawaban = client.get(f"/progres/ringkasan/?{aneh}")
        assert "14 s.d. 20 September 2026" in jawaban.content.decode()


@pytest.mark.django_db
def test_penilai_membuka_rekap_stafnya_tanpa_pernyataan_tambahan(susunan, masuk):
    client, jumlah = masuk("penilai"), []
    tujuan = f"/tim/{susunan.skp.pegawai_id}/ringkasan/?irama=TRIWULAN&hari=2026-07-20"
    for tambah in (2, 20):
        _catat(susunan, tambah)
        client.get(tujuan)
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(tujuan).status_code == 200
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1] <= 25
    assert masuk("orang_lain").get(tujuan).status_code == 404
