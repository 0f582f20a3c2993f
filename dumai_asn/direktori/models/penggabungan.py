"""Two rows that are one person."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import Teredit, lacak

from ..rules.istilah import StatusPenggabungan
from .pegawai import Pegawai


@lacak
class Penggabungan(Teredit):
    """``lebur`` was merged into ``tetap`` and everything that pointed to it moved.

    ``dipindahkan`` maps ``app.model.field`` to the keys of the rows that moved, so that the merge
    can be taken back; ``semula`` holds the columns of the two people that the merge changed.
    Status BUKAN keeps that somebody looked and they are two people.
    """

    tetap = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    lebur = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    status = IstilahField(StatusPenggabungan)
    alasan = models.CharField(max_length=300, blank=True, db_default="", default="")
    dipindahkan = models.JSONField(default=dict)
    semula = models.JSONField(default=dict)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )

    class Meta(Teredit.Meta):
        verbose_name = "penggabungan"
        verbose_name_plural = "penggabungan"
        constraints = [
            models.CheckConstraint(name="penggabungan_dua_orang", condition=~Q(tetap=F("lebur"))),
            models.UniqueConstraint(
                fields=["lebur"],
                name="penggabungan_satu_tujuan",
                condition=Q(status=StatusPenggabungan.BERLAKU),
                violation_error_message="Orang ini sudah digabung.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lebur_id} → {self.tetap_id}"
