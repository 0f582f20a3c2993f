"""Reads of the pages of imports."""

from django.db.models import QuerySet

from .. import impor as jenis_impor
from ..models import BarisImpor, HilangImpor, Impor
from ..pelaku import Pelaku


def jenis_dipegang(akun: Pelaku) -> list[jenis_impor.JenisImpor]:
    """The kinds that this account may bring in, beside the right to import at all."""
    return [satu for satu in jenis_impor.semua() if not satu.izin or akun.has_perm(satu.izin)]


def impor_dilihat(akun: Pelaku) -> "QuerySet[Impor]":
    """Imports of those kinds."""
    jenis = [satu.kunci for satu in jenis_dipegang(akun)]
    return Impor.objects.filter(jenis__in=jenis).select_related("oleh")


def baris_impor(nomor: int) -> "QuerySet[BarisImpor]":
    """Rows of one import."""
    return BarisImpor.objects.filter(impor=nomor)


def hilang_impor(nomor: int) -> "QuerySet[HilangImpor]":
    """What the file does not name."""
    return HilangImpor.objects.filter(impor=nomor)
