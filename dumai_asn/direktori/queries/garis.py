"""Evaluator lines that need HR: what is wrong, who could evaluate instead."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from dumai_asn.akun.models import Akun
from dumai_asn.inti import papan
from dumai_asn.inti.ingatan import ingat
from dumai_asn.inti.queries import acuan_pada

from ..models import GarisPenilai, Pegawai, Penempatan, UnitKerja
from ..rules.garis import TETAP_BEKERJA, MasalahGaris
from ..rules.istilah import JABATAN_MANAJERIAL, JenisPenempatan
from ..rules.izin import Izin
from ..rules.penilai import Keabsahan, periksa_penilai
from .cari import bernama
from .jangkauan import unit_dengan_izin

#: Columns: penempatan_id, pegawai_id, unit_id, penilai_id, masalah.  Of all placements in force
#: on ``pada`` whose holder is in service, those whose line is wrong; the words of ``masalah`` are
#: those of ``rules/garis.py``, and a property test holds both equal.  In service is whose standing
#: is AKTIF, or who has no recorded standing (the mayor) and a post.  Rings can only run through
#: people who evaluate, so only those are climbed from.  IN and no join: its list is hashed once,
#: where a join would loop, because the planner expects a handful of rows from a range.
_MASALAH = """
WITH RECURSIVE soal (pada, hari_absen, penempatan, unit, tetap_bekerja, manajerial) AS (
    VALUES (%s::date, %s::int, %s::bigint[], %s::bigint[], %s::text[], %s::text[])
),
kini AS MATERIALIZED (
    SELECT p.id, p.pegawai_id, p.unit_id, p.jenis, p.kepala, p.jabatan_id, o.jenis AS pegawai_jenis
    FROM direktori_penempatan p JOIN direktori_pegawai o ON o.id = p.pegawai_id
    WHERE p.masa @> (SELECT pada FROM soal) AND p.jenis <> 'TIM'
),
dinas AS MATERIALIZED (
    SELECT r.pegawai_id FROM direktori_riwayatpegawai r
    WHERE r.jenis = 'KEDUDUKAN' AND r.nilai = 'AKTIF' AND r.masa @> (SELECT pada FROM soal)
    UNION
    SELECT k.pegawai_id FROM kini k
    WHERE k.pegawai_id NOT IN (
        SELECT pegawai_id FROM direktori_riwayatpegawai WHERE jenis = 'KEDUDUKAN')
),
sah AS MATERIALIZED (
    SELECT k.pegawai_id FROM kini k JOIN direktori_jabatan j ON j.id = k.jabatan_id
    WHERE k.jenis IN ('DEFINITIF', 'PLT')
      AND (k.kepala OR j.jenis = ANY ((SELECT manajerial FROM soal)::text[]))
    UNION
    SELECT id FROM direktori_pegawai WHERE jenis = 'PEJABAT_NEGARA'
    UNION
    SELECT kepada_id FROM direktori_delegasi WHERE masa @> (SELECT pada FROM soal)
),
absen AS MATERIALIZED (
    SELECT t.pegawai_id, upper(t.masa) AS kembali FROM direktori_ketidakhadiran t, soal
    WHERE t.masa @> soal.pada AND t.jenis <> ALL (soal.tetap_bekerja)
      AND (upper_inf(t.masa) OR upper(t.masa) - lower(t.masa) >= soal.hari_absen)
      AND NOT EXISTS (SELECT 1 FROM direktori_delegasi d
                      WHERE d.dari_id = t.pegawai_id AND d.masa @> soal.pada)
),
garis AS MATERIALIZED (
    SELECT penempatan_id, pegawai_id, penilai_id FROM direktori_garispenilai
    WHERE masa @> (SELECT pada FROM soal)
),
naik AS (
    SELECT pegawai_id AS mulai, penilai_id AS sampai FROM garis
    WHERE pegawai_id IN (SELECT penilai_id FROM garis)
    UNION
    SELECT n.mulai, g.penilai_id FROM naik n JOIN garis g ON g.pegawai_id = n.sampai
    WHERE n.sampai <> n.mulai
),
lingkar AS (SELECT DISTINCT mulai AS pegawai_id FROM naik WHERE mulai = sampai),
rantai AS (
    SELECT k.id, k.pegawai_id, k.unit_id AS atas_id FROM kini k
    WHERE NOT EXISTS (SELECT 1 FROM garis g WHERE g.penempatan_id = k.id)
    UNION
    SELECT r.id, r.pegawai_id, u.induk_id FROM rantai r JOIN direktori_unitkerja u
        ON u.id = r.atas_id AND u.induk_id IS NOT NULL
),
sendiri AS (
    SELECT DISTINCT r.id FROM rantai r JOIN kini k ON k.unit_id = r.atas_id AND k.kepala
        AND k.jenis IN ('DEFINITIF', 'PLT') AND k.pegawai_id = r.pegawai_id
),
dinilai AS (
    SELECT k.id AS penempatan_id, k.pegawai_id, k.unit_id, g.penilai_id, CASE
        WHEN g.penilai_id IS NULL AND k.id IN (SELECT id FROM sendiri) THEN 'DIRI_SENDIRI'
        WHEN g.penilai_id IS NULL THEN 'TANPA_PENILAI'
        WHEN g.penilai_id NOT IN (SELECT pegawai_id FROM dinas) THEN 'PENILAI_KELUAR'
        WHEN k.pegawai_id IN (SELECT pegawai_id FROM lingkar) AND EXISTS (
            SELECT 1 FROM naik n WHERE n.mulai = g.penilai_id AND n.sampai = k.pegawai_id
        ) THEN 'LINGKARAN'
        WHEN g.penilai_id NOT IN (SELECT pegawai_id FROM sah) THEN 'TIDAK_SAH'
        WHEN g.penilai_id IN (SELECT pegawai_id FROM absen) THEN 'PENILAI_ABSEN' END AS masalah
    FROM kini k CROSS JOIN soal
    LEFT JOIN garis g ON g.penempatan_id = k.id
    WHERE k.pegawai_jenis = 'ASN' AND k.pegawai_id IN (SELECT pegawai_id FROM dinas)
      AND (soal.penempatan IS NULL OR k.id = ANY (soal.penempatan))
      AND (soal.unit IS NULL OR k.unit_id = ANY (soal.unit))
),
bermasalah AS MATERIALIZED (SELECT * FROM dinilai WHERE masalah IS NOT NULL)
"""

#: Who could evaluate instead: heads upward from the own unit, the nearest first, a definitive one
#: before a Plt before a valid Plh; then anybody else on the way up who holds a manajerial post.
#: Never somebody who left, is away for long, or stands below the person in the line.
_USUL = """,
atas AS (
    SELECT b.penempatan_id, b.pegawai_id, b.unit_id AS atas_id, 0 AS jarak FROM bermasalah b
    UNION ALL
    SELECT a.penempatan_id, a.pegawai_id, u.induk_id, a.jarak + 1
    FROM atas a JOIN direktori_unitkerja u ON u.id = a.atas_id AND u.induk_id IS NOT NULL
),
bawah AS (
    SELECT DISTINCT b.pegawai_id AS mulai, g.pegawai_id AS sampai
    FROM bermasalah b JOIN garis g ON g.penilai_id = b.pegawai_id
    UNION
    SELECT w.mulai, g.pegawai_id FROM bawah w JOIN garis g ON g.penilai_id = w.sampai
),
calon AS (
    SELECT DISTINCT ON (a.penempatan_id) a.penempatan_id, k.pegawai_id AS usul_id,
           k.jenis AS usul_jenis, k.kepala AS usul_kepala, k.unit_id AS usul_unit_id
    FROM atas a
    JOIN kini k ON k.unit_id = a.atas_id AND k.pegawai_id <> a.pegawai_id
    JOIN sah v ON v.pegawai_id = k.pegawai_id
    JOIN dinas d ON d.pegawai_id = k.pegawai_id
    JOIN direktori_jabatan j ON j.id = k.jabatan_id
    WHERE (k.kepala OR j.jenis = ANY ((SELECT manajerial FROM soal)::text[]))
      AND NOT EXISTS (SELECT 1 FROM absen x WHERE x.pegawai_id = k.pegawai_id)
      AND NOT EXISTS (
          SELECT 1 FROM bawah w WHERE w.mulai = a.pegawai_id AND w.sampai = k.pegawai_id)
    ORDER BY a.penempatan_id, NOT k.kepala, a.jarak,
             array_position(ARRAY['DEFINITIF', 'PLT', 'PLH'], k.jenis::text), k.pegawai_id
)
SELECT b.penempatan_id, b.masalah, b.penilai_id, c.usul_id, c.usul_jenis, c.usul_kepala,
       c.usul_unit_id, x.kembali
FROM bermasalah b
LEFT JOIN calon c ON c.penempatan_id = b.penempatan_id
LEFT JOIN (SELECT pegawai_id, max(kembali) AS kembali FROM absen GROUP BY pegawai_id) x
    ON x.pegawai_id = b.penilai_id AND b.masalah = 'PENILAI_ABSEN'
"""


@dataclass(frozen=True, slots=True)
class Masalah:
    """What is wrong with the line of one placement, and the proposal; ids of people and units.

    ``usul_id`` None: nobody fits, HR decides.  ``kembali``: the day an absent evaluator is back.
    """

    penempatan_id: int
    masalah: MasalahGaris
    penilai_id: int | None
    usul_id: int | None
    usul_jenis: str | None
    usul_kepala: bool | None
    usul_unit_id: int | None
    kembali: date | None


def _isi(
    pada: date, *, penempatan: Collection[int] | None = None, unit: Collection[int] | None = None
) -> list[Any]:
    return [
        pada,
        acuan_pada("direktori.garis", pada).hari_absen,
        None if penempatan is None else list(penempatan),
        None if unit is None else list(unit),
        sorted(TETAP_BEKERJA),
        sorted(JABATAN_MANAJERIAL),
    ]


def garis_bermasalah(
    pada: date, *, masalah: str = "", unit: Collection[int] | None = None
) -> "QuerySet[Penempatan]":
    """Placements on ``pada`` whose line is wrong, of one kind or all, in the units given or all."""
    sql = f"{_MASALAH} SELECT penempatan_id FROM bermasalah WHERE %s IN ('', masalah)"
    return Penempatan.objects.filter(
        pk__in=RawSQL(sql, [*_isi(pada, unit=unit), str(masalah)])
    ).select_related("pegawai", "unit", "jabatan")


def periksa_garis(pada: date, penempatan: Collection[int] | None = None) -> dict[int, Masalah]:
    """Placement → what is wrong and who is proposed, for those given or all; one statement."""
    with connection.cursor() as kursor:
        kursor.execute(_MASALAH + _USUL, _isi(pada, penempatan=penempatan))
        semua = (Masalah(b[0], MasalahGaris(b[1]), *b[2:]) for b in kursor.fetchall())
        return {satu.penempatan_id: satu for satu in semua}


def hitung_masalah(akun: Akun, pada: date) -> dict[MasalahGaris, int]:
    """How many lines within the reach of ``akun`` are wrong, by kind; asked once a request."""
    return ingat(akun, ("direktori.masalah_garis", pada), lambda: _hitung(akun, pada))


def _hitung(akun: Akun, pada: date) -> dict[MasalahGaris, int]:
    sql = f"{_MASALAH} SELECT masalah, count(*) FROM bermasalah GROUP BY masalah"
    with connection.cursor() as kursor:
        kursor.execute(sql, _isi(pada, unit=unit_dikelola(akun, pada)))
        jumlah = {MasalahGaris(kata): n for kata, n in kursor.fetchall()}
    return {satu: jumlah[satu] for satu in MasalahGaris if satu in jumlah}


def unit_dikelola(akun: Akun, pada: date) -> list[int] | None:
    """Ids of the units whose people ``akun`` manages; None: all of them."""
    unit = unit_dengan_izin(akun, Izin.KELOLA_PEGAWAI, pada)
    if unit.query.is_empty():
        return []
    if not unit.query.has_filters():
        return None
    return list(unit.values_list("pk", flat=True))


_CALON = """
SELECT o.id, o.jenis,
    CASE WHEN k.ada THEN k.aktif ELSE t.ada IS TRUE END, t.jabatan, t.kepala IS TRUE,
    EXISTS (SELECT 1 FROM direktori_delegasi d WHERE d.kepada_id = o.id AND d.masa @> %(pada)s)
FROM direktori_pegawai o
CROSS JOIN LATERAL (
    SELECT count(*) > 0 AS ada, bool_or(r.nilai = 'AKTIF' AND r.masa @> %(pada)s) AS aktif
    FROM direktori_riwayatpegawai r WHERE r.pegawai_id = o.id AND r.jenis = 'KEDUDUKAN'
) k
CROSS JOIN LATERAL (
    SELECT bool_or(true) AS ada,
        bool_or(p.kepala AND p.jenis IN ('DEFINITIF', 'PLT')) AS kepala,
        (array_agg(j.jenis ORDER BY j.jenis = ANY (%(manajerial)s) DESC)
            FILTER (WHERE p.jenis IN ('DEFINITIF', 'PLT')))[1] AS jabatan
    FROM direktori_penempatan p JOIN direktori_jabatan j ON j.id = p.jabatan_id
    WHERE p.pegawai_id = o.id AND p.masa @> %(pada)s AND p.jenis <> 'TIM'
) t
WHERE o.id = ANY (%(ids)s)
"""


@dataclass(frozen=True, slots=True)
class Calon:
    """What counts about a possible evaluator of somebody else on a day."""

    bertugas: bool
    keabsahan: Keabsahan

    @property
    def tolak(self) -> str:
        """Why this person cannot evaluate; empty: can."""
        if not self.bertugas:
            return "Orang ini tidak bertugas pada masa itu."
        return "" if self.keabsahan.sah else self.keabsahan.sebab


def calon_penilai(pegawai_ids: Collection[int], pada: date) -> dict[int, Calon]:
    """Person → whether they may evaluate somebody else on ``pada``; one statement."""
    with connection.cursor() as kursor:
        kursor.execute(
            _CALON,
            {"pada": pada, "ids": list(pegawai_ids), "manajerial": sorted(JABATAN_MANAJERIAL)},
        )
        return {
            nomor: Calon(
                bertugas,
                periksa_penilai(
                    diri_sendiri=False,
                    jenis_pegawai=jenis,
                    jenis_jabatan=jabatan,
                    kepala_unit=kepala,
                    didelegasikan=delegasi,
                ),
            )
            for nomor, jenis, bertugas, jabatan, kepala, delegasi in kursor.fetchall()
        }


#: Which of the wanted lines (person, evaluator, days) would close a ring, whether drawn already or
#: not: the evaluator stands below the person on a day on which all lines between them hold.
_MELINGKAR = """
WITH RECURSIVE naik (nomor, asal, orang, masa) AS (
    SELECT nomor, asal, orang, daterange(mulai, selesai)
    FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[], %s::date[], %s::date[])
        AS t (nomor, asal, orang, mulai, selesai)
    UNION
    SELECT n.nomor, n.asal, g.penilai_id, n.masa * g.masa
    FROM naik n JOIN direktori_garispenilai g ON g.pegawai_id = n.orang AND g.masa && n.masa
    WHERE n.orang <> n.asal
)
SELECT DISTINCT nomor FROM naik WHERE orang = asal
"""


def melingkar(garis: Collection[tuple[int, int, int, date | None, date | None]]) -> set[int]:
    """Numbers of those (number, person, evaluator, first day, end) that would close a ring."""
    if not garis:
        return set()
    with connection.cursor() as kursor:
        kursor.execute(_MELINGKAR, [list(isi) for isi in zip(*garis, strict=True)])
        return {nomor for (nomor,) in kursor.fetchall()}


def riwayat_garis(penempatan: Penempatan) -> "QuerySet[GarisPenilai]":
    """Who evaluates the holder of a placement and when, the latest first."""
    return (
        GarisPenilai.objects.filter(penempatan=penempatan)
        .select_related("penilai")
        .order_by("-masa", "-pk")
    )


def hambatan(penempatan: Collection[int], pada: date) -> dict[int, list[str]]:
    """Placement → what waits there for an evaluator, in words, as upper rooms know it.

    Board ``hambatan_garis`` holds ``def(placement ids, pada) -> {placement: words}``; each asks a
    constant number of statements.
    """
    hasil: dict[int, list[str]] = {}
    for penyedia in papan.penyedia("hambatan_garis"):
        for nomor, kata in penyedia.isi(penempatan, pada).items():
            hasil.setdefault(nomor, []).append(kata)
    return hasil


@dataclass(frozen=True, slots=True)
class JejakGaris:
    """Why somebody evaluates: the line of the day, whose head they are, and who evaluates them."""

    garis: GarisPenilai
    sebagai: Penempatan | None
    atasan: Pegawai | None


def jejak_garis(penempatan: Penempatan, pada: date) -> JejakGaris | None:
    """How the line of a placement comes about on ``pada``; at most three statements."""
    garis = GarisPenilai.objects.filter(penempatan=penempatan).pada(pada)
    satu = garis.select_related("penilai").first()
    if satu is None:
        return None
    kepala = (
        Penempatan.objects.pada(pada)
        .filter(
            pegawai=satu.penilai,
            kepala=True,
            unit__in=UnitKerja.objects.leluhur([penempatan.unit_id]).values("pk"),
        )
        .select_related("unit", "jabatan")
        .order_by("jenis", "pk")
    )
    atas = (
        GarisPenilai.objects.filter(pegawai=satu.penilai).pada(pada).order_by("penempatan__jenis")
    )
    berikut = atas.select_related("penilai").first()
    return JejakGaris(satu, kepala.first(), berikut.penilai if berikut else None)


def jejak_orang(pegawai_id: int, pada: date) -> "list[tuple[Penempatan, JejakGaris | None]]":
    """Each placement of a person on ``pada`` with its line; nobody holds more than a few."""
    semua = (
        Penempatan.objects.filter(pegawai=pegawai_id)
        .pada(pada)
        .exclude(jenis=JenisPenempatan.TIM)
        .select_related("unit", "jabatan")
        .order_by("jenis", "pk")[:5]
    )
    return [(satu, jejak_garis(satu, pada)) for satu in semua]


def penilai_lama(teks: str, batas: int) -> list[Penempatan]:
    """Evaluators called like that who may hold no post any more, by their last placement."""
    orang = bernama(teks).filter(pk__in=GarisPenilai.objects.values("penilai"))
    ids = list(orang.values_list("pk", flat=True)[:batas])
    terakhir = (
        Penempatan.objects.filter(pegawai__in=ids)
        .select_related("pegawai", "unit", "jabatan")
        .order_by("pegawai", "-masa")
        .distinct("pegawai")
    )
    return list(terakhir)
