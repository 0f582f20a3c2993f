"""People, units and posts, where everybody stands, who evaluates whom, and who may do what."""

from .jabatan import Formasi, Jabatan
from .pegawai import Ketidakhadiran, NomorInduk, Pegawai, RiwayatPegawai
from .penempatan import Delegasi, GarisPenilai, Penempatan
from .penugasan import Penugasan
from .unit import RiwayatUnit, UnitKerja

__all__ = [
    "Delegasi",
    "Formasi",
    "GarisPenilai",
    "Jabatan",
    "Ketidakhadiran",
    "NomorInduk",
    "Pegawai",
    "Penempatan",
    "Penugasan",
    "RiwayatPegawai",
    "RiwayatUnit",
    "UnitKerja",
]
