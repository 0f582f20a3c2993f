-- Goals of the units, and the SKP of two years with their cascade.

CREATE TEMP TABLE c_tahun ON COMMIT DROP AS
SELECT t.tahun, t.tahun = pg_temp.tahun() AS kini,
       daterange(make_date(t.tahun, 1, 1), make_date(t.tahun + 1, 1, 1)) AS masa,
       CASE WHEN t.tahun < pg_temp.tahun() THEN make_date(t.tahun, 7, 1)
            WHEN h.pindah >= make_date(t.tahun, 1, 1) THEN h.pindah END AS ganti
FROM (VALUES (pg_temp.tahun() - 1), (pg_temp.tahun())) t (tahun) CROSS JOIN c_hari h;

-- Goals: the city's own, those of units that have some in the file, and a common set for others.
CREATE TEMP TABLE c_sasaran ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY t.tahun, u.id, s.urutan::int) AS id, t.tahun, u.id AS unit_id,
       u.kode, s.urutan::int AS urutan, s.induk, s.tema, s.satuan, s.arah,
           s.desimal::int AS desimal,
       replace(s.teks, '{unit}', coalesce(nullif(u.singkatan, ''), u.nama)) AS teks,
       replace(s.indikator, '{unit}', coalesce(nullif(u.singkatan, ''), u.nama)) AS indikator,
       round(s.target::numeric * CASE WHEN t.kini THEN 1.0 WHEN s.arah = 'TURUN' THEN 1.06
             ELSE 0.97 END, s.desimal::int) AS target
FROM c_tahun t
CROSS JOIN direktori_unitkerja u
JOIN bahan_sasaran s ON s.unit = CASE
    WHEN EXISTS (SELECT FROM bahan_sasaran b WHERE b.unit = u.kode) THEN u.kode ELSE 'UMUM' END
WHERE u.mandiri;
INSERT INTO kinerja_sasaranunit
    (id, unit_id, tahun_id, induk_id, urutan, teks, indikator, satuan, arah, target)
SELECT s.id, s.unit_id, s.tahun, i.id, s.urutan, s.teks, s.indikator, s.satuan, s.arah, s.target
FROM c_sasaran s
LEFT JOIN c_sasaran i ON i.kode = 'KOTA' AND i.tahun = s.tahun AND i.urutan::text = s.induk
ORDER BY s.id;

-- One SKP a definitive (or long acting) placement and year, cut where its duty ends.
CREATE TEMP TABLE c_skp ON COMMIT DROP AS
WITH RECURSIVE induk AS (
    SELECT id AS unit_id, id AS atas_id, induk_id, mandiri FROM direktori_unitkerja
    UNION ALL
    SELECT i.unit_id, u.id, u.induk_id, u.mandiri
    FROM induk i JOIN direktori_unitkerja u ON u.id = i.induk_id WHERE NOT i.mandiri
), dasar AS (
    SELECT p.id AS penempatan_id, p.pegawai_id, p.unit_id, p.jenis, p.kepala, j.nama AS jabatan,
           j.kamus, j.jenis AS jenis_jabatan, t.tahun, t.kini, t.ganti, o.tokoh, o.unit_kode,
           p.masa * t.masa AS utuh, k.mulai AS lepas
    FROM direktori_penempatan p
    JOIN c_tahun t ON t.masa && p.masa
    JOIN c_orang o ON o.no = p.pegawai_id AND NOT o.wali_kota
    JOIN c_jabatan j ON j.id = p.jabatan_id
    LEFT JOIN (SELECT pegawai_id, lower(masa) AS mulai FROM direktori_ketidakhadiran
               WHERE jenis IN ('CLTN', 'TUGAS_BELAJAR')) k ON k.pegawai_id = p.pegawai_id
    WHERE p.jenis IN ('DEFINITIF', 'PLT')
), bermasa AS (
    SELECT d.*, daterange(lower(utuh), CASE WHEN lepas > lower(utuh) THEN least(upper(utuh), lepas)
                          ELSE upper(utuh) END) AS masa
    FROM dasar d WHERE lepas IS NULL OR lepas > lower(utuh)
)
SELECT row_number() OVER (ORDER BY b.tahun, b.pegawai_id, b.jenis, b.masa) AS id, b.*,
       g.penilai_id, a.id AS akun_penilai, m.atas_id AS unit_mandiri,
       CASE WHEN b.jenis_jabatan LIKE 'JPT%' OR b.kepala AND u.mandiri THEN 'JPT' ELSE 'JA_JF' END
           AS bentuk,
       b.kepala AND u.mandiri AS pemilik,
       coalesce(nullif(u.singkatan, ''), u.nama) AS unit,
       -- In the first weeks of the year, and of a new post, many are still being drawn up.
       CASE WHEN NOT b.kini OR b.kepala OR b.tokoh <> '' THEN 'DITETAPKAN'
            WHEN b.pegawai_id = f.no THEN 'DIAJUKAN'
            WHEN lower(b.masa) > pg_temp.pada() - 21 THEN
                (ARRAY['DRAF', 'DIAJUKAN', 'DITETAPKAN'])[1 + pg_temp.bilangan('baru'
                    || b.pegawai_id, 3)]
            WHEN pg_temp.acak('versi' || b.pegawai_id || b.masa) < 0.008 THEN 'DRAF'
            WHEN pg_temp.acak('versi' || b.pegawai_id || b.masa) < 0.018 THEN 'DIAJUKAN'
            WHEN pg_temp.acak('versi' || b.pegawai_id || b.masa) < 0.026 THEN 'DIKEMBALIKAN'
            ELSE 'DITETAPKAN' END AS status
FROM bermasa b
JOIN direktori_unitkerja u ON u.id = b.unit_id
JOIN induk m ON m.unit_id = b.unit_id AND m.mandiri
CROSS JOIN (SELECT min(no) AS no FROM c_orang
    WHERE unit_kode = 'DPMPTSP.1' AND jabatan = 'Petugas Layanan Perizinan') f
LEFT JOIN direktori_garispenilai g
    ON g.penempatan_id = b.penempatan_id AND g.masa @> (upper(b.masa) - 1)
LEFT JOIN c_akun a ON a.pegawai_id = g.penilai_id
WHERE upper(b.masa) - lower(b.masa) >= 21 AND lower(b.masa) <= pg_temp.pada();
CREATE UNIQUE INDEX ON c_skp (id);
CREATE INDEX ON c_skp (pegawai_id, tahun);
ANALYZE c_skp;
INSERT INTO kinerja_skp (id, pegawai_id, penempatan_id, tahun_id, jenis, bentuk, masa)
SELECT id, pegawai_id, penempatan_id, tahun, jenis, bentuk, masa FROM c_skp ORDER BY id;

-- The bank of intended results by post, from both files.
CREATE TEMP TABLE c_butir ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY asal, no) AS no, kelompok, tema, rhk, indikator, aspek, satuan,
       target, target_atas, arah, hitung, pola, desimal, bukti, tahap
FROM (
    SELECT 1 AS asal, no, kelompok, tema, rhk, indikator, aspek, satuan, target::numeric AS target,
           nullif(target_atas, '')::numeric AS target_atas, arah, hitung, pola,
           desimal::int AS desimal, bukti, tahap
    FROM bahan_rhk
    UNION ALL
    SELECT 2, no, jabatan, CASE split_part(kode, '-', 1) WHEN 'KEU' THEN 'KEUANGAN'
               WHEN 'SDM' THEN 'INTERNAL' WHEN 'UMU' THEN 'INTERNAL' WHEN 'ARS' THEN 'INTERNAL'
               WHEN 'AUD' THEN 'INTERNAL' WHEN 'PRN' THEN 'INTERNAL' ELSE 'LAYANAN' END,
           rencana_hasil_kerja, indikator, aspek, satuan, target::numeric, NULL, arah,
           CASE WHEN tumbuh AND satuan <> '%' THEN 'JUMLAH' ELSE 'TERAKHIR' END,
           CASE WHEN tumbuh THEN 'BERTAMBAH' ELSE 'TETAP' END,
           CASE satuan WHEN '%' THEN 1 WHEN 'indeks' THEN 2 ELSE 0 END, bukti_dukung, ''
    FROM bahan_kamus CROSS JOIN LATERAL (SELECT arah = 'NAIK'
        AND (aspek = 'KUANTITAS' OR satuan IN ('bulan', 'laporan')) AS tumbuh) t
) AS semua;
CREATE TEMP TABLE c_bank ON COMMIT DROP AS
SELECT min(no) AS id, kelompok, rhk AS teks, min(tema) AS tema FROM c_butir GROUP BY kelompok, rhk;
ANALYZE c_bank;

-- Intended results: the unit's goals for its leader, then three to five from the bank.
CREATE TEMP TABLE c_rhk ON COMMIT DROP AS
WITH dari_sasaran AS (
    SELECT k.id AS skp_id, s.urutan, s.id AS sasaran_id, NULL::bigint AS bank_id, s.tema, s.teks
    FROM c_skp k JOIN c_sasaran s ON s.unit_id = k.unit_id AND s.tahun = k.tahun
    WHERE k.pemilik
), banyak AS (
    SELECT k.id AS skp_id, coalesce(s.banyak, 0) AS sasaran, CASE WHEN k.pemilik THEN 1 + k.id % 2
           WHEN k.jenis = 'PLT' THEN 2 WHEN k.tokoh = 'pegawai' THEN 4
           ELSE (ARRAY[3, 3, 3, 4, 4, 5])[1 + pg_temp.bilangan('banyak' || k.pegawai_id,
               6)] END AS bank
    FROM c_skp k
    LEFT JOIN (SELECT skp_id, count(*) AS banyak FROM dari_sasaran GROUP BY skp_id) s
        ON s.skp_id = k.id
), dari_bank AS (
    SELECT k.id AS skp_id, b.id AS bank_id, b.tema, replace(b.teks, '{unit}', k.unit) AS teks,
           row_number() OVER (PARTITION BY k.id ORDER BY g.urutan, CASE WHEN k.tokoh <> '' THEN b.id
               ELSE pg_temp.acak('rhk' || k.pegawai_id || '/' || b.id) END, b.id) AS urutan
    FROM c_skp k
    CROSS JOIN LATERAL unnest(string_to_array(k.kamus, '|')) WITH ORDINALITY g (kelompok, urutan)
    JOIN c_bank b ON b.kelompok = g.kelompok
)
SELECT row_number() OVER (ORDER BY skp_id, urutan) AS id, * FROM (
    SELECT skp_id, urutan, sasaran_id, bank_id, tema, teks FROM dari_sasaran
    UNION ALL
    SELECT d.skp_id, d.urutan + b.sasaran, NULL, d.bank_id, d.tema, d.teks
    FROM dari_bank d JOIN banyak b ON b.skp_id = d.skp_id AND d.urutan <= b.bank
) AS semua;
CREATE UNIQUE INDEX ON c_rhk (id);
CREATE INDEX ON c_rhk (skp_id);
ANALYZE c_rhk;

-- The link upward: a result of the evaluator on the same subject, else a goal of the unit.
CREATE TEMP TABLE c_taut ON COMMIT DROP AS
SELECT r.id AS rhk_id, k.pegawai_id, k.tahun, r.urutan, r.teks,
       CASE WHEN NOT sementara THEN l.id END AS rhk_pimpinan,
       CASE WHEN l.id IS NULL AND NOT sementara THEN coalesce(r.sasaran_id, s.id) END AS sasaran_id,
       CASE WHEN sementara THEN 'Menunggu matriks peran hasil ' || coalesce(a.jabatan, 'pimpinan')
            ELSE '' END AS induk_sementara,
       CASE WHEN sementara THEN '' ELSE coalesce(l.teks, s.teks, '') END AS teks_induk
FROM c_rhk r
JOIN c_skp k ON k.id = r.skp_id
LEFT JOIN c_orang a ON a.no = k.penilai_id
CROSS JOIN LATERAL (SELECT k.bentuk = 'JA_JF' AND r.urutan = 1
    AND k.status IN ('DRAF', 'DIKEMBALIKAN') AS sementara) t
LEFT JOIN LATERAL (
    SELECT p.id FROM c_skp p
    WHERE p.pegawai_id = k.penilai_id AND p.tahun = k.tahun AND p.jenis = 'DEFINITIF'
        AND k.bentuk = 'JA_JF'
    ORDER BY p.masa @> (upper(k.masa) - 1) DESC, p.id DESC LIMIT 1
) p ON true
LEFT JOIN LATERAL (
    SELECT x.id, x.teks FROM c_rhk x WHERE x.skp_id = p.id
    ORDER BY x.tema = r.tema DESC, abs(x.urutan - r.urutan), x.id LIMIT 1
) l ON true
LEFT JOIN LATERAL (
    SELECT c.id, c.teks FROM c_sasaran c
    WHERE c.unit_id = k.unit_mandiri AND c.tahun = k.tahun AND l.id IS NULL
        AND (r.sasaran_id IS NULL OR c.id = r.sasaran_id)
    ORDER BY c.tema = r.tema DESC, abs(c.urutan - r.urutan), c.id LIMIT 1
) s ON true;
ANALYZE c_taut;

CREATE TEMP TABLE c_sel ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY rhk_pimpinan, pegawai_id) AS id, *,
       row_number() OVER w AS giliran, count(*) OVER (PARTITION BY rhk_pimpinan) AS banyak
FROM (
    SELECT DISTINCT ON (rhk_pimpinan, pegawai_id) rhk_pimpinan, pegawai_id, tahun, teks
    FROM c_taut WHERE rhk_pimpinan IS NOT NULL ORDER BY rhk_pimpinan, pegawai_id, urutan
) AS satu
WINDOW w AS (PARTITION BY rhk_pimpinan ORDER BY pegawai_id);
INSERT INTO kinerja_peranhasil
    (id, rhk_pimpinan_id, pegawai_id, hasil, porsi, diterbitkan_pada)
SELECT id, rhk_pimpinan, pegawai_id, teks,
       CASE WHEN banyak > 100 THEN round(100.0 / banyak, 2)
            ELSE 100 / banyak + (giliran <= 100 % banyak)::int END,
       pg_temp.saat(make_date(tahun, 1, 8), 'terbit' || rhk_pimpinan)
FROM c_sel ORDER BY id;

INSERT INTO kinerja_rencanahasilkerja
    (id, skp_id, bentuk, peran_hasil_id, sasaran_id, induk_sementara)
SELECT r.id, r.skp_id, k.bentuk, s.id, t.sasaran_id, t.induk_sementara
FROM c_rhk r
JOIN c_skp k ON k.id = r.skp_id
JOIN c_taut t ON t.rhk_id = r.id
LEFT JOIN c_sel s ON s.rhk_pimpinan = t.rhk_pimpinan AND s.pegawai_id = k.pegawai_id
ORDER BY r.id;

-- Indicators with their targets of the year.
CREATE TEMP TABLE c_indikator ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY i.rhk_id, i.no) AS id,
       row_number() OVER (PARTITION BY i.rhk_id ORDER BY i.no) AS urutan, i.*,
       CASE WHEN i.arah = 'TAHAPAN' OR i.arah = 'RENTANG' OR i.hitung = 'JUMLAH' THEN NULL
            WHEN i.pola = 'BERTAMBAH' THEN round(i.target * 0.35, i.desimal)
            WHEN i.arah = 'TURUN' THEN round(i.target * 1.1, i.desimal)
            ELSE round(i.target * 0.97, i.desimal) END AS dasar
FROM (
    SELECT r.id AS rhk_id, r.skp_id, b.no, b.indikator AS teks, b.aspek, b.satuan, b.arah,
           b.hitung, b.pola, b.desimal, b.bukti, b.tahap, b.target_atas, k.bentuk, r.tema,
           CASE WHEN b.hitung = 'JUMLAH' AND b.target >= 10 AND k.tokoh = '' THEN greatest(2, round(
               b.target * (0.8 + 0.4 * pg_temp.acak('target' || k.pegawai_id || '/'
                   || b.no))::numeric
               * CASE WHEN k.kini THEN 1 ELSE 0.95 END)) ELSE b.target END AS target
    FROM c_rhk r JOIN c_skp k ON k.id = r.skp_id
    JOIN c_bank n ON n.id = r.bank_id
    JOIN c_butir b ON b.kelompok = n.kelompok AND b.rhk = n.teks
    UNION ALL
    SELECT r.id, r.skp_id, 0, s.indikator, 'KUALITAS', s.satuan, s.arah, 'TERAKHIR', 'TETAP',
           s.desimal, 'Laporan kinerja', '', NULL, k.bentuk, r.tema, s.target
    FROM c_rhk r JOIN c_skp k ON k.id = r.skp_id
    JOIN c_sasaran s ON s.id = r.sasaran_id
) AS i;
CREATE UNIQUE INDEX ON c_indikator (id);
CREATE INDEX ON c_indikator (skp_id);
ANALYZE c_indikator;
INSERT INTO kinerja_indikator (id, rhk_id) SELECT id, rhk_id FROM c_indikator ORDER BY id;
ANALYZE kinerja_skp, kinerja_rencanahasilkerja, kinerja_indikator;
