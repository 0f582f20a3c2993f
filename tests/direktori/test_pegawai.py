"""The list and the page of people: within reach, as of a day, whatever else is typed."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.unit import pindahkan_unit
from dumai_asn.direktori.models import Pegawai, Penempatan, RiwayatPegawai
from dumai_asn.inti.models import JejakBaca
from tests.direktori.bangun import pindahkan, segar
from tests.pemeran import SELAMANYA

DAFTAR = "/pegawai/"


def halaman(kota, nama):
    return reverse("direktori:pegawai", args=[kota.pegawai[nama].pk])


def nama_terlihat(jawaban):
    return {satu.nama.split(",")[0].lower() for satu in jawaban.context["daftar"].baris}


@pytest.mark.parametrize(
    ("siapa", "terlihat"),
    [
        ("pegawai", {"sari"}),
        ("penilai", {"bagus", "sari", "dodi"}),
        ("orang_lain", {"oki"}),
    ],
)
def test_daftar_memuat_jangkauan_saja(kota, masuk, siapa, terlihat):
    assert nama_terlihat(masuk(siapa).get(DAFTAR)) == terlihat


@pytest.mark.parametrize(
    ("cari", "ada"),
    [
        ("kartka", "kartika"),
        ("perizinan ahli", "sari"),
        ("dinas lain", "oki"),
        ("ka", "kartika"),
    ],
)
def test_dicari_dengan_salah_ketik_jabatan_unit_dan_awal_nama(kota, masuk, cari, ada):
    assert ada in nama_terlihat(masuk("pengelola").get(DAFTAR, {"q": cari}))


def test_yang_paling_mirip_paling_atas(kota, masuk):
    Pegawai.objects.create(nama="Zahra Kartika Putri")
    baris = masuk("pengelola").get(DAFTAR, {"q": "kartika"}).context["daftar"].baris
    assert [satu.nama for satu in baris][:2] == ["Kartika", "Zahra Kartika Putri"]


def test_nip_menemukan_orang_dalam_jangkauan_saja(kota, masuk):
    nomor = kota.pegawai["oki"].nomor.get().nomor
    assert nama_terlihat(masuk("pengelola").get(DAFTAR, {"q": nomor})) == {"oki"}
    assert nama_terlihat(masuk("pegawai").get(DAFTAR, {"q": nomor})) == set()


def test_saringan_cabang_jenis_status_dan_kedudukan(kota, masuk):
    RiwayatPegawai.objects.filter(pegawai=kota.pegawai["oki"], jenis="KEDUDUKAN").delete()
    RiwayatPegawai.objects.create(
        pegawai=kota.pegawai["oki"], jenis="KEDUDUKAN", nilai="PENSIUN", masa=SELAMANYA
    )
    klien = masuk("pengelola")
    assert nama_terlihat(klien.get(DAFTAR, {"kedudukan": "PENSIUN"})) == {"oki"}
    assert "oki" not in nama_terlihat(klien.get(DAFTAR, {"kedudukan": "AKTIF"}))
    di_izin = nama_terlihat(klien.get(DAFTAR, {"unit": "IZIN"}))
    assert {"kartika", "bagus", "sari"} <= di_izin
    assert "oki" not in di_izin
    assert nama_terlihat(klien.get(DAFTAR, {"jenis": "JPT_PRATAMA"})) == {"kartika", "lukman"}
    semua = nama_terlihat(klien.get(DAFTAR))
    assert nama_terlihat(klien.get(DAFTAR, {"jenis": "KARANGAN", "unit": ""})) == semua


def test_daftar_tetap_sejumlah_kueri(kota, masuk):
    klien = masuk("pengelola")
    klien.get(DAFTAR)

    def jumlah():
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            klien.get(DAFTAR, {"urut": "unit", "q": "dinas perizinan"})
        return len(kueri)

    awal = jumlah()
    for n in range(30):
        orang = Pegawai.objects.create(nama=f"Andi {n}")
        Penempatan.objects.create(
            pegawai=orang,
            unit=kota.unit["IZIN"],
            jabatan=kota.jabatan["Pengelola Data"],
            jenis="DEFINITIF",
            masa=SELAMANYA,
        )
    assert jumlah() == awal


def test_orang_asing_mendapat_404_kartunya_tetap_terbuka(kota, masuk):
    klien = masuk("orang_lain")
    assert klien.get(halaman(kota, "sari")).status_code == 404
    assert klien.get(halaman(kota, "sari") + "panel/kinerja/").status_code == 404
    assert klien.get(reverse("direktori:kartu", args=[kota.pegawai["sari"].pk])).status_code == 200
    assert masuk("penilai").get(halaman(kota, "sari")).status_code == 200


def test_keadaan_per_tanggal_dan_jalan_kembali(kota, masuk):
    pindahkan(kota, "sari", "LAIN", date(2026, 3, 1))
    klien = masuk("pengelola")
    dulu = klien.get(halaman(kota, "sari") + "?pada=2026-02-28").content.decode()
    assert "Keadaan per 28 Februari 2026" in dulu
    assert "Kembali ke hari ini" in dulu
    assert "Penata Perizinan Ahli Pertama, Bidang Pelayanan" in dulu
    kini = klien.get(halaman(kota, "sari")).content.decode()
    assert "Penata Perizinan Ahli Pertama, Dinas Lain" in kini
    assert "Keadaan per" not in kini
    unit = klien.get(f"/unit/{kota.unit['LAIN'].pk}/?pada=2026-02-28").content.decode()
    assert "Sari " not in unit
    assert ">Sari<" not in unit


@pytest.mark.parametrize("pada", ["kacau", "2026-02-30", "0000-00-00", "9" * 40, "1.5"])
def test_tanggal_yang_tidak_terbaca_dijawab_dengan_kata(kota, masuk, pada):
    for alamat in (halaman(kota, "sari"), DAFTAR, "/organisasi/"):
        jawaban = masuk("pengelola").get(alamat, {"pada": pada})
        assert jawaban.status_code == 200
        assert "Tanggal tidak terbaca" in jawaban.content.decode()


def test_masa_lalu_tidak_memberi_hak(kota, masuk):
    """Who evaluated somebody once does not reach them by choosing that day."""
    pindahkan(kota, "sari", "LAIN", date(2026, 3, 1))
    klien = masuk("penilai")
    assert klien.get(halaman(kota, "sari") + "?pada=2026-02-01").status_code == 404
    assert "sari" not in nama_terlihat(klien.get(DAFTAR, {"pada": "2026-02-01"}))


def test_dibuka_orang_lain_tercatat_dan_milik_sendiri_tidak(kota, masuk):
    masuk("pegawai").get(halaman(kota, "sari"))
    assert not JejakBaca.objects.filter(jenis="direktori.pegawai").exists()
    masuk("penilai").get(halaman(kota, "sari"))
    satu = JejakBaca.objects.get(jenis="direktori.pegawai")
    assert (satu.akun, satu.pemilik) == (kota.akun["bagus"], kota.akun["sari"])


def test_panel_adalah_potongan_dan_juga_halaman(kota, masuk):
    alamat = halaman(kota, "sari") + "panel/pembinaan/"
    klien = masuk("pengelola")
    potongan = klien.get(alamat, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in potongan
    assert "JP" in potongan
    assert "<h1>Pelatihan</h1>" in klien.get(alamat).content.decode()
    assert klien.get(halaman(kota, "sari") + "panel/tidak_ada/").status_code == 404


def test_pimpinan_tidak_melihat_panel_pelatihan(kota, masuk):
    """Kartika leads the department: targets and results, no training of people not her own."""
    klien = masuk("pimpinan")
    assert klien.get(halaman(kota, "sari") + "panel/kinerja/").status_code == 200
    assert klien.get(halaman(kota, "sari") + "panel/pembinaan/").status_code == 404


def test_penempatan_yang_belum_mulai_tidak_tampil_hari_ini(kota, masuk):
    orang = Pegawai.objects.create(nama="Calon Baru")
    Penempatan.objects.create(
        pegawai=orang,
        unit=kota.unit["IZIN"],
        jabatan=kota.jabatan["Pengelola Data"],
        jenis="DEFINITIF",
        masa=DateRange(date(2099, 1, 1), None),
    )
    isi = masuk("pengelola").get(f"/pegawai/{orang.pk}/").content.decode()
    assert "Tidak berjabatan hari ini" in isi


def test_saringan_cabang_memakai_susunan_hari_itu(kota, masuk):
    """A unit that moved away belongs to its former branch on the days before."""
    pindahkan_unit(
        kota.unit["IZIN.1"],
        oleh=segar(kota, "ratna"),
        nomor_ubah=kota.unit["IZIN.1"].nomor_ubah,
        induk=kota.unit["LAIN"],
        berlaku=date(2026, 3, 1),
    )
    klien = masuk("pengelola")
    ada = {
        (unit, pada): "sari" in nama_terlihat(klien.get(DAFTAR, {"unit": unit, "pada": pada}))
        for unit in ("Dinas Lain", "Dinas Perizinan")
        for pada in ("2026-02-28", "2026-03-01")
    }
    assert ada == {
        ("Dinas Lain", "2026-02-28"): False,
        ("Dinas Lain", "2026-03-01"): True,
        ("Dinas Perizinan", "2026-02-28"): True,
        ("Dinas Perizinan", "2026-03-01"): False,
    }
