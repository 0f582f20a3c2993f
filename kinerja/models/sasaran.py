"""Where targets come from: the unit's goals, and the leader's matrix of roles and results."""

from django.db import models
from django.db.models import F, Q

from dumai_asn.direktori.models import Pegawai, UnitKerja
from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import Teredit, lacak

from ..rules.istilah import Arah
from .periode import TahunKinerja


@lacak
class SasaranUnit(Teredit):
    """A goal of a unit for a year: the city's IKU, or a line of a perjanjian kinerja.

    ``induk`` is the goal of the unit above which this one serves.
    """

    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="sasaran", db_index=False)
    tahun = models.ForeignKey(TahunKinerja, models.PROTECT, related_name="sasaran")
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="turunan")
    urutan = models.PositiveSmallIntegerField(db_default=1, default=1)
    teks = models.CharField("sasaran", max_length=500)
    indikator = models.CharField(max_length=500)
    satuan = models.CharField(max_length=40)
    arah = IstilahField(Arah, db_default=Arah.NAIK, default=Arah.NAIK)
    target = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    target_atas = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)

    class Meta(Teredit.Meta):
        verbose_name = "sasaran unit"
        verbose_name_plural = "sasaran unit"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "tahun", "urutan"], name="sasaranunit_urutan_unik"
            ),
            models.CheckConstraint(
                name="sasaranunit_bukan_induk_sendiri",
                condition=Q(induk__isnull=True) | ~Q(induk=F("id")),
                violation_error_message="Sasaran tidak dapat menjadi induk bagi dirinya sendiri.",
            ),
        ]

    def __str__(self) -> str:
        return self.teks


@lacak
class PeranHasil(Teredit):
    """A cell of the matriks peran hasil: the intermediate result a person owes a leader's RHK.

    Staff see and choose a cell once it is published (``diterbitkan_pada``).  ``porsi`` is the
    share of the leader's result in per cent; missing means not shared out by numbers.
    """

    rhk_pimpinan = models.ForeignKey(
        "kinerja.RencanaHasilKerja", models.PROTECT, related_name="sel_matriks", db_index=False
    )
    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="peran_hasil")
    hasil = models.CharField("hasil antara", max_length=500)
    porsi = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    diterbitkan_pada = models.DateTimeField(null=True, blank=True)

    class Meta(Teredit.Meta):
        verbose_name = "peran hasil"
        verbose_name_plural = "peran hasil"
        constraints = [
            models.UniqueConstraint(
                fields=["rhk_pimpinan", "pegawai"],
                name="peranhasil_satu_sel",
                violation_error_message="Sel matriks ini sudah terisi.",
            ),
            models.CheckConstraint(
                name="peranhasil_porsi_sah",
                condition=Q(porsi__isnull=True) | Q(porsi__gt=0, porsi__lte=100),
                violation_error_message="Porsi antara 0 dan 100 persen.",
            ),
        ]

    def __str__(self) -> str:
        return self.hasil
