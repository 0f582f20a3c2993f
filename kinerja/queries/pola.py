"""Patterns of entries, and the entries they propose today."""

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet, Subquery

from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.models import HariLibur
from dumai_asn.inti.rules.rentang import SATU_HARI
from dumai_asn.inti.rules.tanggal import lengkap

from ..models import IsiIndikator, PolaProgres, Progres
from ..rules.pola import MUNDUR, hari_diusulkan
from .laporan import kewajiban_sendiri, memuat
from .masa import masa_dari

#: Proposals on one page; the older ones follow when these are answered.
USULAN_MAKS = 62
#: Namespace of the keys of proposed entries: confirmed twice, one is written once.
_RUANG = UUID("6f0d2c3e-53b1-4b87-9a8e-2d7d6f0a4e11")


class KunciUsulan(NamedTuple):
    """Names a proposal in a form: pattern and day."""

    pola_id: int
    tanggal: date

    def __str__(self) -> str:
        return f"{self.pola_id}:{self.tanggal.isoformat()}"

    @property
    def kunci_kirim(self) -> UUID:
        """Under which its entry is written."""
        return uuid5(_RUANG, str(self))


@dataclass(frozen=True)
class Usulan:
    """An entry that a pattern proposes for a day."""

    pola: PolaProgres
    tanggal: date

    @property
    def hari_kata(self) -> str:
        """``Senin, 23 November 2026``."""
        return lengkap(self.tanggal)

    @property
    def kunci(self) -> KunciUsulan:
        """Its name in a form."""
        return KunciUsulan(self.pola.pk, self.tanggal)


def pola_pegawai(pegawai_id: int) -> "QuerySet[PolaProgres]":
    """Patterns of a person with the words of their indicators, in the order of the SKP."""
    isi = IsiIndikator.objects.filter(indikator=OuterRef("indikator")).order_by("-versi__nomor")
    return (
        PolaProgres.objects.filter(indikator__rhk__skp__pegawai=pegawai_id)
        .select_related("indikator__rhk__skp__pegawai")
        .annotate(
            teks=Subquery(isi.values("teks")[:1]),
            satuan=Subquery(isi.values("satuan")[:1]),
        )
        .order_by("indikator__rhk", "indikator", "pk")
    )


def pola_indikator(indikator_id: int) -> PolaProgres | None:
    """The pattern of an indicator, with its SKP; None without one."""
    semua = PolaProgres.objects.select_related("indikator__rhk__skp__pegawai")
    return semua.filter(indikator=indikator_id).first()


def usulan_pola(pegawai: Pegawai, pada: date) -> list[Usulan]:
    """What the patterns of a person propose on ``pada``, the newest day first.

    One statement without an active pattern, two with some.  Days off, days that have an entry,
    days outside the SKP and days whose window has closed are left out: a late entry needs a
    reason, which no pattern can give.
    """
    semua = list(_dengan_hari(pola_pegawai(pegawai.pk).filter(aktif=True, mulai__lte=pada), pada))
    wajib = kewajiban_sendiri(pegawai, pada) if semua else []
    hasil = []
    for satu in semua:
        skp = satu.indikator.rhk.skp
        milik = [k for k in wajib if k.skp_id == skp.pk]
        masa = masa_dari(skp.masa)
        hasil += [
            Usulan(satu, hari)
            for hari in hari_diusulkan(
                satu.irama,
                satu.hari,
                sejak=max(satu.mulai, masa.mulai),
                pada=min(pada, masa.akhir - SATU_HARI),
                libur=satu.libur,
                terisi=satu.terisi,
            )
            if all(k.terbuka(pada) for k in milik if memuat(k, hari))
        ]
    return sorted(hasil, key=lambda usul: usul.tanggal, reverse=True)[:USULAN_MAKS]


def _dengan_hari(pola: "QuerySet[PolaProgres]", pada: date) -> Any:
    """With ``libur`` and ``terisi``: days off, and days that have an entry, lately."""
    lalu: dict[str, Any] = {"tanggal__gte": pada - MUNDUR, "tanggal__lte": pada}
    terisi = Progres.objects.filter(indikator=OuterRef("indikator"), **lalu)
    return pola.annotate(
        libur=ArraySubquery(HariLibur.objects.filter(**lalu).values("tanggal")),
        terisi=ArraySubquery(terisi.values("tanggal")),
    )
