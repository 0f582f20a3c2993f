"""The page "Data saya": who may look, who did, and a copy that holds one's own data only."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core.files.storage import storages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.contoh.actions.isi import isi_kota
from dumai_asn.direktori.models import NomorInduk, Penempatan, Penugasan
from dumai_asn.direktori.rules.istilah import Peran
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.models import JejakBaca
from evaluasi.models import Penilaian
from kinerja.models import BuktiDukung, IsiIndikator, Progres
from pembinaan.models import Pendaftaran
from tests.direktori.salinan import arsip, semua_teks, tabel
from tests.pemeran import MULAI, buat_akun

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _gudang_kosong():
    yield
    gudang = storages["unduhan"]
    for nama in gudang.listdir("")[1]:
        gudang.delete(nama)


def test_halaman_menyebut_siapa_mengapa_dan_sejak_kapan(masuk):
    halaman = masuk("pegawai").get("/data-saya/").content.decode()
    assert "5 orang dapat melihat data Anda" in halaman
    for kata in (
        "Bagus",
        "Pejabat penilai Anda",
        "Atasan pejabat penilai Anda",
        "Usman</span>, Dinas Perizinan",
        "sejak 1 Januari 2020 · SK uji",
        "Hubungi Usman, pengelola kepegawaian Dinas Perizinan",
    ):
        assert kata in halaman
    assert "Lukman" not in halaman


def test_menu_orang_membawa_ke_sana(masuk):
    assert 'href="/data-saya/"' in masuk("pegawai").get("/menu/").content.decode()


def test_akun_tanpa_pegawai_tetap_dapat_membuka(masuk):
    halaman = masuk("administrator").get("/data-saya/").content.decode()
    assert "bukan akun pegawai" in halaman
    assert "Siapkan salinan data" in halaman


def test_yang_sudah_berhenti_tetap_melihat_datanya(kota, masuk):
    """No placement any more: those who see the whole city are left."""
    Penempatan.objects.filter(pegawai=kota.pegawai["oki"]).update(
        masa=DateRange(MULAI, date(2026, 1, 1))
    )
    kota.pegawai["oki"].garis_penilai.all().delete()
    halaman = masuk("orang_lain").get("/data-saya/").content.decode()
    assert "1 orang dapat melihat data Anda" in halaman
    assert "Ratna" in halaman
    assert masuk("orang_lain").get("/data-saya/riwayat/").status_code == 200


def test_hubungan_yang_banyak_berhalaman(kota, masuk):
    for nomor in range(30):
        akun = buat_akun(f"hr{nomor}", f"Petugas {nomor:02d}")
        Penugasan.objects.create(
            akun=akun, peran=Peran.PENGELOLA, masa=DateRange(MULAI, None), dasar="SK uji"
        )
    client = masuk("pegawai")
    assert "Lihat semua 31 orang" in client.get("/data-saya/").content.decode()
    kedua = client.get("/data-saya/", {"hubungan": "PENGELOLA", "halaman": "2"}).content.decode()
    assert "Petugas 29" in kedua
    assert "Petugas 01" not in kedua
    for aneh in ("DIRI", "X", "a\x00b", "9" * 40):
        assert client.get("/data-saya/", {"hubungan": aneh}).status_code == 200


def test_riwayat_disaring_dan_isian_aneh_dijawab(kota, masuk):
    sari, client = kota.akun["sari"], masuk("pegawai")
    for hari, nama, jenis in ((1, "bagus", "kinerja.anggota"), (2, "ratna", "evaluasi.hasil")):
        with time_machine.travel(datetime(2026, 5, hari, 3, tzinfo=UTC), tick=False):
            catat_baca(jenis, 1, pemilik=sari.pk, oleh=kota.akun[nama])

    def nama(**isi) -> set[str]:
        halaman = client.get("/data-saya/riwayat/", isi).content.decode()
        return {n for n in ("Bagus", "Ratna") if f"{n}</span> membuka" in halaman}

    assert nama() == {"Bagus", "Ratna"}
    assert nama(q="bag") == {"Bagus"}
    assert nama(jenis="evaluasi.hasil") == {"Ratna"}
    assert nama(dari="2026-05-02") == {"Ratna"}
    assert nama(sampai="2026-05-01") == {"Bagus"}
    assert nama(dari="2026-05-01", sampai="2026-05-01", jenis="evaluasi.hasil") == set()
    assert nama(jenis="tidak.ada", dari="kemarin") == {"Bagus", "Ratna"}


def test_riwayat_orang_lain_tidak_ikut(kota, masuk):
    catat_baca("kinerja.anggota", 1, pemilik=kota.akun["dodi"].pk, oleh=kota.akun["bagus"])
    assert "Bagus" not in masuk("pegawai").get("/data-saya/riwayat/").content.decode()


def test_perintahnya_tetap_berapa_pun_yang_membuka(kota, masuk):
    """Twice the readers, twice the days, ten times the rows: the same statements."""
    sari, client = kota.akun["sari"], masuk("pegawai")

    def isi(orang: int, hari: int) -> None:
        JejakBaca.objects.bulk_create(
            JejakBaca(
                akun=akun,
                pemilik=sari,
                jenis="kinerja.anggota",
                objek=1,
                hari=date(2026, 1, 1) + timedelta(days=h),
            )
            for akun in [buat_akun(f"o{hari}-{n}", f"Orang {n}") for n in range(orang)]
            for h in range(hari)
        )

    def jumlah() -> list[int]:
        hasil = []
        for alamat in ("/data-saya/", "/data-saya/riwayat/"):
            with CaptureQueriesContext(connection) as kueri:
                assert client.get(alamat).status_code == 200
            hasil.append(len(kueri))
        return hasil

    isi(3, 10)
    client.get("/data-saya/")
    sebelum = jumlah()
    isi(6, 60)
    assert jumlah() == sebelum
    assert max(sebelum) <= 25


def test_salinan_data_pegawai_contoh_sama_dengan_basis_data(settings):
    settings.DEMO = True
    with time_machine.travel(datetime(2026, 11, 24, 3, tzinfo=UTC), tick=False):
        isi_kota(pegawai=60, benih=2026, pada=date(2026, 11, 24))
        akun = Akun.objects.get(username="pegawai")
        isi = arsip(akun)
    milik = {"skp__pegawai__akun": akun}
    progres = tabel(isi, "kinerja/progres.csv")
    assert [int(b["nomor progres"]) for b in progres] == list(
        Progres.objects.filter(**milik).order_by("tanggal", "pk").values_list("pk", flat=True)
    )
    assert len(progres) > 5
    (nip,) = NomorInduk.objects.filter(pegawai__akun=akun)
    assert [b["nomor"] for b in tabel(isi, "direktori/nomor_induk.csv")] == [nip.nomor]
    assert [b["masa"] for b in tabel(isi, "direktori/nomor_induk.csv")] == [
        f"{nip.masa.lower.isoformat()} s.d. sekarang"
    ]
    for nama, model, syarat in (
        ("kinerja/bukti.csv", BuktiDukung, milik),
        ("kinerja/indikator.csv", IsiIndikator, {"versi__skp__pegawai__akun": akun}),
        ("evaluasi/penilaian.csv", Penilaian, {"pegawai__akun": akun}),
        ("pembinaan/pendaftaran.csv", Pendaftaran, {"pegawai__akun": akun}),
    ):
        jumlah = model.objects.filter(**syarat).count()
        assert len(tabel(isi, nama)) == jumlah, nama
        assert f"{nama}: " in isi.read("BACA_DAHULU.txt").decode()
    semua = semua_teks(isi)
    asing = NomorInduk.objects.exclude(pegawai__akun=akun).values_list("nomor", flat=True)
    assert [n for n in asing if n in semua] == []
    assert isi.testzip() is None
