"""Files, addressed by their content."""

from django.conf import settings
from django.db import models

from .dasar import Tercatat, hanya_tambah


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

    class Meta:
        verbose_name = "berkas"
        verbose_name_plural = "berkas"
        triggers = [hanya_tambah()]

    def __str__(self) -> str:
        return self.sha256[:12]
