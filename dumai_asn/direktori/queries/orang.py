"""One person on their page: where they are, since when, evaluated by whom, which facts hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet

from ..models import GarisPenilai, NomorInduk, Pegawai, Penempatan, RiwayatPegawai
from ..rules.istilah import JenisPenempatan


@dataclass(frozen=True)
class Keadaan:
    """A person on one day.

    ``utama``: the definitive placement, else the first acting one, None without any.
    ``lain``: the other placements of that day.  ``garis``: who evaluates each of them.
    ``fakta``: the dated facts of that day.  ``nomor``: the number in force, else the last one.
    """

    utama: Penempatan | None
    lain: Sequence[Penempatan]
    garis: Sequence[GarisPenilai]
    fakta: Sequence[RiwayatPegawai]
    nomor: NomorInduk | None


def keadaan_pegawai(pegawai: Pegawai, pada: date) -> Keadaan:
    """How ``pegawai`` stands on ``pada``; four statements."""
    tempat = sorted(
        Penempatan.objects.filter(pegawai=pegawai)
        .pada(pada)
        .select_related("unit", "jabatan")
        .order_by("pk"),
        key=lambda satu: satu.jenis is not JenisPenempatan.DEFINITIF,
    )
    utama = next((satu for satu in tempat if satu.jenis is not JenisPenempatan.TIM), None)
    fakta = RiwayatPegawai.objects.filter(pegawai=pegawai, masa__contains=pada).order_by("jenis")
    nomor = NomorInduk.objects.filter(pegawai=pegawai).order_by("masa")
    semua = list(nomor)
    return Keadaan(
        utama,
        [satu for satu in tempat if satu is not utama],
        list(
            GarisPenilai.objects.filter(pegawai=pegawai)
            .pada(pada)
            .select_related("penilai", "penempatan__jabatan")
            .order_by("penempatan__jenis", "pk")
        ),
        list(fakta),
        next((satu for satu in semua if pada in satu.masa), semua[-1] if semua else None),
    )


def riwayat_penempatan(pegawai: Pegawai) -> "QuerySet[Penempatan]":
    """Where a person was, the latest first."""
    return (
        Penempatan.objects.filter(pegawai=pegawai)
        .select_related("unit", "jabatan")
        .order_by(F("masa__startswith").desc(), "-pk")
    )


def riwayat_penilai(pegawai: Pegawai) -> "QuerySet[GarisPenilai]":
    """Who evaluated a person, the latest first."""
    return (
        GarisPenilai.objects.filter(pegawai=pegawai)
        .select_related("penilai", "penempatan__jabatan")
        .order_by(F("masa__startswith").desc(), "-pk")
    )
