"""While a class is running: what a participant still needs to pass it."""

from collections.abc import Sequence
from dataclasses import dataclass

from pembinaan.rules.bawaan import BAWAAN_KELULUSAN, AcuanKelulusan
from pembinaan.rules.istilah import StatusKehadiran


@dataclass(frozen=True, slots=True)
class Peluang:
    """``hadir`` of ``sesi`` meetings attended, ``sisa`` not recorded yet, ``perlu`` more to come.

    ``perlu`` 0: attendance already suffices; ``perlu`` > ``sisa``: it no longer can.
    """

    hadir: int
    sesi: int
    sisa: int
    perlu: int

    @property
    def tercatat(self) -> int:
        """Meetings with a row."""
        return self.sesi - self.sisa

    @property
    def cukup(self) -> bool:
        """Attendance suffices whatever comes."""
        return self.perlu == 0

    @property
    def tertutup(self) -> bool:
        """No attendance to come can suffice."""
        return self.perlu > self.sisa

    @property
    def genting(self) -> bool:
        """An absence was recorded, and one more would be too many."""
        return 0 < self.perlu == self.sisa and self.hadir + self.sisa < self.sesi


def peluang(
    kehadiran: Sequence[str | None], *, acuan: AcuanKelulusan = BAWAAN_KELULUSAN
) -> Peluang:
    """What is still needed by the rule of :func:`pembinaan.rules.kelulusan.kelulusan`.

    None stands for a meeting not recorded yet.  ``ValueError`` for an unknown word.
    """
    dicatat = [StatusKehadiran(satu) for satu in kehadiran if satu is not None]
    hadir = dicatat.count(StatusKehadiran.HADIR)
    sesi = len(kehadiran)
    cukup = -(-acuan.hadir_minimal * sesi // 100)  # rounded up: 75 % of 5 meetings is 4
    return Peluang(hadir, sesi, sesi - len(dicatat), max(0, cukup - hadir))
