"""Codes by which a person gets into an account: activation, and recovery by HR."""

import hmac
import uuid

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.crypto import salted_hmac

from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import Tercatat, alur_sah, hanya_tambah

from ..rules.istilah import HIDUP, StatusKode, TujuanKode
from ..rules.kode import PERUBAHAN, rapikan, tulis


class KodeAktivasi(Tercatat):
    """A code of one use.

    The code stands nowhere: it is derived from ``benih`` (random) and the installation's
    ``SECRET_KEY``, so a letter or mail can write it later while a copy of the database alone
    tells nothing.  A changed ``SECRET_KEY`` ends every code; new ones are issued then.
    ``sampai`` is the last day it is taken.  An account that holds a role needs a second officer
    (``disahkan_oleh``).  Every step keeps who and when, so the table needs no audit beside it.
    """

    akun = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="kode", db_index=False
    )
    tujuan = IstilahField(TujuanKode)
    status = IstilahField(StatusKode)
    benih = models.UUIDField(default=uuid.uuid4, editable=False)
    sampai = models.DateField()
    lewat_surel = models.BooleanField(db_default=False, default=False)
    lepas_dua_langkah = models.BooleanField(db_default=False, default=False)
    diterbitkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="kode_terbitan"
    )
    disahkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    disahkan_pada = models.DateTimeField(null=True)
    dicabut_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    dicabut_pada = models.DateTimeField(null=True)
    dipakai_pada = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "kode aktivasi"
        verbose_name_plural = "kode aktivasi"
        constraints = [
            models.UniqueConstraint(
                fields=["akun", "tujuan"],
                name="kodeaktivasi_satu_hidup",
                condition=Q(status__in=HIDUP),
                violation_error_message="Akun ini sudah memegang kode yang masih berlaku.",
            ),
            models.CheckConstraint(
                name="kodeaktivasi_dua_petugas",
                condition=~Q(diterbitkan_oleh=F("akun"))
                & (
                    Q(disahkan_oleh__isnull=True)
                    | (~Q(disahkan_oleh=F("akun")) & ~Q(disahkan_oleh=F("diterbitkan_oleh")))
                ),
                violation_error_message="Kode diterbitkan dan disahkan oleh dua petugas lain.",
            ),
        ]
        indexes = [
            models.Index(fields=["akun", "-id"], name="kodeaktivasi_akun"),
            models.Index(
                fields=["id"],
                name="kodeaktivasi_menunggu",
                condition=Q(status=StatusKode.MENUNGGU_PENGESAHAN),
            ),
        ]
        triggers = [
            alur_sah("kodeaktivasi_alur", "status", PERUBAHAN),
            pgtrigger.Protect(name="kodeaktivasi_tetap", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.tujuan} {self.akun_id}"

    @property
    def teks(self) -> str:
        """The code itself; shown to whoever hands it over, never stored or logged."""
        sidik = salted_hmac("akun.kode", self.benih.hex, algorithm="sha256").digest()
        return tulis(int.from_bytes(sidik, "big"))

    def cocok(self, ketikan: str) -> bool:
        """Whether ``ketikan`` is this code, compared in constant time."""
        return hmac.compare_digest(rapikan(self.teks).encode(), rapikan(ketikan).encode())


class CetakKode(Tercatat):
    """Who put a code on paper; append-only."""

    kode = models.ForeignKey(KodeAktivasi, models.PROTECT, related_name="cetakan")
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        verbose_name = "cetakan kode"
        verbose_name_plural = "cetakan kode"
        triggers = [hanya_tambah("cetakkode_tetap")]

    def __str__(self) -> str:
        return f"{self.kode_id} {self.oleh_id}"
