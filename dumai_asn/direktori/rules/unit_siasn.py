"""What the name and the eselon of a unit in the national units file say about it."""

import re
from collections.abc import Iterable, Mapping, Sequence

from .istilah import JenisJabatan, JenisUnit

#: The first pattern that the name fits decides.  Schools and puskesmas before UPT, because many
#: are called "UPT SD Negeri …"; parts of a unit before the unit they name.
_JENIS: Sequence[tuple[str, JenisUnit]] = (
    (r"(pemerintah(an)?( daerah)? )?kota \w+$|pemerintah ", JenisUnit.KOTA),
    (r"sub ?bag(ian)?\b", JenisUnit.SUBBAGIAN),
    (r"seksi\b|sub ?bid(ang)?\b|sub ?koordinator\b", JenisUnit.SEKSI),
    (r"bidang\b|inspektur pembantu\b|irban\b", JenisUnit.BIDANG),
    (r"bagian\b", JenisUnit.BAGIAN),
    (r"tim\b|kelompok\b", JenisUnit.TIM),
    (r"(upt[d]? )?(puskesmas|pusat kesehatan masyarakat)\b", JenisUnit.PUSKESMAS),
    (r"(upt[d]? )?(rsud|rumah sakit)\b", JenisUnit.RSUD),
    (
        r"(upt[d]? )?(tk|paud|sd|sdn|smp|smpn|sma|sman|smk|smkn|slb|skb|sekolah|"
        r"taman kanak-kanak|sanggar kegiatan belajar)\b",
        JenisUnit.SEKOLAH,
    ),
    (r"upt|unit pelaksana", JenisUnit.UPT),
    (r"kecamatan\b", JenisUnit.KECAMATAN),
    (r"kelurahan\b", JenisUnit.KELURAHAN),
    (r"sekretariat\b", JenisUnit.SEKRETARIAT),
    (r"inspektorat\b", JenisUnit.INSPEKTORAT),
    (r"dinas\b|satuan polisi pamong praja", JenisUnit.DINAS),
    (r"badan\b", JenisUnit.BADAN),
)
_DARI_ESELON = {1: JenisUnit.DINAS, 2: JenisUnit.DINAS, 3: JenisUnit.BIDANG, 4: JenisUnit.SEKSI}
_ROMAWI = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
#: Former eselon → kind of post (PP 11/2017 Pasal 53 and 350; a city's Sekda is II.a).
_JABATAN = {
    1: JenisJabatan.JPT_MADYA,
    2: JenisJabatan.JPT_PRATAMA,
    3: JenisJabatan.ADMINISTRATOR,
    4: JenisJabatan.PENGAWAS,
    5: JenisJabatan.PELAKSANA,
}
#: Kinds whose units conclude a perjanjian kinerja of their own.
MANDIRI = frozenset(
    {
        JenisUnit.INSPEKTORAT,
        JenisUnit.DINAS,
        JenisUnit.BADAN,
        JenisUnit.KECAMATAN,
    }
)


def tingkat_eselon(isi: str) -> int | None:
    """1 to 5 from "21", "II.a", "III/b", "Eselon IV"; None for what is no eselon."""
    teks = re.sub(r"(?i)eselon", "", isi).strip().upper()
    if re.fullmatch(r"[1-5][1-3]?", teks):
        return int(teks[0])
    cocok = re.fullmatch(r"(I{1,3}|IV|V)(?:\s*[./ -]?\s*[ABC])?", teks)
    return _ROMAWI[cocok[1]] if cocok else None


def jenis_unit(nama: str, eselon: int | None) -> JenisUnit:
    """The kind of a unit; HR may change it afterwards.

    A name that tells nothing is judged by the eselon of its head; without one it is a BIDANG.
    A sekretariat below eselon II is a part of its office and counts as BAGIAN.
    """
    rapi = re.sub(r"\s+", " ", nama).strip().lower()
    for pola, jenis in _JENIS:
        if re.match(pola, rapi):
            if jenis is JenisUnit.SEKRETARIAT and eselon is not None and eselon > 2:
                return JenisUnit.BAGIAN
            return jenis
    return _DARI_ESELON.get(eselon or 0, JenisUnit.BIDANG)


def jenis_jabatan(eselon: int | None) -> JenisJabatan | None:
    """The kind of the post that heads a unit of that eselon; None without one."""
    return _JABATAN.get(eselon or 0)


def unit_mandiri(jenis: JenisUnit, eselon: int | None) -> bool:
    """Whether a new unit has a perjanjian kinerja of its own, until HR says otherwise."""
    return jenis in MANDIRI or (jenis is JenisUnit.SEKRETARIAT and (eselon or 0) in (1, 2))


def lingkaran(induk: Mapping[str, str | None], mulai: Iterable[str]) -> dict[str, list[str]]:
    """Units that stand below themselves: code → the ring it is in, from it back to it."""
    hasil: dict[str, list[str]] = {}
    selesai: set[str] = set()
    for awal in mulai:
        jalan: list[str] = []
        letak: dict[str, int] = {}
        kini: str | None = awal
        while kini is not None and kini not in selesai:
            if kini in letak:
                cincin = jalan[letak[kini] :]
                for ke, satu in enumerate(cincin):
                    hasil[satu] = [*cincin[ke:], *cincin[:ke], satu]
                break
            letak[kini] = len(jalan)
            jalan.append(kini)
            kini = induk.get(kini)
        selesai.update(jalan)
    return hasil
