"""Numbers and what is sent, for programmes, classes and enrolments."""

from collections.abc import Callable
from typing import Any

from pembinaan.models import Pendaftaran, Sesi
from tests.lintas.bahan import Isi, nomor_ubah
from tests.lintas.dunia import Dunia

NOMOR_PEMBINAAN: dict[str, Callable[[Dunia], list[Any]]] = {
    "pembinaan:program_ubah": lambda d: [d.program.pk],
    "pembinaan:kelas": lambda d: [d.kelas["terbuka"].pk],
    "pembinaan:kelas_ubah": lambda d: [d.kelas["draf"].pk],
    "pembinaan:kelas_status": lambda d: [d.kelas["draf"].pk],
    "pembinaan:kelas_batalkan": lambda d: [d.kelas["lain"].pk],
    "pembinaan:kelas_selesaikan": lambda d: [d.kelas["lengkap"].pk],
    "pembinaan:kelas_daftarkan": lambda d: [d.kelas["lain"].pk],
    "pembinaan:presensi": lambda d: [d.kelas["berjalan"].pk, sesi_berjalan(d).pk],
    "pembinaan:permohonan": lambda d: [d.pendaftaran.pk],
    "pembinaan:pendaftaran_batalkan": lambda d: [d.pendaftaran.pk],
    "pembinaan:kelas_saya": lambda d: [d.kelas["lain"].pk],
    "pembinaan:saya_batalkan": lambda d: [d.pendaftaran.pk],
}

KIRIMAN_PEMBINAAN: dict[str, Callable[[Dunia], Isi]] = {
    "pembinaan:program_baru": lambda d: _program("Program baru"),
    "pembinaan:program_ubah": lambda d: (
        _program("Program ubahan") | {"nomor_ubah": nomor_ubah(d.program)}
    ),
    "pembinaan:kelas_baru": lambda d: _kelas() | {"program": d.program.pk},
    "pembinaan:kelas_ubah": lambda d: _kelas() | {"nomor_ubah": nomor_ubah(d.kelas["draf"])},
    "pembinaan:kelas_status": lambda d: {"tindakan": "BUKA"},
    "pembinaan:kelas_batalkan": lambda d: {"alasan": "Narasumber berhalangan"},
    "pembinaan:kelas_daftarkan": lambda d: {"pegawai": d.kota.pegawai["dodi"].pk},
    "pembinaan:presensi": lambda d: {"semua": "1"},
    "pembinaan:persetujuan": lambda d: {"satu": d.pendaftaran.pk},
    "pembinaan:pendaftaran_batalkan": lambda d: {"alasan": "Pindah tugas"},
    "pembinaan:kelas_saya": lambda d: {"alasan": "Melayani loket"},
}


def _program(judul: str) -> Isi:
    return {
        "judul": judul,
        "jenis": "TEKNIS",
        "jalur": "KLASIKAL",
        "bentuk": "PELATIHAN_TEKNIS",
        "jp": "16",
        "aktif": "on",
    }


def _kelas() -> Isi:
    return {
        "nama": "Angkatan uji",
        "kuota": "5",
        "jp": "4",
        "batas_daftar": "2026-10-09",
        "tempat": "Aula",
        "sesi-TOTAL_FORMS": "1",
        "sesi-INITIAL_FORMS": "0",
        "sesi-0-hari": "2026-10-12",
        "sesi-0-mulai": "08:00",
        "sesi-0-selesai": "11:00",
    }


def sesi_berjalan(dunia: Dunia) -> Sesi:
    return Sesi.objects.filter(kelas=dunia.kelas["berjalan"]).order_by("urutan")[0]


def duduk(dunia: Dunia) -> Pendaftaran:
    """Sari's seat in the running class."""
    return Pendaftaran.objects.get(kelas=dunia.kelas["berjalan"])
