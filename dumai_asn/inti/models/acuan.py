"""Dated reference data: every regulatory number that may change."""

from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from ..bidang import IstilahField, MasaField
from ..istilah import JenisLibur
from ..rules.acuan import Tanda
from .dasar import Teredit, lacak, masa_sah


@lacak
class Acuan(Teredit):
    """One value in force over a range of days.

    ``kunci`` names a dataclass on the board ``acuan``; ``nilai`` is checked by it.  A day
    without a row takes the dataclass's own default (``rules/bawaan.py``).
    """

    kunci = models.CharField(max_length=80)
    masa = MasaField()
    nilai = models.JSONField()
    dasar_hukum = models.CharField("dasar hukum", max_length=200)
    tanda = IstilahField(Tanda)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )

    class Meta(Teredit.Meta):
        verbose_name = "acuan"
        verbose_name_plural = "acuan"
        constraints = [
            masa_sah("acuan"),
            ExclusionConstraint(
                name="acuan_satu_nilai_sehari",
                expressions=[("kunci", RangeOperators.EQUAL), ("masa", RangeOperators.OVERLAPS)],
                violation_error_message="Acuan ini sudah mempunyai nilai pada masa tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return self.kunci

    @property
    def mulai(self) -> date:
        """The first day it is in force; the database lets no row be without one."""
        hari: Any = self.masa.lower
        return hari


@lacak
class HariLibur(Teredit):
    """A day off for the whole city: national holiday or cuti bersama."""

    tanggal = models.DateField(unique=True)
    jenis = IstilahField(JenisLibur)
    nama = models.CharField(max_length=120, blank=True)

    class Meta(Teredit.Meta):
        verbose_name = "hari libur"
        verbose_name_plural = "hari libur"
        ordering = ["tanggal"]

    def __str__(self) -> str:
        return self.tanggal.isoformat()
