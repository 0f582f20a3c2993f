"""The matriks peran hasil: a leader's RHK shared out over the people of the own line."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Q, QuerySet

from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.jangkauan import dinilai_oleh
from dumai_asn.direktori.rules.istilah import JenisPenempatan

from ..models import SKP, IsiRHK, PeranHasil, RencanaHasilKerja
from .versi import versi_pada

#: A column is shared out completely at this sum, in per cent.
PENUH = Decimal(100)


@dataclass(frozen=True)
class KolomMatriks:
    """One RHK of the leader; ``jumlah`` is the sum of its shares, None while none is given."""

    rhk_id: int
    nomor: int
    teks: str
    sel: int
    jumlah: Decimal | None
    belum_terbit: int = 0

    @property
    def pas(self) -> bool:
        """Whether nothing is left to be shared out by numbers."""
        return self.jumlah is None or self.jumlah == PENUH


@dataclass(frozen=True)
class BarisMatriks:
    """One person, and per column the column with its cell or None."""

    pegawai: Pegawai
    sel: list[tuple[KolomMatriks, PeranHasil | None]]


@dataclass(frozen=True)
class Matriks:
    """The whole grid of one SKP."""

    skp: SKP
    kolom: list[KolomMatriks]
    baris: list[BarisMatriks]
    belum_terbit: int


def skp_pimpinan(pegawai_id: int, tahun: int) -> SKP | None:
    """The leader's definitive SKP of a year, the last one after a transfer."""
    milik = SKP.objects.filter(
        pegawai=pegawai_id, tahun=tahun, jenis=JenisPenempatan.DEFINITIF
    ).select_related("pegawai", "penempatan__unit")
    return milik.order_by("-masa").first()


def anggota_matriks(penilai_id: int, pada: date) -> "QuerySet[Pegawai]":
    """People to whom results may be given: the leader's own line today."""
    return dinilai_oleh([penilai_id], pada).order_by("nama", "pk")


def matriks(skp: SKP, pada: date) -> Matriks:
    """Rows are the line of today and whoever still holds a cell.  Four statements."""
    isi = list(
        IsiRHK.objects.filter(versi__in=versi_pada([skp.pk], pada).values("pk")).order_by("urutan")
    )
    semua: dict[tuple[int, int], PeranHasil] = {
        (satu.rhk_pimpinan_id, satu.pegawai_id): satu for satu in sel_matriks(skp)
    }
    per_rhk: dict[int, list[PeranHasil]] = defaultdict(list)
    for (rhk_id, _), sel in semua.items():
        per_rhk[rhk_id].append(sel)
    kolom = [
        _kolom(satu.rhk_id, nomor, satu.teks, per_rhk[satu.rhk_id])
        for nomor, satu in enumerate(isi, start=1)
    ]
    tampak = {satu.rhk_id for satu in kolom}
    bersel = {pegawai for rhk, pegawai in semua if rhk in tampak}
    orang = Pegawai.objects.filter(
        Q(pk__in=anggota_matriks(skp.pegawai_id, pada).values("pk")) | Q(pk__in=bersel)
    ).order_by("nama", "pk")
    baris = [
        BarisMatriks(satu, [(k, semua.get((k.rhk_id, satu.pk))) for k in kolom]) for satu in orang
    ]
    belum = sum(sel.diterbitkan_pada is None for sel in semua.values())
    return Matriks(skp, kolom, baris, belum)


def kolom_satu(rhk: RencanaHasilKerja) -> KolomMatriks:
    """One column as its cells stand now, without number and words; one statement."""
    return _kolom(rhk.pk, 0, "", list(PeranHasil.objects.filter(rhk_pimpinan=rhk)))


def _kolom(rhk_id: int, nomor: int, teks: str, sel: list[PeranHasil]) -> KolomMatriks:
    belum = sum(satu.diterbitkan_pada is None for satu in sel)
    return KolomMatriks(rhk_id, nomor, teks, len(sel), _jumlah([s.porsi for s in sel]), belum)


def sel_matriks(skp: SKP) -> "QuerySet[PeranHasil]":
    """Cells of one SKP's matrix."""
    return PeranHasil.objects.filter(rhk_pimpinan__skp=skp)


def pemakai_sel(sel: PeranHasil) -> list[str]:
    """Names of the people whose RHK come from this cell, drafts of a move included."""
    dari = Q(peran_hasil=sel) | Q(isi__pindah_peran=sel)
    return list(
        RencanaHasilKerja.objects.filter(dari)
        .values_list("skp__pegawai__nama", flat=True)
        .annotate(n=Count("pk"))
        .order_by("skp__pegawai__nama")
    )


def _jumlah(porsi: list[Decimal | None]) -> Decimal | None:
    ada = [satu for satu in porsi if satu is not None]
    return sum(ada, Decimal(0)) if ada else None
