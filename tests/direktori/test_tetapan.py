"""Evaluators set by hand: they win for their days, the tree comes back, no ring, nobody self."""

import time
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.actions.garis_massal import (
    batalkan_garis,
    rencana_pindah,
    terima_usul,
    tetapkan_massal,
)
from dumai_asn.direktori.actions.tetapan import (
    akhiri_tetapan,
    betulkan_tetapan,
    tetapkan_penilai,
)
from dumai_asn.direktori.models import GarisPenilai, Penempatan, RiwayatPegawai
from dumai_asn.direktori.rules.istilah import JenisPenempatan, JenisRiwayat, SumberGaris
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.actions.massal import batalkan_massal, lakukan_massal
from dumai_asn.pemberitahuan.models import Pemberitahuan
from tests.inti.bangun import serentak
from tests.pemeran import MULAI, bangun_kota

FEB, MAR, APR = date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)


def tempat(kota, nama: str) -> Penempatan:
    return Penempatan.objects.get(pegawai=kota.pegawai[nama], jenis=JenisPenempatan.DEFINITIF)


def penilai(kota, nama: str, pada: date) -> str | None:
    garis = GarisPenilai.objects.pada(pada).filter(pegawai=kota.pegawai[nama]).first()
    return garis.penilai.nama.lower() if garis else None


def tetapkan(kota, nama: str, oleh: str = "ratna", **isi) -> GarisPenilai:
    isi = {"mulai": FEB, "selesai": APR, "alasan": "Penilai sedang diperiksa"} | isi
    return tetapkan_penilai(
        tempat(kota, nama),
        penilai=kota.pegawai[isi.pop("penilai", "kartika")],
        oleh=kota.akun[oleh],
        **isi,
    )


def semua(kota, nama: str) -> list[tuple]:
    garis = GarisPenilai.objects.filter(pegawai=kota.pegawai[nama]).order_by("masa")
    return [(g.penilai.nama, str(g.sumber), g.masa.lower, g.masa.upper) for g in garis]


def test_tetapan_menang_lalu_kembali_ke_turunan(kota):
    tetapkan(kota, "sari")
    assert semua(kota, "sari") == [
        ("Bagus", "TURUNAN", MULAI, FEB),
        ("Kartika", "TETAPAN", FEB, APR),
        ("Bagus", "TURUNAN", APR, None),
    ]
    bangun_garis_penilai()
    assert penilai(kota, "sari", MAR) == "kartika", "a rebuild of all leaves it"


def test_diberitahukan_kepada_keduanya(kota):
    tetapkan(kota, "sari")
    judul = dict(
        Pemberitahuan.objects.filter(jenis="direktori.garis").values_list("akun__username", "judul")
    )
    assert judul == {
        "sari": "Pejabat penilai Anda: Kartika",
        "kartika": "Anda menjadi pejabat penilai Sari",
    }


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("sari", {"penilai": "sari"}, "menilai dirinya sendiri"),
        ("sari", {"penilai": "dodi"}, "paling rendah pejabat pengawas"),
        ("sari", {"alasan": "  "}, "Tulis alasan"),
        ("sari", {"selesai": FEB}, "sebelum hari mulai"),
        ("sari", {"mulai": date(2010, 1, 1), "selesai": date(2011, 1, 1)}, "bukan pada masa ini"),
        ("kartika", {"penilai": "bagus"}, "saling menilai"),
        ("walid", {"penilai": "kartika"}, "tidak dinilai"),
    ],
)
def test_ditolak_dengan_kata_dan_tidak_mengubah_apa_pun(kota, nama, isi, kata):
    sebelum = semua(kota, nama)
    with pytest.raises(IsianDitolak, match=kata):
        tetapkan(kota, nama, **isi)
    assert semua(kota, nama) == sebelum


def test_penilai_yang_sudah_keluar_ditolak(kota):
    RiwayatPegawai.objects.filter(
        pegawai=kota.pegawai["kartika"], jenis=JenisRiwayat.KEDUDUKAN
    ).update(nilai="PENSIUN")
    with pytest.raises(IsianDitolak, match="tidak bertugas"):
        tetapkan(kota, "sari")


def test_pengelola_unit_hanya_di_cabangnya(kota):
    assert tetapkan(kota, "sari", oleh="usman").penilai == kota.pegawai["kartika"]
    with pytest.raises(PermissionDenied):
        tetapkan(kota, "oki", oleh="usman", penilai="walid")
    with pytest.raises(PermissionDenied):
        tetapkan(kota, "dodi", oleh="bagus")
    with pytest.raises(PermissionDenied, match="pengelola lain"):
        tetapkan(kota, "usman", oleh="usman", penilai="walid")


def test_lingkaran_hanya_pada_hari_yang_sama(kota):
    """Bagus evaluates Sari in February, so she can only evaluate him once that is over."""
    tetapkan(kota, "sari", penilai="kartika", mulai=MAR, selesai=None)
    GarisPenilai.objects.filter(pegawai=kota.pegawai["bagus"]).delete()
    tempat_sari = tempat(kota, "sari")
    Penempatan.objects.filter(pk=tempat_sari.pk).update(jabatan=kota.jabatan["Kepala Bidang"])
    with pytest.raises(IsianDitolak, match="saling menilai"):
        tetapkan(kota, "bagus", penilai="sari", mulai=FEB, selesai=MAR)
    assert tetapkan(kota, "bagus", penilai="sari", mulai=MAR, selesai=APR)


def test_basis_data_menolak_lingkaran(kota):
    GarisPenilai.objects.filter(pegawai=kota.pegawai["kartika"]).delete()
    with transaction.atomic():
        GarisPenilai.objects.create(
            penempatan=tempat(kota, "kartika"),
            pegawai=kota.pegawai["kartika"],
            penilai=kota.pegawai["sari"],
            sumber=SumberGaris.TETAPAN,
            alasan="uji",
            masa=DateRange(FEB, APR),
        )
        with pytest.raises(IntegrityError, match="melingkar"):
            transaction.get_connection().check_constraints()
        transaction.set_rollback(True)


def test_tetapan_baru_memotong_yang_lama(kota):
    tetapkan(kota, "sari", penilai="kartika", mulai=FEB, selesai=None)
    tetapkan(kota, "sari", penilai="walid", mulai=MAR, selesai=APR)
    assert semua(kota, "sari") == [
        ("Bagus", "TURUNAN", MULAI, FEB),
        ("Kartika", "TETAPAN", FEB, MAR),
        ("Walid", "TETAPAN", MAR, APR),
        ("Kartika", "TETAPAN", APR, None),
    ]


def test_diakhiri_kembali_ke_turunan(kota):
    garis = tetapkan(kota, "sari")
    baru = akhiri_tetapan(garis, selesai=MAR, oleh=kota.akun["ratna"], nomor_ubah=garis.nomor_ubah)
    assert baru is not None
    assert (penilai(kota, "sari", FEB), penilai(kota, "sari", MAR)) == ("kartika", "bagus")
    with pytest.raises(IsianBerubah):
        akhiri_tetapan(garis, selesai=FEB, oleh=kota.akun["ratna"], nomor_ubah=99)
    baru.refresh_from_db()
    assert (
        akhiri_tetapan(baru, selesai=FEB, oleh=kota.akun["ratna"], nomor_ubah=baru.nomor_ubah)
        is None
    )
    assert semua(kota, "sari") == [("Bagus", "TURUNAN", MULAI, None)]


def test_dibetulkan(kota):
    garis = tetapkan(kota, "sari")
    betulkan_tetapan(
        garis,
        penilai=kota.pegawai["walid"],
        mulai=MAR,
        selesai=None,
        alasan="Salah pilih orang",
        oleh=kota.akun["ratna"],
        nomor_ubah=garis.nomor_ubah,
    )
    assert semua(kota, "sari") == [
        ("Bagus", "TURUNAN", MULAI, MAR),
        ("Walid", "TETAPAN", MAR, None),
    ]


# --- many at once -----------------------------------------------------------------------------


def pindah(kota, oleh: str = "ratna", **isi):
    return tetapkan_massal(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai[isi.get("kepada", "kartika")],
        mulai=isi.get("mulai", FEB),
        selesai=None,
        alasan="Kepala bidang berganti",
        unit=isi.get("unit"),
        oleh=kota.akun[oleh],
    )


def test_pratinjau_sama_dengan_yang_terjadi(kota):
    """Dodi has been fixed to Kartika before; Sari follows the tree; Kartika cannot get herself."""
    tetapkan(kota, "dodi", penilai="kartika", mulai=MAR, selesai=APR)
    rencana = rencana_pindah(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["walid"],
        mulai=FEB,
        selesai=None,
        alasan="x",
        unit=None,
        oleh=kota.akun["ratna"],
    )
    aksi = pindah(kota, kepada="walid")
    assert {butir["id"] for butir in aksi.isi} == {r.penempatan_id for r in rencana.rencana}
    tertulis = set(
        GarisPenilai.objects.filter(penilai=kota.pegawai["walid"], sumber="TETAPAN").values_list(
            "penempatan", "masa"
        )
    )
    assert tertulis == {(r.penempatan_id, r.masa) for r in rencana.rencana}
    assert semua(kota, "dodi") == [
        ("Bagus", "TURUNAN", MULAI, FEB),
        ("Walid", "TETAPAN", FEB, MAR),
        ("Kartika", "TETAPAN", MAR, APR),
        ("Walid", "TETAPAN", APR, None),
    ]


def test_pindah_dibatalkan_kecuali_yang_sudah_diubah(kota):
    tetapkan(kota, "dodi", penilai="kartika", mulai=MAR, selesai=APR)
    sebelum = semua(kota, "sari")
    aksi = pindah(kota, kepada="walid")
    dodi = GarisPenilai.objects.pada(FEB).get(pegawai=kota.pegawai["dodi"])
    dodi.alasan = "disentuh"
    dodi.save()
    batal = batalkan_massal(aksi, batalkan_garis, oleh=kota.akun["ratna"])
    assert [satu["nama"] for satu in batal.tertinggal] == ["Dodi"]
    assert semua(kota, "sari") == sebelum
    assert penilai(kota, "dodi", FEB) == "walid"


def test_yang_melingkar_dan_diri_sendiri_dibiarkan(kota):
    """Everybody of Kartika goes to Bagus: he cannot get himself."""
    aksi = tetapkan_massal(
        dari=kota.pegawai["kartika"],
        kepada=kota.pegawai["bagus"],
        mulai=FEB,
        selesai=None,
        alasan="Uji",
        unit=None,
        oleh=kota.akun["ratna"],
    )
    assert [(s["nama"], s["sebab"][:9]) for s in aksi.ditolak] == [("Bagus", "Seseorang")]
    assert penilai(kota, "usman", FEB) == "bagus"


def test_pindah_menurut_jangkauan_dan_unit(kota):
    aksi = pindah(kota, oleh="usman", kepada="walid", unit=[kota.unit["LAIN"].pk])
    assert aksi.isi == []
    assert len(pindah(kota, oleh="usman", kepada="walid").isi) == 2
    with pytest.raises(IsianDitolak, match="sama dengan yang lama"):
        pindah(kota, kepada="bagus")
    with pytest.raises(IsianDitolak, match="paling rendah"):
        pindah(kota, kepada="oki")


def test_usul_diterima_lalu_dibatalkan(kota):
    """Bagus retires but still heads on paper: Kartika is proposed until the end of the year."""
    RiwayatPegawai.objects.filter(
        pegawai=kota.pegawai["bagus"], jenis=JenisRiwayat.KEDUDUKAN
    ).update(nilai="PENSIUN")
    sebelum = semua(kota, "sari")
    ids = [tempat(kota, nama).pk for nama in ("sari", "dodi", "oki")]
    aksi = lakukan_massal(
        "direktori.garis",
        "usul",
        terima_usul,
        ids,
        oleh=kota.akun["ratna"],
        argumen={},
        isian={},
    )
    assert [s["nama"] for s in aksi.ditolak] == ["Oki"], "nothing is wrong with Oki's"
    kini = GarisPenilai.objects.filter(sumber="TETAPAN").values_list(
        "pegawai__nama", "penilai__nama"
    )
    assert set(kini) == {("Sari", "Kartika"), ("Dodi", "Kartika")}
    batalkan_massal(aksi, batalkan_garis, oleh=kota.akun["ratna"])
    assert semua(kota, "sari") == sebelum


# --- two connections --------------------------------------------------------------------------


def _lewat_pintu(kota, nama: str, oleh: str) -> str:
    try:
        tetapkan(kota, nama, penilai=oleh, mulai=FEB, selesai=None)
    except IsianDitolak as galat:
        return str(galat)
    return ""


def _lewat_belakang(kota, nama: str, oleh: str) -> str:
    """Past the action: what a script or an import could write."""
    try:
        with transaction.atomic():
            GarisPenilai.objects.filter(pegawai=kota.pegawai[nama]).delete()
            GarisPenilai.objects.create(
                penempatan=tempat(kota, nama),
                pegawai=kota.pegawai[nama],
                penilai=kota.pegawai[oleh],
                sumber=SumberGaris.TETAPAN,
                alasan="uji",
                masa=DateRange(FEB, None),
            )
            time.sleep(0.2)
    except IntegrityError as galat:
        return str(galat)
    return ""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("cara", "kata"), [(_lewat_pintu, "saling"), (_lewat_belakang, "melingkar")]
)
def test_dua_sambungan_tidak_menutup_lingkaran(cara, kata):
    """Bagus under Lukman and Lukman under Bagus, at the same time: one of them is refused."""
    kota = bangun_kota()
    hasil = serentak(lambda: cara(kota, "bagus", "lukman"), lambda: cara(kota, "lukman", "bagus"))
    assert sorted(bool(satu) for satu in hasil) == [False, True]
    assert any(kata in satu for satu in hasil)
