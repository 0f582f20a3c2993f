"""The JP account of people: verified hours of a year against what the regulation asks."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from dumai_asn.direktori.models import Pegawai, RiwayatPegawai
from dumai_asn.direktori.rules.istilah import JenisRiwayat
from dumai_asn.inti.queries import acuan_pada

from ..models import Kelas, Pendaftaran, RiwayatBangkom
from ..models.pelatihan import HIDUP
from ..rules.bawaan import AcuanJP
from ..rules.istilah import StatusBangkom, StatusKelas
from ..rules.jp import StatusJP, status


@dataclass(frozen=True)
class Rekening:
    """A person's account of ``tahun`` in JP.

    ``minimal`` 0: no floor; ``maksimal`` 0: no ceiling.  ``status`` is None, and both ends 0,
    when the employment status is not known.
    """

    tahun: int
    jumlah: int
    jenis: str | None = None
    minimal: int = 0
    maksimal: int = 0
    status: StatusJP | None = None


def hari_acuan(tahun: int, pada: date) -> date:
    """The day whose facts and reference values hold for the account of ``tahun`` on ``pada``."""
    return min(max(pada, date(tahun, 1, 1)), date(tahun, 12, 31))


def jp_terverifikasi(tahun: int, pegawai: str = "pegawai") -> Coalesce:
    """SQL: verified hours in ``tahun`` of the person in column ``pegawai``; 0 without lines."""
    jumlah = (
        RiwayatBangkom.objects.filter(
            pegawai=OuterRef(pegawai), tahun=tahun, status=StatusBangkom.DIVERIFIKASI
        )
        .order_by()
        .values("pegawai")
        .annotate(jumlah=Sum("jp"))
        .values("jumlah")
    )
    return Coalesce(Subquery(jumlah), 0)


def jenis_pegawai(pada: date, pegawai: str = "pegawai") -> Subquery:
    """SQL: employment status (PNS, PPPK, …) on ``pada`` of the person in column ``pegawai``."""
    return Subquery(
        RiwayatPegawai.objects.filter(
            pegawai=OuterRef(pegawai), jenis=JenisRiwayat.STATUS, masa__contains=pada
        ).values("nilai")[:1]
    )


def rekening(pegawai_id: int, tahun: int, pada: date) -> Rekening:
    """The account of one person; two statements."""
    hari = hari_acuan(tahun, pada)
    jumlah, jenis = (
        Pegawai.objects.filter(pk=pegawai_id)
        .values_list(jp_terverifikasi(tahun, "pk"), jenis_pegawai(hari, "pk"))
        .get()
    )
    return susun_rekening(tahun, jumlah, jenis, acuan_pada("pembinaan.jp", hari))


def rekening_dan_kelas(pegawai_id: int, tahun: int, pada: date) -> tuple[Rekening, int]:
    """As :func:`rekening`, and how many classes this person may still enrol in on ``pada``."""
    hari = hari_acuan(tahun, pada)
    kelas = (
        Kelas.objects.filter(status=StatusKelas.DIBUKA, batas_daftar__gte=pada)
        .exclude(pendaftaran__in=Pendaftaran.objects.filter(pegawai=pegawai_id, status__in=HIDUP))
        .order_by()
        .values("status")
        .annotate(n=Count("pk"))
        .values("n")
    )
    jumlah, jenis, terbuka = (
        Pegawai.objects.filter(pk=pegawai_id)
        .values_list(
            jp_terverifikasi(tahun, "pk"),
            jenis_pegawai(hari, "pk"),
            Coalesce(Subquery(kelas), 0),
        )
        .get()
    )
    return susun_rekening(tahun, jumlah, jenis, acuan_pada("pembinaan.jp", hari)), terbuka


def susun_rekening(tahun: int, jumlah: int, jenis: str | None, acuan: AcuanJP) -> Rekening:
    """An account from values already read, for lists."""
    if not jenis:
        return Rekening(tahun, jumlah)
    minimal = int(status(jenis, 0, acuan=acuan).kurang)
    maksimal = 0 if minimal else acuan.maksimal_pppk
    return Rekening(tahun, jumlah, jenis, minimal, maksimal, status(jenis, jumlah, acuan=acuan))


def riwayat(pegawai_id: int, tahun: int) -> "QuerySet[RiwayatBangkom]":
    """Lines of one person in a year, newest first."""
    return RiwayatBangkom.objects.filter(pegawai=pegawai_id, tahun=tahun).order_by(
        "-selesai", "-pk"
    )


def tahun_riwayat(pegawai_id: int, pada: date) -> list[int]:
    """Years a person can look at: those with lines and the present one, newest first."""
    berisi = (
        RiwayatBangkom.objects.filter(pegawai=pegawai_id)
        .order_by()
        .values_list("tahun", flat=True)
        .distinct()
    )
    return sorted({*berisi, pada.year}, reverse=True)
