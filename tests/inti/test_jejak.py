"""Audit: what is tracked is what the list says, for every writer, and nobody rewrites it."""

import re
from datetime import date, timedelta
from pathlib import Path

import pghistory.models
import pytest
from django.apps import apps
from django.conf import settings
from django.db import InternalError, connection, transaction

from dumai_asn.direktori.models import Jabatan
from dumai_asn.inti.models import HariLibur, Teredit
from tests.pemeran import SANDI

JEJAK_LIBUR = "inti.HariLiburEvent"


def jejak(nama: str):
    return apps.get_model(nama).objects


def sql(perintah: str, *isi):
    with connection.cursor() as kursor:
        kursor.execute(perintah, isi)
        return kursor.fetchall() if kursor.description else kursor.rowcount


def libur(jumlah: int = 3) -> None:
    HariLibur.objects.bulk_create(
        HariLibur(tanggal=date(2026, 1, 1) + timedelta(days=n), jenis="LIBUR")
        for n in range(jumlah)
    )


# --- which tables ---------------------------------------------------------------------------


def test_daftar_jejak_sama_dengan_model_yang_dilacak():
    tertulis = re.findall(
        r"^\| `(\w+\.\w+)` \| (.+) \|$",
        (Path(settings.BASE_DIR) / "docs" / "jejak.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    dilacak = sorted(
        model.pgh_tracked_model._meta.label
        for model in apps.get_models()
        if issubclass(model, pghistory.models.Event) and hasattr(model, "pgh_tracked_model")
    )
    assert sorted(nama for nama, _ in tertulis) == dilacak
    assert all(len(alasan) > 10 for _, alasan in tertulis), "one reason each"


def test_setiap_model_teredit_dihitung_basis_data(db):
    """A subclass whose Meta forgets ``Teredit.Meta`` would lose the trigger silently."""
    terpicu = {
        tabel
        for (tabel,) in sql(
            "SELECT tgrelid::regclass::text FROM pg_trigger "
            "WHERE tgname LIKE 'pgtrigger_nomor_ubah_%%' AND tgenabled = 'O'"
        )
    }
    teredit = {m._meta.db_table for m in apps.get_models() if issubclass(m, Teredit)}
    assert teredit
    assert teredit - terpicu == set()


def test_jejak_ditulis_sekali_sebuah_perintah_dan_tidak_per_baris(db):
    """Row level is quadratic in the number of rows."""
    per_baris = sql(
        "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgtype & 1 = 1 "
        "AND tgname ~ '^pgtrigger_(insert_insert|update_update|delete_delete)_'"
    )
    assert per_baris == []


# --- the optimistic lock --------------------------------------------------------------------


def test_nomor_ubah_naik_pada_setiap_cara_menulis(db):
    libur(1)
    HariLibur.objects.update(nama="Tahun Baru")
    assert HariLibur.objects.get().nomor_ubah == 2
    sql("UPDATE inti_harilibur SET nama = 'Tahun Baru Masehi'")
    satu = HariLibur.objects.get()
    assert satu.nomor_ubah == 3
    satu.nama = "Lain"
    satu.save()
    satu.refresh_from_db()
    assert satu.nomor_ubah == 4


def test_nomor_ubah_tidak_naik_bila_tidak_ada_yang_berubah_dan_tidak_dapat_dipalsukan(db):
    libur(1)
    HariLibur.objects.update(nama="")
    assert HariLibur.objects.get().nomor_ubah == 1
    HariLibur.objects.update(nomor_ubah=99)
    assert HariLibur.objects.get().nomor_ubah == 2


# --- rows -----------------------------------------------------------------------------------


def test_perubahan_sekaligus_tercatat_tiap_baris(db):
    libur(3)
    HariLibur.objects.filter(tanggal__gt=date(2026, 1, 1)).update(nama="Cuti")
    HariLibur.objects.filter(tanggal=date(2026, 1, 1)).delete()
    label = list(jejak(JEJAK_LIBUR).order_by("pgh_id").values_list("pgh_label", flat=True))
    assert label == ["insert"] * 3 + ["update"] * 2 + ["delete"]


def test_menyimpan_tanpa_perubahan_tidak_berjejak(db):
    libur(1)
    HariLibur.objects.update(nama="")
    assert jejak(JEJAK_LIBUR).count() == 1


@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE inti_hariliburevent SET nama = 'palsu'",
        "DELETE FROM inti_hariliburevent",
    ],
)
def test_jejak_tidak_dapat_diubah_atau_dihapus(db, perintah):
    libur(1)
    with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
        sql(perintah)


def test_dua_puluh_ribu_baris_dalam_satu_perintah_jejak(db):
    """Counts statements, not time: a trigger of this test counts what reaches the event table."""
    sql("CREATE TEMP TABLE hitung (n int)")
    sql(
        "CREATE FUNCTION pg_temp.catat() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN INSERT INTO hitung VALUES (1); RETURN NULL; END'"
    )
    sql(
        "CREATE TRIGGER hitung AFTER INSERT ON inti_hariliburevent "
        "FOR EACH STATEMENT EXECUTE FUNCTION pg_temp.catat()"
    )
    sql(
        "INSERT INTO inti_harilibur (tanggal, jenis, nama) "
        "SELECT date '2000-01-01' + n, 'LIBUR', '' FROM generate_series(1, 20000) n"
    )
    assert jejak(JEJAK_LIBUR).count() == 20_000
    assert sql("SELECT count(*) FROM hitung") == [(1,)]


# --- who and where --------------------------------------------------------------------------


def test_post_menyebut_akun_halaman_dan_nomor_kejadian(kota, masuk):
    client = masuk("pegawai")
    baru = "kalimat sandi yang lain"
    jawaban = client.post(
        "/akun/sandi/", {"oldpassword": SANDI, "password1": baru, "password2": baru}
    )
    assert jawaban.status_code == 302
    terakhir = jejak("akun.AkunEvent").filter(pgh_label="update").latest("pgh_id")
    assert terakhir.pgh_context == {
        "akun": kota.akun["sari"].pk,
        "halaman": "/akun/sandi/",
        "nomor": jawaban["X-Nomor-Kejadian"],
    }
    assert terakhir.pgh_context_id is not None
    assert "password" not in {bidang.name for bidang in terakhir._meta.fields}


def test_sql_mentah_dalam_konteks_juga_menyebut_pelakunya(db):
    """Set-based writers begin with WITH; the context reaches them too."""
    with pghistory.context(akun=7, halaman="/uji/"):
        sql(
            "WITH baru AS (SELECT 'Analis Uji' AS nama) "
            "INSERT INTO direktori_jabatan (nama, jenis) SELECT nama, 'PELAKSANA' FROM baru"
        )
    assert Jabatan.objects.count() == 1
    assert jejak("direktori.JabatanEvent").get().pgh_context == {"akun": 7, "halaman": "/uji/"}


def test_masuk_dan_melihat_halaman_tidak_berjejak(kota, client):
    sebelum = jejak("akun.AkunEvent").count()
    assert client.post("/masuk/", {"login": "sari", "password": SANDI}).status_code == 302
    client.get("/kotak/")
    assert jejak("akun.AkunEvent").count() == sebelum
