"""Reports of periods: who owes which, until when, and how it stands."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.ingatan import ingat

from ..models import LaporanPeriode, Periode
from ..rules.istilah import JenisPeriode, Langkah, StatusLaporan
from .jendela import BATAS_SETAHUN, parameter_batas
from .masa import masa_dari

#: States in which the employee has done their part.
SUDAH = (StatusLaporan.DIAJUKAN, StatusLaporan.DITERIMA)

_PERIODE = ("id", "tahun_id", "jenis", "nama", "masa")
_LAPORAN = (
    "id", "nomor_ubah", "skp_id", "periode_id", "status", "ringkasan",
    "diajukan_pada", "alasan_terlambat", "dijawab_pada", "catatan",
)  # fmt: skip
_KEWAJIBAN = f"""
SELECT b.pegawai_id, s.id, b.mulai, b.hari_terakhir,
       {", ".join(f"e.{kolom}" for kolom in _PERIODE)},
       {", ".join(f"l.{kolom}" for kolom in _LAPORAN)}
FROM ({BATAS_SETAHUN}) AS b (pegawai_id, periode_id, mulai, hari_terakhir)
JOIN kinerja_periode e ON e.id = b.periode_id
JOIN kinerja_skp s ON s.pegawai_id = b.pegawai_id AND s.tahun_id = e.tahun_id AND s.masa && e.masa
LEFT JOIN kinerja_laporanperiode l ON l.skp_id = s.id AND l.periode_id = e.id
ORDER BY lower(e.masa), s.id
"""


@dataclass(frozen=True)
class Kewajiban:
    """A report that an SKP owes for a period, with its window; ``laporan`` once it was begun."""

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
    """Every report these people owe for ``tahun``, in order of time.  One statement.

    Of several kinds of period with a progress window, the shortest rhythm is the one reported.
    """
    with connection.cursor() as kursor:
        kursor.execute(_KEWAJIBAN, parameter_batas(pegawai_ids, tahun, Langkah.PROGRES, pada))
        semua = [_kewajiban(baris) for baris in kursor.fetchall()]
    irama: dict[int, int] = {}
    for satu in semua:
        tingkat = _irama(satu)
        irama[satu.pegawai_id] = min(tingkat, irama.get(satu.pegawai_id, tingkat))
    return [satu for satu in semua if _irama(satu) == irama[satu.pegawai_id]]


def kewajiban_sendiri(pegawai: Pegawai, pada: date) -> list[Kewajiban]:
    """:func:`kewajiban_lapor` of one person for the years that matter on ``pada``.

    Kept on the person, so that tasks and page of one request share the statement.
    """
    return ingat(
        pegawai,
        ("kewajiban", pada),
        lambda: kewajiban_lapor([pegawai.pk], tahun_lapor(pada), pada),
    )


def memuat(kewajiban: Kewajiban, tanggal: date) -> bool:
    """Whether the day lies in its period."""
    masa = masa_dari(kewajiban.periode.masa)
    return masa.mulai <= tanggal < masa.akhir


def _kewajiban(baris: tuple[Any, ...]) -> Kewajiban:
    pegawai_id, skp_id, mulai, hari_terakhir = baris[:4]
    akhir_periode = 4 + len(_PERIODE)
    laporan = dict(zip(_LAPORAN, baris[akhir_periode:], strict=True))
    return Kewajiban(
        pegawai_id=pegawai_id,
        skp_id=skp_id,
        periode=Periode(**dict(zip(_PERIODE, baris[4:akhir_periode], strict=True))),
        mulai=mulai,
        hari_terakhir=hari_terakhir,
        laporan=LaporanPeriode(**laporan) if laporan["id"] else None,
    )


def _irama(satu: Kewajiban) -> int:
    return tuple(JenisPeriode).index(JenisPeriode(satu.periode.jenis))


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


def diperiksa(kewajiban: Sequence[Kewajiban], pada: date) -> Kewajiban | None:
    """Which report of a person their evaluator looks at: one that waits, else the one at work."""
    menunggu = (satu for satu in kewajiban if satu.status is StatusLaporan.DIAJUKAN)
    return next(menunggu, None) or dikerjakan(kewajiban, pada)
