"""Wrong data: who may say so, who mends it, how it is followed up."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from dumai_asn.direktori.actions.perbaikan import (
    IsianPerbaikan,
    jalankan_perbaikan,
    minta_perbaikan,
)
from dumai_asn.direktori.models import PermintaanPerbaikan, RiwayatPegawai
from dumai_asn.direktori.queries.perbaikan import (
    lengkapi_perbaikan,
    petugas_perbaikan,
    tercatat,
)
from dumai_asn.direktori.rules.istilah import BagianData as B
from dumai_asn.direktori.rules.istilah import StatusPerbaikan as S
from dumai_asn.direktori.rules.istilah import TindakanPerbaikan as A
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.pemberitahuan.actions.pengingat import ingatkan_semua
from dumai_asn.pemberitahuan.models import Pemberitahuan
from tests.direktori.bangun import segar

pytestmark = pytest.mark.django_db
SENIN = date(2026, 11, 23)


@pytest.fixture
def jam():
    with time_machine.travel(SENIN, tick=False) as satu:
        yield satu


@pytest.fixture
def kota(jam, kota):
    return kota


def minta(kota, bagian=B.PENILAI, tentang="sari", oleh="sari"):
    isian = IsianPerbaikan(bagian, "Masih atasan lama", "Kartika")
    return minta_perbaikan(kota.pegawai[tentang], isian=isian, oleh=segar(kota, oleh))


def langkah(kota, satu, tindakan, oleh, kata=""):
    satu.refresh_from_db()
    return jalankan_perbaikan(
        satu, tindakan, oleh=segar(kota, oleh), nomor_ubah=satu.nomor_ubah, kata=kata
    )


def kabar(kota):
    nama = {akun.pk: nama for nama, akun in kota.akun.items()}
    semua = Pemberitahuan.objects.filter(jenis__startswith="direktori.perbaikan").order_by("pk")
    hasil = [(nama[p.akun_id], p.judul) for p in semua]
    semua.delete()
    return hasil


@pytest.mark.parametrize(
    ("oleh", "boleh"),
    [("sari", True), ("bagus", True), ("dodi", False), ("ratna", False), ("kartika", False)],
)
def test_siapa_melaporkan(kota, oleh, boleh):
    if boleh:
        assert minta(kota, oleh=oleh).status is S.BARU
    else:
        with pytest.raises(PermissionDenied):
            minta(kota, oleh=oleh)


def test_yang_membetulkan_dikabari_dan_tidak_pernah_orangnya_sendiri(kota):
    satu = minta(kota)
    assert satu.tenggat == date(2026, 11, 30)
    assert kabar(kota) == [("usman", "Sari: data yang salah perlu diperiksa")]
    minta(kota, tentang="usman", oleh="usman")
    assert kabar(kota) == [("ratna", "Usman: data yang salah perlu diperiksa")]
    assert petugas_perbaikan(minta(kota, tentang="lukman", oleh="lukman").pk, SENIN) == [
        kota.akun["ratna"].pk
    ]
    with pytest.raises(AlurDitolak):
        langkah(kota, PermintaanPerbaikan.objects.get(pemohon=kota.akun["usman"]), A.TOLAK, "usman")


def test_jalannya_dari_permintaan_penilai_sampai_dibuka_lagi(kota):
    satu = minta(kota, oleh="bagus")
    assert sorted(nama for nama, _ in kabar(kota)) == ["sari", "usman"]
    langkah(kota, satu, A.TERUSKAN, "usman")
    satu.refresh_from_db()
    assert satu.status is S.DITERUSKAN
    assert satu.tenggat == date(2026, 12, 21)
    assert sorted(kabar(kota)) == [
        ("bagus", "Permintaan perbaikan data diteruskan ke SIASN"),
        ("sari", "Permintaan perbaikan data diteruskan ke SIASN"),
    ]
    with pytest.raises(IsianDitolak, match="Tulis alasannya"):
        langkah(kota, satu, A.TOLAK, "usman", " ")
    with pytest.raises(AlurDitolak):
        langkah(kota, satu, A.TARIK, "bagus")
    langkah(kota, satu, A.TOLAK, "ratna", "SK belum ada")
    with pytest.raises(AlurDitolak):
        langkah(kota, satu, A.BUKA_KEMBALI, "sari", "Ada di lampiran")
    langkah(kota, satu, A.BUKA_KEMBALI, "bagus", "Ada di lampiran")
    langkah(kota, satu, A.SELESAIKAN, "usman")
    with pytest.raises(IsianDitolak, match="sekali saja"):
        langkah(kota, satu, A.BUKA_KEMBALI, "bagus", "Masih salah")
    assert list(satu.langkah.order_by("pk").values_list("tindakan", flat=True)) == [
        *("AJUKAN", "TERUSKAN", "TOLAK", "BUKA_KEMBALI", "SELESAIKAN")
    ]


def test_dua_jawaban_sekaligus_dan_permintaan_ganda(kota):
    satu = minta(kota)
    with pytest.raises(IsianDitolak, match="masih berjalan"):
        minta(kota)
    lama = satu.nomor_ubah
    langkah(kota, satu, A.SELESAIKAN, "usman")
    with pytest.raises(IsianBerubah):
        jalankan_perbaikan(satu, A.TOLAK, oleh=segar(kota, "ratna"), nomor_ubah=lama, kata="x")
    minta(kota)
    with pytest.raises(IsianDitolak, match="permintaan lain"):
        langkah(kota, satu, A.BUKA_KEMBALI, "sari", "Masih salah")


def test_perubahan_dari_impor_mengusulkan_selesai(kota):
    sari = kota.pegawai["sari"]
    satu = minta(kota, B.GOLONGAN)
    assert satu.tercatat == "III/b"
    assert lengkapi_perbaikan([satu], SENIN)[0].kini == ""
    RiwayatPegawai.objects.filter(pegawai=sari, jenis="GOLONGAN").update(nilai="III/c")
    assert lengkapi_perbaikan([satu], SENIN)[0].kini == "III/c"
    isi = masuk(kota, "usman").get(f"/perbaikan-data/{satu.pk}/").content.decode()
    assert "sudah berubah" in isi
    assert "III/c" in isi
    langkah(kota, satu, A.SELESAIKAN, "usman")
    satu.refresh_from_db()
    assert lengkapi_perbaikan([satu], SENIN)[0].kini == ""


def test_yang_tercatat_disebut_per_bagian(kota):
    sari = kota.pegawai["sari"].pk
    kini = {bagian: isi for (_, bagian), isi in tercatat([sari], SENIN).items()}
    assert kini == {
        B.NAMA: "Sari",
        B.LAHIR: "",
        B.NOMOR: "199001012015031004",
        B.GOLONGAN: "III/b",
        B.STATUS: "PNS",
        B.PENEMPATAN: "Penata Perizinan Ahli Pertama, Bidang Pelayanan",
        B.PENILAI: "Bagus",
    }


def test_lewat_tenggat_diingatkan_sekali_setiap_tenggat(kota, jam):
    satu = minta(kota)
    kabar(kota)
    for hari, jumlah in ((7, 0), (8, 1), (9, 0)):
        jam.move_to(SENIN + timedelta(hari))
        ingatkan_semua(timezone.now())
        assert [nama for nama, _ in kabar(kota)] == ["usman"] * jumlah, hari
    langkah(kota, satu, A.SELESAIKAN, "usman")
    kabar(kota)
    jam.move_to(SENIN + timedelta(60))
    ingatkan_semua(timezone.now())
    assert kabar(kota) == []


def test_hanya_yang_berkepentingan_melihat_dan_kata_kata_tersandi(kota):
    satu = minta(kota, oleh="bagus")
    dapat = {n: masuk(kota, n).get(f"/perbaikan-data/{satu.pk}/").status_code for n in kota.akun}
    boleh = {"sari", "bagus", "usman", "ratna"}
    assert dapat == {nama: 200 if nama in boleh else 404 for nama in kota.akun}
    with connection.cursor() as kursor:
        kursor.execute("SELECT salah || seharusnya FROM direktori_permintaanperbaikan")
        assert "Kartika" not in kursor.fetchone()[0]


def test_diajukan_lalu_ditarik_lewat_halaman(kota):
    sari = masuk(kota, "sari")
    isi = {"bagian": "GOLONGAN", "salah": "Masih III/b"}
    assert "Tulis yang seharusnya" in sari.post("/perbaikan-data/baru/", isi).content.decode()
    jawaban = sari.post("/perbaikan-data/baru/", isi | {"seharusnya": "III/c"}, follow=True)
    teks = jawaban.content.decode()
    satu = PermintaanPerbaikan.objects.get()
    assert "MySAPK" in teks
    assert "Tarik permintaan" in teks
    assert "Tandai selesai" not in teks
    kirim = {"nomor_ubah": satu.nomor_ubah, "tindakan": "SELESAIKAN"}
    teks = sari.post(f"/perbaikan-data/{satu.pk}/", kirim).content.decode()
    assert "hanya dapat diselesaikan oleh pengelola" in teks
    kirim["tindakan"] = "TARIK"
    sari.post(f"/perbaikan-data/{satu.pk}/", kirim)
    satu.refresh_from_db()
    assert satu.status is S.DITARIK


def test_tugas_pengelola_dan_daftar_tanpa_kueri_tambahan(kota):
    usman = masuk(kota, "usman")

    def berapa():
        with CaptureQueriesContext(connection) as kueri:
            assert usman.get("/perbaikan-data/").status_code == 200
        return len(kueri)

    minta(kota)
    usman.get("/perbaikan-data/")
    satu = berapa()
    for nama in ("dodi", "bagus", "kartika"):
        minta(kota, tentang=nama, oleh=nama)
    assert berapa() == satu
    assert "Jawab 4 permintaan perbaikan data" in usman.get("/").content.decode()


def masuk(kota, nama) -> Client:
    client = Client()
    client.force_login(kota.akun[nama], backend="dumai_asn.akun.backends.MasukAkun")
    return client


def test_setiap_bagian_menyebut_siapa_yang_membetulkan(kota):
    """Own page, data page and form: each section leads to the form with that part chosen."""
    sari = kota.pegawai["sari"]
    klien = masuk(kota, "sari")
    baru = reverse("direktori:perbaikan_baru")
    isi = klien.get(reverse("direktori:pegawai", args=[sari.pk])).content.decode()
    for bagian in ("PENEMPATAN", "GOLONGAN", "PENILAI", "KETIDAKHADIRAN", "PELATIHAN"):
        assert f"{baru}?orang={sari.pk}&amp;bagian={bagian}" in isi, bagian
    assert "(dibetulkan di SIASN)" in isi
    assert "(dibetulkan pengelola di aplikasi ini)" in isi
    semua = klien.get(reverse("direktori:data_saya")).content.decode()
    assert all(f"bagian={satu}" in semua for satu in B)
    for bagian, kata in (
        ("GOLONGAN", "Golongan berasal dari SIASN"),
        ("PENILAI", "Pejabat penilai dibetulkan pengelola"),
    ):
        form = klien.get(baru, {"orang": sari.pk, "bagian": bagian}).content.decode()
        assert f'value="{bagian}" selected' in form
        assert kata in form
    # Who only manages the data reads no invitation to report it.
    lain = masuk(kota, "ratna").get(reverse("direktori:pegawai", args=[sari.pk]))
    assert "Ada yang salah?" not in lain.content.decode()
