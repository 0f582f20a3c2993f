"""The list of people: who is in reach, narrowed by words, unit, post and standing on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Upper

from ..models import (
    Jabatan,
    NomorInduk,
    Pegawai,
    Penempatan,
    RiwayatPegawai,
    RiwayatUnit,
    UnitKerja,
)
from ..rules.istilah import JenisPenempatan, JenisRiwayat, Kedudukan
from ..rules.nip import berkelompok
from .akun import unit_bernama
from .cari import NIP_AWAL, PENDEK, penempatan_utama
from .pohon import cabang_unit


@dataclass(frozen=True)
class BarisPegawai:
    """One person on the list; empty texts where nothing holds on that day."""

    pegawai: Pegawai
    penempatan: Penempatan | None
    nomor: str
    status: str
    golongan: str
    kedudukan: str

    @property
    def pk(self) -> int:
        """The person's key."""
        return self.pegawai.pk


def _tempat(pada: date) -> "QuerySet[Penempatan]":
    return Penempatan.objects.pada(pada).exclude(jenis=JenisPenempatan.TIM)


def _mirip(semua: "QuerySet[Any]", teks: str) -> "QuerySet[Any]":
    """Rows of a catalogue called like ``teks``."""
    mirip: QuerySet[Any] = semua.alias(besar=Upper("nama"))
    return mirip.filter(besar__trigram_word_similar=teks)


def pegawai_cocok(orang: "QuerySet[Pegawai]", teks: str, pada: date) -> "QuerySet[Pegawai]":
    """People whose name, NIP, post or unit on ``pada`` is like ``teks``; slips are forgiven.

    ``orang`` lies within reach already, so a part of a NIP may be asked for.
    """
    angka = teks.replace(" ", "")
    if angka.isascii() and angka.isdigit():
        if len(angka) < NIP_AWAL:
            return orang.none()
        nomor = NomorInduk.objects.filter(nomor__startswith=angka)
        return orang.filter(pk__in=nomor.values("pegawai"))
    if len(teks) < PENDEK:
        return orang.filter(nama__istartswith=teks)
    tempat = _tempat(pada).order_by()
    unit = UnitKerja.objects.filter(
        Q(pk__in=_mirip(UnitKerja.objects.all(), teks).values("pk")) | Q(singkatan__iexact=teks)
    )
    jabatan = _mirip(Jabatan.objects.all(), teks)
    # Each way has an index of its own, which one OR over all of them would leave unused.
    ids = Pegawai.objects.filter(nama__icontains=teks).values("pk")
    return orang.filter(
        pk__in=ids.union(
            _mirip(Pegawai.objects.all(), teks).values("pk"),
            tempat.filter(unit__in=unit.values("pk")).values("pegawai"),
            tempat.filter(jabatan__in=jabatan.values("pk")).values("pegawai"),
        )
    )


def urut_cocok(teks: str) -> tuple[Combinable, ...]:
    """How near a name is to ``teks``, the nearest first."""
    return (
        Case(When(nama__istartswith=teks, then=0), When(nama__icontains=teks, then=1), default=2),
        Value(1.0) - TrigramWordSimilarity(teks, Upper("nama")),
        F("nama"),
    )


def di_cabang(orang: "QuerySet[Pegawai]", teks: str, pada: date) -> "QuerySet[Pegawai]":
    """People placed on ``pada`` in a unit called so, or anywhere below it as the tree was then."""
    dulu = RiwayatUnit.objects.filter(masa__contains=pada).filter(
        Q(nama__icontains=teks) | Q(singkatan__icontains=teks)
    )
    bernama = unit_bernama(teks).values_list("pk", flat=True).union(dulu.values_list("unit"))
    cabang = cabang_unit(list(bernama), pada)
    return orang.filter(pk__in=_tempat(pada).filter(unit__in=cabang).values("pegawai"))


def berjabatan(
    orang: "QuerySet[Pegawai]", pada: date, jabatan: "QuerySet[Jabatan]"
) -> "QuerySet[Pegawai]":
    """People whose post on ``pada`` is one of ``jabatan``."""
    return orang.filter(
        Exists(_tempat(pada).filter(pegawai=OuterRef("pk"), jabatan__in=jabatan.values("pk")))
    )


def berfakta(
    orang: "QuerySet[Pegawai]", jenis: JenisRiwayat, nilai: str, pada: date
) -> "QuerySet[Pegawai]":
    """People of whom such a fact holds on ``pada``; nobody told otherwise is in service."""
    fakta = RiwayatPegawai.objects.filter(pegawai=OuterRef("pk"), jenis=jenis, masa__contains=pada)
    if nilai == Kedudukan.AKTIF:
        return orang.filter(~Exists(fakta.exclude(nilai=nilai)))
    return orang.filter(Exists(fakta.filter(nilai=nilai)))


def nama_tempat(kolom: str, pada: date) -> Subquery:
    """SQL: a column of the definitive placement on ``pada``, to sort by."""
    tempat = Penempatan.objects.pada(pada).filter(
        pegawai=OuterRef("pk"), jenis=JenisPenempatan.DEFINITIF
    )
    return Subquery(tempat.values(kolom)[:1])


def baris_pegawai(semua: Iterable[Pegawai], pada: date) -> list[BarisPegawai]:
    """The people of one page with what stands beside them; three statements."""
    orang = list(semua)
    ids = [satu.pk for satu in orang]
    tempat = penempatan_utama(ids, pada)
    nomor = dict(
        NomorInduk.objects.filter(pegawai__in=ids, masa__startswith__lte=pada)
        .order_by("masa")
        .values_list("pegawai", "nomor")
    )
    fakta = {
        (pegawai, jenis): nilai
        for pegawai, jenis, nilai in RiwayatPegawai.objects.filter(
            pegawai__in=ids, masa__contains=pada
        ).values_list("pegawai", "jenis", "nilai")
    }
    return [
        BarisPegawai(
            satu,
            tempat.get(satu.pk),
            berkelompok(nomor.get(satu.pk, "")),
            fakta.get((satu.pk, JenisRiwayat.STATUS), ""),
            fakta.get((satu.pk, JenisRiwayat.GOLONGAN), ""),
            fakta.get((satu.pk, JenisRiwayat.KEDUDUKAN), Kedudukan.AKTIF),
        )
        for satu in orang
    ]
