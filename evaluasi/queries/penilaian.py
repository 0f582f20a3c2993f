"""Evaluations: whom somebody rates, who may be rated by now, what a person received."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import connection
from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    RowRange,
    Subquery,
    When,
    Window,
)
from django.db.models.functions import Lag, Lead, RowNumber

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.jangkauan import memegang, pegawai_dari, sebagai_penilai
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.ingatan import ingat
from kinerja.models import Jendela, LaporanPeriode, Periode
from kinerja.queries.jendela import batas_langkah
from kinerja.queries.masa import masa_dari
from kinerja.rules.istilah import Langkah as LangkahKinerja
from kinerja.rules.istilah import StatusLaporan

from ..models import Penilaian
from ..rules.istilah import Langkah, StatusPenilaian, StatusSiklus
from ..rules.syarat import Putusan, dapat_dinilai

#: States of a report that was submitted and not returned.
LAPORAN_MASUK = (StatusLaporan.DIAJUKAN, StatusLaporan.DITERIMA)
#: States in which a result is the evaluated person's to see.
TERSERAH = (
    StatusPenilaian.DISERAHKAN,
    StatusPenilaian.DITERIMA,
    StatusPenilaian.KEBERATAN,
    StatusPenilaian.FINAL,
)
#: Above this many people the row of dots says nothing any more, and is left out.
TITIK_MAKS = 24


def penilaian_lengkap() -> "QuerySet[Penilaian]":
    """Evaluations with everything a page names beside them, one statement.

    Annotated with ``status_laporan`` (None without a report) and ``ada_kalibrasi`` (whether HR
    has opened a calibration window for the period).
    """
    laporan = LaporanPeriode.objects.filter(
        skp=OuterRef("skp"), periode=OuterRef("siklus__periode")
    )
    kalibrasi = Jendela.objects.filter(
        periode=OuterRef("siklus__periode"), langkah=Langkah.KALIBRASI
    )
    return Penilaian.objects.select_related(
        "siklus__periode", "pegawai", "penilai", "unit", "jabatan", "versi", "dinilai_oleh"
    ).annotate(
        status_laporan=Subquery(laporan.values("status")[:1]), ada_kalibrasi=Exists(kalibrasi)
    )


def untuk_dinilai(akun: Akun, pada: date) -> "QuerySet[Penilaian]":
    """What ``akun`` may rate on ``pada``: as evaluator, as today's delegate, as HR for nobody."""
    saya = pegawai_dari(akun)
    syarat = Q(penilai__in=sebagai_penilai(akun, pada))
    if memegang(akun, Izin.KELOLA_SIKLUS, pada):
        syarat |= Q(penilai__isnull=True)
    semua = Penilaian.objects.filter(syarat)
    return semua if saya is None else semua.exclude(pegawai=saya)


def daftar_menilai(akun: Akun, siklus_id: int, pada: date) -> "QuerySet[Penilaian]":
    """The people of one cycle in the order of the rating page."""
    return (
        untuk_dinilai(akun, pada)
        .filter(siklus=siklus_id)
        .select_related("pegawai", "penilai", "unit", "jabatan")
        .annotate(laporan_masuk=Exists(_laporan()))
        .order_by("pegawai__nama", "pk")
    )


def _laporan() -> "QuerySet[LaporanPeriode]":
    return LaporanPeriode.objects.filter(
        skp=OuterRef("skp"), periode=OuterRef("siklus__periode"), status__in=LAPORAN_MASUK
    )


def progres_lewat(periode: Periode, pegawai_ids: Collection[int], pada: date) -> frozenset[int]:
    """Of these people, those whose progress window of ``periode`` has closed before ``pada``.

    Somebody who left during the period has no window of their own any more; for them it closed
    with the period.  One statement.
    """
    batas = {
        satu.pegawai_id: satu.hari_terakhir
        for satu in batas_langkah(pegawai_ids, [periode.tahun_id], LangkahKinerja.PROGRES, pada)
        if satu.periode_id == periode.pk
    }
    akhir = masa_dari(periode.masa).hari_terakhir
    return frozenset(nomor for nomor in pegawai_ids if batas.get(nomor, akhir) < pada)


def kelayakan(penilaian: Penilaian, pada: date) -> Putusan:
    """Whether a row of :func:`penilaian_lengkap` can be rated on ``pada``, and why (not).

    One statement, and only where no report was submitted.
    """
    laporan: str | None = penilaian.status_laporan  # type: ignore[attr-defined]
    lewat = laporan not in LAPORAN_MASUK and bool(
        progres_lewat(penilaian.siklus.periode, [penilaian.pegawai_id], pada)
    )
    return dapat_dinilai(
        ada_skp=penilaian.skp_id is not None, status_laporan=laporan, jendela_progres_lewat=lewat
    )


def ada_kalibrasi(penilaian: Penilaian) -> bool:
    """Whether a row of :func:`penilaian_lengkap` goes through a calibration window."""
    ada: bool = penilaian.ada_kalibrasi  # type: ignore[attr-defined]
    return ada


def siap_diserahkan(pada: date) -> "QuerySet[Penilaian]":
    """Ratings whose calibration window has closed before ``pada``."""
    lewat = Jendela.objects.filter(
        periode=OuterRef("siklus__periode"),
        langkah=Langkah.KALIBRASI,
        masa__endswith__lte=pada,
    )
    return penilaian_lengkap().filter(Exists(lewat), status=StatusPenilaian.DINILAI)


@dataclass(frozen=True)
class Tetangga:
    """The person before or after, by evaluation."""

    nomor: int
    nama: str


@dataclass(frozen=True)
class Barisan:
    """Where somebody stands in the row of people; ``titik`` (states) only for short rows."""

    urutan: int
    jumlah: int
    selesai: int
    sebelum: Tetangga | None
    sesudah: Tetangga | None
    titik: tuple[str, ...]


def barisan(akun: Akun, penilaian: Penilaian, pada: date) -> Barisan:
    """The place of ``penilaian`` among those ``akun`` rates in the cycle; one statement."""
    urut: dict[str, Any] = {"order_by": [F("pegawai__nama").asc(), F("pk").asc()]}
    semua = (
        untuk_dinilai(akun, pada)
        .filter(siklus=penilaian.siklus_id)
        .annotate(
            urutan=Window(RowNumber(), **urut),
            jumlah=Window(Count("pk")),
            selesai=Window(Count("pk", filter=~Q(status=StatusPenilaian.TERBUKA))),
            sebelum=Window(Lag("pk"), **urut),
            sebelum_nama=Window(Lag("pegawai__nama"), **urut),
            sesudah=Window(Lead("pk"), **urut),
            sesudah_nama=Window(Lead("pegawai__nama"), **urut),
            titik=Window(ArrayAgg("status"), frame=RowRange(), **urut),
        )
        .values("pk", *_BARISAN)
    )
    sql, parameter = semua.query.sql_with_params()
    with connection.cursor() as kursor:
        # The windows look at the whole row of people; only then is the one person picked.
        kursor.execute(
            f"SELECT {', '.join(_BARISAN)} FROM ({sql}) AS barisan WHERE pk = %s",
            [*parameter, penilaian.pk],
        )
        baris = dict(zip(_BARISAN, kursor.fetchone(), strict=True))
    return Barisan(
        urutan=baris["urutan"],
        jumlah=baris["jumlah"],
        selesai=baris["selesai"],
        sebelum=_tetangga(baris["sebelum"], baris["sebelum_nama"]),
        sesudah=_tetangga(baris["sesudah"], baris["sesudah_nama"]),
        titik=tuple(baris["titik"]) if baris["jumlah"] <= TITIK_MAKS else (),
    )


#: Columns of the window query above.
_BARISAN = (
    "urutan",
    "jumlah",
    "selesai",
    "sebelum",
    "sebelum_nama",
    "sesudah",
    "sesudah_nama",
    "titik",
)


def _tetangga(nomor: int | None, nama: str) -> Tetangga | None:
    return Tetangga(nomor, nama) if nomor else None


def berikutnya(akun: Akun, penilaian: Penilaian, pada: date) -> int | None:
    """The next person still to be rated in the cycle, after this one and then from the top."""
    sesudah = Q(pegawai__nama__gt=penilaian.pegawai.nama) | Q(
        pegawai__nama=penilaian.pegawai.nama, pk__gt=penilaian.pk
    )
    return (
        untuk_dinilai(akun, pada)
        .filter(siklus=penilaian.siklus_id, status=StatusPenilaian.TERBUKA)
        .exclude(pk=penilaian.pk)
        .order_by(Case(When(sesudah, then=0), default=1), "pegawai__nama", "pk")
        .values_list("pk", flat=True)
        .first()
    )


@dataclass(frozen=True)
class Menunggu:
    """People who wait for a rating in one cycle, with the last day of its rating window."""

    siklus_id: int
    periode: str
    jumlah: int
    hari_terakhir: date | None


def menunggu_dinilai(akun: Akun, pada: date) -> list[Menunggu]:
    """Open evaluations that can be rated by now, a row a cycle, the earliest first.

    Whether the progress window has closed is read from the window itself here: extensions are
    few, and the rating page asks the exact rule.  One statement beside the delegations, kept on
    the account: menu and tasks share it.
    """
    return ingat(akun, ("menunggu_dinilai", pada), lambda: _menunggu_dinilai(akun, pada))


#: Written out: menu and home of every evaluator ask it, and composing it cost more than running it.
_MENUNGGU = """
SELECT s.id, p.nama || ' ' || p.tahun_id, count(*),
       (SELECT upper(j.masa) - 1 FROM kinerja_jendela j
        WHERE j.periode_id = p.id AND j.langkah = 'PENILAIAN')
FROM evaluasi_penilaian n
JOIN evaluasi_siklus s ON s.id = n.siklus_id AND s.status = 'DIBUKA'
JOIN kinerja_periode p ON p.id = s.periode_id
WHERE n.status = 'TERBUKA' AND n.pegawai_id IS DISTINCT FROM %(saya)s
  AND (n.penilai_id = ANY(%(penilai)s) OR (%(tanpa_penilai)s AND n.penilai_id IS NULL))
  AND (
      EXISTS (SELECT 1 FROM kinerja_laporanperiode l WHERE l.skp_id = n.skp_id
              AND l.periode_id = p.id AND l.status = ANY(%(masuk)s))
      OR EXISTS (SELECT 1 FROM kinerja_jendela j WHERE j.periode_id = p.id
                 AND j.langkah = 'PROGRES' AND upper(j.masa) <= %(pada)s)
  )
GROUP BY s.id, p.id ORDER BY p.masa, s.id
"""


def _menunggu_dinilai(akun: Akun, pada: date) -> list[Menunggu]:
    saya = pegawai_dari(akun)
    with connection.cursor() as kursor:
        kursor.execute(
            _MENUNGGU,
            {
                "saya": None if saya is None else saya.pk,
                "penilai": list(sebagai_penilai(akun, pada)),
                "tanpa_penilai": memegang(akun, Izin.KELOLA_SIKLUS, pada),
                "masuk": list(LAPORAN_MASUK),
                "pada": pada,
            },
        )
        return [Menunggu(*baris) for baris in kursor.fetchall()]


def hasil_sendiri(akun: Akun) -> list[Penilaian]:
    """Results handed over to the person behind ``akun``, the latest first, with their period.

    A few a year, so all of them; kept on the account: menu, tasks and home page share them.
    """
    return ingat(akun, "hasil_sendiri", lambda: _hasil_sendiri(pegawai_dari(akun)))


def _hasil_sendiri(pegawai: Pegawai | None) -> list[Penilaian]:
    if pegawai is None:
        return []
    return list(
        Penilaian.objects.filter(pegawai=pegawai, status__in=TERSERAH)
        .select_related("siklus__periode")
        .order_by("-siklus__periode__masa", "-utama", "-pk")
    )


def nilai_pegawai(akun: Akun) -> "QuerySet[Penilaian]":
    """The own evaluations, the latest period first; what is not handed over stays hidden there."""
    return (
        penilaian_lengkap()
        .filter(pegawai=pegawai_dari(akun))
        .exclude(siklus__status=StatusSiklus.PERSIAPAN)
        .order_by("-siklus__periode__masa", "-utama", "-pk")
    )


def belum_diterima(akun: Akun) -> list[Penilaian]:
    """Results handed over to this person that still wait to be acknowledged."""
    return [satu for satu in hasil_sendiri(akun) if satu.status == StatusPenilaian.DISERAHKAN]


def jendela_menilai(akun: Akun, pada: date, dari: date, sampai: date) -> "QuerySet[Jendela]":
    """Rating windows of open cycles that touch these days and in which ``akun`` rates somebody."""
    siklus = untuk_dinilai(akun, pada).filter(siklus__status=StatusSiklus.DIBUKA)
    return Jendela.objects.filter(
        langkah=Langkah.PENILAIAN,
        masa__overlap=(dari, sampai + timedelta(days=1)),
        periode__siklus__in=siklus.order_by().values("siklus"),
    ).select_related("periode__siklus")
