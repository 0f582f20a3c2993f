"""The team of an evaluator: who is in it, what waits, who is late."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.jangkauan import dinilai_oleh

from ..models import SKP, BuktiDukung, LaporanPeriode, Progres, VersiSKP
from ..rules.istilah import StatusBukti, StatusLaporan
from .laporan import Kewajiban, dikerjakan, kewajiban_lapor, tahun_lapor
from .penilai import skp_dinilai
from .skp import skp_berlaku
from .versi import versi_pada


def skp_saya_nilai(penilai_ids: Collection[int], pada: date) -> list[int]:
    """Ids of the SKP of the working years for which one of ``penilai_ids`` answers."""
    milik = skp_dinilai(penilai_ids, pada).filter(tahun__in=tahun_lapor(pada))
    return list(milik.values_list("pk", flat=True))


def laporan_menunggu(skp_ids: Collection[int]) -> "QuerySet[LaporanPeriode]":
    """Submitted reports of these SKP that nobody has answered."""
    return LaporanPeriode.objects.filter(skp__in=skp_ids, status=StatusLaporan.DIAJUKAN)


def bukti_menunggu(skp_ids: Collection[int]) -> "QuerySet[BuktiDukung]":
    """Evidence of these SKP that nobody has checked."""
    return BuktiDukung.objects.filter(skp__in=skp_ids, status=StatusBukti.DIKIRIM)


def tim(penilai_ids: Collection[int], skp_ids: Collection[int], pada: date) -> "QuerySet[Any]":
    """The team of ``penilai_ids`` on ``pada``; ``skp_ids`` as :func:`skp_saya_nilai` gives them.

    Somebody who moved on stays in it while a report of the SKP left behind waits.  Annotated
    with ``menunggu``: whether a report or evidence waits for these evaluators.
    """
    milik = {"skp__pegawai": OuterRef("pk")}
    laporan = Exists(laporan_menunggu(skp_ids).filter(**milik))
    bukti = Exists(bukti_menunggu(skp_ids).filter(**milik))
    return (
        Pegawai.objects.annotate(menunggu=Q(laporan) | Q(bukti))
        .filter(Q(pk__in=dinilai_oleh(penilai_ids, pada).values("pk")) | Q(laporan))
        .order_by("nama", "id")
    )


def pegawai_terlambat(pegawai_ids: Collection[int], pada: date) -> set[int]:
    """Which of these people have a window of the working years that closed without a report."""
    kewajiban = kewajiban_lapor(pegawai_ids, tahun_lapor(pada), pada)
    return {satu.pegawai_id for satu in kewajiban if satu.terlambat(pada)}


@dataclass(frozen=True)
class BarisTim:
    """One row of the team page.

    ``versi`` is None while the person has no SKP; ``kewajiban`` the report that is at work or
    waits; ``entri`` counts the progress entries in its period.
    """

    pegawai: Pegawai
    skp: SKP | None
    versi: VersiSKP | None
    kewajiban: Kewajiban | None
    entri: int
    laporan_menunggu: int
    bukti_menunggu: int
    terlambat: bool


def baris_tim(pegawai: Iterable[Pegawai], skp_ids: Collection[int], pada: date) -> list[BarisTim]:
    """The rows of one page of the team.  Nine statements, whatever the number of people."""
    orang = list(pegawai)
    ids = [satu.pk for satu in orang]
    skp = skp_berlaku(ids, pada)
    versi = {satu.skp_id: satu for satu in versi_pada([s.pk for s in skp.values()], pada)}
    semua: dict[int, list[Kewajiban]] = {satu: [] for satu in ids}
    for satu in kewajiban_lapor(ids, tahun_lapor(pada), pada):
        semua[satu.pegawai_id].append(satu)
    kini = {nomor: _kini(isi, skp_ids, pada) for nomor, isi in semua.items()}
    entri = _jumlah_entri([satu for satu in kini.values() if satu])
    laporan = _per_orang(laporan_menunggu(skp_ids).filter(skp__pegawai__in=ids))
    bukti = _per_orang(bukti_menunggu(skp_ids).filter(skp__pegawai__in=ids))
    return [
        BarisTim(
            pegawai=satu,
            skp=skp.get(satu.pk),
            versi=versi.get(skp[satu.pk].pk) if satu.pk in skp else None,
            kewajiban=kini[satu.pk],
            entri=entri.get(satu.pk, 0),
            laporan_menunggu=laporan.get(satu.pk, 0),
            bukti_menunggu=bukti.get(satu.pk, 0),
            terlambat=any(k.terlambat(pada) for k in semua[satu.pk]),
        )
        for satu in orang
    ]


def _kini(kewajiban: Sequence[Kewajiban], skp_ids: Collection[int], pada: date) -> Kewajiban | None:
    """What the evaluator looks at: a report that waits for them, else the one at work."""
    menunggu = (
        satu
        for satu in kewajiban
        if satu.status is StatusLaporan.DIAJUKAN and satu.skp_id in skp_ids
    )
    return next(menunggu, None) or dikerjakan(kewajiban, pada)


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
    return _per_orang(Progres.objects.filter(reduce(or_, dalam)))


def _per_orang(baris: "QuerySet[Any]") -> dict[int, int]:
    return dict(
        baris.order_by()
        .values("skp__pegawai")
        .annotate(n=Count("id"))
        .values_list("skp__pegawai", "n")
    )
