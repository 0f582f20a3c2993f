ANALYZE direktori_garispenilai, kinerja_periode, kinerja_jendela;
-- Windows as HR has set them: on the demo day progress of this quarter is open, the progress of
-- the quarter before closed a few days ago, and its rating is open for another week.

CREATE TEMP TABLE c_triwulan ON COMMIT DROP AS
SELECT p.id, p.tahun_id AS tahun, p.masa, lower(p.masa) AS mulai, upper(p.masa) AS akhir,
       (extract(month FROM lower(p.masa))::int + 2) / 3 AS urutan,
       upper(p.masa) <= pg_temp.pada() AS lewat,
       upper(p.masa) = date_trunc('quarter', pg_temp.pada())::date AS terakhir
FROM kinerja_periode p WHERE p.jenis = 'TRIWULAN';

UPDATE kinerja_jendela j
SET masa = daterange(lower(j.masa), greatest(t.akhir + 1, pg_temp.pada() - 2))
FROM c_triwulan t WHERE t.terakhir AND j.periode_id = t.id AND j.langkah = 'PROGRES';

UPDATE kinerja_jendela j
SET masa = daterange(lower(j.masa), greatest(upper(j.masa), pg_temp.pada() + 8))
FROM c_triwulan t WHERE t.terakhir AND j.periode_id = t.id AND j.langkah = 'PENILAIAN';

-- More time for the targets of somebody who was moved.
INSERT INTO kinerja_perpanjangan (jendela_id, pegawai_id, unit_id, sampai, alasan, oleh_id)
SELECT j.id, g.no, NULL, pg_temp.pada() + 7, 'Baru pindah tugas', a.id
FROM kinerja_jendela j
JOIN kinerja_periode p ON p.id = j.periode_id AND p.tahun_id = pg_temp.tahun()
CROSS JOIN (SELECT min(no) AS no FROM c_gerak) g
JOIN c_akun a ON a.username = 'pengelola'
WHERE j.langkah = 'SKP'
ORDER BY j.id;

-- A whole branch that was busy with its anniversary got two more days for its progress.
INSERT INTO kinerja_perpanjangan (jendela_id, pegawai_id, unit_id, sampai, alasan, oleh_id)
SELECT j.id, NULL, u.id, pg_temp.pada() + 2, 'Pelaksanaan pekan budaya kota', a.id
FROM kinerja_jendela j
JOIN c_triwulan t ON t.id = j.periode_id AND t.terakhir
JOIN direktori_unitkerja u ON u.kode = 'DIKBUD.3'
JOIN c_akun a ON a.username = 'pengelola'
WHERE j.langkah = 'PROGRES'
ORDER BY j.id;

-- The demo's employee may still change this quarter's plan of action.
INSERT INTO kinerja_perpanjangan (jendela_id, pegawai_id, unit_id, sampai, alasan, oleh_id)
SELECT j.id, o.id, NULL, pg_temp.pada() + 10, 'Rencana aksi disusun ulang', a.id
FROM kinerja_jendela j
JOIN c_triwulan t ON t.id = j.periode_id AND pg_temp.pada() >= t.mulai AND pg_temp.pada() < t.akhir
JOIN c_akun k ON k.username = 'pegawai'
JOIN direktori_pegawai o ON o.akun_id = k.id
JOIN c_akun a ON a.username = 'pengelola'
WHERE j.langkah = 'RENCANA_AKSI'
ORDER BY j.id;
