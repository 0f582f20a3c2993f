"""Days off: one by one or as a list, moved by two people, missing for the next year."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile

from dumai_asn.inti.actions.hari_libur import hapus_libur, tambah_libur, ubah_libur
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.models import HariLibur
from dumai_asn.inti.rules.libur import Libur

NATAL = Libur(date(2026, 12, 25), "LIBUR", "Natal")


def test_tanggal_yang_sudah_ada_ditolak_dengan_kata(kota):
    ratna = kota.akun["ratna"]
    tambah_libur(oleh=ratna, isian=NATAL)
    lain = tambah_libur(oleh=ratna, isian=Libur(date(2026, 12, 24), "CUTI_BERSAMA", "Natal"))
    for aksi in (
        lambda: tambah_libur(oleh=ratna, isian=NATAL),
        lambda: ubah_libur(lain, oleh=ratna, isian=NATAL, nomor_ubah=1),
    ):
        with pytest.raises(IsianDitolak, match="25 Desember 2026 sudah tercatat") as tolak:
            aksi()
        assert tolak.value.isian == "tanggal"
    assert HariLibur.objects.count() == 2


def test_dua_penyunting(kota):
    ratna = kota.akun["ratna"]
    libur = tambah_libur(oleh=ratna, isian=NATAL)
    ubah_libur(libur, oleh=ratna, isian=Libur(NATAL.tanggal, "LIBUR", "Satu"), nomor_ubah=1)
    with pytest.raises(IsianBerubah):
        ubah_libur(libur, oleh=ratna, isian=Libur(NATAL.tanggal, "LIBUR", "Dua"), nomor_ubah=1)
    assert HariLibur.objects.get().nama == "Satu"


@pytest.mark.parametrize("nama", ["sari", "usman", "walid", "adnan"])
def test_hanya_pengelola_kota(kota, nama):
    with pytest.raises(PermissionDenied):
        tambah_libur(oleh=kota.akun[nama], isian=NATAL)
    libur = tambah_libur(oleh=kota.akun["ratna"], isian=NATAL)
    with pytest.raises(PermissionDenied):
        hapus_libur(libur, oleh=kota.akun[nama])
    assert HariLibur.objects.count() == 1


def tempel(client, **isi):
    return client.post("/hari-libur/tempel/", isi)


def test_daftar_diperiksa_dulu_lalu_diterapkan(masuk):
    client, teks = masuk("pengelola"), "17/8/2026; Proklamasi\r\n25/12/2026\tNatal\tlibur"
    lihat = tempel(client, teks=teks)
    assert not HariLibur.objects.exists()
    assert "2 hari baru, 0 berubah" in lihat.content.decode()
    jawab = tempel(client, teks=lihat.context["teks"], yakin="1")
    assert jawab.url == "/hari-libur/?tahun=2026"
    assert list(HariLibur.objects.values_list("tanggal", "nama")) == [
        (date(2026, 8, 17), "Proklamasi"),
        (date(2026, 12, 25), "Natal"),
    ]
    tempel(client, teks="25/12/2026; Hari Raya Natal; cuti bersama", yakin="1")
    natal = HariLibur.objects.get(tanggal=NATAL.tanggal)
    assert (natal.nama, natal.jenis, natal.nomor_ubah) == ("Hari Raya Natal", "CUTI_BERSAMA", 2)


def test_satu_baris_salah_tidak_menyimpan_apa_pun_walau_dipaksa(masuk):
    isi = tempel(masuk("pengelola"), teks="17/8/2026; Proklamasi\nbesok; Libur", yakin="1")
    assert "1 baris perlu diperbaiki" in isi.content.decode()
    assert 'value="1">Terapkan' not in isi.content.decode()
    assert not HariLibur.objects.exists()


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"PK\x03\x04\x00\x00xlsx", "bukan CSV"),
        (b"1/1/2026;a\n" * 30_000, "lebih besar dari 256 kB"),
        (b"1/1/2026;a\n" * 501, "Paling banyak 500 baris"),
        (b"   \n", "Tempel daftarnya"),
    ],
)
def test_berkas_yang_tidak_dapat_dipakai(masuk, isi, kata):
    jawab = tempel(masuk("pengelola"), berkas=SimpleUploadedFile("libur.csv", isi))
    assert kata in jawab.content.decode()


@pytest.mark.parametrize("sandi", ["utf-8-sig", "cp1252"])
def test_berkas_dari_excel(masuk, sandi):
    isi = "Tanggal;Nama\n1/5/2026;Hari Buruh – é\n".encode(sandi)
    jawab = tempel(masuk("pengelola"), berkas=SimpleUploadedFile("libur.csv", isi))
    (baris,) = jawab.context["baris"]
    assert baris.libur.nama == "Hari Buruh – é"


@pytest.mark.parametrize(
    ("hari", "ada"), [("2026-09-30T20:00:00+07:00", False), ("2026-10-01T01:00:00+07:00", True)]
)
def test_beranda_pengelola_mengingatkan_sejak_oktober(masuk, hari, ada):
    HariLibur.objects.create(tanggal=date(2026, 1, 1), jenis="LIBUR")
    with time_machine.travel(hari, tick=False):
        assert ("Isi hari libur 2027" in masuk("pengelola").get("/").content.decode()) is ada
        assert "Isi hari libur" not in masuk("pegawai").get("/").content.decode()


def test_tahun_kosong_dan_tahun_aneh_tetap_terbuka(masuk):
    client = masuk("pengelola")
    assert "Hari libur 2031 belum diisi" in client.get("/hari-libur/?tahun=2031").content.decode()
    for aneh in ("0000", "9999", "x", "²⁰²⁶"):
        assert client.get("/hari-libur/", {"tahun": aneh}).status_code == 200
