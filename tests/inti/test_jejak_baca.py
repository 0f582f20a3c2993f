"""Who opened what sensitive: once an account, object and day, whatever the browser does."""

import ast
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.models import JejakBaca
from dumai_asn.inti.queries.jejak import dibuka_pemilik, kata_dibaca, pernah_membaca
from tests.inti.bangun import serentak
from tests.pemeran import buat_akun
from tests.rumah.sumber import di_bawah, modul, panggilan, pohon
from tests.rumah.sumber import nama as nama_modul


@pytest.fixture
def dua(db):
    return buat_akun("bagus", "Bagus"), buat_akun("sari", "Sari")


def test_satu_baris_sehari_dalam_satu_perintah(dua):
    bagus, sari = dua
    with CaptureQueriesContext(connection) as kueri:
        catat_baca("uji.hal", 7, pemilik=sari.pk, oleh=bagus)
        catat_baca("uji.hal", 7, pemilik=sari.pk, oleh=bagus)
    assert len(kueri) == 2
    (satu,) = pernah_membaca(sari.pk)
    assert (satu.akun, satu.jenis, satu.objek) == (bagus, "uji.hal", 7)


def test_objek_atau_jenis_lain_baris_lain(dua):
    bagus, sari = dua
    for jenis, objek in (("uji.hal", 7), ("uji.hal", 8), ("uji.lain", 7)):
        catat_baca(jenis, objek, pemilik=sari.pk, oleh=bagus)
    assert pernah_membaca(sari.pk).count() == 3


def test_harinya_menurut_dumai(dua):
    """23.30 and 00.30 in Dumai are two days, though one day of the server."""
    bagus, sari = dua
    for pukul in (16, 17):
        with time_machine.travel(datetime(2026, 5, 5, pukul, 30, tzinfo=UTC)):
            catat_baca("uji.hal", 7, pemilik=sari.pk, oleh=bagus)
    assert [s.hari for s in pernah_membaca(sari.pk)] == [date(2026, 5, 6), date(2026, 5, 5)]


def test_data_sendiri_tidak_dicatat_kecuali_sebagai_tanda_terima(dua):
    _, sari = dua
    catat_baca("uji.hal", 7, pemilik=sari.pk, oleh=sari)
    assert not JejakBaca.objects.exists()
    catat_baca("uji.hal", 7, pemilik=sari.pk, oleh=sari, tanda_terima=True)
    assert not pernah_membaca(sari.pk).exists(), "oneself is no reader of one's own data"
    assert dibuka_pemilik("uji.hal", 7, sari.pk) is not None


def test_orang_lain_membuka_bukan_tanda_terima(dua):
    bagus, sari = dua
    catat_baca("uji.hal", 7, pemilik=sari.pk, oleh=bagus, tanda_terima=True)
    assert dibuka_pemilik("uji.hal", 7, sari.pk) is None


def test_tanda_terima_adalah_yang_pertama(dua):
    _, sari = dua
    for hari in (9, 5, 7):
        with time_machine.travel(datetime(2026, 5, hari, 3, tzinfo=UTC), tick=False):
            catat_baca("uji.hal", 7, pemilik=sari.pk, oleh=sari, tanda_terima=True)
    semua = JejakBaca.objects.order_by("hari").values_list("dibuat_pada", flat=True)
    assert dibuka_pemilik("uji.hal", 7, sari.pk) == semua[0]


def test_orang_tanpa_akun_pun_tercatat(dua):
    bagus, _ = dua
    catat_baca("uji.hal", 7, pemilik=None, oleh=bagus)
    catat_baca("uji.hal", 7, pemilik=None, oleh=bagus)
    assert JejakBaca.objects.filter(pemilik=None).count() == 1
    assert dibuka_pemilik("uji.hal", 7, None) is None


@pytest.mark.parametrize("kolom", [{"jenis": "lain"}, {"hari": date(2020, 1, 1)}])
def test_tidak_dapat_diubah_atau_dihapus(dua, kolom):
    bagus, sari = dua
    catat_baca("uji.hal", 7, pemilik=sari.pk, oleh=bagus)
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        JejakBaca.objects.update(**kolom)
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        JejakBaca.objects.all().delete()


@pytest.mark.django_db(transaction=True)
def test_empat_sambungan_bersamaan_tetap_satu_baris():
    bagus, sari = buat_akun("bagus", "Bagus"), buat_akun("sari", "Sari")
    serentak(*[lambda: catat_baca("uji.hal", 7, pemilik=sari.pk, oleh=bagus)] * 4)
    assert JejakBaca.objects.count() == 1


def test_setiap_jenis_yang_dicatat_ada_katanya():
    """Else a person would read a code where a word belongs."""
    jenis = {
        simpul.args[0].value
        for jalur in modul()
        for simpul, nama in panggilan(jalur)
        if nama == "catat_baca" and isinstance(simpul.args[0], ast.Constant)
    }
    assert len(jenis) >= 6
    berkata = {satu for satu in kata_dibaca() if not satu.startswith("unduh.")}
    assert jenis | {"evaluasi.hasil"} == berkata


#: Gates of the rooms that open one person's sensitive data to somebody else.
GERBANG = {
    "anggota",
    "bukti_terlihat",
    "laporan_terlihat",
    "penilaian_terlihat",
    "penilaian_untuk_dinilai",
    "dokumen_evaluasi",
}


def test_halaman_yang_membuka_data_orang_mencatatnya():
    """Whatever shows what a gate let through leaves a trace; a POST acts and shows nothing."""
    diam, ada = [], 0
    for jalur in di_bawah("views"):
        for fungsi in ast.walk(pohon(jalur)):
            if not isinstance(fungsi, ast.FunctionDef):
                continue
            dipanggil = {
                getattr(satu.func, "attr", getattr(satu.func, "id", ""))
                for satu in ast.walk(fungsi)
                if isinstance(satu, ast.Call)
            }
            hiasan = {getattr(satu, "id", "") for satu in fungsi.decorator_list}
            if dipanggil & GERBANG and "require_POST" not in hiasan:
                ada += 1
                if "catat_baca" not in dipanggil:
                    diam.append(f"{nama_modul(jalur)}:{fungsi.name}")
    assert diam == []
    assert ada >= 7
