"""Work behind the pages: the outbox, the slots of the sweep, long jobs, times set by HR."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from ..bidang import IstilahField
from ..istilah import StatusPekerjaan
from .dasar import Tercatat, Teredit, lacak


class Kejadian(Tercatat):
    """Outbox row: something happened, one receiver has to work it off.

    ``kunci`` names the occurrence (object and ``nomor_ubah``, or a uuid), never the object
    alone, so that the second change of the same object is not swallowed.
    """

    sumber = models.CharField(max_length=80)
    jenis = models.CharField(max_length=80)
    kunci = models.CharField(max_length=200)
    penerima = models.CharField(max_length=80)
    isi = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    dikerjakan_pada = models.DateTimeField(null=True)
    percobaan = models.PositiveSmallIntegerField(db_default=0)
    coba_lagi_pada = models.DateTimeField(null=True)
    galat = models.TextField(blank=True, db_default="")

    class Meta:
        verbose_name = "kejadian"
        verbose_name_plural = "kejadian"
        constraints = [
            models.UniqueConstraint(
                fields=["sumber", "jenis", "kunci", "penerima"], name="kejadian_sekali"
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"], name="kejadian_belum", condition=Q(dikerjakan_pada__isnull=True)
            ),
            models.Index(fields=["dikerjakan_pada"], name="kejadian_selesai"),
        ]

    def __str__(self) -> str:
        return f"{self.sumber}.{self.jenis}:{self.kunci} → {self.penerima}"


class Putaran(models.Model):
    """One run of a sweep or schedule in its slot; unique, so that two beats are harmless."""

    kunci = models.CharField(max_length=80)
    slot = models.DateTimeField()
    mulai = models.DateTimeField()
    selesai = models.DateTimeField(null=True)
    jumlah = models.PositiveIntegerField(db_default=0)
    galat = models.TextField(blank=True, db_default="")

    class Meta:
        verbose_name = "putaran"
        verbose_name_plural = "putaran"
        constraints = [
            models.UniqueConstraint(fields=["kunci", "slot"], name="putaran_sekali_per_slot"),
        ]
        indexes = [models.Index(fields=["slot"], name="putaran_slot")]

    def __str__(self) -> str:
        return f"{self.kunci} {self.slot:%Y-%m-%d %H:%M:%S}"


@lacak
class Jadwal(Teredit):
    """When a daily sweep may run; edited by HR.  A sweep without a row runs in every slot."""

    kunci = models.CharField(max_length=80, unique=True)
    nama = models.CharField(max_length=120)
    pukul = models.TimeField(help_text="Waktu Asia/Jakarta")
    hanya_hari_kerja = models.BooleanField(db_default=False)
    aktif = models.BooleanField(db_default=True)

    class Meta(Teredit.Meta):
        verbose_name = "jadwal"
        verbose_name_plural = "jadwal"
        ordering = ["kunci"]

    def __str__(self) -> str:
        return self.nama


class Pekerjaan(Tercatat):
    """A long job that people can watch, leave, and stop.

    ``kunci`` makes a double click harmless: one unfinished job a (jenis, kunci).
    """

    jenis = models.CharField(max_length=80)
    kunci = models.CharField(max_length=200)
    judul = models.CharField(max_length=200)
    pemohon = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="pekerjaan")
    status = IstilahField(StatusPekerjaan, db_default=StatusPekerjaan.ANTRE)
    parameter = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    jumlah = models.PositiveIntegerField("jumlah seluruhnya", null=True)
    selesai = models.PositiveIntegerField(db_default=0)
    gagal = models.PositiveIntegerField(db_default=0)
    hasil = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    log = models.TextField(blank=True, db_default="")
    batal_diminta = models.BooleanField(db_default=False)
    percobaan = models.PositiveSmallIntegerField(db_default=0)
    mulai_pada = models.DateTimeField(null=True)
    denyut_pada = models.DateTimeField("tanda hidup terakhir", null=True)
    selesai_pada = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "pekerjaan"
        verbose_name_plural = "pekerjaan"
        constraints = [
            models.UniqueConstraint(
                fields=["jenis", "kunci"],
                name="pekerjaan_satu_yang_berjalan",
                condition=Q(status__in=[StatusPekerjaan.ANTRE, StatusPekerjaan.BERJALAN]),
                violation_error_message="Pekerjaan yang sama masih berjalan.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"],
                name="pekerjaan_belum",
                condition=Q(status__in=[StatusPekerjaan.ANTRE, StatusPekerjaan.BERJALAN]),
            ),
            models.Index(fields=["pemohon", "-id"], name="pekerjaan_pemohon"),
        ]

    def __str__(self) -> str:
        return self.judul
