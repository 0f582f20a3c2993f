"""Who passes a class: enough sessions attended (own design, share in ``AcuanKelulusan``)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from dumai_asn.inti.rules.angka import bulatkan, tulis
from pembinaan.rules.bawaan import BAWAAN_KELULUSAN, AcuanKelulusan
from pembinaan.rules.istilah import StatusKehadiran


@dataclass(frozen=True, slots=True)
class Kelulusan:
    """``lulus`` is None while attendance is incomplete; ``persen`` has one decimal for show."""

    lulus: bool | None
    hadir: int
    sesi: int
    persen: Decimal | None
    sebab: str


def kelulusan(
    kehadiran: Sequence[str | None], *, acuan: AcuanKelulusan = BAWAAN_KELULUSAN
) -> Kelulusan:
    """Judge one participant by the attendance at each session of the class.

    None stands for a session not recorded yet; only HADIR counts as attended, IZIN does not.
    Compared in whole numbers, so 75 % exactly passes.  ``ValueError`` for an unknown word.
    """
    sesi = len(kehadiran)
    dicatat = [StatusKehadiran(satu) for satu in kehadiran if satu is not None]
    hadir = dicatat.count(StatusKehadiran.HADIR)
    if not sesi:
        return Kelulusan(None, 0, 0, None, "Kelas ini belum memiliki sesi.")
    persen = bulatkan(Decimal(hadir * 100) / sesi, 1)
    if len(dicatat) < sesi:
        sebab = f"Kehadiran baru dicatat untuk {len(dicatat)} dari {sesi} sesi."
        return Kelulusan(None, hadir, sesi, persen, sebab)
    lulus = hadir * 100 >= acuan.hadir_minimal * sesi
    sebab = (
        f"Hadir {hadir} dari {sesi} sesi ({tulis(persen)} %),"
        f" syarat paling sedikit {acuan.hadir_minimal} %."
    )
    return Kelulusan(lulus, hadir, sesi, persen, sebab)
