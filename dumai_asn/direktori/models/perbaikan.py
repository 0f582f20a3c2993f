"""Requests to mend what is recorded about somebody."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from dumai_asn.inti.bidang import IstilahField, RahasiaField
from dumai_asn.inti.models import Berkas, Tercatat, Teredit, alur_sah, hanya_tambah

from ..rules.istilah import BagianData, StatusPerbaikan, TindakanPerbaikan
from ..rules.perbaikan import ALUR_PERBAIKAN
from .pegawai import Pegawai


class PermintaanPerbaikan(Teredit):
    """Somebody says that a part of a person's data is wrong.

    ``tercatat`` is what stood there on the day of asking, so that one sees later whether it
    changed.  ``tenggat`` is the last day by which HR answers.  ``petugas`` took the last step.
    """

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="perbaikan")
    pemohon = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="perbaikan_diminta"
    )
    bagian = IstilahField(BagianData)
    salah = RahasiaField()
    seharusnya = RahasiaField()
    tercatat = RahasiaField(blank=True, db_default="", default="")
    berkas = models.ForeignKey(Berkas, models.PROTECT, null=True, blank=True, related_name="+")
    nama_berkas = models.CharField(max_length=200, blank=True, db_default="", default="")
    status = IstilahField(
        StatusPerbaikan, db_default=StatusPerbaikan.BARU, default=StatusPerbaikan.BARU
    )
    tenggat = models.DateField()
    dibuka_kembali = models.BooleanField(db_default=False, default=False)
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )

    class Meta(Teredit.Meta):
        verbose_name = "permintaan perbaikan data"
        verbose_name_plural = "permintaan perbaikan data"
        constraints = [
            models.UniqueConstraint(
                fields=["pegawai", "bagian", "pemohon"],
                name="permintaanperbaikan_satu_terbuka",
                condition=Q(status__in=[StatusPerbaikan.BARU, StatusPerbaikan.DITERUSKAN]),
                violation_error_message="Permintaan untuk bagian ini masih berjalan.",
            ),
            models.CheckConstraint(
                name="permintaanperbaikan_berkas_bernama",
                condition=Q(berkas__isnull=True) | ~Q(nama_berkas=""),
            ),
        ]
        indexes = [
            models.Index(
                F("tenggat"),
                name="permintaanperbaikan_terbuka",
                condition=Q(status__in=[StatusPerbaikan.BARU, StatusPerbaikan.DITERUSKAN]),
            )
        ]
        triggers = [
            *Teredit.Meta.triggers,
            alur_sah("permintaanperbaikan_alur", "status", ALUR_PERBAIKAN.pasangan()),
        ]

    def __str__(self) -> str:
        return f"perbaikan {self.pk}"


class LangkahPerbaikan(Tercatat):
    """One step of a request, in the words the requester reads.  Append-only."""

    permintaan = models.ForeignKey(PermintaanPerbaikan, models.PROTECT, related_name="langkah")
    tindakan = IstilahField(TindakanPerbaikan)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    kata = RahasiaField(blank=True, db_default="", default="")

    class Meta:
        verbose_name = "langkah perbaikan"
        verbose_name_plural = "langkah perbaikan"
        triggers = [hanya_tambah()]

    def __str__(self) -> str:
        return str(self.tindakan)
