"""Programmes, classes and meetings, with the counts their lists show."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from dumai_asn.inti.rules.angka import bulatkan
from dumai_asn.inti.rules.rentang import Rentang

from ..models import Kehadiran, Kelas, Pendaftaran, ProgramPelatihan, Sesi
from ..models.pelatihan import BERKURSI
from ..rules.istilah import StatusKehadiran, StatusKelas, StatusPendaftaran


def daftar_program() -> "QuerySet[ProgramPelatihan]":
    """The catalogue with how many classes each programme had, by title."""
    return ProgramPelatihan.objects.annotate(jumlah_kelas=Count("kelas")).order_by("judul", "pk")


def program_cocok(program: "QuerySet[ProgramPelatihan]", teks: str) -> "QuerySet[ProgramPelatihan]":
    """Those with ``teks`` in the title or in whom they are for."""
    return program.filter(Q(judul__icontains=teks) | Q(sasaran__icontains=teks))


def daftar_kelas(cari: str = "", status: str = "") -> "QuerySet[Kelas]":
    """Classes with their counts, latest first; ``status`` a ``StatusKelas`` or empty for all."""
    kelas = berhitungan(Kelas.objects.select_related("program"))
    if cari:
        kelas = kelas_cocok(kelas, cari)
    if status:
        kelas = kelas.filter(status=status)
    return kelas.order_by("-masa", "-pk")


def kelas_cocok(kelas: "QuerySet[Kelas]", teks: str) -> "QuerySet[Kelas]":
    """Those with ``teks`` in programme, name or place."""
    return kelas.filter(
        Q(program__judul__icontains=teks) | Q(nama__icontains=teks) | Q(tempat__icontains=teks)
    )


def kelas_terbuka(pada: date, cari: str = "") -> "QuerySet[Kelas]":
    """Classes one can enrol in on ``pada``, the first to close on top."""
    return (
        daftar_kelas(cari, StatusKelas.DIBUKA)
        .filter(batas_daftar__gte=pada)
        .order_by("batas_daftar", "pk")
    )


def cari_kelas(teks: str) -> "QuerySet[Kelas]":
    """Classes whose programme is called like ``teks``, or that carry it, the latest first."""
    return (
        Kelas.objects.filter(
            Q(program__judul__trigram_word_similar=teks)
            | Q(nama__icontains=teks)
            | Q(tempat__icontains=teks)
        )
        .select_related("program")
        .order_by("-masa", "-pk")
    )


def berhitungan(kelas: "QuerySet[Kelas]") -> "QuerySet[Kelas]":
    """Add ``terisi`` (seats), ``diajukan``, ``ditunggu`` (waiting list) and ``jumlah_sesi``."""
    return kelas.annotate(
        terisi=_hitung(Pendaftaran.objects.filter(status__in=BERKURSI)),
        diajukan=_hitung(Pendaftaran.objects.filter(status=StatusPendaftaran.DIAJUKAN)),
        ditunggu=_hitung(Pendaftaran.objects.filter(status=StatusPendaftaran.DAFTAR_TUNGGU)),
        jumlah_sesi=_hitung(Sesi.objects.all()),
    )


def hari_kelas(kelas: Kelas) -> tuple[date, date]:
    """First and last day of a class; it always has both, because they follow from its meetings."""
    masa = Rentang(kelas.masa.lower, kelas.masa.upper)
    assert masa.mulai is not None
    assert masa.hari_terakhir is not None
    return masa.mulai, masa.hari_terakhir


def _hitung(baris: "QuerySet[Pendaftaran] | QuerySet[Sesi]") -> Coalesce:
    jumlah = (
        baris.filter(kelas=OuterRef("pk"))
        .order_by()
        .values("kelas")
        .annotate(n=Count("pk"))
        .values("n")
    )
    return Coalesce(Subquery(jumlah, output_field=IntegerField()), 0)


def jumlah_per_status() -> dict[str, int]:
    """How many classes stand in each state, for the filter."""
    baris = Kelas.objects.order_by().values_list("status").annotate(n=Count("pk"))
    return {str(status): jumlah for status, jumlah in baris}


def sesi_kelas(kelas_id: int) -> "QuerySet[Sesi]":
    """Meetings with how many rows were ``tercatat`` and how many of them ``hadir``, in order."""
    return (
        Sesi.objects.filter(kelas=kelas_id)
        .annotate(
            tercatat=Count("kehadiran"),
            hadir=Count("kehadiran", filter=Q(kehadiran__status=StatusKehadiran.HADIR)),
        )
        .order_by("urutan")
    )


def jumlah_tab(daftar: "QuerySet[Pendaftaran]", kelas_id: int) -> dict[str, int]:
    """How many people of ``daftar`` stand behind each tab of a class; one statement."""
    return daftar.filter(kelas=kelas_id).aggregate(
        peserta=Count("pk", filter=Q(status__in=BERKURSI)),
        permohonan=Count("pk", filter=Q(status=StatusPendaftaran.DIAJUKAN)),
        tunggu=Count("pk", filter=Q(status=StatusPendaftaran.DAFTAR_TUNGGU)),
    )


@dataclass(frozen=True)
class RingkasanHadir:
    """Attendance of a class: of ``tercatat`` recorded rows ``hadir`` were attended.

    ``seharusnya`` is participants × meetings; ``persen`` is None while nothing is recorded.
    """

    hadir: int
    tercatat: int
    seharusnya: int
    persen: Decimal | None

    @property
    def lengkap(self) -> bool:
        """Every participant has a row at every meeting."""
        return self.tercatat == self.seharusnya


def ringkas_hadir(sesi: Collection[Sesi], peserta: int) -> RingkasanHadir:
    """Add up meetings as :func:`sesi_kelas` gives them, for ``peserta`` participants."""
    hadir = sum(satu.hadir for satu in sesi)  # type: ignore[attr-defined]
    tercatat = sum(satu.tercatat for satu in sesi)  # type: ignore[attr-defined]
    persen = bulatkan(Decimal(hadir * 100) / tercatat, 1) if tercatat else None
    return RingkasanHadir(hadir, tercatat, peserta * len(sesi), persen)


def kehadiran_peserta(pendaftaran: Collection[int]) -> dict[int, dict[int, StatusKehadiran]]:
    """Recorded attendance of these enrolments: enrolment → meeting → word; one statement."""
    hasil: dict[int, dict[int, StatusKehadiran]] = {nomor: {} for nomor in pendaftaran}
    for nomor, sesi, status in Kehadiran.objects.filter(pendaftaran__in=pendaftaran).values_list(
        "pendaftaran", "sesi", "status"
    ):
        hasil[nomor][sesi] = StatusKehadiran(status)
    return hasil


def presensi_kurang(pada: date) -> "QuerySet[Sesi]":
    """Meetings of running classes up to ``pada`` whose attendance has gaps, oldest first."""
    peserta = (
        Pendaftaran.objects.filter(kelas=OuterRef("kelas"), status=StatusPendaftaran.DISETUJUI)
        .order_by()
        .values("kelas")
        .annotate(n=Count("pk"))
        .values("n")
    )
    return (
        Sesi.objects.filter(kelas__status=StatusKelas.BERJALAN, mulai__date__lte=pada)
        .select_related("kelas__program")
        .annotate(tercatat=Count("kehadiran"), peserta=Coalesce(Subquery(peserta), 0))
        .filter(peserta__gt=F("tercatat"))
        .order_by("mulai", "pk")
    )
