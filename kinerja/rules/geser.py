"""What moving a window and giving more time may do: days to come only, never what is past."""

from dataclasses import dataclass
from datetime import date

from dumai_asn.inti.rules.rentang import SATU_HARI, Rentang
from dumai_asn.inti.rules.tanggal import panjang, rentang


@dataclass(frozen=True, slots=True)
class SalahTanggal(ValueError):
    """A day that cannot be; ``isian`` names the field it was typed in."""

    isian: str
    pesan: str

    def __str__(self) -> str:
        return self.pesan


def ditutup(mulai: date, akhir: date, baru: Rentang, pada: date) -> list[Rentang]:
    """Days from ``pada`` on that the window ``mulai`` to ``akhir`` held and ``baru`` does not.

    Raises :class:`SalahTanggal` when ``baru`` rewrites the past: the first day of a window that
    has begun stays, and the last day is today at the earliest.
    """
    buka, tutup = baru.mulai or mulai, baru.akhir or akhir
    if buka != mulai and mulai <= pada:
        raise SalahTanggal(
            "mulai", f"Jendela ini sudah dibuka sejak {panjang(mulai)}, jadi hari pertamanya tetap."
        )
    if buka != mulai and buka < pada:
        raise SalahTanggal("mulai", "Hari pertama paling cepat hari ini.")
    if tutup <= pada:
        raise SalahTanggal("selesai", "Hari terakhir paling cepat hari ini.")
    if abs(buka.year - mulai.year) > 1:
        raise SalahTanggal("mulai", "Terlalu jauh dari yang sekarang. Periksa tahunnya.")
    if abs(tutup.year - akhir.year) > 1:
        raise SalahTanggal("selesai", "Terlalu jauh dari yang sekarang. Periksa tahunnya.")
    dari, hasil = max(mulai, pada), []
    if dari < min(buka, akhir):
        hasil.append(Rentang(dari, min(buka, akhir)))
    if max(dari, tutup) < akhir:
        hasil.append(Rentang(max(dari, tutup), akhir))
    return hasil


def kata_ditutup(bagian: list[Rentang]) -> str:
    """Those days in words; "" when nothing is closed."""
    return " dan ".join(rentang(satu.mulai, satu.akhir) for satu in bagian)


def pastikan_tambahan(sampai: date, akhir: date, pada: date) -> None:
    """More time until ``sampai`` for a window that closes on ``akhir`` (half-open).

    Raises :class:`SalahTanggal` for a day that is past, gives nothing, or lies years away.
    """
    if sampai < pada:
        raise SalahTanggal("sampai", "Hari terakhir paling cepat hari ini.")
    if sampai < akhir:
        raise SalahTanggal(
            "sampai",
            f"Jendela ini memang dibuka sampai {panjang(akhir - SATU_HARI)}."
            " Pilih hari sesudahnya.",
        )
    if sampai.year - max(akhir, pada).year > 1:
        raise SalahTanggal("sampai", "Terlalu jauh. Periksa tahunnya.")
