"""The SKP as identities that stay while their content is versioned."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import Q

from dumai_asn.direktori.models import Pegawai, Penempatan
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from dumai_asn.inti.bidang import IstilahField, MasaField
from dumai_asn.inti.models import Tercatat, Teredit, alur_sah, lacak, masa_sah

from ..rules.alur import ALUR_VERSI
from ..rules.istilah import BentukSKP, PendekatanSKP, StatusVersi
from .kamus import KamusIndikator
from .periode import TahunKinerja
from .sasaran import PeranHasil, SasaranUnit

#: States in which a version is still being worked on; an SKP has at most one such version.
VERSI_TERBUKA = (StatusVersi.DRAF, StatusVersi.DIAJUKAN, StatusVersi.DIKEMBALIKAN)


@lacak
class SKP(Teredit):
    """Sasaran kinerja of a person in one placement of one year (PermenPANRB 6/2022).

    A transfer ends one SKP and begins another, each evaluated by its own evaluator; ``jenis``
    follows the placement, and only DEFINITIF ones exclude each other in time.
    """

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="skp", db_index=False)
    penempatan = models.ForeignKey(Penempatan, models.PROTECT, related_name="skp")
    tahun = models.ForeignKey(TahunKinerja, models.PROTECT, related_name="skp")
    jenis = IstilahField(JenisPenempatan, default=JenisPenempatan.DEFINITIF)
    bentuk = IstilahField(BentukSKP)
    masa = MasaField()

    class Meta(Teredit.Meta):
        verbose_name = "SKP"
        verbose_name_plural = "SKP"
        constraints = [
            masa_sah("skp"),
            models.CheckConstraint(
                name="skp_berakhir",
                condition=Q(masa__endswith__isnull=False),
                violation_error_message="Masa SKP harus mempunyai tanggal selesai.",
            ),
            models.UniqueConstraint(
                fields=["penempatan", "tahun"],
                name="skp_satu_per_penempatan",
                violation_error_message="SKP untuk jabatan ini pada tahun tersebut sudah ada.",
            ),
            ExclusionConstraint(
                name="skp_definitif_tidak_tumpang_tindih",
                expressions=[("pegawai", RangeOperators.EQUAL), ("masa", RangeOperators.OVERLAPS)],
                condition=Q(jenis=JenisPenempatan.DEFINITIF),
                violation_error_message="Pegawai ini sudah mempunyai SKP pada masa tersebut.",
            ),
        ]
        indexes = [models.Index(fields=["pegawai", "-tahun"], name="skp_pegawai_tahun")]

    def __str__(self) -> str:
        return f"SKP {self.tahun_id}"


@lacak
class VersiSKP(Teredit):
    """One version of the content; a fixed one is never edited, a change is a new version.

    ``masa`` is the range in which the version is in force, set when it is fixed.  The three
    arrays are the Lampiran SKP, one entry a line.
    """

    skp = models.ForeignKey(SKP, models.CASCADE, related_name="versi", db_index=False)
    nomor = models.PositiveSmallIntegerField()
    status = IstilahField(StatusVersi, db_default=StatusVersi.DRAF, default=StatusVersi.DRAF)
    pendekatan = IstilahField(PendekatanSKP, default=PendekatanSKP.KUANTITATIF)
    alasan_perubahan = models.CharField(max_length=500, blank=True, db_default="")
    masa = MasaField(null=True, blank=True)
    dukungan = ArrayField(models.TextField(), default=list, db_default=[], blank=True)
    pertanggungjawaban = ArrayField(models.TextField(), default=list, db_default=[], blank=True)
    konsekuensi = ArrayField(models.TextField(), default=list, db_default=[], blank=True)
    diajukan_pada = models.DateTimeField(null=True, blank=True)
    dijawab_pada = models.DateTimeField(null=True, blank=True)
    dijawab_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    catatan = models.TextField("catatan penilai", blank=True, db_default="")
    #: HR, where it drew up or handed out this draft; why it does so in the person's place; and
    #: when that person got it to go on with, None while HR still writes.
    disusun_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    alasan_pengelola = models.CharField(max_length=300, blank=True, db_default="", default="")
    diserahkan_pada = models.DateTimeField(null=True, blank=True)

    class Meta(Teredit.Meta):
        verbose_name = "versi SKP"
        verbose_name_plural = "versi SKP"
        ordering = ["skp", "nomor"]
        constraints = [
            models.UniqueConstraint(fields=["skp", "nomor"], name="versiskp_nomor_unik"),
            models.UniqueConstraint(
                fields=["skp"],
                name="versiskp_satu_terbuka",
                condition=Q(status__in=VERSI_TERBUKA),
                violation_error_message="Versi lain dari SKP ini masih dikerjakan.",
            ),
            models.UniqueConstraint(
                fields=["skp"],
                name="versiskp_satu_ditetapkan",
                condition=Q(status=StatusVersi.DITETAPKAN),
                violation_error_message="SKP ini sudah mempunyai versi yang ditetapkan.",
            ),
            models.CheckConstraint(
                name="versiskp_masa_sesudah_ditetapkan",
                condition=Q(status__in=VERSI_TERBUKA, masa__isnull=True)
                | (~Q(status__in=VERSI_TERBUKA) & Q(masa__isnull=False)),
                violation_error_message="Masa berlaku diisi ketika versi ditetapkan.",
            ),
            models.CheckConstraint(
                name="versiskp_perubahan_beralasan",
                condition=Q(nomor=1) | ~Q(alasan_perubahan=""),
                violation_error_message="Tulis alasan perubahan SKP.",
            ),
            ExclusionConstraint(
                name="versiskp_satu_berlaku_sehari",
                expressions=[("skp", RangeOperators.EQUAL), ("masa", RangeOperators.OVERLAPS)],
                violation_error_message="Versi lain sudah berlaku pada masa tersebut.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["dijawab_oleh", "dijawab_pada"],
                name="versiskp_penjawab",
                condition=Q(dijawab_oleh__isnull=False),
            )
        ]
        triggers = [
            *Teredit.Meta.triggers,
            alur_sah("alur_versi", "status", ALUR_VERSI.pasangan()),
        ]

    def __str__(self) -> str:
        return f"versi {self.nomor}"

    @property
    def disusun_pengelola(self) -> bool:
        """Whether HR is drawing this draft up and has not handed it over yet."""
        return bool(self.alasan_pengelola) and self.diserahkan_pada is None


@lacak
class RencanaHasilKerja(Teredit):
    """An intended result: the identity that plan, progress, cascade and matrix point at.

    The link upward stands here.  JA_JF names exactly one of a published cell, a goal of the
    unit, or a placeholder text until the leader's RHK exists; JPT names a goal or nothing.
    ``bentuk`` is copied from the SKP so that one CHECK can say so.
    """

    skp = models.ForeignKey(SKP, models.CASCADE, related_name="rhk")
    bentuk = IstilahField(BentukSKP)
    peran_hasil = models.ForeignKey(
        PeranHasil, models.PROTECT, null=True, blank=True, related_name="rhk"
    )
    sasaran = models.ForeignKey(
        SasaranUnit, models.PROTECT, null=True, blank=True, related_name="rhk"
    )
    induk_sementara = models.CharField(max_length=500, blank=True, db_default="", default="")

    class Meta(Teredit.Meta):
        verbose_name = "rencana hasil kerja"
        verbose_name_plural = "rencana hasil kerja"
        constraints = [
            models.CheckConstraint(
                name="rhk_tautan_menurut_bentuk",
                condition=Q(bentuk=BentukSKP.JPT, peran_hasil__isnull=True, induk_sementara="")
                | Q(
                    Q(peran_hasil__isnull=False, sasaran__isnull=True, induk_sementara="")
                    | Q(peran_hasil__isnull=True, sasaran__isnull=False, induk_sementara="")
                    | Q(peran_hasil__isnull=True, sasaran__isnull=True) & ~Q(induk_sementara=""),
                    bentuk=BentukSKP.JA_JF,
                ),
                violation_error_message="Pilih satu sumber RHK: RHK pimpinan, sasaran unit, atau "
                "sumber sementara.",
            ),
        ]

    def __str__(self) -> str:
        return f"RHK {self.pk}"


class Indikator(Tercatat):
    """An indicator of a RHK: the identity that progress is recorded on.

    ``kamus`` is the entry of the dictionary it was taken from.
    """

    rhk = models.ForeignKey(RencanaHasilKerja, models.CASCADE, related_name="indikator")
    kamus = models.ForeignKey(
        KamusIndikator, models.SET_NULL, null=True, blank=True, related_name="dipakai"
    )

    class Meta:
        verbose_name = "indikator"
        verbose_name_plural = "indikator"

    def __str__(self) -> str:
        return f"indikator {self.pk}"
