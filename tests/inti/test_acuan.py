"""Dated reference data: the day decides, the dataclass checks."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from psycopg2.extras import DateRange

from dumai_asn.inti import papan
from dumai_asn.inti.models import Acuan, HariLibur
from dumai_asn.inti.queries import acuan_ke_json, acuan_pada, hari_libur, libur_lengkap
from dumai_asn.inti.rules.acuan import ButirAcuan, Tanda

KUNCI = "uji.batas"


@dataclass(frozen=True)
class Batas:
    hari: int = 14
    ambang: Decimal = Decimal("87.5")
    kode: tuple[str, ...] = ("21", "24")
    pita: tuple[Decimal, ...] = (Decimal(90), Decimal(110))
    libur: frozenset[str] = field(default_factory=frozenset)


@pytest.fixture(autouse=True)
def _butir(papan_uji):
    papan_uji.daftarkan("acuan", KUNCI, ButirAcuan(KUNCI, Batas(), "Uji", Tanda.U))


def tulis(nilai: dict, mulai=date(2026, 1, 1), selesai=None, kunci: str = KUNCI) -> Acuan:
    return Acuan.objects.create(
        kunci=kunci, masa=DateRange(mulai, selesai), nilai=nilai, dasar_hukum="Uji", tanda=Tanda.U
    )


def test_tanpa_baris_bawaan(db):
    assert acuan_pada(KUNCI, date(2026, 5, 1)) == Batas()


def test_kunci_yang_tidak_terdaftar(db):
    with pytest.raises(LookupError):
        acuan_pada("uji.tidak_ada", date(2026, 5, 1))


@pytest.mark.parametrize(
    ("hari", "harapan"),
    [
        (date(2025, 12, 31), 14),
        (date(2026, 1, 1), 10),
        (date(2026, 6, 30), 10),
        (date(2026, 7, 1), 7),
        (date(2036, 1, 1), 7),
    ],
)
def test_baris_berlaku_menurut_hari_setengah_terbuka(db, hari, harapan):
    tulis({"hari": 10}, date(2026, 1, 1), date(2026, 7, 1))
    tulis({"hari": 7}, date(2026, 7, 1))
    tulis({"hari": 99}, kunci="uji.lain")
    assert acuan_pada(KUNCI, hari).hari == harapan


def test_nilai_kembali_sejenis_dengan_bawaannya(db):
    tulis({"ambang": "90.25", "kode": ["21"], "pita": ["80", 100], "libur": ["X"]})
    assert acuan_pada(KUNCI, date(2026, 5, 1)) == Batas(
        hari=14,
        ambang=Decimal("90.25"),
        kode=("21",),
        pita=(Decimal(80), Decimal(100)),
        libur=frozenset({"X"}),
    )


@pytest.mark.parametrize(
    "nilai",
    [
        {"harri": 3},
        {"hari": "3"},
        {"hari": True},
        {"hari": 3.0},
        {"ambang": "banyak"},
        {"ambang": "NaN"},
        {"ambang": None},
        {"kode": "21"},
        {"kode": [21]},
        {"pita": ["x"]},
    ],
)
def test_nilai_yang_salah_jenis_ditolak(db, nilai):
    tulis(nilai)
    with pytest.raises((ValueError, TypeError)):
        acuan_pada(KUNCI, date(2026, 5, 1))


def test_dua_nilai_sehari_ditolak_dengan_kata_dan_oleh_basis_data(db):
    tulis({"hari": 10}, date(2026, 1, 1), date(2026, 7, 1))
    bertindih = Acuan(
        kunci=KUNCI,
        masa=DateRange(date(2026, 6, 30), None),
        nilai={"hari": 3},
        dasar_hukum="Uji",
        tanda=Tanda.U,
    )
    with pytest.raises(ValidationError, match="sudah mempunyai nilai pada masa"):
        bertindih.full_clean(exclude=["oleh"])
    with pytest.raises(IntegrityError), transaction.atomic():
        bertindih.save()
    bertindih.masa = DateRange(date(2026, 7, 1), None)
    bertindih.save()


def test_masa_kosong_ditolak(db):
    with pytest.raises(IntegrityError):
        tulis({}, date(2026, 1, 1), date(2026, 1, 1))


def test_nilai_terpakai_disimpan_dan_dibaca_kembali_sama(db):
    asal = Batas(hari=3, ambang=Decimal("1.10"))
    tersimpan = acuan_ke_json(asal)
    assert tersimpan["ambang"] == "1.10"
    tulis({nama: tersimpan[nama] for nama in ("hari", "ambang")})
    assert acuan_pada(KUNCI, date(2026, 5, 1)) == asal


@pytest.mark.parametrize(
    "butir", [pytest.param(b.isi, id=b.kunci) for b in papan.penyedia("acuan")]
)
def test_setiap_acuan_rumah_dapat_ditulis_dan_dibaca_kembali(db, butir):
    """What HR edits is the JSON of the very dataclass the rule reads."""
    Acuan.objects.create(
        kunci=butir.kunci,
        masa=DateRange(date(2026, 1, 1), None),
        nilai=acuan_ke_json(butir.bawaan),
        dasar_hukum=butir.dasar_hukum,
        tanda=butir.tanda,
    )
    assert acuan_pada(butir.kunci, date(2026, 5, 1)) == butir.bawaan


def test_hari_libur_setengah_terbuka_dan_lengkap_bila_terisi(db):
    assert not libur_lengkap(2026)
    for hari in (date(2026, 1, 1), date(2026, 1, 16), date(2026, 2, 1)):
        HariLibur.objects.create(tanggal=hari, jenis="LIBUR")
    assert hari_libur(date(2026, 1, 1), date(2026, 2, 1)) == {date(2026, 1, 1), date(2026, 1, 16)}
    assert libur_lengkap(2026)
    assert not libur_lengkap(2027)
