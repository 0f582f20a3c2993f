"""What waits for an evaluator, told to the page of wrong evaluator lines."""

from collections.abc import Collection
from datetime import date

from django.db import connection

#: Submitted versions and reports of each placement's SKP.
_TERTAHAN = """
SELECT s.penempatan_id, count(*) FILTER (WHERE v.status = 'DIAJUKAN'),
    (SELECT count(*) FROM kinerja_laporanperiode l JOIN kinerja_skp k ON k.id = l.skp_id
     WHERE k.penempatan_id = s.penempatan_id AND l.status = 'DIAJUKAN')
FROM kinerja_skp s LEFT JOIN kinerja_versiskp v ON v.skp_id = s.id
WHERE s.penempatan_id = ANY (%s)
GROUP BY s.penempatan_id
"""


def tertahan(penempatan: Collection[int], pada: date) -> dict[int, str]:
    """Placement → "SKP dan 2 laporan menunggu penilai"; one statement.

    Those of earlier years count too: they wait all the same.
    """
    with connection.cursor() as kursor:
        kursor.execute(_TERTAHAN, [list(penempatan)])
        hasil = {}
        for nomor, skp, laporan in kursor.fetchall():
            bagian = ["SKP"] * bool(skp) + [f"{laporan} laporan"] * bool(laporan)
            if bagian:
                hasil[nomor] = f"{' dan '.join(bagian)} menunggu penilai"
    return hasil
