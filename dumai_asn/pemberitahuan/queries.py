"""Reads of the inbox."""

from django.db.models import QuerySet

from dumai_asn.akun.models import Akun

from .models import Pemberitahuan


def kotak(akun: Akun) -> "QuerySet[Pemberitahuan]":
    """Messages of ``akun``, newest first."""
    return Pemberitahuan.objects.filter(akun=akun).order_by("-id")


def jumlah_belum_dibaca(akun: Akun) -> int:
    """How many messages of ``akun`` are unread, for the bell."""
    return Pemberitahuan.objects.filter(akun=akun, dibaca_pada__isnull=True).count()
