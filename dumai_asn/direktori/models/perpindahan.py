"""Many people who moved to one unit by one decree."""

from django.conf import settings
from django.db import models

from dumai_asn.inti.models import Teredit, lacak

from .jabatan import Jabatan
from .unit import UnitKerja


@lacak
class Perpindahan(Teredit):
    """A bulk transfer to ``tujuan`` from ``mulai`` on; who moved stands in its audit context.

    ``jabatan`` None: everybody keeps the own post.  ``orang`` counts those who moved.
    ``dibatalkan``: the day on which it was taken back as a whole.
    """

    tujuan = models.ForeignKey(UnitKerja, models.PROTECT, related_name="+", db_index=False)
    jabatan = models.ForeignKey(
        Jabatan, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    mulai = models.DateField()
    dasar = models.CharField("dasar (SK)", max_length=200)
    alasan = models.CharField(max_length=300, blank=True, db_default="", default="")
    orang = models.PositiveIntegerField()
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    dibatalkan = models.DateField(null=True, blank=True)

    class Meta(Teredit.Meta):
        verbose_name = "perpindahan bersama"
        verbose_name_plural = "perpindahan bersama"

    def __str__(self) -> str:
        return f"Perpindahan ke {self.tujuan}"
