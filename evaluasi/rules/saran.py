"""The suggested rating of hasil kerja, with its trace (own design, not a regulation).

PermenPANRB 6/2022 leaves the rating to the leader's judgement.  The suggestion is shown beside
the evidence, never pre-selected; perilaku kerja gets none.  Every figure of the trace is
rounded where it is shown and used as shown, so a reader can add it up again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from dumai_asn.inti.rules.angka import bulatkan, tulis
from evaluasi.rules.bawaan import BAWAAN_SARAN, AcuanSaran
from evaluasi.rules.istilah import Rating
from kinerja.rules.istilah import JenisRHK

#: Stored with the suggestion, so that an old one can be replayed under its own rule.
VERSI_ATURAN = "saran-1"
DESIMAL = 2
SEBUTAN = {
    Rating.DI_BAWAH: "di bawah ekspektasi",
    Rating.SESUAI: "sesuai ekspektasi",
    Rating.DI_ATAS: "di atas ekspektasi",
}


@dataclass(frozen=True, slots=True)
class CapaianRHK:
    """One RHK with the ``persen`` of each indicator, None where nothing was measured.

    Per cent of what was planned up to the last day evaluated: at the year's end that is the
    target itself, in a quarter only its share.
    """

    teks: str
    jenis: str
    persen: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Saran:
    """A suggestion: ``rating`` and ``rata`` are None when nothing was measured.

    ``terukur`` of ``indikator`` measured indicators of RHK utama; ``jejak`` the steps in words.
    """

    rating: Rating | None
    rata: Decimal | None
    terukur: int
    indikator: int
    jejak: tuple[str, ...]


def sarankan(rhk: Sequence[CapaianRHK], *, acuan: AcuanSaran = BAWAAN_SARAN) -> Saran:
    """Mean over RHK utama of the mean ``persen`` of their measured indicators, then the band.

    Below ``sesuai_mulai`` DI_BAWAH, up to and including ``sesuai_sampai`` SESUAI, above
    DI_ATAS.  RHK tambahan and what was not measured are left out; the trace says so.
    """
    utama = [satu for satu in rhk if JenisRHK(satu.jenis) is JenisRHK.UTAMA]
    rata_rhk: list[Decimal] = []
    jejak: list[str] = []
    terukur = 0
    for satu in utama:
        nilai = [angka for angka in satu.persen if angka is not None]
        terukur += len(nilai)
        cakupan = f"{len(nilai)} dari {len(satu.persen)} indikator terukur"
        if not nilai:
            jejak.append(f"{satu.teks}: {cakupan}, tidak dihitung.")
            continue
        rata_rhk.append(_rata(nilai))
        jejak.append(f"{satu.teks}: rata-rata {tulis(rata_rhk[-1])} % ({cakupan}).")
    indikator = sum(len(satu.persen) for satu in utama)
    if not rata_rhk:
        penutup = "Belum ada indikator RHK utama yang terukur, jadi tidak ada saran."
        return Saran(None, None, 0, indikator, (*jejak, penutup))
    rata = _rata(rata_rhk)
    rating = _rating(rata, acuan)
    penutup = f"Rata-rata {len(rata_rhk)} RHK utama {tulis(rata)} %: {_pita(rating, acuan)}."
    return Saran(rating, rata, terukur, indikator, (*jejak, penutup))


def _rata(nilai: Sequence[Decimal]) -> Decimal:
    return bulatkan(sum(nilai, Decimal(0)) / len(nilai), DESIMAL)


def _rating(rata: Decimal, acuan: AcuanSaran) -> Rating:
    if rata < acuan.sesuai_mulai:
        return Rating.DI_BAWAH
    return Rating.SESUAI if rata <= acuan.sesuai_sampai else Rating.DI_ATAS


def _pita(rating: Rating, acuan: AcuanSaran) -> str:
    batas = {
        Rating.DI_BAWAH: f"kurang dari {acuan.sesuai_mulai} %",
        Rating.SESUAI: f"antara {acuan.sesuai_mulai} % dan {acuan.sesuai_sampai} %",
        Rating.DI_ATAS: f"lebih dari {acuan.sesuai_sampai} %",
    }
    return f"{batas[rating]}, {SEBUTAN[rating]}"
