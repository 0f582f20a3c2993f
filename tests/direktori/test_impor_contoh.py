"""The sample file of the national data through ``manage.py impor``, and variants of it."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from openpyxl import Workbook
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import (
    GarisPenilai,
    Jabatan,
    NomorInduk,
    Pegawai,
    Penempatan,
    RiwayatPegawai,
    UnitKerja,
)
from dumai_asn.inti.actions.urung_impor import urungkan_impor
from dumai_asn.inti.models import BarisImpor, Impor
from tests.direktori.berkas_siasn import BAIK, banyak, baris, ke_csv
from tests.pemeran import MULAI

CONTOH = Path(__file__).parent / "data" / "contoh_siasn_data_asn.csv"

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit(db):
    """The four units of the sample file."""
    kota = UnitKerja.objects.create(
        kode="KOTA", nama="Pemerintah Kota Dumai", jenis="KOTA", masa=DateRange(MULAI, None)
    )
    for kode, nama, jenis in (
        ("A", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BADAN"),
        ("A.1", "Bidang Pengembangan Kompetensi", "BIDANG"),
        ("B", "Puskesmas Dumai Kota", "PUSKESMAS"),
        ("C", "Kelurahan Rimba Sekampung", "KELURAHAN"),
    ):
        UnitKerja.objects.create(
            kode=kode,
            nama=nama,
            jenis=jenis,
            induk=UnitKerja.objects.get(kode="A") if "." in kode else kota,
            masa=DateRange(MULAI, None),
        )


def impor(jalur: Path, *opsi: str) -> dict:
    keluar = io.StringIO()
    call_command("impor", "pegawai", str(jalur), *opsi, stdout=keluar)
    return json.loads(keluar.getvalue())


def test_berkas_contoh(unit):
    hasil = impor(CONTOH)
    assert [hasil[nama] for nama in ("baru", "berubah", "tetap", "hilang")] == [8, 0, 0, 0]
    assert [(satu["baris"], satu["kolom"], satu["perbaiki_di"]) for satu in hasil["galat"]] == [
        (10, "unor_nama", "berkas unit"),
        (11, "nip_baru", "SIASN"),
    ]
    assert [(satu["baris"], satu["kolom"]) for satu in hasil["peringatan"]] == [(12, "nip_baru")]
    assert not Pegawai.objects.exists()


def test_berkas_contoh_diterapkan_lalu_tetap(unit):
    assert impor(CONTOH, "--terapkan")["baru"] == 8
    kepala = Penempatan.objects.filter(kepala=True).values_list("pegawai__nama", flat=True)
    assert set(kepala) == {"CONTOH SATU", "CONTOH DUA", "CONTOH LIMA", "CONTOH TUJUH"}
    lima = Pegawai.objects.get(nama="CONTOH LIMA")
    assert lima.nama_lengkap == "dr. CONTOH LIMA"
    jabatan = {
        p.pegawai.nama: (p.jabatan.jenis, p.jabatan.jenjang, p.jabatan.rumpun)
        for p in Penempatan.objects.select_related("pegawai", "jabatan")
    }
    assert jabatan["CONTOH SATU"] == ("JPT_PRATAMA", None, "TEKNIS")
    assert jabatan["CONTOH DUA"] == ("ADMINISTRATOR", None, "TEKNIS")
    assert jabatan["CONTOH TIGA"] == ("FUNGSIONAL", "AHLI_MUDA", "TEKNIS")
    assert jabatan["CONTOH LIMA"] == ("FUNGSIONAL", None, "NAKES")
    assert jabatan["CONTOH ENAM"] == ("FUNGSIONAL", "TERAMPIL", "NAKES")
    assert jabatan["CONTOH TUJUH"] == ("PENGAWAS", None, "TEKNIS")
    assert NomorInduk.objects.filter(jenis="PPPK").count() == 2
    lagi = impor(CONTOH, "--terapkan")
    assert [lagi[nama] for nama in ("baru", "berubah", "tetap", "hilang")] == [0, 0, 8, 0]


def test_unit_yang_menyusul_memasukkan_yang_tertunda(unit):
    impor(CONTOH, "--terapkan")
    UnitKerja.objects.create(
        kode="D",
        nama="Unit yang belum terdaftar",
        jenis="BIDANG",
        induk=UnitKerja.objects.get(kode="A"),
        masa=DateRange(MULAI, None),
    )
    hasil = impor(CONTOH, "--terapkan")
    assert [hasil[nama] for nama in ("baru", "berubah", "tetap")] == [1, 0, 8]


def isi_contoh() -> list[dict[str, str]]:
    with CONTOH.open(encoding="utf-8") as berkas:
        return list(csv.DictReader(berkas))


def _xlsx(semua: list[dict[str, str]]) -> bytes:
    buku = Workbook()
    lembar = buku.active
    lembar.append(list(semua[0]))
    for satu in semua:
        lembar.append([isi.removeprefix("'") for isi in satu.values()])
    berkas = io.BytesIO()
    buku.save(berkas)
    return berkas.getvalue()


def _acak(semua: list[dict[str, str]]) -> list[dict[str, str]]:
    kunci = sorted(semua[0], key=lambda nama: nama[::-1])
    return [{nama: satu[nama] for nama in kunci} for satu in semua]


def _kepala(semua: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{n.upper().replace("_", " "): isi for n, isi in satu.items()} for satu in semua]


@pytest.mark.parametrize(
    ("nama", "buat"),
    [
        ("titik_koma.csv", lambda semua: ke_csv(semua, pemisah=";")),
        ("bom.csv", lambda semua: ke_csv(semua, sandi="utf-8-sig")),
        ("cp1252.csv", lambda semua: ke_csv(semua, sandi="cp1252")),
        ("lembar.xlsx", _xlsx),
        ("acak.csv", lambda semua: ke_csv(_acak(semua))),
        ("kepala.csv", lambda semua: ke_csv(_kepala(semua))),
    ],
)
def test_bentuk_berkas_lain_hasilnya_sama(unit, tmp_path, nama, buat):
    semua = isi_contoh()
    semua[0]["nama"] = "CONTOH “SATU” É"  # letters that cp1252 writes otherwise than UTF-8
    jalur = tmp_path / nama
    jalur.write_bytes(buat(semua))
    hasil = impor(jalur, "--terapkan")
    assert hasil["baru"] == 8
    assert [(satu["baris"], satu["kolom"]) for satu in hasil["galat"]] == [
        (10, "unor_nama"),
        (11, "nip_baru"),
    ]
    assert Pegawai.objects.filter(nama="CONTOH “SATU” É").exists()


@pytest.mark.parametrize(
    "beda",
    [
        {"nip_baru": "'198505172010011003"},
        {"nip_baru": "19850517 201001 1 003"},
        {"gelar_depan": "null", "pns_id": "null", "tmt_pns": "null"},
        {"nama": "  BUDI   CONTOH "},
        {"tmt_jabatan": "29-02-2024"},
    ],
    ids=["petik", "berspasi", "null", "nama berspasi", "tahun kabisat"],
)
def test_yang_dibersihkan_sendiri_masuk_tanpa_keluhan(kota, tmp_path, beda):
    jalur = tmp_path / "satu.csv"
    jalur.write_bytes(ke_csv([baris(**beda)]))
    hasil = impor(jalur, "--terapkan")
    assert (hasil["baru"], hasil["galat"], hasil["peringatan"]) == (1, [], [])
    orang = Pegawai.objects.get(nama="BUDI CONTOH")
    assert (orang.gelar_depan, orang.pns_id) == ("", "")
    assert orang.nomor.get().nomor == BAIK["nip_baru"]


def test_nip_yang_jadi_pangkat_sepuluh_satu_galat_saja(kota, tmp_path):
    jalur = tmp_path / "rusak.csv"
    jalur.write_bytes(ke_csv([baris(nip_baru="1.98505E+17"), baris()]))
    hasil = impor(jalur)
    assert hasil["baru"] == 1
    (galat,) = hasil["galat"]
    assert (galat["baris"], galat["kolom"], galat["perbaiki_di"]) == (2, "nip_baru", "berkas ini")


def test_nip_angka_di_lembar_sebar(kota, tmp_path):
    """XLSX keeps 15 digits of a number; what is left is an error, never a wrong person."""
    buku = Workbook()
    buku.active.append(list(BAIK))
    buku.active.append([int(isi) if k == "nip_baru" else isi for k, isi in BAIK.items()])
    buku.active.append([float(isi) if k == "nip_baru" else isi for k, isi in BAIK.items()])
    jalur = tmp_path / "angka.xlsx"
    buku.save(jalur)
    hasil = impor(jalur, "--terapkan")
    assert hasil["baru"] <= 1
    asing = NomorInduk.objects.exclude(nomor__startswith="19900101").values_list("nomor", flat=True)
    assert set(asing) <= {BAIK["nip_baru"]}


def test_kolom_terlarang_tidak_tersimpan(unit):
    """Not even in staging, which the dry run of a page keeps for a while."""
    impor(CONTOH, "--terapkan")
    kunci = set(BarisImpor.objects.first().data)
    assert not kunci & {"nik", "agama_nama", "npwp_nomor", "alamat", "nomor_hp", "email"}


def test_impor_diurungkan_seluruhnya(kota, tmp_path):
    """New people go, moved people stand where they stood, lines set by hand get their days back."""
    sari = Penempatan.objects.get(pegawai=kota.pegawai["sari"])
    garis = GarisPenilai.objects.get(penempatan=sari)
    GarisPenilai.objects.filter(pk=garis.pk).update(sumber="TETAPAN", alasan="Uji")
    sebelum = _keadaan()
    jalur = tmp_path / "pindah.csv"
    pindah = baris(
        nip_baru=sari.pegawai.nomor.get().nomor,
        nama="SARI",
        jabatan_nama="Jabatan Baru",
        tmt_jabatan="01-02-2026",
    )
    jalur.write_bytes(ke_csv([pindah, baris()]))
    assert impor(jalur, "--terapkan")["berubah"] == 1
    assert _keadaan() != sebelum
    urungkan_impor(Impor.objects.get(), oleh=kota.akun["ratna"], pada=date(2026, 5, 1))
    assert _keadaan() == sebelum


def _keadaan() -> list:
    return [
        sorted(Penempatan.objects.values_list("pk", "unit", "jabatan", "kepala", "masa"), key=str),
        sorted(
            GarisPenilai.objects.values_list("penempatan", "penilai", "sumber", "masa"), key=str
        ),
        sorted(Pegawai.objects.values_list("pk", "nama", "lahir", "kelamin", "pns_id"), key=str),
        sorted(RiwayatPegawai.objects.values_list("pegawai", "jenis", "nilai", "masa"), key=str),
        sorted(Jabatan.objects.values_list("nama", flat=True)),
        sorted(Akun.objects.values_list("username", flat=True)),
    ]


@pytest.mark.lambat
def test_sepuluh_ribu_baris_masuk_lalu_tetap(kota, tmp_path):
    jalur = tmp_path / "banyak.csv"
    jalur.write_bytes(ke_csv(banyak(10_000, ["Dinas Perizinan", "Bidang Pelayanan", "Dinas Lain"])))
    assert impor(jalur, "--terapkan")["baru"] == 10_000
    lagi = impor(jalur)
    assert [lagi[nama] for nama in ("baru", "berubah", "tetap")] == [0, 0, 10_000]
    assert Penempatan.objects.filter(garis_penilai__isnull=False).distinct().count() > 10_000
