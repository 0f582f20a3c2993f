"""The team of an evaluator: who is in it, what waits, who is late."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.jangkauan import dinilai_oleh

from ..models import SKP, BuktiDukung, LaporanPeriode, Progres, VersiSKP
from ..rules.istilah import StatusBukti, StatusLaporan
from .laporan import Kewajiban, diperiksa, kewajiban_lapor, tahun_lapor
from .penilai import skp_dinilai
from .skp import skp_berlaku
from .versi import versi_pada


def skp_tim(penilai_ids: Collection[int], pada: date) -> "QuerySet[SKP]":
    """SKP of the working years for which one of ``penilai_ids`` answers."""
    return skp_dinilai(penilai_ids, pada).filter(tahun__in=tahun_lapor(pada))


def bukti_menunggu(skp_id: int) -> "QuerySet[BuktiDukung]":
    """Evidence of an SKP that nobody has checked, the oldest first."""
    semua = BuktiDukung.objects.filter(skp=skp_id, status=StatusBukti.DIKIRIM)
    return semua.select_related("berkas").order_by("id")


def tim(penilai_ids: Collection[int], pada: date) -> "QuerySet[Any]":
    """The team of ``penilai_ids`` on ``pada``.

    Somebody who moved on stays in it while a report of the SKP left behind waits.  Annotated
    with what waits for these evaluators: ``laporan`` and ``bukti``, counts.
    """
    # Ids, because the set is asked in several places of one statement.
    skp_ids = list(skp_tim(penilai_ids, pada).values_list("pk", flat=True))
    milik = {"skp__pegawai": OuterRef("pk"), "skp__in": skp_ids}
    laporan = LaporanPeriode.objects.filter(**milik, status=StatusLaporan.DIAJUKAN)
    bukti = BuktiDukung.objects.filter(**milik, status=StatusBukti.DIKIRIM)
    return (
        Pegawai.objects.annotate(laporan=_jumlah(laporan), bukti=_jumlah(bukti))
        .filter(
            Q(pk__in=dinilai_oleh(penilai_ids, pada).values("pk"))
            | Q(
                pk__in=LaporanPeriode.objects.filter(
                    skp__in=skp_ids, status=StatusLaporan.DIAJUKAN
                ).values("skp__pegawai")
            )
        )
        .order_by("nama", "id")
    )


#: Of :func:`tim`: people for whom something waits.
MENUNGGU = Q(laporan__gt=0) | Q(bukti__gt=0)


def _jumlah(baris: "QuerySet[Any]") -> Coalesce:
    hitung = baris.order_by().values("skp__pegawai").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(hitung), 0)


def pegawai_terlambat(pegawai_ids: Collection[int], pada: date) -> set[int]:
    """Which of these people have a window of the working years that closed without a report."""
    kewajiban = kewajiban_lapor(pegawai_ids, tahun_lapor(pada), pada)
    return {satu.pegawai_id for satu in kewajiban if satu.terlambat(pada)}


@dataclass(frozen=True)
class BarisTim:
    """One row of the team page.

    ``versi`` is None while the person has no SKP; ``kewajiban`` the report that is at work or
    waits; ``entri`` counts the progress entries in its period.  ``lain_terlambat``: another
    period's window closed without a report.
    """

    pegawai: Pegawai
    skp: SKP | None
    versi: VersiSKP | None
    kewajiban: Kewajiban | None
    entri: int
    lain_terlambat: bool


def baris_tim(pegawai: Iterable[Pegawai], pada: date) -> list[BarisTim]:
    """The rows of one page of the team.  Four statements, whatever the number of people."""
    orang = list(pegawai)
    ids = [satu.pk for satu in orang]
    skp = skp_berlaku(ids, pada)
    versi = {satu.skp_id: satu for satu in versi_pada([s.pk for s in skp.values()], pada)}
    semua: dict[int, list[Kewajiban]] = {satu: [] for satu in ids}
    for satu in kewajiban_lapor(ids, tahun_lapor(pada), pada):
        semua[satu.pegawai_id].append(satu)
    kini = {nomor: diperiksa(isi, pada) for nomor, isi in semua.items()}
    entri = _jumlah_entri([satu for satu in kini.values() if satu])
    return [
        BarisTim(
            pegawai=satu,
            skp=skp.get(satu.pk),
            versi=versi.get(skp[satu.pk].pk) if satu.pk in skp else None,
            kewajiban=kini[satu.pk],
            entri=entri.get(satu.pk, 0),
            lain_terlambat=any(k.terlambat(pada) for k in semua[satu.pk] if k is not kini[satu.pk]),
        )
        for satu in orang
    ]


def _jumlah_entri(kewajiban: Sequence[Kewajiban]) -> dict[int, int]:
    """Person → entries dated inside the period shown for them."""
    if not kewajiban:
        return {}
    dalam = [
        Q(
            skp=satu.skp_id,
            tanggal__gte=satu.periode.masa.lower,
            tanggal__lt=satu.periode.masa.upper,
        )
        for satu in kewajiban
    ]
    baris = Progres.objects.filter(reduce(or_, dalam)).order_by().values("skp__pegawai")
    return dict(baris.annotate(n=Count("id")).values_list("skp__pegawai", "n"))
