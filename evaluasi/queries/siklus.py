"""Cycles: who is evaluated in one, and the list HR works with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

from dumai_asn.inti.queries import acuan_pada
from kinerja.models import Jendela, Periode
from kinerja.queries.masa import masa_dari

from ..models import Siklus
from ..rules.istilah import StatusPenilaian, StatusSiklus

#: The tree from the root down, ids in ``jalur``.  Today's structure; a unit that does not exist
#: on the period's last day is climbed over, so that its children keep a parent.
_POHON = """
per AS MATERIALIZED (
    SELECT id, jenis, tahun_id, masa, upper(masa) - 1 AS hari
    FROM kinerja_periode WHERE id = %(periode)s
),
pohon AS (
    SELECT u.id, NULL::bigint AS induk, u.mandiri, ARRAY[u.id] AS jalur, true AS ada
    FROM direktori_unitkerja u WHERE u.induk_id IS NULL
    UNION ALL
    SELECT u.id, h.jalur[cardinality(h.jalur)], u.mandiri,
           CASE WHEN u.masa @> per.hari THEN h.jalur || u.id ELSE h.jalur END,
           u.masa @> per.hari
    FROM pohon h JOIN direktori_unitkerja u ON u.induk_id = h.id CROSS JOIN per
)"""

#: Whose period this is: the nearest UNIT period of the kind wins over RUMPUN over KOTA.
_PEMILIK = """
lingkup AS MATERIALIZED (
    SELECT p.id, p.cakupan, p.rumpun, d.unitkerja_id AS unit_id
    FROM per
    JOIN kinerja_periode p ON p.jenis = per.jenis AND p.masa @> per.hari
    LEFT JOIN kinerja_periode_unit d ON d.periode_id = p.id
),
pemilik AS MATERIALIZED (
    SELECT h.id AS unit_id, r.rumpun
    FROM pohon h
    CROSS JOIN (SELECT DISTINCT rumpun FROM direktori_jabatan) r
    WHERE %(periode)s = (
        SELECT l.id FROM lingkup l
        WHERE l.cakupan = 'KOTA'
           OR (l.cakupan = 'UNIT' AND l.unit_id = ANY(h.jalur))
           OR (l.cakupan = 'RUMPUN' AND r.rumpun = ANY(l.rumpun))
        ORDER BY array_position(ARRAY['UNIT', 'RUMPUN', 'KOTA'], l.cakupan::text),
                 array_position(h.jalur, l.unit_id) DESC NULLS LAST, l.id
        LIMIT 1
    )
)"""

#: Every evaluation a cycle should have.  One an SKP with a fixed version in force in the period,
#: and one without SKP for each liable person (``wajib_skp`` on the last day of service) who has
#: no definitive one.  ``utama``: the definitive SKP in force last, else the row without SKP.
_CALON = """
ber_skp AS (
    SELECT DISTINCT ON (s.id) s.id AS skp_id, s.pegawai_id, p.id AS penempatan_id,
           p.unit_id, p.jabatan_id, v.id AS versi_id, s.masa * p.masa * per.masa AS masa,
           CASE s.jenis WHEN 'DEFINITIF' THEN 0 ELSE 2 END AS tingkat
    FROM per
    JOIN kinerja_skp s ON s.tahun_id = per.tahun_id AND s.masa && per.masa AND s.jenis <> 'TIM'
    JOIN direktori_penempatan p ON p.id = s.penempatan_id AND p.masa && (s.masa * per.masa)
    JOIN kinerja_versiskp v ON v.skp_id = s.id AND v.status IN ('DITETAPKAN', 'DIGANTI')
        AND v.masa && (s.masa * p.masa * per.masa)
    ORDER BY s.id, lower(v.masa) DESC
),
dinas AS (
    SELECT DISTINCT ON (p.pegawai_id) p.pegawai_id, p.id AS penempatan_id, p.unit_id,
           p.jabatan_id, p.masa * per.masa AS masa, upper(p.masa * per.masa) - 1 AS hari
    FROM per
    JOIN direktori_penempatan p ON p.jenis = 'DEFINITIF' AND p.masa && per.masa
    JOIN direktori_pegawai o ON o.id = p.pegawai_id AND o.jenis = 'ASN'
    ORDER BY p.pegawai_id, upper(p.masa * per.masa) DESC
),
wajib AS (
    SELECT d.* FROM dinas d
    JOIN direktori_riwayatpegawai r ON r.pegawai_id = d.pegawai_id AND r.jenis = 'KEDUDUKAN'
        AND r.nilai = 'AKTIF' AND r.masa @> d.hari
    LEFT JOIN direktori_ketidakhadiran k ON k.pegawai_id = d.pegawai_id
        AND k.jenis = ANY(%(membebaskan)s) AND k.masa @> d.hari
    WHERE k.id IS NULL
),
calon AS (
    SELECT *, min(tingkat) OVER (PARTITION BY pegawai_id) AS terbaik FROM (
        SELECT * FROM ber_skp
        UNION ALL
        SELECT NULL, pegawai_id, penempatan_id, unit_id, jabatan_id, NULL, masa, 1 FROM wajib
    ) AS semua
)
SELECT c.skp_id, c.pegawai_id, c.penempatan_id, c.unit_id, c.jabatan_id, c.versi_id, c.masa,
       g.penilai_id,
       row_number() OVER (
           PARTITION BY c.pegawai_id ORDER BY c.tingkat, upper(c.masa) DESC, c.skp_id DESC
       ) = 1 AS utama
FROM calon c
JOIN direktori_jabatan j ON j.id = c.jabatan_id
JOIN pemilik m ON m.unit_id = c.unit_id AND m.rumpun = j.rumpun
LEFT JOIN direktori_garispenilai g
    ON g.penempatan_id = c.penempatan_id AND g.masa @> (upper(c.masa) - 1)
WHERE c.tingkat <> 1 OR c.terbaik = 1"""

#: The planner takes every overlap of ranges for a handful of rows and would loop over the whole
#: staff for each of them; run before :func:`kueri_calon`, inside the transaction.
TANPA_LINGKAR = "SET LOCAL enable_nestloop = off"


def kueri_pohon(periode: Periode) -> tuple[str, dict[str, Any]]:
    """SQL with the columns id, induk, mandiri, jalur: the tree of a period's last day."""
    sql = f"WITH RECURSIVE {_POHON} SELECT id, induk, mandiri, jalur FROM pohon WHERE ada"
    return sql, {"periode": periode.pk}


def kueri_calon(periode: Periode) -> tuple[str, dict[str, Any]]:
    """SQL with one row an evaluation that a cycle of ``periode`` should have.

    Columns: skp_id, pegawai_id, penempatan_id, unit_id, jabatan_id, versi_id, masa (the part of
    the period that is evaluated), penilai_id (on the last day of ``masa``), utama.
    """
    acuan = acuan_pada("direktori.wajib_skp", masa_dari(periode.masa).hari_terakhir)
    sql = f"WITH RECURSIVE {_POHON},{_PEMILIK},{_CALON}"
    return sql, {"periode": periode.pk, "membebaskan": list(acuan.membebaskan)}


@dataclass(frozen=True)
class Perkiraan:
    """What opening a cycle would write: evaluations with and without SKP, without evaluator."""

    orang: int
    dengan_skp: int
    tanpa_skp: int
    tanpa_penilai: int


def perkirakan(periode: Periode) -> Perkiraan:
    """Counts before opening, from the same query that opening writes from."""
    sql, parameter = kueri_calon(periode)
    hitung = f"""
        SELECT count(DISTINCT pegawai_id), count(skp_id), count(*) - count(skp_id),
               count(*) - count(penilai_id)
        FROM ({sql}) AS calon
    """
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(TANPA_LINGKAR)
        kursor.execute(hitung, parameter)
        return Perkiraan(*kursor.fetchone())


def daftar_periode() -> "QuerySet[Periode]":
    """Periods with their cycle."""
    return Periode.objects.select_related("siklus")


@dataclass(frozen=True)
class Cakupan:
    """How far the ratings of a cycle are: ``dinilai`` of ``utama`` rows, beside the rest."""

    utama: int
    dinilai: int
    tanpa_skp: int
    tanpa_penilai: int


_CAKUPAN = """
SELECT siklus_id, count(*) FILTER (WHERE utama),
       count(*) FILTER (WHERE utama AND status <> %s),
       count(*) FILTER (WHERE utama AND skp_id IS NULL),
       count(*) FILTER (WHERE penilai_id IS NULL AND status = %s)
FROM evaluasi_penilaian WHERE siklus_id = ANY(%s) GROUP BY siklus_id
"""


def cakupan_siklus(siklus_ids: Iterable[int]) -> dict[int, Cakupan]:
    """Coverage of each cycle that has evaluations; one statement."""
    terbuka = str(StatusPenilaian.TERBUKA)
    with connection.cursor() as kursor:
        kursor.execute(_CAKUPAN, [terbuka, terbuka, list(siklus_ids)])
        return {nomor: Cakupan(*angka) for nomor, *angka in kursor.fetchall()}


def jendela_periode(periode_ids: Iterable[int]) -> dict[int, list[Jendela]]:
    """Windows of each period, in order of their first day."""
    hasil: dict[int, list[Jendela]] = {nomor: [] for nomor in periode_ids}
    for jendela in Jendela.objects.filter(periode__in=hasil).order_by("masa", "pk"):
        hasil[jendela.periode_id].append(jendela)
    return hasil


def siklus_dibuka(pada: date) -> "QuerySet[Siklus]":
    """Open cycles whose period has begun, the latest first."""
    return (
        Siklus.objects.filter(status=StatusSiklus.DIBUKA, periode__masa__startswith__lte=pada)
        .select_related("periode")
        .order_by("-periode__masa", "-pk")
    )
