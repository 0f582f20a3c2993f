"""Reports of periods: who owes which, until when, and how it stands."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..models import SKP, LaporanPeriode, Periode
from ..rules.istilah import JenisPeriode, Langkah, StatusLaporan
from .jendela import batas_langkah
from .masa import masa_dari

#: States in which the employee has done their part.
SUDAH = (StatusLaporan.DIAJUKAN, StatusLaporan.DITERIMA)


@dataclass(frozen=True)
class Kewajiban:
    """A report that an SKP owes for a period, with its window and, once begun, its row."""

    pegawai_id: int
    skp_id: int
    periode: Periode
    mulai: date
    hari_terakhir: date
    laporan: LaporanPeriode | None

    @property
    def status(self) -> StatusLaporan:
        """Its state; BELUM while there is no row."""
        return StatusLaporan(self.laporan.status) if self.laporan else StatusLaporan.BELUM

    @property
    def selesai(self) -> bool:
        """Whether it was submitted and not returned."""
        return self.status in SUDAH

    def terbuka(self, pada: date) -> bool:
        """Whether the window is open on ``pada``."""
        return self.mulai <= pada <= self.hari_terakhir

    def terlambat(self, pada: date) -> bool:
        """Whether the window closed without a report."""
        return self.hari_terakhir < pada and not self.selesai


def tahun_lapor(pada: date) -> set[int]:
    """Years whose reports matter on ``pada``: in January the last quarter is still at work."""
    return {pada.year, (pada - timedelta(days=31)).year}


def kewajiban_lapor(
    pegawai_ids: Collection[int], tahun: Collection[int], pada: date
) -> list[Kewajiban]:
    """Every report these people owe for ``tahun``, in order of time.  Four statements.

    Of several kinds of period with a progress window, the shortest rhythm is the one reported.
    """
    batas = batas_langkah(pegawai_ids, tahun, Langkah.PROGRES, pada)
    periode = Periode.objects.in_bulk({satu.periode_id for satu in batas})
    semua_skp = SKP.objects.filter(pegawai__in=list(pegawai_ids), tahun__in=list(tahun))
    skp: dict[int, list[SKP]] = defaultdict(list)
    for satu_skp in semua_skp.order_by("id"):
        skp[satu_skp.pegawai_id].append(satu_skp)
    laporan = {
        (satu.skp_id, satu.periode_id): satu
        for satu in LaporanPeriode.objects.filter(
            skp__pegawai__in=list(pegawai_ids), periode__in=list(periode)
        )
    }
    irama: dict[int, int] = {}
    for b in batas:
        tingkat = _irama(periode[b.periode_id])
        irama[b.pegawai_id] = min(tingkat, irama.get(b.pegawai_id, tingkat))
    hasil = [
        Kewajiban(
            pegawai_id=b.pegawai_id,
            skp_id=s.pk,
            periode=periode[b.periode_id],
            mulai=b.mulai,
            hari_terakhir=b.hari_terakhir,
            laporan=laporan.get((s.pk, b.periode_id)),
        )
        for b in batas
        if _irama(periode[b.periode_id]) == irama[b.pegawai_id]
        for s in skp[b.pegawai_id]
        if _bertemu(s, periode[b.periode_id])
    ]
    return sorted(hasil, key=lambda satu: (masa_dari(satu.periode.masa), satu.skp_id))


def _irama(periode: Periode) -> int:
    return tuple(JenisPeriode).index(JenisPeriode(periode.jenis))


def _bertemu(skp: SKP, periode: Periode) -> bool:
    satu, dua = masa_dari(skp.masa), masa_dari(periode.masa)
    return satu.mulai < dua.akhir and dua.mulai < satu.akhir


def dikerjakan(kewajiban: Sequence[Kewajiban], pada: date) -> Kewajiban | None:
    """Which of one person's reports is at work on ``pada``.

    Of the open windows the one that closes first, unfinished ones before finished ones; without
    an open one the last that closed.
    """
    terbuka = [satu for satu in kewajiban if satu.terbuka(pada)]
    if terbuka:
        return min(terbuka, key=lambda satu: (satu.selesai, satu.hari_terakhir))
    lewat = [satu for satu in kewajiban if satu.hari_terakhir < pada]
    return max(lewat, key=lambda satu: satu.hari_terakhir, default=None)
