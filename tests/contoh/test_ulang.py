"""Writing the demo city again: the same rows, on any day, and only in a demo."""

from collections import defaultdict
from datetime import date

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from dumai_asn.contoh.actions.isi import isi_kota
from dumai_asn.contoh.receivers import tolak_kota_contoh
from dumai_asn.direktori.models import Pegawai, Penempatan
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from dumai_asn.inti.bidang import RahasiaField
from tests.contoh.conftest import PADA

pytestmark = pytest.mark.django_db


def test_an_unmarked_database_is_accepted_in_production():
    tolak_kota_contoh(connection)


def test_outside_a_demo_nothing_is_written(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO=1"):
        call_command("isi_contoh", pegawai=20, benih=1, pada=PADA)
    assert not Pegawai.objects.exists()


TABEL = """
SELECT c.relname FROM pg_class c
WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
  AND split_part(c.relname, '_', 1) IN
      ('inti', 'akun', 'pemberitahuan', 'direktori', 'kinerja', 'evaluasi', 'pembinaan')
  AND c.relname NOT LIKE '%event'
  AND c.relname <> 'evaluasi_rekapkotor' -- a queue: the worker empties it in any order
"""
SIDIK = """
SELECT count(*) || md5(coalesce(string_agg(isi::text, '' ORDER BY isi::text), ''))
FROM (SELECT to_jsonb(t) - %s::text[] AS isi FROM {tabel} t) AS baris
"""


#: Times of writing, keys of audit contexts, and what is encrypted under a fresh nonce every time.
_SAAT = ("dibuat_pada", "diubah_pada", "disimpan_pada", "dicabut_pada", "jejak")
TAK_TETAP = defaultdict(lambda: [*_SAAT])
for _model in apps.get_models():
    TAK_TETAP[_model._meta.db_table] = [*_SAAT] + [
        satu.column for satu in _model._meta.concrete_fields if isinstance(satu, RahasiaField)
    ]


def _sidik(benih: int) -> dict[str, str]:
    """Digest of every table of a city that is rolled back again; times and nonces left out."""
    hasil = {}
    with transaction.atomic():
        isi_kota(pegawai=24, benih=benih, pada=PADA)
        with connection.cursor() as kursor:
            kursor.execute(TABEL)
            for (tabel,) in kursor.fetchall():
                kursor.execute(SIDIK.format(tabel=tabel), [TAK_TETAP[tabel]])
                hasil[tabel] = kursor.fetchone()[0]
        transaction.set_rollback(True)
    return hasil


def test_the_same_request_gives_the_same_rows_and_ids(basis):
    satu, dua, lain = _sidik(7), _sidik(7), _sidik(8)
    assert satu == dua
    assert satu["direktori_pegawai"] != lain["direktori_pegawai"]
    assert satu["kinerja_progres"] != lain["kinerja_progres"]


@pytest.mark.parametrize(
    "pada", [date(2026, 1, 1), date(2026, 2, 9), date(2026, 4, 3), date(2027, 12, 31)]
)
def test_any_day_can_be_the_demo_day(basis, pada):
    with transaction.atomic():
        isi_kota(pegawai=30, benih=3, pada=pada)
        connection.check_constraints()
        assert Penempatan.objects.pada(pada).filter(jenis=JenisPenempatan.PLT).exists()
        transaction.set_rollback(True)
