"""The catalogue of posts, and how many seats each unit has of them."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models.functions import Upper

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
