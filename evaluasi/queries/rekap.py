"""Reads of the roll-ups: the figures of one unit's branch, and of its children side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Case, DecimalField, F, Q, QuerySet, Sum, Value, When
from django.db.models.functions import Coalesce

from kinerja.models import Periode

from ..models import PohonSiklus, RekapUnit, Siklus
from ..rules.istilah import Predikat
from . import ukuran
from .ukuran import Ukuran

#: Predikat that call for a talk: what the leader's page points at.
LEMAH = (Predikat.KURANG, Predikat.SANGAT_KURANG)
#: Predikat at or above expectation, for the trend.
UNGGUL = (Predikat.SANGAT_BAIK, Predikat.BAIK)

ANGKA = DecimalField(max_digits=24, decimal_places=4)


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
    def luput(self) -> Decimal:
        """How many could not be counted."""
        return self.penyebut - self.n

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
        """One class of a figure, over everybody who could be counted in it."""
        satuan = self.angka.get((satu.kode, nama), Angka())
        return Angka(satuan.n, satuan.jumlah, Decimal(self.dari(satu).n))


def rekap(siklus_id: int, unit_id: int) -> RekapSatuUnit:
    """Every figure of a unit; one statement."""
    baris = RekapUnit.objects.filter(siklus=siklus_id, unit=unit_id).values_list(
        "ukuran", "kelompok", "n", "jumlah", "penyebut", "dihitung_pada"
    )
    semua = list(baris)
    return RekapSatuUnit(
        {(kode, kelompok): Angka(n, j, dari) for kode, kelompok, n, j, dari, _ in semua},
        max((satu[-1] for satu in semua), default=None),
    )


@dataclass(frozen=True)
class BarisPeta:
    """A row of the heatmap: how far each step is in a unit's branch.

    ``langsung``: the people in the unit itself, beside its children.  ``wajib`` people are
    liable, ``terhitung`` of them have an SKP; ``lemah`` have a predikat in :data:`LEMAH`.
    """

    unit_id: int
    nama: str
    wajib: int
    terhitung: int
    dinilai: int
    lemah: int
    tanpa_penilai: int
    sel: list[tuple[Langkah, Decimal | None]]
    langsung: bool = False

    @property
    def belum(self) -> int:
        """People not rated yet."""
        return self.wajib - self.dinilai


def rekap_anak(
    siklus_id: int, unit_id: int, terbuka: Sequence[Langkah]
) -> "QuerySet[RekapUnit, dict[str, Any]]":
    """Children of a unit that have people, the one farthest behind in ``terbuka`` first.

    Rows are what :func:`baris_peta` reads.
    """
    anak = PohonSiklus.objects.filter(siklus=siklus_id, induk=unit_id).values("unit")
    maju = sum((F(satu.kode) for satu in terbuka), start=Value(Decimal(0)))
    baris: Any = (
        RekapUnit.objects.filter(siklus=siklus_id, unit__in=anak)
        .values("unit", "unit__nama")
        .annotate(**_kolom(Value(1)))
    )
    urut: QuerySet[RekapUnit, dict[str, Any]] = baris.filter(wajib__gt=0).order_by(
        maju / F("wajib"), "-wajib", "unit__nama"
    )
    return urut


def perlu_keputusan(
    anak: "QuerySet[RekapUnit, dict[str, Any]]", periode: Periode, pada: date
) -> "QuerySet[RekapUnit, dict[str, Any]]":
    """The rows of :func:`rekap_anak` that somebody has to look at.

    People with a predikat in :data:`LEMAH`, people without an evaluator, or, once the rating
    window has closed, people who are not rated.
    """
    syarat = Q(lemah__gt=0) | Q(tanpa_penilai__gt=0)
    if akhir_jendela(periode, "PENILAIAN") <= pada:
        syarat |= Q(nilai__lt=F("wajib"))
    return anak.filter(syarat)


def mulai_jendela(periode: Periode, langkah: str) -> date:
    """First day of a step's window; the period's own where the step has none."""
    mulai: date = _masa_jendela(periode, langkah).lower
    return mulai


def akhir_jendela(periode: Periode, langkah: str) -> date:
    """First day after a step's window, extensions left out; the period's own without one."""
    akhir: date = _masa_jendela(periode, langkah).upper
    return akhir


def _masa_jendela(periode: Periode, langkah: str) -> Any:
    # Windows come with the cycle (prefetched), so this asks the database nothing.
    masa = {satu.langkah: satu.masa for satu in periode.jendela.all()}
    return masa.get(langkah, periode.masa)


def rekap_langsung(siklus_id: int, unit_id: int) -> dict[str, Any] | None:
    """The same row for the people in the unit itself: the unit less its children; None: nobody."""
    anak = PohonSiklus.objects.filter(siklus=siklus_id, induk=unit_id).values("unit")
    tanda = Case(When(unit=unit_id, then=Value(1)), default=Value(-1))
    baris = RekapUnit.objects.filter(Q(unit=unit_id) | Q(unit__in=anak), siklus=siklus_id)
    angka = baris.aggregate(**_kolom(tanda))
    return {"unit": unit_id, **angka} if angka["wajib"] else None


def baris_peta(
    baris: dict[str, Any], terbuka: Sequence[Langkah], *, langsung: bool = False
) -> BarisPeta:
    """A row of :func:`rekap_anak` or :func:`rekap_langsung`; a step not open yet shows nothing."""
    wajib = baris["wajib"]
    return BarisPeta(
        unit_id=baris["unit"],
        nama=baris.get("unit__nama", ""),
        wajib=int(wajib),
        terhitung=int(baris["terhitung"]),
        dinilai=int(baris["nilai"]),
        lemah=int(baris["lemah"]),
        tanpa_penilai=int(baris["tanpa_penilai"]),
        sel=[(s, 100 * baris[s.kode] / wajib if s in terbuka else None) for s in LANGKAH],
        langsung=langsung,
    )


def _kolom(tanda: Value | Case) -> dict[str, Coalesce]:
    def jumlah(kolom: str, satu: Ukuran, **syarat: Any) -> Coalesce:
        saring = Q(ukuran=satu.kode, **syarat)
        return Coalesce(Sum(F(kolom) * tanda, filter=saring), Value(Decimal(0)), output_field=ANGKA)

    return {
        "wajib": jumlah("penyebut", ukuran.DINILAI),
        "terhitung": jumlah("n", ukuran.LAPORAN),
        "lemah": jumlah("jumlah", ukuran.PREDIKAT, kelompok__in=LEMAH),
        "tanpa_penilai": jumlah("jumlah", ukuran.TANPA_PENILAI),
        **{satu.kode: jumlah("jumlah", satu.ukuran) for satu in LANGKAH},
    }


def tren(siklus: Sequence[Siklus], unit_id: int) -> list[tuple[Siklus, Angka]]:
    """Predikat Baik or better in a unit over cycles, of those rated; one statement."""
    baris = (
        RekapUnit.objects.filter(siklus__in=siklus, unit=unit_id, ukuran=ukuran.PREDIKAT.kode)
        .values("siklus")
        .annotate(
            dinilai=Sum("n"),
            baik=Coalesce(
                Sum("jumlah", filter=Q(kelompok__in=UNGGUL)), Value(0), output_field=ANGKA
            ),
        )
    )
    angka = {b["siklus"]: Angka(b["dinilai"], b["baik"], Decimal(b["dinilai"])) for b in baris}
    return [(satu, angka.get(satu.pk, Angka())) for satu in siklus]
