"""Which version of an SKP speaks on a day."""

from collections.abc import Collection
from datetime import date

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from ..models import VersiSKP
from ..rules.istilah import StatusVersi

#: States of a version that was fixed at some time.
DITETAPKAN = (StatusVersi.DITETAPKAN, StatusVersi.DIGANTI)


def versi_pada(skp_ids: Collection[int], pada: date) -> "QuerySet[VersiSKP]":
    """One version a SKP: the one in force on ``pada``, else the last that was, else the newest.

    So a SKP that ended keeps its last fixed version, and one that was never fixed shows its
    draft; ``status`` tells which.
    """
    berlaku = Q(status__in=DITETAPKAN, masa__startswith__lte=pada)
    return (
        VersiSKP.objects.filter(skp__in=list(skp_ids))
        .annotate(
            _pangkat=Case(
                When(berlaku, then=Value(0)), default=Value(1), output_field=IntegerField()
            )
        )
        .order_by("skp", "_pangkat", F("masa__startswith").desc(nulls_last=True), "-nomor")
        .distinct("skp")
    )
