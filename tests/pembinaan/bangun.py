"""Builders of the training tests, on top of the standing cast.

Days are relative to today, because actions read the clock themselves.
"""

from datetime import date, time

from django.utils import timezone

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import Pegawai, RiwayatPegawai
from dumai_asn.direktori.rules.istilah import JenisRiwayat, StatusPegawai
from pembinaan.actions.kehadiran import IsianHadir, catat_kehadiran
from pembinaan.actions.kelas import IsianKelas, buat_kelas
from pembinaan.actions.kelulusan import selesaikan_kelas
from pembinaan.actions.pendaftaran import daftar, daftarkan
from pembinaan.actions.program import IsianProgram, buat_program
from pembinaan.actions.status_kelas import buka_kelas, mulai_kelas
from pembinaan.models import Kelas, Pendaftaran, ProgramPelatihan, Sesi
from pembinaan.rules.istilah import BentukBangkom, Jalur, JenisPelatihan, StatusKehadiran
from pembinaan.rules.kelas import IsianSesi
from tests.pemeran import Kota, tambah_pegawai

H = StatusKehadiran


def hari_ini() -> date:
    return timezone.localdate()


def isian_program(judul: str = "Perizinan berbasis risiko", **ubah) -> IsianProgram:
    bawaan = {
        "judul": judul,
        "jenis": JenisPelatihan.TEKNIS,
        "jalur": Jalur.KLASIKAL,
        "bentuk": BentukBangkom.PELATIHAN_TEKNIS,
        "jp": 16,
    }
    return IsianProgram(**(bawaan | ubah))


def sesi(hari: date, mulai: int = 8, selesai: int = 12, **ubah) -> IsianSesi:
    return IsianSesi(hari, time(mulai), time(selesai), **ubah)


def isian_kelas(**ubah) -> IsianKelas:
    pada = hari_ini()
    bawaan = {
        "nama": "Angkatan I",
        "kuota": 2,
        "jp": 16,
        "batas_daftar": pada,
        "tempat": "Aula BKPSDM",
        "sesi": [sesi(pada), sesi(pada, 13, 16)],
    }
    return IsianKelas(**(bawaan | ubah))


def buat_kelas_terbuka(kota: Kota, judul: str = "Perizinan berbasis risiko", **ubah) -> Kelas:
    """A class of two meetings today, open for enrolment."""
    oleh = kota.akun["ratna"]
    program = ProgramPelatihan.objects.filter(judul=judul).first()
    program = program or buat_program(oleh=oleh, isian=isian_program(judul))
    return buka_kelas(buat_kelas(program, oleh=oleh, isian=isian_kelas(**ubah)), oleh=oleh)


def ajukan(kota: Kota, kelas: Kelas, nama: str) -> Pendaftaran:
    return daftar(kelas, oleh=kota.akun[nama], alasan="Melayani loket perizinan")


def dudukkan(kota: Kota, kelas: Kelas, *nama: str) -> list[Pendaftaran]:
    """HR enrols these people at once."""
    return [daftarkan(kelas, kota.pegawai[satu], oleh=kota.akun["ratna"]) for satu in nama]


def jalankan(kota: Kota, kelas: Kelas) -> Kelas:
    return mulai_kelas(kelas, oleh=kota.akun["ratna"])


def hadirkan(kota: Kota, kelas: Kelas, kata: dict[int, list[StatusKehadiran]]) -> None:
    """Attendance by enrolment: one word a meeting."""
    for nomor, satu in enumerate(Sesi.objects.filter(kelas=kelas).order_by("urutan")):
        isian = {pk: IsianHadir(isi[nomor]) for pk, isi in kata.items()}
        catat_kehadiran(satu, oleh=kota.akun["ratna"], isian=isian)


def selesaikan(kota: Kota, kelas: Kelas) -> Kelas:
    return selesaikan_kelas(kelas, oleh=kota.akun["ratna"])


def tambah_orang(kota: Kota, jumlah: int, unit: str = "IZIN.1", awal: int = 100) -> list[Pegawai]:
    """More people under Bagus (or elsewhere), each with an account."""
    orang = [
        tambah_pegawai(kota, f"Orang{awal + n}", unit, "Pengelola Data", nomor=awal + n)
        for n in range(jumlah)
    ]
    bangun_garis_penilai()
    return orang


def jadikan_pppk(pegawai: Pegawai) -> None:
    RiwayatPegawai.objects.filter(pegawai=pegawai, jenis=JenisRiwayat.STATUS).update(
        nilai=StatusPegawai.PPPK
    )
