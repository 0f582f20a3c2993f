"""What waits for one person, as employee and as evaluator: counters and task rows."""

from datetime import date
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import QuerySet

from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.ingatan import ingat

from ..models import BuktiDukung, VersiSKP
from ..rules.istilah import StatusBukti, StatusVersi
from .laporan import tahun_lapor


def bukti_dikembalikan(pegawai: Pegawai) -> "QuerySet[BuktiDukung]":
    """Own evidence that the evaluator gave back, the oldest first."""
    return BuktiDukung.objects.filter(
        skp__pegawai=pegawai, status=StatusBukti.DIKEMBALIKAN
    ).order_by("diperiksa_pada", "id")


def skp_dikerjakan(pegawai: Pegawai) -> list[VersiSKP]:
    """Own versions that wait for their owner: drafts, and those given back."""
    return [satu for satu in _belum_tetap(pegawai) if satu.status != StatusVersi.DIAJUKAN]


def skp_diajukan(pegawai: Pegawai) -> list[VersiSKP]:
    """Own versions that wait for the evaluator, the longest waiting first."""
    semua = (satu for satu in _belum_tetap(pegawai) if satu.status == StatusVersi.DIAJUKAN)
    return sorted(semua, key=lambda satu: (satu.diajukan_pada, satu.pk))


def _belum_tetap(pegawai: Pegawai) -> list[VersiSKP]:
    """Own versions that are not fixed yet; kept on the person, tasks and page ask both."""
    status = (StatusVersi.DRAF, StatusVersi.DIKEMBALIKAN, StatusVersi.DIAJUKAN)
    baris = VersiSKP.objects.filter(skp__pegawai=pegawai, status__in=status)
    return ingat(
        pegawai, "kinerja.belum_tetap", lambda: list(baris.select_related("skp").order_by("pk"))
    )


#: Overdue follow-up told one by one.
TINDAKAN_MAKS = 3
_DITUNGGU = """
WITH lewat AS (
    SELECT id, teks, tenggat FROM kinerja_tindakan
    WHERE pegawai_id = %(pegawai)s AND status IN ('BARU', 'BERJALAN') AND tenggat <= %(pada)s::date
)
SELECT (SELECT count(*) FROM kinerja_buktidukung b JOIN kinerja_skp s ON s.id = b.skp_id
        WHERE s.pegawai_id = %(pegawai)s AND b.status = 'DIKEMBALIKAN')
     + (SELECT count(*) FROM kinerja_laporanperiode l JOIN kinerja_skp s ON s.id = l.skp_id
        WHERE s.pegawai_id = %(pegawai)s AND l.status = 'DIKEMBALIKAN'),
       (SELECT count(*) FROM lewat),
       (SELECT json_agg(json_build_array(l.id, l.teks, l.tenggat) ORDER BY l.tenggat, l.id)
        FROM (SELECT * FROM lewat ORDER BY tenggat, id LIMIT %(maks)s) l),
       u.jumlah, u.terakhir
FROM (SELECT count(*) AS jumlah, max(hari) AS terakhir FROM kinerja_umpanbalik
      WHERE kepada_id = %(pegawai)s AND ruang = 'DIBAGI' AND hari >= %(awal_tahun)s::date) u
"""


class TindakanLewat(NamedTuple):
    """Follow-up whose day is today or has passed."""

    pk: int
    teks: str
    tenggat: date


class Ditunggu(NamedTuple):
    """What a person owes: evidence and reports given back, and follow-up that is due, the oldest
    of which are ``tindakan``; and what came for them: feedback of the year, the latest on
    ``umpan_terakhir``.
    """

    dikembalikan: int
    jatuh_tempo: int
    tindakan: tuple[TindakanLewat, ...]
    umpan: int
    umpan_terakhir: date | None


def ditunggu(pegawai: Pegawai, pada: date) -> Ditunggu:
    """What waits for this employee.  One statement, kept on the person: menu and tasks ask it."""
    return ingat(pegawai, ("kinerja.ditunggu", pada), lambda: _ditunggu(pegawai.pk, pada))


def _ditunggu(pegawai_id: int, pada: date) -> Ditunggu:
    isi: dict[str, Any] = {
        "pegawai": pegawai_id,
        "pada": pada,
        "maks": TINDAKAN_MAKS,
        "awal_tahun": pada.replace(month=1, day=1),
    }
    with connection.cursor() as kursor:
        kursor.execute(_DITUNGGU, isi)
        dikembalikan, jatuh_tempo, tindakan, umpan, terakhir = kursor.fetchone()
    lewat = (TindakanLewat(pk, teks, date.fromisoformat(t)) for pk, teks, t in tindakan or ())
    return Ditunggu(dikembalikan, jatuh_tempo, tuple(lewat), umpan, terakhir)


_MENUNGGU = """
WITH milik AS (
    SELECT s.id, s.pegawai_id, s.tahun_id, g.penilai_id = %(penilai)s AS sendiri
    FROM kinerja_skp s
    JOIN direktori_garispenilai g ON g.penempatan_id = s.penempatan_id
        AND g.masa @> greatest(lower(s.masa), least(%(pada)s::date, upper(s.masa) - 1))
    WHERE s.tahun_id = ANY (%(tahun)s) AND (g.penilai_id = %(penilai)s OR g.penilai_id IN (
        SELECT d.dari_id FROM direktori_delegasi d
        WHERE d.kepada_id = %(penilai)s AND d.masa @> %(pada)s::date
    ))
), laporan AS (
    SELECT m.pegawai_id FROM kinerja_laporanperiode l JOIN milik m ON m.id = l.skp_id
    WHERE l.status = 'DIAJUKAN'
), bukti AS (
    SELECT m.pegawai_id FROM kinerja_buktidukung b JOIN milik m ON m.id = b.skp_id
    WHERE b.status = 'DIKIRIM'
)
SELECT (SELECT count(*) FROM (SELECT * FROM laporan UNION SELECT * FROM bukti) o),
       (SELECT count(*) FROM laporan), (SELECT count(*) FROM bukti),
       (SELECT count(*) FROM milik m JOIN kinerja_versiskp v ON v.skp_id = m.id
        WHERE v.status = 'DIAJUKAN'),
       (SELECT count(DISTINCT m.pegawai_id) FROM milik m
        JOIN kinerja_rencanahasilkerja r ON r.skp_id = m.id AND r.induk_sementara <> ''
        WHERE m.sendiri AND NOT EXISTS (
            SELECT FROM kinerja_peranhasil c
            JOIN kinerja_rencanahasilkerja a ON a.id = c.rhk_pimpinan_id
            JOIN kinerja_skp s ON s.id = a.skp_id
            WHERE c.pegawai_id = m.pegawai_id AND c.diterbitkan_pada IS NOT NULL
              AND s.tahun_id = m.tahun_id AND s.pegawai_id = %(penilai)s))
"""


class Menunggu(NamedTuple):
    """What waits for an evaluator: people in all, their reports, pieces of evidence, and SKP.

    ``matriks``: people whose RHK has words for a source while no cell is published for them.
    """

    orang: int
    laporan: int
    bukti: int
    skp: int
    matriks: int = 0


def jumlah_menunggu(penilai_id: int, pada: date) -> Menunggu:
    """What waits for this evaluator or delegate.  One statement: each of their pages asks."""
    with connection.cursor() as kursor:
        kursor.execute(
            _MENUNGGU, {"pada": pada, "tahun": list(tahun_lapor(pada)), "penilai": penilai_id}
        )
        return Menunggu(*kursor.fetchone() or (0, 0, 0, 0))
