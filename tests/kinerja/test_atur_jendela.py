"""HR moves windows and gives more time: only forward, with a reason, and people hear it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.rentang import Rentang
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.actions.jendela import (
    akhiri_banyak,
    geser_jendela,
    perpanjang,
    teruskan_banyak,
)
from kinerja.models import Jendela, Perpanjangan, TahunKinerja
from kinerja.queries.jendela import jendela_untuk
from kinerja.rules.geser import SalahTanggal, ditutup, kata_ditutup, pastikan_tambahan
from kinerja.rules.istilah import Langkah, StatusTahun
from tests.kinerja.bangun import buat_tahun
from tests.kinerja.test_jendela import sepakat

H = date(2028, 2, 20)


def hari(teks: str) -> date:
    return date.fromisoformat(teks)


@pytest.mark.parametrize(
    ("lama", "baru", "hasil"),
    [
        # a later end closes nothing, an earlier one the rest; 29 February is a day like others
        ("2028-02-01 2028-02-28", "2028-02-01 2028-02-29", ""),
        ("2028-02-01 2028-02-29", "2028-02-01 2028-02-28", "29 Februari 2028"),
        ("2028-02-01 2028-02-29", "2028-02-01 2028-02-20", "21 s.d. 29 Februari 2028"),
        ("2028-02-01 2028-02-29", "2028-02-01 2028-02-19", "!selesai"),
        ("2028-02-01 2028-02-29", "2028-01-31 2028-02-29", "!mulai"),
        ("2028-02-01 2028-02-29", "2028-02-21 2028-02-29", "!mulai"),
        # begins today: it has begun
        ("2028-02-20 2028-02-29", "2028-02-21 2028-02-29", "!mulai"),
        # not begun yet: both ends move, but not into the past
        ("2028-03-01 2028-03-10", "2028-02-20 2028-03-10", ""),
        ("2028-03-01 2028-03-10", "2028-02-19 2028-03-10", "!mulai"),
        (
            "2028-03-01 2028-03-10",
            "2028-03-05 2028-03-08",
            "1 s.d. 4 Maret 2028 dan 9 s.d. 10 Maret 2028",
        ),
        ("2028-03-01 2028-03-10", "2028-03-20 2028-03-30", "1 s.d. 10 Maret 2028"),
        # closed long ago: it may open again, never change what was
        ("2028-01-01 2028-01-31", "2028-01-01 2028-02-25", ""),
        ("2028-01-01 2028-01-31", "2028-01-01 2028-02-10", "!selesai"),
        ("2028-01-01 2028-01-31", "2028-01-01 2829-01-31", "!selesai"),
    ],
)
def test_geseran(lama, baru, hasil):
    mulai, akhir = map(hari, lama.split())
    b_mulai, b_akhir = map(hari, baru.split())
    sehari = timedelta(days=1)
    try:
        kata = kata_ditutup(ditutup(mulai, akhir + sehari, Rentang(b_mulai, b_akhir + sehari), H))
    except SalahTanggal as galat:
        kata = f"!{galat.isian}"
    assert kata == hasil


@pytest.mark.parametrize(
    ("sampai", "akhir", "sah"),
    [
        ("2028-02-20", "2028-02-20", True),  # closed yesterday, one more day: today
        ("2028-02-19", "2028-02-10", False),
        ("2028-02-29", "2028-03-01", False),  # is open that day anyway
        ("2028-03-01", "2028-03-01", True),
        ("2030-02-21", "2028-02-01", False),
    ],
)
def test_tambahan(sampai, akhir, sah):
    try:
        pastikan_tambahan(hari(sampai), hari(akhir), H)
        benar = True
    except SalahTanggal:
        benar = False
    assert benar is sah


@pytest.fixture
def jendela(kota, monkeypatch):
    """The third quarter's window, 1 July to 5 October, seen on 20 September."""
    monkeypatch.setattr(timezone, "localdate", lambda *a: date(2026, 9, 20))
    return Jendela.objects.get(periode=buat_tahun()["III"])


def isi(jendela, **lain):
    jendela.refresh_from_db()
    return {
        "mulai": date(2026, 7, 1),
        "selesai": date(2026, 10, 12),
        "alasan": "Gangguan jaringan",
        "nomor_ubah": jendela.nomor_ubah,
        **lain,
    }


def test_digeser_dengan_alasan_dan_tekan_dua_kali(kota, jendela):
    oleh, isian = kota.peran("pengelola"), isi(jendela)
    geser_jendela(jendela, oleh=oleh, **isian)
    geser_jendela(jendela, oleh=oleh, **isian)
    jendela.refresh_from_db()
    assert jendela.masa.upper == date(2026, 10, 13)
    assert jendela.alasan == "Gangguan jaringan"
    assert not Pemberitahuan.objects.exists()
    with pytest.raises(IsianBerubah, match="Bandingkan dulu"):
        geser_jendela(jendela, oleh=oleh, **{**isian, "selesai": date(2026, 10, 25)})
    for lain, pesan in (
        ({"alasan": " "}, "alasannya"),
        ({"selesai": date(2026, 6, 1)}, "sebelum hari pertama"),
        ({"selesai": date(2026, 9, 19)}, "paling cepat hari ini"),
    ):
        with pytest.raises(IsianDitolak, match=pesan):
            geser_jendela(jendela, oleh=oleh, **isi(jendela, **lain))
    with pytest.raises(PermissionDenied):
        geser_jendela(jendela, oleh=kota.peran("pengelola_unit"), **isi(jendela))


def test_memendekkan_dibaca_dahulu_lalu_orangnya_tahu(kota, jendela):
    oleh, pendek = kota.peran("pengelola"), {"selesai": date(2026, 9, 30)}
    with pytest.raises(
        IsianDitolak, match=r"menutup 1 s\.d\. 5 Oktober 2026 bagi 9 orang"
    ) as galat:
        geser_jendela(jendela, oleh=oleh, **isi(jendela, **pendek))
    assert galat.value.isian == "sadar"
    geser_jendela(jendela, oleh=oleh, **isi(jendela, **pendek, sadar=True))
    pesan = Pemberitahuan.objects.filter(akun=kota.akun["sari"]).get()
    assert "dipercepat" in pesan.judul
    assert "Gangguan jaringan" in pesan.isi


def test_tahun_yang_ditutup_tidak_bergeser(kota, jendela):
    TahunKinerja.objects.update(status=StatusTahun.DITUTUP)
    with pytest.raises(IsianDitolak, match="sudah ditutup"):
        geser_jendela(jendela, oleh=kota.peran("pengelola"), **isi(jendela))


def waktu(kota, jendela, untuk, sampai=date(2026, 10, 20)):
    oleh = kota.peran("pengelola")
    return perpanjang(jendela, untuk, oleh=oleh, sampai=sampai, alasan="Banjir")


def test_perpanjangan_orang_dan_cabang_dipatuhi_semua_pintu(kota, jendela):
    waktu(kota, jendela, kota.unit["IZIN"])
    waktu(kota, jendela, kota.pegawai["oki"], date(2026, 10, 15))
    for pada in (date(2026, 10, 5), date(2026, 10, 15), date(2026, 10, 16), date(2026, 10, 21)):
        sepakat(kota, jendela.periode, pada)
    batas = {
        nama: jendela_untuk(
            kota.pegawai[nama], Langkah.PROGRES, periode=jendela.periode, pada=date(2026, 10, 6)
        ).hari_terakhir
        for nama in ("sari", "kartika", "oki", "lukman")
    }
    assert batas == {
        "sari": date(2026, 10, 20),
        "kartika": date(2026, 10, 20),
        "oki": date(2026, 10, 15),
        "lukman": date(2026, 10, 5),
    }
    tahu = set(Pemberitahuan.objects.values_list("akun__username", flat=True))
    assert tahu == {"sari", "dodi", "bagus", "kartika", "usman", "oki"}


def test_dua_petugas_memberi_waktu_yang_sama_sekali(kota, jendela):
    sari = kota.pegawai["sari"]
    assert waktu(kota, jendela, sari) == waktu(kota, jendela, sari)
    assert Perpanjangan.objects.count() == Pemberitahuan.objects.count() == 1
    with pytest.raises(IsianDitolak, match="sudah diperpanjang sampai 20 Oktober 2026"):
        waktu(kota, jendela, sari, date(2026, 10, 19))
    with pytest.raises(IsianDitolak, match="memang dibuka sampai 5 Oktober 2026"):
        waktu(kota, jendela, kota.pegawai["dodi"], date(2026, 10, 5))
    with pytest.raises(PermissionDenied):
        perpanjang(
            jendela, sari, oleh=kota.akun["usman"], sampai=date(2026, 11, 1), alasan="Banjir"
        )


def test_diakhiri_malam_ini_dan_diteruskan(kota, jendela, monkeypatch):
    satu = waktu(kota, jendela, kota.pegawai["sari"])
    monkeypatch.setattr(timezone, "localdate", lambda *a: date(2026, 10, 10))
    oleh = kota.peran("pengelola")
    hasil = akhiri_banyak([satu.pk], oleh=oleh)
    satu.refresh_from_db()
    assert satu.sampai == date(2026, 10, 10)
    assert [s.sebab for s in akhiri_banyak([satu.pk], oleh=oleh).ditolak] == ["Sudah berakhir."]

    class Aksi:
        isi = [vars(b) for b in hasil.berubah]

    teruskan_banyak(Aksi, oleh=oleh)
    satu.refresh_from_db()
    assert satu.sampai == date(2026, 10, 20)
    assert Pemberitahuan.objects.filter(akun=kota.akun["sari"]).count() == 3


def test_halaman_dan_formulir(kota, jendela, masuk):
    client = masuk("pengelola")
    assert "Progres dan bukti" in client.get("/jendela/").content.decode()
    asal = f"/jendela/{jendela.pk}/"
    terbalik = {"nomor_ubah": jendela.nomor_ubah, "mulai": "2026-10-12", "selesai": "2026-10-03"}
    kata = client.post(f"{asal}geser/", terbalik).content.decode()
    assert "Hari terakhir tidak boleh sebelum hari pertama." in kata
    assert "Tulis alasannya." in kata
    isian = {"cari": "Bidang Pelayanan", "sampai": "2026-10-20", "alasan": "<b>Banjir</b>"}
    assert client.post(f"{asal}perpanjang/", isian).status_code == 302
    assert Perpanjangan.objects.get().unit == kota.unit["IZIN.1"]
    halaman = client.get(asal).content.decode()
    assert "Bidang Pelayanan dan cabangnya" in halaman
    assert "&lt;b&gt;Banjir" in halaman
    banyak = client.post(f"{asal}perpanjang/", {**isian, "cari": "Dinas"}).content.decode()
    assert "yang cocok. Pilih satu." in banyak
    kosong = client.post(f"{asal}perpanjang/", {**isian, "cari": "Zzz"}).content.decode()
    assert "Tidak ada orang atau unit bernama begitu." in kosong
    nomor = client.get(f"/jendela/{jendela.pk + 999}/geser/")
    assert nomor.status_code == 404


def test_daftar_tidak_bertambah_pernyataan(kota, jendela, masuk):
    client = masuk("pengelola")
    client.get("/jendela/")

    def hitung(alamat):
        with CaptureQueriesContext(connection) as tertangkap:
            assert client.get(alamat).status_code == 200
        return len(tertangkap)

    waktu(kota, jendela, kota.pegawai["sari"])
    awal = hitung("/jendela/"), hitung(f"/jendela/{jendela.pk}/")
    for untuk in (kota.pegawai["dodi"], kota.pegawai["oki"], kota.unit["LAIN"]):
        waktu(kota, jendela, untuk)
    buat_tahun(2027)
    assert (hitung("/jendela/"), hitung(f"/jendela/{jendela.pk}/")) == awal


def test_cabang_yang_diakhiri_bersama_dibaca_dengan_satu_pernyataan(kota, jendela, monkeypatch):
    """Ending the time of three branches asks no more than ending that of one."""
    oleh, hari = kota.peran("pengelola"), date(2026, 10, 10)
    satu = [waktu(kota, jendela, kota.unit["LAIN"])]
    tiga = [waktu(kota, jendela, kota.unit[nama]) for nama in ("IZIN", "IZIN.1", "KOTA")]
    monkeypatch.setattr(timezone, "localdate", lambda *a: hari)

    def hitung(semua):
        with CaptureQueriesContext(connection) as tertangkap:
            akhiri_banyak([p.pk for p in semua], oleh=oleh)
        return sum("cabang" in q["sql"] for q in tertangkap)

    assert (hitung(satu), hitung(tiga)) == (1, 1)
    diakhiri = Pemberitahuan.objects.filter(judul__endswith="diakhiri", akun=kota.akun["sari"])
    assert diakhiri.count() == 3  # of the three branches above her
