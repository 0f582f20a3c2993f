"""Words of the national employee data (SIASN "Data ASN") turned into ours.

Pure readings of single cells; what a cell means against the city's own data is decided where
the data is.  Every reader takes cleaned text (no leading apostrophe, the word ``null`` empty).
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dumai_asn.direktori.rules.bawaan import BAWAAN_SIASN, AcuanSiasn
from dumai_asn.direktori.rules.bawaan_jabatan import BAWAAN_GOLONGAN, AcuanGolongan
from dumai_asn.direktori.rules.istilah import (
    JABATAN_MANAJERIAL,
    JenisJabatan,
    JenisKelamin,
    JenisKetidakhadiran,
    JenisUnit,
    Jenjang,
    Kedudukan,
    Rumpun,
    StatusPegawai,
)
from dumai_asn.inti.rules import tanggal

#: Day 0 of a spreadsheet's calendar, as both common programs count since 1 March 1900.
_HARI_NOL = date(1899, 12, 30)
_ANGKA_HARI = re.compile(r"([1-7][0-9]{4})(?:\.0+)?")
_JAM = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$")
_ILMIAH = re.compile(r"[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{1,3}")
_GOLONGAN = re.compile(r"([IVX]+)(?:/?([A-E]))?")

_PENDIDIKAN = (
    (r"s ?3\b|doktor", "S3"),
    (r"s ?2\b|magister", "S2"),
    (r"d(?:iploma)? ?(?:iv|4)\b|sarjana terapan", "D4"),
    (r"d(?:iploma)? ?(?:iii|3)\b|sarjana muda", "D3"),
    (r"d(?:iploma)? ?(?:ii|2)\b", "D2"),
    (r"d(?:iploma)? ?(?:i|1)\b", "D1"),
    (r"s ?1\b|sarjana", "S1"),
    (r"slta|sma\b|smk\b|smu\b", "SLTA"),
    (r"sltp|smp\b", "SLTP"),
    (r"sd\b|sekolah dasar", "SD"),
)

_AKTIF = Kedudukan.AKTIF
#: First match wins, so the special word stands before the general one inside it.
_KEDUDUKAN: tuple[tuple[str, Kedudukan, JenisKetidakhadiran | None], ...] = (
    (r"meninggal|wafat|tewas", Kedudukan.MENINGGAL, None),
    (r"persiapan pensiun|\bmpp\b", _AKTIF, JenisKetidakhadiran.MPP),
    (r"pensiun|\bbup\b", Kedudukan.PENSIUN, None),
    (r"cltn|luar tanggungan", _AKTIF, JenisKetidakhadiran.CLTN),
    (r"tugas belajar", _AKTIF, JenisKetidakhadiran.TUGAS_BELAJAR),
    (r"sementara|skorsing", _AKTIF, JenisKetidakhadiran.DIBERHENTIKAN_SEMENTARA),
    (r"pejabat negara", _AKTIF, JenisKetidakhadiran.PEJABAT_NEGARA),
    (r"pindah|mutasi keluar", Kedudukan.PINDAH, None),
    (r"berhenti|pemutusan|dipecat", Kedudukan.BERHENTI, None),
    (r"^(?!.*tidak aktif).*\baktif\b|dipekerjakan|diperbantukan", _AKTIF, None),
)

_JENJANG = (
    (r"ahli pertama|pertama", Jenjang.AHLI_PERTAMA),
    (r"ahli muda|muda", Jenjang.AHLI_MUDA),
    (r"ahli madya|madya", Jenjang.AHLI_MADYA),
    (r"ahli utama|utama", Jenjang.AHLI_UTAMA),
    (r"pemula", Jenjang.PEMULA),
    (r"terampil", Jenjang.TERAMPIL),
    (r"mahir", Jenjang.MAHIR),
    (r"penyelia", Jenjang.PENYELIA),
)

#: Titles that stand before a name wherever the source wrote them.
_GELAR_DEPAN = frozenset(
    {"dr.", "drg.", "drh.", "drs.", "dra.", "ir.", "prof.", "h.", "hj.", "apt."}
)

#: Level of a head whose post says nothing, by the kind of unit headed.
JENJANG_KEPALA = {
    JenisUnit.SEKRETARIAT: JenisJabatan.ADMINISTRATOR,
    JenisUnit.INSPEKTORAT: JenisJabatan.JPT_PRATAMA,
    JenisUnit.DINAS: JenisJabatan.JPT_PRATAMA,
    JenisUnit.BADAN: JenisJabatan.JPT_PRATAMA,
    JenisUnit.KECAMATAN: JenisJabatan.ADMINISTRATOR,
    JenisUnit.KELURAHAN: JenisJabatan.PENGAWAS,
    JenisUnit.BAGIAN: JenisJabatan.ADMINISTRATOR,
    JenisUnit.BIDANG: JenisJabatan.ADMINISTRATOR,
    JenisUnit.SUBBAGIAN: JenisJabatan.PENGAWAS,
    JenisUnit.SEKSI: JenisJabatan.PENGAWAS,
    JenisUnit.UPT: JenisJabatan.PENGAWAS,
    JenisUnit.RSUD: JenisJabatan.ADMINISTRATOR,
}

#: How the post of a unit's head begins, by kind of unit.
_KEPALA = {
    JenisUnit.SEKRETARIAT: ("sekretaris",),
    JenisUnit.INSPEKTORAT: ("inspektur",),
    JenisUnit.DINAS: ("kepala dinas", "kepala"),
    JenisUnit.BADAN: ("kepala badan", "kepala pelaksana", "kepala"),
    JenisUnit.KECAMATAN: ("camat",),
    JenisUnit.KELURAHAN: ("lurah",),
    JenisUnit.BAGIAN: ("kepala bagian",),
    JenisUnit.BIDANG: ("kepala bidang", "inspektur pembantu"),
    JenisUnit.SUBBAGIAN: ("kepala subbagian", "kepala sub bagian"),
    JenisUnit.SEKSI: ("kepala seksi",),
    JenisUnit.UPT: ("kepala upt", "kepala uptd", "kepala unit pelaksana teknis"),
    JenisUnit.RSUD: ("direktur",),
    JenisUnit.PUSKESMAS: ("kepala puskesmas", "kepala upt puskesmas", "kepala uptd puskesmas"),
    JenisUnit.SEKOLAH: ("kepala sekolah",),
}

#: Units of the whole city, whose names may or may not end in "Kota …".
_SEKOTA = frozenset(
    {
        JenisUnit.SEKRETARIAT,
        JenisUnit.INSPEKTORAT,
        JenisUnit.DINAS,
        JenisUnit.BADAN,
        JenisUnit.RSUD,
    }
)
_KOTA = re.compile(r" kota [a-z]+$")


class Gelar(NamedTuple):
    """Titles before and behind a name."""

    depan: str
    belakang: str


def berpangkat_sepuluh(nip: str) -> bool:
    """Whether a number was turned into powers of ten by a spreadsheet (``1.98E+17``)."""
    return _ILMIAH.fullmatch(nip.strip()) is not None


def hari(teks: str) -> date | None:
    """A day as dd-mm-yyyy, yyyy-mm-dd, with or without a time, or as a spreadsheet's count.

    Empty text is None; ``ValueError`` in words for everything that is no day.
    """
    isi = _JAM.sub("", teks.strip())
    if not isi:
        return None
    if cocok := _ANGKA_HARI.fullmatch(isi):
        return _HARI_NOL + timedelta(days=int(cocok[1]))
    try:
        return tanggal.urai(isi)
    except ValueError:
        raise ValueError(f"“{teks}” bukan tanggal yang ada.") from None


def kelamin(teks: str) -> JenisKelamin | None:
    """M/F of the source, or our own words; None when empty or unknown."""
    awal = teks.strip().casefold()
    if awal in {"m", "l", "pria", "laki-laki", "male"}:
        return JenisKelamin.LAKI_LAKI
    if awal in {"f", "p", "w", "wanita", "perempuan", "female"}:
        return JenisKelamin.PEREMPUAN
    return None


def gelar(depan: str, belakang: str) -> Gelar:
    """Titles in their places: a front title written behind the name alone moves forward."""
    if not depan and belakang.casefold() in _GELAR_DEPAN:
        return Gelar(belakang, "")
    return Gelar(depan, belakang)


def status(jenis_pegawai: str, cpns_pns: str) -> StatusPegawai | None:
    """Employment status from kind of employee and CPNS/PNS; None when neither tells."""
    jenis, tahap = jenis_pegawai.casefold(), cpns_pns.strip().casefold()
    if "pppk" in jenis or "p3k" in jenis or "perjanjian kerja" in jenis:
        return StatusPegawai.PPPK_PARUH_WAKTU if "paruh waktu" in jenis else StatusPegawai.PPPK
    if tahap in {"cpns", "c"} or (not tahap and "cpns" in jenis):
        return StatusPegawai.CPNS
    if tahap in {"pns", "p"} or (not tahap and "pns" in jenis):
        return StatusPegawai.PNS
    return None


def kedudukan(teks: str) -> tuple[Kedudukan, JenisKetidakhadiran | None] | None:
    """Standing, and the absence it names if any; None for a word that is not known."""
    isi = teks.casefold()
    for pola, hasil, absen in _KEDUDUKAN:
        if re.search(pola, isi):
            return hasil, absen
    return None


def golongan(
    teks: str, status_pegawai: StatusPegawai, *, acuan: AcuanGolongan = BAWAAN_GOLONGAN
) -> str | None:
    """Golongan as our list writes it (``IV/c``, PPPK ``IX``); empty stays empty, else None."""
    isi = "".join(teks.split()).upper()
    if not isi:
        return ""
    dalam = re.search(r"\(([^)]*)\)", isi)
    cocok = _GOLONGAN.fullmatch(dalam[1] if dalam else isi)
    if cocok is None:
        return None
    tertulis = cocok[1] + (f"/{cocok[2].lower()}" if cocok[2] else "")
    pppk = status_pegawai in {StatusPegawai.PPPK, StatusPegawai.PPPK_PARUH_WAKTU}
    dikenal = acuan.golongan_pppk if pppk else acuan.golongan_pns
    return tertulis if tertulis in dikenal else None


def pendidikan(teks: str) -> str | None:
    """Level of education (``SLTA``, ``D3``, ``S1`` …); empty stays empty, unknown is None."""
    isi = _kata(teks)
    if not isi:
        return ""
    return next((hasil for pola, hasil in _PENDIDIKAN if re.search(rf"\b(?:{pola})", isi)), None)


def jenis_jabatan(
    kelompok: str, nama: str, *, acuan: AcuanSiasn = BAWAAN_SIASN
) -> JenisJabatan | None:
    """Kind of a post from the source's group and the post's name.

    None: the group is unknown, or a structural post whose level its name does not tell.
    """
    isi, jabatan = _kata(kelompok), _kata(nama)
    if "pelaksana" in isi or "fungsional umum" in isi:
        return JenisJabatan.PELAKSANA
    if "fungsional" in isi:
        return JenisJabatan.FUNGSIONAL
    if not struktural(kelompok):
        return None
    for satu in JABATAN_MANAJERIAL:
        if isi.endswith(_kata(satu)):
            return satu
    awalan = [
        (len(kata), jenis)
        for jenis, daftar in (
            (JenisJabatan.JPT_PRATAMA, acuan.jpt_pratama),
            (JenisJabatan.ADMINISTRATOR, acuan.administrator),
            (JenisJabatan.PENGAWAS, acuan.pengawas),
        )
        for kata in map(_kata, daftar)
        if _berawal(jabatan, kata)
    ]
    return max(awalan)[1] if awalan else None


def struktural(kelompok: str) -> bool:
    """Whether the source's group is that of managers."""
    isi = _kata(kelompok)
    return (
        "struktural" in isi
        or "manajerial" in isi.split()
        or any(isi.endswith(_kata(satu)) for satu in JABATAN_MANAJERIAL)
    )


def jenjang(nama: str) -> Jenjang | None:
    """Rung of a functional post from the end of its name; None when the name has none."""
    isi = _kata(nama)
    return next((hasil for pola, hasil in _JENJANG if re.search(rf"\b(?:{pola})$", isi)), None)


def rumpun(nama: str, *, acuan: AcuanSiasn = BAWAAN_SIASN) -> Rumpun:
    """Family of a functional post: teachers and clinicians by words in its name."""
    isi = _kata(nama)
    if _memuat(isi, acuan.guru):
        return Rumpun.GURU
    return Rumpun.NAKES if _memuat(isi, acuan.nakes) else Rumpun.TEKNIS


def memimpin(jabatan: str, unit: str, jenis_unit: str) -> bool:
    """Whether a post of this name heads the unit of this name and kind.

    "Lurah" heads any kelurahan, "Kepala Bidang Mutasi" only the Bidang Mutasi.
    """
    isi, nama = _kata(jabatan), _kata(unit)
    if jenis_unit in _SEKOTA:
        isi, nama = _KOTA.sub("", isi), _KOTA.sub("", nama)
    if isi in (f"kepala {nama}", nama):
        return True
    for awal in _KEPALA.get(JenisUnit(jenis_unit), ()):
        sisa = isi.removeprefix(awal).strip()
        if isi == awal or (_berawal(isi, awal) and f" {sisa} " in f" {nama} "):
            return True
        if _berawal(isi, awal) and " " not in nama:  # a unit called just "Sekretariat"
            return awal != "kepala"
    return False


def jabatan_kepala(nama: str) -> bool:
    """Whether the name of a post speaks of heading something."""
    return _kata(nama).split(" ")[0] in {"kepala", "camat", "lurah"}


@lru_cache(maxsize=10_000)
def _kata(teks: str) -> str:
    """Lower-case words without punctuation."""
    return " ".join(re.sub(r"[^0-9a-z]+", " ", teks.casefold()).split())


def _berawal(isi: str, kata: str) -> bool:
    return isi == kata or isi.startswith(f"{kata} ")


def _memuat(isi: str, daftar: Iterable[str]) -> bool:
    return any(f" {_kata(satu)} " in f" {isi} " for satu in daftar)
