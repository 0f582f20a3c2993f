"""The words of planning and progress (PermenPANRB 6/2022).

Every enumeration is a ``StrEnum``: a member equals the string the database stores.
Labels for readers stand in ``choices.py``.
"""

from enum import StrEnum


class StatusTahun(StrEnum):
    """A performance year: open, locked for corrections by HR only, closed for good."""

    BUKA = "BUKA"
    DIKUNCI = "DIKUNCI"
    DITUTUP = "DITUTUP"


class StatusKamus(StrEnum):
    """An entry of the dictionary of indicators: proposed, offered, not offered, refused."""

    DIUSULKAN = "DIUSULKAN"
    AKTIF = "AKTIF"
    NONAKTIF = "NONAKTIF"
    DITOLAK = "DITOLAK"


class JenisPeriode(StrEnum):
    """Rhythm of a period; the instansi chooses monthly or quarterly evaluation."""

    BULANAN = "BULANAN"
    TRIWULAN = "TRIWULAN"
    SEMESTER = "SEMESTER"
    TAHUNAN = "TAHUNAN"


class CakupanPeriode(StrEnum):
    """For whom a period runs; the narrower one wins, so a person has one of a kind at a time."""

    KOTA = "KOTA"
    UNIT = "UNIT"
    RUMPUN = "RUMPUN"


class Langkah(StrEnum):
    """Steps with a window that this room knows; upper rooms add strings of their own."""

    SKP = "SKP"
    RENCANA_AKSI = "RENCANA_AKSI"
    PROGRES = "PROGRES"


class Pelaku(StrEnum):
    """Who moves an SKP, a report or evidence: its owner, the evaluator, HR for a missing one.

    PENYUSUN: HR while it draws up a first SKP for somebody who cannot.
    """

    EMPUNYA = "EMPUNYA"
    PENILAI = "PENILAI"
    PENGELOLA = "PENGELOLA"
    PENYUSUN = "PENYUSUN"


class StatusVersi(StrEnum):
    """States of one version of an SKP; a fixed one is never edited, only replaced."""

    DRAF = "DRAF"
    DIAJUKAN = "DIAJUKAN"
    DIKEMBALIKAN = "DIKEMBALIKAN"
    DITETAPKAN = "DITETAPKAN"
    DIGANTI = "DIGANTI"


class StatusLaporan(StrEnum):
    """States of a period report; BELUM until the employee submits it."""

    BELUM = "BELUM"
    DIAJUKAN = "DIAJUKAN"
    DIKEMBALIKAN = "DIKEMBALIKAN"
    DITERIMA = "DITERIMA"


class StatusBukti(StrEnum):
    """States of a piece of evidence; DITARIK was withdrawn by the one who brought it."""

    DIKIRIM = "DIKIRIM"
    DIKEMBALIKAN = "DIKEMBALIKAN"
    DITERIMA = "DITERIMA"
    DITARIK = "DITARIK"


class JenisBukti(StrEnum):
    """A piece of evidence is a private file or a link."""

    BERKAS = "BERKAS"
    TAUTAN = "TAUTAN"


class BentukSKP(StrEnum):
    """The two official forms: for pimpinan tinggi, and for everybody else."""

    JPT = "JPT"
    JA_JF = "JA_JF"


class PendekatanSKP(StrEnum):
    """Whether targets are numbers per aspek, or a narrative measure of success."""

    KUANTITATIF = "KUANTITATIF"
    KUALITATIF = "KUALITATIF"


class JenisRHK(StrEnum):
    """UTAMA is mandatory, at least one; TAMBAHAN is optional."""

    UTAMA = "UTAMA"
    TAMBAHAN = "TAMBAHAN"


class KlasifikasiRHK(StrEnum):
    """ORGANISASI stays with the post when its holder changes, INDIVIDU with the person."""

    ORGANISASI = "ORGANISASI"
    INDIVIDU = "INDIVIDU"


class Aspek(StrEnum):
    """What an indicator of the JA/JF form measures."""

    KUANTITAS = "KUANTITAS"
    KUALITAS = "KUALITAS"
    WAKTU = "WAKTU"
    BIAYA = "BIAYA"


class Perspektif(StrEnum):
    """The side an indicator of the JPT form looks from."""

    PENERIMA_LAYANAN = "PENERIMA_LAYANAN"
    PROSES_BISNIS = "PROSES_BISNIS"
    PENGUATAN_INTERNAL = "PENGUATAN_INTERNAL"
    ANGGARAN = "ANGGARAN"


class JenisLampiran(StrEnum):
    """The three lists of the Lampiran SKP."""

    DUKUNGAN_SUMBER_DAYA = "DUKUNGAN_SUMBER_DAYA"
    SKEMA_PERTANGGUNGJAWABAN = "SKEMA_PERTANGGUNGJAWABAN"
    KONSEKUENSI = "KONSEKUENSI"


class Arah(StrEnum):
    """Which way an indicator is good: higher, lower, within a range, by weighted stages."""

    NAIK = "NAIK"
    TURUN = "TURUN"
    RENTANG = "RENTANG"
    TAHAPAN = "TAHAPAN"


class Penghitungan(StrEnum):
    """How progress entries become one realised value: the latest one, or their sum."""

    TERAKHIR = "TERAKHIR"
    JUMLAH = "JUMLAH"


class StatusLaju(StrEnum):
    """Pace against today's plan."""

    MENDAHULUI = "MENDAHULUI"
    SESUAI = "SESUAI"
    TERTINGGAL = "TERTINGGAL"


class NilaiPerilaku(StrEnum):
    """The seven values of BerAKHLAK (UU 20/2023 Pasal 4 ayat (2)), in official order."""

    BERORIENTASI_PELAYANAN = "BERORIENTASI_PELAYANAN"
    AKUNTABEL = "AKUNTABEL"
    KOMPETEN = "KOMPETEN"
    HARMONIS = "HARMONIS"
    LOYAL = "LOYAL"
    ADAPTIF = "ADAPTIF"
    KOLABORATIF = "KOLABORATIF"
