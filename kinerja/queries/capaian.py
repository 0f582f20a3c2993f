"""What was achieved, set-based: for one person, a team, or a rating page.

:func:`capaian_skp` runs seven statements whatever the number of SKP, and returns frozen values
that a page, a suggestion or a report can use without another statement.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Case, Count, F, Max, Q, QuerySet, Sum, Value, When, Window
from psycopg2.extras import DateRange

from dumai_asn.inti.queries import acuan_pada

from ..models import BuktiDukung, IsiIndikator, IsiRHK, Progres, RencanaAksi, VersiSKP
from ..rules import capaian as rules_capaian
from ..rules.bawaan import AcuanLaju
from ..rules.capaian import Penjelasan, Target
from ..rules.istilah import (
    Arah,
    JenisRHK,
    PendekatanSKP,
    Penghitungan,
    StatusBukti,
    StatusVersi,
)
from ..rules.laju import Laju, Titik, laju
from ..rules.ukuran import kata_target
from .masa import Masa, masa_dari
from .versi import DITETAPKAN, versi_pada


@dataclass(frozen=True)
class JumlahBukti:
    """Pieces of evidence by state, each once; withdrawn ones are not counted."""

    dikirim: int = 0
    diterima: int = 0
    dikembalikan: int = 0

    @property
    def semua(self) -> int:
        """Every piece that stands."""
        return self.dikirim + self.diterima + self.dikembalikan


@dataclass(frozen=True)
class CapaianIndikator:
    """One indicator with its realised value on a day.

    ``target`` is a number, the pair (lower, upper) for RENTANG, the sum of weights for TAHAPAN,
    or None where it is words (``target_teks``).  ``realisasi`` None means nothing was recorded.
    ``tahap`` are the positions (from 1) of finished stages.  ``catatan`` counts entries and
    ``bukti`` evidence, inside the asked range when one was given.
    """

    indikator_id: int
    rhk_id: int
    urutan: int
    teks: str
    aspek: str | None
    perspektif: str | None
    arah: Arah
    penghitungan: Penghitungan
    satuan: str
    desimal: int
    target: Target | None
    target_teks: str
    tahapan: tuple[str, ...]
    tahap: tuple[int, ...]
    realisasi: Decimal | None
    persen: Decimal | None
    laju: Laju
    catatan: int
    terakhir: date | None
    bukti: JumlahBukti

    @property
    def target_kata(self) -> str:
        """The target as people write it."""
        bawah, atas = self.target if isinstance(self.target, tuple) else (self.target, None)
        return kata_target(
            self.arah,
            target=None if bawah is None else Decimal(bawah),
            target_atas=None if atas is None else Decimal(atas),
            satuan=self.satuan,
            target_teks=self.target_teks,
            tahapan=len(self.tahapan),
        )

    def jelaskan(self) -> Penjelasan:
        """``persen`` with its arithmetic in words."""
        return rules_capaian.jelaskan(self.arah, self.target, self.realisasi, self.satuan)


@dataclass(frozen=True)
class CapaianRHK:
    """One RHK of a version with its indicators in order; ``bukti`` counts each piece once."""

    rhk_id: int
    urutan: int
    jenis: JenisRHK
    teks: str
    teks_induk: str
    indikator: tuple[CapaianIndikator, ...]
    bukti: JumlahBukti


@dataclass(frozen=True)
class CapaianSKP:
    """A version of an SKP with everything achieved up to a day."""

    skp_id: int
    versi_id: int
    nomor: int
    status: StatusVersi
    pendekatan: PendekatanSKP
    rhk: tuple[CapaianRHK, ...]

    @property
    def ditetapkan(self) -> bool:
        """Whether this version is, or was, fixed: only then progress may be recorded."""
        return self.status in DITETAPKAN

    @property
    def indikator(self) -> tuple[CapaianIndikator, ...]:
        """Every indicator, in the order of the SKP."""
        return tuple(satu for rhk in self.rhk for satu in rhk.indikator)


def capaian_skp(
    skp_ids: Collection[int], *, pada: date, masa: DateRange | None = None
) -> dict[int, CapaianSKP]:
    """SKP id → its achievement on ``pada``, by the version that speaks on that day.

    Values use every entry dated up to ``pada`` (the year's running value).  ``masa`` narrows
    only the counts of entries and evidence, for example to the evaluated period.  A SKP without
    any version is left out.  Seven statements.
    """
    return {satu.skp_id: satu for satu in _susun(versi_pada(skp_ids, pada), pada, masa)}


def capaian_versi(
    versi_ids: Collection[int], *, pada: date, masa: DateRange | None = None
) -> dict[int, CapaianSKP]:
    """Like :func:`capaian_skp` for chosen versions, keyed by version id (a frozen evaluation)."""
    versi = VersiSKP.objects.filter(pk__in=list(versi_ids))
    return {satu.versi_id: satu for satu in _susun(versi, pada, masa)}


class _Nilai(NamedTuple):
    """What the entries of one indicator say; ``terukur`` False when they are notes only."""

    terukur: bool = False
    terakhir: Decimal | None = None
    jumlah: Decimal | None = None
    tahap: tuple[int, ...] = ()
    tanggal: date | None = None
    catatan: int = 0


def _susun(versi: "QuerySet[VersiSKP]", pada: date, masa: DateRange | None) -> list[CapaianSKP]:
    baris = list(versi.select_related("skp"))
    if not baris:
        return []
    skp_ids = [satu.skp_id for satu in baris]
    bukti_rhk, bukti_indikator = _bukti(skp_ids, masa)
    indikator = _indikator(baris, pada, masa, bukti_indikator)
    rhk: dict[int, list[CapaianRHK]] = defaultdict(list)
    for isi in IsiRHK.objects.filter(versi__in=[satu.pk for satu in baris]).order_by("urutan"):
        rhk[isi.versi_id].append(
            CapaianRHK(
                rhk_id=isi.rhk_id,
                urutan=isi.urutan,
                jenis=isi.jenis,
                teks=isi.teks,
                teks_induk=isi.teks_induk,
                indikator=tuple(indikator[isi.versi_id, isi.rhk_id]),
                bukti=bukti_rhk.get(isi.rhk_id, JumlahBukti()),
            )
        )
    return [
        CapaianSKP(
            skp_id=satu.skp_id,
            versi_id=satu.pk,
            nomor=satu.nomor,
            status=satu.status,
            pendekatan=satu.pendekatan,
            rhk=tuple(rhk[satu.pk]),
        )
        for satu in baris
    ]


def _indikator(
    versi: Collection[VersiSKP],
    pada: date,
    masa: DateRange | None,
    bukti: Mapping[int, JumlahBukti],
) -> dict[tuple[int, int], list[CapaianIndikator]]:
    """(version, RHK) → its indicators in order."""
    skp_ids = [satu.skp_id for satu in versi]
    masa_skp = {satu.pk: masa_dari(satu.skp.masa) for satu in versi}
    nilai, rencana = _nilai(skp_ids, pada, masa), _rencana(skp_ids)
    acuan = acuan_pada("kinerja.laju", pada)
    hasil: dict[tuple[int, int], list[CapaianIndikator]] = defaultdict(list)
    for isi in (
        IsiIndikator.objects.filter(versi__in=list(masa_skp))
        .annotate(rhk_id=F("indikator__rhk"))
        .order_by("urutan", "id")
    ):
        titik = _titik(isi, masa_skp[isi.versi_id], rencana[isi.indikator_id])
        catatan = nilai.get(isi.indikator_id, _Nilai())
        hasil[isi.versi_id, isi.rhk_id].append(_satu(isi, catatan, titik, pada, acuan, bukti))
    return hasil


def _satu(
    isi: Any,
    nilai: _Nilai,
    titik: list[Titik],
    pada: date,
    acuan: AcuanLaju,
    bukti: Mapping[int, JumlahBukti],
) -> CapaianIndikator:
    target = _target(isi)
    tahap: tuple[int, ...] = ()
    realisasi = nilai.jumlah if isi.penghitungan is Penghitungan.JUMLAH else nilai.terakhir
    if isi.arah is Arah.TAHAPAN:
        bobot = [int(satu["bobot"]) for satu in isi.tahapan]
        # A stage that a later version dropped counts for nothing.
        tahap = tuple(sorted({satu for satu in nilai.tahap if satu <= len(bobot)}))
        _, selesai = rules_capaian.bobot_selesai(bobot, tahap)
        realisasi = selesai if nilai.terukur else None
    return CapaianIndikator(
        indikator_id=isi.indikator_id,
        rhk_id=isi.rhk_id,
        urutan=isi.urutan,
        teks=isi.teks,
        aspek=isi.aspek,
        perspektif=isi.perspektif,
        arah=isi.arah,
        penghitungan=isi.penghitungan,
        satuan=isi.satuan,
        desimal=isi.desimal,
        target=target,
        target_teks=isi.target_teks,
        tahapan=tuple(satu["nama"] for satu in isi.tahapan),
        tahap=tahap,
        realisasi=realisasi,
        persen=rules_capaian.persen(isi.arah, target, realisasi),
        laju=laju(isi.arah, titik, realisasi, pada, acuan=acuan),
        catatan=nilai.catatan,
        terakhir=nilai.tanggal,
        bukti=bukti.get(isi.indikator_id, JumlahBukti()),
    )


def _target(isi: Any) -> Target | None:
    if isi.arah is Arah.TAHAPAN:
        return Decimal(sum(int(satu["bobot"]) for satu in isi.tahapan))
    if isi.target is None:
        return None
    return (isi.target, isi.target_atas) if isi.arah is Arah.RENTANG else isi.target


def _titik(isi: Any, masa: Masa, rencana: Collection[Titik]) -> list[Titik]:
    """Planned points: the start, the plans of action, and the year's target on the last day.

    What adds up starts from nothing; a level without base and plans, and every RENTANG, is to
    be kept all the time, so its plan is the target itself.
    """
    target = _target(isi)
    if target is None:
        return []
    if isi.arah is Arah.RENTANG:
        return [Titik(masa.mulai, target)]
    titik = {masa.hari_terakhir: target} | {satu.tanggal: satu.nilai for satu in rencana}
    awal = isi.dasar
    if awal is None:
        menumpuk = isi.penghitungan is Penghitungan.JUMLAH or isi.arah is Arah.TAHAPAN
        awal = Decimal(0) if menumpuk else None if rencana else target
    if awal is not None:
        titik.setdefault(masa.mulai, awal)
    return [Titik(tanggal, nilai) for tanggal, nilai in titik.items()]


def _nilai(skp_ids: Collection[int], pada: date, masa: DateRange | None) -> dict[int, _Nilai]:
    """Indicator → its entries up to ``pada``; the same answer as ``rules.realisasi``.

    Entries that only carry a note come last in the choice of the latest value.
    """
    terukur = Q(nilai__isnull=False) | Q(tahap__len__gt=0)
    dihitung = Q(tanggal__gte=masa.lower, tanggal__lt=masa.upper) if masa else None
    bagian = [F("indikator")]
    baris = (
        Progres.objects.filter(skp__in=list(skp_ids), tanggal__lte=pada)
        .annotate(
            _terukur=Case(When(terukur, then=Value(True)), default=Value(False)),
            _jumlah=Window(Sum("nilai"), partition_by=bagian),
            _terakhir=Window(Max("tanggal"), partition_by=bagian),
            _catatan=Window(Count("id", filter=dihitung), partition_by=bagian),
        )
        .order_by("indikator", "-_terukur", "-tanggal", "-id")
        .distinct("indikator")
        .values_list("indikator", "_terukur", "nilai", "_jumlah", "tahap", "_terakhir", "_catatan")
    )
    return {
        indikator: _Nilai(ukur, nilai, jumlah, tuple(tahap), terakhir, catatan)
        for indikator, ukur, nilai, jumlah, tahap, terakhir, catatan in baris
    }


def _rencana(skp_ids: Collection[int]) -> dict[int, list[Titik]]:
    """Indicator → planned values, each due on the last day of its period."""
    hasil: dict[int, list[Titik]] = defaultdict(list)
    baris: QuerySet[Any, Any] = RencanaAksi.objects.filter(
        rhk__skp__in=list(skp_ids), indikator__isnull=False, target__isnull=False
    ).values_list("indikator", "periode__masa", "target")
    for indikator, masa, target in baris:
        hasil[indikator].append(Titik(masa_dari(masa).hari_terakhir, target))
    return hasil


def _bukti(
    skp_ids: Collection[int], masa: DateRange | None
) -> tuple[dict[int, JumlahBukti], dict[int, JumlahBukti]]:
    """Evidence by RHK and by indicator, from one statement."""
    tersaring = (
        {"progres__tanggal__gte": masa.lower, "progres__tanggal__lt": masa.upper} if masa else {}
    )
    rhk: dict[tuple[int, str], set[int]] = defaultdict(set)
    indikator: dict[tuple[int, str], set[int]] = defaultdict(set)
    for bukti, status, satu, rhk_id in (
        BuktiDukung.objects.filter(skp__in=list(skp_ids), progres__isnull=False, **tersaring)
        .exclude(status=StatusBukti.DITARIK)
        .values_list("id", "status", "progres__indikator", "progres__indikator__rhk")
        .distinct()
    ):
        rhk[rhk_id, status].add(bukti)
        indikator[satu, status].add(bukti)
    return _jumlahkan(rhk), _jumlahkan(indikator)


def _jumlahkan(isi: Mapping[tuple[int, str], set[int]]) -> dict[int, JumlahBukti]:
    hasil: dict[int, dict[str, int]] = defaultdict(dict)
    for (kunci, status), anggota in isi.items():
        hasil[kunci][status.lower()] = len(anggota)
    return {kunci: JumlahBukti(**jumlah) for kunci, jumlah in hasil.items()}
