"""The measure that an indicator, an entry of the dictionary and a template have in common."""

from django.db import models

from dumai_asn.inti.bidang import IstilahField

from ..rules.istilah import Arah, Aspek, Penghitungan, Perspektif
from ..rules.ukuran import kata_target


class UkuranBaku(models.Model):
    """What is measured and what is to be reached.

    ``target`` is the number to reach (NAIK, TURUN) or the lower end (RENTANG, with
    ``target_atas``).  A TAHAPAN measure lists stages ``[{"nama": str, "bobot": int}, …]`` whose
    weights add up to its target of 100.  ``penghitungan`` says how entries become one value: the
    latest, or their sum.
    """

    teks = models.CharField("indikator", max_length=500)
    aspek = IstilahField(Aspek, null=True, blank=True)
    perspektif = IstilahField(Perspektif, null=True, blank=True)
    arah = IstilahField(Arah, db_default=Arah.NAIK, default=Arah.NAIK)
    penghitungan = IstilahField(
        Penghitungan, db_default=Penghitungan.TERAKHIR, default=Penghitungan.TERAKHIR
    )
    satuan = models.CharField(max_length=40, blank=True, db_default="", default="")
    desimal = models.PositiveSmallIntegerField(db_default=0, default=0)
    target = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    target_atas = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    target_teks = models.CharField(max_length=300, blank=True, db_default="", default="")
    tahapan = models.JSONField(default=list, db_default=[], blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.teks

    @property
    def target_kata(self) -> str:
        """The target as pages write it."""
        return kata_target(
            self.arah,
            target=self.target,
            target_atas=self.target_atas,
            satuan=self.satuan,
            target_teks=self.target_teks,
            tahapan=len(self.tahapan),
        )
