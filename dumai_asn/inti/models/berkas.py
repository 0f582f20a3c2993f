"""Files, addressed by their content, and uploads on their way to become one."""

import uuid

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from .dasar import Tercatat


class Berkas(Tercatat):
    """One stored content.  It has no rights of its own.

    The object that owns it (evidence, certificate) serves it under its own URL and through
    its own room's ``access.py``; the name a person gave the file stands there too.
    """

    sha256 = models.CharField(max_length=64, unique=True)
    jenis_isi = models.CharField("jenis menurut isinya", max_length=100)
    ukuran = models.PositiveBigIntegerField(help_text="bita")
    lokasi = models.CharField(max_length=200)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    disimpan_pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "berkas"
        verbose_name_plural = "berkas"
        triggers = [
            pgtrigger.Protect(
                name="tetap",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(exclude=["disimpan_pada"]),
            ),
        ]

    def __str__(self) -> str:
        return self.sha256[:12]


class Unggahan(Tercatat):
    """A file on its way in, in pieces; its bytes lie in ``UNGGAHAN_ROOT`` under its ``kode``.

    Belongs to one account and lives one day.  ``berkas`` is what it became, so that a form sent
    twice finds the same content; until then ``diterima`` of ``ukuran`` bytes have arrived.
    """

    kode = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    akun = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    nama = models.CharField(max_length=200)
    ukuran = models.PositiveBigIntegerField(help_text="bita, menurut peramban")
    sidik = models.CharField(
        "SHA-256 menurut peramban", max_length=64, blank=True, default="", db_default=""
    )
    diterima = models.PositiveBigIntegerField(db_default=0, default=0, help_text="bita")
    diterima_pada = models.DateTimeField("potongan terakhir")
    kedaluwarsa_pada = models.DateTimeField()
    berkas = models.ForeignKey(
        Berkas, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )

    class Meta:
        verbose_name = "unggahan"
        verbose_name_plural = "unggahan"
        constraints = [
            models.CheckConstraint(
                name="unggahan_tidak_melebihi", condition=Q(diterima__lte=F("ukuran"), ukuran__gt=0)
            ),
            models.CheckConstraint(
                name="unggahan_berkas_utuh",
                condition=Q(berkas__isnull=True) | Q(diterima=F("ukuran")),
            ),
        ]
        indexes = [models.Index(fields=["kedaluwarsa_pada"], name="unggahan_kedaluwarsa")]

    def __str__(self) -> str:
        return self.nama

    @property
    def lengkap(self) -> bool:
        """Whether every announced byte has arrived."""
        return self.diterima == self.ukuran
