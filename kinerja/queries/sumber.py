"""Where the RHK of one SKP may come from."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, OuterRef, QuerySet, Subquery, When

from dumai_asn.direktori.models import GarisPenilai, UnitKerja

from ..models import SKP, IsiRHK, PeranHasil, SasaranUnit
from ..rules.istilah import BentukSKP, StatusVersi


@dataclass(frozen=True, slots=True)
class Sumber:
    """A source one may choose: ``kunci`` for the form ("sel:7", "sasaran:3"), and its words."""

    kunci: str
    kata: str


def sel_terbit(skp: SKP) -> "QuerySet[PeranHasil]":
    """Published cells that this person owes in the year of ``skp``, of leaders of its own line.

    A leader of the line evaluates the SKP's placement on one of its days.
    """
    garis = GarisPenilai.objects.filter(penempatan=skp.penempatan_id, masa__overlap=skp.masa)
    return PeranHasil.objects.filter(
        pegawai=skp.pegawai_id,
        rhk_pimpinan__skp__tahun=skp.tahun_id,
        rhk_pimpinan__skp__pegawai__in=garis.values("penilai"),
        diterbitkan_pada__isnull=False,
    ).order_by("rhk_pimpinan__skp", "rhk_pimpinan", "pk")


def sasaran_dapat_dipilih(skp: SKP) -> "QuerySet[SasaranUnit]":
    """Goals of the year of the person's unit and of those above it."""
    unit = UnitKerja.objects.leluhur([skp.penempatan.unit_id])
    return (
        SasaranUnit.objects.filter(tahun=skp.tahun_id, unit__in=unit.values("pk"))
        .select_related("unit")
        .order_by("-unit__kode", "urutan", "pk")
    )


def sumber_rhk(skp: SKP) -> list[Sumber]:
    """Every source that a RHK of ``skp`` may name: two statements."""
    return sumber_sel(skp) + [
        Sumber(f"sasaran:{s.pk}", f"Sasaran {s.unit.nama_pendek}: {s.teks}")
        for s in sasaran_dapat_dipilih(skp)
    ]


def sumber_sel(skp: SKP) -> list[Sumber]:
    """The cells among them, none for a JPT: one statement."""
    if skp.bentuk == BentukSKP.JPT:
        return []
    sel = sel_terbit(skp).annotate(atas=teks_terkini("rhk_pimpinan"))
    return [Sumber(f"sel:{s.pk}", f"{s.atas or ''} → {s.hasil}") for s in sel]


def teks_terkini(kunci: str) -> Subquery:
    """Words of the RHK named by ``kunci`` of a row, chosen as in :func:`teks_rhk`."""
    isi = IsiRHK.objects.filter(rhk=OuterRef(kunci)).order_by(
        Case(When(versi__status=StatusVersi.DITETAPKAN, then=0), default=1), "-versi__nomor"
    )
    return Subquery(isi.values("teks")[:1])


def teks_rhk(rhk_ids: Iterable[int]) -> dict[int, str]:
    """RHK id → its words in the fixed version, else in the newest.  One statement."""
    baris = (
        IsiRHK.objects.filter(rhk__in=set(rhk_ids))
        .annotate(tetap=Case(When(versi__status=StatusVersi.DITETAPKAN, then=0), default=1))
        .order_by("rhk", "tetap", "-versi__nomor")
        .distinct("rhk")
    )
    return dict(baris.values_list("rhk_id", "teks"))
