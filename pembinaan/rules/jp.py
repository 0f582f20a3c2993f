"""Hours of training in a year: a floor for PNS, a ceiling for PPPK.

PNS at least 20 JP (PP 11/2017 Pasal 203 ayat (4)); PPPK "paling lama" 24 JP a year of the
contract, which is no minimum (PP 49/2018 Pasal 40-42).
"""

from dataclasses import dataclass
from decimal import Decimal

from dumai_asn.direktori.rules.istilah import StatusPegawai
from dumai_asn.inti.rules.angka import tulis
from pembinaan.rules.bawaan import BAWAAN_JP, AcuanJP

_PPPK = frozenset({StatusPegawai.PPPK, StatusPegawai.PPPK_PARUH_WAKTU})


@dataclass(frozen=True, slots=True)
class StatusJP:
    """Where a person stands in a year: verified JP, missing to the floor, above the ceiling."""

    jumlah: Decimal | int
    kurang: Decimal | int
    lebih: Decimal | int
    terpenuhi: bool
    peringatan: tuple[str, ...]


def status(
    jenis_pegawai: str, jp_terverifikasi: Decimal | int, *, acuan: AcuanJP = BAWAAN_JP
) -> StatusJP:
    """Judge the verified JP of one year.

    ``jenis_pegawai`` is a ``StatusPegawai``: PNS and CPNS have the floor and no ceiling, both
    kinds of PPPK the ceiling and no floor.  ``ValueError`` for an unknown kind or negative JP.
    """
    jenis = StatusPegawai(jenis_pegawai)
    if jp_terverifikasi < 0:
        raise ValueError("Jumlah JP tidak boleh negatif.")
    if jenis not in _PPPK:
        kurang = max(acuan.minimal_pns - jp_terverifikasi, 0)
        return StatusJP(jp_terverifikasi, kurang, 0, not kurang, ())
    lebih = max(jp_terverifikasi - acuan.maksimal_pppk, 0)
    peringatan = (
        f"{tulis(jp_terverifikasi)} JP melebihi batas {acuan.maksimal_pppk} JP setahun bagi PPPK.",
    )
    return StatusJP(jp_terverifikasi, 0, lebih, True, peringatan if lebih else ())


def jp_sah(jp: Decimal | int, *, acuan: AcuanJP = BAWAAN_JP) -> bool:
    """Whether one activity may be recorded with ``jp``: above 0, up to the sanity limit."""
    return 0 < jp <= acuan.maksimal_kegiatan
