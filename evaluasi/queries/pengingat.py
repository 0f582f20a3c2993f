"""Reminders of this room, as queries for the engine in pemberitahuan."""

from datetime import datetime

from django.urls import reverse

from kinerja.models import Jendela

from ..rules.istilah import Langkah, StatusSiklus
from .pantau import kueri_terbuka

_TELAT = """
SELECT p.siklus_id, %s::text AS nama, p.pegawai_id, p.penilai_id
FROM evaluasi_penilaian p
WHERE p.siklus_id = %s AND p.status = 'TERBUKA'
  AND p.pegawai_id NOT IN (SELECT l.id FROM ({terbuka}) AS l(id, hari_terakhir))
"""
_TAK_ADA = "SELECT NULL::bigint, NULL::text, NULL::bigint, NULL::bigint WHERE false"

#: Who rates today: the delegate of an absent evaluator, else the evaluator.  Where nobody with
#: an account does, HR has to find somebody.  Late persons are told for whom they wait.
_PESAN = """
WITH telat(siklus_id, nama, pegawai_id, penilai_id) AS ({telat}),
arah AS (
    SELECT t.siklus_id, t.nama, t.pegawai_id, t.penilai_id, w.nama AS pengganti,
           d.id IS NOT NULL AS delegasi, a.id AS akun_id
    FROM telat t
    LEFT JOIN direktori_delegasi d ON d.dari_id = t.penilai_id AND d.masa @> %s::date
        AND d.kepada_id <> t.pegawai_id
    LEFT JOIN direktori_pegawai w ON w.id = coalesce(d.kepada_id, t.penilai_id)
    LEFT JOIN akun_akun a ON a.id = w.akun_id AND a.is_active
)
SELECT akun_id, 'siklus/' || siklus_id AS objek, 'PENILAI' AS langkah,
       count(DISTINCT pegawai_id) || ' orang belum Anda nilai: ' || nama AS judul,
       'Masa penilaian sudah berakhir. Penilaian tetap dapat Anda kirim sekarang.' AS isi,
       %s::text AS tautan,
       'Anda menerima ini karena menjadi pejabat penilai kinerja mereka'
           || CASE WHEN bool_and(delegasi) THEN ', sebagai pengganti.' ELSE '.' END AS mengapa
FROM arah WHERE akun_id IS NOT NULL GROUP BY akun_id, siklus_id, nama
UNION ALL
SELECT o.akun_id, 'siklus/' || r.siklus_id, 'DINILAI', 'Nilai ' || r.nama || ' Anda belum dikirim',
       CASE WHEN r.akun_id IS NULL
            THEN 'Penilai Anda belum ditetapkan. Pengelola kepegawaian sudah diberi tahu.'
            ELSE 'Nilai Anda menunggu ' || r.pengganti || ', yang sudah diberi tahu.' END,
       %s, 'Anda menerima ini karena masa penilaian Anda sudah berakhir.'
FROM arah r JOIN direktori_pegawai o ON o.id = r.pegawai_id
WHERE o.akun_id IS NOT NULL
UNION ALL
SELECT g.akun_id, 'siklus/' || r.siklus_id, 'TANPA_PENILAI',
       count(DISTINCT r.pegawai_id) || ' orang belum dinilai karena tanpa penilai: ' || r.nama,
       'Tetapkan penilainya, atau kirim penilaian sebagai pengelola.', %s,
       'Anda menerima ini karena bertugas sebagai pengelola kepegawaian.'
FROM arah r
JOIN direktori_penugasan g ON g.peran = 'PENGELOLA' AND g.masa @> %s::date
WHERE r.akun_id IS NULL GROUP BY g.akun_id, r.siklus_id, r.nama
"""


def penilaian_lewat(sekarang: datetime) -> tuple[str, list[object]]:
    """Ratings not sent although their window has closed, extensions included.

    One digest to each evaluator (or today's delegate) and cycle, one message to each person who
    waits, one digest to HR for those whom nobody evaluates.
    """
    pada = sekarang.date()
    jendela = (
        Jendela.objects.filter(
            langkah=Langkah.PENILAIAN,
            masa__endswith__lte=pada,
            periode__siklus__status=StatusSiklus.DIBUKA,
        )
        .select_related("periode__siklus")
        .prefetch_related("periode__jendela")
    )
    telat, parameter = [], []
    for satu in jendela:
        terbuka, isi = kueri_terbuka(satu.periode, Langkah.PENILAIAN, pada)
        telat.append(_TELAT.format(terbuka=terbuka))
        parameter += [str(satu.periode), satu.periode.siklus.pk, *isi]
    sql = _PESAN.format(telat=" UNION ALL ".join(telat) or _TAK_ADA)
    tautan = [reverse(f"evaluasi:{nama}") for nama in ("menilai_daftar", "nilai_daftar", "pantau")]
    return sql, [*parameter, pada, *tautan, pada]
