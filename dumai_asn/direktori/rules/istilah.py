"""The words of the directory: units, posts, people, placements, roles.

Every enumeration is a ``StrEnum``: a member equals the string the database stores.
Labels for readers stand in ``choices.py``.
"""

from enum import StrEnum


class JenisUnit(StrEnum):
    """Kinds of organisational unit; exactly one unit of the city is KOTA, the root."""

    KOTA = "KOTA"
    SEKRETARIAT = "SEKRETARIAT"
    INSPEKTORAT = "INSPEKTORAT"
    DINAS = "DINAS"
    BADAN = "BADAN"
    KECAMATAN = "KECAMATAN"
    KELURAHAN = "KELURAHAN"
    BAGIAN = "BAGIAN"
    BIDANG = "BIDANG"
    SUBBAGIAN = "SUBBAGIAN"
    SEKSI = "SEKSI"
    UPT = "UPT"
    RSUD = "RSUD"
    PUSKESMAS = "PUSKESMAS"
    SEKOLAH = "SEKOLAH"
    TIM = "TIM"


class JenisJabatan(StrEnum):
    """Kinds of post (UU 20/2023 Pasal 13-18); the first five are manajerial."""

    JPT_UTAMA = "JPT_UTAMA"
    JPT_MADYA = "JPT_MADYA"
    JPT_PRATAMA = "JPT_PRATAMA"
    ADMINISTRATOR = "ADMINISTRATOR"
    PENGAWAS = "PENGAWAS"
    FUNGSIONAL = "FUNGSIONAL"
    PELAKSANA = "PELAKSANA"


#: Pimpinan tinggi: they write the JPT form of the SKP (PermenPANRB 6/2022).
JABATAN_PIMPINAN_TINGGI = frozenset(
    {JenisJabatan.JPT_UTAMA, JenisJabatan.JPT_MADYA, JenisJabatan.JPT_PRATAMA}
)
#: Jabatan manajerial (UU 20/2023 Pasal 14), hence "at least pengawas".
JABATAN_MANAJERIAL = JABATAN_PIMPINAN_TINGGI | {JenisJabatan.ADMINISTRATOR, JenisJabatan.PENGAWAS}


class Jenjang(StrEnum):
    """Rungs of a jabatan fungsional, and the three groups of pelaksana.

    Fungsional: keterampilan PEMULA to PENYELIA, keahlian AHLI_PERTAMA to AHLI_UTAMA.
    Pelaksana: KLEREK, OPERATOR, TEKNISI (PermenPANRB 45/2022).  A manajerial post has none.
    """

    PEMULA = "PEMULA"
    TERAMPIL = "TERAMPIL"
    MAHIR = "MAHIR"
    PENYELIA = "PENYELIA"
    AHLI_PERTAMA = "AHLI_PERTAMA"
    AHLI_MUDA = "AHLI_MUDA"
    AHLI_MADYA = "AHLI_MADYA"
    AHLI_UTAMA = "AHLI_UTAMA"
    KLEREK = "KLEREK"
    OPERATOR = "OPERATOR"
    TEKNISI = "TEKNISI"


class Rumpun(StrEnum):
    """Families of work with a rhythm of their own: teachers, clinicians, everybody else."""

    GURU = "GURU"
    NAKES = "NAKES"
    TEKNIS = "TEKNIS"


class JenisPegawai(StrEnum):
    """Who a person is to the directory.

    A PEJABAT_NEGARA (the mayor) has no NIP, evaluates, and is never evaluated.
    """

    ASN = "ASN"
    PEJABAT_NEGARA = "PEJABAT_NEGARA"


class StatusPegawai(StrEnum):
    """Employment status of an ASN (UU 20/2023 Pasal 5)."""

    PNS = "PNS"
    CPNS = "CPNS"
    PPPK = "PPPK"
    PPPK_PARUH_WAKTU = "PPPK_PARUH_WAKTU"


class Kedudukan(StrEnum):
    """Standing of a person in the city's service; only AKTIF is still employed.

    BERHENTI on the own request, DIBERHENTIKAN without it, KONTRAK_BERAKHIR for a PPPK whose
    contract is not followed by another one.
    """

    AKTIF = "AKTIF"
    PINDAH = "PINDAH"
    PENSIUN = "PENSIUN"
    BERHENTI = "BERHENTI"
    DIBERHENTIKAN = "DIBERHENTIKAN"
    KONTRAK_BERAKHIR = "KONTRAK_BERAKHIR"
    MENINGGAL = "MENINGGAL"


class JenisNomor(StrEnum):
    """Pattern of a nomor induk."""

    PNS = "PNS"
    PPPK = "PPPK"


class JenisKelamin(StrEnum):
    """Sex as the fifteenth digit of a nomor induk tells it."""

    LAKI_LAKI = "L"
    PEREMPUAN = "P"


class JenisPenempatan(StrEnum):
    """How someone holds a post: DEFINITIF, acting (PLT vacated, PLH absent holder), in a TIM."""

    DEFINITIF = "DEFINITIF"
    PLT = "PLT"
    PLH = "PLH"
    TIM = "TIM"


class SumberGaris(StrEnum):
    """Where an evaluator line comes from: TURUNAN from the tree, TETAPAN set by HR (wins)."""

    TURUNAN = "TURUNAN"
    TETAPAN = "TETAPAN"


class Peran(StrEnum):
    """Roles that are assigned; being an employee or an evaluator follows from placements."""

    ADMINISTRATOR = "ADMINISTRATOR"
    PENGELOLA = "PENGELOLA"
    PENGELOLA_UNIT = "PENGELOLA_UNIT"
    PIMPINAN = "PIMPINAN"
    KONSELOR = "KONSELOR"
    AUDITOR = "AUDITOR"
    PETUGAS_DISIPLIN = "PETUGAS_DISIPLIN"


class Hubungan(StrEnum):
    """Through what an account reaches a person, in the order in which pages list it.

    The roles carry the names of :class:`Peran`.  BEKAS_PENILAI reaches nobody any more; it says
    who somebody was that still opens what they once evaluated.
    """

    DIRI = "DIRI"
    PENILAI = "PENILAI"
    WAKIL_PENILAI = "WAKIL_PENILAI"
    ATASAN_PENILAI = "ATASAN_PENILAI"
    BEKAS_PENILAI = "BEKAS_PENILAI"
    PIMPINAN = "PIMPINAN"
    PENGELOLA_UNIT = "PENGELOLA_UNIT"
    PENGELOLA = "PENGELOLA"
    AUDITOR = "AUDITOR"


class Cakupan(StrEnum):
    """Reach of a right: the whole KOTA, or the CABANG (branch) of the assigned unit."""

    KOTA = "KOTA"
    CABANG = "CABANG"


class JenisRiwayat(StrEnum):
    """Kinds of dated fact kept about a person."""

    GOLONGAN = "GOLONGAN"
    STATUS = "STATUS"
    PENDIDIKAN = "PENDIDIKAN"
    KONTRAK = "KONTRAK"
    KEDUDUKAN = "KEDUDUKAN"


class JenisKetidakhadiran(StrEnum):
    """Dated facts about not being at the post; which of them lift the SKP: ``wajib_skp``."""

    CUTI_TAHUNAN = "CUTI_TAHUNAN"
    CUTI_SAKIT = "CUTI_SAKIT"
    CUTI_MELAHIRKAN = "CUTI_MELAHIRKAN"
    CUTI_BESAR = "CUTI_BESAR"
    CUTI_ALASAN_PENTING = "CUTI_ALASAN_PENTING"
    CLTN = "CLTN"
    TUGAS_BELAJAR = "TUGAS_BELAJAR"
    DIBERHENTIKAN_SEMENTARA = "DIBERHENTIKAN_SEMENTARA"
    MPP = "MPP"
    PEJABAT_NEGARA = "PEJABAT_NEGARA"
    LEMBAGA_NONSTRUKTURAL = "LEMBAGA_NONSTRUKTURAL"
    DINAS_LUAR = "DINAS_LUAR"


class HukumanDisiplin(StrEnum):
    """Weight of a disciplinary punishment."""

    TIDAK_ADA = "TIDAK_ADA"
    RINGAN = "RINGAN"
    SEDANG = "SEDANG"
    BERAT = "BERAT"


class BagianData(StrEnum):
    """The parts of a person's data that somebody may report as wrong."""

    NAMA = "NAMA"
    NOMOR = "NOMOR"
    LAHIR = "LAHIR"
    GOLONGAN = "GOLONGAN"
    STATUS = "STATUS"
    PENDIDIKAN = "PENDIDIKAN"
    PENEMPATAN = "PENEMPATAN"
    PENILAI = "PENILAI"
    KETIDAKHADIRAN = "KETIDAKHADIRAN"
    PELATIHAN = "PELATIHAN"
    LAIN = "LAIN"


class StatusPerbaikan(StrEnum):
    """Where a request to mend data stands; DITERUSKAN: SIASN has to be mended first."""

    BARU = "BARU"
    DITERUSKAN = "DITERUSKAN"
    SELESAI = "SELESAI"
    DITOLAK = "DITOLAK"
    DITARIK = "DITARIK"


class TindakanPerbaikan(StrEnum):
    """What can be done to a request."""

    AJUKAN = "AJUKAN"
    TERUSKAN = "TERUSKAN"
    SELESAIKAN = "SELESAIKAN"
    TOLAK = "TOLAK"
    TARIK = "TARIK"
    BUKA_KEMBALI = "BUKA_KEMBALI"


class StatusPenggabungan(StrEnum):
    """Two rows of people: merged, merged and taken apart again, or said to be two people."""

    BERLAKU = "BERLAKU"
    DIBATALKAN = "DIBATALKAN"
    BUKAN = "BUKAN"
