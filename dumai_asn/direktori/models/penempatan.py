"""Where people stand, who evaluates them, and who acts for an absent evaluator."""

from datetime import date
from typing import Self, TypeVar

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from dumai_asn.inti.bidang import IstilahField, MasaField
from dumai_asn.inti.models import Teredit, lacak, masa_sah

from ..rules.istilah import JenisPenempatan, SumberGaris
from .jabatan import Jabatan
from .pegawai import Pegawai
from .unit import UnitKerja

M = TypeVar("M", bound=models.Model)

#: Nobody may set a line that makes two people evaluate each other, over however many others, on a
#: day on which all those lines hold.  At the end of the transaction, for a writer of many passes
#: through states in between; the lock makes two writers see each other.
_TANPA_LINGKARAN = """
    PERFORM pg_advisory_xact_lock(hashtext('direktori.garis_penilai'));
    IF EXISTS (
        WITH RECURSIVE naik AS (
            SELECT penilai_id AS orang, masa FROM direktori_garispenilai
            WHERE id = NEW.id AND sumber = 'TETAPAN'
            UNION
            SELECT g.penilai_id, n.masa * g.masa
            FROM naik n
            JOIN direktori_garispenilai g ON g.pegawai_id = n.orang AND g.masa && n.masa
            WHERE n.orang <> NEW.pegawai_id
        )
        SELECT 1 FROM naik WHERE orang = NEW.pegawai_id
    ) THEN
        RAISE EXCEPTION 'garis penilai tidak dapat melingkar' USING ERRCODE = '23514';
    END IF;
    RETURN NULL;
"""


class BermasaQuerySet(models.QuerySet[M]):
    """Rows with a ``masa``."""

    def pada(self, tanggal: date) -> Self:
        """Rows in force on ``tanggal``."""
        return self.filter(masa__contains=tanggal)


@lacak
class Penempatan(Teredit):
    """A person in a unit and post: DEFINITIF, acting (PLT, PLH), or member of a TIM.

    ``kepala``: heads the unit.  A unit has at most one definitive head, one Plt and one Plh a
    day; a person has at most one DEFINITIF placement a day.
    """

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="penempatan", db_index=False)
    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="penempatan")
    jabatan = models.ForeignKey(Jabatan, models.PROTECT, related_name="penempatan")
    jenis = IstilahField(JenisPenempatan)
    kepala = models.BooleanField(db_default=False, default=False)
    masa = MasaField()
    dasar = models.CharField("dasar (SK)", max_length=200, blank=True, db_default="")

    objects = BermasaQuerySet["Penempatan"].as_manager()

    class Meta(Teredit.Meta):
        verbose_name = "penempatan"
        verbose_name_plural = "penempatan"
        constraints = [
            masa_sah("penempatan"),
            models.CheckConstraint(
                name="penempatan_tim_tanpa_kepala",
                condition=~Q(jenis=JenisPenempatan.TIM, kepala=True),
                violation_error_message="Ketua tim bukan kepala unit.",
            ),
            ExclusionConstraint(
                name="penempatan_satu_definitif_sehari",
                expressions=[("pegawai", RangeOperators.EQUAL), ("masa", RangeOperators.OVERLAPS)],
                condition=Q(jenis=JenisPenempatan.DEFINITIF),
                violation_error_message="Pegawai ini sudah berjabatan definitif pada masa itu.",
            ),
            ExclusionConstraint(
                name="penempatan_satu_tim_sehari",
                expressions=[
                    ("pegawai", RangeOperators.EQUAL),
                    ("unit", RangeOperators.EQUAL),
                    ("masa", RangeOperators.OVERLAPS),
                ],
                condition=Q(jenis=JenisPenempatan.TIM),
                violation_error_message="Pegawai ini sudah anggota tim itu pada masa tersebut.",
            ),
            ExclusionConstraint(
                name="penempatan_satu_kepala_sehari",
                expressions=[
                    ("unit", RangeOperators.EQUAL),
                    ("jenis", RangeOperators.EQUAL),
                    ("masa", RangeOperators.OVERLAPS),
                ],
                condition=Q(kepala=True),
                violation_error_message="Unit ini sudah mempunyai kepala pada masa tersebut.",
            ),
        ]
        indexes = [models.Index(fields=["pegawai"], name="penempatan_pegawai")]

    def __str__(self) -> str:
        return f"{self.jabatan}, {self.unit}"


@lacak
class GarisPenilai(Teredit):
    """Who evaluates the holder of a placement, materialised for every day of it.

    TURUNAN rows are rebuilt set-based from the unit heads inside the transaction that changed a
    placement; a TETAPAN by HR wins.  A day without a row is a problem that HR sees listed.
    """

    penempatan = models.ForeignKey(
        Penempatan, models.CASCADE, related_name="garis_penilai", db_index=False
    )
    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="garis_penilai")
    penilai = models.ForeignKey(Pegawai, models.PROTECT, related_name="garis_dinilai")
    sumber = IstilahField(SumberGaris)
    masa = MasaField()
    alasan = models.CharField(max_length=300, blank=True, db_default="")

    objects = BermasaQuerySet["GarisPenilai"].as_manager()

    class Meta(Teredit.Meta):
        verbose_name = "garis penilai"
        verbose_name_plural = "garis penilai"
        constraints = [
            masa_sah("garispenilai"),
            models.CheckConstraint(
                name="garispenilai_bukan_diri_sendiri",
                condition=~Q(penilai=F("pegawai")),
                violation_error_message="Pegawai tidak dapat menilai dirinya sendiri.",
            ),
            models.CheckConstraint(
                name="garispenilai_tetapan_beralasan",
                condition=Q(sumber=SumberGaris.TURUNAN) | ~Q(alasan=""),
                violation_error_message="Tulis alasan penetapan penilai.",
            ),
            ExclusionConstraint(
                name="garispenilai_satu_penilai_sehari",
                expressions=[
                    ("penempatan", RangeOperators.EQUAL),
                    ("masa", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Sudah ada penilai untuk jabatan ini pada masa tersebut.",
            ),
        ]
        triggers = [
            *Teredit.Meta.triggers,
            pgtrigger.Trigger(
                name="tanpa_lingkaran",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__sumber=SumberGaris.TETAPAN),
                timing=pgtrigger.Deferred,
                func=_TANPA_LINGKARAN,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pegawai_id} dinilai {self.penilai_id}"


@lacak
class Delegasi(Teredit):
    """``kepada`` acts as evaluator for ``dari`` while the latter is away."""

    dari = models.ForeignKey(Pegawai, models.PROTECT, related_name="delegasi_keluar")
    kepada = models.ForeignKey(Pegawai, models.PROTECT, related_name="delegasi_masuk")
    masa = MasaField()
    alasan = models.CharField(max_length=300)

    objects = BermasaQuerySet["Delegasi"].as_manager()

    class Meta(Teredit.Meta):
        verbose_name = "delegasi"
        verbose_name_plural = "delegasi"
        constraints = [
            masa_sah("delegasi"),
            models.CheckConstraint(
                name="delegasi_kepada_orang_lain",
                condition=~Q(dari=F("kepada")),
                violation_error_message="Wewenang tidak dapat didelegasikan kepada diri sendiri.",
            ),
            ExclusionConstraint(
                name="delegasi_satu_sehari",
                expressions=[("dari", RangeOperators.EQUAL), ("masa", RangeOperators.OVERLAPS)],
                violation_error_message="Wewenang ini sudah didelegasikan pada masa tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dari_id} → {self.kepada_id}"
