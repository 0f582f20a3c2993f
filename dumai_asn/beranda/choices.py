"""What a newcomer is shown, role by role."""

from dataclasses import dataclass

from dumai_asn.direktori.choices import PEGAWAI, PENILAI
from dumai_asn.direktori.rules.istilah import Peran

#: Session key: the role whose tour is running.
KUNCI_TUR = "tur"

#: What the steps point at, as CSS selectors that stand on every page, or on home.
KEPALA, TUGAS, LINGKAR = ".kepala", '[data-tur="tugas"]', '[data-tur="lingkar"]'
CARI, KOTAK, BANTUAN = '[data-tur="cari"]', '[data-tur="kotak"]', '[data-tur="bantuan"]'


@dataclass(frozen=True)
class Langkah:
    """One step: the page (name of its address), what is pointed at, and the words."""

    alamat: str
    sasaran: str
    judul: str
    kata: str


def _beranda(sasaran: str, judul: str, kata: str) -> Langkah:
    return Langkah("beranda:beranda", sasaran, judul, kata)


_CARI = _beranda(
    CARI,
    "Cari apa saja",
    "Nama, unit, isi SKP, kelas, atau halaman. Salah ketik sedikit tidak apa-apa.",
)
_BANTUAN = _beranda(
    BANTUAN,
    "Bantuan ada di setiap halaman",
    "Tanda tanya menjelaskan halaman yang sedang Anda buka. Penunjuk ini dapat dimulai lagi"
    " dari sana.",
)
_TUGAS = _beranda(
    TUGAS,
    "Mulai dari tugas paling atas",
    "Yang paling dekat tenggatnya ada di atas. Tombolnya membuka tempat mengerjakannya.",
)
_PANTAU = Langkah(
    "evaluasi:pantau",
    KEPALA,
    "Pantau: siapa menahan siapa",
    "Judulnya mengatakan berapa orang tertahan. Di bawahnya ada penahan dan unit yang tertinggal.",
)
_PELATIHAN = Langkah(
    "pembinaan:pelatihan",
    KEPALA,
    "Pelatihan: kursi dan kehadiran",
    "Rencanakan atau buka kelas, jawab pendaftaran, isi presensi, lalu selesaikan kelas.",
)

#: For roles without work of their own here.
UMUM = (
    _TUGAS,
    _beranda(KOTAK, "Pemberitahuan", "Pengingat dan jawaban untuk Anda, beserta alasannya."),
    _CARI,
    _BANTUAN,
)

TUR: dict[str, tuple[Langkah, ...]] = {
    PEGAWAI: (
        _TUGAS,
        _beranda(
            LINGKAR,
            "Lingkar kinerja",
            "Target, bukti, dialog, nilai, pembinaan. Lingkaran terisi adalah langkah Anda"
            " sekarang.",
        ),
        Langkah(
            "kinerja:skp",
            KEPALA,
            "SKP: apa yang diharapkan",
            "Rencana hasil kerja, indikator, dan target Anda tahun ini, beserta asalnya.",
        ),
        Langkah(
            "kinerja:progres",
            KEPALA,
            "Progres & bukti: yang sudah dikerjakan",
            "Catat kemajuan dan lampirkan bukti sepanjang periode, lalu ajukan laporannya.",
        ),
        Langkah(
            "evaluasi:nilai_daftar",
            KEPALA,
            "Nilai: hasil dan sebabnya",
            "Setiap predikat dapat dibuka sampai ke dasarnya.",
        ),
        _BANTUAN,
    ),
    PENILAI: (
        _TUGAS,
        Langkah(
            "kinerja:tim",
            KEPALA,
            "Tim saya: siapa yang menunggu Anda",
            "Periksa bukti dan laporan lebih dulu, supaya penilaian berjalan lancar.",
        ),
        Langkah(
            "evaluasi:menilai_daftar",
            KEPALA,
            "Menilai: orang per orang",
            "Bukti tampil di samping rating. Saran hanya saran; keputusan ada pada Anda.",
        ),
        Langkah(
            "pembinaan:persetujuan",
            KEPALA,
            "Persetujuan pelatihan",
            "Kursi diberikan menurut urutan persetujuan, jadi jawablah segera.",
        ),
        _BANTUAN,
    ),
    str(Peran.PENGELOLA): (
        _beranda(
            KEPALA,
            "Beranda pengelola",
            "Siapa yang tertahan, sejauh mana setiap langkah, dan kelas berikutnya.",
        ),
        _PANTAU,
        Langkah(
            "evaluasi:siklus_daftar",
            KEPALA,
            "Siklus: sampai kapan",
            "Siapkan tahun, atur tenggat setiap langkah, lalu buka siklus.",
        ),
        _PELATIHAN,
        _CARI,
        _BANTUAN,
    ),
    str(Peran.PENGELOLA_UNIT): (
        _beranda(
            KEPALA,
            "Beranda pengelola unit",
            "Keadaan unit Anda: siapa yang tertahan, dan sejauh mana setiap langkah.",
        ),
        _PANTAU,
        _PELATIHAN,
        _CARI,
        _BANTUAN,
    ),
    str(Peran.PIMPINAN): (
        _beranda(
            KEPALA,
            "Satu temuan lebih dulu",
            "Beranda mengatakan berapa dari berapa pegawai sudah dinilai, lalu sebarannya.",
        ),
        _beranda(
            '[data-tur="putus"]',
            "Yang memerlukan keputusan Anda",
            "Paling banyak tiga unit, dengan sebabnya. Buka namanya untuk melihat angkanya.",
        ),
        Langkah(
            "evaluasi:capaian",
            KEPALA,
            "Capaian: dari kota sampai unit",
            "Telusuri unit di bawah Anda. Setiap angka menyebut cakupannya.",
        ),
        _BANTUAN,
    ),
}


def langkah_tur(peran: str) -> tuple[Langkah, ...]:
    """The steps for a role."""
    return TUR.get(peran, UMUM)
