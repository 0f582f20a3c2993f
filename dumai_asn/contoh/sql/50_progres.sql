-- Plans of action, progress, evidence, and what was submitted for each quarter.

-- How good somebody's year is: mutu 1.0 follows the plan.  Most do, some are behind, some ahead.
CREATE TEMP TABLE c_mutu ON COMMIT DROP AS
SELECT k.id AS skp_id, k.pegawai_id, k.tahun, k.kini, k.masa, k.tokoh, k.akun_penilai,
       a.id AS akun_id, (CASE
           WHEN k.tokoh = 'pegawai' THEN 0.985
           WHEN u < 0.12 THEN 0.70 + u
           WHEN u < 0.80 THEN 0.93 + (u - 0.12) * 0.13
           ELSE 1.04 + (u - 0.80) * 0.6 END)::numeric AS mutu
FROM c_skp k
JOIN c_akun a ON a.pegawai_id = k.pegawai_id
CROSS JOIN LATERAL (SELECT pg_temp.acak('mutu' || k.pegawai_id || '/' || k.tahun) AS u) m
WHERE k.status = 'DITETAPKAN';
CREATE UNIQUE INDEX ON c_mutu (skp_id);
ANALYZE c_mutu;

-- Where each indicator should stand at the end of each quarter; last year one a result.
CREATE TEMP TABLE c_rencana ON COMMIT DROP AS
SELECT i.id AS indikator_id, i.rhk_id, i.skp_id, i.arah, i.hitung, i.pola, i.teks,
    t.id AS periode_id,
       t.urutan, CASE
           WHEN i.arah = 'RENTANG' THEN NULL
           WHEN i.arah = 'TAHAPAN' THEN (
               SELECT sum(split_part(s, ':', 2)::int) FROM unnest(string_to_array(i.tahap, '|'))
                   WITH ORDINALITY x (s, n)
               WHERE n <= t.urutan * cardinality(string_to_array(i.tahap, '|')) / 4)
           WHEN i.pola = 'TETAP' THEN i.target
           WHEN i.hitung = 'JUMLAH' THEN round(i.target * t.urutan / 4)
           ELSE round(i.dasar + (i.target - i.dasar) * t.urutan / 4, i.desimal) END AS target
FROM c_indikator i
JOIN c_mutu m ON m.skp_id = i.skp_id
JOIN c_triwulan t ON t.tahun = m.tahun AND t.masa && m.masa
WHERE t.mulai <= pg_temp.pada() AND (m.kini OR i.urutan = 1);
INSERT INTO kinerja_rencanaaksi (rhk_id, indikator_id, periode_id, teks, target, dibuat_pada)
SELECT r.rhk_id, r.indikator_id, r.periode_id, replace(
           pg_temp.pilih(k.semua, 'ra' || r.indikator_id || '/' || r.urutan),
           '{indikator}', r.teks), r.target, pg_temp.saat(t.mulai - 6, 'ra' || r.rhk_id)
FROM c_rencana r
JOIN c_triwulan t ON t.id = r.periode_id
JOIN (SELECT kunci, array_agg(teks ORDER BY no) AS semua FROM bahan_kalimat
      WHERE jenis = 'RENCANA' GROUP BY kunci) k ON k.kunci = r.pola
WHERE NOT (t.terakhir OR t.lewat) AND pg_temp.acak('tanpa' || r.skp_id) >= 0.1
   OR t.terakhir AND pg_temp.acak('tanpa' || r.skp_id) >= 0.04
   OR t.lewat AND NOT t.terakhir
ORDER BY r.indikator_id, r.urutan;
ANALYZE kinerja_rencanaaksi;

-- The state of each report of a finished quarter.
CREATE TEMP TABLE c_laporan ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY t.mulai, m.skp_id) AS id, m.skp_id, m.pegawai_id, m.akun_penilai,
       m.mutu, t.id AS periode_id, t.akhir, t.terakhir, w.batas, u.u, u.telat, CASE
           WHEN NOT t.terakhir THEN 'DITERIMA'
           WHEN m.tokoh = 'pegawai' THEN 'BELUM'
           WHEN m.tokoh <> '' THEN 'DIAJUKAN'
           WHEN u.u < 0.50 THEN 'DITERIMA'
           WHEN u.u < 0.83 THEN 'DIAJUKAN'
           WHEN u.u < 0.87 THEN 'DIKEMBALIKAN'
           ELSE 'BELUM' END AS status
FROM c_mutu m
JOIN c_triwulan t ON t.tahun = m.tahun AND t.lewat AND m.masa && t.masa
CROSS JOIN LATERAL (SELECT pg_temp.acak('lapor' || m.skp_id || '/' || t.id) AS u,
    pg_temp.acak('telat' || m.skp_id || '/' || t.id) < 0.04 AS telat) u
JOIN (SELECT periode_id, upper(masa) - 1 AS batas FROM kinerja_jendela WHERE langkah = 'PROGRES') w
    ON w.periode_id = t.id;
CREATE INDEX ON c_laporan (skp_id, periode_id);
ANALYZE c_laporan;

-- Entries up to the demo day: one a quarter, and one a month where they add up.
-- Whoever has not submitted misses the last month of that quarter; the running one is half filled.
CREATE TEMP TABLE c_catatan ON COMMIT DROP AS
WITH bulan AS (
    SELECT t.tahun, b::int AS ke,
           least((make_date(t.tahun, b, 1) + interval '1 month')::date - 1, pg_temp.pada()) AS akhir
    FROM c_tahun t CROSS JOIN generate_series(1, 12) b
    WHERE make_date(t.tahun, b, 1) < pg_temp.pada() AND (t.kini OR b % 3 = 0)
), titik AS (
    SELECT i.*, m.mutu, m.akun_id, m.pegawai_id, m.kini, b.ke, b.akhir, q.id AS periode_id, q.lewat,
           b.akhir - pg_temp.bilangan('hari' || i.id || '/' || b.ke, 6) AS tanggal,
           (b.akhir - make_date(m.tahun, 1, 1) + 1)::numeric / 365 AS bagian,
           m.mutu + (pg_temp.acak('ayun' || i.id) * 0.10 - 0.05
                     + pg_temp.acak('ayun' || i.id || '/' || b.ke) * 0.06 - 0.03)::numeric AS laju
    FROM c_indikator i
    JOIN c_mutu m ON m.skp_id = i.skp_id
    JOIN bulan b ON b.tahun = m.tahun
    JOIN c_triwulan q ON q.tahun = m.tahun AND q.masa @> make_date(m.tahun, b.ke, 1)
    LEFT JOIN c_laporan l ON l.skp_id = i.skp_id AND l.periode_id = q.id
    WHERE b.akhir - 6 > lower(m.masa) AND b.akhir - 6 < upper(m.masa)
      AND NOT (l.status = 'BELUM' AND b.ke % 3 = 0)
      AND (b.ke % 3 = 0 OR i.hitung = 'JUMLAH' OR NOT q.lewat OR m.tokoh <> ''
           OR l.status = 'BELUM' AND b.ke % 3 = 2)
      AND (q.lewat OR pg_temp.acak('isi' || i.id || '/' || b.ke) < 0.7)
), jadi AS (
    SELECT t.*, CASE
        WHEN arah = 'TAHAPAN' THEN NULL
        WHEN arah = 'RENTANG' THEN round(CASE
            WHEN laju >= 0.92 THEN target + (target_atas - target)
                 * (0.2 + 0.6 * pg_temp.acak('isi' || id || '/' || ke))::numeric
            ELSE target * (laju + 0.05) END, desimal)
        WHEN hitung = 'JUMLAH' THEN round(target * bagian * laju)
        WHEN pola = 'BERTAMBAH' THEN round(least(dasar + (target - dasar) * bagian * laju,
            CASE WHEN satuan = '%' THEN 100 END), desimal)
        WHEN arah = 'TURUN' THEN round(greatest(target * (2.02 - laju), 0), desimal)
        ELSE round(least(target * (laju + 0.01), CASE WHEN satuan = '%' THEN 100 END), desimal)
        END AS nilai,
        CASE WHEN arah = 'TAHAPAN' THEN ARRAY(SELECT generate_series(1, least(
            cardinality(string_to_array(tahap, '|')),
            floor(cardinality(string_to_array(tahap, '|')) * bagian * laju + 0.25)::int))) END
                AS tahap_selesai
    FROM titik t
), selisih AS (
    SELECT j.*, CASE WHEN hitung = 'JUMLAH' THEN greatest(nilai - coalesce(
               max(nilai) OVER (PARTITION BY id ORDER BY ke ROWS BETWEEN UNBOUNDED PRECEDING
                   AND 1 PRECEDING),
               0), 0) ELSE nilai END AS entri
    FROM jadi j
)
SELECT row_number() OVER (ORDER BY tanggal, id) AS id, id AS indikator_id, rhk_id, skp_id, bukti,
       pegawai_id, akun_id, periode_id, lewat, kini, tanggal, mutu, ke, entri AS nilai,
       coalesce(tahap_selesai, '{}') AS tahap
FROM selisih
WHERE coalesce(entri, 0) > 0 OR hitung = 'TERAKHIR' AND arah <> 'TAHAPAN'
   OR cardinality(tahap_selesai) > 0;
CREATE UNIQUE INDEX ON c_catatan (id);
ANALYZE c_catatan;
INSERT INTO kinerja_progres
    (id, skp_id, indikator_id, tanggal, nilai, tahap, catatan, oleh_id, kunci_kirim, dibuat_pada)
SELECT c.id, c.skp_id, c.indikator_id, c.tanggal, c.nilai, c.tahap,
       pg_temp.pilih(k.semua, 'catatan' || c.id), c.akun_id,
       pg_temp.kunci('progres' || c.id), pg_temp.saat(c.tanggal, 'progres' || c.id)
FROM c_catatan c
JOIN (SELECT kunci, array_agg(teks ORDER BY no) AS semua FROM bahan_kalimat
      WHERE jenis = 'CATATAN' GROUP BY kunci) k
    ON k.kunci = CASE WHEN c.mutu < 0.9 THEN 'KURANG' ELSE 'BAIK' END
ORDER BY c.id;

CREATE TEMP TABLE c_ucapan ON COMMIT DROP AS
SELECT jenis, kunci, array_agg(teks ORDER BY no) AS semua FROM bahan_kalimat
WHERE jenis IN ('RINGKASAN', 'TERLAMBAT', 'KEMBALI_LAPORAN', 'KEMBALI_BUKTI') GROUP BY jenis, kunci;

CREATE TEMP TABLE c_isi_laporan ON COMMIT DROP AS
SELECT l.*, CASE WHEN l.status = 'BELUM' THEN ''
           ELSE pg_temp.pilih(r.semua, 'ringkas' || l.id) END
               AS ringkasan,
       CASE WHEN l.telat AND l.status <> 'BELUM'
           THEN pg_temp.pilih(t.semua, 'telat' || l.id)
               ELSE '' END AS alasan,
       CASE WHEN l.status = 'DIKEMBALIKAN'
           THEN pg_temp.pilih(k.semua, 'kembali' || l.id)
               ELSE '' END AS catatan,
       d.pada AS diajukan_pada, least(d.pada + interval '2 days',
           (pg_temp.pada() + time '08:00') AT TIME ZONE 'Asia/Jakarta') AS dijawab_pada
FROM c_laporan l
JOIN c_ucapan r ON r.jenis = 'RINGKASAN'
    AND r.kunci = CASE WHEN l.mutu < 0.9 THEN 'KURANG' ELSE 'BAIK' END
JOIN c_ucapan t ON t.jenis = 'TERLAMBAT'
JOIN c_ucapan k ON k.jenis = 'KEMBALI_LAPORAN'
CROSS JOIN LATERAL (SELECT pg_temp.saat(least(CASE WHEN l.telat THEN l.batas + 1
    ELSE greatest(l.akhir, l.batas - pg_temp.bilangan('aju' || l.id, 9)) END,
    pg_temp.pada() - 1), 'lapor' || l.id) AS pada) d;

-- Finished history comes in as it ended; the latest quarter is moved along its states.
INSERT INTO kinerja_laporanperiode (id, skp_id, periode_id, status, ringkasan, batas, diajukan_pada,
                                    alasan_terlambat, dijawab_pada, dijawab_oleh_id)
SELECT id, skp_id, periode_id, 'DITERIMA', ringkasan, batas, diajukan_pada, alasan, dijawab_pada,
       akun_penilai
FROM c_isi_laporan WHERE NOT terakhir ORDER BY id;
INSERT INTO kinerja_laporanperiode (id, skp_id, periode_id, status, ringkasan)
SELECT id, skp_id, periode_id, 'BELUM', ringkasan FROM c_isi_laporan WHERE terakhir ORDER BY id;
ANALYZE kinerja_laporanperiode;
UPDATE kinerja_laporanperiode d
SET status = 'DIAJUKAN', batas = l.batas, diajukan_pada = l.diajukan_pada,
    alasan_terlambat = l.alasan
FROM c_isi_laporan l WHERE l.id = d.id AND l.terakhir AND l.status <> 'BELUM';
UPDATE kinerja_laporanperiode d
SET status = l.status, dijawab_oleh_id = l.akun_penilai, dijawab_pada = l.dijawab_pada,
    catatan = l.catatan
FROM c_isi_laporan l
WHERE l.id = d.id AND l.terakhir AND l.status IN ('DITERIMA', 'DIKEMBALIKAN');

-- Evidence: a link for nearly every result lately, for a part of them before.
CREATE TEMP TABLE c_bukti ON COMMIT DROP AS
SELECT row_number() OVER w AS id, b.*, lewat AND NOT terakhir AS lama,
       pg_temp.saat(least(tanggal + 5, pg_temp.pada() - 2), 'periksa' || row_number() OVER w)
           AS diperiksa,
       CASE
           WHEN tokoh = 'pegawai' AND urutan = 3 AND lewat AND terakhir THEN 'DIKEMBALIKAN'
           WHEN NOT lewat THEN CASE WHEN u < 0.55 THEN 'DITERIMA' ELSE 'DIKIRIM' END
           WHEN NOT terakhir THEN 'DITERIMA'
           WHEN u < 0.68 THEN 'DITERIMA' WHEN u < 0.92 THEN 'DIKIRIM'
               ELSE 'DIKEMBALIKAN' END AS status
FROM (
    SELECT DISTINCT ON (c.rhk_id, c.periode_id) c.rhk_id, c.periode_id, c.skp_id,
        c.id AS progres_id,
           c.tanggal, c.bukti, c.lewat, t.terakhir, t.urutan AS triwulan, t.tahun, r.urutan,
               m.tokoh,
           m.akun_penilai, pg_temp.acak('bukti' || c.rhk_id || '/' || c.periode_id) AS u
    FROM c_catatan c
    JOIN c_triwulan t ON t.id = c.periode_id
    JOIN c_rhk r ON r.id = c.rhk_id
    JOIN c_mutu m ON m.skp_id = c.skp_id
    WHERE (m.tokoh <> '' OR pg_temp.acak('ada' || c.rhk_id || '/' || c.periode_id) <
        CASE WHEN NOT c.kini THEN 0.1 WHEN t.lewat AND NOT t.terakhir THEN 0.3
             WHEN c.mutu < 0.9 THEN 0.6 ELSE 0.92 END)
        AND EXISTS (SELECT FROM kinerja_rencanaaksi e
                    WHERE e.rhk_id = c.rhk_id AND e.periode_id = c.periode_id)
    ORDER BY c.rhk_id, c.periode_id, c.id DESC
) AS b
WINDOW w AS (ORDER BY tanggal, rhk_id);
INSERT INTO kinerja_buktidukung (id, skp_id, jenis, nama, tautan, status, kunci_kirim, dibuat_pada,
                                 diperiksa_pada, diperiksa_oleh_id)
SELECT id, skp_id, 'TAUTAN', upper(left(bukti, 1)) || substr(bukti, 2) || ', Triwulan '
           || (ARRAY['I', 'II', 'III', 'IV'])[triwulan] || ' ' || tahun,
       'https://arsip.contoh.invalid/' || left(md5('bukti' || id), 10),
       CASE WHEN lama THEN 'DITERIMA' ELSE 'DIKIRIM' END, pg_temp.kunci('bukti' || id),
       pg_temp.saat(tanggal, 'bukti' || id), CASE WHEN lama THEN diperiksa END,
       CASE WHEN lama THEN akun_penilai END
FROM c_bukti ORDER BY id;
ANALYZE kinerja_buktidukung;
UPDATE kinerja_buktidukung d
SET status = b.status, diperiksa_oleh_id = b.akun_penilai, diperiksa_pada = b.diperiksa,
    catatan = CASE WHEN b.status <> 'DIKEMBALIKAN' THEN '' WHEN b.tokoh = 'pegawai' THEN k.semua[1]
        ELSE pg_temp.pilih(k.semua, 'kembali' || b.id) END
FROM c_bukti b JOIN c_ucapan k ON k.jenis = 'KEMBALI_BUKTI'
WHERE b.id = d.id AND NOT b.lama AND b.status <> 'DIKIRIM';
INSERT INTO kinerja_buktidukung_progres (buktidukung_id, progres_id)
SELECT id, progres_id FROM c_bukti ORDER BY id;
