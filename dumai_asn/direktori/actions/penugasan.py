"""Roles: giving and ending assignments."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun

from ..access import wajib_izin
from ..models import Penugasan, UnitKerja
from ..rules.istilah import Peran
from ..rules.izin import Izin


def tugaskan(
    akun: Akun,
    *,
    peran: Peran,
    unit: UnitKerja | None,
    mulai: date,
    dasar: str,
    oleh: Akun | None,
    selesai: date | None = None,
) -> Penugasan:
    """Give ``akun`` a role from ``mulai`` until before ``selesai`` (None: until further notice).

    ``oleh`` is None only for the first administrator of an installation; anybody else needs
    ``direktori.kelola_penugasan``, or ``PermissionDenied``.  Raises ``ValidationError`` with
    readable words for an overlap, a missing unit or an empty range.
    """
    if oleh is not None:
        wajib_izin(oleh, Izin.KELOLA_PENUGASAN)
    penugasan = Penugasan(
        akun=akun, peran=peran, unit=unit, masa=_masa(mulai, selesai), dasar=dasar
    )
    with transaction.atomic():
        penugasan.full_clean()
        penugasan.save()
    return penugasan


def akhiri_penugasan(penugasan: Penugasan, *, selesai: date, oleh: Akun) -> None:
    """End an assignment before ``selesai``.

    ``oleh`` needs ``direktori.kelola_penugasan``, or ``PermissionDenied``.  Raises
    ``ValidationError`` when that would leave the installation without administrator, or no day.
    """
    wajib_izin(oleh, Izin.KELOLA_PENUGASAN)
    try:
        with transaction.atomic():
            # All administrators, so that two who leave at once do not each count on the other.
            terkunci = (
                Penugasan.objects.select_for_update()
                .filter(Q(pk=penugasan.pk) | Q(peran=Peran.ADMINISTRATOR))
                .order_by("pk")
                .in_bulk()
            )[penugasan.pk]
            terkunci.masa = _masa(terkunci.masa.lower, selesai)
            terkunci.full_clean()
            terkunci.save(update_fields=["masa"])
    except IntegrityError as galat:
        raise ValidationError(
            "Administrator terakhir tidak dapat dilepas. Tugaskan administrator lain dahulu."
        ) from galat


def _masa(mulai: date | None, selesai: date | None) -> DateRange:
    if mulai is None or (selesai is not None and selesai <= mulai):
        raise ValidationError("Tanggal selesai harus sesudah tanggal mulai.")
    return DateRange(mulai, selesai)
