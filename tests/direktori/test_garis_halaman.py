"""Pages of evaluator lines and delegations, as HR and evaluators use them."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.alih_garis import kerjakan_alih
from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import Delegasi, GarisPenilai, Penempatan, RiwayatPegawai
from dumai_asn.direktori.rules.istilah import JenisRiwayat
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan
from dumai_asn.inti.daftar.massal import batalkan_aksi
from dumai_asn.inti.models import AksiMassal, Pekerjaan
from tests.direktori.test_tetapan import penilai, tempat, tetapkan
from tests.pemeran import MULAI


def masuk(client, kota, nama: str):
    client.force_login(kota.akun[nama], backend="dumai_asn.akun.backends.MasukAkun")
    return client


@pytest.fixture
def bermasalah(kota):
    """Bagus retired but is still written down as head: Sari and Dodi wait."""
    RiwayatPegawai.objects.filter(
        pegawai=kota.pegawai["bagus"], jenis=JenisRiwayat.KEDUDUKAN
    ).update(nilai="PENSIUN")
    return kota


def test_temuan_usul_satu_klik_dan_batal(client, bermasalah):
    kota, hari = bermasalah, timezone.localdate()
    masuk(client, kota, "ratna")
    isi = client.get(reverse("direktori:garis")).content.decode()
    assert "2 orang tanpa penilai yang sah" in isi
    assert "Penilai keluar" in isi
    assert "Kepala Dinas Perizinan" in isi
    sari = tempat(kota, "sari").pk
    isi = client.post(reverse("direktori:garis_usul", args=[sari]), follow=True).content.decode()
    assert "1 orang tanpa penilai yang sah" in isi
    assert "1 mendapat penilai baru." in isi
    assert penilai(kota, "sari", hari) == "kartika"
    nomor = isi.split("/batalkan/")[0].rsplit("/", 1)[1]
    assert nomor
    aksi = isi.split('action="')[1:]
    batal = next(a.split('"')[0] for a in aksi if "batal" in a.split('"')[0])
    client.post(batal)
    assert penilai(kota, "sari", hari) == "bagus"


def test_usul_banyak_sekaligus_ditanya_dulu(client, bermasalah):
    kota = bermasalah
    masuk(client, kota, "usman")
    kirim = {
        "isian": "",
        "tindakan": "usul",
        "pilih": [tempat(kota, n).pk for n in ("sari", "dodi")],
    }
    alamat = reverse("inti:daftar_tindakan", args=["direktori.garis"])
    isi = client.post(alamat, kirim).content.decode()
    assert "Terima usul: 2 orang?" in isi
    assert "<b>Sari</b>: Kartika, Kepala Dinas Perizinan" in isi
    assert not GarisPenilai.objects.filter(sumber="TETAPAN").exists()
    isi = client.post(alamat, kirim | {"yakin": "1"}, follow=True).content.decode()
    assert "2 mendapat penilai baru" in isi
    assert GarisPenilai.objects.filter(sumber="TETAPAN").count() == 2


def test_pengelola_unit_hanya_melihat_cabangnya(client, bermasalah):
    kota = bermasalah
    Penempatan.objects.filter(pegawai=kota.pegawai["lukman"]).update(kepala=False)
    GarisPenilai.objects.filter(pegawai=kota.pegawai["oki"]).delete()
    isi = masuk(client, kota, "usman").get(reverse("direktori:garis")).content.decode()
    assert "Sari" in isi
    assert "Oki" not in isi
    assert (
        client.get(reverse("direktori:garis_orang", args=[tempat(kota, "oki").pk])).status_code
        == 404
    )
    isi = masuk(client, kota, "ratna").get(reverse("direktori:garis")).content.decode()
    assert "Oki" in isi


def test_satu_orang_satu_layar(client, kota):
    masuk(client, kota, "ratna")
    alamat = reverse("direktori:garis_orang", args=[tempat(kota, "sari").pk])
    isi = client.get(alamat).content.decode()
    assert "Sari dinilai Bagus" in isi
    assert "Kepala Bidang Pelayanan, unit sendiri" in isi
    assert "<dd>Kartika</dd>" in isi
    kirim = {
        "cari_penilai": "kartika",
        "mulai": "2026-11-01",
        "sampai": "2099-12-31",
        "alasan": "Uji",
    }
    isi = client.post(alamat, kirim | {"cari_penilai": "dodi"}).content.decode()
    assert "paling rendah pejabat pengawas" in isi
    isi = client.post(alamat, kirim, follow=True).content.decode()
    assert "Kartika menilai Sari" in isi
    garis = GarisPenilai.objects.get(sumber="TETAPAN")
    akhiri = reverse("direktori:tetapan_akhiri", args=[garis.pk])
    assert "Akhiri penetapan Kartika?" in client.get(akhiri).content.decode()
    client.post(akhiri, {"nomor_ubah": garis.nomor_ubah, "tarik": "on"})
    assert not GarisPenilai.objects.filter(sumber="TETAPAN").exists()


def test_alihkan_memperlihatkan_dulu(client, kota):
    masuk(client, kota, "ratna")
    alamat = reverse("direktori:garis_alihkan")
    kirim = {"cari_dari": "bagus", "cari_kepada": "walid", "mulai": "2026-11-24", "alasan": "Uji"}
    isi = client.post(alamat, kirim).content.decode()
    assert "2 orang akan dialihkan" in isi
    assert "Belum ada yang berubah" in isi
    assert not GarisPenilai.objects.filter(sumber="TETAPAN").exists()
    isi = client.post(alamat, kirim | {"cari_unit": "lain"}).content.decode()
    assert "0 orang akan dialihkan" in isi
    assert "Ada 4 unit" in client.post(alamat, kirim | {"cari_unit": "a"}).content.decode()
    isi = client.post(alamat, kirim | {"yakin": "1"}, follow=True).content.decode()
    assert "2 dialihkan ke penilai baru" in isi
    assert GarisPenilai.objects.filter(sumber="TETAPAN", penilai=kota.pegawai["walid"]).count() == 2


def test_alihkan_sangat_banyak_sebagai_pekerjaan_lalu_dibatalkan(client, kota, monkeypatch):
    """Above the limit a job does it: all or nothing, once, and the list takes it back."""
    monkeypatch.setattr("dumai_asn.direktori.views.garis.SEKALI", 1)
    masuk(client, kota, "ratna")
    alamat = reverse("direktori:garis_alihkan")
    kirim = {"cari_dari": "bagus", "cari_kepada": "walid", "mulai": "2026-11-24", "alasan": "Uji"}
    assert "di latar belakang" in client.post(alamat, kirim).content.decode()
    jawaban = [client.post(alamat, kirim | {"yakin": "1"}) for _ in "ab"]
    kerja = Pekerjaan.objects.get(jenis="direktori.alih_garis")
    assert {satu.url for satu in jawaban} == {reverse("inti:pekerjaan", args=[kerja.pk])}
    # Another day between the same two is another wish, not the same button pressed twice.
    lain = client.post(alamat, kirim | {"mulai": "2026-12-01", "yakin": "1"})
    assert lain.url != jawaban[0].url
    Pekerjaan.objects.exclude(pk=kerja.pk).delete()
    tetapan = GarisPenilai.objects.filter(sumber="TETAPAN")
    with monkeypatch.context() as gagal:
        gagal.setattr("dumai_asn.direktori.actions.pasang_garis.kabari", _mati)
        with pytest.raises(RuntimeError):
            kerjakan_alih(kerja)
    assert not tetapan.exists()
    kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    assert "2 orang kini dinilai Walid" in kerja.hasil["kata"]
    assert tetapan.filter(penilai=kota.pegawai["walid"]).count() == 2
    assert "2 dialihkan ke penilai baru" in client.get(kerja.hasil["tautan"]).content.decode()
    batalkan_aksi(AksiMassal.objects.get(), oleh=kota.akun["ratna"])
    assert not tetapan.exists()


def _mati(*isi):
    raise RuntimeError("mati")


def test_penilai_lama_yang_sudah_pergi_masih_ditemukan(client, kota):
    """Bagus holds no post any more, but lines set by hand still lead to him."""
    garis = tetapkan(kota, "oki", penilai="bagus", selesai=None)
    Penempatan.objects.filter(pegawai=kota.pegawai["bagus"]).update(
        masa=DateRange(MULAI, date(2026, 11, 1))
    )
    bangun_garis_penilai()
    masuk(client, kota, "ratna")
    kirim = {"cari_dari": "bagus", "cari_kepada": "lukman", "mulai": "2026-11-24", "alasan": "Uji"}
    isi = client.post(reverse("direktori:garis_alihkan"), kirim).content.decode()
    assert "1 orang akan dialihkan" in isi
    assert "Dari Bagus kepada Lukman" in isi
    assert str(garis.pegawai) in isi


def test_penilai_mendelegasikan_sendiri(client, kota):
    masuk(client, kota, "bagus")
    assert "Delegasikan wewenang saya" in client.get(reverse("direktori:delegasi")).content.decode()
    kirim = {"mulai": "2026-11-24", "sampai": "2026-11-30", "alasan": "Cuti"}
    alamat = reverse("direktori:delegasi_saya")
    isi = client.post(alamat, kirim | {"cari_kepada": "sari"}).content.decode()
    assert "menilai dirinya sendiri" in isi
    isi = client.post(alamat, kirim | {"cari_kepada": "oki"}, follow=True).content.decode()
    assert "Oki menggantikan Bagus" in isi
    satu = Delegasi.objects.get()
    akhiri = reverse("direktori:delegasi_akhiri", args=[satu.pk])
    assert masuk(client, kota, "sari").get(akhiri).status_code == 404
    assert masuk(client, kota, "oki").get(akhiri).status_code == 403
    masuk(client, kota, "bagus")
    client.post(akhiri, {"nomor_ubah": satu.nomor_ubah, "sampai": "2026-11-25"})
    assert Delegasi.objects.get().masa.upper.day == 26
