"""Plan of action of one indicator over the periods of its SKP (own design).

A planned value is where the indicator should stand at the end of its period, so for what adds up
it is the running sum, and the last one is held against the year's target.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from dumai_asn.inti.rules.angka import tulis
from kinerja.rules.istilah import Arah


def bagi_rata(awal: Decimal | None, target: Decimal, banyak: int, desimal: int) -> list[Decimal]:
    """``banyak`` values on a straight line from ``awal`` (None: 0), the last one the target."""
    dari = awal or Decimal(0)
    satuan = Decimal(1).scaleb(-desimal)
    langkah = ((dari + (target - dari) * n / banyak) for n in range(1, banyak))
    return [*(satu.quantize(satuan, ROUND_HALF_UP) for satu in langkah), target]


def kumulatif(nilai: Sequence[Decimal | None]) -> list[Decimal | None]:
    """What was written for each period by itself, as running sums; empty places stay empty."""
    hasil: list[Decimal | None] = []
    jumlah = Decimal(0)
    for satu in nilai:
        jumlah += satu or 0
        hasil.append(None if satu is None else jumlah)
    return hasil


def periksa(
    arah: str,
    target: Decimal | None,
    nilai: Sequence[Decimal | None],
    *,
    menumpuk: bool,
    satuan: str = "",
) -> list[str]:
    """What does not add up, in words with the arithmetic; empty when it does.

    ``nilai`` are the planned values in order of time, None where nothing is planned yet: the
    year's target is asked for once the last period has a value.  ``menumpuk``: entries are summed.
    """
    if target is None or arah == Arah.RENTANG:
        return []
    hasil = []
    ada = [satu for satu in nilai if satu is not None]
    if menumpuk and any(dua < satu for satu, dua in pairwise(ada)):
        hasil.append("Target kumulatif tidak boleh turun dari periode sebelumnya.")
    akhir = nilai[-1] if nilai else None
    beda = Decimal(0) if akhir is None else target - akhir
    if akhir is not None and (beda < 0 if arah == Arah.TURUN else beda > 0):
        kata = "lebih" if arah == Arah.TURUN else "kurang"
        hasil.append(
            f"Target setahun {_sebut(target, satuan)}, rencana periode terakhir "
            f"{_sebut(akhir, satuan)}: {kata} {_sebut(abs(beda), satuan)}."
        )
    return hasil


def _sebut(nilai: Decimal, satuan: str) -> str:
    return f"{tulis(nilai)} {satuan}".rstrip()
