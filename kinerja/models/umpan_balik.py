"""Feedback, what was added to it later, and requests for it."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q

from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.bidang import IstilahField
from dumai_asn.inti.models import Tercatat, Teredit, alur_sah, hanya_tambah, lacak

from ..rules.istilah import NilaiPerilaku
from ..rules.umpan_balik import (
    ALUR_PERMINTAAN,
    Hubungan,
    JenisUmpan,
    RuangUmpan,
    StatusPermintaan,
)
from .skp import RencanaHasilKerja

_ISI = (
    "jenis",
    "hubungan",
    "hari",
    "rhk_id",
    "nilai",
    "situasi",
    "perilaku",
    "dampak",
    "saran",
    "ruang",
    "sunting_sampai",
)


def _beku() -> pgtrigger.Protect:
    """Once its window has closed, what was said stays as it was said.

    Not ``dari`` and ``kepada``: two rows of one person are merged at any time.
    """
    return pgtrigger.Protect(
        name="umpan_beku",
        operation=pgtrigger.UpdateOf(*_ISI),
        condition=pgtrigger.Condition("OLD.sunting_sampai < now()"),
    )


@lacak
class PermintaanUmpanBalik(Teredit):
    """Somebody asks a person of their line or a peer for feedback; ``tenggat`` is the last day."""

    peminta = models.ForeignKey(Pegawai, models.PROTECT, related_name="+", db_index=False)
    diminta = models.ForeignKey(Pegawai, models.PROTECT, related_name="+", db_index=False)
    rhk = models.ForeignKey(
        RencanaHasilKerja, models.PROTECT, null=True, blank=True, related_name="+"
    )
    nilai = IstilahField(NilaiPerilaku, null=True, blank=True)
    pertanyaan = models.CharField(max_length=300)
    tenggat = models.DateField()
    status = IstilahField(
        StatusPermintaan,
        db_default=StatusPermintaan.MENUNGGU,
        default=StatusPermintaan.MENUNGGU,
    )
    alasan_tolak = models.CharField(max_length=300, blank=True, db_default="", default="")
    kunci_kirim = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta(Teredit.Meta):
        verbose_name = "permintaan umpan balik"
        verbose_name_plural = "permintaan umpan balik"
        constraints = [
            models.UniqueConstraint(
                fields=["peminta", "diminta"],
                name="permintaanumpan_satu_menunggu",
                condition=Q(status=StatusPermintaan.MENUNGGU),
                violation_error_message="Permintaan Anda kepada orang ini masih menunggu.",
            ),
        ]
        indexes = [
            models.Index(fields=["diminta", "status", "tenggat"], name="permintaanumpan_diminta"),
            models.Index(fields=["peminta", "-id"], name="permintaanumpan_peminta"),
        ]
        triggers = [
            *Teredit.Meta.triggers,
            alur_sah("alur_permintaan_umpan", "status", ALUR_PERMINTAAN.pasangan()),
        ]

    def __str__(self) -> str:
        return self.pertanyaan


@lacak
class UmpanBalik(Teredit):
    """What one person says to another about their work.

    ``hubungan`` is what the directory said on ``hari``, never what a form said.  Its giver may
    change it until ``sunting_sampai``; afterwards only a :class:`TambahanUmpanBalik` is added.
    APRESIASI uses ``nilai`` and ``perilaku`` alone.
    """

    dari = models.ForeignKey(Pegawai, models.PROTECT, related_name="+", db_index=False)
    kepada = models.ForeignKey(Pegawai, models.PROTECT, related_name="+", db_index=False)
    hubungan = IstilahField(Hubungan)
    hari = models.DateField()
    jenis = IstilahField(JenisUmpan)
    ruang = IstilahField(RuangUmpan, default=RuangUmpan.DIBAGI)
    rhk = models.ForeignKey(
        RencanaHasilKerja, models.PROTECT, null=True, blank=True, related_name="umpan_balik"
    )
    nilai = IstilahField(NilaiPerilaku, null=True, blank=True)
    situasi = models.TextField(blank=True, db_default="", default="")
    perilaku = models.TextField(blank=True, db_default="", default="")
    dampak = models.TextField(blank=True, db_default="", default="")
    saran = models.TextField(blank=True, db_default="", default="")
    permintaan = models.OneToOneField(
        PermintaanUmpanBalik, models.PROTECT, null=True, blank=True, related_name="jawaban"
    )
    sunting_sampai = models.DateTimeField()
    kunci_kirim = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta(Teredit.Meta):
        verbose_name = "umpan balik"
        verbose_name_plural = "umpan balik"
        constraints = [
            models.CheckConstraint(
                name="umpanbalik_bukan_diri",
                condition=~Q(dari=F("kepada")),
                violation_error_message="Umpan balik tidak dapat diberikan kepada diri sendiri.",
            ),
            models.CheckConstraint(
                name="umpanbalik_lengkap",
                condition=~Q(perilaku="")
                & (
                    (Q(jenis=JenisUmpan.SBD) & ~Q(situasi="") & ~Q(dampak=""))
                    | Q(jenis=JenisUmpan.APRESIASI, nilai__isnull=False)
                ),
                violation_error_message="Lengkapi umpan baliknya.",
            ),
        ]
        indexes = [
            models.Index(fields=["kepada", "-hari", "-id"], name="umpanbalik_kepada"),
            models.Index(fields=["dari", "-hari", "-id"], name="umpanbalik_dari"),
        ]
        triggers = [
            *Teredit.Meta.triggers,
            _beku(),
            pgtrigger.Protect(name="umpan_tetap_ada", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.perilaku[:80]


class TambahanUmpanBalik(Tercatat):
    """What the giver adds or takes back in words after the window has closed."""

    umpan = models.ForeignKey(UmpanBalik, models.PROTECT, related_name="tambahan")
    teks = models.CharField("tambahan", max_length=500)
    kunci_kirim = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = "tambahan umpan balik"
        verbose_name_plural = "tambahan umpan balik"
        ordering = ["umpan", "pk"]
        triggers = [hanya_tambah()]

    def __str__(self) -> str:
        return self.teks
