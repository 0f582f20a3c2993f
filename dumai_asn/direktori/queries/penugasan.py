"""Assignments as the page of roles lists them."""

from datetime import date
from enum import StrEnum

from django.db.models import QuerySet
from django.utils import timezone

from dumai_asn.akun.models import Akun

from ..models import Penugasan
from .akun import akun_bernama, beratribut, unit_bernama


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


def daftar_penugasan(
    *, pada: date, q: str = "", peran: str = "", unit: str = "", waktu: str = Waktu.KINI
) -> "QuerySet[Penugasan]":
    """Assignments with account and unit; ``q`` is a name or NIP, ``unit`` a unit's name."""
    daftar = Penugasan.objects.select_related("akun", "unit")
    match waktu:
        case Waktu.KINI:
            daftar = daftar.pada(pada)
        case Waktu.MENDATANG:
            daftar = daftar.filter(masa__startswith__gt=pada)
        case Waktu.LALU:
            daftar = daftar.filter(masa__endswith__lte=pada)
    if peran:
        daftar = daftar.filter(peran=peran)
    if q:
        daftar = daftar.filter(akun__in=akun_bernama(q).values("pk"))
    if unit:
        daftar = daftar.filter(unit__in=unit_bernama(unit).values("pk"))
    return daftar.order_by("akun__nama", "peran", "pk")


def penugasan_akun(akun: Akun) -> list[Penugasan]:
    """Every assignment of one account, the newest first."""
    return list(Penugasan.objects.filter(akun=akun).select_related("unit").order_by("-masa", "-pk"))


def calon_penerima(q: str) -> "QuerySet[Akun]":
    """Accounts a role may be given to, by name or NIP; nobody until something is asked."""
    if not q:
        return Akun.objects.none()
    return beratribut(akun_bernama(q).filter(is_active=True), timezone.localdate()).order_by(
        "nama", "pk"
    )
