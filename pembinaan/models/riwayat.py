"""The JP ledger: hours of learning of a person in a year."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import Teredit, lacak

from ..rules.istilah import BentukBangkom, StatusBangkom
from .pelatihan import JP_SAH, PESAN_JP, Pendaftaran


@lacak
class RiwayatBangkom(Teredit):
    """A line of the ledger; only DIVERIFIKASI counts.

    A line that came from a class names its enrolment and exists once for it, so recording the
    end of a class twice adds no hours.
    """

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="bangkom", db_index=False)
    tahun = models.PositiveSmallIntegerField()
    judul = models.CharField(max_length=200)
    bentuk = IstilahField(BentukBangkom)
    jp = models.PositiveSmallIntegerField("JP")
    mulai = models.DateField()
    selesai = models.DateField("hari terakhir")
    status = IstilahField(StatusBangkom)
    pendaftaran = models.OneToOneField(
        Pendaftaran, models.PROTECT, null=True, blank=True, related_name="riwayat"
    )
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )

    class Meta(Teredit.Meta):
        verbose_name = "riwayat bangkom"
        verbose_name_plural = "riwayat bangkom"
        constraints = [
            models.CheckConstraint(
                name="riwayatbangkom_jp_sah",
                condition=Q(jp__range=JP_SAH),
                violation_error_message=PESAN_JP,
            ),
            models.CheckConstraint(
                name="riwayatbangkom_dalam_tahun",
                condition=Q(selesai__gte=models.F("mulai")) & Q(selesai__year=models.F("tahun")),
                violation_error_message="Tanggal selesai harus pada tahun yang dicatat.",
            ),
        ]
        indexes = [models.Index(fields=["pegawai", "tahun"], name="riwayatbangkom_rekening")]

    def __str__(self) -> str:
        return f"{self.judul} ({self.jp} JP)"
