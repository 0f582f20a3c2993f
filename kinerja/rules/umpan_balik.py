"""Feedback between people who work together: which tie makes which relation, what it must say.

PermenPANRB 6/2022 has feedback go on all year, from the leader and from colleagues, on results
and on each of the seven values.  Nothing is computed from it.
"""

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

from dumai_asn.inti.rules.alur import Alur, Langkah
from kinerja.rules.bawaan import BAWAAN_UMPAN_BALIK, AcuanUmpanBalik


class Ikatan(StrEnum):
    """What ties two people on a day, seen from the giver.

    MENILAI and DINILAI reach two steps of the line of evaluators, because the evaluator's
    evaluator leads the work too.  SEUNIT counts a team like a unit.
    """

    MENILAI = "MENILAI"
    DINILAI = "DINILAI"
    SEPENILAI = "SEPENILAI"
    SEUNIT = "SEUNIT"


class Hubungan(StrEnum):
    """As what somebody gives feedback: the receiver's superior, peer, or subordinate."""

    ATASAN = "ATASAN"
    REKAN = "REKAN"
    BAWAHAN = "BAWAHAN"


class JenisUmpan(StrEnum):
    """SBD tells situation, behaviour and effect; APRESIASI thanks for one value."""

    SBD = "SBD"
    APRESIASI = "APRESIASI"


class RuangUmpan(StrEnum):
    """Who reads it beside the giver.

    DIBAGI: the person, their evaluator of that day and of today.  GARIS: the evaluator of that
    day alone.
    """

    DIBAGI = "DIBAGI"
    GARIS = "GARIS"


class StatusPermintaan(StrEnum):
    """A request waits until it is answered, declined by the one asked, or taken back."""

    MENUNGGU = "MENUNGGU"
    DIJAWAB = "DIJAWAB"
    DITOLAK = "DITOLAK"
    DIBATALKAN = "DIBATALKAN"


class TindakanMinta(StrEnum):
    """What may be done with a request."""

    JAWAB = "JAWAB"
    TOLAK = "TOLAK"
    BATALKAN = "BATALKAN"


class PihakMinta(StrEnum):
    """The one who asked and the one who is asked."""

    PEMINTA = "PEMINTA"
    DIMINTA = "DIMINTA"


#: What somebody reads who may not give feedback to a person.
BUKAN_REKAN = (
    "Umpan balik diberikan kepada atasan, rekan seunit atau setim, dan bawahan menurut data"
    " kepegawaian hari ini. Orang ini bukan salah satunya."
)

_DIMINTA, _PEMINTA = frozenset({PihakMinta.DIMINTA}), frozenset({PihakMinta.PEMINTA})
_M = StatusPermintaan.MENUNGGU
ALUR_PERMINTAAN = Alur(
    objek="permintaan umpan balik",
    status=StatusPermintaan,
    kata={
        PihakMinta.PEMINTA: "yang meminta",
        PihakMinta.DIMINTA: "yang diminta",
        StatusPermintaan.MENUNGGU: "menunggu jawaban",
    },
    langkah=(
        Langkah(_M, TindakanMinta.JAWAB, StatusPermintaan.DIJAWAB, _DIMINTA),
        Langkah(_M, TindakanMinta.TOLAK, StatusPermintaan.DITOLAK, _DIMINTA),
        Langkah(_M, TindakanMinta.BATALKAN, StatusPermintaan.DIBATALKAN, _PEMINTA),
    ),
)

#: As what the receiver would speak back.
LAWAN: Mapping[Hubungan, Hubungan] = {
    Hubungan.ATASAN: Hubungan.BAWAHAN,
    Hubungan.REKAN: Hubungan.REKAN,
    Hubungan.BAWAHAN: Hubungan.ATASAN,
}

#: The strongest tie first: who evaluates a colleague of the same unit speaks as superior.
_URUTAN: Mapping[Ikatan, Hubungan] = {
    Ikatan.MENILAI: Hubungan.ATASAN,
    Ikatan.DINILAI: Hubungan.BAWAHAN,
    Ikatan.SEPENILAI: Hubungan.REKAN,
    Ikatan.SEUNIT: Hubungan.REKAN,
}


def hubungan_dari(ikatan: Collection[str]) -> Hubungan | None:
    """The relation that these ties make; None between people who do not work together."""
    return next((hubungan for satu, hubungan in _URUTAN.items() if satu in ikatan), None)


#: Kind → field that must be filled → what to write.
_PERLU: Mapping[str, Mapping[str, str]] = {
    JenisUmpan.SBD: {
        "situasi": "Tulis kapan dan di mana terjadinya.",
        "perilaku": "Tulis yang Anda lihat atau dengar.",
        "dampak": "Tulis akibatnya bagi pekerjaan atau orang lain.",
    },
    JenisUmpan.APRESIASI: {
        "nilai": "Pilih nilai BerAKHLAK-nya.",
        "perilaku": "Tulis apa yang Anda hargai.",
    },
}


def kekurangan_umpan(jenis: str, isi: Mapping[str, str]) -> dict[str, str]:
    """Field → what to write there; {} when ``isi`` says all that ``jenis`` needs."""
    return {r: kata for r, kata in _PERLU[jenis].items() if not (isi.get(r) or "").strip()}


def ruang_salah(ruang: str, *, berpenilai: bool, diminta: bool) -> str:
    """Why feedback cannot go to just these readers, in words; "" when it can.

    ``berpenilai``: somebody evaluates the person that day.  ``diminta``: the person asked for it.
    """
    if ruang != RuangUmpan.GARIS:
        return ""
    if diminta:
        return "Umpan balik ini diminta orangnya, jadi harus dibagikan kepadanya."
    if not berpenilai:
        return "Penilai orang ini belum tercatat. Bagikan kepada orangnya."
    return ""


def sunting_sampai(saat: datetime, *, acuan: AcuanUmpanBalik = BAWAAN_UMPAN_BALIK) -> datetime:
    """Until when feedback given at ``saat`` may still be changed by its giver."""
    return saat + timedelta(hours=acuan.jam_sunting)


def terbaca_sejak(pada: date, *, acuan: AcuanUmpanBalik = BAWAAN_UMPAN_BALIK) -> date:
    """The first day whose feedback an evaluator still reads on ``pada``."""
    return date(pada.year - acuan.tahun_terbaca, 1, 1)


def tenggat_salah(tenggat: date, pada: date, *, acuan: AcuanUmpanBalik = BAWAAN_UMPAN_BALIK) -> str:
    """Why feedback cannot be asked for until ``tenggat``, in words; "" when it can."""
    terjauh = pada + timedelta(days=acuan.hari_permintaan)
    if pada <= tenggat <= terjauh:
        return ""
    return f"Pilih hari ini sampai {acuan.hari_permintaan} hari lagi."
