"""The tree of units never has a ring, whoever writes it."""

import pytest
from django.db import IntegrityError, connection, transaction


def test_unit_tidak_dapat_berada_di_bawah_cabangnya_sendiri(kota):
    kota.unit["IZIN"].induk = kota.unit["IZIN.1"]
    with pytest.raises(IntegrityError, match="cabangnya sendiri"), transaction.atomic():
        kota.unit["IZIN"].save()


def test_dua_unit_tidak_dapat_saling_membawahi_dalam_satu_perintah(kota):
    """One statement that swaps two parents makes the ring only when both rows are written."""
    izin, lain = kota.unit["IZIN"].pk, kota.unit["LAIN"].pk
    with (
        pytest.raises(IntegrityError, match="cabangnya sendiri"),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute(
            "UPDATE direktori_unitkerja SET induk_id = CASE id WHEN %s THEN %s ELSE %s END "
            "WHERE id IN (%s, %s)",
            [izin, lain, izin, izin, lain],
        )


def test_akar_lolos_pemeriksaan_lengkap(kota):
    kota.unit["KOTA"].full_clean()
