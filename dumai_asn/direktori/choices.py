"""Words for roles and terms of the directory."""

from typing import NamedTuple

from .rules.istilah import Hubungan, Peran

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
