"""How the terms of this room read and look: word, status role, icon."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .rules.istilah import (
    Arah,
    Aspek,
    JenisRHK,
    Langkah,
    PendekatanSKP,
    Perspektif,
    StatusBukti,
    StatusLaju,
    StatusLaporan,
    StatusVersi,
)


class Rupa(NamedTuple):
    """Word, status role (see ``docs/rupa.md``), icon ("" takes the role's own)."""

    kata: str
    peran: str = "netral"
    ikon: str = ""


#: Enumeration → member → look.  Members of different enumerations share strings, hence two keys.
RUPA: Mapping[type[StrEnum], Mapping[str, Rupa]] = {
    StatusVersi: {
        StatusVersi.DRAF: Rupa("Draf", "netral", "pencil"),
        StatusVersi.DIAJUKAN: Rupa("Menunggu persetujuan", "tunggu"),
        StatusVersi.DIKEMBALIKAN: Rupa("Dikembalikan", "waspada", "arrow-return-left"),
        StatusVersi.DITETAPKAN: Rupa("Ditetapkan", "ok"),
        StatusVersi.DIGANTI: Rupa("Diganti", "netral", "archive-fill"),
    },
    StatusLaporan: {
        StatusLaporan.BELUM: Rupa("Belum diajukan", "netral"),
        StatusLaporan.DIAJUKAN: Rupa("Menunggu penilai", "tunggu"),
        StatusLaporan.DIKEMBALIKAN: Rupa("Dikembalikan", "waspada", "arrow-return-left"),
        StatusLaporan.DITERIMA: Rupa("Diterima", "ok"),
    },
    StatusBukti: {
        StatusBukti.DIKIRIM: Rupa("Belum diperiksa", "info", "send-fill"),
        StatusBukti.DIKEMBALIKAN: Rupa("Dikembalikan", "waspada", "arrow-return-left"),
        StatusBukti.DITERIMA: Rupa("Diterima", "ok"),
        StatusBukti.DITARIK: Rupa("Ditarik", "netral", "archive-fill"),
    },
    StatusLaju: {
        StatusLaju.MENDAHULUI: Rupa("Mendahului rencana", "ok"),
        StatusLaju.SESUAI: Rupa("Di jalur", "ok"),
        StatusLaju.TERTINGGAL: Rupa("Tertinggal", "waspada"),
    },
    Arah: {
        Arah.NAIK: Rupa("makin tinggi makin baik", ikon="arrow-up"),
        Arah.TURUN: Rupa("makin rendah makin baik", ikon="arrow-down"),
        Arah.RENTANG: Rupa("paling baik di dalam rentang", ikon="arrows-collapse-vertical"),
        Arah.TAHAPAN: Rupa("selesai bertahap", ikon="flag"),
    },
    Aspek: {
        Aspek.KUANTITAS: Rupa("Kuantitas"),
        Aspek.KUALITAS: Rupa("Kualitas"),
        Aspek.WAKTU: Rupa("Waktu"),
        Aspek.BIAYA: Rupa("Biaya"),
    },
    Perspektif: {
        Perspektif.PENERIMA_LAYANAN: Rupa("Penerima layanan"),
        Perspektif.PROSES_BISNIS: Rupa("Proses bisnis"),
        Perspektif.PENGUATAN_INTERNAL: Rupa("Penguatan internal"),
        Perspektif.ANGGARAN: Rupa("Anggaran"),
    },
    JenisRHK: {JenisRHK.UTAMA: Rupa("Utama"), JenisRHK.TAMBAHAN: Rupa("Tambahan")},
    PendekatanSKP: {
        PendekatanSKP.KUANTITATIF: Rupa("kuantitatif"),
        PendekatanSKP.KUALITATIF: Rupa("kualitatif"),
    },
}


@dataclass(frozen=True, slots=True)
class ButirLangkah:
    """An entry of the board ``langkah``: a step with a window, as people read it.

    ``judul`` names it, ``kata`` says what is done in it.  Upper rooms add theirs.
    """

    judul: str
    kata: str


LANGKAH: Mapping[str, ButirLangkah] = {
    Langkah.SKP: ButirLangkah("Penetapan SKP", "menyusun dan menetapkan SKP"),
    Langkah.RENCANA_AKSI: ButirLangkah("Rencana aksi", "mengisi rencana aksi"),
    Langkah.PROGRES: ButirLangkah("Progres dan bukti", "mencatat kemajuan dan mengajukan laporan"),
}
