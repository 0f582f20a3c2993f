"""Items of a template and their indicators: written, moved, taken out in the page."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from kinerja.actions.isi_templat import (
    UsulButir,
    geser_di_templat,
    hapus_dari_templat,
    simpan_butir,
    simpan_ukuran,
)
from kinerja.models import IndikatorTemplat, TemplatSKP
from kinerja.rules.isi_skp import UsulIndikator
from kinerja.rules.istilah import Aspek

pytestmark = pytest.mark.django_db
BUTIR = UsulButir("Permohonan selesai", "UTAMA", "ORGANISASI", "Layanan cepat")
UKURAN = UsulIndikator("Tepat waktu", aspek=Aspek.WAKTU, satuan="%", target=Decimal(95))


@pytest.fixture
def ratna(kota):
    return kota.akun["ratna"]


@pytest.fixture
def templat(kota):
    jabatan = kota.jabatan["Penata Perizinan Ahli Pertama"]
    return TemplatSKP.objects.create(jabatan=jabatan, nama="Penata")


def nomor(templat):
    templat.refresh_from_db()
    return templat.nomor_ubah


def tambah(templat, akun, *teks):
    hasil = []
    for satu in teks:
        usul = UsulButir(satu, "UTAMA", "ORGANISASI")
        hasil.append(simpan_butir(templat, usul, oleh=akun, nomor_ubah=nomor(templat)))
    return hasil


def urutan(semua):
    return list(semua.order_by("urutan").values_list("teks", flat=True))


def test_ditambah_diubah_digeser_dikeluarkan(templat, ratna):
    a, b, c = tambah(templat, ratna, "A", "B", "C")
    simpan_butir(templat, BUTIR, oleh=ratna, nomor_ubah=nomor(templat), butir=b)
    geser_di_templat(templat, c, turun=False, oleh=ratna, nomor_ubah=nomor(templat))
    geser_di_templat(templat, c, turun=True, oleh=ratna, nomor_ubah=nomor(templat))
    geser_di_templat(templat, a, turun=False, oleh=ratna, nomor_ubah=nomor(templat))
    assert urutan(templat.butir) == ["A", "Permohonan selesai", "C"]
    geser_di_templat(templat, a, turun=True, oleh=ratna, nomor_ubah=nomor(templat))
    assert urutan(templat.butir) == ["Permohonan selesai", "A", "C"]
    for teks in ("Satu", "Dua"):
        usul = UsulIndikator(teks, satuan="%", target=Decimal(95))
        simpan_ukuran(templat, a, usul, oleh=ratna, nomor_ubah=nomor(templat))
    dua = a.indikator.get(teks="Dua")
    geser_di_templat(templat, dua, turun=False, oleh=ratna, nomor_ubah=nomor(templat))
    assert urutan(a.indikator) == ["Dua", "Satu"]
    hapus_dari_templat(templat, dua, oleh=ratna, nomor_ubah=nomor(templat))
    assert urutan(a.indikator) == ["Satu"]
    hapus_dari_templat(templat, a, oleh=ratna, nomor_ubah=nomor(templat))
    assert urutan(templat.butir) == ["Permohonan selesai", "C"]
    assert not IndikatorTemplat.objects.exists()


def test_hak_tab_lama_dan_isian_yang_keliru(kota, templat, ratna):
    (satu,) = tambah(templat, ratna, "A")
    with pytest.raises(IsianBerubah):
        simpan_butir(templat, BUTIR, oleh=ratna, nomor_ubah=1)
    for akun in (kota.akun["usman"], kota.akun["bagus"]):
        with pytest.raises(PermissionDenied):
            simpan_butir(templat, BUTIR, oleh=akun, nomor_ubah=nomor(templat))
    panjang = UsulButir("x" * 501, "UTAMA", "ORGANISASI")
    with pytest.raises(IsianDitolak, match="500 huruf"):
        simpan_butir(templat, panjang, oleh=ratna, nomor_ubah=nomor(templat))
    besar = UsulIndikator("A", satuan="%", target=Decimal("9" * 18))
    with pytest.raises(IsianDitolak, match="terlalu besar"):
        simpan_ukuran(templat, satu, besar, oleh=ratna, nomor_ubah=nomor(templat))
    hapus_dari_templat(templat, satu, oleh=ratna, nomor_ubah=nomor(templat))
    with pytest.raises(IsianDitolak, match="tidak ada lagi"):
        simpan_butir(templat, BUTIR, oleh=ratna, nomor_ubah=nomor(templat), butir=satu)


def test_dari_halaman(templat, masuk):
    client, alamat = masuk("pengelola"), f"/templat-skp/{templat.pk}/"
    kosong = client.get(alamat).content.decode()
    assert "Templat ini belum berisi" in kosong
    assert "Bagikan kepada" not in kosong
    isi = {"jenis": "UTAMA", "klasifikasi": "ORGANISASI", "teks": "<b>Izin</b> selesai"}
    client.post(f"{alamat}butir/", isi | {"nomor_ubah": nomor(templat)})
    butir = templat.butir.get()
    ukuran = {
        "nomor_ubah": nomor(templat),
        "teks": "Waktu layanan",
        "target_atas": "10",
        "target": "12",
        "aspek": "WAKTU",
        "satuan": "hari",
        "penghitungan": "TERAKHIR",
        "desimal": "0",
    }
    rentang = f"{alamat}butir/{butir.pk}/indikator/?ukuran=rentang"
    tolak = client.post(rentang, ukuran)
    assert "Batas atas tidak boleh di bawah batas bawah." in tolak.content.decode()
    client.post(rentang, ukuran | {"target_atas": "14"})
    satu = butir.indikator.get()
    assert (satu.arah, satu.target, satu.target_atas) == ("RENTANG", 12, 14)
    halaman = client.get(alamat).content.decode()
    assert "&lt;b&gt;Izin&lt;/b&gt; selesai" in halaman
    lama = {"nomor_ubah": 1, "aksi": "hapus"}
    assert (
        "diubah di tempat lain"
        in client.post(f"{alamat}butir/{butir.pk}/atur/", lama, follow=True).content.decode()
    )
    assert templat.butir.exists()
    client.post(f"{alamat}butir/{butir.pk}/atur/", lama | {"nomor_ubah": nomor(templat)})
    assert not templat.butir.exists()
