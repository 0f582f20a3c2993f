"""What a version says: RHK, indicators with targets, expected behaviour.

Rows may be written only while their version is a draft or was returned: the database refuses
any other change, so "a fixed SKP is never edited" holds for every writer.
"""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper

from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import Tercatat

from ..rules.istilah import (
    Arah,
    JenisRHK,
    KlasifikasiRHK,
    NilaiPerilaku,
    Penghitungan,
)
from .sasaran import PeranHasil, SasaranUnit
from .skp import Indikator, RencanaHasilKerja, VersiSKP
from .ukuran import UkuranBaku

_TETAP = """
    IF (SELECT status FROM kinerja_versiskp
        WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.versi_id ELSE NEW.versi_id END
       ) NOT IN ('DRAF', 'DIKEMBALIKAN') THEN
        RAISE EXCEPTION 'isi versi SKP yang sudah diajukan atau ditetapkan tidak dapat diubah'
            USING ERRCODE = '23514';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
"""


def _tetap() -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name="isi_tetap",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=_TETAP,
    )


class IsiRHK(models.Model):
    """Wording of a RHK in one version.

    ``teks_induk`` keeps the text of its source as it stood when the version was submitted.  A
    change that moves a fixed RHK to another source names it here (``pindah_peran`` or
    ``pindah_sasaran``); the link itself moves when the version is fixed.
    """

    versi = models.ForeignKey(VersiSKP, models.CASCADE, related_name="isi_rhk", db_index=False)
    rhk = models.ForeignKey(RencanaHasilKerja, models.PROTECT, related_name="isi")
    urutan = models.PositiveSmallIntegerField()
    jenis = IstilahField(JenisRHK, default=JenisRHK.UTAMA)
    klasifikasi = IstilahField(KlasifikasiRHK, default=KlasifikasiRHK.ORGANISASI)
    teks = models.CharField("rencana hasil kerja", max_length=500)
    teks_induk = models.CharField(max_length=500, blank=True, db_default="", default="")
    pindah_peran = models.ForeignKey(
        PeranHasil, models.PROTECT, null=True, blank=True, related_name="+"
    )
    pindah_sasaran = models.ForeignKey(
        SasaranUnit, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "isi RHK"
        verbose_name_plural = "isi RHK"
        ordering = ["versi", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["versi", "rhk"], name="isirhk_sekali_per_versi"),
            models.UniqueConstraint(
                fields=["versi", "urutan"],
                name="isirhk_urutan_unik",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                name="isirhk_pindah_ke_satu_sumber",
                condition=Q(pindah_peran__isnull=True) | Q(pindah_sasaran__isnull=True),
                violation_error_message="Pilih satu sumber baru.",
            ),
        ]
        indexes = [GinIndex(OpClass(Upper("teks"), "gin_trgm_ops"), name="isirhk_teks_trgm")]
        triggers = [_tetap()]

    def __str__(self) -> str:
        return self.teks

    @property
    def pindah_ke(self) -> PeranHasil | SasaranUnit | None:
        """The source it moves to when its version is fixed; None when it stays."""
        return self.pindah_peran or self.pindah_sasaran


class IsiIndikator(UkuranBaku):
    """Wording and target of an indicator in one version.

    ``dasar`` is the value before the year began.
    """

    versi = models.ForeignKey(
        VersiSKP, models.CASCADE, related_name="isi_indikator", db_index=False
    )
    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="isi")
    urutan = models.PositiveSmallIntegerField()
    arah = IstilahField(Arah, default=Arah.NAIK)
    penghitungan = IstilahField(Penghitungan, default=Penghitungan.TERAKHIR)
    dasar = models.DecimalField(
        "nilai dasar", max_digits=18, decimal_places=4, null=True, blank=True
    )

    class Meta:
        verbose_name = "isi indikator"
        verbose_name_plural = "isi indikator"
        ordering = ["versi", "urutan"]
        constraints = [
            models.UniqueConstraint(
                fields=["versi", "indikator"], name="isiindikator_sekali_per_versi"
            ),
            models.CheckConstraint(
                name="isiindikator_aspek_atau_perspektif",
                condition=Q(aspek__isnull=False, perspektif__isnull=True) | Q(aspek__isnull=True),
                violation_error_message="Pilih aspek atau perspektif, bukan keduanya.",
            ),
            models.CheckConstraint(
                name="isiindikator_rentang_urut",
                condition=~Q(arah=Arah.RENTANG)
                | Q(target__isnull=False, target_atas__gte=F("target")),
                violation_error_message="Batas bawah rentang tidak boleh melebihi batas atasnya.",
            ),
            models.CheckConstraint(
                name="isiindikator_target_tidak_negatif",
                condition=Q(target__isnull=True) | Q(target__gte=0),
                violation_error_message="Target tidak boleh negatif.",
            ),
        ]
        triggers = [_tetap()]


class IsiPerilaku(models.Model):
    """The leader's special expectation on one BerAKHLAK value, in one version."""

    versi = models.ForeignKey(VersiSKP, models.CASCADE, related_name="isi_perilaku", db_index=False)
    nilai = IstilahField(NilaiPerilaku)
    ekspektasi = models.TextField("ekspektasi khusus pimpinan", blank=True, db_default="")

    class Meta:
        verbose_name = "isi perilaku"
        verbose_name_plural = "isi perilaku"
        constraints = [
            models.UniqueConstraint(fields=["versi", "nilai"], name="isiperilaku_sekali_per_versi"),
        ]
        triggers = [_tetap()]

    def __str__(self) -> str:
        return str(self.nilai)


class KomentarSKP(Tercatat):
    """What the evaluator says on one item of a version that was returned.

    At most one of RHK, indicator and value is named; none means the SKP as a whole.
    """

    versi = models.ForeignKey(VersiSKP, models.CASCADE, related_name="komentar")
    rhk = models.ForeignKey(
        RencanaHasilKerja, models.CASCADE, null=True, blank=True, related_name="+", db_index=False
    )
    indikator = models.ForeignKey(
        Indikator, models.CASCADE, null=True, blank=True, related_name="+", db_index=False
    )
    nilai = IstilahField(NilaiPerilaku, null=True, blank=True)
    teks = models.CharField("komentar", max_length=500)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )

    class Meta:
        verbose_name = "komentar SKP"
        verbose_name_plural = "komentar SKP"
        ordering = ["versi", "pk"]
        constraints = [
            models.CheckConstraint(
                name="komentarskp_satu_butir",
                condition=Q(rhk__isnull=True, indikator__isnull=True)
                | Q(rhk__isnull=True, nilai__isnull=True)
                | Q(indikator__isnull=True, nilai__isnull=True),
            ),
        ]
        triggers = [pgtrigger.Protect(name="komentar_tetap", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return self.teks
