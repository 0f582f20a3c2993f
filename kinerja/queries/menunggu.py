"""Who waits for whom in the chain of SKP: one statement, however long the chains are.

A person waits for the evaluator (or who acts for them) when an SKP was submitted and not
answered, and when a RHK is still linked to words because the evaluator published no cell for it.
"""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import connection

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.queries.jangkauan import pegawai_terjangkau
from dumai_asn.inti.ingatan import ingat

#: A path never meets a person twice, so a circle of evaluators ends.
_RANTAI = """
WITH RECURSIVE tepi AS MATERIALIZED (
    SELECT k.pegawai_id AS tertahan, coalesce(d.kepada_id, g.penilai_id) AS penahan, true AS jawab,
           (v.diajukan_pada AT TIME ZONE %(zona)s)::date AS sejak
    FROM kinerja_versiskp v
    JOIN kinerja_skp k ON k.id = v.skp_id AND k.tahun_id = %(tahun)s
    JOIN direktori_garispenilai g ON g.penempatan_id = k.penempatan_id
        AND g.masa @> greatest(lower(k.masa), least(%(pada)s::date, upper(k.masa) - 1))
    LEFT JOIN direktori_delegasi d ON d.dari_id = g.penilai_id AND d.masa @> %(pada)s::date
    WHERE v.status = 'DIAJUKAN'
    UNION ALL
    SELECT k.pegawai_id, g.penilai_id, false, min((r.dibuat_pada AT TIME ZONE %(zona)s)::date)
    FROM kinerja_rencanahasilkerja r
    JOIN kinerja_skp k ON k.id = r.skp_id AND k.tahun_id = %(tahun)s
    JOIN direktori_garispenilai g ON g.penempatan_id = k.penempatan_id
        AND g.masa @> greatest(lower(k.masa), least(%(pada)s::date, upper(k.masa) - 1))
    WHERE r.induk_sementara <> ''
      AND EXISTS (
        SELECT FROM kinerja_isirhk i JOIN kinerja_versiskp v ON v.id = i.versi_id
        WHERE i.rhk_id = r.id AND v.status IN ('DRAF', 'DIAJUKAN', 'DIKEMBALIKAN', 'DITETAPKAN'))
      AND NOT EXISTS (
        SELECT FROM kinerja_peranhasil c
        JOIN kinerja_rencanahasilkerja a ON a.id = c.rhk_pimpinan_id
        JOIN kinerja_skp s ON s.id = a.skp_id
        WHERE c.pegawai_id = k.pegawai_id AND c.diterbitkan_pada IS NOT NULL
          AND s.tahun_id = k.tahun_id AND s.pegawai_id = g.penilai_id)
    GROUP BY 1, 2
), rantai AS (
    SELECT DISTINCT penahan, tertahan, ARRAY[penahan, tertahan] AS jalan FROM tepi
    WHERE penahan <> tertahan
    UNION
    SELECT r.penahan, t.tertahan, r.jalan || t.tertahan
    FROM rantai r JOIN tepi t ON t.penahan = r.tertahan
    WHERE t.tertahan <> ALL (r.jalan)
), akibat AS (
    SELECT penahan, count(DISTINCT tertahan) AS orang, max(cardinality(jalan)) - 1 AS panjang
    FROM rantai GROUP BY penahan
)
SELECT t.penahan, a.orang, a.panjang, min(t.sejak),
       count(DISTINCT t.tertahan) FILTER (WHERE t.jawab),
       count(DISTINCT t.tertahan) FILTER (WHERE NOT t.jawab),
       array_agg(DISTINCT t.tertahan),
       EXISTS (SELECT FROM tepi u WHERE u.tertahan = t.penahan AND u.penahan <> t.penahan)
FROM tepi t JOIN akibat a ON a.penahan = t.penahan
WHERE t.penahan <> t.tertahan
GROUP BY t.penahan, a.orang, a.panjang
ORDER BY a.panjang DESC, a.orang DESC, min(t.sejak), t.penahan
"""


@dataclass(frozen=True, slots=True)
class Penahan:
    """One person for whom others wait.

    ``orang`` counts everybody behind, ``panjang`` the links of the longest chain; ``jawaban`` and
    ``matriks`` the people who wait directly, by what for; ``menunggu``: waits for somebody too.
    """

    pegawai_id: int
    orang: int
    panjang: int
    sejak: date
    jawaban: int
    matriks: int
    tertahan: tuple[int, ...]
    menunggu: bool

    @property
    def sebab(self) -> str:
        """``2 SKP menunggu jawaban, 1 orang menunggu matriks``."""
        isi = [f"{self.jawaban} SKP menunggu jawaban"] * bool(self.jawaban)
        return ", ".join(isi + [f"{self.matriks} orang menunggu matriks"] * bool(self.matriks))


def penahan(tahun: int, pada: date) -> list[Penahan]:
    """Everybody for whom somebody waits, the longest chain first; one statement."""
    with connection.cursor() as kursor:
        kursor.execute(_RANTAI, {"tahun": tahun, "pada": pada, "zona": settings.TIME_ZONE})
        return [
            Penahan(
                pegawai_id=p,
                orang=orang,
                panjang=panjang,
                sejak=sejak,
                jawaban=jawaban,
                matriks=matriks,
                tertahan=tuple(tertahan),
                menunggu=menunggu,
            )
            for p, orang, panjang, sejak, jawaban, matriks, tertahan, menunggu in kursor.fetchall()
        ]


def penahan_terjangkau(akun: Akun, tahun: int, pada: date) -> dict[int, Penahan]:
    """Those who hold up somebody within reach of ``akun``, in order; kept for its request."""

    def baca() -> dict[int, Penahan]:
        semua = penahan(tahun, pada)
        orang = {satu for p in semua for satu in p.tertahan}
        jangkauan = pegawai_terjangkau(akun, pada).filter(pk__in=orang).exclude(akun=akun)
        tampak = set(jangkauan.values_list("pk", flat=True))
        return {p.pegawai_id: p for p in semua if tampak.intersection(p.tertahan)}

    return ingat(akun, ("kinerja.penahan", tahun, pada), baca)
