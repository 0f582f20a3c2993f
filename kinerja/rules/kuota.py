"""How much evidence of a year is still welcome."""

from dataclasses import dataclass
from decimal import Decimal

from dumai_asn.inti.rules.ukuran import MEGA, ukuran_kata

from .bawaan import BAWAAN_BUKTI, AcuanBukti


@dataclass(frozen=True, slots=True)
class RuangBukti:
    """What the stored files of a person's year take and may take, in bytes."""

    terpakai: int
    kuota: int

    @property
    def kata(self) -> str:
        """``12,4 MB dari 500 MB``."""
        terpakai = ukuran_kata(self.terpakai) if self.terpakai else "0"
        return f"{terpakai} dari {ukuran_kata(self.kuota)}"

    @property
    def persen(self) -> Decimal:
        """Per cent of the quota, not capped."""
        return Decimal(100 * self.terpakai) / self.kuota

    @property
    def lebih(self) -> bool:
        """Whether more is stored than may be."""
        return self.terpakai > self.kuota


def ruang_bukti(terpakai: int, *, acuan: AcuanBukti = BAWAAN_BUKTI) -> RuangBukti:
    """The room of a person and year of whose files ``terpakai`` bytes are stored."""
    if terpakai < 0:
        raise ValueError("ukuran tidak boleh negatif")
    return RuangBukti(terpakai, acuan.kuota_mb * MEGA)
