"""A period put up for evaluation, its frozen tree, and what its units achieved."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from dumai_asn.direktori.models import UnitKerja
from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import Teredit, alur_sah, lacak
from kinerja.models import Periode

from ..rules.alur import ALUR_SIKLUS
from ..rules.istilah import CapaianOrg, StatusSiklus


@lacak
class Siklus(Teredit):
    """One Periode put up for evaluation."""

    periode = models.OneToOneField(Periode, models.PROTECT, related_name="siklus")
    status = IstilahField(
        StatusSiklus, db_default=StatusSiklus.PERSIAPAN, default=StatusSiklus.PERSIAPAN
    )
    dibuka_pada = models.DateTimeField(null=True, blank=True)
    dibuka_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    ditutup_pada = models.DateTimeField(null=True, blank=True)

    class Meta(Teredit.Meta):
        verbose_name = "siklus"
        verbose_name_plural = "siklus"
        triggers = [
            *Teredit.Meta.triggers,
            alur_sah("alur_siklus", "status", ALUR_SIKLUS.pasangan()),
        ]

    def __str__(self) -> str:
        return f"siklus {self.periode_id}"


class PohonSiklus(models.Model):
    """The unit tree as it stood when the cycle opened; every sum of the cycle uses only this.

    ``jalur`` is the path of unit ids from the root down to the unit itself, so one array
    lookup finds a branch and one ``unnest`` climbs it.
    """

    siklus = models.ForeignKey(Siklus, models.CASCADE, related_name="pohon", db_index=False)
    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="+")
    induk = models.ForeignKey(
        UnitKerja, models.PROTECT, null=True, related_name="+", db_index=False
    )
    mandiri = models.BooleanField(db_default=False)
    jalur = ArrayField(models.BigIntegerField())

    class Meta:
        verbose_name = "pohon siklus"
        verbose_name_plural = "pohon siklus"
        constraints = [
            models.UniqueConstraint(fields=["siklus", "unit"], name="pohonsiklus_unit_sekali"),
        ]
        indexes = [GinIndex(fields=["jalur"], name="pohonsiklus_jalur")]

    def __str__(self) -> str:
        return f"{self.siklus_id}/{self.unit_id}"


@lacak
class CapaianOrganisasi(Teredit):
    """Capaian kinerja organisasi of a unit in a cycle, fixed by the leader above it (SE 3/2023)."""

    siklus = models.ForeignKey(Siklus, models.CASCADE, related_name="capaian", db_index=False)
    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="capaian")
    nilai = IstilahField(CapaianOrg)
    catatan = models.TextField(blank=True, db_default="", default="")
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )

    class Meta(Teredit.Meta):
        verbose_name = "capaian organisasi"
        verbose_name_plural = "capaian organisasi"
        constraints = [
            models.UniqueConstraint(fields=["siklus", "unit"], name="capaianorganisasi_satu_unit"),
        ]

    def __str__(self) -> str:
        return str(self.nilai)
