"""Reads of the roll-ups: the figures of one unit's branch, and of its children side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import F, Q, QuerySet, Sum, Value
from django.db.models.functions import Coalesce

from ..models import PohonSiklus, RekapUnit
from ..rules.istilah import Predikat
from . import ukuran
from .ukuran import Ukuran

#: Predikat that call for a talk: what the leader's page points at.
LEMAH = (Predikat.KURANG, Predikat.SANGAT_KURANG)


@dataclass(frozen=True)
class Angka:
    """A rolled-up number: ``jumlah`` of ``penyebut``, of whom ``n`` could be counted."""

    n: int = 0
    jumlah: Decimal = Decimal(0)
    penyebut: Decimal = Decimal(0)

    def __add__(self, lain: "Angka") -> "Angka":
        return Angka(self.n + lain.n, self.jumlah + lain.jumlah, self.penyebut + lain.penyebut)

    @property
    def persen(self) -> Decimal | None:
        """Share done in percentage points; None without a base."""
        return 100 * self.jumlah / self.penyebut if self.penyebut else None

    @property
    def sisa(self) -> Decimal:
        """How many are missing from the base."""
        return self.penyebut - self.jumlah


@dataclass(frozen=True)
class Langkah:
    """A step of a cycle as the heatmap shows it.

    ``kode`` names it in URLs and rows, ``jendela`` the window it opens with; ``belum`` ends the
    sentence "12 pegawai …" for those who have not done it.
    """

    kode: str
    ukuran: Ukuran
    judul: str
    pendek: str
    jendela: str
    belum: str


LANGKAH: Sequence[Langkah] = (
    Langkah(
        "skp", ukuran.SKP_TETAP, "SKP tetap", "SKP", "SKP", "belum mempunyai SKP yang ditetapkan"
    ),
    Langkah(
        "aksi",
        ukuran.RENCANA_AKSI,
        "Rencana aksi",
        "Aksi",
        "RENCANA_AKSI",
        "belum lengkap rencana aksinya",
    ),
    Langkah("maju", ukuran.LAPORAN, "Kemajuan", "Maju", "PROGRES", "belum mengajukan laporan"),
    Langkah("nilai", ukuran.DINILAI, "Nilai", "Nilai", "PENILAIAN", "belum dinilai"),
    Langkah(
        "serah",
        ukuran.DISERAHKAN,
        "Serah terima",
        "Serah",
        "PENILAIAN",
        "belum mendapat nilainya",
    ),
)


@dataclass(frozen=True)
class RekapSatuUnit:
    """Every figure of one unit's branch, by figure and class, and when the latest was computed."""

    angka: dict[tuple[str, str], Angka]
    pada: datetime | None

    def dari(self, satu: Ukuran) -> Angka:
        """A figure over all its classes."""
        return sum((a for (kode, _), a in self.angka.items() if kode == satu.kode), Angka())

    def kelompok(self, satu: Ukuran, nama: str) -> Angka:
        """One class of a figure, over the figure's whole base."""
        satuan = self.angka.get((satu.kode, nama), Angka())
        return Angka(satuan.n, satuan.jumlah, self.dari(satu).penyebut)


def rekap(siklus_id: int, unit_id: int) -> RekapSatuUnit:
    """Every figure of a unit; one statement."""
    baris = RekapUnit.objects.filter(siklus=siklus_id, unit=unit_id).values_list(
        "ukuran", "kelompok", "n", "jumlah", "penyebut", "dihitung_pada"
    )
    semua = list(baris)
    return RekapSatuUnit(
        {(kode, kelompok): Angka(*angka) for kode, kelompok, *angka, _ in semua},
        max((satu[-1] for satu in semua), default=None),
    )


def rekap_anak(
    siklus_id: int, unit_id: int, terbuka: Sequence[Langkah]
) -> "QuerySet[RekapUnit, dict[str, Any]]":
    """Children of a unit that have people, the one farthest behind in ``terbuka`` first.

    Rows are dicts: ``unit``, ``unit__nama``, ``wajib`` (people liable), ``terhitung`` (those
    with an SKP), the code of each step → people who have done it, ``lemah`` (predikat in
    :data:`LEMAH`), ``tanpa_penilai``.
    """
    anak = PohonSiklus.objects.filter(siklus=siklus_id, induk=unit_id).values("unit")
    langkah = {satu.kode: _jumlah("jumlah", satu.ukuran) for satu in LANGKAH}
    maju = sum((F(satu.kode) for satu in terbuka), start=Value(Decimal(0)))
    return (
        RekapUnit.objects.filter(siklus=siklus_id, unit__in=anak)
        .values("unit", "unit__nama")
        .annotate(
            wajib=_jumlah("penyebut", ukuran.DINILAI),
            terhitung=_jumlah("n", ukuran.LAPORAN),
            lemah=_jumlah("jumlah", ukuran.PREDIKAT, kelompok__in=LEMAH),
            tanpa_penilai=_jumlah("jumlah", ukuran.TANPA_PENILAI),
            **langkah,
        )
        .filter(wajib__gt=0)
        .order_by(maju / F("wajib"), "-wajib", "unit__nama")
    )


def _jumlah(kolom: str, satu: Ukuran, **syarat: Any) -> Coalesce:
    return Coalesce(Sum(kolom, filter=Q(ukuran=satu.kode, **syarat)), Value(Decimal(0)))
