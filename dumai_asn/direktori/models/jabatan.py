"""The catalogue of posts, and how many seats each unit has of them."""

from datetime import date
from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Func
from django.db.models.functions import Upper
from django.db.models.lookups import Exact

from dumai_asn.inti.bidang import IstilahField, MasaField
from dumai_asn.inti.models import Teredit, lacak, masa_sah

from ..rules.istilah import JenisJabatan, Jenjang, Rumpun
from .unit import UnitKerja


@lacak
class Jabatan(Teredit):
    """A post in the catalogue; ``kelas`` is 1-17 by the city's own regulation."""

    nama = models.CharField(max_length=200, unique=True)
    jenis = IstilahField(JenisJabatan)
    jenjang = IstilahField(Jenjang, null=True, blank=True)
    kelas = models.PositiveSmallIntegerField(null=True, blank=True)
    rumpun = IstilahField(Rumpun, db_default=Rumpun.TEKNIS, default=Rumpun.TEKNIS)

    class Meta(Teredit.Meta):
        verbose_name = "jabatan"
        verbose_name_plural = "jabatan"
        ordering = ["nama"]
        constraints = [
            models.CheckConstraint(
                name="jabatan_kelas_sah",
                condition=models.Q(kelas__isnull=True) | models.Q(kelas__range=(1, 17)),
                violation_error_message="Kelas jabatan antara 1 dan 17.",
            ),
        ]
        indexes = [GinIndex(OpClass(Upper("nama"), "gin_trgm_ops"), name="jabatan_nama_trgm")]

    def __str__(self) -> str:
        return self.nama


@lacak
class Formasi(Teredit):
    """Seats of one post in one unit over a range of days."""

    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="formasi")
    jabatan = models.ForeignKey(Jabatan, models.PROTECT, related_name="formasi")
    kursi = models.PositiveIntegerField()
    masa = MasaField()

    class Meta(Teredit.Meta):
        verbose_name = "formasi"
        verbose_name_plural = "formasi"
        constraints = [
            masa_sah("formasi"),
            ExclusionConstraint(
                name="formasi_satu_angka_sehari",
                expressions=[
                    ("unit", RangeOperators.EQUAL),
                    ("jabatan", RangeOperators.EQUAL),
                    ("masa", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Formasi jabatan ini sudah tercatat pada masa tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jabatan} × {self.kursi}"


@lacak
class RiwayatJabatan(Teredit):
    """What a post was before: its class, rung and family as an earlier rule of the city had them.

    The present stands on :class:`Jabatan`; ``masa`` always ends, ``dasar`` is the rule that put
    the next state in force.
    """

    jabatan = models.ForeignKey(
        Jabatan, models.CASCADE, related_name="riwayat_jabatan", db_index=False
    )
    jenjang = IstilahField(Jenjang, null=True, blank=True)
    kelas = models.PositiveSmallIntegerField(null=True, blank=True)
    rumpun = IstilahField(Rumpun)
    dasar = models.CharField(max_length=200, blank=True, db_default="")
    masa = MasaField()

    class Meta(Teredit.Meta):
        verbose_name = "riwayat jabatan"
        verbose_name_plural = "riwayat jabatan"
        constraints = [
            masa_sah("riwayatjabatan"),
            models.CheckConstraint(
                name="riwayatjabatan_berakhir",
                condition=models.Q(masa__endswith__isnull=False),
                violation_error_message="Riwayat jabatan harus mempunyai tanggal selesai.",
            ),
            ExclusionConstraint(
                name="riwayatjabatan_satu_sehari",
                expressions=[
                    ("jabatan", RangeOperators.EQUAL),
                    ("masa", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Sifat jabatan ini sudah tercatat pada masa itu.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jabatan}, kelas {self.kelas}"

    @property
    def berakhir(self) -> date:
        """The first day of what came after it; the database lets no row be without one."""
        hari: Any = self.masa.upper
        return hari


@lacak
class StandarKompetensi(Teredit):
    """Levels of competency that a post requires over a range of days, by one rule (``dasar``).

    ``tingkat`` maps a code of the reference list ``direktori.kompetensi`` to a level 1-5; a
    competency that is not in it is not required.
    """

    jabatan = models.ForeignKey(
        Jabatan, models.CASCADE, related_name="standar_kompetensi", db_index=False
    )
    tingkat = models.JSONField()
    dasar = models.CharField(max_length=200)
    masa = MasaField()

    class Meta(Teredit.Meta):
        verbose_name = "standar kompetensi"
        verbose_name_plural = "standar kompetensi"
        constraints = [
            masa_sah("standarkompetensi"),
            models.CheckConstraint(
                name="standarkompetensi_tingkat_sah",
                condition=Exact(
                    Func(
                        models.F("tingkat"),
                        models.Value('$.* ? (@.type() != "number" || @ < 1 || @ > 5)'),
                        function="jsonb_path_exists",
                        template="%(function)s(%(expressions)s::jsonpath)",
                        output_field=models.BooleanField(),
                    ),
                    models.Value(False),
                ),
                violation_error_message="Tingkat kompetensi antara 1 dan 5.",
            ),
            models.CheckConstraint(
                name="standarkompetensi_berdasar",
                condition=~models.Q(dasar=""),
                violation_error_message="Tulis sumber standar kompetensi.",
            ),
            ExclusionConstraint(
                name="standarkompetensi_satu_sehari",
                expressions=[
                    ("jabatan", RangeOperators.EQUAL),
                    ("masa", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Jabatan ini sudah mempunyai standar pada masa tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return f"Standar {self.jabatan}"

    @property
    def mulai(self) -> date:
        """The first day it is in force; the database lets no row be without one."""
        hari: Any = self.masa.lower
        return hari
