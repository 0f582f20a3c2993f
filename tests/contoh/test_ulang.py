"""Writing the demo city again: the same rows, on any day, and only in a demo."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from dumai_asn.contoh.actions.isi import isi_kota
from dumai_asn.contoh.receivers import tolak_kota_contoh
from dumai_asn.direktori.models import Pegawai, Penempatan
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from tests.contoh.conftest import PADA


@pytest.mark.django_db
def test_an_unmarked_database_is_accepted_in_production():
    tolak_kota_contoh(connection)


@pytest.mark.django_db
def test_outside_a_demo_nothing_is_written():
    with pytest.raises(CommandError, match="DEMO=1"):
        call_command("isi_contoh", pegawai=20, benih=1, pada=PADA)
    assert not Pegawai.objects.exists()


SIDIK = """
SELECT c.relname, (xpath('/row/s/text()', query_to_xml(format(
    'SELECT md5(string_agg(b::text, '''' ORDER BY b::text)) AS s FROM (
        SELECT to_jsonb(t) - ARRAY[''dibuat_pada'', ''diubah_pada''] AS b FROM %I t) x',
    c.relname), false, true, '')))[1]::text
FROM pg_class c
WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
  AND split_part(c.relname, '_', 1) IN
      ('inti', 'akun', 'pemberitahuan', 'direktori', 'kinerja', 'evaluasi', 'pembinaan')
  AND c.relname NOT LIKE '%event'
"""


def _sidik(benih: int) -> dict[str, str]:
    """Digest of every table of a city that is rolled back again; times of writing left out."""
    with transaction.atomic():
        isi_kota(pegawai=24, benih=benih, pada=PADA)
        with connection.cursor() as kursor:
            kursor.execute(SIDIK)
            hasil = dict(kursor.fetchall())
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
