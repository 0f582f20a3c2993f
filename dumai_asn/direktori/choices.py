"""Words for roles and terms of the directory."""

from typing import NamedTuple

from .rules.garis import MasalahGaris
from .rules.istilah import (
    BagianData,
    Hubungan,
    HukumanDisiplin,
    JenisJabatan,
    JenisPenempatan,
    JenisRiwayat,
    JenisUnit,
    Jenjang,
    Kedudukan,
    Peran,
    Rumpun,
    StatusPegawai,
    StatusPenggabungan,
    StatusPerbaikan,
    TindakanPerbaikan,
)

#: Level of competency → its word, as the national dictionary of competencies has them.
TINGKAT_KOMPETENSI = {1: "Paham", 2: "Dasar", 3: "Menengah", 4: "Mumpuni", 5: "Ahli"}

#: Roles that follow from placements and lines instead of being assigned.
PEGAWAI = "PEGAWAI"
PENILAI = "PENILAI"

#: Order in which the role in use is chosen when a person has several and chose none.
URUTAN_PERAN = (
    str(Peran.PENGELOLA),
    str(Peran.PENGELOLA_UNIT),
    str(Peran.PIMPINAN),
    PENILAI,
    PEGAWAI,
    str(Peran.KONSELOR),
    str(Peran.PETUGAS_DISIPLIN),
    str(Peran.AUDITOR),
    str(Peran.ADMINISTRATOR),
)

JUDUL_PERAN = {
    PEGAWAI: "Pegawai",
    PENILAI: "Pejabat penilai",
    str(Peran.PENGELOLA): "Pengelola kepegawaian",
    str(Peran.PENGELOLA_UNIT): "Pengelola unit",
    str(Peran.PIMPINAN): "Pimpinan",
    str(Peran.KONSELOR): "Konselor",
    str(Peran.PETUGAS_DISIPLIN): "Petugas disiplin",
    str(Peran.AUDITOR): "Auditor",
    str(Peran.ADMINISTRATOR): "Administrator",
}


class Sebutan(NamedTuple):
    """A relation as the person reads it: who that is, and in one line what they can see."""

    siapa: str
    melihat: str


HUBUNGAN = {
    Hubungan.DIRI: Sebutan("Anda sendiri", "Semua data Anda."),
    Hubungan.PENILAI: Sebutan(
        "Pejabat penilai Anda",
        "SKP, progres, bukti, laporan, penilaian, dan pembinaan Anda.",
    ),
    Hubungan.WAKIL_PENILAI: Sebutan(
        "Pengganti sementara pejabat penilai Anda",
        "Yang dilihat pejabat penilai Anda, selama menggantikannya.",
    ),
    Hubungan.ATASAN_PENILAI: Sebutan(
        "Atasan pejabat penilai Anda",
        "SKP, progres, dan hasil penilaian yang sudah dikirim.",
    ),
    Hubungan.BEKAS_PENILAI: Sebutan(
        "Pejabat penilai Anda sebelumnya",
        "SKP dan bukti dari masa penilaiannya saja.",
    ),
    Hubungan.PIMPINAN: Sebutan(
        "Pimpinan unit Anda",
        "SKP, progres, dan hasil penilaian pegawai di unitnya.",
    ),
    Hubungan.PENGELOLA_UNIT: Sebutan(
        "Pengelola kepegawaian unit Anda",
        "Data kepegawaian, SKP, hasil penilaian, dan pelatihan pegawai di unitnya.",
    ),
    Hubungan.PENGELOLA: Sebutan(
        "Pengelola kepegawaian kota",
        "Data kepegawaian, SKP, hasil penilaian, dan pelatihan semua pegawai.",
    ),
    Hubungan.AUDITOR: Sebutan(
        "Auditor",
        "Data semua pegawai untuk pemeriksaan, tanpa dapat mengubahnya.",
    ),
}

#: State of an account → role of the badge, word.
KEADAAN_AKUN = {
    "BELUM": ("netral", "Belum aktif"),
    "AKTIF": ("ok", "Aktif"),
    "BERAKHIR": ("waspada", "Dinas berakhir"),
    "DITUTUP": ("netral", "Ditutup"),
}

#: State of a code → role of the badge, word.
STATUS_KODE = {
    "MENUNGGU_PENGESAHAN": ("tunggu", "Menunggu pengesahan"),
    "BERLAKU": ("info", "Berlaku"),
    "TERPAKAI": ("ok", "Terpakai"),
    "DICABUT": ("netral", "Dicabut"),
    "LEWAT": ("netral", "Lewat masa"),
}

TUJUAN_KODE = {"AKTIVASI": "Aktivasi", "PEMULIHAN": "Pemulihan"}

WAKTU_PENUGASAN = {
    "KINI": "Berlaku hari ini",
    "MENDATANG": "Mendatang",
    "LALU": "Sudah berakhir",
    "SEMUA": "Semua",
}

JENIS_UNIT = {
    JenisUnit.KOTA: "Kota",
    JenisUnit.SEKRETARIAT: "Sekretariat",
    JenisUnit.INSPEKTORAT: "Inspektorat",
    JenisUnit.DINAS: "Dinas",
    JenisUnit.BADAN: "Badan",
    JenisUnit.KECAMATAN: "Kecamatan",
    JenisUnit.KELURAHAN: "Kelurahan",
    JenisUnit.BAGIAN: "Bagian",
    JenisUnit.BIDANG: "Bidang",
    JenisUnit.SUBBAGIAN: "Subbagian",
    JenisUnit.SEKSI: "Seksi",
    JenisUnit.UPT: "UPT",
    JenisUnit.RSUD: "RSUD",
    JenisUnit.PUSKESMAS: "Puskesmas",
    JenisUnit.SEKOLAH: "Sekolah",
    JenisUnit.TIM: "Tim kerja",
}

JENIS_JABATAN = {
    JenisJabatan.JPT_UTAMA: "Pimpinan tinggi utama",
    JenisJabatan.JPT_MADYA: "Pimpinan tinggi madya",
    JenisJabatan.JPT_PRATAMA: "Pimpinan tinggi pratama",
    JenisJabatan.ADMINISTRATOR: "Administrator",
    JenisJabatan.PENGAWAS: "Pengawas",
    JenisJabatan.FUNGSIONAL: "Fungsional",
    JenisJabatan.PELAKSANA: "Pelaksana",
}

JENJANG = {
    Jenjang.PEMULA: "Pemula",
    Jenjang.TERAMPIL: "Terampil",
    Jenjang.MAHIR: "Mahir",
    Jenjang.PENYELIA: "Penyelia",
    Jenjang.AHLI_PERTAMA: "Ahli Pertama",
    Jenjang.AHLI_MUDA: "Ahli Muda",
    Jenjang.AHLI_MADYA: "Ahli Madya",
    Jenjang.AHLI_UTAMA: "Ahli Utama",
    Jenjang.KLEREK: "Klerek",
    Jenjang.OPERATOR: "Operator",
    Jenjang.TEKNISI: "Teknisi",
}

RUMPUN = {Rumpun.TEKNIS: "Teknis", Rumpun.GURU: "Guru", Rumpun.NAKES: "Tenaga kesehatan"}

STATUS_PEGAWAI = {
    StatusPegawai.PNS: "PNS",
    StatusPegawai.CPNS: "CPNS",
    StatusPegawai.PPPK: "PPPK",
    StatusPegawai.PPPK_PARUH_WAKTU: "PPPK paruh waktu",
}

KEDUDUKAN = {
    Kedudukan.AKTIF: "Aktif",
    Kedudukan.PINDAH: "Pindah instansi",
    Kedudukan.PENSIUN: "Pensiun",
    Kedudukan.BERHENTI: "Berhenti",
    Kedudukan.DIBERHENTIKAN: "Diberhentikan",
    Kedudukan.KONTRAK_BERAKHIR: "Kontrak berakhir",
    Kedudukan.MENINGGAL: "Meninggal dunia",
}

JENIS_PENEMPATAN = {
    JenisPenempatan.DEFINITIF: "Definitif",
    JenisPenempatan.PLT: "Plt",
    JenisPenempatan.PLH: "Plh",
    JenisPenempatan.TIM: "Anggota tim",
}

JENIS_RIWAYAT = {
    JenisRiwayat.GOLONGAN: "Golongan",
    JenisRiwayat.STATUS: "Status kepegawaian",
    JenisRiwayat.PENDIDIKAN: "Pendidikan",
    JenisRiwayat.KONTRAK: "Kontrak",
    JenisRiwayat.KEDUDUKAN: "Kedudukan",
}
#: Kind of a fact → its values with their words, where they are terms.
NILAI_RIWAYAT = {JenisRiwayat.STATUS: STATUS_PEGAWAI, JenisRiwayat.KEDUDUKAN: KEDUDUKAN}

#: What is wrong with a line: role of the badge, its word, the sentence.
MASALAH_GARIS = {
    MasalahGaris.TANPA_PENILAI: (
        "bahaya",
        "Tanpa penilai",
        "Tidak ada kepala unit di atasnya pada hari ini.",
    ),
    MasalahGaris.DIRI_SENDIRI: (
        "bahaya",
        "Akan menilai diri sendiri",
        "Satu-satunya kepala di cabangnya adalah orang itu sendiri.",
    ),
    MasalahGaris.PENILAI_KELUAR: ("bahaya", "Penilai keluar", "Penilainya tidak lagi bertugas."),
    MasalahGaris.LINGKARAN: (
        "bahaya",
        "Melingkar",
        "Penilainya berada di bawah orang itu sendiri.",
    ),
    MasalahGaris.TIDAK_SAH: (
        "waspada",
        "Penilai tidak sah",
        "Penilainya bukan pengawas ke atas, bukan kepala unit, dan bukan penerima delegasi.",
    ),
    MasalahGaris.PENILAI_ABSEN: (
        "waspada",
        "Penilai lama tidak hadir",
        "Penilainya lama tidak hadir dan belum mendelegasikan wewenangnya.",
    ),
}

JUDUL_KETIDAKHADIRAN = {
    "CUTI_TAHUNAN": "Cuti tahunan",
    "CUTI_SAKIT": "Cuti sakit",
    "CUTI_MELAHIRKAN": "Cuti melahirkan",
    "CUTI_BESAR": "Cuti besar",
    "CUTI_ALASAN_PENTING": "Cuti karena alasan penting",
    "CLTN": "Cuti di luar tanggungan negara",
    "TUGAS_BELAJAR": "Tugas belajar",
    "DIBERHENTIKAN_SEMENTARA": "Diberhentikan sementara",
    "MPP": "Masa persiapan pensiun",
    "PEJABAT_NEGARA": "Diangkat menjadi pejabat negara",
    "LEMBAGA_NONSTRUKTURAL": "Bertugas di lembaga nonstruktural",
    "DINAS_LUAR": "Dinas luar",
}

#: Weight of a punishment → role of the badge, word.
TINGKAT_HUKUMAN = {
    HukumanDisiplin.RINGAN: ("info", "Ringan"),
    HukumanDisiplin.SEDANG: ("waspada", "Sedang"),
    HukumanDisiplin.BERAT: ("bahaya", "Berat"),
}

BAGIAN_DATA = {
    BagianData.NAMA: "nama dan gelar",
    BagianData.NOMOR: "NIP atau nomor induk",
    BagianData.LAHIR: "tanggal lahir",
    BagianData.GOLONGAN: "golongan",
    BagianData.STATUS: "status kepegawaian",
    BagianData.PENDIDIKAN: "pendidikan",
    BagianData.PENEMPATAN: "jabatan dan unit",
    BagianData.PENILAI: "pejabat penilai",
    BagianData.KETIDAKHADIRAN: "cuti dan ketidakhadiran",
    BagianData.PELATIHAN: "riwayat pelatihan",
    BagianData.LAIN: "lainnya",
}

#: State of a request to mend data → role of the badge, word.
STATUS_PERBAIKAN = {
    StatusPerbaikan.BARU: ("tunggu", "Menunggu pengelola"),
    StatusPerbaikan.DITERUSKAN: ("info", "Menunggu SIASN"),
    StatusPerbaikan.SELESAI: ("ok", "Selesai"),
    StatusPerbaikan.DITOLAK: ("bahaya", "Ditolak"),
    StatusPerbaikan.DITARIK: ("netral", "Ditarik"),
}

#: Act on a request → button, icon, look of the button.
TINDAKAN_PERBAIKAN = {
    TindakanPerbaikan.SELESAIKAN: ("Tandai selesai", "check-lg", "utama"),
    TindakanPerbaikan.TERUSKAN: ("Teruskan ke SIASN", "send", "biasa"),
    TindakanPerbaikan.TOLAK: ("Tolak", "x-lg", "biasa"),
    TindakanPerbaikan.TARIK: ("Tarik permintaan", "x-lg", "biasa"),
    TindakanPerbaikan.BUKA_KEMBALI: ("Buka kembali", "arrow-clockwise", "biasa"),
}

#: What was done, after "Permintaan perbaikan data".
HASIL_PERBAIKAN = {
    TindakanPerbaikan.AJUKAN: "diajukan",
    TindakanPerbaikan.SELESAIKAN: "selesai",
    TindakanPerbaikan.TERUSKAN: "diteruskan ke SIASN",
    TindakanPerbaikan.TOLAK: "ditolak",
    TindakanPerbaikan.TARIK: "ditarik",
    TindakanPerbaikan.BUKA_KEMBALI: "dibuka kembali",
}

#: State of a decision about two rows → role of the badge, word.
STATUS_PENGGABUNGAN = {
    StatusPenggabungan.BERLAKU: ("ok", "Digabung"),
    StatusPenggabungan.DIBATALKAN: ("netral", "Dibatalkan"),
    StatusPenggabungan.BUKAN: ("info", "Orang yang berbeda"),
}
