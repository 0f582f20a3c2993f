"""Units are made, renamed, moved, merged and closed by HR of the city, and the past stays true."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.jabatan import (
    buat_jabatan,
    gabungkan_jabatan,
    tetapkan_formasi,
    ubah_jabatan,
)
from dumai_asn.direktori.actions.unit import (
    buat_unit,
    pindahkan_unit,
    ubah_unit,
)
from dumai_asn.direktori.models import (
    Formasi,
    GarisPenilai,
    Jabatan,
    Penempatan,
    RiwayatUnit,
    UnitKerja,
)
from dumai_asn.direktori.queries.pohon import anak_unit, leluhur_unit, simpul
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak

HARI = date(2026, 5, 1)
SEHARI = timedelta(days=1)
KOSONG = {"kode": "K.1", "nama": "Seksi Baru", "singkatan": "", "jenis": "SEKSI", "mandiri": False}
JABATAN = {
    "nama": "Operator",
    "jenis": "PELAKSANA",
    "jenjang": None,
    "kelas": 5,
    "rumpun": "TEKNIS",
}


@pytest.fixture(autouse=True)
def mei(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *a, **k: date(2026, 6, 1))


def sifat(unit, **ubah):
    kolom = ("kode", "nama", "singkatan", "jenis", "mandiri")
    return {nama: getattr(unit, nama) for nama in kolom} | ubah


def baru(kota, **isian):
    return buat_unit(
        oleh=kota.akun["ratna"], induk=kota.unit["IZIN"], mulai=HARI, isian=KOSONG | isian
    )


@pytest.mark.parametrize("nama", ["usman", "kartika", "sari", "adnan"])
def test_hanya_pengelola_kota_yang_mengubah_struktur(kota, nama):
    with pytest.raises(PermissionDenied):
        buat_unit(oleh=kota.akun[nama], induk=kota.unit["IZIN"], mulai=HARI, isian=KOSONG)
    with pytest.raises(PermissionDenied):
        buat_jabatan(oleh=kota.akun[nama], isian=JABATAN)


def test_unit_baru_ada_sejak_mulainya(kota):
    unit = baru(kota)
    assert unit.pk in {s.pk for s in anak_unit(kota.unit["IZIN"].pk, HARI)}
    assert unit.pk not in {s.pk for s in anak_unit(kota.unit["IZIN"].pk, HARI - SEHARI)}
    with pytest.raises(IsianDitolak, match="sudah dipakai"):
        baru(kota)
    with pytest.raises(IsianDitolak, match="hanya satu"):
        baru(kota, kode="K.2", jenis="KOTA")


def test_nama_lama_tetap_benar_untuk_hari_sebelumnya(kota):
    unit = kota.unit["IZIN.1"]
    ubah_unit(
        unit,
        oleh=kota.akun["ratna"],
        nomor_ubah=unit.nomor_ubah,
        berlaku=HARI,
        isian=sifat(unit, nama="Bidang Layanan"),
    )
    assert simpul([unit.pk], HARI)[0].nama == "Bidang Layanan"
    assert simpul([unit.pk], HARI - SEHARI)[0].nama == "Bidang Pelayanan"
    with pytest.raises(IsianBerubah):
        ubah_unit(
            unit,
            oleh=kota.akun["ratna"],
            nomor_ubah=unit.nomor_ubah,
            berlaku=HARI,
            isian=sifat(unit, nama="Tab Lain"),
        )


def pindah(kota, unit, induk, berlaku=HARI):
    satu = UnitKerja.objects.get(pk=kota.unit[unit].pk)
    return pindahkan_unit(
        satu,
        oleh=kota.akun["ratna"],
        nomor_ubah=satu.nomor_ubah,
        induk=kota.unit[induk],
        berlaku=berlaku,
    )


def penilai(kota, nama, pada):
    return GarisPenilai.objects.pada(pada).get(pegawai=kota.pegawai[nama]).penilai.nama.lower()


def test_unit_yang_pindah_mengganti_penilai_sejak_hari_itu_saja(kota):
    pindah(kota, "IZIN.1", "LAIN")
    assert [penilai(kota, "bagus", h) for h in (HARI - SEHARI, HARI)] == ["kartika", "lukman"]
    assert [penilai(kota, "sari", h) for h in (HARI - SEHARI, HARI)] == ["bagus", "bagus"]
    assert leluhur_unit(kota.unit["IZIN.1"].pk, HARI)[-1][1] == "Dinas Lain"
    assert leluhur_unit(kota.unit["IZIN.1"].pk, HARI - SEHARI)[-1][1] == "Dinas Perizinan"


def test_lingkaran_ditolak_juga_pada_hari_yang_sudah_lewat(kota):
    with pytest.raises(IsianDitolak, match="cabangnya sendiri"):
        pindah(kota, "IZIN", "IZIN.1")
    with pytest.raises(IsianDitolak, match="puncak"):
        pindah(kota, "KOTA", "IZIN")
    pindah(kota, "IZIN.1", "KOTA", HARI)
    # Today it would do; before May the one stood in the other.
    with pytest.raises(IsianDitolak, match="cabangnya sendiri"):
        pindah(kota, "IZIN", "IZIN.1", HARI - SEHARI)
    assert RiwayatUnit.objects.count() == 1


def test_perubahan_tidak_mendahului_yang_sebelumnya_dan_tidak_di_masa_depan(kota):
    pindah(kota, "IZIN.1", "LAIN")
    with pytest.raises(IsianDitolak, match="Perubahan sebelumnya"):
        pindah(kota, "IZIN.1", "KOTA", HARI - SEHARI)
    with pytest.raises(IsianDitolak, match="paling lambat hari ini"):
        pindah(kota, "IZIN.1", "KOTA", date(2026, 6, 2))


def test_angka_formasi_baru_mengakhiri_yang_lama(kota):
    isi = {
        "oleh": kota.akun["ratna"],
        "unit": kota.unit["IZIN.1"],
        "jabatan": kota.jabatan["Pengelola Data"],
    }
    tetapkan_formasi(**isi, kursi=1, mulai=HARI)
    tetapkan_formasi(**isi, kursi=4, mulai=HARI + SEHARI)
    assert [simpul([isi["unit"].pk], h)[0].kursi for h in (HARI, HARI + SEHARI)] == [1, 4]
    with pytest.raises(IsianDitolak, match="Sudah ada formasi"):
        tetapkan_formasi(**isi, kursi=2, mulai=HARI)


def test_jabatan_kembar_digabungkan_dengan_pemangkunya(kota):
    kembar = buat_jabatan(
        oleh=kota.akun["ratna"], isian=JABATAN | {"nama": "Pengelola  data (lama)"}
    )
    milik = Penempatan.objects.get(pegawai=kota.pegawai["oki"])
    Penempatan.objects.filter(pk=milik.pk).update(jabatan=kembar)
    tujuan = kota.jabatan["Pengelola Data"]
    assert gabungkan_jabatan(
        kembar, oleh=kota.akun["ratna"], nomor_ubah=kembar.nomor_ubah, tujuan=tujuan
    ) == (1, 0)
    milik.refresh_from_db()
    assert milik.jabatan == tujuan
    assert not Jabatan.objects.filter(pk=kembar.pk).exists()


def test_jabatan_beda_jenis_dan_formasi_bertabrakan_tidak_digabungkan(kota):
    tujuan = kota.jabatan["Pengelola Data"]
    lain = kota.jabatan["Kepala Bidang"]
    kembar = buat_jabatan(oleh=kota.akun["ratna"], isian=JABATAN)
    isi = {"oleh": kota.akun["ratna"], "nomor_ubah": kembar.nomor_ubah}
    with pytest.raises(IsianDitolak, match="jenisnya sama"):
        gabungkan_jabatan(kembar, tujuan=lain, **isi)
    for jabatan in (kembar, tujuan):
        Formasi.objects.create(
            unit=kota.unit["IZIN"], jabatan=jabatan, kursi=1, masa=DateRange(HARI, None)
        )
    with pytest.raises(IsianDitolak, match="masa yang sama"):
        gabungkan_jabatan(kembar, tujuan=tujuan, **isi)
    assert Formasi.objects.filter(jabatan=kembar).exists()


@pytest.mark.parametrize(
    ("jenis", "jenjang", "kata"),
    [
        ("ADMINISTRATOR", "AHLI_MUDA", "manajerial"),
        ("FUNGSIONAL", "KLEREK", "pelaksana"),
        ("PELAKSANA", "AHLI_MUDA", "fungsional"),
    ],
)
def test_jenjang_mengikuti_jenis_jabatan(kota, jenis, jenjang, kata):
    satu = buat_jabatan(oleh=kota.akun["ratna"], isian=JABATAN)
    with pytest.raises(IsianDitolak, match=kata):
        ubah_jabatan(
            satu,
            oleh=kota.akun["ratna"],
            nomor_ubah=satu.nomor_ubah,
            isian=JABATAN | {"jenis": jenis, "jenjang": jenjang},
        )


def test_pohon_dan_unit_tetap_sejumlah_kueri(kota, masuk, django_assert_max_num_queries):
    klien = masuk("pengelola")
    klien.get(reverse("direktori:organisasi"))
    for n in range(30):
        baru(kota, kode=f"B.{n}", nama=f"Seksi {n}")
    with django_assert_max_num_queries(22):
        klien.get(reverse("direktori:organisasi"))
    with django_assert_max_num_queries(32):
        isi = klien.get(reverse("direktori:unit", args=[kota.unit["IZIN"].pk])).content.decode()
    assert "Seksi 29" in isi
    # Its branch comes in one statement, head and counts included.
    with django_assert_max_num_queries(22):
        klien.get(
            reverse("direktori:organisasi_cabang", args=[kota.unit["IZIN"].pk]),
            headers={"HX-Request": "true"},
        )
