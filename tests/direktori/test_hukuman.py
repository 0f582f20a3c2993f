"""Disciplinary punishments: named officers and the person, nobody else, anywhere."""

from datetime import date, timedelta

import pghistory.models
import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.hukuman import (
    IsianHukuman,
    batalkan_hukuman,
    betulkan_hukuman,
    catat_hukuman,
)
from dumai_asn.direktori.models import HukumanDisiplin, Pegawai, Penempatan, Penugasan
from dumai_asn.direktori.queries.data_saya import lembar_direktori
from dumai_asn.direktori.queries.hukuman import hukuman_pada, pegawai_petugas, petugas_dari
from dumai_asn.direktori.rules.istilah import HukumanDisiplin as T
from dumai_asn.direktori.rules.istilah import Peran
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.models import JejakBaca
from dumai_asn.pemberitahuan.models import Pemberitahuan, Pengiriman
from tests.direktori.bangun import HARI, SEHARI, pindahkan, segar
from tests.pemeran import MULAI, SELAMANYA

pytestmark = pytest.mark.django_db
ISIAN = IsianHukuman(T.SEDANG, "Pemotongan", date(2026, 3, 1), date(2026, 9, 1), "SK 7", "Alpa")


@pytest.fixture(autouse=True)
def jam():
    with time_machine.travel(HARI, tick=False):
        yield


@pytest.fixture
def kota(kota):
    """Lukman keeps the punishments of Dinas Perizinan, Oki those of the whole city."""
    for nama, unit in (("lukman", "IZIN"), ("oki", "KOTA")):
        Penugasan.objects.create(
            akun=kota.akun[nama],
            peran=Peran.PETUGAS_DISIPLIN,
            unit=kota.unit[unit],
            masa=SELAMANYA,
            dasar="SK penunjukan",
        )
    return kota


def catat(kota, nama="sari", isian=ISIAN, oleh="lukman"):
    return catat_hukuman(kota.pegawai[nama], isian=isian, oleh=segar(kota, oleh))


def masuk(kota, nama) -> Client:
    client = Client()
    client.force_login(kota.akun[nama], backend="dumai_asn.akun.backends.MasukAkun")
    return client


def test_hanya_orangnya_dan_petugas_yang_membaca(kota):
    catat(kota)
    sari = kota.pegawai["sari"].pk
    alamat = f"/pegawai/{sari}/hukuman/"
    dapat = {nama: masuk(kota, nama).get(alamat).status_code for nama in kota.akun}
    assert {nama for nama, status in dapat.items() if status == 200} == {"sari", "lukman", "oki"}
    for nama in ("ratna", "usman", "bagus", "kartika", "walid"):
        isi = masuk(kota, nama).get(f"/pegawai/{sari}/").content.decode()
        assert "Hukuman" not in isi
        assert masuk(kota, nama).get(f"/pegawai/{sari}/panel/hukuman/").status_code == 404
    isi = masuk(kota, "sari").get(f"/pegawai/{sari}/panel/hukuman/").content.decode()
    assert "Pemotongan" in isi
    assert "Alpa" in isi


def test_tersandi_dan_tidak_lewat_surel(kota):
    satu = catat(kota)
    with connection.cursor() as kursor:
        kursor.execute("SELECT uraian FROM direktori_hukumandisiplin")
        assert "Alpa" not in kursor.fetchone()[0]
    pesan = Pemberitahuan.objects.get(akun=kota.akun["sari"])
    assert "hukuman" not in f"{pesan.judul} {pesan.isi}".lower()
    assert not Pengiriman.objects.exists()
    betulkan_hukuman(
        satu,
        isian=ISIAN,
        oleh=segar(kota, "lukman"),
        nomor_ubah=satu.nomor_ubah,
        alasan="Salah ketik",
    )
    assert "Salah ketik" not in str(list(pghistory.models.Context.objects.values_list("metadata")))


def test_siapa_membuka_tercatat_sekali_sehari_juga_dari_daftar(kota):
    catat(kota)
    lukman, sari = masuk(kota, "lukman"), kota.pegawai["sari"]
    for _ in range(2):
        assert "Sari" in lukman.get("/hukuman/").content.decode()
        lukman.get(f"/pegawai/{sari.pk}/hukuman/")
    masuk(kota, "sari").get(f"/pegawai/{sari.pk}/hukuman/")
    jejak = JejakBaca.objects.filter(jenis="direktori.hukuman")
    assert [(j.akun_id, j.objek) for j in jejak] == [(kota.akun["lukman"].pk, sari.pk)]
    isi = masuk(kota, "sari").get("/data-saya/").content.decode()
    assert "hukuman disiplin Anda" in isi
    assert "Petugas disiplin" in isi
    # Told as the role it was read in, though he is also head of the own dinas.
    riwayat = masuk(kota, "sari").get("/data-saya/riwayat/").content.decode()
    assert 'hukuman disiplin Anda</div><div class="ket">Petugas disiplin · ' in riwayat


def test_dua_arah_sama(kota):
    """Who keeps whose, asked from both sides, on every day of a transfer."""
    pindahkan(kota, "sari", "LAIN", HARI + SEHARI)
    Penempatan.objects.filter(pegawai=kota.pegawai["dodi"]).update(masa=DateRange(MULAI, HARI))
    for pada in (HARI - SEHARI, HARI, HARI + SEHARI, HARI + timedelta(400)):
        ke = {
            (nama, orang)
            for nama in kota.akun
            for orang in pegawai_petugas(segar(kota, nama), pada).values_list("pk", flat=True)
        }
        dari = {
            (p.akun.username, orang)
            for orang in Pegawai.objects.values_list("pk", flat=True)
            for p in petugas_dari(orang, pada)
        }
        assert ke == dari
        assert len(ke) > 10
        assert (("lukman", kota.pegawai["sari"].pk) in ke) is (pada <= HARI)
        assert ("lukman", kota.pegawai["dodi"].pk) in ke


@pytest.mark.parametrize("oleh", ["ratna", "usman", "adnan", "bagus", "lukman"])
def test_yang_bukan_petugas_ditolak(kota, oleh):
    """Lukman is an officer, but of another branch than his own: nobody writes their own."""
    tentang = "lukman" if oleh == "lukman" else "sari"
    with pytest.raises(PermissionDenied):
        catat(kota, tentang, oleh=oleh)
    assert not HukumanDisiplin.objects.exists()


def test_sk_yang_sama_ditolak_dan_yang_batal_dapat_dicatat_lagi(kota):
    satu = catat(kota)
    with pytest.raises(IsianDitolak, match="sudah tercatat"):
        catat(kota)
    isi = {"oleh": segar(kota, "lukman"), "nomor_ubah": satu.nomor_ubah}
    for pada, alasan, kata in (
        (HARI, " ", "Tulis alasan"),
        (HARI + SEHARI, "Keberatan", "sesudah hari ini"),
        (date(2026, 2, 1), "Keberatan", "sebelum hukumannya"),
    ):
        with pytest.raises(IsianDitolak, match=kata):
            batalkan_hukuman(satu, pada=pada, alasan=alasan, **isi)
    batal = batalkan_hukuman(satu, pada=HARI, alasan="Keberatan dikabulkan", **isi)
    with pytest.raises(IsianBerubah):
        batalkan_hukuman(satu, pada=HARI, alasan="Lagi", **isi)
    with pytest.raises(IsianDitolak, match="sudah dibatalkan"):
        betulkan_hukuman(
            batal, isian=ISIAN, oleh=isi["oleh"], nomor_ubah=batal.nomor_ubah, alasan="x"
        )
    catat(kota)


@pytest.mark.parametrize(
    ("pada", "sejak", "hasil"),
    [
        (date(2026, 2, 28), None, None),
        (date(2026, 3, 1), None, T.SEDANG),
        (date(2026, 8, 31), None, T.SEDANG),
        (date(2026, 9, 1), None, T.RINGAN),
        (date(2026, 9, 1), date(2026, 8, 31), T.SEDANG),
        (date(2031, 8, 31), date(2026, 9, 1), T.RINGAN),
    ],
)
def test_terberat_pada_suatu_masa(kota, pada, sejak, hasil):
    sari = kota.pegawai["sari"].pk
    catat(kota)
    catat(kota, isian=IsianHukuman(T.RINGAN, "Teguran", date(2026, 9, 1), None, "SK 8"))
    batal = catat(kota, isian=IsianHukuman(T.BERAT, "Bebas", date(2026, 1, 1), None, "SK 9"))
    HukumanDisiplin.objects.filter(pk=batal.pk).update(dibatalkan=HARI, alasan_batal="x")
    assert hukuman_pada([sari, kota.pegawai["dodi"].pk], pada, sejak) == (
        {sari: hasil} if hasil else {}
    )


def test_ikut_dalam_salinan_data_sendiri(kota):
    catat(kota)
    semua = {satu.kunci: satu for satu in lembar_direktori(segar(kota, "sari"))}
    (baris,) = semua["hukuman_disiplin"].baris
    assert "Alpa" in baris


def test_daftar_tidak_bertambah_kueri(kota):
    lukman = masuk(kota, "lukman")

    def berapa():
        with CaptureQueriesContext(connection) as kueri:
            assert lukman.get("/hukuman/").status_code == 200
        return len(kueri)

    catat(kota)
    lukman.get("/hukuman/")
    satu = berapa()
    for nomor, nama in enumerate(["dodi", "bagus", "usman", "kartika", "sari"]):
        catat(kota, nama, IsianHukuman(T.RINGAN, "Teguran", HARI, None, f"SK 1{nomor}"))
    assert berapa() == satu


def test_dicatat_dan_dibatalkan_lewat_halaman(kota):
    oki = masuk(kota, "oki")
    isi = {"cari_pegawai": "Sari", "jenis": "RINGAN|Teguran tertulis", "mulai": "2026-04-01"}
    jawaban = oki.post("/hukuman/baru/", isi)
    assert "Tulis nomor keputusannya." in jawaban.content.decode()
    jawaban = oki.post("/hukuman/baru/", isi | {"dasar": "SK 12"}, follow=True)
    satu = HukumanDisiplin.objects.get()
    assert satu.tingkat is T.RINGAN
    assert satu.masa.upper is None
    assert "Teguran tertulis" in jawaban.content.decode()
    alamat = f"/hukuman/{satu.pk}/batalkan/"
    isi = {"nomor_ubah": satu.nomor_ubah, "pada": "2026-05-01", "alasan": "Banding diterima"}
    assert "Banding diterima" in oki.post(alamat, isi, follow=True).content.decode()
    lain = masuk(kota, "lukman")
    assert lain.get("/hukuman/baru/", {"orang": kota.pegawai["ratna"].pk}).status_code == 404
