"""Days off of the city."""

from datetime import date

from django.db.models import QuerySet

from ..models import HariLibur


def hari_libur(dari: date, sampai: date) -> "QuerySet[HariLibur]":
    """Days off from ``dari`` to ``sampai``, both counted."""
    return HariLibur.objects.filter(tanggal__range=(dari, sampai))
