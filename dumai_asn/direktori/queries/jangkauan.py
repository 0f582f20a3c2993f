"""Reach: which people and units an account may see.  The one implementation of layer two.

Reach comes from stored, dated relations only: being the person, evaluating them (or acting for
the evaluator), being the evaluator's evaluator, or an assignment that covers their unit.  The
card of a person opens to everybody and counts for nothing here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import Combinable

from dumai_asn.akun.models import Akun
from dumai_asn.inti.ingatan import ingat

from ..models import Delegasi, GarisPenilai, Pegawai, Penempatan, Penugasan, UnitKerja
from ..rules.istilah import Cakupan, JenisPenempatan, Peran
from ..rules.izin import Izin, cakupan, pemegang


@dataclass(frozen=True)
class Tugas:
    """An assignment in force: role, and the unit whose branch it reaches (None: the city)."""

    peran: Peran
    unit_id: int | None


def penugasan_berlaku(akun: Akun, pada: date) -> list[Tugas]:
    """Assignments of ``akun`` on ``pada``; one statement, kept on the account for its request."""
    return ingat(akun, ("penugasan", pada), lambda: _penugasan(akun, pada))


def _penugasan(akun: Akun, pada: date) -> list[Tugas]:
    baris = Penugasan.objects.filter(akun=akun).pada(pada).values_list("peran", "unit_id")
    return [Tugas(Peran(peran), unit_id) for peran, unit_id in baris]


def memegang(akun: Akun, izin: str, pada: date) -> bool:
    """Whether some assignment of ``akun`` on ``pada`` holds ``izin``, wherever it reaches."""
    dengan = pemegang(izin)
    return any(tugas.peran in dengan for tugas in penugasan_berlaku(akun, pada))


def unit_dengan_izin(akun: Akun, izin: str, pada: date) -> "QuerySet[UnitKerja]":
    """Units over which ``akun`` holds ``izin`` on ``pada``: all, some branches, or none."""
    cabang: set[int] = set()
    for tugas in penugasan_berlaku(akun, pada):
        match cakupan(tugas.peran, izin):
            case Cakupan.KOTA:
                return UnitKerja.objects.all()
            case Cakupan.CABANG if tugas.unit_id is not None:
                cabang.add(tugas.unit_id)
    return UnitKerja.objects.cabang(cabang) if cabang else UnitKerja.objects.none()


def pegawai_dengan_izin(akun: Akun, izin: str, pada: date) -> "QuerySet[Pegawai]":
    """People placed on ``pada`` in a unit over which ``akun`` holds ``izin``."""
    unit = unit_dengan_izin(akun, izin, pada)
    if unit.query.is_empty():
        return Pegawai.objects.none()
    return Pegawai.objects.filter(
        Exists(_bertugas(pada).filter(pegawai=OuterRef("pk"), unit__in=unit.values("pk")))
    )


def _bertugas(pada: date) -> "QuerySet[Penempatan]":
    """Placements that put a person in a branch; a team is joined without leaving one's unit."""
    return Penempatan.objects.pada(pada).exclude(jenis=JenisPenempatan.TIM)


def bertindak_sebagai(pegawai_id: int, pada: date) -> list[int]:
    """Ids of evaluators for whom this person may act on ``pada``: the own, and delegated ones."""
    return [
        pegawai_id,
        *Delegasi.objects.filter(kepada_id=pegawai_id).pada(pada).values_list("dari_id", flat=True),
    ]


def sebagai_penilai(akun: Akun, pada: date) -> list[int]:
    """:func:`bertindak_sebagai` of the person behind ``akun``, kept on the account for its request.

    Empty for an account that belongs to no employee.
    """
    sendiri = pegawai_dari(akun)
    if sendiri is None:
        return []
    return ingat(akun, ("sebagai_penilai", pada), lambda: bertindak_sebagai(sendiri.pk, pada))


def dinilai_oleh(penilai_ids: Iterable[int], pada: date) -> "QuerySet[Pegawai]":
    """People whose evaluator on ``pada`` is one of ``penilai_ids``."""
    # By key and not by EXISTS: a team is small, the city is not.
    garis = GarisPenilai.objects.pada(pada).filter(penilai__in=list(penilai_ids))
    return Pegawai.objects.filter(pk__in=garis.values("pegawai"))


def pegawai_terjangkau(akun: Akun, pada: date) -> "QuerySet[Pegawai]":
    """Everybody whose data ``akun`` may see on ``pada``."""
    syarat: Combinable | Q = Q(akun=akun)
    sendiri = pegawai_dari(akun)
    if sendiri is not None:
        penilai = sebagai_penilai(akun, pada)
        garis = GarisPenilai.objects.pada(pada)
        syarat |= Exists(garis.filter(pegawai=OuterRef("pk"), penilai__in=penilai))
        # The superior's superior: he decides objections and sees whom his evaluators hold up.
        syarat |= Exists(
            garis.filter(
                Exists(garis.filter(pegawai=OuterRef("penilai"), penilai=sendiri)),
                pegawai=OuterRef("pk"),
            )
        )
    unit = unit_dengan_izin(akun, Izin.LIHAT_SEMUA, pada)
    if not unit.query.is_empty():
        if not unit.query.has_filters():
            return Pegawai.objects.filter(digabung_ke=None)
        syarat |= Exists(_bertugas(pada).filter(pegawai=OuterRef("pk"), unit__in=unit.values("pk")))
    return Pegawai.objects.filter(syarat)


def menjangkau(akun: Akun, pegawai_id: int, pada: date) -> bool:
    """Whether ``akun`` may see this person's data on ``pada``; kept on the account."""
    return ingat(
        akun,
        ("menjangkau", pegawai_id, pada),
        lambda: pegawai_terjangkau(akun, pada).filter(pk=pegawai_id).exists(),
    )


def pegawai_dari(akun: Akun) -> Pegawai | None:
    """The person behind ``akun``, or None for an account without one; kept on the account."""
    return ingat(akun, "pegawai", lambda: Pegawai.objects.filter(akun=akun).first())


#: Every page of everybody asks this, so it is written out: composing it cost more than running it.
_MENILAI = """
SELECT EXISTS (
    SELECT 1 FROM direktori_garispenilai g
    WHERE g.masa @> %(pada)s::date AND (g.penilai_id = %(pegawai)s OR g.penilai_id IN (
        SELECT d.dari_id FROM direktori_delegasi d
        WHERE d.kepada_id = %(pegawai)s AND d.masa @> %(pada)s::date
    ))
)
"""


def menilai_seseorang(pegawai_id: int, pada: date) -> bool:
    """Whether this person evaluates anybody on ``pada``, themselves or for somebody absent."""
    with connection.cursor() as kursor:
        kursor.execute(_MENILAI, {"pegawai": pegawai_id, "pada": pada})
        menilai: bool = kursor.fetchone()[0]
    return menilai
