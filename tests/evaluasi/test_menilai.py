"""The rating page and the list of people: what is shown, to whom, at what cost."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.inti.rupa.istilah import GAMBAR_MATRIKS
from evaluasi.actions.siklus import perbarui_siklus
from evaluasi.models import Penilaian, Siklus
from evaluasi.rules.istilah import StatusPenilaian
from evaluasi.rules.predikat import MATRIKS
from kinerja.models import Progres
from tests.kinerja.bangun import buat_skp
from tests.pemeran import tambah_pegawai

from .bangun import DI_DALAM, HARI, kirim, penilaian, triwulan_dibuka

pytestmark = pytest.mark.django_db
#: Statements a page may take (issue 2).
PALING_BANYAK = 25


@pytest.fixture(autouse=True)
def _hari():
    with time_machine.travel(HARI, tick=False):
        yield


@pytest.fixture
def siklus(kota) -> Siklus:
    return triwulan_dibuka(kota, "sari", "dodi")


@pytest.fixture
def sari(kota, siklus) -> Penilaian:
    return penilaian(siklus, kota.pegawai["sari"])


def isian(satu: Penilaian, **lain: str) -> dict[str, str]:
    satu.refresh_from_db()
    return {
        "nomor_ubah": str(satu.nomor_ubah),
        "rating_hasil": "SESUAI",
        "rating_perilaku": "SESUAI",
        "tindakan": "kirim",
        **lain,
    }


def hitung(client, alamat: str) -> int:
    client.get(alamat)
    with CaptureQueriesContext(
        connection,
    ) as kueri:
        assert client.get(alamat).status_code == 200
    return len(kueri)


def test_gambar_matriks_sama_dengan_aturannya():
    """The drawing in inti knows the same nine answers as the rule."""
    assert {
        (hasil, perilaku): kode
        for hasil, baris in GAMBAR_MATRIKS.items()
        for perilaku, kode in baris.items()
    } == {(str(h), str(p)): str(kode) for (h, p), kode in MATRIKS.items()}


def test_daftar_menyebut_siapa_yang_menunggu(kota, siklus, masuk):
    kirim(penilaian(siklus, kota.pegawai["dodi"]), kota)
    isi = masuk("penilai").get("/menilai/").content.decode()
    assert "1 dari 2 orang sudah dinilai" in isi
    assert "Sari" in isi
    assert "Triwulan III 2026" in isi
    assert "Oki" not in isi


def test_sebelum_laporan_daftar_menyebut_yang_menahan(siklus, masuk):
    with time_machine.travel(DI_DALAM, tick=False):
        isi = masuk("penilai").get("/menilai/").content.decode()
    assert isi.count("Menunggu laporan pegawai") == 2


def test_kunjungan_pertama_tanpa_pilihan_tanpa_predikat(sari, masuk):
    isi = masuk("penilai").get(f"/menilai/{sari.pk}/").content.decode()
    assert "checked" not in isi
    assert "sel hasil" not in isi
    assert "Matriks: hasil kerja belum dinilai, perilaku kerja belum dinilai" in isi
    assert "Orang ke-2 dari 2 · 0 selesai dinilai" in isi
    assert 'name="rating_hasil"' in isi
    assert "Dodi" in isi
    assert "Izin terbit tepat waktu" in isi


def test_saran_terlihat_dan_tidak_pernah_dipilihkan(kota, sari, masuk):
    Progres.objects.create(
        skp=sari.skp,
        indikator=sari.skp.rhk.get().indikator.order_by("pk").first(),
        tanggal=date(2026, 9, 1),
        nilai=Decimal(120),
        oleh=kota.peran("pegawai"),
    )
    isi = masuk("penilai").get(f"/menilai/{sari.pk}/").content.decode()
    assert "Saran: Di atas ekspektasi" in isi
    assert "Keputusan ada pada Anda." in isi
    assert "checked" not in isi


def test_draf_tersimpan_dan_matriks_menyala_tanpa_skrip(kota, sari, masuk):
    client = masuk("penilai")
    data = isian(sari, tindakan="simpan", catatan="Dampingi tiga usaha lagi.")
    assert client.post(f"/menilai/{sari.pk}/", data).url == f"/menilai/{sari.pk}/"
    isi = client.get(f"/menilai/{sari.pk}/").content.decode()
    assert "Dampingi tiga usaha lagi." in isi
    assert "hasil kerja sesuai, perilaku kerja sesuai, predikat Baik" in isi
    assert "Tersimpan" in isi
    assert masuk("pegawai").get(f"/nilai/{sari.pk}/").status_code == 404


def test_mengirim_lanjut_ke_orang_berikutnya_lalu_ke_daftar(kota, siklus, sari, masuk):
    client, dodi = masuk("penilai"), penilaian(siklus, kota.pegawai["dodi"])
    assert client.post(f"/menilai/{sari.pk}/", isian(sari)).url == f"/menilai/{dodi.pk}/"
    assert client.post(f"/menilai/{dodi.pk}/", isian(dodi)).url == "/menilai/"
    assert client.get(f"/menilai/{sari.pk}/").url == f"/nilai/{sari.pk}/"
    assert client.post(f"/menilai/{sari.pk}/", isian(sari)).status_code == 302  # pressed twice


def test_yang_kurang_dijawab_dengan_kata_dan_tidak_ada_yang_hilang(sari, masuk):
    data = isian(sari, rating_hasil="DI_ATAS", rating_perilaku="", catatan="Jangan hilang.")
    isi = masuk("penilai").post(f"/menilai/{sari.pk}/", data).content.decode()
    assert "Ada 2 isian yang perlu diperbaiki." in isi
    assert "Tulis alasan untuk rating di atas ekspektasi." in isi
    assert "Pilih rating perilaku kerja." in isi
    assert "Jangan hilang." in isi
    sari.refresh_from_db()
    assert sari.rating_hasil is None


def test_isian_ngawur_dijawab_dengan_kata(sari, masuk):
    data = isian(sari, rating_hasil="LUAR_BIASA", catatan="x" * 2001)
    isi = masuk("penilai").post(f"/menilai/{sari.pk}/", data).content.decode()
    assert "Pilih salah satu dari tiga rating." in isi
    assert "Paling banyak 2.000 huruf" in isi


def test_tab_kedua_melihat_kedua_tulisan(sari, masuk):
    client, data = masuk("penilai"), isian(sari, tindakan="simpan", catatan="Dari tab satu.")
    client.post(f"/menilai/{sari.pk}/", data)
    kedua = {**data, "catatan": "Dari tab dua."}
    isi = client.post(f"/menilai/{sari.pk}/", kedua).content.decode()
    assert "diubah di tempat lain pukul" in isi
    assert "Dari tab satu." in isi
    assert "Dari tab dua." in isi
    sari.refresh_from_db()
    assert f'name="nomor_ubah" value="{sari.nomor_ubah}"' in isi
    client.post(f"/menilai/{sari.pk}/", {**kedua, "nomor_ubah": str(sari.nomor_ubah)})
    sari.refresh_from_db()
    assert sari.catatan == "Dari tab dua."


def test_belum_dapat_dinilai_disebut_sebabnya(sari, masuk):
    with time_machine.travel(DI_DALAM, tick=False):
        isi = masuk("penilai").get(f"/menilai/{sari.pk}/").content.decode()
    assert "Laporan periode belum diajukan" in isi
    assert "<fieldset" in isi
    assert 'value="kirim"' not in isi


def test_pintasan_dapat_dimatikan(kota, sari, masuk):
    client, alamat = masuk("penilai"), f"/menilai/{sari.pk}/"
    assert 'data-kunci-klik="1"' in client.get(alamat).content.decode()
    Akun.objects.filter(pk=kota.peran("penilai").pk).update(pintasan=False)
    isi = client.get(alamat).content.decode()
    assert 'data-kunci-klik="1"' not in isi
    assert "data-kunci-halaman" not in isi


@pytest.mark.parametrize(
    ("peran", "status"),
    [
        ("penilai", 200),
        ("pegawai", 403),
        ("atasan_penilai", 403),
        ("pengelola", 403),
        ("pengelola_unit", 403),
        ("rekan", 404),
        ("orang_lain", 404),
        ("administrator", 404),
    ],
)
def test_halaman_menilai_menurut_hubungan(sari, masuk, peran, status):
    client = masuk(peran)
    assert client.get(f"/menilai/{sari.pk}/").status_code == status
    if status != 200:
        assert client.post(f"/menilai/{sari.pk}/", isian(sari)).status_code == status
        sari.refresh_from_db()
        assert sari.status is StatusPenilaian.TERBUKA


def test_pengelola_mendapat_yang_tanpa_penilai(kota, sari, masuk):
    Penilaian.objects.filter(pk=sari.pk).update(penilai=None)
    client = masuk("pengelola")
    assert client.get(f"/menilai/{sari.pk}/").status_code == 200
    assert "Sari" in client.get(f"/menilai/?siklus={sari.siklus_id}").content.decode()
    assert masuk("penilai").get(f"/menilai/{sari.pk}/").status_code == 403


def test_menu_dan_tugas_menyebut_yang_menunggu(kota, siklus, masuk):
    isi = masuk("penilai").get("/menilai/").content.decode()
    assert "2 menunggu Anda" in isi


def tambah_orang(kota, siklus: Siklus, jumlah: int, mulai: int) -> None:
    for nomor in range(mulai, mulai + jumlah):
        pegawai = tambah_pegawai(
            kota, f"Warga{nomor}", "IZIN.1", "Penata Perizinan Ahli Pertama", nomor=nomor
        )
        bangun_garis_penilai()
        buat_skp(pegawai)
    perbarui_siklus(HARI)


def test_jumlah_kueri_tetap_walau_orang_dan_siklus_dua_kali(kota, siklus, sari, masuk):
    """Same statements at 2 × people and 2 × cycles, and few of them."""
    client = masuk("penilai")
    alamat = ("/menilai/", f"/menilai/{sari.pk}/")
    sebelum = [hitung(client, satu) for satu in alamat]
    tambah_orang(kota, siklus, 3, 50)
    lain = Siklus.objects.get(periode__nama="Triwulan II")
    from evaluasi.actions.siklus import buka_siklus

    buka_siklus(lain, oleh=kota.peran("pengelola"))
    sesudah = [hitung(client, satu) for satu in alamat]
    assert sesudah == sebelum
    assert max(sesudah) <= PALING_BANYAK, sesudah
