"""The days of an SKP follow those of its placement."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db import connection, transaction
from psycopg2.extras import DateRange

#: An SKP is its placement inside the year.  One whose placement left the year altogether keeps its
#: days: there is nothing it could cover, and a person decides what becomes of it.
_SASARAN = """
WITH sasaran AS (
    SELECT s.id,
           p.masa * daterange(make_date(s.tahun_id, 1, 1), make_date(s.tahun_id + 1, 1, 1)) AS masa
    FROM kinerja_skp s
    JOIN direktori_penempatan p ON p.id = s.penempatan_id
    JOIN kinerja_tahunkinerja t ON t.tahun = s.tahun_id AND t.status <> 'DITUTUP'
    WHERE s.pegawai_id = ANY(%(pegawai)s)
      AND (s.masa && %(masa)s::daterange OR s.masa -|- %(masa)s::daterange)
)
"""
#: Those that shrink go first, so that the one beside may grow into the days they leave.
_SUSUT = f"""{_SASARAN}
UPDATE kinerja_skp s SET masa = s.masa * b.masa FROM sasaran b
WHERE b.id = s.id AND s.masa && b.masa AND NOT s.masa <@ b.masa
"""
_TUMBUH = f"""{_SASARAN}
UPDATE kinerja_skp s SET masa = b.masa FROM sasaran b
WHERE b.id = s.id AND NOT isempty(b.masa) AND s.masa <> b.masa
"""
#: The version in force goes on to the end of its SKP.
_VERSI = """
UPDATE kinerja_versiskp v SET masa = daterange(lower(v.masa), upper(s.masa))
FROM kinerja_skp s
WHERE s.id = v.skp_id AND s.pegawai_id = ANY(%(pegawai)s) AND v.status = 'DITETAPKAN'
  AND lower(v.masa) < upper(s.masa) AND upper(v.masa) < upper(s.masa)
"""


def selaraskan_masa_skp(
    pegawai_ids: Collection[int], mulai: date | None, akhir: date | None
) -> int:
    """Bring the SKP of people whose placement changed between two days in line with it.

    Safe to repeat; returns how many SKP changed.  Years that are closed stay as they are.
    """
    isi: dict[str, Any] = {"pegawai": list(pegawai_ids), "masa": DateRange(mulai, akhir)}
    jumlah = 0
    with transaction.atomic(), connection.cursor() as kursor:
        for sql in (_SUSUT, _TUMBUH):
            kursor.execute(sql, isi)
            jumlah += kursor.rowcount
        if jumlah:
            kursor.execute(_VERSI, isi)
    return jumlah
