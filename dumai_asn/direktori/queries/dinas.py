"""What hangs on somebody's service, for the day it ends."""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Min, Q, QuerySet
from psycopg2.extras import DateRange

from ..models import (
    Delegasi,
    GarisPenilai,
    Ketidakhadiran,
    NomorInduk,
    Pegawai,
    Penempatan,
    Penugasan,
    RiwayatPegawai,
)
from ..rules.istilah import JenisRiwayat, Peran, SumberGaris


def sejak(hari: date) -> DateRange:
    """Every day from ``hari`` on."""
    return DateRange(hari, None)


def kedudukan_pegawai(pegawai_id: int) -> "QuerySet[RiwayatPegawai]":
    """Recorded standing of a person, the first first."""
    return RiwayatPegawai.objects.filter(pegawai=pegawai_id, jenis=JenisRiwayat.KEDUDUKAN).order_by(
        "masa"
    )


def awal_dinas(pegawai_id: int) -> date | None:
    """The first day told by number or placement of somebody without recorded standing."""
    hari = [
        model._default_manager.filter(pegawai=pegawai_id).aggregate(h=Min("masa__startswith"))["h"]
        for model in (NomorInduk, Penempatan)
    ]
    return min((satu for satu in hari if satu), default=None)


def penempatan_sejak(pegawai_id: int, hari: date) -> "QuerySet[Penempatan]":
    """Placements with a day from ``hari`` on."""
    return (
        Penempatan.objects.filter(pegawai=pegawai_id, masa__overlap=sejak(hari))
        .select_related("pegawai", "unit", "jabatan")
        .order_by("masa", "pk")
    )


def bermasa_sejak(
    pegawai: Pegawai, hari: date
) -> "dict[str, QuerySet[Penugasan | Delegasi | Ketidakhadiran | GarisPenilai]]":
    """What else has a day from ``hari`` on, by what it is called: roles, delegations, absences,
    and lines set by hand in which the person evaluates."""
    masa = sejak(hari)
    return {
        "Peran": Penugasan.objects.filter(akun=pegawai.akun_id, masa__overlap=masa),
        "Delegasi penilaian": Delegasi.objects.filter(
            Q(dari=pegawai) | Q(kepada=pegawai), masa__overlap=masa
        ),
        "Ketidakhadiran": Ketidakhadiran.objects.filter(pegawai=pegawai, masa__overlap=masa),
        "Penilai yang ditetapkan": GarisPenilai.objects.filter(
            penilai=pegawai, sumber=SumberGaris.TETAPAN, masa__overlap=masa
        ),
    }


def administrator_terakhir(akun_id: int | None) -> bool:
    """Whether nobody else runs the installation without an end."""
    semua = Penugasan.objects.filter(
        peran=Peran.ADMINISTRATOR, masa__upper_inf=True, akun__is_active=True
    )
    return semua.filter(akun=akun_id).exists() and not semua.exclude(akun=akun_id).exists()


def dinilai_sejak(pegawai_id: int, hari: date) -> list[int]:
    """Placements in which this person evaluates on a day from ``hari`` on."""
    garis = GarisPenilai.objects.filter(penilai=pegawai_id, masa__overlap=sejak(hari))
    return sorted(set(garis.values_list("penempatan", flat=True)))


def penilai_baru(penempatan_ids: Collection[int], hari: date) -> list[tuple[str, int]]:
    """Who evaluates these placements on ``hari``, by name, with how many; ("", n): nobody."""
    ids = list(penempatan_ids)
    garis = GarisPenilai.objects.filter(penempatan__in=ids).pada(hari)
    orang = garis.values("penilai").annotate(n=Count("penempatan"))
    jumlah = {satu["penilai"]: satu["n"] for satu in orang}
    nama = Pegawai.objects.in_bulk(list(jumlah))
    hasil = sorted((nama[pk].nama_lengkap, n) for pk, n in jumlah.items())
    berlaku = Penempatan.objects.filter(pk__in=ids).pada(hari).count()
    tanpa = berlaku - sum(n for _, n in hasil)
    return [*hasil, ("", tanpa)] if tanpa > 0 else hasil


def jejak_catatan(satu: RiwayatPegawai, penanda: str) -> UUID | None:
    """The audit context in which a fact was recorded by the act that calls itself ``penanda``."""
    model: Any = RiwayatPegawai
    hasil: UUID | None = (
        model.pgh_event_model.objects.filter(
            pgh_obj_id=satu.pk, pgh_label="insert", pgh_context__has_key=penanda
        )
        .order_by("-pgh_id")
        .values_list("pgh_context_id", flat=True)
        .first()
    )
    return hasil


def tetapan_dalam_jejak(jejak: UUID) -> list[int]:
    """Placements whose line set by hand was changed in the audit context ``jejak``."""
    model: Any = GarisPenilai
    kejadian = model.pgh_event_model.objects.filter(
        pgh_context_id=jejak, sumber=SumberGaris.TETAPAN
    )
    return sorted(set(kejadian.values_list("penempatan", flat=True)))
