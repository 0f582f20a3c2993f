"""The kuadran kinerja pegawai: two ratings give one predikat (PermenPANRB 6/2022).

Only top on both sides gives Sangat Baik.  Good results with bad behaviour are misconduct
(Kurang); weak results with acceptable behaviour need improvement.
"""

from collections.abc import Mapping
from types import MappingProxyType

from evaluasi.rules.istilah import Predikat, Rating

#: Stored with every result, so that an old one can be replayed under its own rule.
VERSI_ATURAN = "P6-2022"

_B, _S, _A = Rating.DI_BAWAH, Rating.SESUAI, Rating.DI_ATAS

#: (rating hasil kerja, rating perilaku kerja) → predikat.
MATRIKS: Mapping[tuple[Rating, Rating], Predikat] = MappingProxyType(
    {
        (_A, _A): Predikat.SANGAT_BAIK,
        (_A, _S): Predikat.BAIK,
        (_A, _B): Predikat.KURANG,
        (_S, _A): Predikat.BAIK,
        (_S, _S): Predikat.BAIK,
        (_S, _B): Predikat.KURANG,
        (_B, _A): Predikat.BUTUH_PERBAIKAN,
        (_B, _S): Predikat.BUTUH_PERBAIKAN,
        (_B, _B): Predikat.SANGAT_KURANG,
    }
)


def predikat(hasil: str, perilaku: str) -> Predikat:
    """The predikat of a rating of hasil kerja and a rating of perilaku kerja.

    Both are ``DI_BAWAH``, ``SESUAI`` or ``DI_ATAS``; ``ValueError`` for anything else.
    """
    return MATRIKS[_rating(hasil), _rating(perilaku)]


def _rating(nilai: str) -> Rating:
    try:
        return Rating(nilai)
    except ValueError:
        pilihan = ", ".join(Rating)
        raise ValueError(f"Rating {nilai!r} tidak dikenal. Pilihannya: {pilihan}.") from None
