"""How the terms of this room read and look: word, status role, icon."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from dumai_asn.inti import papan

from .rules.istilah import (
    Arah,
    Aspek,
    JenisRHK,
    KlasifikasiRHK,
    Langkah,
    PendekatanSKP,
    Perspektif,
    StatusBukti,
    StatusKamus,
    StatusLaju,
    StatusLaporan,
    StatusTahun,
    StatusVersi,
)
from .rules.jendela import StatusJendela
from .rules.tindakan import AksiTindakan, StatusTindakan
from .rules.umpan_balik import Hubungan, JenisUmpan, RuangUmpan, StatusPermintaan


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
    StatusKamus: {
        StatusKamus.DIUSULKAN: Rupa("Usulan", "tunggu"),
        StatusKamus.AKTIF: Rupa("Ditawarkan", "ok"),
        StatusKamus.NONAKTIF: Rupa("Tidak ditawarkan", "netral", "archive-fill"),
        StatusKamus.DITOLAK: Rupa("Ditolak", "netral", "x-circle"),
    },
    StatusTindakan: {
        StatusTindakan.BARU: Rupa("Baru", "info", "circle"),
        StatusTindakan.BERJALAN: Rupa("Dikerjakan", "tunggu"),
        StatusTindakan.SELESAI: Rupa("Selesai", "ok"),
        StatusTindakan.DIBATALKAN: Rupa("Dibatalkan", "netral", "x-circle"),
    },
    AksiTindakan: {
        AksiTindakan.BUAT: Rupa("Dibuat", ikon="plus-lg"),
        AksiTindakan.MULAI: Rupa("Mulai dikerjakan", ikon="circle"),
        AksiTindakan.SELESAIKAN: Rupa("Diselesaikan", ikon="check-lg"),
        AksiTindakan.TUNDA: Rupa("Ditunda", ikon="clock-history"),
        AksiTindakan.BATALKAN: Rupa("Dibatalkan", ikon="x-circle"),
        AksiTindakan.BUKA_LAGI: Rupa("Dibuka lagi", ikon="arrow-counterclockwise"),
    },
    JenisUmpan: {
        JenisUmpan.SBD: Rupa("Umpan balik", "info", "chat-quote"),
        JenisUmpan.APRESIASI: Rupa("Apresiasi", "ok", "hand-thumbs-up-fill"),
    },
    Hubungan: {
        Hubungan.ATASAN: Rupa("Atasan"),
        Hubungan.REKAN: Rupa("Rekan"),
        Hubungan.BAWAHAN: Rupa("Bawahan"),
    },
    RuangUmpan: {
        RuangUmpan.DIBAGI: Rupa("Orangnya dan penilainya", ikon="people"),
        RuangUmpan.GARIS: Rupa("Penilainya saja", ikon="lock-fill"),
    },
    StatusPermintaan: {
        StatusPermintaan.MENUNGGU: Rupa("Menunggu", "tunggu"),
        StatusPermintaan.DIJAWAB: Rupa("Dijawab", "ok"),
        StatusPermintaan.DITOLAK: Rupa("Ditolak", "netral", "x-circle"),
        StatusPermintaan.DIBATALKAN: Rupa("Dibatalkan", "netral", "x-circle"),
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
    KlasifikasiRHK: {
        KlasifikasiRHK.ORGANISASI: Rupa("Organisasi"),
        KlasifikasiRHK.INDIVIDU: Rupa("Individu"),
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


#: What a performance year takes.
KEADAAN_TAHUN: Mapping[StatusTahun, Rupa] = {
    StatusTahun.BUKA: Rupa("Dibuka", "ok"),
    StatusTahun.DIKUNCI: Rupa("Dikunci", "waspada", "lock-fill"),
    StatusTahun.DITUTUP: Rupa("Ditutup", "netral", "archive-fill"),
}
#: Where a window stands today.
KEADAAN_JENDELA: Mapping[StatusJendela, Rupa] = {
    StatusJendela.BELUM: Rupa("Belum dibuka", "netral", "clock"),
    StatusJendela.TERBUKA: Rupa("Terbuka", "ok"),
    StatusJendela.LEWAT: Rupa("Ditutup", "netral", "lock-fill"),
}


def sebut_langkah(langkah: str) -> str:
    """The name of a step in a sentence, also of one that another room put on the board."""
    try:
        judul: str = papan.ambil("langkah", langkah).judul
    except LookupError:
        judul = langkah.replace("_", " ")
    return judul[:1].lower() + judul[1:]


class UkuranIndikator(NamedTuple):
    """A kind of measure as the form offers it: direction, whether it is a number, words."""

    arah: Arah
    angka: bool
    kata: str
    contoh: str


#: ``?ukuran=`` of the form of an indicator → what it means.
ARAH_UKURAN: Mapping[str, UkuranIndikator] = {
    "naik": UkuranIndikator(Arah.NAIK, True, "Makin tinggi", "95 % izin terbit tepat waktu"),
    "turun": UkuranIndikator(Arah.TURUN, True, "Makin rendah", "paling lama 3 hari"),
    "rentang": UkuranIndikator(Arah.RENTANG, True, "Dalam rentang", "nilai 82 sampai 90"),
    "tahapan": UkuranIndikator(Arah.TAHAPAN, False, "Bertahap", "draf, uji coba, penetapan"),
    "uraian": UkuranIndikator(Arah.NAIK, False, "Uraian", "diterima tanpa revisi"),
}
