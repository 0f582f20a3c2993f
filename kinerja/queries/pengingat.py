"""Who did not report in time, and who holds them up: the source of ``kinerja.progres_lewat``.

One query for the reminder engine, and one for whoever has to report today.  The first stays
quiet until the last open day of each person, with their extensions, has ended at 24.00
Asia/Jakarta; both stay quiet about people who owe no SKP.
"""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse

from dumai_asn.inti.rules.tanggal import BULAN

from ..models import Periode
from ..rules.istilah import JenisPeriode, Langkah
from .jendela import jendela_berlaku, jendela_lewat, pegawai_berperiode
from .masa import masa_dari
from .wajib import pegawai_wajib_skp

#: A window that closed longer ago is no news to anybody.
PALING_LAMA = timedelta(days=100)

_TANGGAL = "extract(day FROM t.hari)::int || ' ' || b.bulan[extract(month FROM t.hari)::int]"

#: ``lewat`` holds period, person and last open day.  The SKP is the definitif one in force last
#: in the period; its newest version says whether the evaluator, or who acts for them, is asked.
_PESAN = f"""
WITH bulan AS (SELECT %s::text[] AS bulan),
lewat AS ({{lewat}}),
telat AS (
    SELECT l.periode_id, l.hari, e.nama AS periode, o.akun_id, v.status,
           coalesce(w.akun_id, p.akun_id) AS akun_penilai, coalesce(w.nama, p.nama) AS penilai
    FROM lewat l
    JOIN kinerja_periode e ON e.id = l.periode_id
    JOIN direktori_pegawai o ON o.id = l.pegawai_id
    LEFT JOIN LATERAL (
        SELECT s.* FROM kinerja_skp s
        WHERE s.pegawai_id = l.pegawai_id AND s.jenis = 'DEFINITIF' AND s.masa && e.masa
        ORDER BY upper(s.masa) DESC LIMIT 1
    ) s ON true
    LEFT JOIN LATERAL (
        SELECT v.status FROM kinerja_versiskp v WHERE v.skp_id = s.id AND v.status <> 'DIGANTI'
        ORDER BY (v.status = 'DITETAPKAN') DESC, v.nomor DESC LIMIT 1
    ) v ON true
    LEFT JOIN direktori_garispenilai g ON g.penempatan_id = s.penempatan_id
        AND g.masa @> greatest(lower(s.masa), least(%s::date, upper(s.masa) - 1))
    LEFT JOIN direktori_pegawai p ON p.id = g.penilai_id
    LEFT JOIN direktori_delegasi d ON d.dari_id = g.penilai_id AND d.masa @> %s::date
    LEFT JOIN direktori_pegawai w ON w.id = d.kepada_id
    WHERE NOT EXISTS (
        SELECT 1 FROM kinerja_laporanperiode x
        WHERE x.skp_id = s.id AND x.periode_id = l.periode_id AND x.diajukan_pada IS NOT NULL
    )
)
SELECT t.akun_id, 'periode:' || t.periode_id AS objek, 'LEWAT' AS langkah,
       'Laporan ' || t.periode || ' belum diajukan' AS judul,
       'Jendelanya ditutup ' || {_TANGGAL} || ' pukul 24.00. ' || CASE
           WHEN t.status = 'DITETAPKAN' THEN 'Ajukan sekarang dengan alasan terlambat.'
           WHEN t.status = 'DIAJUKAN' THEN 'SKP Anda masih menunggu persetujuan '
               || coalesce(t.penilai, 'pengelola kepegawaian') || '.'
           ELSE 'SKP Anda belum ditetapkan. Selesaikan SKP lebih dulu.'
       END AS isi,
       %s || '?periode=' || t.periode_id AS tautan,
       'Anda menerima ini karena wajib melaporkan kinerja setiap periode.' AS mengapa
FROM telat t CROSS JOIN bulan b WHERE t.akun_id IS NOT NULL
UNION ALL
SELECT t.akun_penilai, 'periode:' || t.periode_id || '/menahan:' || t.hari, 'LEWAT',
       count(*) || ' SKP menunggu persetujuan Anda',
       'Laporan ' || max(t.periode) || ' mereka tertahan karenanya. Jendelanya ditutup '
           || max({_TANGGAL}) || '.',
       %s, 'Anda menerima ini karena menjadi penilai mereka.'
FROM telat t CROSS JOIN bulan b
WHERE t.status = 'DIAJUKAN' AND t.akun_penilai IS NOT NULL
GROUP BY t.akun_penilai, t.periode_id, t.hari
"""

#: ``lewat`` as above, of windows that close tonight.
_HARI_INI = """
SELECT o.akun_id, 'periode:' || l.periode_id AS objek, 'HARI_INI' AS langkah,
       'Laporan ' || e.nama || ' ditutup hari ini' AS judul,
       'Jendelanya ditutup malam ini pukul 24.00. Ajukan laporan Anda hari ini.' AS isi,
       %s || '?periode=' || l.periode_id AS tautan,
       'Anda menerima ini karena wajib melaporkan kinerja setiap periode.' AS mengapa
FROM ({lewat}) l
JOIN kinerja_periode e ON e.id = l.periode_id
JOIN direktori_pegawai o ON o.id = l.pegawai_id
WHERE o.akun_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM kinerja_laporanperiode x JOIN kinerja_skp s ON s.id = x.skp_id
    WHERE s.pegawai_id = l.pegawai_id AND x.periode_id = l.periode_id
      AND x.status IN ('DIAJUKAN', 'DITERIMA')
)
"""
#: Steps whose mail waits neither for quiet hours nor for a summary.
MENDESAK = ("HARI_INI",)
#: Nobody is woken for a day that has just begun, and everybody hears before noon.
PAGI = time(6)

_KOSONG = (
    "SELECT NULL::bigint AS periode_id, NULL::bigint AS pegawai_id, NULL::date AS hari WHERE false"
)


def progres_lewat(sekarang: datetime) -> tuple[str, list[object]]:
    """SQL and parameters of the reminder's rows; ``sekarang`` is local time (Asia/Jakarta).

    Columns as ``pemberitahuan.actions.pengingat.KOLOM`` names them.
    """
    hari = sekarang.date()
    bagian: list[str] = []
    parameter: list[object] = []
    for periode in _baru_lewat(hari):
        sql, isi = _yang_lewat(periode, hari)
        bagian.append(f"({sql})")
        parameter += isi
    lewat = " UNION ALL ".join(bagian) or _KOSONG
    tautan = [reverse("kinerja:progres"), reverse("kinerja:tim")]
    return _PESAN.format(lewat=lewat), [list(BULAN), *parameter, hari, hari, *tautan]


def progres_hari_ini(sekarang: datetime) -> tuple[str, list[object]]:
    """Reports whose last open day is today and that are not submitted; columns as above.

    Empty before six in the morning: the mail is urgent, so it would leave at midnight.
    """
    hari = sekarang.date()
    bagian: list[str] = []
    parameter: list[object] = []
    for periode in _tutup(hari) if sekarang.time() >= PAGI else ():
        orang: Any = jendela_berlaku(periode, Langkah.PROGRES, hari)
        sql, isi = _yang_wajib(orang.filter(hari_terakhir=hari), periode, hari)
        bagian.append(f"({sql})")
        parameter += isi
    lewat = " UNION ALL ".join(bagian) or _KOSONG
    return _HARI_INI.format(lewat=lewat), [reverse("kinerja:progres"), *parameter]


def _tutup(hari: date) -> list[Periode]:
    """Periods of which some progress window closes tonight, by itself or by an extension."""
    return list(
        Periode.objects.filter(
            Q(jendela__masa__endswith=hari + timedelta(days=1))
            | Q(jendela__perpanjangan__sampai=hari),
            jendela__langkah=Langkah.PROGRES,
            jendela__masa__startswith__lte=hari,
        )
        .distinct()
        .order_by("id")
    )


def _baru_lewat(hari: date) -> list[Periode]:
    """Periods of which some progress window closed lately, by itself or after an extension."""
    sejak = hari - PALING_LAMA
    return list(
        Periode.objects.filter(
            Q(jendela__masa__endswith__gt=sejak) | Q(jendela__perpanjangan__sampai__gte=sejak),
            jendela__langkah=Langkah.PROGRES,
            jendela__masa__startswith__lt=hari,
        )
        .distinct()
        .order_by("id")
    )


def _yang_lewat(periode: Periode, hari: date) -> tuple[str, tuple[object, ...]]:
    """People who owed a report of ``periode`` at its end, still owe an SKP, and are past it."""
    orang: Any = jendela_lewat(periode, Langkah.PROGRES, hari)
    return _yang_wajib(orang.filter(hari_terakhir__gte=hari - PALING_LAMA), periode, hari)


def _yang_wajib(orang: Any, periode: Periode, hari: date) -> tuple[str, tuple[object, ...]]:
    """Of these people (with ``hari_terakhir``), those who owe a report of ``periode``."""
    akhir = masa_dari(periode.masa).terdekat(hari)
    for wajib in (pegawai_wajib_skp(akhir), pegawai_wajib_skp(hari)):
        orang = orang.filter(pk__in=wajib.values("pk"))
    for lain in _lebih_pendek(periode, akhir):
        orang = orang.exclude(pk__in=pegawai_berperiode(lain, hari).values("pk"))
    sql, parameter = orang.values_list("pk", "hari_terakhir").query.sql_with_params()
    kolom = "SELECT %s::bigint AS periode_id, x.pegawai_id, x.hari"
    return f"{kolom} FROM ({sql}) AS x (pegawai_id, hari)", (periode.pk, *parameter)


def _lebih_pendek(periode: Periode, akhir: date) -> "QuerySet[Periode]":
    """Periods of a shorter rhythm at its end: whoever has one of those reports that instead."""
    urutan = list(JenisPeriode)
    return Periode.objects.filter(
        jenis__in=urutan[: urutan.index(JenisPeriode(periode.jenis))],
        masa__contains=akhir,
        jendela__langkah=Langkah.PROGRES,
    )
