"""Enrolments as lists show them, and whom to tell."""

from collections.abc import Collection
from datetime import date

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, NullIf

from dumai_asn.direktori.models import Delegasi, GarisPenilai, Penempatan
from dumai_asn.direktori.rules.istilah import JenisPenempatan

from ..models import Kehadiran, Pendaftaran, Sesi
from ..models.pelatihan import BERKURSI, HIDUP
from ..rules.istilah import StatusKelas, StatusPendaftaran


def nama_unit(pada: date, pegawai: str = "pegawai") -> Coalesce:
    """SQL: short name of the unit of the person in column ``pegawai`` on ``pada``, or empty."""
    tempat = (
        Penempatan.objects.pada(pada)
        .filter(pegawai=OuterRef(pegawai), jenis=JenisPenempatan.DEFINITIF)
        .values(nama=Coalesce(NullIf("unit__singkatan", Value("")), "unit__nama"))
    )
    return Coalesce(Subquery(tempat[:1]), Value(""))


def berunit(daftar: "QuerySet[Pendaftaran]", pada: date) -> "QuerySet[Pendaftaran]":
    """Enrolments with their person and ``unit`` in words."""
    return daftar.select_related("pegawai").annotate(unit=nama_unit(pada))


def peserta(daftar: "QuerySet[Pendaftaran]", kelas_id: int, pada: date) -> "QuerySet[Pendaftaran]":
    """Who holds a seat of the class, by name."""
    terpilih = daftar.filter(kelas=kelas_id, status__in=BERKURSI)
    return berunit(terpilih, pada).order_by("pegawai__nama", "pk")


def antrean(daftar: "QuerySet[Pendaftaran]", kelas_id: int, pada: date) -> "QuerySet[Pendaftaran]":
    """The waiting list with each one's place ``urutan`` in the whole class, not in ``daftar``."""
    terpilih = daftar.filter(kelas=kelas_id, status=StatusPendaftaran.DAFTAR_TUNGGU)
    return berunit(terpilih, pada).annotate(urutan=urutan_tunggu()).order_by("pk")


def urutan_tunggu() -> Subquery:
    """SQL: place of an enrolment on the waiting list of its class, counted from 1."""
    sampai_dia = (
        Pendaftaran.objects.filter(
            kelas=OuterRef("kelas"), status=StatusPendaftaran.DAFTAR_TUNGGU, pk__lte=OuterRef("pk")
        )
        .order_by()
        .values("kelas")
        .annotate(n=Count("pk"))
        .values("n")
    )
    return Subquery(sampai_dia)


def pendaftaran_saya(pegawai_id: int) -> "QuerySet[Pendaftaran]":
    """Enrolments of one person, the latest first."""
    return (
        Pendaftaran.objects.filter(pegawai=pegawai_id)
        .select_related("kelas__program")
        .annotate(urutan=urutan_tunggu())
        .order_by("-pk")
    )


def pendaftaran_hidup(pegawai_id: int, kelas: Collection[int]) -> dict[int, Pendaftaran]:
    """The enrolment in the running of one person in each of these classes: class → enrolment."""
    return {
        satu.kelas_id: satu
        for satu in Pendaftaran.objects.filter(
            pegawai=pegawai_id, kelas__in=kelas, status__in=HIDUP
        ).annotate(urutan=urutan_tunggu())
    }


def penjawab(pegawai: Collection[int], pada: date) -> dict[int, list[tuple[int, str]]]:
    """Who answers for each person on ``pada``: (account, name) of evaluator and delegate.

    Two statements; a person without an evaluator gets an empty list.  The person is never
    among them, even as a delegate.
    """
    hasil: dict[int, list[tuple[int, str]]] = {nomor: [] for nomor in pegawai}
    garis = GarisPenilai.objects.pada(pada).filter(pegawai__in=pegawai)
    penilai: dict[int, set[int]] = {}
    for nomor, dari, akun, nama in garis.values_list(
        "pegawai", "penilai", "penilai__akun", "penilai__nama"
    ):
        penilai.setdefault(dari, set()).add(nomor)
        if akun:
            hasil[nomor].append((akun, nama))
    for dari, kepada, akun, nama in (
        Delegasi.objects.pada(pada)
        .filter(dari__in=penilai)
        .values_list("dari", "kepada", "kepada__akun", "kepada__nama")
    ):
        for nomor in penilai[dari]:
            if akun and kepada != nomor:
                hasil[nomor].append((akun, nama))
    return hasil


def sesi_saya(pegawai_id: int, pada: date) -> "QuerySet[Sesi]":
    """Meetings on ``pada`` at which this person has a seat and attendance is not recorded yet."""
    dudukan = Pendaftaran.objects.filter(
        pegawai=pegawai_id, status=StatusPendaftaran.DISETUJUI
    ).values("kelas")
    tercatat = Kehadiran.objects.filter(sesi=OuterRef("pk"), pendaftaran__pegawai=pegawai_id)
    return (
        Sesi.objects.filter(~Exists(tercatat), kelas__in=dudukan, mulai__date=pada)
        .select_related("kelas__program")
        .order_by("mulai")
    )


def sesi_berkursi(pegawai_id: int, dari: date, sampai: date) -> "QuerySet[Sesi]":
    """Meetings from ``dari`` to ``sampai``, both counted, of the classes this person sits in."""
    dudukan = Pendaftaran.objects.filter(pegawai=pegawai_id, status__in=BERKURSI)
    return (
        Sesi.objects.filter(kelas__in=dudukan.values("kelas"), mulai__date__range=(dari, sampai))
        .exclude(kelas__status=StatusKelas.DIBATALKAN)
        .select_related("kelas__program")
        .order_by("mulai", "pk")
    )
