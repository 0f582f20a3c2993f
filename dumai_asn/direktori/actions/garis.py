"""The evaluator line, rebuilt set-based from heads of units."""

from collections.abc import Iterable

from django.db import connection, transaction

#: For every placement of an ASN: walk up the tree of the day from its own unit; on each day the
#: nearest unit with a head that is not the person gives the evaluator, a definitive head before
#: a Plt.  Days are cut where any candidate begins or ends; equal neighbours are joined again.
#: Days that HR has fixed by hand (TETAPAN) are left out.
_BANGUN = """
WITH RECURSIVE sasaran AS (
    SELECT p.id, p.pegawai_id, p.unit_id, p.masa
    FROM direktori_penempatan p
    JOIN direktori_pegawai o ON o.id = p.pegawai_id AND o.jenis = 'ASN'
    WHERE p.jenis <> 'TIM' AND (%(semua)s OR p.id = ANY(%(penempatan)s))
),
susunan AS (
    SELECT u.id AS unit_id, u.induk_id, daterange(max(upper(r.masa)), NULL) AS masa
    FROM direktori_unitkerja u LEFT JOIN direktori_riwayatunit r ON r.unit_id = u.id
    GROUP BY u.id
    UNION ALL
    SELECT r.unit_id, r.induk_id,
           CASE WHEN lower(r.masa) > lower(u.masa) THEN r.masa
                ELSE daterange(NULL, upper(r.masa)) END
    FROM direktori_riwayatunit r JOIN direktori_unitkerja u ON u.id = r.unit_id
),
leluhur AS (
    SELECT u.id AS unit_id, u.id AS atas_id, 0 AS jarak, daterange(NULL, NULL) AS masa
    FROM direktori_unitkerja u
    UNION ALL
    SELECT l.unit_id, s.induk_id, l.jarak + 1, l.masa * s.masa
    FROM leluhur l JOIN susunan s ON s.unit_id = l.atas_id AND s.masa && l.masa
    WHERE s.induk_id IS NOT NULL
),
calon AS (
    SELECT s.id, s.pegawai_id, k.pegawai_id AS penilai_id, s.masa * k.masa * l.masa AS masa,
           l.jarak * 2 + (k.jenis <> 'DEFINITIF')::int AS tingkat
    FROM sasaran s
    JOIN leluhur l ON l.unit_id = s.unit_id AND l.masa && s.masa
    JOIN direktori_penempatan k ON k.unit_id = l.atas_id AND k.kepala
        AND k.jenis IN ('DEFINITIF', 'PLT') AND k.pegawai_id <> s.pegawai_id
        AND k.masa && s.masa * l.masa
),
tetapan AS (
    SELECT g.penempatan_id AS id, g.masa FROM direktori_garispenilai g
    JOIN sasaran s ON s.id = g.penempatan_id WHERE g.sumber = 'TETAPAN'
),
titik AS (
    SELECT id, lower(masa) AS hari FROM calon
    UNION SELECT id, upper(masa) FROM calon
    UNION SELECT id, lower(masa) FROM tetapan
    UNION SELECT id, upper(masa) FROM tetapan
),
ruas AS (
    SELECT id, hari AS mulai, lead(hari) OVER (PARTITION BY id ORDER BY hari NULLS LAST) AS selesai
    FROM titik
),
terpilih AS (
    SELECT DISTINCT ON (r.id, r.mulai) r.id, r.mulai, r.selesai, c.pegawai_id, c.penilai_id
    FROM ruas r
    JOIN calon c ON c.id = r.id AND c.masa @> r.mulai
    WHERE r.mulai IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM tetapan t WHERE t.id = r.id AND t.masa @> r.mulai)
    ORDER BY r.id, r.mulai, c.tingkat, c.penilai_id
),
pulau AS (
    SELECT *, sum(baru) OVER (PARTITION BY id ORDER BY mulai) AS nomor
    FROM (
        SELECT *, (penilai_id IS DISTINCT FROM lag(penilai_id) OVER w
                   OR mulai IS DISTINCT FROM lag(selesai) OVER w)::int AS baru
        FROM terpilih WINDOW w AS (PARTITION BY id ORDER BY mulai)
    ) AS bertanda
)
SELECT id AS penempatan_id, pegawai_id, penilai_id,
       daterange(min(mulai), CASE WHEN bool_or(selesai IS NULL) THEN NULL ELSE max(selesai) END)
           AS masa
FROM pulau GROUP BY id, pegawai_id, penilai_id, nomor
"""

#: Whoever writes a line takes this first, so that two who write do not each miss the other's.
_KUNCI = "SELECT pg_advisory_xact_lock(hashtext('direktori.garis_penilai'))"

_SAMA = """
    SELECT 1 FROM {lain} l
    WHERE l.penempatan_id = g.penempatan_id AND l.penilai_id = g.penilai_id AND l.masa = g.masa
"""

_HAPUS = f"""
DELETE FROM direktori_garispenilai g
WHERE g.sumber = 'TURUNAN' AND (%(semua)s OR g.penempatan_id = ANY(%(penempatan)s))
  AND NOT EXISTS ({_SAMA.format(lain="garis_baru")})
"""

_TULIS = f"""
INSERT INTO direktori_garispenilai (penempatan_id, pegawai_id, penilai_id, sumber, masa, alasan)
SELECT g.penempatan_id, g.pegawai_id, g.penilai_id, 'TURUNAN', g.masa, '' FROM garis_baru g
WHERE NOT EXISTS ({_SAMA.format(lain="direktori_garispenilai")})
ORDER BY g.penempatan_id, g.masa -- keys do not hang on the planner: the demo city is repeatable
"""


def bangun_garis_penilai(penempatan: Iterable[int] | None = None) -> int:
    """Rebuild the derived evaluator lines of the given placements, or of all.

    Runs inside the transaction of whoever changed a placement or a unit.  Lines that stay the
    same are not touched, so the audit trail shows only real changes.  Returns how many lines
    are new.  Source: PermenPANRB 6/2022 Pasal 1 angka 9 (the direct superior evaluates).
    """
    parameter: dict[str, bool | list[int]] = {
        "semua": penempatan is None,
        "penempatan": [] if penempatan is None else list(penempatan),
    }
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(_KUNCI)
        kursor.execute(f"CREATE TEMP TABLE garis_baru ON COMMIT DROP AS {_BANGUN}", parameter)
        # Nobody else tells the planner of a temporary table; unknown, it is joined row by row.
        kursor.execute("ANALYZE garis_baru")
        kursor.execute(_HAPUS, parameter)
        kursor.execute(_TULIS)
        jumlah: int = kursor.rowcount
        kursor.execute("DROP TABLE garis_baru")
    return jumlah


def kunci_garis() -> None:
    """Make other writers of evaluator lines wait until this transaction ends."""
    with connection.cursor() as kursor:
        kursor.execute(_KUNCI)
