"""Half-open ranges of days: the first day is in, the end is not."""

from dataclasses import dataclass
from datetime import date, timedelta

SATU_HARI = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rentang:
    """Days from ``mulai`` up to, not including, ``akhir``; None is open on that side.

    Raises ``ValueError`` when it would hold no day.
    """

    mulai: date | None
    akhir: date | None

    def __post_init__(self) -> None:
        """An empty range is always a mistake: a window or period without a day."""
        if self.mulai and self.akhir and self.mulai >= self.akhir:
            raise ValueError("Tanggal akhir harus sesudah tanggal mulai.")

    @property
    def hari_terakhir(self) -> date | None:
        """The last day inside, which is what people call the end; None when open."""
        return self.akhir - SATU_HARI if self.akhir else None

    def memuat(self, hari: date) -> bool:
        """Whether the day lies inside."""
        return (self.mulai is None or self.mulai <= hari) and (
            self.akhir is None or hari < self.akhir
        )
