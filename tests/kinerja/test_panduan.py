"""Guides of the seven values are data of a day, edited by HR on the page of reference data."""

from datetime import date

import pytest
from django.urls import reverse
from psycopg2.extras import DateRange

from dumai_asn.inti.models import Acuan
from kinerja.models import VersiSKP
from kinerja.queries.dokumen_skp import naskah_skp
from kinerja.queries.perilaku import berakhlak_pada
from kinerja.rules.bawaan import BAWAAN_PERILAKU, BERAKHLAK, AcuanPerilaku
from kinerja.rules.istilah import NilaiPerilaku
from tests.kinerja.bangun import buat_skp

BARU = ["Panduan satu", "Panduan, dua", "Panduan tiga"]


@pytest.fixture
def panduan_baru(db):
    return Acuan.objects.create(
        kunci="kinerja.perilaku",
        masa=DateRange(date(2026, 7, 1), None),
        nilai={"loyal": BARU},
        dasar_hukum="Uji",
        tanda="C2",
    )


def test_bawaan_sama_dengan_formulir_resmi():
    for nilai, isi in BERAKHLAK.items():
        assert BAWAAN_PERILAKU.panduan(nilai) == isi.panduan


@pytest.mark.parametrize("panduan", [("satu", "dua"), ("a", "b", "c", "d"), ("a", "b", "x" * 301)])
def test_panduan_tiga_yang_muat_di_formulir(panduan):
    with pytest.raises(ValueError, match="Loyal"):
        AcuanPerilaku(loyal=panduan)


def test_panduan_menurut_harinya(panduan_baru):
    lama, baru = berakhlak_pada(date(2026, 6, 30)), berakhlak_pada(date(2026, 7, 1))
    assert lama[NilaiPerilaku.LOYAL].panduan == BERAKHLAK[NilaiPerilaku.LOYAL].panduan
    assert baru[NilaiPerilaku.LOYAL].panduan == tuple(BARU)
    assert baru[NilaiPerilaku.ADAPTIF] == BERAKHLAK[NilaiPerilaku.ADAPTIF]


def test_cetakan_versi_tetap_memakai_panduan_ketika_ditetapkan(kota, panduan_baru):
    versi = buat_skp(kota.pegawai["sari"]).versi
    versi = VersiSKP.objects.select_related(
        "skp__pegawai", "skp__penempatan__jabatan", "skp__penempatan__unit"
    ).get(pk=versi.pk)
    loyal = naskah_skp(versi, date(2026, 12, 1)).isi["perilaku"][4]
    assert loyal["panduan"] == list(BERAKHLAK[NilaiPerilaku.LOYAL].panduan)


def test_pengelola_mengubahnya_di_halaman_acuan(masuk):
    layar = masuk("pengelola")
    alamat = reverse("inti:acuan_ubah", args=["kinerja.perilaku"])
    isi = {
        f"nilai_{nilai.lower()}": "\n".join(satu.panduan) for nilai, satu in BERAKHLAK.items()
    } | {
        "nilai_loyal": "\n".join(BARU),
        "nomor_ubah": 0,
        "mulai": "2030-01-01",
        "dasar_hukum": "SE baru",
        "tanda": "C2",
    }
    kurang = layar.post(alamat, isi | {"nilai_loyal": "Hanya satu"})
    assert "Tulis 3 panduan Loyal." in kurang.content.decode()
    assert layar.post(alamat, isi | {"yakin": "1"}).status_code == 302
    assert Acuan.objects.get(kunci="kinerja.perilaku").nilai["loyal"] == BARU
