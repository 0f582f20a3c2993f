"""Fields of the house: terms held by the column, confidential text as ciphertext."""

from datetime import date

import pytest
from cryptography.fernet import Fernet
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Ketidakhadiran
from dumai_asn.direktori.rules.istilah import JenisKetidakhadiran
from dumai_asn.inti import rahasia
from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.istilah import JenisLibur
from dumai_asn.inti.models import HariLibur


def sql(perintah: str, *isi):
    with connection.cursor() as kursor:
        kursor.execute(perintah, isi)
        return kursor.fetchall() if kursor.description else kursor.rowcount


@pytest.fixture
def libur(db) -> HariLibur:
    return HariLibur.objects.create(tanggal=date(2026, 1, 1), jenis="LIBUR")


@pytest.mark.parametrize(
    "perintah",
    [
        "INSERT INTO inti_harilibur (tanggal, jenis, nama) VALUES ('2026-02-01', 'PIKNIK', '')",
        "UPDATE inti_harilibur SET jenis = 'PIKNIK'",
        "UPDATE inti_harilibur SET jenis = ''",
    ],
)
def test_istilah_asing_ditolak_kolomnya_sendiri(libur, perintah):
    with pytest.raises(IntegrityError), transaction.atomic():
        sql(perintah)


def test_istilah_dibaca_kembali_sebagai_anggota(libur):
    assert HariLibur.objects.get().jenis is JenisLibur.LIBUR
    assert list(HariLibur.objects.values_list("jenis", flat=True)) == [JenisLibur.LIBUR]


def test_istilah_asing_dari_isian_dijawab_dengan_kata(libur):
    with pytest.raises(ValidationError, match=r"Pilihan ini tidak dikenal\."):
        HariLibur(tanggal=date(2026, 2, 1), jenis="PIKNIK").full_clean()


def test_setiap_kolom_istilah_dijaga_basis_data(db):
    """Introspection: whatever table carries a term has the CHECK with exactly its members."""
    periksa = dict(
        sql(
            """
            SELECT c.conrelid::regclass || '.' || a.attname,
                   string_agg(pg_get_constraintdef(c.oid), ' ')
            FROM pg_constraint c
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]
            WHERE c.contype = 'c' GROUP BY 1
            """
        )
    )
    tanpa = [
        f"{model._meta.db_table}.{bidang.column}"
        for model in apps.get_models(include_auto_created=True)
        for bidang in model._meta.concrete_fields
        if isinstance(bidang, IstilahField)
        and not all(
            f"'{nilai}'" in periksa.get(f"{model._meta.db_table}.{bidang.column}", "")
            for nilai in bidang.nilai
        )
    ]
    assert tanpa == []


# --- confidential text ----------------------------------------------------------------------

TEKS = "Rawat jalan, jangan disebarkan"
TABEL = ("direktori_ketidakhadiran", "direktori_ketidakhadiranevent")


@pytest.fixture
def absen(kota) -> Ketidakhadiran:
    return Ketidakhadiran.objects.create(
        pegawai=kota.pegawai["sari"],
        jenis=JenisKetidakhadiran.CUTI_SAKIT,
        masa=DateRange(date(2026, 5, 1), date(2026, 5, 8)),
        keterangan=TEKS,
    )


@pytest.mark.parametrize("tabel", TABEL)
def test_rahasia_tersimpan_tersandi_juga_dalam_jejak(absen, tabel):
    ((tersimpan,),) = sql(f"SELECT keterangan FROM {tabel}")
    assert TEKS not in tersimpan
    assert rahasia.buka(tersimpan) == TEKS


def test_rahasia_terbaca_lewat_model_dan_jejaknya(absen):
    absen.refresh_from_db()
    assert absen.keterangan == TEKS
    assert apps.get_model("direktori.KetidakhadiranEvent").objects.get().keterangan == TEKS


def test_teks_yang_sama_tersandi_berbeda_dan_kosong_tetap_kosong(absen):
    assert rahasia.sandikan(TEKS) != rahasia.sandikan(TEKS)
    Ketidakhadiran.objects.update(keterangan="")
    assert sql(f"SELECT keterangan FROM {TABEL[0]}") == [("",)]
    assert Ketidakhadiran.objects.get().keterangan == ""


def test_kunci_yang_dibuang_membuat_teks_tak_terbaca(absen, settings):
    settings.KUNCI_RAHASIA = [Fernet.generate_key().decode()]
    with pytest.raises(rahasia.TidakTerbaca) as galat:
        absen.refresh_from_db()
    assert TEKS not in str(galat.value)


def test_kunci_lama_di_belakang_tetap_membuka(absen, settings):
    settings.KUNCI_RAHASIA = [Fernet.generate_key().decode(), *settings.KUNCI_RAHASIA]
    absen.refresh_from_db()
    assert absen.keterangan == TEKS
