"""Imports: the file as rows in staging, what each will do, and what became of it."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from ..bidang import IstilahField
from ..rules.impor import ALUR_IMPOR, StatusBaris, StatusImpor
from .dasar import Tercatat, alur_sah
from .kerja import Pekerjaan


class Impor(Tercatat):
    """One file brought in: uploaded, checked, applied, perhaps undone.

    The file itself is not kept, only ``sidik`` (SHA-256), the needed columns of its rows
    (:class:`BarisImpor`, until ``dibersihkan_pada``) and the names of columns that nobody needs
    (``kolom_lain``).  ``hitung``: ``{baru, berubah, tetap, diabaikan, hilang, galat,
    peringatan}`` of the last check, made for the day ``pada``; ``ringkas`` is a digest of that
    check.  Without ``oleh`` it came by the command.  ``jejak`` is the audit context under which
    the rows were written.
    """

    jenis = models.CharField(max_length=40)
    nama_berkas = models.CharField(max_length=200)
    sidik = models.CharField(max_length=64, blank=True, db_default="", default="")
    status = IstilahField(StatusImpor, db_default=StatusImpor.UNGGAH, default=StatusImpor.UNGGAH)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    pada = models.DateField("menurut keadaan tanggal")
    jumlah_baris = models.PositiveIntegerField(db_default=0, default=0)
    kolom_lain = models.JSONField(default=list)
    hitung = models.JSONField(default=dict)
    ringkas = models.CharField(max_length=32, blank=True, db_default="", default="")
    kata = models.CharField("keterangan", max_length=500, blank=True, db_default="", default="")
    unggahan = models.UUIDField(null=True, blank=True, help_text="kode unggahan yang dibaca")
    jejak = models.UUIDField(null=True, blank=True, help_text="konteks audit")
    pekerjaan = models.ForeignKey(
        Pekerjaan, models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )
    diperiksa_pada = models.DateTimeField(null=True)
    diterapkan_pada = models.DateTimeField(null=True)
    diterapkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    diurungkan_pada = models.DateTimeField(null=True)
    diurungkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    dibersihkan_pada = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "impor"
        verbose_name_plural = "impor"
        triggers = [alur_sah("alur_sah", "status", ALUR_IMPOR.pasangan())]

    def __str__(self) -> str:
        return self.nama_berkas


class BarisImpor(models.Model):
    """One row of the file; ``nomor`` counts the file's lines, the header of a plain file is 1.

    ``data``: the needed columns as text.  ``status``, ``perubahan``, ``pesan``, ``objek_id`` are
    what the kind's check says (see ``inti/impor.py``); ``awal`` are the engine's own messages.
    """

    impor = models.ForeignKey(Impor, models.CASCADE, related_name="baris", db_index=False)
    nomor = models.PositiveIntegerField()
    data = models.JSONField(encoder=DjangoJSONEncoder)
    awal = models.JSONField(default=list, db_default=[])
    status = IstilahField(StatusBaris, null=True, blank=True, max_length=20)
    objek_id = models.BigIntegerField(null=True, blank=True)
    perubahan = models.JSONField(default=list, db_default=[])
    pesan = models.JSONField(default=list, db_default=[])

    class Meta:
        verbose_name = "baris impor"
        verbose_name_plural = "baris impor"
        constraints = [
            models.UniqueConstraint(fields=["impor", "nomor"], name="barisimpor_nomor_unik"),
        ]

    def __str__(self) -> str:
        return f"baris {self.nomor}"


class HilangImpor(models.Model):
    """An object of ours that the file does not name; it stays as it is."""

    impor = models.ForeignKey(Impor, models.CASCADE, related_name="hilang")
    objek_id = models.BigIntegerField()
    nama = models.CharField(max_length=300)
    keterangan = models.CharField(max_length=300, blank=True, db_default="", default="")

    class Meta:
        verbose_name = "tidak ada di berkas"
        verbose_name_plural = "tidak ada di berkas"

    def __str__(self) -> str:
        return self.nama
