"""Rows of the national employee data against today's truth, in SQL for all rows at once.

:func:`bandingkan` leaves four temporary tables until the transaction ends: ``siasn_banding`` (a
row of the file beside the person, unit, post and placement it means), ``siasn_fakta`` (dated
facts and what to do with them), ``siasn_temuan`` (remarks) and ``siasn_ubah`` (changes field by
field).  ``aksi`` is BUKA (begin), TUTUP (end the running one the day before, begin anew), GANTI
(same first day: correct) or NULL (nothing to do, or not for an import to do).
"""

from datetime import date
from typing import Any

from django.db import connection

from ..rules.siasn import JENJANG_KEPALA, memimpin
from .temuan_pegawai import catat_bentrok, catat_temuan

#: A repeated row that says the same is left out; rows that contradict each other all wait.
_GANDA = """
CREATE TEMP TABLE siasn_ganda ON COMMIT DROP AS
SELECT nomor, min(nomor) OVER w AS pertama, string_agg(nomor::text, ', ') OVER w AS semua,
       min(sidik) OVER w = max(sidik) OVER w AS sama
FROM (SELECT nomor, nip, md5((to_jsonb(s) - 'nomor')::text) AS sidik FROM siasn s
      WHERE nip <> '') AS x
WINDOW w AS (PARTITION BY nip);
DELETE FROM siasn_ganda WHERE pertama::text = semua;
ANALYZE siasn, siasn_temuan, siasn_ganda
"""

_BANDING = """
CREATE TEMP TABLE siasn_banding ON COMMIT DROP AS
WITH RECURSIVE pengganti AS (
    -- Whoever stands for a merged row, over however many merges.
    SELECT id, digabung_ke_id AS pegawai_id FROM direktori_pegawai
    WHERE digabung_ke_id IN (SELECT id FROM direktori_pegawai WHERE digabung_ke_id IS NULL)
    UNION ALL
    SELECT o.id, g.pegawai_id FROM direktori_pegawai o JOIN pengganti g ON g.id = o.digabung_ke_id
), hidup AS (
    SELECT id, kode, upper(nama) AS nama, jenis FROM direktori_unitkerja WHERE masa @> %(pada)s
), bernama AS (
    SELECT nama, min(id) AS id, count(*) AS banyak FROM hidup GROUP BY nama
), jabatan AS (
    SELECT DISTINCT ON (upper(nama)) upper(nama) AS nama, id, jenis FROM direktori_jabatan
    ORDER BY upper(nama), id
), fakta AS (
    SELECT DISTINCT ON (pegawai_id) pegawai_id, nilai FROM direktori_riwayatpegawai
    WHERE jenis = 'KEDUDUKAN' AND lower(masa) <= %(pada)s
    ORDER BY pegawai_id, lower(masa) DESC
)
SELECT s.*, n.pegawai_id, coalesce(uk.id, CASE ub.banyak WHEN 1 THEN ub.id END) AS unit_id,
       coalesce(ub.banyak, 0) AS unit_senama, j.id AS jabatan_id, j.jenis AS jenis_katalog,
       t.id AS tempat_id, t.unit_id AS unit_kini, t.jabatan_id AS jabatan_kini,
       t.kepala AS kepala_kini, t.masa AS masa_kini, k.nilai AS kedudukan_kini,
       false AS kepala, NULL::text AS aksi, NULL::daterange AS masa, NULL::text AS hasil
FROM siasn s
LEFT JOIN (
    SELECT b.nomor, coalesce(g.pegawai_id, b.pegawai_id) AS pegawai_id
    FROM direktori_nomorinduk b LEFT JOIN pengganti g ON g.id = b.pegawai_id
) n ON n.nomor = s.nip
LEFT JOIN hidup uk ON uk.kode = nullif(s.unor_id, '')
LEFT JOIN bernama ub ON ub.nama = upper(s.unor)
LEFT JOIN jabatan j ON j.nama = upper(s.jabatan)
LEFT JOIN direktori_penempatan t ON t.pegawai_id = n.pegawai_id AND t.jenis = 'DEFINITIF'
    AND t.masa @> %(pada)s
LEFT JOIN fakta k ON k.pegawai_id = n.pegawai_id
WHERE NOT EXISTS (SELECT 1 FROM siasn_ganda g WHERE g.nomor = s.nomor AND g.sama
                  AND g.nomor <> g.pertama);
CREATE UNIQUE INDEX ON siasn_banding (nomor);
CREATE INDEX ON siasn_banding (pegawai_id);
ANALYZE siasn_banding
"""

#: A post without a level in its name takes that of the unit it heads.
_JENIS = """
UPDATE siasn_banding b SET jenis = coalesce(
    (SELECT m.jenis FROM direktori_unitkerja u
     JOIN unnest(%(jenis_unit)s::text[], %(jenis_jabatan)s::text[]) AS m(unit, jenis)
         ON m.unit = u.jenis WHERE u.id = b.unit_id), 'PENGAWAS'),
    jenis_ragu = true
WHERE b.struktural AND b.jenis IS NULL AND b.jabatan_id IS NULL
"""

_AKSI = """
UPDATE siasn_banding b SET masa = daterange(coalesce(b.tmt_jabatan, b.mulai), upper(b.masa_kini)),
aksi = CASE
    WHEN b.unit_id IS NULL THEN NULL
    WHEN b.pegawai_id IS NULL THEN 'BUKA'
    WHEN b.kedudukan <> 'AKTIF' OR b.kedudukan_kini <> 'AKTIF' THEN NULL
    WHEN b.tempat_id IS NULL THEN CASE
        WHEN b.tmt_jabatan IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM direktori_penempatan t WHERE t.pegawai_id = b.pegawai_id
            AND t.jenis = 'DEFINITIF' AND t.masa && daterange(b.tmt_jabatan, NULL)) THEN 'BUKA' END
    WHEN b.unit_kini = b.unit_id AND b.jabatan_kini = b.jabatan_id THEN NULL
    WHEN b.tmt_jabatan > lower(b.masa_kini) THEN 'TUTUP'
    WHEN b.tmt_jabatan = lower(b.masa_kini) THEN 'GANTI'
    END
WHERE coalesce(b.tmt_jabatan, b.mulai) < coalesce(upper(b.masa_kini), 'infinity')
"""

#: A seat is free when nobody else's headship remains in it once running ones are closed.
_KEPALA_BENTROK = """
CREATE TEMP TABLE siasn_bentrok ON COMMIT DROP AS
SELECT b.nomor, o.nama
FROM siasn_banding b
JOIN direktori_penempatan t ON t.unit_id = b.unit_id AND t.kepala AND t.jenis = 'DEFINITIF'
    AND t.id IS DISTINCT FROM b.tempat_id
JOIN direktori_pegawai o ON o.id = t.pegawai_id
LEFT JOIN siasn_banding l ON l.tempat_id = t.id AND l.aksi IN ('TUTUP', 'GANTI')
    AND NOT EXISTS (SELECT 1 FROM siasn_temuan g WHERE g.nomor = l.nomor AND g.tingkat = 'GALAT')
WHERE b.aksi IS NOT NULL AND b.kepala AND b.masa && CASE l.aksi
    WHEN 'TUTUP' THEN daterange(lower(t.masa), lower(l.masa))
    WHEN 'GANTI' THEN 'empty'::daterange ELSE t.masa END
UNION ALL
SELECT b.nomor, x.nama
FROM siasn_banding b JOIN siasn_banding x ON x.unit_id = b.unit_id AND x.nomor <> b.nomor
    AND x.kepala AND x.aksi IS NOT NULL AND x.masa && b.masa
    AND (lower(x.masa), -x.nomor) > (lower(b.masa), -b.nomor)
WHERE b.aksi IS NOT NULL AND b.kepala
    AND NOT EXISTS (SELECT 1 FROM siasn_temuan g WHERE g.nomor = x.nomor AND g.tingkat = 'GALAT');
UPDATE siasn_banding b SET kepala = false FROM siasn_bentrok x WHERE x.nomor = b.nomor
"""

#: An id that two rows or another person claim is kept by nobody new.
_PNS_ID = """
UPDATE siasn_banding b SET pns_id = '' FROM (
    SELECT x.nomor FROM siasn_banding x JOIN direktori_pegawai p ON p.pns_id = x.pns_id
    WHERE x.pns_id <> '' AND p.id IS DISTINCT FROM x.pegawai_id
    UNION
    SELECT x.nomor FROM siasn_banding x JOIN siasn_banding y ON y.pns_id = x.pns_id
    WHERE x.pns_id <> '' AND y.nip NOT IN ('', x.nip)
) AS ragu WHERE ragu.nomor = b.nomor
"""

_FAKTA = """
CREATE TEMP TABLE siasn_fakta ON COMMIT DROP AS
WITH calon AS (
    SELECT nomor, pegawai_id, 'GOLONGAN' AS jenis, golongan AS nilai, tmt_golongan AS hari, mulai
    FROM siasn_banding WHERE golongan <> ''
    UNION ALL
    SELECT nomor, pegawai_id, 'STATUS', status, CASE status WHEN 'PNS' THEN tmt_pns END, mulai
    FROM siasn_banding WHERE status IS NOT NULL
    UNION ALL
    SELECT nomor, pegawai_id, 'PENDIDIKAN', pendidikan, NULL, mulai
    FROM siasn_banding WHERE pendidikan <> ''
    UNION ALL
    SELECT nomor, pegawai_id, 'KEDUDUKAN', kedudukan, NULL, mulai
    FROM siasn_banding WHERE kedudukan = 'AKTIF' AND kedudukan_kini IS NULL
), kini AS (
    SELECT c.*, r.id AS fakta_id, r.nilai AS nilai_kini, r.masa AS masa_kini,
           CASE WHEN r.id IS NULL THEN coalesce(c.hari, c.mulai)
                WHEN c.jenis = 'GOLONGAN' THEN c.hari
                ELSE coalesce(c.hari, %(pada)s) END AS sejak
    FROM calon c LEFT JOIN direktori_riwayatpegawai r ON r.pegawai_id = c.pegawai_id
        AND r.jenis = c.jenis AND r.masa @> %(pada)s
)
SELECT k.*, CASE
    WHEN k.sejak IS NULL OR k.nilai = k.nilai_kini THEN NULL
    WHEN k.fakta_id IS NULL THEN CASE WHEN NOT EXISTS (
        SELECT 1 FROM direktori_riwayatpegawai r WHERE r.pegawai_id = k.pegawai_id
        AND r.jenis = k.jenis AND r.masa && daterange(k.sejak, NULL)) THEN 'BUKA' END
    WHEN k.sejak > lower(k.masa_kini) THEN 'TUTUP'
    WHEN k.sejak = lower(k.masa_kini) THEN 'GANTI' END AS aksi
FROM kini k;
CREATE INDEX ON siasn_fakta (nomor);
ANALYZE siasn_fakta, siasn_banding
"""

#: Changes field by field, under the names of the file's own columns.
_UBAH = """
CREATE TEMP TABLE siasn_ubah ON COMMIT DROP AS
WITH dikenal AS (
    SELECT b.*, p.nama AS nama_kini, p.gelar_depan AS depan_kini, p.gelar_belakang AS belakang_kini,
           p.kelamin AS kelamin_kini, p.lahir AS lahir_kini, p.pns_id AS pns_kini
    FROM siasn_banding b JOIN direktori_pegawai p ON p.id = b.pegawai_id
    WHERE b.kedudukan = 'AKTIF' AND coalesce(b.kedudukan_kini, 'AKTIF') = 'AKTIF'
)
SELECT nomor, kolom, coalesce(dari, '') AS dari, ke, urutan FROM (
    SELECT d.nomor, x.* FROM dikenal d, LATERAL (VALUES
        (1, 'pns_id', d.pns_kini, d.pns_id, d.pns_kini <> d.pns_id),
        (2, 'nama', d.nama_kini, d.nama, upper(d.nama_kini) <> upper(d.nama)),
        (3, 'gelar_depan', d.depan_kini, d.gelar_depan, d.depan_kini <> d.gelar_depan),
        (4, 'gelar_belakang', d.belakang_kini, d.gelar_belakang,
            d.belakang_kini <> d.gelar_belakang),
        (5, 'jenis_kelamin', d.kelamin_kini, d.kelamin, d.kelamin_kini IS DISTINCT FROM d.kelamin),
        (6, 'tanggal_lahir', to_char(d.lahir_kini, 'DD-MM-YYYY'), to_char(d.lahir, 'DD-MM-YYYY'),
            d.lahir_kini IS DISTINCT FROM d.lahir)
    ) AS x(urutan, kolom, dari, ke, beda) WHERE x.beda AND x.ke <> ''
    UNION ALL
    SELECT f.nomor, CASE f.jenis WHEN 'GOLONGAN' THEN 7 WHEN 'STATUS' THEN 8
               WHEN 'PENDIDIKAN' THEN 9 ELSE 10 END,
           CASE f.jenis WHEN 'GOLONGAN' THEN 'gol_akhir_nama' WHEN 'STATUS' THEN 'status_cpns_pns'
               WHEN 'PENDIDIKAN' THEN 'tingkat_pendidikan_nama' ELSE 'kedudukan_hukum_nama' END,
           f.nilai_kini, f.nilai, true
    FROM siasn_fakta f JOIN dikenal d ON d.nomor = f.nomor WHERE f.aksi IS NOT NULL
    UNION ALL
    SELECT d.nomor, x.* FROM dikenal d
    LEFT JOIN direktori_unitkerja ul ON ul.id = d.unit_kini
    LEFT JOIN direktori_unitkerja ub ON ub.id = d.unit_id
    LEFT JOIN direktori_jabatan jl ON jl.id = d.jabatan_kini, LATERAL (VALUES
        (11, 'unor_nama', ul.nama, ub.nama, d.unit_kini IS DISTINCT FROM d.unit_id),
        (12, 'jabatan_nama', jl.nama, d.jabatan, d.jabatan_kini IS DISTINCT FROM d.jabatan_id
            OR d.jabatan_id IS NULL)
    ) AS x(urutan, kolom, dari, ke, beda) WHERE d.aksi IS NOT NULL AND x.beda
) AS semua(nomor, urutan, kolom, dari, ke, beda);
CREATE INDEX ON siasn_ubah (nomor);
ANALYZE siasn_ubah, siasn_temuan
"""

#: What becomes of each row; a repeated row never got as far as ``siasn_banding``.
_HASIL = """
UPDATE siasn_banding b SET hasil = CASE
    WHEN EXISTS (SELECT 1 FROM siasn_temuan t WHERE t.nomor = b.nomor AND t.tingkat = 'GALAT')
        THEN 'GALAT'
    WHEN b.pegawai_id IS NULL THEN CASE b.kedudukan WHEN 'AKTIF' THEN 'BARU' ELSE 'DIABAIKAN' END
    WHEN EXISTS (SELECT 1 FROM siasn_ubah u WHERE u.nomor = b.nomor) THEN 'BERUBAH'
    ELSE 'TETAP' END
"""


def bandingkan(pada: date) -> None:
    """Fill the temporary tables from ``siasn`` and ``siasn_temuan``, which hold the file."""
    parameter: dict[str, Any] = {
        "pada": pada,
        "jenis_unit": [str(satu) for satu in JENJANG_KEPALA],
        "jenis_jabatan": [str(satu) for satu in JENJANG_KEPALA.values()],
    }
    with connection.cursor() as kursor:
        kursor.execute(_GANDA)
        kursor.execute(_BANDING, parameter)
        kursor.execute(_JENIS, parameter)
        _tandai_kepala()
        kursor.execute(_AKSI, parameter)
        kursor.execute(_FAKTA, parameter)
        catat_temuan(pada)
        kursor.execute(_PNS_ID)
        kursor.execute(_KEPALA_BENTROK)
        catat_bentrok()
        kursor.execute(_UBAH, parameter)
        kursor.execute(_HASIL)


def _tandai_kepala() -> None:
    """Who heads the unit, by the names of post and unit; each pair is asked once."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT DISTINCT b.jabatan, u.id, u.nama, u.jenis FROM siasn_banding b"
            " JOIN direktori_unitkerja u ON u.id = b.unit_id"
        )
        kepala = [(j, u) for j, u, nama, jenis in kursor.fetchall() if memimpin(j, nama, jenis)]
        kursor.execute(
            "UPDATE siasn_banding b SET kepala = true"
            " FROM unnest(%s::text[], %s::bigint[]) AS k(jabatan, unit_id)"
            " WHERE k.jabatan = b.jabatan AND k.unit_id = b.unit_id",
            [[j for j, _ in kepala], [u for _, u in kepala]],
        )
