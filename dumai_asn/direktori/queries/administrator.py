"""From which day on nobody would run the installation any more."""

from datetime import date, datetime, timedelta
from typing import Any, cast

from django.db import connection
from django.urls import reverse

#: Days before the last administrator leaves in which those who can act are told.
HARI_PERINGATAN = 30

#: The first day without an administrator: where the days of assignments, as far as their holders
#: are in service and their accounts open, end for the first time from today on.  Today itself when
#: there is none now; NULL when there always is one.
_HABIS = """
SELECT CASE WHEN coalesce(masa @> %s::date, false) THEN
    (SELECT upper(satu) FROM unnest(masa) AS satu WHERE satu @> %s::date) ELSE %s::date END AS hari
FROM (
    SELECT range_agg(g.masa * daterange(NULL, a.berakhir)) AS masa
    FROM direktori_penugasan g JOIN akun_akun a ON a.id = g.akun_id AND a.is_active
    WHERE g.peran = 'ADMINISTRATOR'
) AS semua
"""

#: No administrator left: HR hears of it once a month until there is one.
_PESAN = f"""
WITH habis AS (SELECT hari, hari - %s::date AS lagi FROM ({_HABIS}) AS h WHERE hari <= %s::date)
SELECT DISTINCT g.akun_id,
       'administrator/' || to_char(h.hari, CASE h.lagi WHEN 0 THEN 'YYYY-MM' ELSE 'YYYY-MM-DD' END)
           AS objek,
       CASE h.lagi WHEN 0 THEN 'TANPA' WHEN 1 THEN 'HARI_INI' ELSE 'MENDEKAT' END AS langkah,
       CASE h.lagi WHEN 0 THEN 'Aplikasi ini tidak lagi mempunyai administrator'
            ELSE 'Administrator terakhir bertugas sampai ' || to_char(h.hari - 1, 'DD/MM/YYYY')
            END AS judul,
       CASE h.lagi WHEN 0 THEN 'Mintalah pemelihara server menugaskan yang baru.'
            ELSE 'Sesudah hari itu tidak ada yang dapat memberi peran. Administrator yang'
                || ' sekarang perlu menugaskan penggantinya sebelum hari itu.' END AS isi,
       %s::text AS tautan,
       'Anda menerima ini karena mengurus peran dalam aplikasi ini.' AS mengapa
FROM habis h
JOIN direktori_penugasan g ON g.peran IN ('ADMINISTRATOR', 'PENGELOLA') AND g.masa @> %s::date
"""


def tanpa_administrator(pada: date) -> date | None:
    """The first day from ``pada`` on without any administrator; None: there always is one."""
    with connection.cursor() as kursor:
        kursor.execute(_HABIS, [pada, pada, pada])
        return cast("date | None", kursor.fetchone()[0])


def administrator_habis(sekarang: datetime) -> tuple[str, list[Any]]:
    """Tell HR of the city and the administrators: in time, on the last day, and when none is left.

    Asked by the reminder engine; once a step.
    """
    pada = sekarang.date()
    tautan = reverse("direktori:penugasan_daftar")
    batas = pada + timedelta(days=HARI_PERINGATAN)
    return _PESAN, [*[pada] * 4, batas, tautan, pada]
