"""The matrix written in its place, and on paper."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.models import PeranHasil
from tests.kinerja.bangun import buat_skp
from tests.kinerja.kaskade.conftest import beri_sel

pytestmark = pytest.mark.django_db
HX = {"HX-Request": "true"}


@pytest.fixture
def alamat(kota, bagus):
    return reverse("kinerja:sel_langsung", args=[bagus.rhk.pk, kota.pegawai["sari"].pk])


def test_ditulis_di_tempat_dengan_jumlah_kolomnya(kota, alamat, masuk):
    sesi = masuk("bagus")
    assert "<textarea" in sesi.get(alamat, headers=HX).content.decode()
    jawab = sesi.post(alamat, {"hasil": "<b>Berkas</b>", "porsi": "12,5"}, headers=HX)
    isi = jawab.content.decode()
    assert "&lt;b&gt;Berkas" in isi
    assert "Jumlah porsi 12,5" in isi
    assert "hx-swap-oob" in isi
    assert PeranHasil.objects.get().porsi == Decimal("12.5")
    assert "Belum terbit" in sesi.get(f"{alamat}?lihat=1", headers=HX).content.decode()
    assert sesi.get(alamat).status_code == 302  # without a script: the page of the cell


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"hasil": "x", "porsi": "-4"}, "Paling kecil"),
        ({"hasil": "x", "porsi": "999999999999999999"}, "Paling besar"),
        ({"hasil": "x", "porsi": "abc"}, "Tulis angka"),
        ({"hasil": " ", "porsi": "4"}, "hasil"),
        ({"hasil": "x" * 501}, "500"),
    ],
)
def test_isian_salah_dijawab_dan_ketikan_tinggal(alamat, masuk, isi, kata):
    halaman = masuk("bagus").post(alamat, isi, headers=HX).content.decode()
    assert kata in halaman
    assert isi.get("porsi", "") in halaman
    assert not PeranHasil.objects.exists()


def test_dua_tab_pada_satu_sel(kota, bagus, alamat, masuk):
    sel, sesi = beri_sel(kota, bagus, "sari", terbit=False), masuk("bagus")
    lama = {"hasil": "Tab pertama", "nomor_ubah": str(sel.nomor_ubah)}
    sesi.post(alamat, lama, headers=HX)
    isi = sesi.post(alamat, lama | {"hasil": "Tab kedua"}, headers=HX).content.decode()
    assert "diubah di tempat lain" in isi
    assert "Sekarang: “Tab pertama”" in isi
    assert "Tab kedua</textarea>" in isi
    assert PeranHasil.objects.get().hasil == "Tab pertama"
    baru = PeranHasil.objects.get().nomor_ubah
    assert f'name="nomor_ubah" value="{baru}"' in isi
    sesi.post(alamat, {"hasil": "Tab kedua", "nomor_ubah": str(baru)}, headers=HX)
    assert PeranHasil.objects.get().hasil == "Tab kedua"


def test_orang_lain_dan_unit_lain(kota, bagus, alamat, masuk):
    asing = reverse("kinerja:sel_langsung", args=[bagus.rhk.pk, kota.pegawai["oki"].pk])
    assert masuk("bagus").post(asing, {"hasil": "x"}, headers=HX).status_code == 404
    assert masuk("kartika").post(alamat, {"hasil": "x"}, headers=HX).status_code == 403
    assert masuk("oki").post(alamat, {"hasil": "x"}, headers=HX).status_code == 404


def test_satu_kolom_terbit_sendiri(kota, bagus, masuk):
    beri_sel(kota, bagus, "sari", terbit=False)
    terbit, sesi = reverse("kinerja:matriks_terbit", args=[bagus.skp.pk]), masuk("bagus")
    lain = buat_skp(kota.pegawai["kartika"]).rhk
    for asing in (str(lain.pk), "9" * 18, "x"):
        assert sesi.post(terbit, {"rhk": asing}).status_code == 404
    assert PeranHasil.objects.filter(diterbitkan_pada=None).count() == 1
    sesi.post(terbit, {"rhk": str(bagus.rhk.pk)})
    assert not PeranHasil.objects.filter(diterbitkan_pada=None).exists()


def test_pernyataan_tetap_dan_satu_orang_di_ponsel(kota, bagus, alamat, masuk):
    sesi, halaman = masuk("bagus"), reverse("kinerja:matriks")
    for nama in ("sari", "dodi"):
        beri_sel(kota, bagus, nama)
    satu = sesi.get(f"{halaman}?orang={kota.pegawai['dodi'].pk}").content.decode()
    assert "peran Dodi" in satu
    assert "peran Sari" not in satu
    sesi.get(alamat, headers=HX)
    with CaptureQueriesContext(connection) as kueri:
        sesi.post(alamat, {"hasil": "x", "nomor_ubah": "1"}, headers=HX)
    assert len(kueri) <= 25


def test_cetak_untuk_pemilik_dan_jangkauan(kota, bagus, masuk):
    beri_sel(kota, bagus, "sari", terbit=False)
    alamat = reverse("kinerja:cetak_matriks", args=[bagus.skp.pk])
    for nama, status in (("bagus", 200), ("kartika", 200), ("ratna", 200), ("oki", 404)):
        jawab = masuk(nama).get(alamat)
        assert jawab.status_code == status
        if status == 200:
            assert b"%PDF" in b"".join(jawab)[:20]
