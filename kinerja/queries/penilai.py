"""Who answers for an SKP: its evaluator, or the delegate who acts for them.

Decided by the line of the SKP's own placement, on the day of the SKP nearest to ``pada``: after
a transfer the earlier SKP stays with the earlier evaluator.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from ..models import SKP

_GARIS = """
    FROM kinerja_skp s
    JOIN direktori_garispenilai g ON g.penempatan_id = s.penempatan_id
        AND g.masa @> greatest(lower(s.masa), least(%s::date, upper(s.masa) - 1))
"""
_DINILAI = f"SELECT s.id {_GARIS} WHERE g.penilai_id = ANY (%s)"
_BERPENILAI = f"SELECT s.id {_GARIS}"
_PERNAH = """
    SELECT s.id FROM kinerja_skp s
    JOIN direktori_garispenilai g ON g.penempatan_id = s.penempatan_id AND g.masa && s.masa
    WHERE g.penilai_id = ANY (%s)
"""
_PENILAI = f"""
    SELECT s.id, p.id, p.nama, p.akun_id, w.id, w.nama, w.akun_id
    {_GARIS}
    JOIN direktori_pegawai p ON p.id = g.penilai_id
    LEFT JOIN direktori_delegasi d ON d.dari_id = g.penilai_id AND d.masa @> %s::date
    LEFT JOIN direktori_pegawai w ON w.id = d.kepada_id
    WHERE s.id = ANY (%s)
"""
#: When the one who acts was told last that somebody waits: of this SKP, or of all of them.
_DI_MEJA = f"""
    SELECT m.*, p.dibuat_pada, coalesce(p.jenis <> 'kinerja.skp_diajukan', false)
    FROM ({_PENILAI}) m (skp_id, a, b, akun_id, wakil_id, c, akun_wakil_id)
    JOIN kinerja_skp s ON s.id = m.skp_id
    LEFT JOIN LATERAL (
        SELECT n.dibuat_pada, n.jenis FROM pemberitahuan_pemberitahuan n
        WHERE n.akun_id = CASE WHEN m.wakil_id IS NULL THEN m.akun_id ELSE m.akun_wakil_id END
          AND (n.jenis = 'kinerja.skp_diajukan' AND EXISTS (
                   SELECT FROM kinerja_versiskp v WHERE v.skp_id = s.id AND v.status = 'DIAJUKAN'
                     AND starts_with(n.kunci, 'skp:' || v.id || ':'))
               OR n.jenis = 'kinerja.ditunggu' AND n.kunci LIKE 'tahan:%%'
                  AND split_part(n.kunci, ':', 3) = s.tahun_id::text)
        ORDER BY n.dibuat_pada DESC LIMIT 1
    ) p ON true
"""


@dataclass(frozen=True, slots=True)
class Penilai:
    """The evaluator, and, when somebody acts for them on the day, that person."""

    pegawai_id: int
    nama: str
    akun_id: int | None
    wakil_id: int | None = None
    nama_wakil: str | None = None
    akun_wakil_id: int | None = None

    @property
    def nama_bertindak(self) -> str:
        """Whose turn it is, by name."""
        return self.nama_wakil or self.nama

    @property
    def akun_bertindak_id(self) -> int | None:
        """The account that is told and may act."""
        return self.akun_wakil_id if self.wakil_id else self.akun_id


def penilai_skp(skp_ids: Collection[int], pada: date) -> dict[int, Penilai]:
    """SKP id → who answers for it on ``pada``; a SKP without an evaluator is left out."""
    with connection.cursor() as kursor:
        kursor.execute(_PENILAI, [pada, pada, list(skp_ids)])
        return {baris[0]: Penilai(*baris[1:]) for baris in kursor.fetchall()}


class DiMeja(NamedTuple):
    """On whose desk a submitted SKP lies; ``diberi_tahu`` when they were told last, and whether
    that was a reminder (``diingatkan``) rather than the submission itself.
    """

    penilai: Penilai
    diberi_tahu: datetime | None
    diingatkan: bool


def di_meja(skp_ids: Collection[int], pada: date) -> dict[int, DiMeja]:
    """SKP id → whose answer it waits for on ``pada``; one statement, else as `penilai_skp`."""
    with connection.cursor() as kursor:
        kursor.execute(_DI_MEJA, [pada, pada, list(skp_ids)])
        return {
            baris[0]: DiMeja(Penilai(*baris[1:-2]), baris[-2], baris[-1])
            for baris in kursor.fetchall()
        }


def skp_dinilai(penilai_ids: Collection[int], pada: date) -> "QuerySet[SKP]":
    """SKP whose evaluator, on their day nearest to ``pada``, is one of ``penilai_ids``."""
    return SKP.objects.filter(pk__in=RawSQL(_DINILAI, [pada, list(penilai_ids)]))


def skp_pernah_dinilai(penilai_ids: Collection[int]) -> "QuerySet[SKP]":
    """SKP that one of ``penilai_ids`` evaluates or evaluated on any of its days."""
    return SKP.objects.filter(pk__in=RawSQL(_PERNAH, [list(penilai_ids)]))


def skp_tanpa_penilai(pada: date) -> "QuerySet[SKP]":
    """SKP for which the directory knows no evaluator on their day nearest to ``pada``."""
    return SKP.objects.exclude(pk__in=RawSQL(_BERPENILAI, [pada]))
