"""Two rows that are one person: found, merged in every room, taken apart again."""

from datetime import date

import pytest
import time_machine
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.test import Client
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.actions.penggabungan import (
    batalkan_penggabungan,
    gabungkan,
    nyatakan_berbeda,
)
from dumai_asn.direktori.models import (
    Delegasi,
    GarisPenilai,
    HukumanDisiplin,
    Ketidakhadiran,
    NomorInduk,
    Pegawai,
    Penempatan,
    Penggabungan,
    Penugasan,
    RiwayatPegawai,
)
from dumai_asn.direktori.queries.cari import cari_pegawai
from dumai_asn.direktori.queries.penggabungan import (
    DITINGGAL,
    calon_ganda,
    nama_ruas,
    penunjuk,
)
from dumai_asn.direktori.rules.istilah import StatusPenggabungan
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from tests.direktori.bangun import HARI, segar
from tests.direktori.berkas_siasn import baris, siapkan
from tests.inti.bangun import serentak
from tests.kinerja.bangun import buat_skp
from tests.pemeran import MULAI, SELAMANYA, bangun_kota, buat_akun, tambah_pegawai

pytestmark = pytest.mark.django_db
LAMA = DateRange(MULAI, date(2025, 1, 1))


@pytest.fixture(autouse=True)
def jam():
    with time_machine.travel(HARI, tick=False):
        yield


def kembar(kota):
    """Sari once more, under a number that differs in one digit, with an old post and an account."""
    sari = kota.pegawai["sari"]
    Pegawai.objects.filter(pk=sari.pk).update(lahir=date(1990, 1, 1))
    dua = Pegawai.objects.create(
        nama="Sari", lahir=date(1990, 1, 1), pns_id="X1", akun=buat_akun("sari2", "Sari")
    )
    kota.pegawai["sari2"], kota.akun["sari2"] = dua, dua.akun
    NomorInduk.objects.create(pegawai=dua, nomor="199001012015031994", jenis="PNS", masa=SELAMANYA)
    for jenis, nilai, masa in (
        ("KEDUDUKAN", "AKTIF", SELAMANYA),
        ("GOLONGAN", "III/a", DateRange(date(2016, 1, 1), MULAI)),
    ):
        RiwayatPegawai.objects.create(pegawai=dua, jenis=jenis, nilai=nilai, masa=masa)
    Ketidakhadiran.objects.create(
        pegawai=dua, jenis="CUTI_TAHUNAN", masa=DateRange(date(2024, 2, 1), date(2024, 2, 9))
    )
    return dua


def gabung(kota, tetap="sari", lebur="sari2", oleh="ratna", **isi):
    orang = [Pegawai.objects.get(pk=kota.pegawai[nama].pk) for nama in (tetap, lebur)]
    return gabungkan(*orang, alasan="Nomor salah ketik", oleh=segar(kota, oleh), **isi)


def batalkan(kota, satu):
    satu.refresh_from_db()
    batalkan_penggabungan(
        satu, alasan="Dua orang", oleh=segar(kota, "ratna"), nomor_ubah=satu.nomor_ubah
    )


def isi_semua():
    """Every column that points to a person, and the people, as they are now."""
    hasil = {}
    for model, ruas in penunjuk():
        baris = model._base_manager.order_by("pk")
        if model is GarisPenilai:
            baris = baris.filter(sumber="TETAPAN")
        hasil[nama_ruas(model, ruas)] = list(baris.values_list("pk", ruas.attname))
    kolom = ("pk", "akun", "pns_id", "lahir", "kelamin", "digabung_ke")
    hasil["orang"] = list(Pegawai.objects.order_by("pk").values_list(*kolom))
    hasil["akun"] = list(Akun.objects.order_by("pk").values_list("pk", "is_active"))
    garis = GarisPenilai.objects.order_by("penempatan", "masa")
    hasil["garis"] = list(garis.values_list("penempatan", "pegawai", "penilai", "masa"))
    return hasil


def test_setiap_penunjuk_ke_pegawai_dipindahkan_atau_disebut():
    """A relation made tomorrow is found, or fails here: history rows and what is named stay."""
    ada = {
        f"{satu.related_model._meta.label}.{satu.field.name}"
        for satu in Pegawai._meta.get_fields(include_hidden=True)
        if satu.is_relation and satu.auto_created and not satu.concrete
        if not hasattr(satu.related_model, "pgh_tracked_model")
    }
    assert ada == {nama_ruas(model, ruas) for model, ruas in penunjuk()} | DITINGGAL
    for nama in DITINGGAL:
        label, _, ruas = nama.rpartition(".")
        assert apps.get_model(label)._meta.get_field(ruas).related_model is Pegawai


def test_calon_diusulkan_sampai_dinyatakan_berbeda(kota):
    dua = kembar(kota)
    tambah_pegawai(kota, "Sarah", "LAIN", "Pengelola Data", nomor=77)
    (satu,) = [c for c in calon_ganda() if dua in (c.a, c.b)]
    assert (satu.a, satu.sebab) == (kota.pegawai["sari"], "LAHIR")
    Pegawai.objects.filter(pk=dua.pk).update(lahir=None)
    NomorInduk.objects.filter(pegawai=dua).update(nomor="199101012015031004")
    (satu,) = [c for c in calon_ganda() if dua in (c.a, c.b)]
    assert satu.sebab == "NOMOR"
    nyatakan_berbeda(dua, kota.pegawai["sari"], oleh=segar(kota, "ratna"))
    assert [c for c in calon_ganda() if dua in (c.a, c.b)] == []


def test_gabung_memindahkan_semua_dan_batal_mengembalikannya(kota):
    dua = kembar(kota)
    Penempatan.objects.create(
        pegawai=dua,
        unit=kota.unit["LAIN"],
        jabatan=kota.jabatan["Pengelola Data"],
        jenis="TIM",
        masa=SELAMANYA,
    )
    bangun_garis_penilai()
    semula, sari = isi_semua(), kota.pegawai["sari"]
    satu = gabung(kota)
    dua.refresh_from_db()
    sari.refresh_from_db()
    assert (dua.digabung_ke, sari.pns_id, dua.pns_id) == (sari, "X1", "")
    assert not Akun.objects.get(username="sari2").is_active
    assert {n.nomor for n in dua.nomor.all()} == {"199001012015031994"}
    assert dua.riwayat.get().jenis == "KEDUDUKAN"
    assert sari.riwayat.filter(nilai="III/a").exists()
    assert sari.ketidakhadiran.exists()
    assert sari.penempatan.filter(jenis="TIM").exists()
    assert not dua.penempatan.exists()
    temuan = cari_pegawai(segar(kota, "ratna"), "199001012015031994", HARI, 5)
    assert [t.pegawai for t in temuan] == [sari]
    batalkan(kota, satu)
    assert isi_semua() == semula
    with pytest.raises(IsianDitolak, match="sudah dibatalkan"):
        batalkan(kota, satu)


def test_akun_dipilih_dan_akun_berperan_tidak_ditutup_diam_diam(kota):
    kembar(kota)
    semula = isi_semua()
    Penugasan.objects.create(
        akun=kota.akun["sari"], peran="KONSELOR", masa=SELAMANYA, dasar="SK uji"
    )
    with pytest.raises(IsianDitolak, match="memegang peran"):
        gabung(kota, akun_lebur=True)
    Penugasan.objects.filter(akun=kota.akun["sari"]).update(masa=LAMA)
    satu = gabung(kota, akun_lebur=True)
    assert Pegawai.objects.get(pk=kota.pegawai["sari"].pk).akun.username == "sari2"
    assert not Akun.objects.get(username="sari").is_active
    batalkan(kota, satu)
    assert isi_semua() == semula


def test_yang_bertabrakan_ditolak_dengan_menyebutnya(kota):
    """Two posts on one day, two SKP of one year, and each other's evaluator."""
    kembar(kota)
    dua = tambah_pegawai(kota, "Sari Dua", "IZIN.1", "Pengelola Data", nomor=88)
    bangun_garis_penilai()
    buat_skp(kota.pegawai["sari"])
    buat_skp(dua)
    Delegasi.objects.create(dari=dua, kepada=kota.pegawai["sari"], masa=SELAMANYA, alasan="Cuti")
    with pytest.raises(IsianDitolak) as galat:
        gabung(kota, lebur="sari dua")
    for kata in ("1 penempatan bertabrakan", "SKP bertabrakan", "delegasi bertabrakan"):
        assert kata.lower() in str(galat.value).lower()
    assert not Penggabungan.objects.exists()


def test_hukuman_ikut_pindah_tanpa_terlihat_oleh_yang_menggabung(kota):
    """Both rows hold the same decree: whoever merges learns of neither."""
    dua, sari = kembar(kota), kota.pegawai["sari"]
    for orang, sk in ((dua, "SK 1"), (dua, "SK 2"), (sari, "SK 2")):
        HukumanDisiplin.objects.create(
            pegawai=orang, tingkat="RINGAN", jenis="Teguran", masa=LAMA, dasar=sk
        )
    isi = masuk(kota, "ratna").get(f"/penggabungan/{sari.pk}/{dua.pk}/").content.decode()
    assert "ukuman" not in isi
    gabung(kota)
    assert sorted(sari.hukuman.values_list("dasar", flat=True)) == ["SK 1", "SK 2"]
    assert dua.hukuman.count() == 1


@pytest.mark.parametrize("oleh", ["usman", "adnan", "bagus"])
def test_hanya_pengelola_kota(kota, oleh):
    kembar(kota)
    with pytest.raises(PermissionDenied):
        gabung(kota, oleh=oleh)
    with pytest.raises(PermissionDenied):
        gabung(kota, tetap="ratna")


def test_tidak_dibatalkan_bila_ada_yang_bergantung(kota):
    dua = kembar(kota)
    tempat = Penempatan.objects.create(
        pegawai=dua,
        unit=kota.unit["LAIN"],
        jabatan=kota.jabatan["Pengelola Data"],
        jenis="TIM",
        masa=SELAMANYA,
    )
    satu = gabung(kota)
    GarisPenilai.objects.create(
        penempatan=tempat,
        pegawai=kota.pegawai["sari"],
        penilai=kota.pegawai["kartika"],
        sumber="TETAPAN",
        alasan="Tim",
        masa=LAMA,
    )
    with pytest.raises(IsianDitolak, match="garis penilai dibuat sesudah"):
        batalkan(kota, satu)
    GarisPenilai.objects.filter(penempatan=tempat, sumber="TETAPAN").delete()
    tambah_pegawai(kota, "Sari Tiga", "LAIN", "Pengelola Data", nomor=89)
    Penempatan.objects.filter(pegawai=kota.pegawai["sari tiga"]).delete()
    GarisPenilai.objects.filter(pegawai=kota.pegawai["sari tiga"]).delete()
    lagi = gabung(kota, lebur="sari tiga")
    with pytest.raises(IsianDitolak, match="Ada penggabungan sesudahnya"):
        batalkan(kota, satu)
    batalkan(kota, lagi)
    batalkan(kota, satu)


def test_nomor_lama_menuju_yang_terakhir_tetap(kota):
    """A merged into B, B into C: an import of A's number and a search for it find C."""
    dua = kembar(kota)
    gabung(kota)
    tiga = Pegawai.objects.create(nama="Sari", lahir=date(1990, 1, 1))
    kota.pegawai["sari3"] = tiga
    gabung(kota, tetap="sari3", lebur="sari")
    assert cari_pegawai(kota.akun["oki"], "199001012015031994", HARI, 5)[0].pegawai == tiga
    (satu,) = siapkan(
        kota.akun["ratna"], HARI, baris(nip_baru="199001012015031994", nama="SARI")
    ).baris.all()
    assert (satu.objek_id, dua.nomor.count()) == (tiga.pk, 1)


def masuk(kota, nama) -> Client:
    client = Client()
    client.force_login(kota.akun[nama], backend="dumai_asn.akun.backends.MasukAkun")
    return client


def test_lewat_halaman_dan_alamat_lama_mengantar(kota):
    dua, sari = kembar(kota), kota.pegawai["sari"]
    ratna = masuk(kota, "ratna")
    assert "Bandingkan" in ratna.get("/penggabungan/").content.decode()
    cari = ratna.get("/penggabungan/", {"orang": "sari"}).content.decode()
    assert f'value="{dua.pk}"' in cari
    alamat = f"/penggabungan/{sari.pk}/{dua.pk}/"
    pilih = ratna.get("/penggabungan/", {"pilih": [sari.pk, dua.pk]})
    assert pilih.url == alamat
    assert "Orang yang sama?" in ratna.get(alamat).content.decode()
    isi = {"tetap": sari.pk, "alasan": "Salah ketik"}
    assert "Pilih akun" in ratna.post(alamat, isi).content.decode()
    ratna.post(alamat, isi | {"akun": kota.akun["sari"].pk})
    satu = Penggabungan.objects.get(status=StatusPenggabungan.BERLAKU)
    for pola in ("/pegawai/{}/", "/pegawai/{}/kartu/"):
        jawaban = ratna.get(pola.format(dua.pk))
        assert (jawaban.status_code, jawaban.url) == (302, pola.format(sari.pk))
    assert ratna.get(alamat).status_code == 404
    isi = {"nomor_ubah": satu.nomor_ubah, "alasan": "Keliru"}
    ratna.post(f"/penggabungan/{satu.pk}/batalkan/", isi)
    assert ratna.get(f"/pegawai/{dua.pk}/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_dua_petugas_sekaligus_hanya_satu_yang_menang():
    kota = bangun_kota()
    dua = kembar(kota)
    ketiga = Pegawai.objects.create(nama="Sari")

    def ke(tetap):
        def jalankan():
            try:
                return gabungkan(tetap, dua, alasan="Uji", oleh=Akun.objects.get(username="ratna"))
            except IsianDitolak as galat:
                return str(galat)

        return jalankan

    hasil = serentak(ke(kota.pegawai["sari"]), ke(ketiga))
    assert sorted(isinstance(satu, str) for satu in hasil) == [False, True]
    assert Penggabungan.objects.count() == 1
    satu, ratna = Penggabungan.objects.get(), Akun.objects.get(username="ratna")
    with pytest.raises(IsianBerubah):
        batalkan_penggabungan(satu, alasan="x", oleh=ratna, nomor_ubah=99)
