"""Indicators that others have thought of before, and whole SKP that a post may begin with."""

from typing import Any

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper

from dumai_asn.direktori.models import Jabatan
from dumai_asn.direktori.rules.istilah import Rumpun
from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import Teredit, alur_sah, lacak

from ..rules.istilah import (
    Arah,
    BentukSKP,
    JenisRHK,
    KlasifikasiRHK,
    PendekatanSKP,
    StatusKamus,
)
from ..rules.kamus import ALUR_KAMUS
from .ukuran import UkuranBaku

#: What a search looks through, with the stems of the Indonesian words.
VEKTOR_KAMUS = SearchVector("teks", "rhk", "jabatan", config="indonesian")


def _batas(nama: str) -> list[Any]:
    return [
        models.CheckConstraint(
            name=f"{nama}_rentang_urut",
            condition=~Q(arah=Arah.RENTANG) | Q(target_atas__gte=F("target")),
            violation_error_message="Batas bawah rentang tidak boleh melebihi batas atasnya.",
        ),
        models.CheckConstraint(
            name=f"{nama}_target_tidak_negatif",
            condition=Q(target__isnull=True) | Q(target__gte=0),
            violation_error_message="Target tidak boleh negatif.",
        ),
    ]


@lacak
class KamusIndikator(Teredit, UkuranBaku):
    """An indicator of the city's dictionary, or one that somebody proposes for it.

    ``jabatan`` is the name of the post it was written for, "" for every post; a name and not a
    key, because the dictionary knows posts that the city does not have (yet).  ``rumpun``
    widens it to a family of posts.  ``kode`` names it in files.  ``rhk`` is an example of a
    result it measures, ``bukti`` what proves it, ``sumber`` where it comes from.  A duplicate
    points at the entry it went into.
    """

    kode = models.CharField(max_length=30, null=True, blank=True, unique=True)
    jabatan = models.CharField(max_length=200, blank=True, db_default="", default="")
    rumpun = IstilahField(Rumpun, null=True, blank=True)
    rhk = models.CharField(
        "contoh rencana hasil kerja", max_length=500, blank=True, db_default="", default=""
    )
    bukti = models.CharField("bukti dukung", max_length=300, blank=True, db_default="", default="")
    sumber = models.CharField(max_length=200, blank=True, db_default="", default="")
    status = IstilahField(StatusKamus, db_default=StatusKamus.AKTIF, default=StatusKamus.AKTIF)
    pengusul = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    alasan = models.CharField(max_length=300, blank=True, db_default="", default="")
    digabung_ke = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="gabungan"
    )

    class Meta(Teredit.Meta):
        verbose_name = "indikator kamus"
        verbose_name_plural = "kamus indikator"
        ordering = ["pk"]
        constraints = [
            *_batas("kamus"),
            models.CheckConstraint(
                name="kamus_ditolak_beralasan",
                condition=~Q(status=StatusKamus.DITOLAK) | ~Q(alasan=""),
                violation_error_message="Tulis alasan menolak usulan.",
            ),
        ]
        indexes = [
            GinIndex(VEKTOR_KAMUS, name="kamus_kata"),
            GinIndex(OpClass(Upper("teks"), "gin_trgm_ops"), name="kamus_teks_trgm"),
            models.Index(Upper("jabatan"), "status", name="kamus_jabatan"),
        ]
        triggers = [
            *Teredit.Meta.triggers,
            alur_sah("alur_kamus", "status", ALUR_KAMUS.pasangan()),
        ]


@lacak
class TemplatSKP(Teredit):
    """An SKP that HR has prepared for the holders of one post."""

    jabatan = models.ForeignKey(Jabatan, models.PROTECT, related_name="templat_skp")
    nama = models.CharField(max_length=120)
    bentuk = IstilahField(BentukSKP, default=BentukSKP.JA_JF)
    pendekatan = IstilahField(PendekatanSKP, default=PendekatanSKP.KUANTITATIF)
    aktif = models.BooleanField(db_default=True, default=True)

    class Meta(Teredit.Meta):
        verbose_name = "templat SKP"
        verbose_name_plural = "templat SKP"
        ordering = ["jabatan", "nama"]
        constraints = [
            models.UniqueConstraint(
                fields=["jabatan", "nama"],
                name="templatskp_nama_unik",
                violation_error_message="Jabatan ini sudah mempunyai templat dengan nama tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class ButirTemplat(models.Model):
    """A RHK of a template; ``induk`` is what the leader's result will probably say."""

    templat = models.ForeignKey(TemplatSKP, models.CASCADE, related_name="butir", db_index=False)
    urutan = models.PositiveSmallIntegerField()
    teks = models.CharField("rencana hasil kerja", max_length=500)
    induk = models.CharField(max_length=500, blank=True, db_default="", default="")
    jenis = IstilahField(JenisRHK, default=JenisRHK.UTAMA)
    klasifikasi = IstilahField(KlasifikasiRHK, default=KlasifikasiRHK.ORGANISASI)

    class Meta:
        verbose_name = "butir templat"
        verbose_name_plural = "butir templat"
        ordering = ["templat", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["templat", "urutan"], name="butirtemplat_urutan_unik"),
        ]

    def __str__(self) -> str:
        return self.teks


class IndikatorTemplat(UkuranBaku):
    """An indicator of a template."""

    butir = models.ForeignKey(
        ButirTemplat, models.CASCADE, related_name="indikator", db_index=False
    )
    urutan = models.PositiveSmallIntegerField()
    kamus = models.ForeignKey(
        KamusIndikator, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "indikator templat"
        verbose_name_plural = "indikator templat"
        ordering = ["butir", "urutan"]
        constraints = [
            *_batas("indikatortemplat"),
            models.UniqueConstraint(
                fields=["butir", "urutan"], name="indikatortemplat_urutan_unik"
            ),
        ]
