"""Roles: giving and ending assignments."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import DateField, F, Func, Value
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun

from ..models import Penugasan, UnitKerja
from ..rules.istilah import Peran


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

    ``oleh`` is None only for the first administrator of an installation.  Raises
    ``ValidationError`` with readable words for an overlap, a missing unit or an empty range.
    """
    penugasan = Penugasan(
        akun=akun, peran=peran, unit=unit, masa=DateRange(mulai, selesai), dasar=dasar
    )
    with transaction.atomic():
        penugasan.full_clean()
        penugasan.save()
    return penugasan


def akhiri_penugasan(penugasan: Penugasan, *, selesai: date, oleh: Akun) -> None:
    """End an assignment before ``selesai``.

    Raises ``ValidationError`` when that would leave the installation without administrator.
    """
    try:
        with transaction.atomic():
            Penugasan.objects.select_for_update().filter(pk=penugasan.pk).update(
                masa=Func(
                    Func(F("masa"), function="lower", output_field=DateField()),
                    Value(selesai),
                    function="daterange",
                    output_field=Penugasan._meta.get_field("masa"),
                )
            )
    except IntegrityError as galat:
        raise ValidationError(
            "Administrator terakhir tidak dapat dilepas. Tugaskan administrator lain dahulu."
        ) from galat
