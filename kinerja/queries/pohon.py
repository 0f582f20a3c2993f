"""The tree of targets below some goals and RHK, with what is measured of each: one statement.

Goal of a unit → goals of units below and RHK that serve it → cells of a leader's RHK → RHK that
come from a cell.  A RHK counts with the one version of its SKP that speaks on the day.  What an
acting holder does for a result that a definitive SKP of the same person or post serves too
stands in the tree and is not counted.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.db import connection

from ..rules.pohon import Gulung, Simpul, anak_menurut_induk, bagian, gulung

#: UNION keeps each edge once, so a circle of links ends here.
_POHON = """
WITH RECURSIVE pohon (jenis, id, dari, atas) AS (
    SELECT 's', a.id, NULL, NULL::bigint FROM unnest(%(sasaran)s::bigint[]) a (id)
    UNION
    SELECT 'r', a.id, NULL, NULL::bigint FROM unnest(%(rhk)s::bigint[]) a (id)
    UNION
    SELECT a.jenis, a.id, p.jenis, p.id FROM pohon p CROSS JOIN LATERAL (
        SELECT 's' AS jenis, s.id FROM kinerja_sasaranunit s
        WHERE p.jenis = 's' AND s.induk_id = p.id
        UNION ALL
        SELECT 'r', r.id FROM kinerja_rencanahasilkerja r
        WHERE p.jenis = 's' AND r.sasaran_id = p.id
        UNION ALL
        SELECT 'c', c.id FROM kinerja_peranhasil c
        WHERE p.jenis = 'r' AND c.rhk_pimpinan_id = p.id AND c.diterbitkan_pada IS NOT NULL
        UNION ALL
        SELECT 'r', r.id FROM kinerja_rencanahasilkerja r
        WHERE p.jenis = 'c' AND r.peran_hasil_id = p.id
    ) a
    WHERE %(semua)s OR p.dari IS NULL
), taut AS MATERIALIZED (
    SELECT p.id, p.dari, p.atas, r.skp_id
    FROM pohon p JOIN kinerja_rencanahasilkerja r ON r.id = p.id WHERE p.jenis = 'r'
), berlaku AS MATERIALIZED (
    SELECT k.id AS skp_id, k.jenis <> 'DEFINITIF' AS plt, k.pegawai_id, t.unit_id,
           t.jabatan_id, v.id AS versi_id
    FROM (SELECT DISTINCT skp_id FROM taut) s
    JOIN kinerja_skp k ON k.id = s.skp_id
    JOIN direktori_penempatan t ON t.id = k.penempatan_id
    CROSS JOIN LATERAL (
        SELECT v.id FROM kinerja_versiskp v
        WHERE v.skp_id = k.id AND v.status IN ('DITETAPKAN', 'DIGANTI')
          AND lower(v.masa) <= greatest(%(pada)s::date, lower(k.masa))
        ORDER BY lower(v.masa) DESC LIMIT 1
    ) v
), rhk AS MATERIALIZED (
    SELECT a.id, a.dari, a.atas, b.plt, b.pegawai_id, b.unit_id, b.jabatan_id
    FROM taut a
    JOIN berlaku b ON b.skp_id = a.skp_id
    JOIN kinerja_isirhk i ON i.rhk_id = a.id AND i.versi_id = b.versi_id
), ukur AS (
    SELECT n.rhk_id, count(*) AS indikator, count(n.persen) AS terukur,
           coalesce(sum(least(n.persen, 100)) FILTER (WHERE n.persen IS NOT NULL), 0) AS jumlah
    FROM (
        SELECT x.rhk_id, CASE
            WHEN x.r IS NULL OR x.t IS NULL THEN NULL
            WHEN x.arah = 'RENTANG' AND x.r BETWEEN x.t AND x.b THEN 100
            WHEN x.arah IN ('NAIK', 'TAHAPAN') OR x.arah = 'RENTANG' AND x.r < x.t
                THEN round(x.r * 100 / nullif(x.t, 0), 2)
            WHEN x.b = 0 THEN CASE WHEN x.r = 0 THEN 100 ELSE 0 END
            ELSE greatest(round((2 * x.b - x.r) * 100 / x.b, 2), 0) END AS persen
        FROM (
            SELECT b.rhk_id, i.arah,
                CASE WHEN i.arah = 'TAHAPAN' THEN s.semua ELSE i.target END AS t,
                CASE WHEN i.arah = 'RENTANG' THEN i.target_atas ELSE i.target END AS b,
                CASE WHEN i.arah = 'TAHAPAN' THEN s.selesai
                     WHEN i.penghitungan = 'JUMLAH' THEN j.nilai ELSE n.nilai END AS r
            FROM berlaku v
            JOIN kinerja_isiindikator i ON i.versi_id = v.versi_id
            JOIN kinerja_indikator b ON b.id = i.indikator_id
            LEFT JOIN LATERAL (
                SELECT g.nilai, g.tahap FROM kinerja_progres g
                WHERE (i.penghitungan <> 'JUMLAH' OR i.arah = 'TAHAPAN')
                  AND g.indikator_id = i.indikator_id AND g.tanggal <= %(pada)s::date
                  AND (g.nilai IS NOT NULL OR cardinality(g.tahap) > 0)
                ORDER BY g.tanggal DESC, g.id DESC LIMIT 1
            ) n ON true
            LEFT JOIN LATERAL (
                SELECT sum(g.nilai) AS nilai FROM kinerja_progres g
                WHERE i.penghitungan = 'JUMLAH'
                  AND g.indikator_id = i.indikator_id AND g.tanggal <= %(pada)s::date
            ) j ON true
            LEFT JOIN LATERAL (
                SELECT sum((e ->> 'bobot')::numeric) AS semua,
                       CASE WHEN n.tahap IS NOT NULL THEN coalesce(sum((e ->> 'bobot')::numeric)
                           FILTER (WHERE o = ANY (n.tahap)), 0) END AS selesai
                FROM jsonb_array_elements(i.tahapan) WITH ORDINALITY a (e, o)
                WHERE i.arah = 'TAHAPAN'
            ) s ON true
        ) x
    ) n
    GROUP BY n.rhk_id
)
SELECT 's' || p.id, p.dari || p.atas, NULL::numeric, NULL::bigint, false, 0, 0, 0::numeric
FROM pohon p WHERE p.jenis = 's'
UNION ALL
SELECT 'c' || c.id, p.dari || p.atas, c.porsi, c.pegawai_id, false, 0, 0, 0
FROM pohon p JOIN kinerja_peranhasil c ON c.id = p.id WHERE p.jenis = 'c'
UNION ALL
SELECT 'r' || r.id, r.dari || r.atas, NULL, r.pegawai_id,
       r.plt AND EXISTS (
           SELECT FROM rhk d WHERE d.dari = r.dari AND d.atas = r.atas AND NOT d.plt
             AND (d.pegawai_id = r.pegawai_id
                  OR d.unit_id = r.unit_id AND d.jabatan_id = r.jabatan_id)),
       coalesce(u.indikator, 0), coalesce(u.terukur, 0), coalesce(u.jumlah, 0)
FROM rhk r LEFT JOIN ukur u ON u.rhk_id = r.id
"""

#: The node above all roots.
AKAR = "akar"
#: Order of the kinds.
_URUTAN = {"s": 0, "r": 1, "c": 2}


@dataclass(frozen=True)
class Pohon:
    """Nodes ("s3" goal, "c7" cell, "r9" RHK) with their figures.

    Everything hangs on :data:`AKAR`.  ``orang``: node → person.  ``samping``: RHK of an acting
    holder that stands aside → node above.
    """

    simpul: tuple[Simpul, ...]
    orang: Mapping[str, int]
    samping: Mapping[str, str]
    semua: bool = True

    @cached_property
    def anak(self) -> dict[str | None, list[Simpul]]:
        """Node above → nodes below that count."""
        return anak_menurut_induk(self.simpul)

    @cached_property
    def nilai(self) -> dict[str, Gulung]:
        """Node → what is known of it; {} for a tree that was not read to its leaves."""
        return gulung(self.simpul) if self.semua else {}

    def porsi(self, induk: str) -> dict[str, Decimal]:
        """Node below → its share in per cent, as it is counted."""
        anak = self.anak.get(induk, [])
        isi = bagian([satu.porsi for satu in anak])
        return {
            satu.kunci: Decimal(p.numerator) / Decimal(p.denominator)
            for satu, p in zip(anak, isi, strict=True)
        }


def baca_pohon(
    *, sasaran: Collection[int] = (), rhk: Collection[int] = (), pada: date, semua: bool = True
) -> Pohon:
    """The tree below these goals and RHK as it stands on ``pada``; one statement.

    None of them may stand below another: what is a root hangs nowhere else.  Without ``semua``
    only they and what hangs on them directly: to look at, not to count.
    """
    simpul, orang, samping = [], dict[str, int](), dict[str, str]()
    akar = {f"s{satu}" for satu in sasaran} | {f"r{satu}" for satu in rhk}
    with connection.cursor() as kursor:
        kursor.execute(
            _POHON, {"sasaran": list(sasaran), "rhk": list(rhk), "pada": pada, "semua": semua}
        )
        for kunci, induk, porsi, pegawai, plt, indikator, terukur, jumlah in kursor.fetchall():
            if pegawai is not None:
                orang[kunci] = pegawai
            if kunci in akar and induk is not None:
                continue
            if plt:
                samping[kunci] = induk
            else:
                baru = Simpul(kunci, induk or AKAR, porsi, jumlah, terukur, indikator)
                simpul.append(baru)
    urut = sorted(simpul, key=lambda s: (_URUTAN[s.kunci[0]], int(s.kunci[1:])))
    return Pohon((Simpul(AKAR, None), *urut), orang, samping, semua)
