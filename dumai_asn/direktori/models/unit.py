"""Organisational units: today's tree, each with its range of existence."""

from collections.abc import Iterable
from datetime import date
from typing import Self

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Upper

from dumai_asn.inti.bidang import IstilahField, MasaField
from dumai_asn.inti.models import Teredit, lacak, masa_sah

from ..rules.istilah import JenisUnit

_CABANG = """
    WITH RECURSIVE cabang AS (
        SELECT id FROM direktori_unitkerja WHERE id = ANY(%s)
        UNION
        SELECT anak.id FROM direktori_unitkerja anak JOIN cabang ON anak.induk_id = cabang.id
    )
    SELECT id FROM cabang
"""
_LELUHUR = """
    WITH RECURSIVE leluhur AS (
        SELECT id, induk_id FROM direktori_unitkerja WHERE id = ANY(%s)
        UNION
        SELECT u.id, u.induk_id FROM direktori_unitkerja u JOIN leluhur ON u.id = leluhur.induk_id
    )
    SELECT id FROM leluhur
"""

#: A tree with a ring in it would send everything that climbs it round for ever.
_TANPA_LINGKARAN = """
    IF EXISTS (
        WITH RECURSIVE leluhur AS (
            SELECT id, induk_id FROM direktori_unitkerja WHERE id = NEW.induk_id
            UNION
            SELECT u.id, u.induk_id FROM direktori_unitkerja u JOIN leluhur l ON u.id = l.induk_id
        )
        SELECT 1 FROM leluhur WHERE id = NEW.id
    ) THEN
        RAISE EXCEPTION 'unit tidak dapat berada di bawah cabangnya sendiri'
            USING ERRCODE = '23514';
    END IF;
    RETURN NULL;
"""


class UnitKerjaQuerySet(models.QuerySet["UnitKerja"]):
    """Reads of the tree."""

    def pada(self, tanggal: date) -> Self:
        """Units that exist on ``tanggal``."""
        return self.filter(masa__contains=tanggal)

    def cabang(self, unit_ids: Iterable[int]) -> Self:
        """The given units and everything below them, in today's tree."""
        return self.filter(id__in=RawSQL(_CABANG, [list(unit_ids)]))

    def leluhur(self, unit_ids: Iterable[int]) -> Self:
        """The given units and everything above them, in today's tree."""
        return self.filter(id__in=RawSQL(_LELUHUR, [list(unit_ids)]))


@lacak
class UnitKerja(Teredit):
    """A unit of the city.

    ``induk`` is today's structure: a move is an edit with history, and cycles keep their own
    frozen tree.  ``mandiri`` marks a unit with a perjanjian kinerja of its own.  ``asal`` names
    the units this one was merged from.
    """

    kode = models.CharField(max_length=40, unique=True)
    nama = models.CharField(max_length=200)
    singkatan = models.CharField(max_length=40, blank=True, db_default="")
    jenis = IstilahField(JenisUnit)
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="anak")
    mandiri = models.BooleanField(db_default=False, default=False)
    masa = MasaField()
    asal = models.ManyToManyField("self", symmetrical=False, related_name="penerus", blank=True)

    objects = UnitKerjaQuerySet.as_manager()

    class Meta(Teredit.Meta):
        verbose_name = "unit kerja"
        verbose_name_plural = "unit kerja"
        ordering = ["kode"]
        constraints = [
            masa_sah("unitkerja"),
            models.UniqueConstraint(
                "jenis",
                name="unitkerja_satu_kota",
                condition=Q(jenis=JenisUnit.KOTA),
                violation_error_message="Kota sudah ada; hanya satu akar yang boleh ada.",
            ),
            models.CheckConstraint(
                name="unitkerja_akar_hanya_kota",
                condition=Q(jenis=JenisUnit.KOTA, induk__isnull=True)
                | (~Q(jenis=JenisUnit.KOTA) & Q(induk__isnull=False)),
                violation_error_message="Setiap unit selain kota harus mempunyai induk.",
            ),
            models.CheckConstraint(
                name="unitkerja_bukan_induk_sendiri",
                condition=Q(induk__isnull=True) | ~Q(induk=F("id")),
                violation_error_message="Unit tidak dapat menjadi induk bagi dirinya sendiri.",
            ),
        ]
        indexes = [
            GinIndex(OpClass(Upper("nama"), "gin_trgm_ops"), name="unitkerja_nama_trgm"),
        ]
        triggers = [
            *Teredit.Meta.triggers,
            pgtrigger.Trigger(
                name="tanpa_lingkaran",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("induk_id"),
                func=_TANPA_LINGKARAN,
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def nama_pendek(self) -> str:
        """The short name where there is one, for narrow columns."""
        return self.singkatan or self.nama


@lacak
class RiwayatUnit(Teredit):
    """What a unit was called and under which one it stood, before the present.

    The present stands on :class:`UnitKerja`; ``masa`` always ends.
    """

    unit = models.ForeignKey(UnitKerja, models.CASCADE, related_name="riwayat_unit", db_index=False)
    nama = models.CharField(max_length=200)
    singkatan = models.CharField(max_length=40, blank=True, db_default="")
    induk = models.ForeignKey(
        UnitKerja, models.PROTECT, null=True, blank=True, related_name="riwayat_anak"
    )
    masa = MasaField()

    class Meta(Teredit.Meta):
        verbose_name = "riwayat unit"
        verbose_name_plural = "riwayat unit"
        constraints = [
            masa_sah("riwayatunit"),
            models.CheckConstraint(
                name="riwayatunit_berakhir",
                condition=Q(masa__endswith__isnull=False),
                violation_error_message="Riwayat unit harus mempunyai tanggal selesai.",
            ),
            ExclusionConstraint(
                name="riwayatunit_satu_sehari",
                expressions=[("unit", RangeOperators.EQUAL), ("masa", RangeOperators.OVERLAPS)],
                violation_error_message="Nama dan induk unit ini sudah tercatat pada masa itu.",
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def berakhir(self) -> date:
        """The first day of what came after it."""
        akhir = self.masa.upper
        if akhir is None:
            raise ValueError("riwayat unit selalu berakhir")
        return akhir
