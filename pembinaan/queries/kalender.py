"""Dates of classes and of answers, for the calendar."""

from datetime import date
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet

from dumai_asn.akun.models import Akun

from ..models import Kelas
from ..rules.istilah import StatusKelas
from .wewenang import menunggu_jawaban


class JawabanDitunggu(NamedTuple):
    """Enrolments of one class that wait for an account; due on the first day of the class."""

    kelas: int
    nama: str
    program: str
    batas: date
    jumlah: int


def jawaban_ditunggu(akun: Akun, pada: date, dari: date, sampai: date) -> list[JawabanDitunggu]:
    """By class, those that begin from ``dari`` to ``sampai``; one statement beside the reach."""
    baris = (
        menunggu_jawaban(akun, pada)
        .filter(kelas__masa__startswith__range=(dari, sampai))
        .order_by("kelas__masa__startswith", "kelas")
        .values_list("kelas", "kelas__nama", "kelas__program__judul", "kelas__masa__startswith")
        .annotate(jumlah=Count("pk"))
    )
    return [JawabanDitunggu(*satu) for satu in baris]


def kelas_bertanggal(dari: date, sampai: date) -> "QuerySet[Kelas]":
    """Planned classes with a first, last or enrolment day from ``dari`` to ``sampai``."""
    return (
        Kelas.objects.exclude(status__in=[StatusKelas.DRAF, StatusKelas.DIBATALKAN])
        .filter(
            Q(masa__startswith__lte=sampai, masa__endswith__gt=dari)
            | Q(batas_daftar__range=(dari, sampai))
        )
        .select_related("program")
        .order_by("masa", "pk")
    )
