"""The calendar: whose entries, which month, what a calendar program gets."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dumai_asn.beranda.views.kalender import bulan_dari
from dumai_asn.inti.istilah import JenisLibur
from dumai_asn.inti.models import HariLibur
from dumai_asn.inti.rules import ics
from tests.pembinaan.bangun import ajukan, buat_kelas_terbuka, dudukkan

HARI = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("teks", "awal"),
    [
        ("2026-12", date(2026, 12, 1)),
        ("2027-01", date(2027, 1, 1)),
        ("2026-13", date(2026, 11, 1)),
        ("9999-12", date(2026, 11, 1)),
        ("²026-12", date(2026, 11, 1)),
        ("besok", date(2026, 11, 1)),
        ("", date(2026, 11, 1)),
    ],
)
def test_bulan_dari_alamat(teks, awal):
    assert bulan_dari(teks, HARI) == awal


def test_hari_libur_tampil_dan_bulan_kosong_berkata(masuk, kota):
    HariLibur.objects.create(tanggal=date(2031, 12, 25), jenis=JenisLibur.LIBUR, nama="Hari Natal")
    client = masuk("pegawai")
    isi = client.get("/kalender/?bulan=2031-12").content.decode()
    assert "Kalender Desember 2031" in isi
    assert "Libur: Hari Natal" in isi
    assert "?bulan=2032-01" in isi
    assert "Bulan ini kosong" in client.get("/kalender/?bulan=2032-02").content.decode()
    assert "Hari Natal" not in client.get("/kalender/unduh/?tahun=2031").content.decode()


@pytest.mark.parametrize("alamat", ["/kalender/?bulan=2031-12", "/kalender/unduh/?tahun=2031"])
def test_pernyataan_tidak_tumbuh_dengan_isinya(masuk, kota, alamat):
    client = masuk("penilai")
    client.get(alamat)
    with CaptureQueriesContext(connection) as sebelum:
        client.get(alamat)
    for hari in range(1, 20):
        HariLibur.objects.create(tanggal=date(2031, 12, hari), jenis=JenisLibur.LIBUR)
    with CaptureQueriesContext(connection) as sesudah:
        assert client.get(alamat).status_code == 200
    assert len(sesudah) <= len(sebelum)


@pytest.mark.parametrize(
    ("peran", "kata"),
    [
        ("pegawai", "Sesi 1"),
        ("penilai", "Jawab 1 pendaftaran"),
        ("pengelola", "Batas pendaftaran"),
    ],
)
def test_pelatihan_tampil_menurut_yang_berkepentingan(masuk, kota, peran, kata):
    """Own meetings, answers that are due, and classes: each kind, and no statement more of it."""
    client = masuk(peran)
    kelas = _kelas(kota, "Satu")
    alamat = f"/kalender/?bulan={kelas.masa.lower:%Y-%m}"
    daftar = f"/kalender/?bulan={kelas.batas_daftar:%Y-%m}"
    with CaptureQueriesContext(connection) as sebelum:
        semua = client.get(alamat).content.decode() + client.get(daftar).content.decode()
    assert kata in semua
    for nama in ("Dua", "Tiga", "Empat"):
        _kelas(kota, nama)
    with CaptureQueriesContext(connection) as sesudah:
        semua = client.get(alamat).content.decode() + client.get(daftar).content.decode()
    assert "Empat" in semua
    assert len(sesudah) <= len(sebelum)


def test_kalender_orang_lain_tidak_memuat_kelas_dan_jawaban(masuk, kota):
    kelas = _kelas(kota, "Satu")
    isi = masuk("orang_lain").get(f"/kalender/?bulan={kelas.masa.lower:%Y-%m}").content.decode()
    assert "Satu" not in isi


def _kelas(kota, nama):
    """A class with Sari in a seat and Dodi waiting for an answer."""
    kelas = buat_kelas_terbuka(kota, nama=nama)
    dudukkan(kota, kelas, "sari")
    ajukan(kota, kelas, "dodi")
    return kelas


def test_unduhan_hanya_untuk_pemiliknya(masuk, kota):
    jawaban = masuk("pegawai").get("/kalender/unduh/?tahun=2026")
    assert jawaban["Content-Type"] == "text/calendar; charset=utf-8"
    assert 'filename="kalender-2026.ics"' in jawaban["Content-Disposition"]
    assert "no-store" in jawaban["Cache-Control"]
    assert "private" in jawaban["Cache-Control"]
    assert jawaban.content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")


def test_berkas_ics_menurut_rfc_5545():
    dibuat = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
    mulai, selesai = (datetime(2026, 12, 1, jam, 30, tzinfo=UTC) for jam in (2, 5))
    panjang = "Kelas “Ayo; siap, ya”\nbagian 1 \\ " + "é" * 60
    teks = ics.tulis(
        "Kalender, 2026",
        [
            ics.Butir("a@x", date(2026, 12, 31), panjang),
            ics.Butir(
                "b@x", date(2026, 12, 1), "Sesi 1", tempat="Aula", mulai=mulai, selesai=selesai
            ),
        ],
        dibuat,
    )
    baris = teks.split("\r\n")
    assert "\n" not in "".join(baris)
    assert max(len(satu.encode()) for satu in baris) <= 75
    utuh = teks.replace("\r\n ", "")
    assert "SUMMARY:Kelas “Ayo\\; siap\\, ya”\\nbagian 1 \\\\ " + "é" * 60 + "\r\n" in utuh
    assert "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n" in utuh
    assert "DTSTART:20261201T023000Z\r\nDTEND:20261201T053000Z\r\n" in utuh
    assert utuh.count("DTSTAMP:20261124T030000Z") == utuh.count("BEGIN:VEVENT") == 2
    assert utuh.endswith("END:VCALENDAR\r\n")
