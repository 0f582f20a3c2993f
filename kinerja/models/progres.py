"""Plans of action, progress, what is submitted for a period, and the evidence behind it."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import (
    Berkas,
    Tercatat,
    Teredit,
    alur_sah,
    hanya_tambah,
    lacak,
)

from ..rules.alur import ALUR_BUKTI, ALUR_LAPORAN
from ..rules.istilah import JenisBukti, StatusBukti, StatusLaporan
from .periode import Periode
from .skp import SKP, Indikator, RencanaHasilKerja


class RencanaAksi(Teredit):
    """What will be done for a RHK in a period; with an indicator also how far it should be.

    ``target`` is the planned value of the indicator at the period's end: pace is measured
    against the line between two such points.
    """

    rhk = models.ForeignKey(RencanaHasilKerja, models.CASCADE, related_name="rencana_aksi")
    indikator = models.ForeignKey(
        Indikator,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="rencana_aksi",
        db_index=False,
    )
    periode = models.ForeignKey(Periode, models.PROTECT, related_name="rencana_aksi")
    teks = models.CharField("rencana aksi", max_length=500)
    target = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)

    class Meta(Teredit.Meta):
        verbose_name = "rencana aksi"
        verbose_name_plural = "rencana aksi"
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "periode"], name="rencanaaksi_satu_per_periode"
            ),
            models.CheckConstraint(
                name="rencanaaksi_target_berindikator",
                condition=Q(target__isnull=True) | Q(indikator__isnull=False, target__gte=0),
                violation_error_message="Target rencana aksi memerlukan indikator.",
            ),
        ]

    def __str__(self) -> str:
        return self.teks


class Progres(Tercatat):
    """An entry of progress; written once, corrected only by a newer entry.

    ``nilai`` is the indicator's value (latest wins, or all are summed, as the indicator says);
    a TAHAPAN indicator lists its finished stages in ``tahap`` (positions from 1).
    ``kunci_kirim`` comes from the form, so a second press of the button writes nothing.
    """

    skp = models.ForeignKey(SKP, models.PROTECT, related_name="progres", db_index=False)
    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="progres", db_index=False)
    tanggal = models.DateField()
    nilai = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    tahap = ArrayField(models.PositiveSmallIntegerField(), default=list, db_default=[], blank=True)
    catatan = models.TextField(blank=True, db_default="", default="")
    alasan_terlambat = models.CharField(max_length=300, blank=True, db_default="", default="")
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    kunci_kirim = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = "progres"
        verbose_name_plural = "progres"
        constraints = [
            models.CheckConstraint(
                name="progres_tidak_negatif",
                condition=Q(nilai__isnull=True) | Q(nilai__gte=0),
                violation_error_message="Nilai tidak boleh negatif.",
            ),
        ]
        indexes = [
            models.Index(fields=["indikator", "-tanggal", "-id"], name="progres_terakhir"),
            models.Index(fields=["skp", "-tanggal", "-id"], name="progres_skp"),
        ]
        triggers = [hanya_tambah()]

    def __str__(self) -> str:
        return f"{self.tanggal} {self.nilai}"


@lacak
class LaporanPeriode(Teredit):
    """What a person submits for a period of an SKP; its clock proves being on time.

    ``batas`` keeps the last open day as it was when the report was submitted.  Evaluation reads
    this row and never writes it.
    """

    skp = models.ForeignKey(SKP, models.PROTECT, related_name="laporan", db_index=False)
    periode = models.ForeignKey(Periode, models.PROTECT, related_name="laporan")
    status = IstilahField(
        StatusLaporan, db_default=StatusLaporan.BELUM, default=StatusLaporan.BELUM
    )
    ringkasan = models.TextField(blank=True, db_default="", default="")
    diajukan_pada = models.DateTimeField(null=True, blank=True)
    batas = models.DateField(null=True, blank=True)
    alasan_terlambat = models.CharField(max_length=300, blank=True, db_default="", default="")
    dijawab_pada = models.DateTimeField(null=True, blank=True)
    dijawab_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    catatan = models.TextField("catatan penilai", blank=True, db_default="", default="")

    class Meta(Teredit.Meta):
        verbose_name = "laporan periode"
        verbose_name_plural = "laporan periode"
        constraints = [
            models.UniqueConstraint(
                fields=["skp", "periode"], name="laporanperiode_satu_per_periode"
            ),
            models.CheckConstraint(
                name="laporanperiode_diajukan_berwaktu",
                condition=Q(status=StatusLaporan.BELUM) | Q(diajukan_pada__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["dijawab_oleh", "dijawab_pada"],
                name="laporanperiode_penjawab",
                condition=Q(dijawab_oleh__isnull=False),
            )
        ]
        triggers = [
            *Teredit.Meta.triggers,
            alur_sah("alur_laporan", "status", ALUR_LAPORAN.pasangan()),
        ]

    def __str__(self) -> str:
        return f"laporan {self.periode_id}"


@lacak
class BuktiDukung(Teredit):
    """A piece of evidence: a private file or a link, reusable by several entries of its SKP."""

    skp = models.ForeignKey(SKP, models.PROTECT, related_name="bukti")
    progres = models.ManyToManyField(Progres, related_name="bukti", blank=True)
    jenis = IstilahField(JenisBukti)
    nama = models.CharField(max_length=200)
    berkas = models.ForeignKey(Berkas, models.PROTECT, null=True, blank=True, related_name="bukti")
    tautan = models.URLField(max_length=500, blank=True, db_default="", default="")
    status = IstilahField(StatusBukti, db_default=StatusBukti.DIKIRIM, default=StatusBukti.DIKIRIM)
    diperiksa_pada = models.DateTimeField(null=True, blank=True)
    diperiksa_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    catatan = models.TextField("catatan penilai", blank=True, db_default="", default="")
    kunci_kirim = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta(Teredit.Meta):
        verbose_name = "bukti dukung"
        verbose_name_plural = "bukti dukung"
        constraints = [
            models.CheckConstraint(
                name="buktidukung_berkas_atau_tautan",
                condition=Q(jenis=JenisBukti.BERKAS, berkas__isnull=False, tautan="")
                | (Q(jenis=JenisBukti.TAUTAN, berkas__isnull=True) & ~Q(tautan="")),
                violation_error_message="Pilih berkas atau tautan.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["diperiksa_oleh", "diperiksa_pada"],
                name="buktidukung_pemeriksa",
                condition=Q(diperiksa_oleh__isnull=False),
            )
        ]
        triggers = [
            *Teredit.Meta.triggers,
            alur_sah("alur_bukti", "status", ALUR_BUKTI.pasangan()),
        ]

    def __str__(self) -> str:
        return self.nama
