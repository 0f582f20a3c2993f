"""The evaluator line: nearest head upward, definitive before Plt, own head excluded."""

from datetime import date, timedelta

import pytest
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import GarisPenilai, Penempatan
from dumai_asn.direktori.rules.istilah import JenisPenempatan, SumberGaris

HARI = date(2026, 5, 1)


def penilai(nama: str, kota, pada: date = HARI) -> str | None:
    garis = GarisPenilai.objects.pada(pada).filter(pegawai=kota.pegawai[nama]).first()
    return garis.penilai.nama.lower() if garis else None


@pytest.mark.parametrize(
    ("nama", "harapan"),
    [
        ("sari", "bagus"),
        ("bagus", "kartika"),
        ("kartika", "walid"),
        ("usman", "kartika"),
        ("oki", "lukman"),
        ("walid", None),
    ],
)
def test_penilai_adalah_kepala_terdekat(kota, nama, harapan):
    assert penilai(nama, kota) == harapan


def test_kepala_pindah_di_tengah_tahun_memotong_garis_dan_plt_mengisi(kota):
    """One head leaves, nobody for a month, then a Plt: three evaluators, no gap, no overlap."""
    pindah, plt = date(2026, 4, 1), date(2026, 5, 1)
    Penempatan.objects.filter(pegawai=kota.pegawai["bagus"]).update(
        masa=DateRange(date(2020, 1, 1), pindah)
    )
    Penempatan.objects.create(
        pegawai=kota.pegawai["usman"],
        unit=kota.unit["IZIN.1"],
        jabatan=kota.jabatan["Kepala Bidang"],
        jenis=JenisPenempatan.PLT,
        kepala=True,
        masa=DateRange(plt, None),
    )
    bangun_garis_penilai()
    assert penilai("sari", kota, pindah - timedelta(days=1)) == "bagus"
    assert penilai("sari", kota, pindah) == "kartika"
    assert penilai("sari", kota, plt) == "usman"
    assert GarisPenilai.objects.filter(pegawai=kota.pegawai["sari"]).count() == 3


def test_tetapan_menang_dan_turunan_mengisi_sisanya(kota):
    garis = GarisPenilai.objects.get(pegawai=kota.pegawai["sari"])
    garis.delete()
    GarisPenilai.objects.create(
        penempatan=garis.penempatan,
        pegawai=garis.pegawai,
        penilai=kota.pegawai["usman"],
        sumber=SumberGaris.TETAPAN,
        alasan="penilai sedang diperiksa",
        masa=DateRange(date(2026, 2, 1), date(2026, 3, 1)),
    )
    bangun_garis_penilai()
    assert penilai("sari", kota, date(2026, 1, 31)) == "bagus"
    assert penilai("sari", kota, date(2026, 2, 1)) == "usman"
    assert penilai("sari", kota, date(2026, 3, 1)) == "bagus"


def test_membangun_lagi_tidak_menyentuh_apa_pun(kota):
    sebelum = list(GarisPenilai.objects.order_by("pk").values_list("pk", "nomor_ubah"))
    assert bangun_garis_penilai() == 0
    assert list(GarisPenilai.objects.order_by("pk").values_list("pk", "nomor_ubah")) == sebelum


def test_tanpa_kepala_di_atas_tidak_ada_garis(kota):
    """Nobody found is a day without a row, never a row with an invented evaluator."""
    Penempatan.objects.filter(kepala=True).exclude(pegawai=kota.pegawai["kartika"]).update(
        kepala=False
    )
    bangun_garis_penilai()
    assert penilai("kartika", kota) is None
    assert penilai("sari", kota) == "kartika"
