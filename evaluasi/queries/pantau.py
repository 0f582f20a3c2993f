"""Who is held up in a cycle, by whom and since when; and the people behind every number."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import RawSQL

from dumai_asn.direktori.models import Delegasi, Pegawai, Penempatan, UnitKerja
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.models import LaporanPeriode, Periode, Perpanjangan
from kinerja.queries.jendela import jendela_berlaku
from kinerja.rules.istilah import Langkah as LangkahKinerja
from kinerja.rules.istilah import StatusLaporan

from ..choices import STATUS_PENILAIAN
from ..models import Penilaian, PohonSiklus, Siklus
from ..rules.istilah import Langkah as LangkahSiklus
from ..rules.istilah import StatusPenilaian, StatusSiklus
from .rekap import LANGKAH, Langkah, akhir_jendela, mulai_jendela
from .ukuran import Ukuran

#: Kinds of message to whoever holds others up: asked for by HR, and by the rule.
INGATKAN = "evaluasi.ingatkan"
PENILAIAN_LEWAT = "evaluasi.penilaian_lewat"

#: Up to this many people with an extension are named one by one in a query.
SEDIKIT = 1_000

#: One row for each person who waits for somebody else.  A rating waits once it is possible
#: (report submitted, or the progress window closed) in an open rating window; before that, an
#: SKP that was submitted waits for its approval; without an evaluator everything waits.
_TERTAHAN = """
lebih(pegawai_id, hari_terakhir) AS MATERIALIZED ({lebih}),
tertahan AS (
    SELECT p.id AS penilaian_id, t.penahan_id,
           CASE WHEN t.penahan_id IS NULL THEN 'TANPA_PENILAI'
                WHEN b.dapat THEN 'PENILAIAN' ELSE 'SKP' END AS sebab,
           CASE WHEN t.penahan_id IS NULL THEN NULL
                WHEN b.dapat THEN greatest(%s::date, least(
                    (l.diajukan_pada AT TIME ZONE %s)::date, b.tutup))
                ELSE (v.diajukan_pada AT TIME ZONE %s)::date END AS sejak
    FROM evaluasi_penilaian p
    LEFT JOIN kinerja_laporanperiode l
        ON l.skp_id = p.skp_id AND l.periode_id = %s AND l.status IN ('DIAJUKAN', 'DITERIMA')
    LEFT JOIN lebih w ON w.pegawai_id = p.pegawai_id
    LEFT JOIN LATERAL (
        SELECT g.penilai_id, v.diajukan_pada
        FROM kinerja_skp k
        JOIN kinerja_versiskp v ON v.skp_id = k.id AND v.status = 'DIAJUKAN'
        LEFT JOIN direktori_garispenilai g
            ON g.penempatan_id = k.penempatan_id AND g.masa @> least(%s::date, upper(k.masa) - 1)
        WHERE p.skp_id IS NULL  -- here and not in ON: it spares the look-up for everybody else
          AND k.pegawai_id = p.pegawai_id AND k.jenis = 'DEFINITIF' AND k.masa && p.masa
        ORDER BY v.diajukan_pada LIMIT 1
    ) v ON true
    CROSS JOIN LATERAL (SELECT coalesce(w.hari_terakhir + 1, %s::date) AS tutup) d
    CROSS JOIN LATERAL (
        SELECT d.tutup, %s AND (l.id IS NOT NULL OR d.tutup <= %s::date) AS dapat
    ) b
    CROSS JOIN LATERAL (
        SELECT CASE WHEN b.dapat OR v.diajukan_pada IS NULL THEN p.penilai_id
                    ELSE v.penilai_id END AS penahan_id
    ) t
    WHERE p.siklus_id = %s AND p.utama AND p.status = 'TERBUKA'
      AND (b.dapat OR v.diajukan_pada IS NOT NULL OR p.penilai_id IS NULL)
      AND {cakupan}
)
"""
_CABANG = """p.unit_id IN (
    SELECT t.unit_id FROM evaluasi_pohonsiklus t
    WHERE t.siklus_id = p.siklus_id AND t.jalur @> ARRAY[%s]::bigint[]
)"""
_TERPILIH = "p.id = ANY(%s)"

_PENAHAN = """
SELECT penahan_id, count(*) AS jumlah, count(*) FILTER (WHERE sebab = 'SKP') AS skp,
       min(sejak) AS sejak, sum(count(*)) OVER () AS orang, count(penahan_id) OVER () AS penahan
FROM tertahan GROUP BY penahan_id ORDER BY count(*) DESC, min(sejak), penahan_id
"""


@dataclass(frozen=True)
class Penahan:
    """Somebody whom ``jumlah`` people wait for: ``skp`` with an SKP, the others with a rating.

    ``pegawai`` carries ``jabatan_kini`` and, when somebody acts for him, ``pengganti`` (name) and
    ``akun_pengganti``; None: they wait because nobody evaluates them.
    """

    pegawai: Any
    jumlah: int
    skp: int
    sejak: date | None

    @property
    def penilaian(self) -> int:
        """People who wait for their rating."""
        return self.jumlah - self.skp

    @property
    def akun_id(self) -> int | None:
        """Whose inbox a reminder goes to: of whoever acts for the holder today."""
        if self.pegawai is None:
            return None
        akun: int | None = self.pegawai.akun_pengganti or self.pegawai.akun_id
        return akun


@dataclass(frozen=True)
class Penahanan:
    """How many people are held, by how many, and one stretch of the list of holders."""

    orang: int
    penahan: int
    baris: list[Penahan]
    semua_baris: int


@dataclass(frozen=True)
class Diingatkan:
    """How often an account was reminded, when last, and whether HR asked for it today already."""

    kali: int
    terakhir: datetime
    hari_ini: bool


@dataclass(frozen=True)
class Tertahan:
    """Why one evaluation waits: sebab SKP, PENILAIAN or TANPA_PENILAI."""

    penahan_id: int | None
    sebab: str
    sejak: date | None


@dataclass(frozen=True)
class Saring:
    """Which people of a branch: those behind a number, or those who wait.

    ``ukuran`` with ``kelompok`` names a figure, ``selesai`` which side of it.  ``penahan``: who
    waits for this person (0: for an evaluator to be found).  ``langsung``: in the unit itself.
    """

    ukuran: Ukuran | None = None
    kelompok: str | None = None
    selesai: bool = False
    tertahan: bool = False
    penahan: int | None = None
    langsung: bool = False


def siklus_terpantau() -> "QuerySet[Siklus]":
    """Cycles that were opened, the latest first."""
    siklus = Siklus.objects.exclude(status=StatusSiklus.PERSIAPAN).select_related("periode")
    return siklus.order_by("-periode__masa", "-pk")


def siklus_sejenis(siklus: Siklus, paling_banyak: int) -> list[Siklus]:
    """Opened cycles over periods of the same kind up to this one, oldest first; one statement."""
    kini = siklus.periode
    sejenis = siklus_terpantau().filter(
        periode__jenis=kini.jenis, periode__masa__startswith__lte=kini.masa.lower
    )
    return list(sejenis[:paling_banyak])[::-1]


def langkah_terbuka(periode: Periode, pada: date) -> list[Langkah]:
    """Steps whose window has begun by ``pada``; a step without a window counts as begun."""
    return [satu for satu in LANGKAH if mulai_jendela(periode, satu.jendela) <= pada]


def unit_puncak(siklus: Siklus, unit: "QuerySet[UnitKerja]") -> "QuerySet[PohonSiklus]":
    """The topmost of the given units in the cycle's frozen tree."""
    pohon = PohonSiklus.objects.filter(siklus=siklus).select_related("unit")
    if not unit.query.has_filters():
        return pohon.filter(induk__isnull=True)
    return pohon.filter(unit__in=unit.values("pk")).exclude(induk__in=unit.values("pk"))


def unit_dalam_siklus(unit: "QuerySet[UnitKerja]") -> list[int]:
    """Ids of those of the given units that stand in the tree of the latest opened cycle."""
    terakhir = siklus_terpantau().values("pk")[:1]
    pohon = PohonSiklus.objects.filter(siklus=terakhir, unit__in=unit.values("pk"))
    return list(pohon.values_list("unit", flat=True))


def jejak(pohon: PohonSiklus, unit: "QuerySet[UnitKerja]") -> list[UnitKerja]:
    """The given units from the top down to ``pohon`` itself, for the breadcrumb."""
    urut = {nomor: i for i, nomor in enumerate(pohon.jalur)}
    return sorted(unit.filter(pk__in=pohon.jalur), key=lambda satu: urut[satu.pk])


def penahanan(
    siklus: Siklus, unit_id: int, pada: date, *, mulai: int = 0, sampai: int | None = None
) -> Penahanan:
    """Who holds up whom in a branch; holders ``mulai`` up to ``sampai``, the largest first."""
    cte, parameter = _kueri_tertahan(siklus, pada, _CABANG, unit_id)
    batas = None if sampai is None else sampai - mulai
    with connection.cursor() as kursor:
        kursor.execute(
            f"WITH {cte} SELECT *, count(*) OVER () FROM ({_PENAHAN}) s LIMIT %s OFFSET %s",
            [*parameter, batas, mulai],
        )
        baris = kursor.fetchall()
    if not baris:
        return Penahanan(0, 0, [], 0)
    orang, jumlah, semua = baris[0][-3:]
    return Penahanan(int(orang), jumlah, _bernama([satu[:4] for satu in baris], pada), semua)


def _bernama(baris: Sequence[tuple[Any, ...]], pada: date) -> list[Penahan]:
    jabatan = Penempatan.objects.pada(pada).filter(
        pegawai=OuterRef("pk"), jenis=JenisPenempatan.DEFINITIF
    )
    delegasi = Delegasi.objects.pada(pada).filter(dari=OuterRef("pk"))
    pegawai = Pegawai.objects.annotate(
        jabatan_kini=Subquery(jabatan.values("jabatan__nama")[:1]),
        pengganti=Subquery(delegasi.values("kepada__nama")[:1]),
        akun_pengganti=Subquery(delegasi.values("kepada__akun")[:1]),
    ).in_bulk([satu[0] for satu in baris if satu[0]])
    return [Penahan(pegawai.get(siapa), *isi) for siapa, *isi in baris]


def diingatkan(siklus_id: int, akun_ids: Collection[int], pada: date) -> dict[int, Diingatkan]:
    """Which of these accounts were reminded as holders in this cycle."""
    kunci = kunci_siklus(siklus_id)
    baris = (
        Pemberitahuan.objects.filter(
            akun__in=akun_ids,
            jenis__in=(INGATKAN, PENILAIAN_LEWAT),
            kunci__startswith=f"{kunci}/",
        )
        .exclude(kunci__endswith="/DINILAI")
        .values_list("akun")
        .annotate(
            kali=Count("pk"),
            akhir=Max("dibuat_pada"),
            kini=Count("pk", filter=Q(kunci=f"{kunci}/{pada.isoformat()}")),
        )
        .order_by()
    )
    return {akun: Diingatkan(kali, akhir, bool(kini)) for akun, kali, akhir, kini in baris}


def kunci_siklus(siklus_id: int) -> str:
    """How inbox and ledger name a cycle."""
    return f"siklus/{siklus_id}"


def tertahan(siklus: Siklus, penilaian: Collection[int], pada: date) -> dict[int, Tertahan]:
    """Which of these evaluations wait, and for whom."""
    cte, parameter = _kueri_tertahan(siklus, pada, _TERPILIH, list(penilaian))
    with connection.cursor() as kursor:
        kursor.execute(
            f"WITH {cte} SELECT penilaian_id, penahan_id, sebab, sejak FROM tertahan", parameter
        )
        return {nomor: Tertahan(*isi) for nomor, *isi in kursor.fetchall()}


@dataclass(frozen=True)
class Keadaan:
    """Where an evaluation stands, in words, with the status role of the house."""

    kata: str
    peran: str
    sejak: date | None = None


_SEBAB = {
    "SKP": "Menunggu persetujuan SKP",
    "PENILAIAN": "Menunggu dinilai",
    "TANPA_PENILAI": "Belum ada penilai",
}


def keadaan(penilaian: Any, tertahan: Tertahan | None) -> Keadaan:
    """The state of a row of :func:`orang`: why it waits, or what its owner still owes."""
    if penilaian.status is not StatusPenilaian.TERBUKA:
        kata, peran, *_ = STATUS_PENILAIAN[penilaian.status]
        return Keadaan(kata, peran)
    if tertahan is not None:
        return Keadaan(_SEBAB[tertahan.sebab], "tunggu", tertahan.sejak)
    if penilaian.skp_id is None:
        return Keadaan("Belum mempunyai SKP yang ditetapkan", "waspada")
    if not penilaian.ada_laporan:
        return Keadaan("Laporan belum diajukan", "waspada")
    return Keadaan("Masa penilaian belum dibuka", "netral")


def nama_pegawai(pegawai_id: int) -> str:
    """Name of a person for a heading; names are open to everybody.  ``""`` for nobody."""
    pegawai = Pegawai.objects.filter(pk=pegawai_id).first()
    return pegawai.nama_lengkap if pegawai else ""


def orang(siklus: Siklus, unit_id: int, saring: Saring, pada: date) -> "QuerySet[Penilaian]":
    """The people of a branch that ``saring`` picks, by name; one row a person.

    Rows carry ``ada_laporan``: whether the period's report was submitted.
    """
    baris = Penilaian.objects.filter(siklus=siklus, utama=True)
    if saring.ukuran is not None:
        baris = baris.filter(pegawai__in=_di_balik_angka(siklus, unit_id, saring, saring.ukuran))
    elif saring.tertahan or saring.penahan is not None:
        baris = baris.filter(pk__in=_yang_tertahan(siklus, unit_id, saring.penahan, pada))
    elif saring.langsung:
        baris = baris.filter(unit=unit_id)
    else:
        cabang = PohonSiklus.objects.filter(siklus=siklus, jalur__contains=[unit_id])
        baris = baris.filter(unit__in=cabang.values("unit"))
    laporan = LaporanPeriode.objects.filter(
        skp=OuterRef("skp"),
        periode=siklus.periode_id,
        status__in=(StatusLaporan.DIAJUKAN, StatusLaporan.DITERIMA),
    )
    return (
        baris.annotate(ada_laporan=Exists(laporan))
        .select_related("pegawai", "unit", "penilai")
        .order_by("pegawai__nama", "pk")
    )


def _di_balik_angka(siklus: Siklus, unit_id: int, saring: Saring, satu: Ukuran) -> RawSQL:
    sql, parameter = satu.baris(siklus.pk)
    jalur = "t.unit_id = %s" if saring.langsung else "t.jalur @> ARRAY[%s]::bigint[]"
    kueri = f"""
        SELECT o.pegawai_id FROM ({sql}) o
        JOIN evaluasi_pohonsiklus t ON t.siklus_id = %s AND t.unit_id = o.unit_id
        WHERE {jalur} AND (o.jumlah > 0) = %s AND (%s OR o.kelompok = %s)
    """
    semua_kelompok = saring.kelompok is None
    pilih = [siklus.pk, unit_id, saring.selesai, semua_kelompok, saring.kelompok or ""]
    return RawSQL(kueri, [*parameter, *pilih])


def _yang_tertahan(siklus: Siklus, unit_id: int, penahan: int | None, pada: date) -> RawSQL:
    cte, parameter = _kueri_tertahan(siklus, pada, _CABANG, unit_id)
    kueri = f"WITH {cte} SELECT penilaian_id FROM tertahan"
    if penahan is None:
        return RawSQL(kueri, parameter)
    return RawSQL(f"{kueri} WHERE coalesce(penahan_id, 0) = %s", [*parameter, penahan])


def _kueri_tertahan(
    siklus: Siklus, pada: date, cakupan: str, nilai: object
) -> tuple[str, list[Any]]:
    """The CTEs ``lebih`` and ``tertahan`` with their parameters."""
    tutup = akhir_jendela(siklus.periode, LangkahKinerja.PROGRES)
    lebih, parameter = kueri_terbuka(siklus.periode, LangkahKinerja.PROGRES, tutup)
    mulai = mulai_jendela(siklus.periode, LangkahSiklus.PENILAIAN)
    zona = settings.TIME_ZONE
    return _TERTAHAN.format(lebih=lebih, cakupan=cakupan), [
        *(*parameter, mulai, zona, zona, siklus.periode_id),
        *(pada, tutup, mulai <= pada, pada, siklus.pk, nilai),
    ]


def _mungkin_diperpanjang(periode: Periode, langkah: str) -> list[int] | None:
    """Ids of everybody an extension may concern; None when they are more than ``SEDIKIT``."""
    semua = Perpanjangan.objects.filter(jendela__periode=periode, jendela__langkah=langkah)
    pasangan = list(semua.values_list("pegawai", "unit").distinct()[: SEDIKIT + 1])
    if len(pasangan) > SEDIKIT:
        return None
    ids = {pegawai for pegawai, _ in pasangan if pegawai}
    unit = {nomor for _, nomor in pasangan if nomor}
    if unit:
        cabang = UnitKerja.objects.cabang(unit)
        ditempatkan = Penempatan.objects.filter(unit__in=cabang.values("pk"))
        ids |= set(ditempatkan.values_list("pegawai", flat=True).distinct()[: SEDIKIT + 1])
    return sorted(ids) if len(ids) <= SEDIKIT else None


def kueri_terbuka(periode: Periode, langkah: str, pada: date) -> tuple[str, list[Any]]:
    """For whom a window is open on ``pada``, with its last day, as SQL to stand inside a query.

    Asked on a day after the window's own end it names the people with more time, usually few.
    """
    terbuka: Any = jendela_berlaku(periode, langkah, pada)
    if akhir_jendela(periode, langkah) <= pada:
        mungkin = _mungkin_diperpanjang(periode, langkah)
        if mungkin is not None:  # as ids: the planner then asks the exact rule for them alone
            terbuka = terbuka.filter(pk__in=mungkin)
    try:
        sql, parameter = terbuka.values_list("pk", "hari_terakhir").query.sql_with_params()
    except EmptyResultSet:
        return "SELECT NULL::bigint, NULL::date WHERE false", []
    return sql, list(parameter)
