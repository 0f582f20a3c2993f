"""Performance years, periods, and until when each step may be done."""

from datetime import date
from typing import Self

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import Q

from dumai_asn.direktori.models import Pegawai, UnitKerja
from dumai_asn.direktori.rules.istilah import Rumpun
from dumai_asn.inti.bidang import IstilahField, MasaField
from dumai_asn.inti.models import Teredit, alur_sah, lacak, masa_sah

from ..rules.istilah import CakupanPeriode, JenisPeriode, StatusTahun
from ..rules.tahun import ALUR_TAHUN


@lacak
class TahunKinerja(Teredit):
    """A calendar year of performance: BUKA, DIKUNCI (late joiners and exceptions), DITUTUP."""

    tahun = models.PositiveSmallIntegerField(primary_key=True)
    status = IstilahField(StatusTahun, db_default=StatusTahun.BUKA, default=StatusTahun.BUKA)
    #: Why it was last locked, opened again, or closed.
    alasan = models.CharField(max_length=300, blank=True, db_default="", default="")

    class Meta(Teredit.Meta):
        verbose_name = "tahun kinerja"
        verbose_name_plural = "tahun kinerja"
        ordering = ["-tahun"]
        triggers = [
            *Teredit.Meta.triggers,
            alur_sah("alur_tahun", "status", ALUR_TAHUN.pasangan()),
        ]

    def __str__(self) -> str:
        return str(self.tahun)


class PeriodeQuerySet(models.QuerySet["Periode"]):
    """Reads of periods."""

    def pada(self, tanggal: date) -> Self:
        """Periods whose days include ``tanggal``."""
        return self.filter(masa__contains=tanggal)


@lacak
class Periode(Teredit):
    """A stretch of a year that is reported and evaluated on its own.

    ``cakupan`` says for whom: the city, the branches of ``unit``, or the ``rumpun`` listed.  A
    person has at most one period of a kind on a day: UNIT (nearest) wins over RUMPUN over KOTA.
    """

    tahun = models.ForeignKey(TahunKinerja, models.PROTECT, related_name="periode")
    jenis = IstilahField(JenisPeriode)
    nama = models.CharField(max_length=80)
    masa = MasaField()
    cakupan = IstilahField(
        CakupanPeriode, db_default=CakupanPeriode.KOTA, default=CakupanPeriode.KOTA
    )
    unit = models.ManyToManyField(UnitKerja, blank=True, related_name="periode")
    rumpun = ArrayField(
        IstilahField(Rumpun), blank=True, default=list, db_default=[], verbose_name="rumpun"
    )

    objects = PeriodeQuerySet.as_manager()

    class Meta(Teredit.Meta):
        verbose_name = "periode"
        verbose_name_plural = "periode"
        constraints = [
            masa_sah("periode"),
            ExclusionConstraint(
                name="periode_kota_satu_sehari",
                expressions=[("jenis", RangeOperators.EQUAL), ("masa", RangeOperators.OVERLAPS)],
                condition=Q(cakupan=CakupanPeriode.KOTA),
                violation_error_message="Periode sejenis untuk kota sudah ada pada masa tersebut.",
            ),
            models.UniqueConstraint(
                fields=["tahun", "nama"],
                name="periode_nama_unik_setahun",
                violation_error_message="Nama periode ini sudah dipakai pada tahun tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nama} {self.tahun_id}"


@lacak
class Jendela(Teredit):
    """When one step of a period may be done; ``langkah`` is a string, upper rooms add theirs."""

    periode = models.ForeignKey(Periode, models.CASCADE, related_name="jendela", db_index=False)
    langkah = models.CharField(max_length=40)
    masa = MasaField()
    #: Why it was last moved.
    alasan = models.CharField(max_length=300, blank=True, db_default="", default="")

    class Meta(Teredit.Meta):
        verbose_name = "jendela"
        verbose_name_plural = "jendela"
        constraints = [
            masa_sah("jendela"),
            models.UniqueConstraint(
                fields=["periode", "langkah"],
                name="jendela_satu_per_langkah",
                violation_error_message="Langkah ini sudah berjendela pada periode tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.langkah} {self.periode_id}"


@lacak
class Perpanjangan(Teredit):
    """More time for one person, or for a unit and its branch in today's tree, with a reason.

    ``sampai`` is the last day on which the step is still open (until 24.00 Asia/Jakarta).
    """

    jendela = models.ForeignKey(Jendela, models.CASCADE, related_name="perpanjangan")
    pegawai = models.ForeignKey(
        Pegawai, models.CASCADE, null=True, blank=True, related_name="perpanjangan"
    )
    unit = models.ForeignKey(
        UnitKerja, models.CASCADE, null=True, blank=True, related_name="perpanjangan"
    )
    sampai = models.DateField()
    alasan = models.CharField(max_length=300)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )

    class Meta(Teredit.Meta):
        verbose_name = "perpanjangan"
        verbose_name_plural = "perpanjangan"
        constraints = [
            models.CheckConstraint(
                name="perpanjangan_pegawai_atau_unit",
                condition=Q(pegawai__isnull=False, unit__isnull=True)
                | Q(pegawai__isnull=True, unit__isnull=False),
                violation_error_message="Pilih satu pegawai atau satu unit.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jendela_id} s.d. {self.sampai}"
