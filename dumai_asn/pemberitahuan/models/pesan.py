"""One message to one account, and what left the house because of it."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import Tercatat

from ..istilah import StatusKirim


class Pemberitahuan(Tercatat):
    """An inbox message; exactly one an account, kind and occurrence.

    ``mengapa`` answers "why did I get this" and ends with how to change it.
    """

    akun = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="pemberitahuan", db_index=False
    )
    jenis = models.CharField(max_length=80)
    kunci = models.CharField(max_length=200)
    judul = models.CharField(max_length=200)
    isi = models.TextField(blank=True, db_default="")
    tautan = models.CharField(max_length=300, blank=True, db_default="")
    mengapa = models.CharField(max_length=300, blank=True, db_default="")
    dibaca_pada = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "pemberitahuan"
        verbose_name_plural = "pemberitahuan"
        constraints = [
            models.UniqueConstraint(
                fields=["akun", "jenis", "kunci"], name="pemberitahuan_tepat_sekali"
            ),
        ]
        indexes = [
            models.Index(fields=["akun", "-id"], name="pemberitahuan_kotak"),
            models.Index(
                fields=["akun"],
                name="pemberitahuan_belum_dibaca",
                condition=Q(dibaca_pada__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.judul


class Pengiriman(Tercatat):
    """Ledger of reminders: one row a rule, object, person and step, whatever is replayed.

    ``pesan_id`` is the Message-ID: a message sent again on request keeps it, so that mail
    programs show it once.
    """

    aturan = models.CharField(max_length=80)
    objek = models.CharField(max_length=200)
    akun = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="pengiriman", db_index=False
    )
    langkah = models.CharField(max_length=40)
    pemberitahuan = models.ForeignKey(
        Pemberitahuan, models.SET_NULL, null=True, related_name="pengiriman"
    )
    alamat = models.EmailField(blank=True, db_default="")
    mendesak = models.BooleanField(
        default=False, db_default=False, help_text="tidak menunggu jam tenang atau ringkasan"
    )
    status = IstilahField(StatusKirim, db_default=StatusKirim.ANTRE)
    pesan_id = models.UUIDField(default=uuid.uuid4, editable=False)
    percobaan = models.PositiveSmallIntegerField(db_default=0)
    coba_lagi_pada = models.DateTimeField(null=True)
    diserahkan_pada = models.DateTimeField(null=True)
    selesai_pada = models.DateTimeField(null=True)
    galat = models.TextField(blank=True, db_default="")

    class Meta:
        verbose_name = "pengiriman"
        verbose_name_plural = "pengiriman"
        constraints = [
            models.UniqueConstraint(
                fields=["aturan", "objek", "akun", "langkah"], name="pengiriman_tidak_berulang"
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"],
                name="pengiriman_belum",
                condition=Q(status__in=[StatusKirim.ANTRE, StatusKirim.DISERAHKAN]),
            ),
            models.Index(
                fields=["id"],
                name="pengiriman_bermasalah",
                condition=Q(status__in=[StatusKirim.GAGAL, StatusKirim.TIDAK_PASTI]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aturan}/{self.langkah}: {self.objek}"
