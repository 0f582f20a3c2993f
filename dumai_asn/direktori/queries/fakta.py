"""Dated facts and numbers of a person, and people who may be the same one."""

from collections.abc import Mapping
from datetime import date

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Upper

from ..choices import NILAI_RIWAYAT
from ..models import NomorInduk, Pegawai, RiwayatPegawai
from ..rules.fakta import Nilai
from ..rules.istilah import JenisRiwayat
from ..rules.nip import berkelompok
from .penempatan import rentang_dari

#: From here on two names of people born on one day look alike.
NAMA_SERUPA = 0.35
SERUPA_MAKS = 5


def fakta_pegawai(pegawai_id: int) -> "QuerySet[RiwayatPegawai]":
    """Every dated fact of a person, kind by kind, the latest first."""
    return (
        RiwayatPegawai.objects.filter(pegawai=pegawai_id)
        .select_related("pegawai")
        .order_by("jenis", F("masa__startswith").desc(), "-pk")
    )


def nomor_pegawai(pegawai_id: int) -> "QuerySet[NomorInduk]":
    """Every number of a person, the latest first."""
    return (
        NomorInduk.objects.filter(pegawai=pegawai_id)
        .select_related("pegawai")
        .order_by(F("masa__startswith").desc(), "-pk")
    )


def fakta_pada(pegawai_id: int, jenis: JenisRiwayat, pada: date) -> str | None:
    """The value of one kind on ``pada``, None when none is recorded."""
    return (
        RiwayatPegawai.objects.filter(pegawai=pegawai_id, jenis=jenis, masa__contains=pada)
        .values_list("nilai", flat=True)
        .first()
    )


def nilai_dari(satu: "RiwayatPegawai | NomorInduk") -> Nilai:
    """A stored row as the rules see it."""
    if isinstance(satu, NomorInduk):
        return Nilai(satu.pk, satu.nomor, rentang_dari(satu.masa), berkelompok(satu.nomor))
    return Nilai(satu.pk, satu.nilai, rentang_dari(satu.masa), kata_nilai(satu))


def kata_nilai(fakta: RiwayatPegawai) -> str:
    """The value of a fact in words where it is a term."""
    kata: Mapping[str, str] = NILAI_RIWAYAT.get(fakta.jenis, {})  # type: ignore[assignment]
    return kata.get(fakta.nilai, fakta.nilai)


def pemilik_nomor(nomor: str) -> Pegawai | None:
    """Who has or had this number."""
    satu = NomorInduk.objects.filter(nomor=nomor).select_related("pegawai").first()
    return satu.pegawai if satu else None


def pegawai_serupa(nama: str, lahir: date | None) -> list[Pegawai]:
    """People born on that day with a name like this one, the nearest first; at most a few.

    Without a day of birth only the very same name counts.
    """
    besar = nama.upper()
    sama = Q(besar=besar) if lahir is None else Q(mirip__gte=NAMA_SERUPA) & Q(lahir=lahir)
    return list(
        Pegawai.objects.annotate(besar=Upper("nama"), mirip=TrigramSimilarity(Upper("nama"), besar))
        .filter(sama)
        .order_by("-mirip", "pk")[:SERUPA_MAKS]
    )
