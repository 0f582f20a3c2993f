"""Disciplinary punishments: seen by named officers and by the person, by nobody else."""

from django.db import models
from django.db.models import Q

from dumai_asn.inti.bidang import IstilahField, MasaField, RahasiaField
from dumai_asn.inti.models import Teredit, lacak, masa_sah

from ..rules.istilah import HukumanDisiplin as Tingkat
from .pegawai import Pegawai


@lacak
class HukumanDisiplin(Teredit):
    """One decision: ``jenis`` names its kind in the words of the day, ``masa`` its effect.

    ``masa`` is open for a kind without an end.  A decision taken back after an objection stays,
    with the day (``dibatalkan``) and the reason, and counts for nothing.  What was done and why it
    was taken back are confidential.
    """

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="hukuman")
    tingkat = IstilahField(Tingkat)
    jenis = models.CharField(max_length=200)
    masa = MasaField()
    dasar = models.CharField("dasar (SK)", max_length=200)
    uraian = RahasiaField(blank=True, db_default="", default="")
    dibatalkan = models.DateField(null=True, blank=True)
    alasan_batal = RahasiaField(blank=True, db_default="", default="")

    class Meta(Teredit.Meta):
        verbose_name = "hukuman disiplin"
        verbose_name_plural = "hukuman disiplin"
        constraints = [
            masa_sah("hukumandisiplin"),
            models.CheckConstraint(
                name="hukumandisiplin_bertingkat",
                condition=~Q(tingkat=Tingkat.TIDAK_ADA),
                violation_error_message="Pilih tingkat hukumannya.",
            ),
            models.CheckConstraint(
                name="hukumandisiplin_batal_beralasan",
                condition=Q(dibatalkan__isnull=True) | ~Q(alasan_batal=""),
                violation_error_message="Tulis alasan pembatalannya.",
            ),
            models.UniqueConstraint(
                fields=["pegawai", "dasar"],
                name="hukumandisiplin_satu_sk",
                condition=Q(dibatalkan__isnull=True),
                violation_error_message="Keputusan ini sudah tercatat untuk orang ini.",
            ),
        ]

    def __str__(self) -> str:
        return f"hukuman {self.pk}"
