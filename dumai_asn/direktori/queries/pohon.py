"""The tree of units on a day: names, parents, heads, people and seats, a level a statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import F, QuerySet

from ..models import RiwayatUnit, UnitKerja

#: Rows of one level; a level never has so many, and a faulty import should not fill the page.
ANAK_MAKS = 300
#: A ring that a date in the past could make ends here.
TINGKAT_MAKS = 20

#: The tree as it stood on a day: what a unit was called and where it stood then, else now.
_SUSUNAN = """
WITH RECURSIVE susunan AS (
    SELECT u.id, u.jenis, COALESCE(r.nama, u.nama) AS nama,
           CASE WHEN r.id IS NULL THEN u.singkatan ELSE r.singkatan END AS singkatan,
           CASE WHEN r.id IS NULL THEN u.induk_id ELSE r.induk_id END AS induk_id
    FROM direktori_unitkerja u
    LEFT JOIN direktori_riwayatunit r ON r.unit_id = u.id AND r.masa @> %(pada)s::date
    WHERE u.masa @> %(pada)s::date
)
"""

_BARIS = (
    _SUSUNAN
    + """,
baris AS (
    SELECT * FROM susunan
    WHERE CASE WHEN %(ids)s::bigint[] IS NULL THEN induk_id IS NOT DISTINCT FROM %(induk)s
               ELSE id = ANY(%(ids)s) END
    ORDER BY nama, id LIMIT %(batas)s
),
cabang AS (
    SELECT id AS puncak, id, 0 AS jarak FROM baris
    UNION
    SELECT c.puncak, s.id, c.jarak + 1 FROM cabang c
    JOIN susunan s ON s.induk_id = c.id AND c.jarak < %(tingkat)s
),
orang AS (
    SELECT c.puncak, count(*) AS jumlah
    FROM cabang c JOIN direktori_penempatan p ON p.unit_id = c.id
    WHERE p.jenis = 'DEFINITIF' AND p.masa @> %(pada)s::date
    GROUP BY c.puncak
),
terisi AS (
    SELECT p.unit_id, p.jabatan_id, count(*) AS jumlah FROM direktori_penempatan p
    WHERE p.jenis = 'DEFINITIF' AND p.masa @> %(pada)s::date
      AND p.unit_id IN (SELECT id FROM cabang)
    GROUP BY p.unit_id, p.jabatan_id
),
kursi AS (
    SELECT c.puncak, sum(f.kursi) AS kursi,
           sum(greatest(f.kursi - COALESCE(t.jumlah, 0), 0)) AS lowong
    FROM cabang c
    JOIN direktori_formasi f ON f.unit_id = c.id AND f.masa @> %(pada)s::date
    LEFT JOIN terisi t ON t.unit_id = f.unit_id AND t.jabatan_id = f.jabatan_id
    GROUP BY c.puncak
),
kepala AS (
    SELECT DISTINCT ON (p.unit_id) p.unit_id, p.jenis, o.id AS pegawai_id,
           concat_ws(' ', NULLIF(o.gelar_depan, ''), o.nama)
               || COALESCE(', ' || NULLIF(o.gelar_belakang, ''), '') AS nama
    FROM direktori_penempatan p JOIN direktori_pegawai o ON o.id = p.pegawai_id
    WHERE p.kepala AND p.masa @> %(pada)s::date AND p.unit_id IN (SELECT id FROM baris)
    ORDER BY p.unit_id, p.jenis, p.id
)
SELECT b.id, b.nama, b.singkatan, b.jenis, b.induk_id,
       (SELECT count(*) FROM susunan s WHERE s.induk_id = b.id) AS anak,
       COALESCE(o.jumlah, 0), COALESCE(k.kursi, 0), COALESCE(k.lowong, 0),
       h.pegawai_id, COALESCE(h.nama, ''), COALESCE(h.jenis, '')
FROM baris b
LEFT JOIN orang o ON o.puncak = b.id
LEFT JOIN kursi k ON k.puncak = b.id
LEFT JOIN kepala h ON h.unit_id = b.id
ORDER BY b.nama, b.id
"""
)

_LELUHUR = (
    _SUSUNAN
    + """,
naik AS (
    SELECT id, nama, induk_id, 0 AS jarak FROM susunan WHERE id = %(unit)s
    UNION ALL
    SELECT s.id, s.nama, s.induk_id, n.jarak + 1
    FROM naik n JOIN susunan s ON s.id = n.induk_id AND n.jarak < %(tingkat)s
)
SELECT id, nama FROM naik WHERE jarak > 0 ORDER BY jarak DESC
"""
)


_CABANG = (
    _SUSUNAN
    + """,
turun AS (
    SELECT id, 0 AS jarak FROM susunan WHERE id = ANY(%(ids)s)
    UNION
    SELECT s.id, t.jarak + 1
    FROM turun t JOIN susunan s ON s.induk_id = t.id AND t.jarak < %(tingkat)s
)
SELECT DISTINCT id FROM turun
"""
)


@dataclass(frozen=True)
class Simpul:
    """A unit in the tree.

    ``anak``: units right below; ``orang``, ``kursi``, ``lowong``: of the whole branch, in people
    and seats.  ``kepala_id`` None: nobody heads it; ``kepala_jenis``: DEFINITIF, PLT or PLH.
    """

    pk: int
    nama: str
    singkatan: str
    jenis: str
    induk_id: int | None
    anak: int
    orang: int
    kursi: int
    lowong: int
    kepala_id: int | None
    kepala: str
    kepala_jenis: str


def _simpul(pada: date, ids: list[int] | None, induk: int | None) -> list[Simpul]:
    with connection.cursor() as kursor:
        kursor.execute(
            _BARIS,
            {
                "pada": pada,
                "ids": ids,
                "induk": induk,
                "batas": ANAK_MAKS,
                "tingkat": TINGKAT_MAKS,
            },
        )
        return [Simpul(*baris) for baris in kursor.fetchall()]


def anak_unit(induk: int | None, pada: date) -> list[Simpul]:
    """The units right below ``induk`` on ``pada`` (None: the root), by name; one statement."""
    return _simpul(pada, None, induk)


def simpul(ids: Sequence[int], pada: date) -> list[Simpul]:
    """These units on ``pada``, by name; one statement."""
    return _simpul(pada, list(ids), None)


def leluhur_unit(unit_id: int, pada: date) -> list[tuple[int, str]]:
    """Key and name of the units above one on ``pada``, from the root down; one statement."""
    with connection.cursor() as kursor:
        kursor.execute(_LELUHUR, {"pada": pada, "unit": unit_id, "tingkat": TINGKAT_MAKS})
        return [(pk, nama) for pk, nama in kursor.fetchall()]


def cabang_unit(ids: Sequence[int], pada: date) -> list[int]:
    """Keys of these units and of all below them, in the tree of ``pada``; one statement."""
    with connection.cursor() as kursor:
        kursor.execute(_CABANG, {"pada": pada, "ids": list(ids), "tingkat": TINGKAT_MAKS})
        return [pk for (pk,) in kursor.fetchall()]


def riwayat_unit(unit: UnitKerja) -> "QuerySet[RiwayatUnit]":
    """What a unit was before, the latest first."""
    return (
        RiwayatUnit.objects.filter(unit=unit)
        .select_related("induk")
        .order_by(F("masa__endswith").desc())
    )
