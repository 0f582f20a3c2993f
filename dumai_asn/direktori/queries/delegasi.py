"""Delegations: whose an account sees, for whom it may give one."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from dumai_asn.akun.models import Akun

from ..models import Delegasi, GarisPenilai, Pegawai, Penempatan
from ..rules.izin import Izin
from .jangkauan import memegang, pegawai_dari, pegawai_dengan_izin, unit_dengan_izin


def boleh_mendelegasikan(akun: Akun, dari: Pegawai, pada: date) -> bool:
    """Whether ``akun`` may delegate the authority of ``dari``: the own, or as HR of the unit."""
    if dari.akun_id == akun.pk:
        return True
    return pegawai_dengan_izin(akun, Izin.KELOLA_PEGAWAI, pada).filter(pk=dari.pk).exists()


def delegasi_terlihat(akun: Akun, pada: date) -> "QuerySet[Delegasi]":
    """Delegations that ``akun`` gave or received, and as HR those of the people managed."""
    sendiri = pegawai_dari(akun)
    syarat = Q(dari=sendiri) | Q(kepada=sendiri) if sendiri else Q(pk__in=[])
    if memegang(akun, Izin.KELOLA_PEGAWAI, pada):
        unit = unit_dengan_izin(akun, Izin.KELOLA_PEGAWAI, pada)
        syarat |= Q(
            Exists(
                Penempatan.objects.pada(pada).filter(
                    pegawai=OuterRef("dari"), unit__in=unit.values("pk")
                )
            )
        )
    return Delegasi.objects.filter(syarat).select_related("dari", "kepada")


def jumlah_dinilai(pegawai: Pegawai, pada: date) -> int:
    """How many lines lead to this evaluator on ``pada``."""
    return GarisPenilai.objects.pada(pada).filter(penilai=pegawai).count()
