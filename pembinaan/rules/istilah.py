"""The words of training (PP 11/2017 Pasal 203-213, Peraturan LAN 10/2018).

Every enumeration is a ``StrEnum``: a member equals the string the database stores.
Labels for readers stand in ``choices.py``.
"""

from enum import StrEnum


class JenisPelatihan(StrEnum):
    """What a programme trains; STRUKTURAL is Latsar and the leadership trainings."""

    STRUKTURAL = "STRUKTURAL"
    TEKNIS = "TEKNIS"
    MANAJERIAL = "MANAJERIAL"
    SOSIAL_KULTURAL = "SOSIAL_KULTURAL"
    FUNGSIONAL = "FUNGSIONAL"


class Jalur(StrEnum):
    """Face to face, not face to face, or both (PP 11/2017 Pasal 212-213)."""

    KLASIKAL = "KLASIKAL"
    NONKLASIKAL = "NONKLASIKAL"
    CAMPURAN = "CAMPURAN"


class BentukBangkom(StrEnum):
    """Forms of pengembangan kompetensi (PP 11/2017 Pasal 210-213; list of LAN 10/2018, U)."""

    TUGAS_BELAJAR = "TUGAS_BELAJAR"
    PELATIHAN_STRUKTURAL = "PELATIHAN_STRUKTURAL"
    PELATIHAN_MANAJERIAL = "PELATIHAN_MANAJERIAL"
    PELATIHAN_TEKNIS = "PELATIHAN_TEKNIS"
    PELATIHAN_FUNGSIONAL = "PELATIHAN_FUNGSIONAL"
    PELATIHAN_SOSIAL_KULTURAL = "PELATIHAN_SOSIAL_KULTURAL"
    PELATIHAN_NASIONAL = "PELATIHAN_NASIONAL"
    SEMINAR = "SEMINAR"
    LOKAKARYA = "LOKAKARYA"
    KURSUS = "KURSUS"
    PENATARAN = "PENATARAN"
    BIMBINGAN_TEKNIS = "BIMBINGAN_TEKNIS"
    SOSIALISASI = "SOSIALISASI"
    COACHING = "COACHING"
    MENTORING = "MENTORING"
    E_LEARNING = "E_LEARNING"
    PELATIHAN_JARAK_JAUH = "PELATIHAN_JARAK_JAUH"
    DETASERING = "DETASERING"
    PEMBELAJARAN_ALAM_TERBUKA = "PEMBELAJARAN_ALAM_TERBUKA"
    PATOK_BANDING = "PATOK_BANDING"
    PERTUKARAN = "PERTUKARAN"
    BELAJAR_MANDIRI = "BELAJAR_MANDIRI"
    KOMUNITAS_BELAJAR = "KOMUNITAS_BELAJAR"
    BIMBINGAN_DI_TEMPAT_KERJA = "BIMBINGAN_DI_TEMPAT_KERJA"
    MAGANG = "MAGANG"


class StatusKelas(StrEnum):
    """States of a class; enrolment is possible while it is DIBUKA."""

    DRAF = "DRAF"
    DIBUKA = "DIBUKA"
    DITUTUP = "DITUTUP"
    BERJALAN = "BERJALAN"
    SELESAI = "SELESAI"
    DIBATALKAN = "DIBATALKAN"


class StatusPendaftaran(StrEnum):
    """States of an enrolment; LULUS and TIDAK_LULUS come when the class is finished."""

    DIAJUKAN = "DIAJUKAN"
    DISETUJUI = "DISETUJUI"
    DAFTAR_TUNGGU = "DAFTAR_TUNGGU"
    DITOLAK = "DITOLAK"
    DIBATALKAN = "DIBATALKAN"
    LULUS = "LULUS"
    TIDAK_LULUS = "TIDAK_LULUS"


class StatusKehadiran(StrEnum):
    """Attendance of one person at one session."""

    HADIR = "HADIR"
    IZIN = "IZIN"
    TIDAK = "TIDAK"


class StatusBangkom(StrEnum):
    """States of a line in the JP ledger; only DIVERIFIKASI counts."""

    DIAJUKAN = "DIAJUKAN"
    DIVERIFIKASI = "DIVERIFIKASI"
    DITOLAK = "DITOLAK"


class Pelaku(StrEnum):
    """Who moves a class, an enrolment or a ledger line; SISTEM is the waiting-list rule."""

    PESERTA = "PESERTA"
    ATASAN = "ATASAN"
    PENGELOLA = "PENGELOLA"
    SISTEM = "SISTEM"
