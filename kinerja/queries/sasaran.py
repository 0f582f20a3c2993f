"""Goals of units: who sees them, who writes them, what hangs on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Penempatan, UnitKerja
from dumai_asn.direktori.queries.jangkauan import (
    pegawai_dari,
    penugasan_berlaku,
    unit_dengan_izin,
)
from dumai_asn.direktori.rules.istilah import Cakupan, JenisPenempatan
from dumai_asn.direktori.rules.izin import Izin, cakupan
from dumai_asn.inti.ingatan import ingat

from ..models import IsiRHK, RencanaHasilKerja, SasaranUnit, TahunKinerja
from ..rules.istilah import StatusVersi


def mengelola_kota(akun: Akun, pada: date) -> bool:
    """Whether ``akun`` writes the goals of every unit."""
    return any(
        cakupan(tugas.peran, Izin.KELOLA_SASARAN) is Cakupan.KOTA
        for tugas in penugasan_berlaku(akun, pada)
    )


def unit_dipimpin(akun: Akun, pada: date) -> list[int]:
    """Units that ``akun`` heads on ``pada``, definitive or acting; kept for its request."""
    sendiri = pegawai_dari(akun)
    if sendiri is None:
        return []
    tempat = Penempatan.objects.pada(pada).filter(pegawai=sendiri, kepala=True)
    return ingat(
        akun, ("unit_dipimpin", pada), lambda: list(tempat.values_list("unit_id", flat=True))
    )


def unit_dikelola(akun: Akun, pada: date) -> "QuerySet[UnitKerja]":
    """Units whose goals ``akun`` writes: by permission over a branch, and the unit one heads."""
    if mengelola_kota(akun, pada):
        return UnitKerja.objects.all()
    izin = unit_dengan_izin(akun, Izin.KELOLA_SASARAN, pada)
    milik = Q(pk__in=unit_dipimpin(akun, pada))
    return UnitKerja.objects.filter(milik if izin.query.is_empty() else milik | Q(pk__in=izin))


def unit_terlihat(akun: Akun, pada: date) -> "QuerySet[UnitKerja]":
    """Units whose goals ``akun`` reads.

    Those of the own post and above, of the branch one heads, and of every unit within reach by an
    assigned role.
    """
    lihat = unit_dengan_izin(akun, Izin.LIHAT_SEMUA, pada)
    if not lihat.query.is_empty() and not lihat.query.has_filters():
        return UnitKerja.objects.all()
    sendiri = pegawai_dari(akun)
    tempat = Penempatan.objects.pada(pada).exclude(jenis=JenisPenempatan.TIM)
    unit = list(tempat.filter(pegawai=sendiri).values_list("unit_id", flat=True)) if sendiri else []
    syarat = Q(pk__in=UnitKerja.objects.leluhur(unit).values("pk"))
    syarat |= Q(pk__in=UnitKerja.objects.cabang(unit_dipimpin(akun, pada)).values("pk"))
    if not lihat.query.is_empty():
        syarat |= Q(pk__in=lihat.values("pk"))
    return UnitKerja.objects.filter(syarat)


def tahun_sasaran(pada: date) -> list[int]:
    """Years that have goals or may get some, the newest first."""
    return list(
        TahunKinerja.objects.filter(tahun__lte=pada.year + 1)
        .order_by("-tahun")
        .values_list("tahun", flat=True)
    )


def daftar_sasaran(unit: "QuerySet[UnitKerja]", tahun: int) -> "QuerySet[SasaranUnit]":
    """Goals of those units in a year, each with how many RHK in force serve it (``dilayani``)."""
    return (
        SasaranUnit.objects.filter(tahun=tahun, unit__in=unit.values("pk"))
        .select_related("unit", "induk__unit")
        .annotate(
            dilayani=_banyak(
                IsiRHK.objects.filter(
                    versi__status=StatusVersi.DITETAPKAN, rhk__sasaran=OuterRef("pk")
                ),
                "rhk__sasaran",
            ),
        )
    )


def sasaran_satu_unit(unit: UnitKerja, tahun: int) -> "QuerySet[SasaranUnit]":
    """Goals of one unit in their order."""
    satu = UnitKerja.objects.filter(pk=unit.pk)
    return daftar_sasaran(satu, tahun).order_by("urutan", "pk")


def _banyak(baris: "QuerySet[Any]", menurut: str) -> Coalesce:
    """How many rows a correlated query has; ``menurut`` is the field it is correlated by."""
    isi = baris.order_by().values(menurut).annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(isi), 0)


def unit_dan_sasarannya(unit: "QuerySet[UnitKerja]", tahun: int, pada: date) -> Any:
    """Units that owe a perjanjian kinerja or have goals, with the number of goals in ``tahun``."""
    sasaran = SasaranUnit.objects.filter(tahun=tahun, unit=OuterRef("pk"))
    lalu = SasaranUnit.objects.filter(tahun=tahun - 1, unit=OuterRef("pk"))
    return (
        UnitKerja.objects.pada(pada)
        .filter(Q(mandiri=True) | Exists(sasaran), pk__in=unit.values("pk"))
        .select_related("induk")
        .annotate(
            banyak=_banyak(sasaran, "unit"), ada_lalu=Exists(lalu), tahun_sasaran=Value(tahun)
        )
    )


def sasaran_atas(unit_id: int, tahun: int) -> "QuerySet[SasaranUnit]":
    """Goals of the units above ``unit_id`` in that year: those that its own may serve."""
    atas = UnitKerja.objects.leluhur([unit_id]).exclude(pk=unit_id)
    return (
        SasaranUnit.objects.filter(tahun=tahun, unit__in=atas.values("pk"))
        .select_related("unit")
        .order_by("-unit__kode", "urutan", "pk")
    )


@dataclass(frozen=True)
class Pemakai:
    """What hangs on a goal."""

    turunan: int
    rhk: int

    @property
    def kata(self) -> str:
        """``2 sasaran di bawahnya dan 3 RHK``; "" when nothing does."""
        bagian = [f"{self.turunan} sasaran di bawahnya"] * bool(self.turunan)
        bagian += [f"{self.rhk} RHK pegawai"] * bool(self.rhk)
        return " dan ".join(bagian)


def pemakai_sasaran(sasaran: SasaranUnit) -> Pemakai:
    """What keeps a goal from being deleted, older versions and drafts included."""
    rhk = RencanaHasilKerja.objects.filter(sasaran=sasaran).values("pk")
    pindah = IsiRHK.objects.filter(pindah_sasaran=sasaran).values("rhk")
    return Pemakai(sasaran.turunan.count(), rhk.union(pindah).count())


@dataclass(frozen=True)
class UsulSalinan:
    """A goal of last year as it would be copied; ``induk`` None: its parent has no successor."""

    lama: SasaranUnit
    induk: SasaranUnit | None
    kehilangan_induk: bool


def usul_salinan(unit_id: int, tahun: int) -> list[UsulSalinan]:
    """Goals of the year before that this unit does not have yet, in their order.

    A parent is found again by unit and words.  Three statements.
    """
    lama = (
        SasaranUnit.objects.filter(unit=unit_id, tahun=tahun - 1)
        .select_related("induk", "unit")
        .order_by("urutan", "pk")
    )
    ada = set(_kata(SasaranUnit.objects.filter(unit=unit_id, tahun=tahun)))
    atas = {(satu.unit_id, satu.teks.casefold()): satu for satu in sasaran_atas(unit_id, tahun)}
    hasil = []
    for satu in lama:
        if satu.teks.casefold() in ada:
            continue
        induk = atas.get((satu.induk.unit_id, satu.induk.teks.casefold())) if satu.induk else None
        hasil.append(UsulSalinan(satu, induk, satu.induk is not None and induk is None))
    return hasil


def _kata(sasaran: "QuerySet[SasaranUnit]") -> Sequence[str]:
    return [teks.casefold() for teks in sasaran.values_list("teks", flat=True)]


def urutan_berikut(unit_id: int, tahun: int) -> int:
    """The place after the last goal of a unit."""
    semua = SasaranUnit.objects.filter(unit=unit_id, tahun=tahun)
    terakhir: int = semua.aggregate(n=Max("urutan"))["n"] or 0
    return terakhir + 1
