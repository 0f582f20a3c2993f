"""Until when, and why: the one definition for pages, actions and reminders of every room.

Two doors give the same answer, and a test holds them together: :func:`jendela_untuk` for one
person with the reason in words, :func:`jendela_berlaku` as a set.  Whose period it is, and which
units reach a person, is decided by the definitif placement on ``pada``, or on the period's
nearest day when ``pada`` lies outside it.  A post begun after the window of the SKP opened
leaves days of its own.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.db import connection
from django.db.models import (
    Case,
    DateField,
    ExpressionWrapper,
    F,
    Max,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce, Greatest

from dumai_asn.direktori.models import Pegawai, Penempatan, UnitKerja
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.tanggal import panjang

from ..models import Jendela, Periode, Perpanjangan
from ..rules.istilah import Langkah
from ..rules.jendela import JendelaBerlaku, Tambahan, berlaku
from .masa import masa_dari

#: Which period of a kind is a person's on a day: the UNIT one of the nearest unit upward, then
#: RUMPUN, then KOTA.  ``{syarat}`` picks the periods asked about; each is judged on its day
#: nearest to ``pada``.
_MILIK = """
WITH RECURSIVE titik AS (
    SELECT DISTINCT e.jenis, greatest(lower(e.masa), least(%s::date, upper(e.masa) - 1)) AS hari
    FROM kinerja_periode e WHERE {syarat}
),
anggota AS (
    SELECT t.jenis, t.hari, p.pegawai_id, p.unit_id, j.rumpun, lower(p.masa) AS sejak
    FROM titik t
    JOIN direktori_penempatan p ON p.masa @> t.hari AND p.jenis = 'DEFINITIF' AND {siapa}
    JOIN direktori_jabatan j ON j.id = p.jabatan_id
),
naik AS (
    SELECT u.id AS unit_id, u.id AS atas_id, u.induk_id, 0 AS jarak
    FROM direktori_unitkerja u WHERE u.id IN (SELECT unit_id FROM anggota)
    UNION ALL
    SELECT n.unit_id, u.id, u.induk_id, n.jarak + 1
    FROM naik n JOIN direktori_unitkerja u ON u.id = n.induk_id
),
milik AS (
    SELECT DISTINCT ON (a.pegawai_id, a.jenis, a.hari)
           a.pegawai_id, a.unit_id, a.sejak, e.id AS periode_id
    FROM anggota a
    JOIN kinerja_periode e ON e.jenis = a.jenis AND e.masa @> a.hari
    LEFT JOIN LATERAL (
        SELECT min(n.jarak) AS jarak
        FROM naik n JOIN kinerja_periode_unit k ON k.unitkerja_id = n.atas_id
        WHERE e.cakupan = 'UNIT' AND k.periode_id = e.id AND n.unit_id = a.unit_id
    ) d ON true
    WHERE CASE e.cakupan WHEN 'KOTA' THEN true WHEN 'RUMPUN' THEN a.rumpun = ANY (e.rumpun)
          ELSE d.jarak IS NOT NULL END
    ORDER BY a.pegawai_id, a.jenis, a.hari,
             array_position(ARRAY['UNIT', 'RUMPUN', 'KOTA'], e.cakupan::text), d.jarak, e.id
)
SELECT {kolom}
"""
#: Goes on from ``_MILIK``: each person's window of a step with the last open day.
_BATAS = """
    m.pegawai_id, m.periode_id, lower(w.masa),
    greatest(upper(w.masa) - 1, (
        SELECT max(t.sampai) FROM kinerja_perpanjangan t
        WHERE t.jendela_id = w.id AND (
            t.pegawai_id = m.pegawai_id
            OR t.unit_id IN (SELECT n.atas_id FROM naik n WHERE n.unit_id = m.unit_id)
        )
    ), CASE WHEN m.sejak > lower(w.masa) THEN m.sejak + %s::int END)
FROM milik m JOIN kinerja_jendela w ON w.periode_id = m.periode_id AND w.langkah = %s
"""
_SEORANG = "p.pegawai_id = %s"
#: Person, period, first and last open day; parameters by :func:`parameter_batas`.
BATAS_SETAHUN = _MILIK.format(
    syarat="e.tahun_id = ANY (%s)", siapa="p.pegawai_id = ANY (%s)", kolom=_BATAS
)

#: The person's own extensions and those of the units above, nearest first, of one window.
_TAMBAHAN = """
WITH RECURSIVE naik AS (
    SELECT u.id, u.nama, u.induk_id, 0 AS jarak FROM direktori_unitkerja u WHERE u.id = %s
    UNION ALL
    SELECT u.id, u.nama, u.induk_id, n.jarak + 1
    FROM naik n JOIN direktori_unitkerja u ON u.id = n.induk_id
)
SELECT t.sampai, coalesce(n.nama, %s), t.alasan
FROM kinerja_perpanjangan t LEFT JOIN naik n ON n.id = t.unit_id
WHERE t.jendela_id = %s AND (t.pegawai_id = %s OR n.id IS NOT NULL)
ORDER BY n.jarak NULLS FIRST, t.id
"""


def periode_untuk(pegawai: Pegawai, jenis: str, pada: date) -> Periode | None:
    """The period of kind ``jenis`` in which this person is on ``pada``, or None.

    A UNIT period of the nearest unit upward wins over one of the person's RUMPUN, and that over
    the KOTA one.  Nobody without a definitif placement on that day has a period.
    """
    sql = _MILIK.format(
        syarat="e.jenis = %s AND e.masa @> %s", siapa=_SEORANG, kolom="periode_id FROM milik"
    )
    milik = RawSQL(sql, [pada, jenis, pada, pegawai.pk])
    return Periode.objects.filter(pk__in=milik).first()


@dataclass(frozen=True, slots=True)
class BatasLangkah:
    """A person's window of a step in one period: first and last open day."""

    pegawai_id: int
    periode_id: int
    mulai: date
    hari_terakhir: date

    def terbuka(self, pada: date) -> bool:
        """Whether the step may be done on ``pada``."""
        return self.mulai <= pada <= self.hari_terakhir


def parameter_batas(
    pegawai_ids: Collection[int], tahun: Collection[int], langkah: str, pada: date
) -> list[Any]:
    """What :data:`BATAS_SETAHUN` is asked with."""
    return [pada, list(tahun), list(pegawai_ids), _hari_baru(langkah, pada), langkah]


def _hari_baru(langkah: str, pada: date) -> int | None:
    """Days that a new post still leaves for this step after its first one; None where none.

    Whoever begins in mid-year draws up an SKP then (PermenPANRB 8/2021 E.6), whenever the
    window of everybody else closed.
    """
    if langkah != Langkah.SKP:
        return None
    hari: int = acuan_pada("kinerja.jendela", pada).hari_skp_baru
    return hari - 1


def batas_langkah(
    pegawai_ids: Collection[int], tahun: Collection[int], langkah: str, pada: date
) -> list[BatasLangkah]:
    """Windows of ``langkah`` in every period of ``tahun`` that is one of these people's own.

    One statement; each period is judged on its day nearest to ``pada``.
    """
    with connection.cursor() as kursor:
        kursor.execute(BATAS_SETAHUN, parameter_batas(pegawai_ids, tahun, langkah, pada))
        return [BatasLangkah(*baris) for baris in kursor.fetchall()]


def pegawai_berperiode(periode: Periode, pada: date) -> "QuerySet[Pegawai]":
    """Everybody whose period of its kind ``periode`` is on its day nearest to ``pada``."""
    sql = _MILIK.format(syarat="e.id = %s", siapa="true", kolom="pegawai_id FROM milik")
    milik = RawSQL(f"{sql} WHERE periode_id = %s", [pada, periode.pk, periode.pk])
    return Pegawai.objects.filter(pk__in=milik)


def jendela_untuk(
    pegawai: Pegawai, langkah: str, *, periode: Periode, pada: date
) -> JendelaBerlaku | None:
    """The window of ``langkah`` for one person on ``pada``, with the reason in words.

    None when the period has no window for this step, or is not this person's period.
    """
    kolom = """m.unit_id, m.sejak, w.id, lower(w.masa), upper(w.masa),
        EXISTS (SELECT 1 FROM kinerja_perpanjangan t WHERE t.jendela_id = w.id)
        FROM milik m JOIN kinerja_jendela w ON w.periode_id = m.periode_id
        WHERE m.periode_id = %s AND w.langkah = %s"""
    milik = _MILIK.format(syarat="e.id = %s", siapa=_SEORANG, kolom=kolom)
    with connection.cursor() as kursor:
        kursor.execute(milik, [pada, periode.pk, pegawai.pk, periode.pk, langkah])
        baris = kursor.fetchone()
        if baris is None:
            return None
        unit_id, sejak, jendela_id, mulai, akhir, diperpanjang = baris
        tambahan = _karena_baru(pegawai, langkah, mulai, sejak, pada)
        if diperpanjang:
            kursor.execute(_TAMBAHAN, [unit_id, pegawai.nama, jendela_id, pegawai.pk])
            tambahan += [Tambahan(*satu) for satu in kursor.fetchall()]
    return berlaku(mulai, akhir, tambahan, pada)


def _karena_baru(
    pegawai: Pegawai, langkah: str, mulai: date, sejak: date, pada: date
) -> list[Tambahan]:
    hari = _hari_baru(langkah, pada)
    if hari is None or sejak <= mulai:
        return []
    alasan = f"menduduki jabatan ini sejak {panjang(sejak)}"
    return [Tambahan(sejak + timedelta(days=hari), pegawai.nama, alasan)]


def jendela_berlaku(periode: Periode, langkah: str, pada: date) -> "QuerySet[Pegawai]":
    """People for whom ``langkah`` of ``periode`` is open on ``pada``.

    Annotated with ``hari_terakhir``, the last day it stays open for them, extensions included.
    Two statements are run to build it; the QuerySet itself is lazy and can be nested.
    """
    jendela = _jendela(periode, langkah)
    if jendela is None or pada < masa_dari(jendela.masa).mulai:
        return Pegawai.objects.none()
    return _dengan_batas(periode, jendela, pada).filter(hari_terakhir__gte=pada)


def _jendela(periode: Periode, langkah: str) -> Jendela | None:
    """The window of a step; no statement where the windows of the period were fetched before."""
    return next((satu for satu in periode.jendela.all() if satu.langkah == langkah), None)


def jendela_lewat(periode: Periode, langkah: str, pada: date) -> "QuerySet[Pegawai]":
    """People for whom ``langkah`` of ``periode`` has closed before ``pada``; annotated alike."""
    jendela = _jendela(periode, langkah)
    if jendela is None:
        return Pegawai.objects.none()
    return _dengan_batas(periode, jendela, pada).filter(hari_terakhir__lt=pada)


def _dengan_batas(periode: Periode, jendela: Jendela, pada: date) -> "QuerySet[Any]":
    dasar = Value(masa_dari(jendela.masa).hari_terakhir, output_field=DateField())
    tambahan = Perpanjangan.objects.filter(jendela=jendela)
    sendiri = (
        tambahan.filter(pegawai=OuterRef("pk"))
        .order_by()
        .values("pegawai")
        .annotate(sampai=Max("sampai"))
        .values("sampai")
    )
    hari = masa_dari(periode.masa).terdekat(pada)
    tempat = Penempatan.objects.pada(hari).filter(
        pegawai=OuterRef("pk"), jenis=JenisPenempatan.DEFINITIF
    )
    batas = [
        dasar,
        Coalesce(Subquery(sendiri, output_field=DateField()), dasar),
        Case(*_menurut_unit(tambahan), default=dasar, output_field=DateField()),
    ]
    baru = _hari_baru(jendela.langkah, pada)
    if baru is not None:
        belakangan = tempat.filter(masa__startswith__gt=masa_dari(jendela.masa).mulai)
        sampai = belakangan.values(
            sampai=ExpressionWrapper(F("masa__startswith") + Value(baru), output_field=DateField())
        )
        batas.append(Coalesce(Subquery(sampai[:1], output_field=DateField()), dasar))
    return (
        pegawai_berperiode(periode, pada)
        .annotate(_unit=Subquery(tempat.values("unit")[:1]))
        .annotate(hari_terakhir=Greatest(*batas))
    )


def _menurut_unit(tambahan: "QuerySet[Perpanjangan]") -> list[When]:
    """Latest day first, so the first branch that holds the person's unit gives the maximum."""
    baris = tambahan.filter(unit__isnull=False).order_by("-sampai").values_list("sampai", "unit_id")
    return [
        When(
            _unit__in=UnitKerja.objects.cabang(unit_id for _, unit_id in grup).values("pk"),
            then=Value(sampai, output_field=DateField()),
        )
        for sampai, grup in groupby(baris, key=lambda satu: satu[0])
    ]
