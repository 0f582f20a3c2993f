"""Feedback: the relation is the directory's, the readers are the giver's choice, words stay."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import InternalError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import GarisPenilai, Penempatan, UnitKerja
from dumai_asn.direktori.rules.istilah import JenisPenempatan, JenisUnit
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.models import Acuan, JejakBaca
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.actions.umpan_balik import IsianUmpan, tambah_umpan, ubah_umpan
from kinerja.models import PermintaanUmpanBalik, TambahanUmpanBalik, UmpanBalik
from kinerja.queries.umpan_balik import (
    orang_terkait,
    riwayat_umpan,
    umpan_terlihat,
    umpan_untuk_nilai,
)
from kinerja.rules.umpan_balik import (
    Hubungan,
    JenisUmpan,
    RuangUmpan,
)
from tests.kinerja.bangun import buat_skp
from tests.kinerja.umpan.bahan import HARI, SBD, TERIMA_KASIH, beri, garis, minta

pytestmark = pytest.mark.django_db


# --- relation -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dari", "kepada", "hubungan"),
    [
        ("bagus", "sari", Hubungan.ATASAN),
        ("kartika", "sari", Hubungan.ATASAN),
        ("sari", "bagus", Hubungan.BAWAHAN),
        ("sari", "kartika", Hubungan.BAWAHAN),
        ("sari", "dodi", Hubungan.REKAN),
        ("bagus", "usman", Hubungan.REKAN),
        ("sari", "usman", None),
        ("sari", "oki", None),
    ],
)
def test_hubungan_menurut_direktori(kota, dari, kepada, hubungan):
    ini, itu = kota.pegawai[dari].pk, kota.pegawai[kepada].pk
    assert orang_terkait(ini, HARI, itu).get(itu) is hubungan
    assert orang_terkait(ini, HARI).get(itu) is hubungan


def test_setim_menjadi_rekan_selama_timnya_berjalan(kota):
    tim = UnitKerja.objects.create(
        kode="TIM", nama="Tim Kota Sehat", jenis=JenisUnit.TIM, induk=kota.unit["KOTA"],
        masa=DateRange(date(2020, 1, 1), None),
    )  # fmt: skip
    for nama in ("sari", "oki"):
        Penempatan.objects.create(
            pegawai=kota.pegawai[nama],
            unit=tim,
            jabatan=kota.jabatan["Pengelola Data"],
            jenis=JenisPenempatan.TIM,
            masa=DateRange(HARI, HARI + timedelta(days=1)),
        )
    sari, oki = kota.pegawai["sari"].pk, kota.pegawai["oki"].pk
    assert orang_terkait(sari, HARI)[oki] is Hubungan.REKAN
    assert oki not in orang_terkait(sari, HARI + timedelta(days=1))


@pytest.mark.parametrize("kepada", ["oki", "usman", "sari"])
def test_orang_luar_dan_diri_sendiri_ditolak(kota, kepada):
    with pytest.raises(IsianDitolak, match="bukan salah satunya"):
        beri(kota, "sari", kepada)
    assert not UmpanBalik.objects.exists()


def test_akun_tanpa_pegawai_ditolak(kota):
    with pytest.raises(PermissionDenied):
        beri(kota, "adnan", "sari")


def test_rhk_hanya_dari_yang_melihat_skp(kota):
    rhk = buat_skp(kota.pegawai["sari"], HARI.year).rhk
    isian = IsianUmpan(JenisUmpan.SBD, RuangUmpan.DIBAGI, "b", situasi="a", dampak="c", rhk=rhk.pk)
    assert beri(kota, "bagus", "sari", isian).rhk_id == rhk.pk
    with pytest.raises(IsianDitolak, match="RHK"):
        beri(kota, "dodi", "sari", isian)
    with pytest.raises(IsianDitolak, match="RHK"):
        beri(kota, "bagus", "dodi", isian)


# --- giving, changing, adding ---------------------------------------------------------------


def test_kirim_dua_kali_sekali_tersimpan(kota):
    kunci = uuid4()
    satu = beri(kota, "dodi", "sari", kunci_kirim=kunci)
    assert beri(kota, "dodi", "sari", kunci_kirim=kunci) == satu
    with pytest.raises(IsianDitolak, match="Muat ulang"):
        beri(kota, "dodi", "sari", TERIMA_KASIH, kunci_kirim=kunci)
    assert UmpanBalik.objects.count() == 1
    pesan = Pemberitahuan.objects.get(akun=kota.akun["sari"])
    assert pesan.tautan == reverse("kinerja:umpan_satu", args=[satu.pk])
    assert SBD.perilaku not in pesan.isi


def test_apresiasi_hanya_nilai_dan_kalimat(kota):
    isian = IsianUmpan(
        JenisUmpan.APRESIASI, RuangUmpan.DIBAGI, "Hebat", nilai="LOYAL", situasi="x", saran="y"
    )
    satu = beri(kota, "sari", "bagus", isian)
    assert (satu.situasi, satu.saran, satu.hubungan) == ("", "", Hubungan.BAWAHAN)


def test_diubah_dalam_waktunya_dengan_riwayat(kota, hari):
    satu = beri(kota, "dodi", "sari")
    ubah_umpan(satu, replace(SBD, perilaku="Lebih tepat"), oleh=kota.akun["dodi"], nomor_ubah=1)
    with pytest.raises(IsianBerubah):
        ubah_umpan(satu, SBD, oleh=kota.akun["dodi"], nomor_ubah=1)
    with pytest.raises(PermissionDenied):
        ubah_umpan(satu, SBD, oleh=kota.akun["sari"], nomor_ubah=2)
    assert [satu.isi.perilaku for satu in riwayat_umpan(satu, penuh=False)] == [
        SBD.perilaku,
        "Lebih tepat",
    ]
    hari.shift(timedelta(hours=24, seconds=1))
    satu.refresh_from_db()
    with pytest.raises(IsianDitolak, match="sudah lewat"):
        ubah_umpan(satu, SBD, oleh=kota.akun["dodi"], nomor_ubah=2)


def test_sesudah_waktunya_hanya_tambahan(kota, hari):
    satu, kunci = beri(kota, "dodi", "sari"), uuid4()
    dodi = kota.akun["dodi"]
    with pytest.raises(IsianDitolak, match="masih dapat diubah"):
        tambah_umpan(satu, "Lagi", oleh=dodi, kunci_kirim=kunci)
    hari.shift(timedelta(days=2))
    with pytest.raises(PermissionDenied):
        tambah_umpan(satu, "Lagi", oleh=kota.akun["sari"], kunci_kirim=kunci)
    for _ in range(2):
        tambah_umpan(satu, "Yang saya maksud hari Senin", oleh=dodi, kunci_kirim=kunci)
    assert TambahanUmpanBalik.objects.count() == 1
    assert Pemberitahuan.objects.filter(akun=kota.akun["sari"]).count() == 2


def test_basis_data_membekukan_isinya(kota):
    satu = beri(kota, "dodi", "sari")
    kemarin = timezone.now() - timedelta(days=2)
    UmpanBalik.objects.filter(pk=satu.pk).update(sunting_sampai=kemarin)
    for aksi in (
        lambda: UmpanBalik.objects.filter(pk=satu.pk).update(perilaku="Lain"),
        lambda: UmpanBalik.objects.filter(pk=satu.pk).update(ruang=RuangUmpan.GARIS),
        lambda: UmpanBalik.objects.filter(pk=satu.pk).delete(),
    ):
        with pytest.raises(InternalError), transaction.atomic():
            aksi()


def test_waktu_mengubah_dari_acuan(kota):
    Acuan.objects.create(
        kunci="kinerja.umpan_balik",
        masa=DateRange(date(2020, 1, 1), None),
        nilai={"jam_sunting": 1},
        dasar_hukum="Uji",
        tanda="C1",
    )
    satu = beri(kota, "dodi", "sari")
    assert satu.sunting_sampai - timezone.now() == timedelta(hours=1)


# --- readers --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("isian", "pembaca"),
    [(SBD, {"dodi", "sari", "bagus"}), (garis(SBD), {"dodi", "bagus"})],
)
def test_siapa_yang_membaca(kota, isian, pembaca):
    satu = beri(kota, "dodi", "sari", isian)
    bisa = {nama for nama, akun in kota.akun.items() if satu in umpan_terlihat(akun, HARI)}
    assert bisa == pembaca
    dikabari = set(Pemberitahuan.objects.values_list("akun__username", flat=True))
    assert dikabari == ({"sari"} if isian is SBD else {"bagus"})


def test_catatan_untuk_penilai_lama_tetap_padanya(kota):
    dibagi, khusus = beri(kota, "dodi", "sari"), beri(kota, "dodi", "sari", garis(SBD))
    baris = GarisPenilai.objects.get(pegawai=kota.pegawai["sari"])
    besok = HARI + timedelta(days=1)
    semula = DateRange(baris.masa.lower, besok)
    GarisPenilai.objects.filter(pk=baris.pk).update(masa=semula)
    baris.pk, baris._state.adding = None, True
    baris.penilai, baris.masa = kota.pegawai["kartika"], DateRange(besok, None)
    baris.save()
    kini, nanti = besok, date(HARI.year + 3, 1, 1)
    assert set(umpan_terlihat(kota.akun["kartika"], kini)) == {dibagi}
    assert set(umpan_terlihat(kota.akun["bagus"], kini)) == {dibagi, khusus}
    assert not umpan_terlihat(kota.akun["bagus"], nanti)
    assert set(umpan_terlihat(kota.akun["sari"], nanti)) == {dibagi}


def test_bunyi_khusus_tidak_terbaca_sesudah_dibagikan(kota):
    satu = beri(kota, "dodi", "sari", garis(replace(SBD, perilaku="Hanya untuk Bagus")))
    ubah_umpan(satu, SBD, oleh=kota.akun["dodi"], nomor_ubah=1)
    assert [satu.isi.perilaku for satu in riwayat_umpan(satu, penuh=False)] == [SBD.perilaku]
    assert len(riwayat_umpan(satu, penuh=True)) == 2
    assert Pemberitahuan.objects.filter(akun=kota.akun["sari"]).count() == 1


def test_bahan_penilai_hanya_dari_masanya(kota):
    satu = beri(kota, "dodi", "sari")
    beri(kota, "sari", "dodi")
    besok = HARI + timedelta(days=1)
    masa, pk = DateRange(HARI, besok), kota.pegawai["sari"].pk
    assert list(umpan_untuk_nilai(kota.akun["bagus"], pk, masa, HARI)) == [satu]
    assert not umpan_untuk_nilai(kota.akun["ratna"], pk, masa, HARI)
    lain = DateRange(besok, besok + timedelta(days=90))
    assert not umpan_untuk_nilai(kota.akun["bagus"], pk, lain, HARI)


# --- pages ----------------------------------------------------------------------------------


@pytest.fixture
def buka(client, kota):
    def sebagai(nama):
        client.force_login(kota.akun[nama], backend="dumai_asn.akun.backends.MasukAkun")
        return client

    return sebagai


def test_dari_mencari_orang_sampai_terbaca(kota, buka):
    layar = buka("dodi").get(reverse("kinerja:pilih_umpan"), {"q": "sarri"}).content.decode()
    alamat = reverse("kinerja:beri_umpan", args=[kota.pegawai["sari"].pk])
    assert alamat in layar
    assert "sebagai rekan" in buka("dodi").get(alamat).content.decode()
    kotor = {
        "kunci_kirim": str(uuid4()),
        "situasi": "Rapat​\r\n<script>alert(1)</script>",
        "perilaku": "Anda “mendengar”",
        "dampak": "Cepat selesai",
        "hubungan": "ATASAN",
        "ruang": "DIBAGI",
    }
    assert buka("dodi").post(alamat, kotor).status_code == 302
    satu = UmpanBalik.objects.get()
    assert satu.hubungan is Hubungan.REKAN
    assert satu.situasi == "Rapat\n<script>alert(1)</script>"
    isi = buka("sari").get(reverse("kinerja:umpan_satu", args=[satu.pk])).content.decode()
    assert "&lt;script&gt;" in isi
    assert "<script>alert" not in isi
    assert not JejakBaca.objects.filter(jenis="kinerja.umpan").exists()
    buka("bagus").get(reverse("kinerja:umpan_satu", args=[satu.pk]))
    assert JejakBaca.objects.get(jenis="kinerja.umpan").pemilik == kota.akun["sari"]


def test_orang_luar_tidak_menemukan_apa_pun(kota, buka):
    satu = beri(kota, "dodi", "sari", garis(SBD))
    alamat = reverse("kinerja:umpan_satu", args=[satu.pk])
    assert [buka(n).get(alamat).status_code for n in ("sari", "ratna", "oki", "kartika")] == [
        404
    ] * 4
    luar = reverse("kinerja:beri_umpan", args=[kota.pegawai["oki"].pk])
    assert buka("sari").get(luar).status_code == 403
    assert buka("adnan").get(reverse("kinerja:umpan_balik")).status_code == 403


def test_meminta_lewat_halaman(kota, buka):
    orang = [kota.pegawai[n].pk for n in ("bagus", "dodi")]
    pilih = buka("sari").get(reverse("kinerja:pilih_umpan"), {"untuk": "minta", "kepada": orang[0]})
    assert pilih.content.decode().count("checked") == 1
    alamat = f"{reverse('kinerja:minta_umpan')}?kepada={orang[0]}&kepada={orang[1]}"
    isi = {
        "kunci_kirim": str(uuid4()),
        "kepada": orang,
        "pertanyaan": "Rapat?",
        "tenggat": HARI.isoformat(),
    }
    assert buka("sari").post(alamat, isi).status_code == 302
    assert PermintaanUmpanBalik.objects.count() == 2
    beranda = buka("dodi").get("/").content.decode()
    assert "Beri umpan balik kepada Sari" in beranda
    satu = PermintaanUmpanBalik.objects.get(diminta=kota.pegawai["dodi"])
    halaman = reverse("kinerja:permintaan_satu", args=[satu.pk])
    assert buka("sari").post(halaman, {"nomor_ubah": 1}).status_code == 403
    assert buka("dodi").post(halaman, {"nomor_ubah": 1, "alasan": ""}).status_code == 302
    assert buka("oki").get(halaman).status_code == 404


def test_sesudah_jendela_formulirnya_tidak_ditawarkan_lagi(kota, buka):
    satu = beri(kota, "dodi", "sari")
    alamat = reverse("kinerja:ubah_umpan", args=[satu.pk])
    assert buka("dodi").get(alamat).status_code == 200
    lewat = timezone.now() - timedelta(minutes=1)
    UmpanBalik.objects.filter(pk=satu.pk).update(sunting_sampai=lewat)
    assert buka("dodi").get(alamat).url == reverse("kinerja:umpan_satu", args=[satu.pk])
    satu.refresh_from_db()
    isi = {"situasi": "a", "perilaku": "b", "dampak": "c", "nomor_ubah": satu.nomor_ubah}
    ditolak = buka("dodi").post(alamat, isi | {"ruang": "DIBAGI"})
    assert "Waktu mengubahnya sudah lewat" in ditolak.content.decode()


@pytest.mark.parametrize(
    ("siapa", "alamat"),
    [
        ("sari", "/umpan-balik/"),
        ("dodi", "/umpan-balik/?sisi=diberikan"),
        ("bagus", "/umpan-balik/?sisi=tim"),
        ("sari", "/umpan-balik/permintaan/"),
    ],
)
def test_daftar_tumbuh_tanpa_kueri_tambahan(kota, buka, siapa, alamat):
    def hitung():
        with CaptureQueriesContext(connection) as q:
            assert buka(siapa).get(alamat).status_code == 200
        return len(q)

    beri(kota, "dodi", "sari")
    minta(kota, "sari", "dodi")
    hitung()
    awal = hitung()
    for _ in range(4):
        beri(kota, "dodi", "sari", TERIMA_KASIH)
    minta(kota, "sari", "bagus", "kartika")
    assert hitung() == awal
