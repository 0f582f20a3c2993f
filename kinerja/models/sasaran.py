"""Where targets come from: the unit's goals, and the leader's matrix of roles and results."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from dumai_asn.direktori.models import Pegawai, UnitKerja
from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import Teredit, lacak

from ..rules.istilah import Arah
from ..rules.ukuran import kata_target
from .periode import TahunKinerja

#: A goal serves one of a unit above its own, of the same year.  The second question looks needless
#: in a tree, but units move, and goals of before stay where they are.
_GARIS_INDUK = """
    IF NOT EXISTS (
        WITH RECURSIVE atas AS (
            SELECT induk_id AS unit_id FROM direktori_unitkerja WHERE id = NEW.unit_id
            UNION
            SELECT u.induk_id FROM direktori_unitkerja u JOIN atas ON u.id = atas.unit_id
        )
        SELECT 1 FROM kinerja_sasaranunit i JOIN atas ON atas.unit_id = i.unit_id
        WHERE i.id = NEW.induk_id AND i.tahun_id = NEW.tahun_id
    ) THEN
        RAISE EXCEPTION 'sasaran induk harus milik unit di atasnya pada tahun yang sama'
            USING ERRCODE = '23514';
    END IF;
    IF EXISTS (
        WITH RECURSIVE rantai AS (
            SELECT id, induk_id FROM kinerja_sasaranunit WHERE id = NEW.induk_id
            UNION
            SELECT s.id, s.induk_id FROM kinerja_sasaranunit s JOIN rantai r ON s.id = r.induk_id
        )
        SELECT 1 FROM rantai WHERE id = NEW.id
    ) THEN
        RAISE EXCEPTION 'sasaran tidak dapat berada di bawah turunannya sendiri'
            USING ERRCODE = '23514';
    END IF;
    RETURN NULL;
"""


@lacak
class SasaranUnit(Teredit):
    """A goal of a unit for a year: the city's IKU, or a line of a perjanjian kinerja.

    ``induk`` is the goal of the unit above which this one serves.
    """

    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="sasaran", db_index=False)
    tahun = models.ForeignKey(TahunKinerja, models.PROTECT, related_name="sasaran")
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="turunan")
    urutan = models.PositiveSmallIntegerField(db_default=1, default=1)
    teks = models.CharField("sasaran", max_length=500)
    indikator = models.CharField(max_length=500)
    satuan = models.CharField(max_length=40)
    arah = IstilahField(Arah, db_default=Arah.NAIK, default=Arah.NAIK)
    target = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    target_atas = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)

    class Meta(Teredit.Meta):
        verbose_name = "sasaran unit"
        verbose_name_plural = "sasaran unit"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "tahun", "urutan"],
                name="sasaranunit_urutan_unik",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                name="sasaranunit_bukan_induk_sendiri",
                condition=Q(induk__isnull=True) | ~Q(induk=F("id")),
                violation_error_message="Sasaran tidak dapat menjadi induk bagi dirinya sendiri.",
            ),
            models.CheckConstraint(
                name="sasaranunit_rentang_urut",
                condition=~Q(arah=Arah.RENTANG)
                | Q(target__isnull=False, target_atas__gte=F("target")),
                violation_error_message="Batas bawah rentang tidak boleh melebihi batas atasnya.",
            ),
            models.CheckConstraint(
                name="sasaranunit_target_tidak_negatif",
                condition=Q(target__isnull=True) | Q(target__gte=0),
                violation_error_message="Target tidak boleh negatif.",
            ),
        ]
        triggers = [
            *Teredit.Meta.triggers,
            pgtrigger.Trigger(
                name="garis_induk",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("induk_id", "unit_id", "tahun_id"),
                condition=pgtrigger.Q(new__induk__isnull=False),
                func=_GARIS_INDUK,
            ),
        ]

    def __str__(self) -> str:
        return self.teks

    @property
    def target_kata(self) -> str:
        """The target as pages write it."""
        return kata_target(
            self.arah, target=self.target, target_atas=self.target_atas, satuan=self.satuan
        )


@lacak
class PeranHasil(Teredit):
    """A cell of the matriks peran hasil: the intermediate result a person owes a leader's RHK.

    Staff see and choose a cell once it is published (``diterbitkan_pada``).  ``porsi`` is the
    share of the leader's result in per cent; missing means not shared out by numbers.
    """

    rhk_pimpinan = models.ForeignKey(
        "kinerja.RencanaHasilKerja", models.PROTECT, related_name="sel_matriks", db_index=False
    )
    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="peran_hasil")
    hasil = models.CharField("hasil antara", max_length=500)
    porsi = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    diterbitkan_pada = models.DateTimeField(null=True, blank=True)

    class Meta(Teredit.Meta):
        verbose_name = "peran hasil"
        verbose_name_plural = "peran hasil"
        constraints = [
            models.UniqueConstraint(
                fields=["rhk_pimpinan", "pegawai"],
                name="peranhasil_satu_sel",
                violation_error_message="Sel matriks ini sudah terisi.",
            ),
            models.CheckConstraint(
                name="peranhasil_porsi_sah",
                condition=Q(porsi__isnull=True) | Q(porsi__gt=0, porsi__lte=100),
                violation_error_message="Porsi antara 0 dan 100 persen.",
            ),
        ]

    def __str__(self) -> str:
        return self.hasil
