"""Label, icon and colour of every term of this room."""

from enum import StrEnum
from typing import NamedTuple

from .rules.istilah import (
    BentukBangkom,
    Jalur,
    JenisPelatihan,
    StatusBangkom,
    StatusKehadiran,
    StatusKelas,
    StatusPendaftaran,
)
from .rules.peluang import Peluang


class Sebutan(NamedTuple):
    """Words for readers, status role of the house, and the icon where the role's own is not it."""

    kata: str
    peran: str
    ikon: str = ""


JENIS = {
    JenisPelatihan.STRUKTURAL: "Struktural",
    JenisPelatihan.TEKNIS: "Teknis",
    JenisPelatihan.MANAJERIAL: "Manajerial",
    JenisPelatihan.SOSIAL_KULTURAL: "Sosial kultural",
    JenisPelatihan.FUNGSIONAL: "Fungsional",
}
JALUR = {
    Jalur.KLASIKAL: "Klasikal (tatap muka)",
    Jalur.NONKLASIKAL: "Nonklasikal",
    Jalur.CAMPURAN: "Campuran",
}
#: Forms whose plain reading is not good Indonesian; the others read as they are.
_BENTUK = {BentukBangkom.E_LEARNING: "E-learning", BentukBangkom.COACHING: "Coaching"}
BENTUK = {
    bentuk: _BENTUK.get(bentuk, bentuk.capitalize().replace("_", " ")) for bentuk in BentukBangkom
}
STATUS_KELAS = {
    StatusKelas.DRAF: Sebutan("Draf", "netral", "pencil"),
    StatusKelas.DIBUKA: Sebutan("Pendaftaran dibuka", "ok", "unlock"),
    StatusKelas.DITUTUP: Sebutan("Pendaftaran ditutup", "netral", "lock-fill"),
    StatusKelas.BERJALAN: Sebutan("Berjalan", "info", "play-fill"),
    StatusKelas.SELESAI: Sebutan("Selesai", "ok"),
    StatusKelas.DIBATALKAN: Sebutan("Dibatalkan", "bahaya", "x-octagon-fill"),
}
STATUS_PENDAFTARAN = {
    StatusPendaftaran.DIAJUKAN: Sebutan("Menunggu persetujuan", "tunggu"),
    StatusPendaftaran.DISETUJUI: Sebutan("Disetujui", "ok"),
    StatusPendaftaran.DAFTAR_TUNGGU: Sebutan("Daftar tunggu", "tunggu"),
    StatusPendaftaran.DITOLAK: Sebutan("Ditolak", "bahaya", "x-octagon-fill"),
    StatusPendaftaran.DIBATALKAN: Sebutan("Dibatalkan", "netral", "x-circle"),
    StatusPendaftaran.LULUS: Sebutan("Lulus", "ok"),
    StatusPendaftaran.TIDAK_LULUS: Sebutan("Tidak lulus", "waspada"),
}
KEHADIRAN = {
    StatusKehadiran.HADIR: Sebutan("Hadir", "ok"),
    StatusKehadiran.IZIN: Sebutan("Izin", "info", "envelope-fill"),
    StatusKehadiran.TIDAK: Sebutan("Tidak", "bahaya", "x-octagon-fill"),
}
STATUS_BANGKOM = {
    StatusBangkom.DIAJUKAN: Sebutan("Menunggu verifikasi", "tunggu"),
    StatusBangkom.DIVERIFIKASI: Sebutan("Terverifikasi", "ok"),
    StatusBangkom.DITOLAK: Sebutan("Ditolak", "bahaya", "x-octagon-fill"),
}

_SEBUTAN = {
    StatusKelas: STATUS_KELAS,
    StatusPendaftaran: STATUS_PENDAFTARAN,
    StatusKehadiran: KEHADIRAN,
    StatusBangkom: STATUS_BANGKOM,
}


def sebutan(istilah: StrEnum) -> Sebutan:
    """Words and look of a state of this room; ``KeyError`` for any other term."""
    return _SEBUTAN[type(istilah)][istilah]


def sebutan_peluang(satu: Peluang) -> Sebutan:
    """What a participant still needs, in words."""
    if satu.cukup:
        return Sebutan("Kehadiran cukup", "ok")
    if satu.tertutup:
        return Sebutan("Kehadiran kurang", "bahaya", "x-octagon-fill")
    if satu.genting:
        return Sebutan(f"Wajib hadir {satu.sisa} sesi lagi", "waspada")
    return Sebutan(f"Perlu hadir {satu.perlu} dari {satu.sisa} sesi lagi", "netral")
