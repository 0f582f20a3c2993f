"""Constraints of the directory: refused by the database, and in words before that."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import (
    Delegasi,
    Formasi,
    GarisPenilai,
    Jabatan,
    Ketidakhadiran,
    NomorInduk,
    Pegawai,
    Penempatan,
    RiwayatPegawai,
    UnitKerja,
)
from tests.pemeran import SELAMANYA

MASA = DateRange(date(2026, 5, 1), date(2026, 6, 1))


def penempatan(kota, **kolom) -> Penempatan:
    return Penempatan(
        **{
            "pegawai": kota.pegawai["sari"],
            "unit": kota.unit["LAIN"],
            "jabatan": kota.jabatan["Pengelola Data"],
            "jenis": "DEFINITIF",
            "masa": MASA,
            **kolom,
        }
    )


def garis(kota, **kolom) -> GarisPenilai:
    milik_walid = Penempatan.objects.get(pegawai=kota.pegawai["walid"])  # he has no evaluator
    return GarisPenilai(
        **{
            "penempatan": milik_walid,
            "pegawai": kota.pegawai["walid"],
            # From outside: everybody in the tree is evaluated by him in the end.
            "penilai": Pegawai.objects.create(nama="Gubernur Contoh", jenis="PEJABAT_NEGARA"),
            "sumber": "TETAPAN",
            "alasan": "Uji",
            "masa": MASA,
            **kolom,
        }
    )


def unit(kota, **kolom) -> UnitKerja:
    return UnitKerja(
        **{
            "kode": "BARU",
            "nama": "Baru",
            "jenis": "BIDANG",
            "induk": kota.unit["IZIN"],
            "masa": SELAMANYA,
            **kolom,
        }
    )


def riwayat(kota, **kolom) -> RiwayatPegawai:
    return RiwayatPegawai(
        **{
            "pegawai": kota.pegawai["sari"],
            "jenis": "GOLONGAN",
            "nilai": "III/c",
            "masa": MASA,
            **kolom,
        }
    )


def nomor(kota, **kolom) -> NomorInduk:
    return NomorInduk(
        **{
            "pegawai": kota.pegawai["walid"],
            "nomor": "199001012015031099",
            "jenis": "PNS",
            "masa": MASA,
            **kolom,
        }
    )


def delegasi(kota, **kolom) -> Delegasi:
    return Delegasi(
        **{
            "dari": kota.pegawai["bagus"],
            "kepada": kota.pegawai["usman"],
            "masa": MASA,
            "alasan": "Cuti",
            **kolom,
        }
    )


#: What is refused → the words a person reads.
DITOLAK = {
    "dua jabatan definitif": (penempatan, "definitif pada masa itu"),
    "dua kepala": (
        lambda k: (
            penempatan(k, pegawai=k.pegawai["walid"], jenis="PLT", kepala=True)
            if Penempatan.objects.create(
                pegawai=k.pegawai["oki"],
                unit=k.unit["LAIN"],
                jabatan=k.jabatan["Kepala Dinas"],
                jenis="PLT",
                kepala=True,
                masa=MASA,
            )
            else None
        ),
        "sudah mempunyai kepala",
    ),
    "ketua tim sebagai kepala": (
        lambda k: penempatan(k, jenis="TIM", kepala=True),
        "Ketua tim bukan kepala unit",
    ),
    "masa kosong": (
        lambda k: penempatan(k, jenis="TIM", masa=DateRange(MASA.lower, MASA.lower)),
        "sesudah tanggal mulai",
    ),
    "masa tanpa awal": (
        lambda k: penempatan(k, jenis="TIM", masa=DateRange(None, MASA.upper)),
        "sesudah tanggal mulai",
    ),
    "menilai diri sendiri": (
        lambda k: garis(k, penilai=k.pegawai["walid"]),
        "tidak dapat menilai dirinya sendiri",
    ),
    "tetapan tanpa alasan": (lambda k: garis(k, alasan=""), "Tulis alasan penetapan"),
    "dua penilai sehari": (
        lambda k: garis(
            k,
            penempatan=Penempatan.objects.get(pegawai=k.pegawai["sari"]),
            pegawai=k.pegawai["sari"],
        ),
        "Sudah ada penilai",
    ),
    "kota kedua": (lambda k: unit(k, jenis="KOTA", induk=None), "hanya satu akar"),
    "unit tanpa induk": (lambda k: unit(k, induk=None), "harus mempunyai induk"),
    "nomor 17 angka": (lambda k: nomor(k, nomor="19900101201503109"), "18 angka"),
    "dua nomor sehari": (
        lambda k: nomor(k, pegawai=k.pegawai["sari"]),
        "sudah mempunyai nomor induk",
    ),
    "dua golongan sehari": (riwayat, "Fakta sejenis sudah tercatat"),
    "delegasi kepada diri": (
        lambda k: delegasi(k, kepada=k.pegawai["bagus"]),
        "kepada diri sendiri",
    ),
    "dua delegasi sehari": (
        lambda k: delegasi(k) if delegasi(k, kepada=k.pegawai["dodi"]).save() is None else None,
        "sudah didelegasikan",
    ),
    "kelas jabatan 18": (
        lambda k: Jabatan(nama="Tinggi", jenis="PELAKSANA", kelas=18),
        "antara 1 dan 17",
    ),
    "dua formasi sehari": (
        lambda k: (
            Formasi(unit=k.unit["IZIN"], jabatan=k.jabatan["Pengelola Data"], kursi=2, masa=MASA)
            if Formasi.objects.create(
                unit=k.unit["IZIN"], jabatan=k.jabatan["Pengelola Data"], kursi=1, masa=SELAMANYA
            )
            else None
        ),
        "sudah tercatat pada masa",
    ),
    "dua ketidakhadiran sehari": (
        lambda k: (
            Ketidakhadiran(pegawai=k.pegawai["sari"], jenis="CUTI_BESAR", masa=MASA)
            if Ketidakhadiran.objects.create(
                pegawai=k.pegawai["sari"], jenis="CUTI_SAKIT", masa=SELAMANYA
            )
            else None
        ),
        "sudah tercatat pada masa",
    ),
}


@pytest.mark.parametrize("hal", DITOLAK)
def test_ditolak_dengan_kata_dan_oleh_basis_data(kota, hal):
    susun, kata = DITOLAK[hal]
    baris = susun(kota)
    with pytest.raises(ValidationError) as galat:
        baris.full_clean()
    assert kata in " ".join(galat.value.messages)
    with pytest.raises(IntegrityError), transaction.atomic():
        baris.save()


@pytest.mark.parametrize(
    "susun",
    [
        lambda k: penempatan(k, jenis="PLT"),
        lambda k: penempatan(k, jenis="TIM"),
        lambda k: riwayat(k, jenis="PENDIDIKAN", nilai="S2"),
        garis,
        unit,
        nomor,
        delegasi,
    ],
)
def test_yang_sah_diterima(kota, susun):
    baris = susun(kota)
    baris.full_clean()
    baris.save()


def test_unit_bukan_induknya_sendiri(kota):
    baris = unit(kota)
    baris.save()
    baris.induk = baris
    with pytest.raises(ValidationError, match="induk bagi dirinya sendiri"):
        baris.full_clean()
