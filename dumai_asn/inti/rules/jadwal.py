"""When a daily schedule runs: its slot of today or the last one, and the next."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dumai_asn.inti.rules.hari_kerja import adalah_hari_kerja
from dumai_asn.inti.rules.rentang import SATU_HARI


@dataclass(frozen=True, slots=True)
class Waktu:
    """Time of day in Asia/Jakarta, every day or on working days, switched on or off."""

    pukul: time
    hanya_hari_kerja: bool = False
    aktif: bool = True

    def berjalan(self, hari: date, libur: Set[date]) -> bool:
        """Whether it runs on ``hari`` at all."""
        return self.aktif and (not self.hanya_hari_kerja or adalah_hari_kerja(hari, libur))


def berikutnya(sekarang: datetime, waktu: Waktu, libur: Set[date]) -> datetime | None:
    """The first slot after ``sekarang`` (local time, aware); None for one that is switched off."""
    return _cari(sekarang, waktu, libur, SATU_HARI) if waktu.aktif else None


def terakhir(sekarang: datetime, waktu: Waktu, libur: Set[date]) -> datetime | None:
    """The last slot that was due by ``sekarang``; None for one that is switched off."""
    return _cari(sekarang, waktu, libur, -SATU_HARI) if waktu.aktif else None


def _cari(sekarang: datetime, waktu: Waktu, libur: Set[date], langkah: timedelta) -> datetime:
    hari, maju = sekarang.date(), langkah > timedelta(0)
    while True:
        slot = datetime.combine(hari, waktu.pukul, tzinfo=sekarang.tzinfo)
        if (slot > sekarang) is maju and waktu.berjalan(hari, libur):
            return slot
        hari += langkah


def terlewat(jatuh: datetime | None, selesai: datetime | None, batas: datetime) -> bool:
    """Whether the slot ``jatuh`` was due before ``batas`` and none since has been finished.

    ``selesai`` is the newest slot that was finished, None when none ever was.
    """
    return jatuh is not None and jatuh <= batas and (selesai is None or selesai < jatuh)
