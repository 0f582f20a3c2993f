"""What lists leave behind: files of jobs, saved views, bulk acts that can be taken back."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from .dasar import Tercatat
from .kerja import Pekerjaan


class Unduhan(Tercatat):
    """The file a job made, for whoever asked for it alone, until ``kedaluwarsa_pada``.

    The bytes lie in the storage ``unduhan`` at ``lokasi`` (random name) and are swept away; the
    row stays, so that an old link is answered in words.
    """

    pekerjaan = models.OneToOneField(Pekerjaan, models.CASCADE, related_name="unduhan")
    nama = models.CharField(max_length=200)
    jenis_isi = models.CharField("jenis isi", max_length=100)
    ukuran = models.PositiveBigIntegerField(help_text="bita")
    lokasi = models.CharField(max_length=100, unique=True)
    kedaluwarsa_pada = models.DateTimeField()

    class Meta:
        verbose_name = "unduhan"
        verbose_name_plural = "unduhan"

    def __str__(self) -> str:
        return self.nama


class TampilanDaftar(Tercatat):
    """A list as one account likes to see it: filter, order, columns, rows a page.

    ``isian`` is a query string that the list has read and written again itself, so it never holds
    what the list does not know.  At most one ``bawaan`` a list: shown when nothing is asked for.
    """

    akun = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", db_index=False
    )
    daftar = models.CharField(max_length=80)
    nama = models.CharField(max_length=60)
    isian = models.CharField(max_length=2000, blank=True, db_default="")
    bawaan = models.BooleanField(db_default=False, default=False)

    class Meta:
        verbose_name = "tampilan daftar"
        verbose_name_plural = "tampilan daftar"
        ordering = ["daftar", "nama"]
        constraints = [
            models.UniqueConstraint(
                fields=["akun", "daftar", "nama"],
                name="tampilan_nama_unik",
                violation_error_message="Anda sudah mempunyai tampilan dengan nama ini.",
            ),
            models.UniqueConstraint(
                fields=["akun", "daftar"], name="tampilan_satu_bawaan", condition=Q(bawaan=True)
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class AksiMassal(Tercatat):
    """One act on many rows: who, what, which, and what stood there before.

    ``isi``: a list of ``{"id", "nomor_ubah", "sebelum"}``, the lock as it is after the act and the
    values before it.  ``ditolak``: a list of ``{"id", "nama", "sebab"}``.  Rows go after a month;
    the audit of the changed rows stays.
    """

    akun = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    daftar = models.CharField(max_length=80)
    tindakan = models.CharField(max_length=40)
    argumen = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    isi = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    ditolak = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    dibatalkan_pada = models.DateTimeField(null=True)
    #: What taking it back did not take back, and why; like ``ditolak``.
    tertinggal = models.JSONField(default=list, encoder=DjangoJSONEncoder)

    class Meta:
        verbose_name = "aksi massal"
        verbose_name_plural = "aksi massal"
        indexes = [
            models.Index(fields=["akun", "daftar", "-dibuat_pada"], name="aksimassal_terakhir"),
            models.Index(fields=["dibuat_pada"], name="aksimassal_dibuat"),
        ]

    def __str__(self) -> str:
        return f"{self.daftar} {self.tindakan}: {len(self.isi)}"
