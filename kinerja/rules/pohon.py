"""Progress rolled up a tree of targets, by shares that add up to the whole (own design).

There is no official way from the results of staff to the result of a leader; this figure shows
how far what was handed down has come, and how much of it is known.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from dumai_asn.inti.rules.angka import bulatkan, tulis

#: The whole in hundredths of a per cent.
SEMUA = 10_000
#: Parts named one by one in the sentence.
BAGIAN_DISEBUT = 6


class Simpul(NamedTuple):
    """A node: its key, that of the node above (None: a root), its share there in per cent.

    ``jumlah`` adds up the own indicators in per cent, each at most 100, over ``terukur`` of
    ``indikator``.
    """

    kunci: str
    induk: str | None
    porsi: Decimal | None = None
    jumlah: Decimal = Decimal(0)
    terukur: int = 0
    indikator: int = 0


class Gulung(NamedTuple):
    """What is known of a node.

    ``nilai`` in per cent, None while nothing below was measured; ``cakupan``: how much of the
    whole was, from 0 to 1.  ``terukur`` of ``indikator`` counts leaves.
    """

    nilai: float | None
    cakupan: float
    terukur: int
    indikator: int

    @property
    def persen(self) -> Decimal | None:
        """``nilai`` with one decimal."""
        return None if self.nilai is None else _desimal(self.nilai)

    @property
    def persen_cakupan(self) -> Decimal:
        """``cakupan`` in per cent, whole."""
        return _desimal(self.cakupan * 100, 0)


def bagian(porsi: Sequence[Decimal | None]) -> list[Fraction]:
    """Shares in per cent that add up to 100 exactly; [] for none.  Given ones have two decimals.

    Who has none gets an equal part of what the others leave; what does not add up is brought to
    100 in proportion.  Raises ``ValueError`` for a negative share.
    """
    bobot = _bobot(porsi)
    semua = sum(bobot)
    return [Fraction(satu * 100, semua) for satu in bobot]


def _bobot(porsi: Sequence[Decimal | None]) -> list[int]:
    """Whole numbers in the proportion of the shares: hundredths, times how many have none."""
    if porsi.count(None) == len(porsi):
        return [1] * len(porsi)
    ada = [int(satu.scaleb(2)) for satu in porsi if satu is not None]
    if any(satu < 0 for satu in ada):
        raise ValueError("Porsi tidak boleh negatif.")
    kosong, sisa = len(porsi) - len(ada), max(SEMUA - sum(ada), 0)
    isi = iter(ada)
    bobot = [sisa if satu is None else next(isi) * max(kosong, 1) for satu in porsi]
    return bobot if any(bobot) else [1] * len(porsi)


def anak_menurut_induk(simpul: Collection[Simpul]) -> dict[str | None, list[Simpul]]:
    """Node above → nodes below in their order; a node named twice stands where it came first."""
    hasil: dict[str | None, list[Simpul]] = defaultdict(list)
    ada: set[str] = set()
    for satu in simpul:
        if satu.kunci not in ada:
            ada.add(satu.kunci)
            hasil[satu.induk].append(satu)
    return hasil


def gulung(simpul: Collection[Simpul]) -> dict[str, Gulung]:
    """Node → what is known of it; nodes that hang on no root (a circle) are left out.

    A node with parts below is their weighted mean over what was measured; only where nothing
    below was, and for a leaf, its own indicators speak.  So nothing is counted twice.
    """
    anak, hasil = anak_menurut_induk(simpul), dict[str, Gulung]()
    urutan = list(anak[None])
    for satu in urutan:
        urutan.extend(anak.get(satu.kunci, ()))
    for satu in reversed(urutan):
        sendiri = _sendiri(satu)
        if di_bawah := anak.get(satu.kunci):
            bobot = _bobot([a.porsi for a in di_bawah])
            bawah = _dari_bagian(bobot, [hasil[a.kunci] for a in di_bawah])
            if bawah.cakupan or not sendiri.cakupan:
                hasil[satu.kunci] = bawah
                continue
        hasil[satu.kunci] = sendiri
    return hasil


def kalimat(porsi: Sequence[Decimal | None], nilai: Sequence[Gulung]) -> str:
    """The arithmetic of a node over its parts, in one sentence."""
    bobot = _bobot(porsi)
    isi = [(b, g, g.nilai) for b, g in zip(bobot, nilai, strict=True) if g.nilai is not None]
    semua = _dari_bagian(bobot, nilai)
    if semua.nilai is None:
        return "Belum ada bagian yang terukur."
    ekor = (
        f"= {_tulis(semua.nilai)} %; yang terukur {tulis(semua.persen_cakupan)} % dari seluruhnya."
    )
    if len(isi) > BAGIAN_DISEBUT:
        return f"Rata-rata {len(isi)} bagian menurut porsinya {ekor}"
    penuh = sum(bobot)
    suku = " + ".join(f"{_tulis(b * 100 / penuh * g.cakupan)} × {_tulis(n)}" for b, g, n in isi)
    return f"({suku}) dibagi {_tulis(semua.cakupan * 100)} {ekor}"


def _sendiri(satu: Simpul) -> Gulung:
    if not satu.terukur:
        return Gulung(None, 0.0, 0, satu.indikator)
    nilai = float(satu.jumlah) / satu.terukur
    return Gulung(nilai, satu.terukur / satu.indikator, satu.terukur, satu.indikator)


def _dari_bagian(bobot: Sequence[int], nilai: Sequence[Gulung]) -> Gulung:
    cakupan = isi = 0.0
    terukur = indikator = 0
    for satu, (capai, bagian_terukur, n_terukur, n_indikator) in zip(bobot, nilai, strict=True):
        terukur += n_terukur
        indikator += n_indikator
        if capai is not None:
            cakupan += satu * bagian_terukur
            isi += satu * bagian_terukur * capai
    return Gulung(
        isi / cakupan if cakupan else None, min(cakupan / sum(bobot), 1.0), terukur, indikator
    )


def _desimal(nilai: float, angka: int = 1) -> Decimal:
    # Nine places first: what floating point adds behind them would turn a half the wrong way.
    return bulatkan(bulatkan(Decimal(nilai), 9), angka)


def _tulis(nilai: float) -> str:
    return tulis(_desimal(nilai))
