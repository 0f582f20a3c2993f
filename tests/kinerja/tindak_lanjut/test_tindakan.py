"""Follow-up: given by whom to whom, moved along its table, told to the other side, never lost."""

import re
from datetime import date, datetime, time
from uuid import UUID

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.pemberitahuan.actions.pengingat import SumberPengingat, ingatkan
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.actions.bukti import BuktiBaru
from kinerja.actions.tindakan import IsianAksi, IsianTindakan, buat_tindakan, lakukan_tindakan
from kinerja.models import RiwayatTindakan, Tindakan
from kinerja.queries.tindakan import ingatkan_tindakan, pelaku_tindakan
from kinerja.rules.tindakan import (
    ALUR_TINDAKAN,
    AksiTindakan,
    PelakuTindakan,
    StatusTindakan,
    kunci_sah,
    tenggat_salah,
)
from kinerja.views.cari import cari_tindakan_saya

pytestmark = pytest.mark.django_db
PADA = date(2026, 9, 20)
KUNCI = UUID(int=7)
A, S = AksiTindakan, StatusTindakan


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel("2026-09-20T09:00:00+07:00", tick=False):
        yield


@pytest.fixture
def sari(kota):
    return kota.akun["sari"]


@pytest.fixture
def bagus(kota):
    return kota.akun["bagus"]


@pytest.fixture
def satu(kota, bagus):
    return beri(kota.pegawai["sari"], bagus)


def beri(pegawai, oleh, teks="Menata antrean loket", tenggat=date(2026, 9, 30), kunci=KUNCI):
    return buat_tindakan(pegawai, IsianTindakan(teks, tenggat), oleh=oleh, kunci_kirim=kunci)


def lakukan(satu, aksi, oleh, **isi):
    satu.refresh_from_db()
    return lakukan_tindakan(satu, aksi, IsianAksi(**isi), oleh=oleh, nomor_ubah=satu.nomor_ubah)


ALUR = [
    (S.BARU, PelakuTindakan.PEMILIK, (A.MULAI, A.SELESAIKAN, A.TUNDA)),
    (S.BARU, PelakuTindakan.PEMBERI, (A.TUNDA, A.BATALKAN)),
    (S.BERJALAN, PelakuTindakan.PEMILIK, (A.SELESAIKAN, A.TUNDA)),
    (S.BERJALAN, PelakuTindakan.PEMBERI, (A.TUNDA, A.BATALKAN)),
    (S.SELESAI, PelakuTindakan.PEMILIK, ()),
    (S.SELESAI, PelakuTindakan.PEMBERI, (A.BUKA_LAGI,)),
    (S.DIBATALKAN, PelakuTindakan.PEMBERI, ()),
]


@pytest.mark.parametrize(("status", "pelaku", "boleh"), ALUR)
def test_siapa_boleh_apa(status, pelaku, boleh):
    assert ALUR_TINDAKAN.tindakan(status, pelaku) == boleh


@pytest.mark.parametrize(
    ("tenggat", "lama", "kata"),
    [
        (date(2026, 9, 19), None, "sudah lewat"),
        (date(2026, 9, 20), None, ""),
        (date(2028, 12, 31), None, ""),
        (date(2029, 1, 1), None, "terlalu jauh"),
        (date(2026, 9, 25), date(2026, 9, 25), "sama dengan"),
    ],
)
def test_tenggat(tenggat, lama, kata):
    hasil = tenggat_salah(tenggat, PADA, lama)
    assert (kata in hasil) if kata else hasil == ""


@pytest.mark.parametrize(
    ("kunci", "sah"),
    [("12", True), ("konseling:7", True), ("", True), ("../x", False), ("1\n", False)],
)
def test_kunci_asal(kunci, sah):
    assert kunci_sah(kunci) is sah


def test_penilai_memberi_pegawai_diberi_tahu(satu, sari):
    pesan = Pemberitahuan.objects.get(akun=sari)
    assert pesan.judul.endswith("memberi Anda tindakan")
    assert pesan.tautan == reverse("kinerja:tindakan_satu", args=[satu.pk])
    assert [r.aksi for r in satu.riwayat.all()] == [A.BUAT]


def test_dua_kali_tekan_satu_tindakan(kota, satu, bagus):
    assert beri(kota.pegawai["sari"], bagus).pk == satu.pk
    with pytest.raises(IsianDitolak, match="sudah menyimpan"):
        beri(kota.pegawai["sari"], bagus, "Yang lain")
    assert Tindakan.objects.count() == 1


@pytest.mark.parametrize("nama", ["dodi", "ratna", "kartika"])
def test_bukan_untuk_orang_yang_tidak_dinilai(kota, nama):
    with pytest.raises(IsianDitolak, match="pegawai yang Anda nilai"):
        beri(kota.pegawai["sari"], kota.akun[nama])


@pytest.mark.parametrize(
    ("teks", "tenggat", "kata"),
    [("  ", date(2026, 9, 30), "Tulis apa"), ("X", date(2026, 1, 1), "sudah lewat")],
)
def test_isian_salah_dijawab_dengan_kata(kota, bagus, teks, tenggat, kata):
    with pytest.raises(IsianDitolak, match=kata):
        beri(kota.pegawai["sari"], bagus, teks, tenggat)


def test_diselesaikan_diberitahukan_lalu_dibuka_lagi(satu, sari, bagus):
    tautan = BuktiBaru("contoh", tautan="https://contoh.invalid/a")
    lakukan(satu, A.MULAI, sari)
    with pytest.raises(IsianDitolak, match="hasilnya"):
        lakukan(satu, A.SELESAIKAN, sari)
    selesai = lakukan(satu, A.SELESAIKAN, sari, kata="Sudah ditata", bukti=(tautan,))
    assert selesai.selesai_pada == timezone.now()
    assert selesai.tautan == "https://contoh.invalid/a"
    judul = Pemberitahuan.objects.filter(akun=bagus).order_by("pk").values_list("judul", flat=True)
    assert [j.split(" ", 1)[1] for j in judul] == [
        "mulai mengerjakan tindakan",
        "menyelesaikan tindakan",
    ]
    with pytest.raises(AlurDitolak, match="pemberinya"):
        lakukan(satu, A.BUKA_LAGI, sari, kata="Masih", tenggat=date(2026, 10, 5))
    buka = lakukan(satu, A.BUKA_LAGI, bagus, kata="Belum rapi", tenggat=date(2026, 10, 5))
    assert (buka.status, buka.selesai_pada) == (S.BERJALAN, None)


def test_ditunda_dengan_alasan_dan_riwayatnya_tetap(satu, sari):
    with pytest.raises(IsianDitolak, match="alasannya"):
        lakukan(satu, A.TUNDA, sari, tenggat=date(2026, 10, 5))
    with pytest.raises(IsianDitolak, match="Pilih tenggat baru"):
        lakukan(satu, A.TUNDA, sari, kata="Menunggu data")
    lakukan(satu, A.TUNDA, sari, kata="Menunggu data", tenggat=date(2026, 10, 5))
    assert [(r.tenggat.day, r.kata) for r in satu.riwayat.all()] == [(30, ""), (5, "Menunggu data")]
    with pytest.raises(DatabaseError), transaction.atomic():
        RiwayatTindakan.objects.update(kata="")


def test_dua_tab_yang_kedua_membandingkan(satu, sari):
    lakukan(satu, A.MULAI, sari)
    with pytest.raises(IsianBerubah):
        lakukan_tindakan(satu, A.SELESAIKAN, IsianAksi("Ya"), oleh=sari, nomor_ubah=1)


def test_basis_data_menolak_langkah_di_luar_alur(satu):
    Tindakan.objects.filter(pk=satu.pk).update(status=S.DIBATALKAN)
    with pytest.raises(DatabaseError), transaction.atomic():
        Tindakan.objects.filter(pk=satu.pk).update(status=S.BARU)


def test_yang_dibuat_sendiri_hanya_milik_sendiri(kota, sari, bagus):
    satu = beri(kota.pegawai["sari"], sari)
    assert pelaku_tindakan(sari, satu, PADA) == set(PelakuTindakan)
    assert pelaku_tindakan(bagus, satu, PADA) == frozenset()
    assert not Pemberitahuan.objects.exists()
    assert lakukan(satu, A.BATALKAN, sari, kata="Tidak jadi").status == S.DIBATALKAN


def _ingatkan(hari: date) -> int:
    saat = timezone.make_aware(datetime.combine(hari, time(9)))
    return ingatkan("kinerja.tindakan_tenggat", SumberPengingat(ingatkan_tindakan), saat)


def test_diingatkan_h3_h1_lalu_mingguan_dan_lagi_bila_ditunda(satu, sari):
    Pemberitahuan.objects.all().delete()
    jadwal = [(26, 0), (27, 1), (28, 0), (29, 1), (30, 0)]
    assert [(hari, _ingatkan(date(2026, 9, hari))) for hari, _ in jadwal] == jadwal
    oktober = [(1, 1), (7, 0), (8, 1), (9, 0)]
    assert [(hari, _ingatkan(date(2026, 10, hari))) for hari, _ in oktober] == oktober
    pesan = Pemberitahuan.objects.order_by("-pk")[0]
    assert "“Menata antrean loket”, tenggat 30 September" in pesan.isi
    assert pesan.tautan == f"/tindakan/{satu.pk}/"
    lakukan(satu, A.TUNDA, sari, kata="Menunggu", tenggat=date(2026, 10, 12))
    assert _ingatkan(date(2026, 10, 10)) == 1
    lakukan(satu, A.SELESAIKAN, sari, kata="Selesai")
    assert _ingatkan(date(2026, 10, 20)) == 0


def test_alur_di_halaman(kota, satu, masuk, sari):
    client = masuk("pegawai")
    daftar = client.get("/tindakan/").content.decode()
    assert "Menata antrean loket" in daftar
    halaman = client.get(f"/tindakan/{satu.pk}/").content.decode()
    assert "Selesaikan tindakan" in halaman
    assert "Batalkan tindakan" not in halaman
    client.post(f"/tindakan/{satu.pk}/mulai/", {"nomor_ubah": 1})
    isi = {"nomor_ubah": 2, "kata": "<script>x</script>", "tautan": "javascript:alert(1)"}
    ditolak = client.post(f"/tindakan/{satu.pk}/selesai/", isi)
    assert "diawali https" in ditolak.content.decode()
    jadi = client.post(f"/tindakan/{satu.pk}/selesai/", isi | {"tautan": ""}, follow=True)
    assert "&lt;script&gt;" in jadi.content.decode()
    assert client.post(f"/tindakan/{satu.pk}/batal/", {"nomor_ubah": 3}).status_code == 403
    assert client.get(f"/tindakan/{satu.pk}/apa/").status_code == 404


def test_berkas_hanya_untuk_pihaknya(satu, masuk):
    pdf = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    client = masuk("pegawai")
    isi = {"nomor_ubah": 1, "kata": "Ada"}
    palsu = SimpleUploadedFile("rekap.pdf", b"MZ\x90\x00" + b"\x00" * 64)
    ditolak = client.post(f"/tindakan/{satu.pk}/selesai/", isi | {"berkas": palsu})
    assert ditolak.status_code == 200
    assert "rekap.pdf" in ditolak.content.decode()
    client.post(f"/tindakan/{satu.pk}/selesai/", isi | {"berkas": SimpleUploadedFile("a.pdf", pdf)})
    alamat = f"/tindakan/{satu.pk}/berkas"
    jawaban = client.get(alamat)
    assert b"".join(jawaban.streaming_content) == pdf
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert masuk("rekan").get(alamat).status_code == 404


def test_diberikan_dari_tengah_periode_dan_laporan(kota, masuk, bagus):
    client = masuk("penilai")
    sari = kota.pegawai["sari"]
    alamat = f"/tindakan/baru/?pegawai={sari.pk}&asal=kinerja.tengah&kunci=5"
    awal = client.get(alamat)
    assert "Dari tengah periode" in awal.content.decode()
    assert awal.context["form"].initial["pegawai"] == sari.pk
    isi = {"kunci_kirim": str(KUNCI), "pegawai": sari.pk, "teks": "Uji", "tenggat": "2026-09-25"}
    client.post(alamat, isi)
    satu = Tindakan.objects.get()
    assert (satu.asal, satu.kunci_asal, satu.oleh) == ("kinerja.tengah", "5", bagus)
    asing = {"kunci_kirim": str(UUID(int=8)), "pegawai": kota.pegawai["walid"].pk}
    assert "pegawai yang Anda nilai" in client.post(alamat, isi | asing).content.decode()
    assert client.get("/tindakan/baru/?pegawai=999999999999999999").status_code == 404


def test_asal_yang_tidak_dikenal_tidak_disimpan(kota, bagus):
    isian = IsianTindakan("X", date(2026, 9, 30), "apa.saja", "1")
    satu = buat_tindakan(kota.pegawai["sari"], isian, oleh=bagus, kunci_kirim=KUNCI)
    assert (satu.asal, satu.kunci_asal) == ("", "")


@pytest.mark.parametrize(
    ("peran", "tanya"), [("pegawai", ""), ("penilai", "?lihat=diberikan&status=terbuka")]
)
def test_daftar_tumbuh_tanpa_kueri_tambahan(kota, bagus, masuk, peran, tanya):
    client = masuk(peran)
    sari = kota.pegawai["sari"]

    def hitung():
        with CaptureQueriesContext(connection) as q:
            assert client.get(f"/tindakan/{tanya}").status_code == 200
        return len(q)

    beri(sari, bagus, kunci=UUID(int=100))
    hitung()
    awal = hitung()
    for n in range(12):
        beri(sari, bagus, f"Tindakan {n}", date(2026, 9, 21 + n % 5), UUID(int=101 + n))
    assert hitung() == awal <= 25


def test_lewat_tenggat_lebih_dulu_selesai_terakhir(kota, bagus, sari, masuk):
    orang = kota.pegawai["sari"]
    for n, hari in enumerate((28, 22, 25)):
        beri(orang, bagus, f"Hari {hari}", date(2026, 9, hari), UUID(int=200 + n))
    lakukan(Tindakan.objects.get(teks="Hari 22"), A.SELESAIKAN, sari, kata="Ya")
    isi = masuk("pegawai").get("/tindakan/").content.decode()
    assert isi.index("Hari 25") < isi.index("Hari 28") < isi.index("Hari 22")


def test_tugas_dan_kalender_menyebutnya(kota, satu, masuk):
    with time_machine.travel("2026-10-01T09:00:00+07:00", tick=False):
        client = masuk("pegawai")
        assert "Selesaikan “Menata antrean loket”" in client.get("/").content.decode()
        kalender = client.get("/kalender/?bulan=2026-09").content.decode()
    assert "Tenggat: Menata antrean loket" in kalender


def test_pemilik_hanya_disebut_pada_yang_diberikan(satu, masuk):
    assert ">Pemilik<" not in _kolom(masuk("pegawai"), "")
    assert ">Pemilik<" in _kolom(masuk("penilai"), "?lihat=diberikan")


def _kolom(client, isian):
    kata = client.get(reverse("kinerja:tindakan") + isian).content.decode()
    assert "Menata antrean loket" in kata
    return re.sub(r"\s+", "", kata)


def test_dicari_oleh_pihaknya(kota, satu, sari, bagus):
    sendiri = beri(kota.pegawai["sari"], sari, teks="Antrean saya sendiri", kunci=UUID(int=8))

    def temuan(nama, teks):
        return {t.judul for t in cari_tindakan_saya(kota.akun[nama], teks, PADA, 5)}

    assert temuan("sari", "antrean") == {satu.teks, sendiri.teks}
    assert temuan("bagus", "loket menata") == {satu.teks}
    assert temuan("bagus", "saya sendiri") == temuan("dodi", "antrean") == set()
    assert temuan("sari", "an") == set()
