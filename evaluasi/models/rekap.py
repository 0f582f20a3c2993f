"""Roll-ups: narrow, additive figures of a unit's branch in a cycle."""

from django.db import models

from dumai_asn.direktori.models import UnitKerja
from dumai_asn.inti.models import Tercatat

from .siklus import Siklus


class RekapUnit(models.Model):
    """One figure of a unit's branch: ``n`` people counted, their ``jumlah`` over ``penyebut``.

    ``ukuran`` names a figure on the board ``ukuran_rekap``, ``kelompok`` a class of it (a
    predikat, a state).  All three numbers add up over the children, so a missing person is
    seen as a gap between ``n`` and ``penyebut`` and never counted as zero.
    """

    siklus = models.ForeignKey(Siklus, models.CASCADE, related_name="rekap", db_index=False)
    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="+", db_index=False)
    ukuran = models.CharField(max_length=60)
    kelompok = models.CharField(max_length=60, blank=True, db_default="")
    n = models.BigIntegerField()
    jumlah = models.DecimalField(max_digits=20, decimal_places=4)
    penyebut = models.DecimalField(max_digits=20, decimal_places=4)
    dihitung_pada = models.DateTimeField()

    class Meta:
        verbose_name = "rekap unit"
        verbose_name_plural = "rekap unit"
        constraints = [
            models.UniqueConstraint(
                fields=["siklus", "unit", "ukuran", "kelompok"], name="rekapunit_satu_angka"
            ),
        ]
        indexes = [models.Index(fields=["siklus", "ukuran", "unit"], name="rekapunit_ukuran")]

    def __str__(self) -> str:
        return f"{self.ukuran}/{self.kelompok} {self.unit_id}"


class RekapKotor(Tercatat):
    """A branch whose figures must be computed anew.

    Append-only and without a unique key: a unique dirty row would make people wait for each
    other's commits.  Statement-level triggers write it; the worker deletes what it worked off.
    """

    siklus = models.ForeignKey(Siklus, models.CASCADE, related_name="+")
    unit = models.ForeignKey(UnitKerja, models.CASCADE, related_name="+", db_index=False)

    class Meta:
        verbose_name = "rekap kotor"
        verbose_name_plural = "rekap kotor"

    def __str__(self) -> str:
        return f"{self.siklus_id}/{self.unit_id}"
