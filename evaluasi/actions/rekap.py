"""Keeping the roll-ups right: recompute what is dirty, everything for a bench, drift by night.

Derived rows, so nobody acts and nothing is audited.  One advisory lock a cycle; what was noted
as dirty is deleted in the transaction that recomputes it, so a worker killed at any line loses
nothing and a second run changes nothing.
"""

from datetime import datetime
from typing import Any

import structlog
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from ..models import RekapKotor, Siklus
from ..queries.ukuran import Ukuran, semua_ukuran
from ..rules.istilah import StatusSiklus

log = structlog.get_logger(__name__)

_KUNCI = "SELECT pg_advisory_xact_lock(hashtextextended('evaluasi.rekap', %s))"

_AMBIL_KOTOR = """
WITH kotor AS (DELETE FROM evaluasi_rekapkotor WHERE siklus_id = %s RETURNING unit_id)
SELECT DISTINCT unit_id FROM kotor
"""

_TERDAMPAK = """
SELECT DISTINCT atas FROM evaluasi_pohonsiklus t, unnest(t.jalur) AS atas
WHERE t.siklus_id = %s AND t.unit_id = ANY(%s)
"""
_SEMUA_UNIT = "SELECT unit_id FROM evaluasi_pohonsiklus WHERE siklus_id = %s"

#: One figure of the affected units: the people who stand in them, and, of the branches beside
#: that nobody touched, the sums already stored.  So the cost follows the dirty branches.
_HITUNG = """
WITH bagian AS (
    SELECT o.unit_id, o.kelompok, o.n::bigint, o.jumlah::numeric, o.penyebut::numeric
    FROM ({sql}) o WHERE o.unit_id = ANY(%(terdampak)s)
    UNION ALL
    SELECT t.induk_id, r.kelompok, r.n, r.jumlah, r.penyebut
    FROM evaluasi_pohonsiklus t
    JOIN evaluasi_rekapunit r
      ON r.siklus_id = t.siklus_id AND r.unit_id = t.unit_id AND r.ukuran = %(ukuran)s
    WHERE t.siklus_id = %(siklus)s AND t.induk_id = ANY(%(terdampak)s)
      AND t.unit_id <> ALL(%(terdampak)s)
),
per_unit AS (
    SELECT unit_id, kelompok, sum(n) AS n, sum(jumlah) AS jumlah, sum(penyebut) AS penyebut
    FROM bagian GROUP BY unit_id, kelompok
),
baru AS (
    SELECT atas AS unit_id, b.kelompok, sum(n) AS n, sum(jumlah) AS jumlah,
           sum(penyebut) AS penyebut
    FROM per_unit b
    JOIN evaluasi_pohonsiklus t ON t.siklus_id = %(siklus)s AND t.unit_id = b.unit_id
    CROSS JOIN unnest(t.jalur) AS atas
    GROUP BY atas, b.kelompok
),
usang AS (
    DELETE FROM evaluasi_rekapunit r
    WHERE r.siklus_id = %(siklus)s AND r.ukuran = %(ukuran)s AND r.unit_id = ANY(%(terdampak)s)
      AND NOT EXISTS (
          SELECT 1 FROM baru b WHERE b.unit_id = r.unit_id AND b.kelompok = r.kelompok)
)
INSERT INTO evaluasi_rekapunit
    (siklus_id, unit_id, ukuran, kelompok, n, jumlah, penyebut, dihitung_pada)
SELECT %(siklus)s, unit_id, %(ukuran)s, kelompok, n, jumlah, penyebut, statement_timestamp()
FROM baru
ON CONFLICT (siklus_id, unit_id, ukuran, kelompok) DO UPDATE
SET n = excluded.n, jumlah = excluded.jumlah, penyebut = excluded.penyebut,
    dihitung_pada = excluded.dihitung_pada
"""

_ANGKA = "unit_id, ukuran, kelompok, n, jumlah, penyebut"
_CATAT_LAMA = f"""
CREATE TEMP TABLE rekap_lama ON COMMIT DROP AS
SELECT {_ANGKA} FROM evaluasi_rekapunit WHERE siklus_id = %s
"""
_BUANG_ASING = "DELETE FROM evaluasi_rekapunit WHERE siklus_id = %s AND ukuran <> ALL(%s)"

#: What stood there and is wrong, plus what was missing; branches noted dirty meanwhile are a
#: commit that came in between, not drift.
_SELISIH = f"""
WITH lama AS (SELECT {_ANGKA} FROM rekap_lama),
kini AS (SELECT {_ANGKA} FROM evaluasi_rekapunit WHERE siklus_id = %(siklus)s),
beda AS ((TABLE lama EXCEPT TABLE kini) UNION (TABLE kini EXCEPT TABLE lama))
SELECT DISTINCT b.unit_id, b.ukuran, b.kelompok FROM beda b
WHERE NOT EXISTS (
    SELECT 1 FROM evaluasi_rekapkotor k
    JOIN evaluasi_pohonsiklus t ON t.siklus_id = k.siklus_id AND t.unit_id = k.unit_id
    WHERE k.siklus_id = %(siklus)s AND b.unit_id = ANY(t.jalur)
)
ORDER BY 1, 2, 3
"""


def sapu_rekap(sekarang: datetime) -> int:
    """Recompute every dirty branch; returns how many units were written.

    A cycle whose figures fail does not hold up the others; its failure is raised at the end.
    """
    jumlah, galat = 0, []
    for siklus_id in RekapKotor.objects.order_by().values_list("siklus_id", flat=True).distinct():
        try:
            jumlah += hitung_kotor(siklus_id)
        except Exception as satu:
            galat.append(satu)
    if galat:
        raise ExceptionGroup("rekap gagal dihitung", galat)
    return jumlah


def hitung_kotor(siklus_id: int) -> int:
    """Work off the dirty branches of one cycle; returns how many units were written."""
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(_KUNCI, [siklus_id])
        kotor = _kolom(kursor, _AMBIL_KOTOR, [siklus_id])
        return _hitung(kursor, siklus_id, kotor) if kotor else 0


def hitung_semua(siklus: Siklus) -> int:
    """Compute every figure of a cycle from the people up; returns how many units were written."""
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(_KUNCI, [siklus.pk])
        return _hitung_ulang(kursor, siklus.pk)


def periksa_selisih(sekarang: datetime) -> int:
    """The nightly check: recompute every cycle, report and repair what had drifted.

    Returns the number of figures that were wrong, which stays with the turn of the sweep.
    """
    return sum(
        _periksa_selisih(siklus_id)
        for siklus_id in Siklus.objects.exclude(status=StatusSiklus.PERSIAPAN)
        .order_by("pk")
        .values_list("pk", flat=True)
    )


def _periksa_selisih(siklus_id: int) -> int:
    hitung_kotor(siklus_id)
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(_KUNCI, [siklus_id])
        kursor.execute(_CATAT_LAMA, [siklus_id])
        _hitung_ulang(kursor, siklus_id)
        kursor.execute(_SELISIH, {"siklus": siklus_id})
        selisih = kursor.fetchall()
        kursor.execute("DROP TABLE rekap_lama")
    if selisih:
        log.error("rekap_menyimpang", siklus=siklus_id, jumlah=len(selisih), contoh=selisih[:20])
    return len(selisih)


def _hitung_ulang(kursor: CursorWrapper, siklus_id: int) -> int:
    kursor.execute(_AMBIL_KOTOR, [siklus_id])
    kursor.execute(_BUANG_ASING, [siklus_id, [ukuran.kode for ukuran in semua_ukuran()]])
    return _hitung(kursor, siklus_id, _kolom(kursor, _SEMUA_UNIT, [siklus_id]))


def _hitung(kursor: CursorWrapper, siklus_id: int, unit: list[int]) -> int:
    terdampak = _kolom(kursor, _TERDAMPAK, [siklus_id, unit])
    for ukuran in semua_ukuran():
        _hitung_ukuran(kursor, siklus_id, ukuran, terdampak)
    return len(terdampak)


def _hitung_ukuran(
    kursor: CursorWrapper, siklus_id: int, ukuran: Ukuran, terdampak: list[int]
) -> None:
    kursor.execute(
        _HITUNG.format(sql=ukuran.sql),
        {"siklus": siklus_id, "ukuran": ukuran.kode, "terdampak": terdampak},
    )


def _kolom(kursor: CursorWrapper, sql: str, parameter: list[Any]) -> list[int]:
    kursor.execute(sql, parameter)
    return [baris[0] for baris in kursor.fetchall()]
