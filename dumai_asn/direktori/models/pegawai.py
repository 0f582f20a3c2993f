"""People and their dated facts.  No NIK, family, religion or tax number is kept."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper

from dumai_asn.inti.bidang import IstilahField, MasaField, RahasiaField
from dumai_asn.inti.models import Teredit, lacak, masa_sah

from ..rules.istilah import (
    JenisKelamin,
    JenisKetidakhadiran,
    JenisNomor,
    JenisPegawai,
    JenisRiwayat,
)


@lacak
class Pegawai(Teredit):
    """A person of the city under a surrogate key.

    Numbers change with contracts (:class:`NomorInduk`); a PEJABAT_NEGARA such as the mayor has
    none, evaluates, and is never evaluated.  ``pns_id`` is the key of the national employee
    data (SIASN), empty for who never came from there.
    """

    akun = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="pegawai"
    )
    jenis = IstilahField(JenisPegawai, db_default=JenisPegawai.ASN, default=JenisPegawai.ASN)
    nama = models.CharField(max_length=200)
    gelar_depan = models.CharField(max_length=60, blank=True, db_default="")
    gelar_belakang = models.CharField(max_length=60, blank=True, db_default="")
    kelamin = IstilahField(JenisKelamin, null=True, blank=True, max_length=1)
    lahir = models.DateField("tanggal lahir", null=True, blank=True)
    pns_id = models.CharField("id SIASN", max_length=40, blank=True, db_default="", default="")
    #: The row that stands for this person since both were found to be one (``Penggabungan``).
    digabung_ke = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(Teredit.Meta):
        verbose_name = "pegawai"
        verbose_name_plural = "pegawai"
        constraints = [
            models.UniqueConstraint(
                fields=["pns_id"],
                name="pegawai_satu_pns_id",
                condition=~Q(pns_id=""),
                violation_error_message="Id SIASN ini sudah milik pegawai lain.",
            ),
        ]
        indexes = [
            GinIndex(OpClass(Upper("nama"), "gin_trgm_ops"), name="pegawai_nama_trgm"),
            # The order of the list of people, so that a page needs no sorting of the whole city.
            models.Index(fields=["nama", "id"], name="pegawai_nama_urut"),
        ]

    def __str__(self) -> str:
        return self.nama_lengkap

    @property
    def nama_lengkap(self) -> str:
        """Name with titles, as official forms print it."""
        depan = f"{self.gelar_depan} " if self.gelar_depan else ""
        belakang = f", {self.gelar_belakang}" if self.gelar_belakang else ""
        return f"{depan}{self.nama}{belakang}"


@lacak
class NomorInduk(Teredit):
    """A nomor induk over its range; a new contract gives a new number."""

    pegawai = models.ForeignKey(Pegawai, models.CASCADE, related_name="nomor", db_index=False)
    nomor = models.CharField(max_length=18, unique=True)
    jenis = IstilahField(JenisNomor)
    masa = MasaField()
    dasar = models.CharField("dasar (SK)", max_length=200, blank=True, db_default="", default="")

    class Meta(Teredit.Meta):
        verbose_name = "nomor induk"
        verbose_name_plural = "nomor induk"
        constraints = [
            masa_sah("nomorinduk"),
            models.CheckConstraint(
                name="nomorinduk_18_angka",
                condition=Q(nomor__regex=r"^[0-9]{18}$"),
                violation_error_message="Nomor induk terdiri atas 18 angka.",
            ),
            ExclusionConstraint(
                name="nomorinduk_satu_sehari",
                expressions=[("pegawai", RangeOperators.EQUAL), ("masa", RangeOperators.OVERLAPS)],
                violation_error_message="Pegawai ini sudah mempunyai nomor induk pada masa itu.",
            ),
        ]

    def __str__(self) -> str:
        return self.nomor


@lacak
class RiwayatPegawai(Teredit):
    """A dated fact: golongan, status, pendidikan, kontrak or kedudukan."""

    pegawai = models.ForeignKey(Pegawai, models.CASCADE, related_name="riwayat", db_index=False)
    jenis = IstilahField(JenisRiwayat)
    nilai = models.CharField(max_length=80)
    masa = MasaField()
    dasar = models.CharField("dasar (SK)", max_length=200, blank=True, db_default="")

    class Meta(Teredit.Meta):
        verbose_name = "riwayat pegawai"
        verbose_name_plural = "riwayat pegawai"
        constraints = [
            masa_sah("riwayatpegawai"),
            ExclusionConstraint(
                name="riwayatpegawai_satu_sehari",
                expressions=[
                    ("pegawai", RangeOperators.EQUAL),
                    ("jenis", RangeOperators.EQUAL),
                    ("masa", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Fakta sejenis sudah tercatat pada masa tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jenis}: {self.nilai}"


@lacak
class Ketidakhadiran(Teredit):
    """Leave, study, suspension: facts only.

    ``keterangan`` may speak of an illness and is therefore kept encrypted.
    """

    pegawai = models.ForeignKey(
        Pegawai, models.CASCADE, related_name="ketidakhadiran", db_index=False
    )
    jenis = IstilahField(JenisKetidakhadiran)
    masa = MasaField()
    dasar = models.CharField("dasar (SK)", max_length=200, blank=True, db_default="")
    keterangan = RahasiaField(blank=True, db_default="", default="")

    class Meta(Teredit.Meta):
        verbose_name = "ketidakhadiran"
        verbose_name_plural = "ketidakhadiran"
        constraints = [
            masa_sah("ketidakhadiran"),
            ExclusionConstraint(
                name="ketidakhadiran_satu_sehari",
                expressions=[("pegawai", RangeOperators.EQUAL), ("masa", RangeOperators.OVERLAPS)],
                violation_error_message="Ketidakhadiran lain sudah tercatat pada masa tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.jenis)
