"""Feedback: who may give it to whom, who reads what, what waits, and what an evaluator weighs."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import GarisPenilai, Pegawai
from dumai_asn.direktori.queries.cari import bernama, mirip
from dumai_asn.direktori.queries.jangkauan import menjangkau, pegawai_dari, sebagai_penilai
from dumai_asn.inti.queries import acuan_pada

from ..choices import RUPA
from ..models import IsiRHK, PermintaanUmpanBalik, UmpanBalik
from ..rules.istilah import StatusVersi
from ..rules.umpan_balik import (
    LAWAN,
    Hubungan,
    RuangUmpan,
    StatusPermintaan,
    hubungan_dari,
    terbaca_sejak,
)

#: Key of the numbers of this part.
KUNCI_ACUAN = "kinerja.umpan_balik"
#: People offered at once to choose from.
ORANG_MAKS = 30

_IKATAN = """
WITH atasan AS (
    SELECT penilai_id AS orang FROM direktori_garispenilai
    WHERE pegawai_id = %(saya)s AND masa @> %(hari)s::date
), bawahan AS (
    SELECT pegawai_id AS orang FROM direktori_garispenilai
    WHERE penilai_id = %(saya)s AND masa @> %(hari)s::date
), ikatan AS (
    SELECT 'MENILAI' AS jenis, orang FROM bawahan
    UNION SELECT 'MENILAI', g.pegawai_id FROM bawahan
        JOIN direktori_garispenilai g ON g.penilai_id = orang AND g.masa @> %(hari)s::date
    UNION SELECT 'DINILAI', orang FROM atasan
    UNION SELECT 'DINILAI', g.penilai_id FROM atasan
        JOIN direktori_garispenilai g ON g.pegawai_id = orang AND g.masa @> %(hari)s::date
    UNION SELECT 'SEPENILAI', g.pegawai_id FROM atasan
        JOIN direktori_garispenilai g ON g.penilai_id = orang AND g.masa @> %(hari)s::date
    UNION SELECT 'SEUNIT', b.pegawai_id FROM direktori_penempatan a
        JOIN direktori_penempatan b ON b.unit_id = a.unit_id AND b.masa @> %(hari)s::date
        WHERE a.pegawai_id = %(saya)s AND a.masa @> %(hari)s::date
)
SELECT orang, array_agg(jenis) FROM ikatan
WHERE orang <> %(saya)s AND (%(satu)s::bigint IS NULL OR orang = %(satu)s)
GROUP BY orang
"""


def orang_terkait(pegawai_id: int, hari: date, satu: int | None = None) -> dict[int, Hubungan]:
    """Person → as what ``pegawai_id`` gives them feedback on ``hari``; one statement.

    Everybody they work with by the directory of that day, or only ``satu`` if it is one of them.
    """
    with connection.cursor() as kursor:
        kursor.execute(_IKATAN, {"saya": pegawai_id, "hari": hari, "satu": satu})
        semua = {orang: hubungan_dari(jenis) for orang, jenis in kursor.fetchall()}
    return {orang: hubungan for orang, hubungan in semua.items() if hubungan}


class Terkait(NamedTuple):
    """Somebody one works with, and as what one speaks to them."""

    pegawai: Pegawai
    hubungan: Hubungan

    @property
    def kata_saya(self) -> str:
        """What one is to them."""
        return RUPA[Hubungan][self.hubungan].kata

    @property
    def kata(self) -> str:
        """What they are to oneself."""
        return RUPA[Hubungan][LAWAN[self.hubungan]].kata


#: Nearest first: the own superiors, then who one evaluates, then peers.
_URUT = {Hubungan.BAWAHAN: 0, Hubungan.ATASAN: 1, Hubungan.REKAN: 2}


def pilihan_orang(pegawai_id: int, hari: date, cari: str) -> tuple[list[Terkait], bool]:
    """At most ``ORANG_MAKS`` people to give feedback to or ask for it, and whether more would fit.

    Found by ``cari``, slips of the pen included; without it the nearest first.
    """
    semua = orang_terkait(pegawai_id, hari)
    baris = Pegawai.objects.filter(pk__in=list(semua))
    if cari:
        tepat = list(bernama(cari).filter(pk__in=list(semua))[: ORANG_MAKS + 1])
        orang = tepat or list(mirip(cari).filter(pk__in=list(semua))[: ORANG_MAKS + 1])
    else:
        dekat = sorted(semua, key=lambda pk: (_URUT[semua[pk]], pk))
        garis = [pk for pk in dekat if semua[pk] is not Hubungan.REKAN]
        orang = list(baris.filter(pk__in=garis).order_by("nama", "pk")[: ORANG_MAKS + 1])
        orang.sort(key=lambda p: _URUT[semua[p.pk]])
        sisa = ORANG_MAKS + 1 - len(orang)
        if sisa > 0:
            orang += list(baris.exclude(pk__in=garis).order_by("nama", "pk")[:sisa])
    pilihan = [Terkait(satu, semua[satu.pk]) for satu in orang[:ORANG_MAKS]]
    return pilihan, len(orang) > ORANG_MAKS


def bekerja_bersama(akun: Akun, pegawai_id: int, hari: date) -> bool:
    """Whether ``akun`` may give this person feedback on ``hari``; one statement."""
    saya = pegawai_dari(akun)
    return saya is not None and bool(orang_terkait(saya.pk, hari, pegawai_id))


def rekan_terpilih(pegawai_id: int, hari: date, nomor: Iterable[str]) -> list[Terkait]:
    """Those of the people numbered so whom one works with on ``hari``, by name; two statements."""
    ids = {int(satu) for satu in nomor if satu.isascii() and satu.isdigit() and len(satu) < 16}
    if not ids:
        return []
    semua = orang_terkait(pegawai_id, hari)
    orang = Pegawai.objects.filter(pk__in=ids & semua.keys()).order_by("nama", "pk")
    return [Terkait(satu, semua[satu.pk]) for satu in orang]


def permintaan_dari(akun: Akun, pegawai_id: int, nomor: str) -> PermintaanUmpanBalik | None:
    """The request numbered so of this person to ``akun``; None when there is no such one."""
    if not (nomor.isascii() and nomor.isdigit() and len(nomor) < 16):
        return None
    satu = permintaan_terlihat(akun).filter(pk=int(nomor), peminta=pegawai_id)
    return satu.filter(diminta__akun=akun).first()


def berpenilai(pegawai_id: int, hari: date) -> bool:
    """Whether somebody evaluates this person on ``hari``."""
    return GarisPenilai.objects.pada(hari).filter(pegawai=pegawai_id).exists()


def akun_penilai(pegawai_id: int, hari: date) -> list[int]:
    """Accounts of the evaluators of this person on ``hari``."""
    garis = GarisPenilai.objects.pada(hari).filter(pegawai=pegawai_id, penilai__akun__isnull=False)
    return list(garis.order_by("penilai").values_list("penilai__akun", flat=True).distinct())


def _lengkap() -> "QuerySet[UmpanBalik]":
    return UmpanBalik.objects.select_related("dari", "kepada")


def umpan_diterima(akun: Akun) -> "QuerySet[UmpanBalik]":
    """What others shared with the person behind ``akun``."""
    return _lengkap().filter(kepada__akun=akun, ruang=RuangUmpan.DIBAGI)


def umpan_diberikan(akun: Akun) -> "QuerySet[UmpanBalik]":
    """What the person behind ``akun`` said to others."""
    return _lengkap().filter(dari__akun=akun)


def umpan_tim(akun: Akun, pada: date) -> "QuerySet[UmpanBalik]":
    """What ``akun`` reads as evaluator on ``pada``, of this year and the years before it.

    Of the people they evaluated on the day it was given: all of it.  Of those they evaluate
    today, or act for: what was shared, because a note to an earlier evaluator stays there.
    """
    saya = pegawai_dari(akun)
    if saya is None:
        return UmpanBalik.objects.none()
    garis = GarisPenilai.objects.filter(pegawai=OuterRef("kepada"))
    dahulu = garis.filter(penilai=saya, masa__contains=OuterRef("hari"))
    kini = garis.pada(pada).filter(penilai__in=sebagai_penilai(akun, pada))
    return (
        _lengkap()
        .filter(hari__gte=terbaca_sejak(pada, acuan=acuan_pada(KUNCI_ACUAN, pada)))
        .filter(Exists(dahulu) | (Q(ruang=RuangUmpan.DIBAGI) & Exists(kini)))
        .exclude(kepada=saya)
        .exclude(dari=saya)
    )


def umpan_terlihat(akun: Akun, pada: date) -> "QuerySet[UmpanBalik]":
    """Everything ``akun`` may open: received, given, read as evaluator; nobody else reads it."""
    tim = umpan_tim(akun, pada).values("pk")
    saya = Q(kepada__akun=akun, ruang=RuangUmpan.DIBAGI) | Q(dari__akun=akun)
    return _lengkap().filter(saya | Q(pk__in=tim))


def umpan_untuk_nilai(
    akun: Akun, pegawai_id: int, masa: DateRange, pada: date
) -> "QuerySet[UmpanBalik]":
    """What the evaluator reads about a person beside the ratings of ``masa``; advice, no figure.

    Their own words included, the latest first.
    """
    sebagai = umpan_tim(akun, pada).values("pk")
    return (
        _lengkap()
        .filter(Q(pk__in=sebagai) | Q(dari__akun=akun), kepada=pegawai_id)
        .filter(hari__gte=masa.lower, hari__lt=masa.upper)
        .order_by("-hari", "-pk")
    )


class Perubahan(NamedTuple):
    """How a feedback read after it was given or changed."""

    pada: Any
    isi: Any


def riwayat_umpan(umpan: UmpanBalik, *, penuh: bool) -> list[Perubahan]:
    """Its wordings, the oldest first; without ``penuh`` only those that were shared."""
    jejak: Any = UmpanBalik.pgh_event_model  # type: ignore[attr-defined]
    baris = jejak.objects.filter(pgh_obj=umpan.pk).order_by("pgh_id")
    if not penuh:
        baris = baris.filter(ruang=RuangUmpan.DIBAGI)
    return [Perubahan(satu.pgh_created_at, satu) for satu in baris]


def membaca_penuh(akun: Akun, umpan: UmpanBalik) -> bool:
    """Whether ``akun`` gave it or evaluated the person that day: private wordings included."""
    saya = pegawai_dari(akun)
    if saya is None:
        return False
    garis = GarisPenilai.objects.filter(
        pegawai=umpan.kepada_id, penilai=saya, masa__contains=umpan.hari
    )
    return umpan.dari_id == saya.pk or garis.exists()


def rhk_pegawai(pegawai_id: int, hari: date) -> dict[int, str]:
    """RHK → its words, of this person's SKP in force on ``hari``; one statement."""
    isi = IsiRHK.objects.filter(
        versi__skp__pegawai=pegawai_id,
        versi__skp__masa__contains=hari,
        versi__status=StatusVersi.DITETAPKAN,
        versi__masa__contains=hari,
    )
    return dict(isi.order_by("versi__skp", "urutan").values_list("rhk", "teks"))


def rhk_pilihan(akun: Akun, pegawai_id: int, hari: date) -> dict[int, str]:
    """The RHK of this person that ``akun`` may name: none for whoever does not see the SKP."""
    return rhk_pegawai(pegawai_id, hari) if menjangkau(akun, pegawai_id, hari) else {}


def kata_rhk(rhk_ids: Collection[int]) -> dict[int, str]:
    """RHK → its latest words; one statement."""
    isi = IsiRHK.objects.filter(rhk__in=list(rhk_ids)).order_by("versi__nomor")
    return dict(isi.values_list("rhk", "teks"))


# --- requests -------------------------------------------------------------------------------


def permintaan_terlihat(akun: Akun) -> "QuerySet[PermintaanUmpanBalik]":
    """Requests from (``dari_saya``) and to the person behind ``akun``."""
    dari_saya = Q(peminta__akun=akun)
    return (
        PermintaanUmpanBalik.objects.filter(dari_saya | Q(diminta__akun=akun))
        .select_related("peminta", "diminta")
        .annotate(dari_saya=Case(When(dari_saya, then=Value(True)), default=Value(False)))
    )


def permintaan_masuk(pegawai_id: int, pada: date) -> "QuerySet[PermintaanUmpanBalik]":
    """What this person is asked for and may still answer in time, the nearest day first."""
    return (
        PermintaanUmpanBalik.objects.filter(
            diminta=pegawai_id, status=StatusPermintaan.MENUNGGU, tenggat__gte=pada
        )
        .select_related("peminta")
        .order_by("tenggat", "pk")
    )


def beban_permintaan(pegawai_ids: Collection[int], pada: date) -> dict[int, int]:
    """Person → how many requests wait for them on ``pada``; one statement."""
    hasil: dict[int, int] = defaultdict(int)
    for diminta in PermintaanUmpanBalik.objects.filter(
        diminta__in=list(pegawai_ids), status=StatusPermintaan.MENUNGGU, tenggat__gte=pada
    ).values_list("diminta", flat=True):
        hasil[diminta] += 1
    return hasil
