"""Agreed follow-up with its history."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import Berkas, Tercatat, Teredit, alur_sah, hanya_tambah, lacak

from ..rules.tindakan import ALUR_TINDAKAN, TERBUKA, AksiTindakan, StatusTindakan


@lacak
class Tindakan(Teredit):
    """What somebody is to do until a day.

    ``asal`` (an entry of the board ``asal_tindakan``) and ``kunci_asal`` say where it was agreed,
    in this room or in one above; both are "" where it came from nothing.  It belongs to the person
    and not to an SKP, so a new year or post carries it over.
    """

    pegawai = models.ForeignKey(
        Pegawai, models.PROTECT, related_name="tindakan", db_index=False, verbose_name="pemilik"
    )
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="tindakan_diberikan",
        verbose_name="pemberi",
    )
    teks = models.CharField("tindakan", max_length=300)
    tenggat = models.DateField()
    status = IstilahField(
        StatusTindakan, db_default=StatusTindakan.BARU, default=StatusTindakan.BARU
    )
    asal = models.CharField(max_length=40, blank=True, db_default="", default="")
    kunci_asal = models.CharField(max_length=60, blank=True, db_default="", default="")
    hasil = models.TextField(blank=True, db_default="", default="")
    tautan = models.URLField(max_length=500, blank=True, db_default="", default="")
    berkas = models.ForeignKey(
        Berkas, models.PROTECT, null=True, blank=True, related_name="tindakan"
    )
    nama_berkas = models.CharField(max_length=200, blank=True, db_default="", default="")
    selesai_pada = models.DateTimeField(null=True, blank=True)
    kunci_kirim = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta(Teredit.Meta):
        verbose_name = "tindakan"
        verbose_name_plural = "tindakan"
        constraints = [
            models.CheckConstraint(
                name="tindakan_selesai_berwaktu",
                condition=Q(status=StatusTindakan.SELESAI, selesai_pada__isnull=False)
                | (~Q(status=StatusTindakan.SELESAI) & Q(selesai_pada__isnull=True)),
            ),
        ]
        indexes = [
            models.Index(fields=["pegawai", "status", "tenggat"], name="tindakan_pemilik"),
            models.Index(
                fields=["tenggat"], name="tindakan_terbuka", condition=Q(status__in=TERBUKA)
            ),
        ]
        triggers = [
            *Teredit.Meta.triggers,
            alur_sah("alur_tindakan", "status", ALUR_TINDAKAN.pasangan()),
        ]

    def __str__(self) -> str:
        return self.teks


class RiwayatTindakan(Tercatat):
    """One act on it, with its words; ``tenggat`` is the day it had afterwards."""

    tindakan = models.ForeignKey(Tindakan, models.PROTECT, related_name="riwayat")
    aksi = IstilahField(AksiTindakan)
    tenggat = models.DateField()
    kata = models.TextField(blank=True, db_default="", default="")
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        verbose_name = "riwayat tindakan"
        verbose_name_plural = "riwayat tindakan"
        ordering = ["pk"]
        triggers = [hanya_tambah()]

    def __str__(self) -> str:
        return str(self.aksi)
