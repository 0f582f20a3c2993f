"""Assignments as the page of roles lists them."""

from datetime import date
from enum import StrEnum

from django.db.models import QuerySet
from django.utils import timezone

from dumai_asn.akun.models import Akun

from ..models import Penugasan
from .akun import akun_bernama, beratribut


class Waktu(StrEnum):
    """Which assignments, seen from a day."""

    KINI = "KINI"
    MENDATANG = "MENDATANG"
    LALU = "LALU"
    SEMUA = "SEMUA"


def peran_petugas(akun: Akun) -> list[str]:
    """The roles that ``akun`` holds today, read anew, for a rule asked under a lock."""
    return list(
        Penugasan.objects.filter(akun=akun)
        .pada(timezone.localdate())
        .values_list("peran", flat=True)
    )


def daftar_penugasan() -> "QuerySet[Penugasan]":
    """Every assignment with account and unit."""
    return Penugasan.objects.select_related("akun", "unit")


def pada_waktu(tugas: "QuerySet[Penugasan]", waktu: str, pada: date) -> "QuerySet[Penugasan]":
    """Assignments of one :class:`Waktu`, seen from ``pada``."""
    match waktu:
        case Waktu.KINI:
            return tugas.filter(masa__contains=pada)
        case Waktu.MENDATANG:
            return tugas.filter(masa__startswith__gt=pada)
        case Waktu.LALU:
            return tugas.filter(masa__endswith__lte=pada)
    return tugas


def penugasan_cocok(tugas: "QuerySet[Penugasan]", teks: str) -> "QuerySet[Penugasan]":
    """Assignments of whom ``teks`` names."""
    return tugas.filter(akun__in=akun_bernama(teks).values("pk"))


def penugasan_akun(akun: Akun) -> list[Penugasan]:
    """Every assignment of one account, the newest first."""
    return list(Penugasan.objects.filter(akun=akun).select_related("unit").order_by("-masa", "-pk"))


def calon_penerima(pada: date) -> "QuerySet[Akun]":
    """Accounts a role may be given to, with their units on ``pada``."""
    return beratribut(Akun.objects.filter(is_active=True), pada)
