"""Schedules and the outbox: moved by HR, run now, late when the beat is dead, tried again."""

from datetime import time, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from dumai_asn.inti.actions import kejadian as kotak
from dumai_asn.inti.actions.draf import bersihkan_draf
from dumai_asn.inti.actions.isian import IsianBerubah
from dumai_asn.inti.actions.jadwal import jalankan_sekarang, ubah_jadwal
from dumai_asn.inti.actions.kejadian import bersihkan, ulangi_kejadian
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan
from dumai_asn.inti.istilah import StatusPekerjaan
from dumai_asn.inti.models import Draf, Jadwal, Kejadian, Pekerjaan, Putaran
from dumai_asn.inti.queries.kerja import keadaan_jadwal, kejadian_gagal
from dumai_asn.inti.rules.jadwal import Waktu
from dumai_asn.inti.sapuan import Sapuan, detak, sapu
from tests.inti.bangun import PAGI

HARIAN = Waktu(time(7))


@pytest.fixture
def jalan(papan_uji):
    """A daily sweep at seven, "uji", and the times it ran."""
    kali: list = []
    sapuan = Sapuan(lambda saat: kali.append(saat) or 3, pukul=time(7), judul="Uji harian")
    papan_uji.daftarkan("sapuan", "uji", sapuan)
    return kali


def keadaan(saat=PAGI):
    return next(satu for satu in keadaan_jadwal(saat) if satu.kunci == "uji")


def test_diatur_lalu_dua_penyunting(kota, jalan):
    ratna = kota.akun["ratna"]
    satu = ubah_jadwal("uji", oleh=ratna, isian=Waktu(time(3), True), nomor_ubah=0)
    assert (satu.nama, keadaan().waktu) == ("Uji harian", Waktu(time(3), True))
    ubah_jadwal("uji", oleh=ratna, isian=Waktu(time(4)), nomor_ubah=1)
    for nomor in (0, 1):
        with pytest.raises(IsianBerubah):
            ubah_jadwal("uji", oleh=ratna, isian=HARIAN, nomor_ubah=nomor)
    assert Jadwal.objects.get().pukul == time(4)


def test_yang_tidak_harian_tidak_dapat_diatur(kota):
    with pytest.raises(LookupError):
        ubah_jadwal("kejadian", oleh=kota.akun["ratna"], isian=HARIAN, nomor_ubah=0)
    with pytest.raises(LookupError):
        jalankan_sekarang("kejadian", oleh=kota.akun["ratna"])


@pytest.mark.parametrize("nama", ["sari", "usman", "walid", "oki"])
def test_tanpa_izin_ditolak(kota, jalan, nama):
    for aksi in (
        lambda a: ubah_jadwal("uji", oleh=a, isian=HARIAN, nomor_ubah=0),
        lambda a: jalankan_sekarang("uji", oleh=a),
        lambda a: ulangi_kejadian([1], oleh=a),
    ):
        with pytest.raises(PermissionDenied):
            aksi(kota.akun[nama])


def test_dijalankan_sekarang_sekali_walau_ditekan_dua_kali(kota, jalan):
    adnan = kota.akun["adnan"]
    kerja = jalankan_sekarang("uji", oleh=adnan)
    assert jalankan_sekarang("uji", oleh=kota.akun["ratna"]).pk == kerja.pk
    kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    assert (kerja.status, kerja.hasil["kata"]) == (
        StatusPekerjaan.SELESAI,
        "Selesai: 3 baris dikerjakan.",
    )
    assert len(jalan) == 1
    assert Putaran.objects.get(kunci="uji").jumlah == 3


def test_dijalankan_sekarang_dan_rusak_melepas_kuncinya(kota, papan_uji):
    def rusak(saat):
        Jadwal.objects.create(kunci="a" * 200, nama="terlalu panjang", pukul=time(1))

    papan_uji.daftarkan("sapuan", "uji", Sapuan(rusak, pukul=time(7)))
    kerja = jalankan_sekarang("uji", oleh=kota.akun["ratna"])
    with pytest.raises(Exception, match="too long"):
        kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    assert kerja.status == StatusPekerjaan.GAGAL
    papan_uji._papan["sapuan"]["uji"] = (0, Sapuan(lambda saat: 1, pukul=time(7)))
    ulang = jalankan_sekarang("uji", oleh=kota.akun["ratna"])
    kerjakan_pekerjaan(ulang.pk)
    ulang.refresh_from_db()
    assert ulang.status == StatusPekerjaan.SELESAI


def test_terlewat_bila_penggeraknya_mati(db, jalan):
    assert keadaan().terlewat
    detak(PAGI)
    sapu("uji", PAGI)
    kini = keadaan()
    assert (kini.terlewat, kini.putaran.jumlah) == (False, 3)
    assert kini.berikutnya == PAGI.replace(hour=7) + timedelta(days=1)
    besok = PAGI + timedelta(days=1)
    assert not keadaan(besok.replace(hour=7, minute=14)).terlewat
    assert keadaan(besok.replace(hour=7, minute=16)).terlewat
    Jadwal.objects.create(kunci="uji", nama="Uji", pukul=time(7), aktif=False)
    assert not keadaan(besok).terlewat


def test_putaran_harian_disimpan_lebih_lama(db, jalan):
    lalu = PAGI - timedelta(days=5)
    for kunci, slot in (("uji", lalu), ("kejadian", lalu), ("uji", PAGI - timedelta(days=91))):
        Putaran.objects.create(kunci=kunci, slot=slot, mulai=slot, selesai=slot)
    bersihkan(PAGI)
    assert list(Putaran.objects.values_list("kunci", "slot")) == [("uji", lalu)]


def test_halaman_jadwal_tetap_sekueri_bila_jadwalnya_bertambah(
    masuk, papan_uji, django_assert_max_num_queries
):
    client = masuk("pengelola")
    for nomor in range(20):
        papan_uji.daftarkan("sapuan", f"uji{nomor}", Sapuan(lambda saat: 0, pukul=time(nomor)))
        Putaran.objects.create(kunci=f"uji{nomor}", slot=PAGI, mulai=PAGI, selesai=PAGI)
    with django_assert_max_num_queries(20):
        assert client.get("/jadwal/").status_code == 200


def test_halaman_berkata_bila_denyut_berhenti(masuk):
    client = masuk("administrator")
    assert "Penggerak jadwal berhenti" in client.get("/jadwal/").content.decode()
    kini = timezone.now()
    Putaran.objects.create(kunci="kejadian", slot=kini, mulai=kini)
    assert "Penggerak jadwal berhenti" not in client.get("/jadwal/").content.decode()


def test_isian_jadwal_menjawab_dengan_kata(masuk):
    client, jalur = masuk("pengelola"), "/jadwal/bersih/"
    isi = {"pukul": "02.45", "aktif": "on", "nomor_ubah": "0"}
    assert "Tulis jam" in client.post(jalur, isi | {"pukul": "25.00"}).content.decode()
    assert client.post(jalur, isi).url == "/jadwal/"
    ulang = client.post(jalur, isi | {"pukul": "03.00"})
    assert "diubah di tempat lain" in ulang.content.decode()
    assert Jadwal.objects.get().pukul == time(2, 45)
    assert client.get("/jadwal/kejadian/").status_code == 404


# --- outbox ---------------------------------------------------------------------------------


@pytest.fixture
def gagal(db):
    """Three failed rows of "satu", one of "dua"; one that waits untouched, one that is done."""
    nanti = timezone.now() + timedelta(hours=1)
    for nomor, (penerima, kolom) in enumerate(
        [("satu", {"percobaan": 2, "coba_lagi_pada": nanti, "galat": "TimeoutError()"})] * 3
        + [("dua", {"percobaan": 1, "coba_lagi_pada": nanti, "galat": "KeyError('x')"})]
        + [("satu", {}), ("satu", {"percobaan": 1, "dikerjakan_pada": nanti})]
    ):
        Kejadian.objects.create(
            sumber="uji", jenis="terjadi", kunci=str(nomor), penerima=penerima, **kolom
        )
    return list(kejadian_gagal().order_by("pk"))


def siap() -> list[str]:
    return list(
        kejadian_gagal()
        .filter(coba_lagi_pada__isnull=True)
        .order_by("pk")
        .values_list("kunci", flat=True)
    )


def test_yang_gagal_saja_yang_terdaftar_dan_diulang(kota, gagal):
    assert [satu.kunci for satu in gagal] == ["0", "1", "2", "3"]
    ratna = kota.akun["ratna"]
    hasil = ulangi_kejadian([gagal[1].pk, gagal[3].pk, 0], oleh=ratna)
    assert [satu.id for satu in hasil.berubah] == [gagal[1].pk, gagal[3].pk]
    assert [(satu.id, satu.sebab) for satu in hasil.ditolak] == [(0, "Sudah diteruskan.")]
    assert siap() == ["1", "3"]


def test_ulang_lewat_halaman_membangunkan_pekerja(masuk, gagal, monkeypatch, papan_uji):
    papan_uji.daftarkan("penerima", "dua", lambda baris: None)
    bangun: list[str] = []
    monkeypatch.setattr(kotak, "antrekan", lambda nama, **_: bangun.append(nama))
    client = masuk("pengelola")
    isi = client.get("/kotak-keluar/").content.decode()
    assert "4 kejadian gagal" in isi
    assert "tidak menjawab pada waktunya" in isi
    massal = reverse("inti:daftar_tindakan", args=["inti.kejadian"])
    isi = {"tindakan": "ulangi", "yakin": "1"}
    client.post(massal, isi | {"pilih": [gagal[0].pk, "²", "9" * 30]})
    assert (siap(), bangun) == (["0"], ["inti.kerjakan_kejadian"])
    client.post(massal, isi | {"semua": "1", "isian": "penerima=dua"})
    assert siap() == ["0", "3"]
    client.post(massal, isi)
    assert siap() == ["0", "3"]
    assert masuk("pimpinan").post(massal, isi | {"semua": "1"}).status_code == 403


@pytest.mark.parametrize("alamat", ["/kotak-keluar/", "/pekerjaan/"])
def test_daftar_tumbuh_tanpa_tambahan_perintah(masuk, alamat, kota):
    client = masuk("pengelola")

    def isi(banyak: int) -> int:
        for n in range(banyak):
            Kejadian.objects.create(
                sumber="uji", jenis="a", kunci=f"{banyak}-{n}", penerima="satu", percobaan=1
            )
            Pekerjaan.objects.create(
                jenis="uji", kunci=f"{banyak}-{n}", judul="Uji", pemohon=kota.akun["sari"]
            )
        with CaptureQueriesContext(connection) as sql:
            assert client.get(alamat).status_code == 200
        return len(sql)

    isi(1)
    assert isi(2) == isi(20)


@pytest.mark.parametrize(
    ("umur", "kata"),
    [(1, "Tidak ada draf yang akan dihapus."), (15, "1 draf akan dihapus.")],
)
def test_yang_akan_dihapus_disebut_sebelum_dijalankan(masuk, kota, umur, kata):
    """What the page promises is what a turn then throws away."""
    Draf.objects.create(
        akun=kota.akun["sari"],
        formulir="uji.satu",
        isi="{}",
        diubah_pada=timezone.now() - timedelta(days=umur),
    )
    isi = masuk("pengelola").get(reverse("inti:jadwal_ubah", args=["draf"])).content.decode()
    assert kata in isi
    assert bersihkan_draf(timezone.now()) == int(umur > 14)


def test_paling_banyak_dihitung_sampai_batas(db, monkeypatch):
    monkeypatch.setattr("dumai_asn.inti.sapuan.HITUNG_MAKS", 2)
    for nomor in range(3):
        Kejadian.objects.create(sumber="uji", jenis="uji", kunci=str(nomor), penerima="uji")
    satu = Sapuan(bersihkan, dibuang=lambda saat: Kejadian.objects.all(), benda="kejadian")
    assert satu.kata_dibuang(PAGI) == "Lebih dari 2 kejadian akan dihapus."
    assert Kejadian.objects.count() == 3
