"""People, units and posts, where everybody stands, who evaluates whom, and who may do what."""

from .hukuman import HukumanDisiplin
from .jabatan import Formasi, Jabatan, RiwayatJabatan, StandarKompetensi
from .pegawai import Ketidakhadiran, NomorInduk, Pegawai, RiwayatPegawai
from .penempatan import Delegasi, GarisPenilai, Penempatan
from .penggabungan import Penggabungan
from .penugasan import Penugasan
from .perbaikan import LangkahPerbaikan, PermintaanPerbaikan
from .perpindahan import Perpindahan
from .unit import RiwayatUnit, UnitKerja

__all__ = [
    "Delegasi",
    "Formasi",
    "GarisPenilai",
    "HukumanDisiplin",
    "Jabatan",
    "Ketidakhadiran",
    "LangkahPerbaikan",
    "NomorInduk",
    "Pegawai",
    "Penempatan",
    "Penggabungan",
    "Penugasan",
    "PermintaanPerbaikan",
    "Perpindahan",
    "RiwayatJabatan",
    "RiwayatPegawai",
    "RiwayatUnit",
    "StandarKompetensi",
    "UnitKerja",
]
