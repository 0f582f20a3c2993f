"""Patterns of entries that come again."""

from django.db import models
from django.db.models import Q

from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import Teredit

from ..rules.pola import HARI_BULAN_MAKS, IramaPola, waktu_kata
from .skp import Indikator


class PolaProgres(Teredit):
    """What its owner usually records on an indicator, proposed on the days of ``irama``.

    ``hari`` is the weekday (1 to 7) or the day of the month (1 to 28).  Days before ``mulai`` are
    not proposed; one that is not ``aktif`` rests.  Throwing it away loses nothing that was written.
    """

    indikator = models.OneToOneField(Indikator, models.CASCADE, related_name="pola")
    irama = IstilahField(IramaPola)
    hari = models.PositiveSmallIntegerField(db_default=1, default=1)
    nilai = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    catatan = models.CharField(max_length=500, blank=True, db_default="", default="")
    mulai = models.DateField()
    aktif = models.BooleanField(db_default=True, default=True)

    class Meta(Teredit.Meta):
        verbose_name = "pola progres"
        verbose_name_plural = "pola progres"
        constraints = [
            models.CheckConstraint(
                name="polaprogres_hari_sah",
                condition=Q(irama=IramaPola.HARI_KERJA)
                | Q(irama=IramaPola.MINGGUAN, hari__range=(1, 7))
                | Q(irama=IramaPola.BULANAN, hari__range=(1, HARI_BULAN_MAKS)),
                violation_error_message="Pilih harinya.",
            ),
            models.CheckConstraint(
                name="polaprogres_tidak_negatif",
                condition=Q(nilai__isnull=True) | Q(nilai__gte=0),
                violation_error_message="Nilai tidak boleh negatif.",
            ),
        ]

    def __str__(self) -> str:
        return self.waktu_kata

    @property
    def waktu_kata(self) -> str:
        """``Setiap Senin``."""
        return waktu_kata(self.irama, self.hari)
