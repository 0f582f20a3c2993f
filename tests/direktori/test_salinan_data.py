"""A read leaves its trace, and the copy of one's data holds one's own data only."""

from datetime import UTC, datetime

import pghistory.models
import pytest
import time_machine
from django.core.files.storage import default_storage, storages

from dumai_asn.direktori.actions import data_saya as modul
from dumai_asn.direktori.actions.data_saya import minta_data_saya
from dumai_asn.direktori.queries.data_saya import bacaan, sebut_bacaan
from dumai_asn.inti import papan
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan
from dumai_asn.inti.istilah import StatusPekerjaan
from dumai_asn.inti.models import JejakBaca, Unduhan
from dumai_asn.inti.queries.jejak import pernah_membaca
from evaluasi.models import Penilaian
from evaluasi.rules.istilah import StatusPenilaian
from kinerja.models import BuktiDukung
from tests.direktori.salinan import arsip, buka, semua_teks, tabel
from tests.lintas.alamat import habiskan
from tests.lintas.conftest import dunia
from tests.lintas.dunia import PDF
from tests.lintas.test_tulis_silang import MODEL

__all__ = ["dunia"]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _gudang_kosong():
    yield
    gudang = storages["unduhan"]
    for nama in gudang.listdir("")[1]:
        gudang.delete(nama)


def test_yang_membuka_muncul_dengan_hubungan_pada_hari_itu(dunia):
    sari, bagus = dunia.kota.akun["sari"], buka(dunia.kota.akun["bagus"])
    nomor = dunia.kota.pegawai["sari"].pk
    for alamat in (
        f"/tim/{nomor}/",
        f"/tim/{nomor}/?tab=skp",
        f"/bukti/{dunia.bukti.pk}/",
        f"/bukti/{dunia.bukti.pk}/berkas",
        f"/tim/laporan/{dunia.laporan.pk}/jawab/",
        f"/menilai/{dunia.terbuka.pk}/",
        f"/nilai/{dunia.diserahkan.pk}/",
    ):
        assert habiskan(bagus.get(alamat)).status_code == 200, alamat
    baca = sebut_bacaan(dunia.kota.pegawai["sari"], bacaan(pernah_membaca(sari.pk)))
    assert {(b.nama, b.hubungan) for b in baca} == {("Bagus", "Pejabat penilai Anda")}
    assert sorted(b.apa for b in baca) == [
        "bahan penilaian Anda",
        "berkas bukti Anda",
        "bukti dukung Anda",
        "hasil penilaian Anda",
        "laporan periode Anda",
        "progres dan SKP Anda",
    ]
    halaman = buka(sari).get("/data-saya/riwayat/").content.decode()
    assert "1 orang membuka data Anda" in halaman
    assert "8 Oktober 2026" in halaman


def test_yang_ditolak_dan_yang_diambil_lebih_dini_tidak_dicatat(dunia):
    nomor = dunia.kota.pegawai["sari"].pk
    assert buka(dunia.kota.akun["oki"]).get(f"/tim/{nomor}/").status_code == 404
    bagus = buka(dunia.kota.akun["bagus"])
    for kepala in (
        {"sec-purpose": "prefetch;prerender"},
        {"purpose": "prefetch"},
        {"x-moz": "prefetch"},
    ):
        assert bagus.get(f"/tim/{nomor}/", headers=kepala).status_code == 204
    assert not JejakBaca.objects.exists()


def test_membuka_hasil_sendiri_adalah_tanda_terima(dunia):
    """Nobody else's opening counts, and the person does not stand in the own list."""
    alamat = f"/nilai/{dunia.diserahkan.pk}/"
    bagus, sari = buka(dunia.kota.akun["bagus"]), dunia.kota.akun["sari"]
    bagus.get(alamat)
    assert "Dibuka" not in bagus.get(alamat).content.decode()
    buka(sari).get(alamat)
    assert "Dibuka" in bagus.get(alamat).content.decode()
    assert [j.akun.nama for j in pernah_membaca(sari.pk)] == ["Bagus"]


def test_setiap_ruang_ikut_dan_berkas_sendiri_disertakan(dunia):
    isi = arsip(dunia.kota.akun["sari"])
    assert {n.split("/")[0] for n in isi.namelist()} == {
        "direktori", "kinerja", "evaluasi", "pembinaan", "pemberitahuan", "inti", "berkas",
        "BACA_DAHULU.txt",
    }  # fmt: skip
    assert isi.read(f"berkas/bukti-{dunia.bukti.pk}-rekap.pdf") == PDF
    assert [b["judul"] for b in tabel(isi, "pemberitahuan/pesan.csv")].count(
        "Kabar untuk Sari"
    ) == 1


def test_penilaian_yang_belum_diserahkan_tidak_bocor(dunia):
    """The evaluator's draft is nobody's but theirs; its row says only that there is one."""
    Penilaian.objects.filter(pk=dunia.terbuka.pk).update(
        rating_hasil="DI_ATAS", rating_perilaku="DI_ATAS", catatan="Rahasia penilai"
    )
    isi = arsip(dunia.kota.akun["sari"])
    baris = {b["periode"]: b for b in tabel(isi, "evaluasi/penilaian.csv")}
    belum, sudah = baris["Triwulan III"], baris["Triwulan II"]
    assert (belum["status"], belum["predikat"], belum["catatan"]) == ("BELUM_DISERAHKAN", "", "")
    assert belum["rating hasil kerja"] == belum["dinilai"] == ""
    assert sudah["status"] == StatusPenilaian.DISERAHKAN
    assert sudah["predikat"]
    assert "Rahasia penilai" not in semua_teks(isi)


def test_isian_seperti_rumus_tidak_dijalankan(dunia):
    BuktiDukung.objects.filter(pk=dunia.bukti_kembali.pk).update(nama='=HYPERLINK("x")')
    isi = arsip(dunia.kota.akun["sari"])
    assert '\'=HYPERLINK("x")' in {b["nama"] for b in tabel(isi, "kinerja/bukti.csv")}


def test_nama_berkas_yang_jahat_tetap_di_dalam_foldernya(dunia):
    BuktiDukung.objects.filter(pk=dunia.bukti.pk).update(nama="../../etc/passwd\x1f.pdf")
    isi = arsip(dunia.kota.akun["sari"])
    (nama,) = [n for n in isi.namelist() if n.startswith("berkas/bukti")]
    assert nama == f"berkas/bukti-{dunia.bukti.pk}-etc_passwd_.pdf"


def test_berkas_yang_terlalu_banyak_hanya_disebut(dunia, monkeypatch):
    monkeypatch.setattr(modul, "BERKAS_MAKS", len(PDF) - 1)
    isi = arsip(dunia.kota.akun["sari"])
    assert not [n for n in isi.namelist() if n.startswith("berkas/")]
    assert "tidak disertakan: rekap.pdf" in isi.read("BACA_DAHULU.txt").decode()


def test_berkas_yang_hilang_dari_penyimpanan_disebut(dunia, monkeypatch):
    monkeypatch.setattr(default_storage, "exists", lambda lokasi: False)
    isi = arsip(dunia.kota.akun["sari"])
    assert "rekap.pdf: tidak ditemukan" in isi.read("BACA_DAHULU.txt").decode()


def test_berkas_orang_lain_404(dunia):
    arsip(dunia.kota.akun["sari"])
    nomor = Unduhan.objects.latest("pk").pekerjaan_id
    for nama, status in (("dodi", 404), ("bagus", 404), ("ratna", 404), ("sari", 200)):
        jawaban = buka(dunia.kota.akun[nama]).get(f"/pekerjaan/{nomor}/unduh/")
        assert habiskan(jawaban).status_code == status, nama


def test_dua_kali_diminta_satu_pekerjaan(dunia):
    sari = dunia.kota.akun["sari"]
    satu = minta_data_saya(oleh=sari)
    assert minta_data_saya(oleh=sari).pk == satu.pk, "under way"
    assert minta_data_saya(oleh=dunia.kota.akun["dodi"]).pk != satu.pk
    kerjakan_pekerjaan(satu.pk)
    satu.refresh_from_db()
    assert satu.status is StatusPekerjaan.SELESAI
    assert minta_data_saya(oleh=sari).pk == satu.pk, "made just now"
    with time_machine.travel(datetime(2026, 10, 8, 3, 1, tzinfo=UTC), tick=False):
        assert minta_data_saya(oleh=sari).pk != satu.pk, "an hour later"


#: Tables with a column for a person that the copy leaves out, and why.
TIDAK_IKUT = {
    "inti.JejakBaca": "in the copy as the words of what others opened",
    "inti.Unggahan": "pieces of a file on its way, swept after a day",
    "inti.AksiMassal": "an act on other people's rows, kept to undo it",
    "direktori.PermintaanPerbaikan": "in the copy with each step that was taken on it",
    "contoh.TandaContoh": "counts people, names none",
}


def test_setiap_tabel_tentang_orang_ikut_dalam_salinan(dunia):
    """A new table about people joins its room's ``DATA_SAYA``, or says here why not."""
    akun = dunia.kota.akun["sari"]
    ikut = {
        satu.baris.model._meta.label
        for ruang in papan.penyedia("data_saya")
        for satu in ruang.isi.lembar(akun)
        if hasattr(satu.baris, "model")
    }
    tentang_orang = {
        model._meta.label
        for model in MODEL
        for bidang in model._meta.concrete_fields
        if bidang.name in {"akun", "pegawai", "pemilik", "pemohon"}
        and not issubclass(model, pghistory.models.Event)
    }
    assert tentang_orang - ikut == set(TIDAK_IKUT)
