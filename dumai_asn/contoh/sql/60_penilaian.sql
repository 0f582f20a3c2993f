-- Ratings: everything but the latest quarter is rated and received; that one is half way.

ANALYZE evaluasi_penilaian, kinerja_progres;

CREATE TEMP TABLE c_siklus ON COMMIT DROP AS
SELECT s.id, p.id AS periode_id, p.tahun_id AS tahun, p.jenis, upper(p.masa) AS akhir,
       -- A year is only rated when its last quarter was.
       CASE WHEN p.jenis = 'TRIWULAN' THEN t.terakhir
            ELSE EXISTS (SELECT FROM c_triwulan x WHERE x.tahun = p.tahun_id AND x.terakhir) END
           AS berjalan
FROM evaluasi_siklus s
JOIN kinerja_periode p ON p.id = s.periode_id
LEFT JOIN c_triwulan t ON t.id = p.id
WHERE s.status = 'DIBUKA';

UPDATE evaluasi_siklus d SET dibuka_pada = pg_temp.saat(s.akhir, 'buka' || s.id)
FROM c_siklus s WHERE s.id = d.id;

INSERT INTO evaluasi_capaianorganisasi (siklus_id, unit_id, nilai, catatan, oleh_id)
SELECT c.siklus_id, c.unit_id, c.nilai, k.teks, a.id
FROM (
    SELECT s.id AS siklus_id, s.tahun, u.id AS unit_id, CASE WHEN x < 0.08 THEN 'ISTIMEWA'
               WHEN x < 0.88 THEN 'BAIK' ELSE 'BUTUH_PERBAIKAN' END AS nilai
    FROM c_siklus s
    JOIN direktori_unitkerja u ON u.mandiri AND u.jenis <> 'KOTA'
    CROSS JOIN LATERAL (SELECT pg_temp.acak('capaian' || u.kode || '/' || s.tahun) AS x) x
    WHERE NOT s.berjalan
       OR s.jenis = 'TRIWULAN' AND pg_temp.acak('sudah' || u.kode || '/' || s.id) < 0.55
) c
JOIN LATERAL (SELECT teks FROM bahan_kalimat
    WHERE jenis = 'CAPAIAN' AND kunci = c.nilai ORDER BY no LIMIT 1) k ON true
JOIN c_akun a ON a.username = 'pimpinan'
ORDER BY c.siklus_id, c.unit_id;

-- What was planned for the last day evaluated: on the line between two planned points, as
-- kinerja.rules.laju draws it.  What adds up starts from nothing; a level without base and
-- plans is to be kept all year.
CREATE TEMP TABLE c_titik ON COMMIT DROP AS
WITH isi AS (
    SELECT DISTINCT ON (x.indikator_id) x.indikator_id, x.arah, x.penghitungan, x.dasar, k.masa,
           CASE WHEN x.arah = 'TAHAPAN' THEN (SELECT sum((b->>'bobot')::int)
                FROM jsonb_array_elements(x.tahapan) b) ELSE x.target END AS target
    FROM kinerja_isiindikator x
    JOIN c_indikator i ON i.id = x.indikator_id
    JOIN c_skp k ON k.id = i.skp_id
    WHERE x.arah <> 'RENTANG'
    ORDER BY x.indikator_id, x.versi_id
), rencana AS (
    SELECT a.indikator_id, (upper(e.masa) - 1) AS tanggal, a.target AS nilai
    FROM kinerja_rencanaaksi a JOIN kinerja_periode e ON e.id = a.periode_id
    WHERE a.target IS NOT NULL
)
SELECT indikator_id, tanggal, nilai FROM rencana
UNION ALL
SELECT i.indikator_id, upper(i.masa) - 1, i.target FROM isi i
WHERE NOT EXISTS (SELECT FROM rencana r
    WHERE r.indikator_id = i.indikator_id AND r.tanggal = upper(i.masa) - 1)
UNION ALL
SELECT i.indikator_id, lower(i.masa), coalesce(i.dasar, CASE
    WHEN i.penghitungan = 'JUMLAH' OR i.arah = 'TAHAPAN' THEN 0 ELSE i.target END)
FROM isi i
WHERE i.dasar IS NOT NULL OR i.penghitungan = 'JUMLAH' OR i.arah = 'TAHAPAN'
   OR NOT EXISTS (SELECT FROM rencana r WHERE r.indikator_id = i.indikator_id);
CREATE INDEX ON c_titik (indikator_id, tanggal) INCLUDE (nilai);
ANALYZE c_titik;

-- What each indicator had reached on the last day evaluated: entries are valid until the next.
CREATE TEMP TABLE c_capai ON COMMIT DROP AS
WITH nilai AS (
    SELECT indikator_id, tanggal, nilai, tahap, sum(nilai) OVER w AS jumlah,
           lead(tanggal, 1, 'infinity') OVER w AS sampai
    FROM c_catatan WINDOW w AS (PARTITION BY indikator_id ORDER BY tanggal, id)
), ukur AS (
    SELECT p.id AS penilaian_id, p.versi_id, i.rhk_id, x.indikator_id, x.urutan, x.teks, x.arah,
           CASE WHEN x.arah = 'RENTANG' THEN x.target
                WHEN a.tanggal = upper(p.masa) - 1 OR b.tanggal IS NULL THEN a.nilai
                ELSE a.nilai + (b.nilai - a.nilai) * (upper(p.masa) - 1 - a.tanggal)
                     / (b.tanggal - a.tanggal) END AS target,
           x.target_atas, CASE WHEN x.arah = 'TAHAPAN' THEN '% bobot' ELSE x.satuan END AS satuan,
           x.desimal,
           CASE WHEN x.arah = 'TAHAPAN' THEN (SELECT sum((b->>'bobot')::int) FROM
                    jsonb_array_elements(x.tahapan) WITH ORDINALITY t (b, no)
                        WHERE no = ANY(n.tahap))
                WHEN x.penghitungan = 'JUMLAH' THEN n.jumlah ELSE n.nilai END AS realisasi
    FROM evaluasi_penilaian p
    JOIN c_siklus s ON s.id = p.siklus_id
    JOIN kinerja_isiindikator x ON x.versi_id = p.versi_id
    JOIN c_indikator i ON i.id = x.indikator_id
    LEFT JOIN nilai n ON n.indikator_id = x.indikator_id
        AND n.tanggal < upper(p.masa) AND n.sampai >= upper(p.masa)
    LEFT JOIN LATERAL (SELECT tanggal, nilai FROM c_titik t WHERE t.indikator_id = x.indikator_id
        AND t.tanggal < upper(p.masa) ORDER BY t.tanggal DESC LIMIT 1) a ON true
    LEFT JOIN LATERAL (SELECT tanggal, nilai FROM c_titik t WHERE t.indikator_id = x.indikator_id
        AND t.tanggal >= upper(p.masa) ORDER BY t.tanggal LIMIT 1) b ON true
    WHERE p.status = 'TERBUKA'
), persen AS (
    SELECT u.*, round(CASE
        WHEN arah = 'TURUN' OR arah = 'RENTANG' AND realisasi > target_atas THEN
            CASE WHEN coalesce(target_atas, target) = 0 THEN CASE WHEN realisasi = 0 THEN 100
                ELSE 0 END
                 ELSE greatest(0, (2 * coalesce(target_atas, target) - realisasi) * 100
                               / coalesce(target_atas, target)) END
        WHEN arah = 'RENTANG' AND realisasi >= target THEN 100
        WHEN realisasi IS NULL THEN NULL
        ELSE realisasi * 100 / nullif(target, 0) END, 2) AS persen
    FROM ukur u
)
SELECT penilaian_id, versi_id, rhk_id, indikator_id, urutan, persen, teks || ': ' || CASE
               WHEN realisasi IS NULL THEN 'belum ada realisasi'
               ELSE pg_temp.tulis(realisasi) || ' ' || satuan END || ' dari '
           || CASE WHEN arah = 'RENTANG'
                   THEN pg_temp.tulis(target) || '–' || pg_temp.tulis(target_atas)
                   ELSE pg_temp.tulis(round(target, desimal)) END || ' ' || satuan
           || coalesce(' (' || pg_temp.tulis(persen) || ' %)', '') AS kalimat
FROM persen;
ANALYZE c_capai;

-- The suggestion with its trace, as evaluasi.rules.saran writes it.
CREATE TEMP TABLE c_capai_rhk ON COMMIT DROP AS
SELECT c.penilaian_id, c.rhk_id, r.urutan, r.jenis, count(*) AS indikator,
    count(c.persen) AS terukur,
       round(avg(c.persen), 2) AS rata,
       string_agg(c.kalimat, E'\n' ORDER BY c.urutan, c.indikator_id) AS realisasi
FROM c_capai c JOIN kinerja_isirhk r ON r.versi_id = c.versi_id AND r.rhk_id = c.rhk_id
GROUP BY c.penilaian_id, c.rhk_id, r.urutan, r.jenis;
CREATE TEMP TABLE c_saran ON COMMIT DROP AS
SELECT s.*, CASE WHEN rata < pg_temp.sesuai_mulai() THEN 'DI_BAWAH'
                 WHEN rata <= pg_temp.sesuai_sampai() THEN 'SESUAI' WHEN rata IS NOT NULL
                     THEN 'DI_ATAS' END AS rating
FROM (
    SELECT penilaian_id, round(avg(rata), 2) AS rata, count(rata) AS banyak,
           sum(terukur)::int AS terukur, sum(indikator)::int AS indikator,
           array_agg('RHK ' || urutan || ': ' || coalesce('rata-rata ' || pg_temp.tulis(rata)
               || ' % ', '')
               || CASE WHEN rata IS NULL THEN '' ELSE '(' END
               || terukur || ' dari ' || indikator || ' indikator terukur'
               || CASE WHEN rata IS NULL THEN ', tidak dihitung.' ELSE ').' END ORDER BY urutan)
                   AS jejak
    FROM c_capai_rhk WHERE jenis = 'UTAMA' GROUP BY penilaian_id
) s;
CREATE UNIQUE INDEX ON c_saran (penilaian_id);
ANALYZE c_saran;

CREATE TEMP TABLE c_rating ON COMMIT DROP AS
WITH dasar AS (
    SELECT p.id, p.siklus_id || '/' || p.pegawai_id || '/' || coalesce(p.skp_id, 0) AS kunci,
           p.siklus_id, p.pegawai_id, p.skp_id, s.akhir, s.berjalan, s.jenis, a.id AS akun_penilai,
           m.mutu + (pg_temp.acak('hasil' || p.pegawai_id || '/'
               || p.siklus_id) * 0.10 - 0.05)::numeric AS mutu,
           pg_temp.acak('sikap' || p.pegawai_id || '/' || s.tahun) AS sikap, o.nilai AS capaian,
           k.pemilik, t.rating AS saran, t.rata, t.banyak, t.terukur, t.indikator, t.jejak,
           e.tokoh, n.tokoh AS tokoh_penilai,
           -- Evaluators differ in speed; so do units.
           0.35 + 0.62 * pg_temp.acak('cepat' || p.penilai_id || '/' || s.id) AS laju,
           pg_temp.acak('giliran' || p.pegawai_id || '/' || s.id) AS giliran,
           l.status IN ('DIAJUKAN', 'DITERIMA') AS melapor,
           row_number() OVER (PARTITION BY p.siklus_id, p.penilai_id ORDER BY e.tokoh,
               l.status IN ('DIAJUKAN', 'DITERIMA') DESC NULLS LAST, p.pegawai_id) AS nomor
    FROM evaluasi_penilaian p
    JOIN c_siklus s ON s.id = p.siklus_id
    JOIN c_orang e ON e.no = p.pegawai_id
    JOIN c_orang n ON n.no = p.penilai_id
    JOIN c_akun a ON a.pegawai_id = p.penilai_id
    LEFT JOIN c_mutu m ON m.skp_id = p.skp_id
    LEFT JOIN c_skp k ON k.id = p.skp_id
    LEFT JOIN c_laporan l ON l.skp_id = p.skp_id AND l.periode_id = s.periode_id
    LEFT JOIN c_saran t ON t.penilaian_id = p.id
    LEFT JOIN evaluasi_capaianorganisasi o ON o.siklus_id = p.siklus_id AND o.unit_id = p.unit_id
        AND k.pemilik
), pilih AS (
    SELECT d.*, CASE
            WHEN skp_id IS NULL THEN 'DI_BAWAH'
            WHEN capaian IS NOT NULL THEN CASE capaian WHEN 'ISTIMEWA'
                THEN pg_temp.pimpinan_istimewa()
                WHEN 'BAIK' THEN pg_temp.pimpinan_baik() ELSE pg_temp.pimpinan_butuh() END
            WHEN mutu < 0.83 THEN 'DI_BAWAH' WHEN mutu > 1.08 THEN 'DI_ATAS'
                ELSE 'SESUAI' END AS hasil,
        CASE WHEN tokoh <> '' THEN 'SESUAI' WHEN sikap < 0.018 THEN 'DI_BAWAH'
             WHEN sikap > CASE WHEN mutu > 1.08 THEN 0.35 ELSE 0.82 END THEN 'DI_ATAS'
             ELSE 'SESUAI' END AS perilaku,
        CASE WHEN NOT berjalan THEN true
             WHEN jenis <> 'TRIWULAN' OR pemilik AND capaian IS NULL OR melapor IS NOT TRUE
                 THEN false
             WHEN tokoh_penilai = 'penilai' THEN nomor <= 4
             ELSE giliran < laju END AS dinilai
    FROM dasar d
)
SELECT p.*, CASE WHEN NOT berjalan THEN akhir + 3 + pg_temp.bilangan('nilai' || kunci, 6)
                 ELSE greatest(akhir, pg_temp.pada() - 1 - pg_temp.bilangan('nilai' || kunci,
                     11)) END AS hari,
       NOT berjalan OR pg_temp.acak('terima' || kunci) < 0.55 AS diterima
FROM pilih p WHERE dinilai;
CREATE UNIQUE INDEX ON c_rating (id);
ANALYZE c_rating;

CREATE TEMP TABLE c_ucap ON COMMIT DROP AS
SELECT jenis, kunci, array_agg(teks ORDER BY no) AS semua FROM bahan_kalimat
WHERE jenis IN ('HASIL', 'SIKAP', 'NILAI', 'UMPAN', 'SIKAP_NILAI') GROUP BY jenis, kunci;

UPDATE evaluasi_penilaian d
SET status = 'DISERAHKAN', rating_hasil = r.hasil, rating_perilaku = r.perilaku,
    alasan_hasil = CASE WHEN r.skp_id IS NULL
            THEN 'Belum ada SKP yang ditetapkan pada periode ini sehingga hasil kerja tidak dapat diukur.'
        WHEN r.hasil IS DISTINCT FROM r.saran OR r.hasil <> 'SESUAI'
            THEN pg_temp.pilih(h.semua, 'alasan' || r.kunci)
                ELSE '' END,
    alasan_perilaku = coalesce(pg_temp.pilih(k.semua, 'alasan2' || r.kunci),
        CASE WHEN r.skp_id IS NULL THEN 'Perilaku sehari-hari sesuai harapan.' ELSE '' END),
    saran = CASE WHEN r.skp_id IS NOT NULL THEN jsonb_build_object('versi', pg_temp.versi_saran(),
        'rating', r.saran,
        'rata', pg_temp.angka(r.rata), 'terukur', r.terukur, 'indikator', r.indikator,
        'jejak', r.jejak || CASE WHEN r.saran IS NULL
            THEN 'Belum ada indikator RHK utama yang terukur, jadi tidak ada saran.'
            ELSE format('Rata-rata %s RHK utama %s %%: %s.', r.banyak, pg_temp.tulis(r.rata),
                CASE r.saran
                WHEN 'DI_BAWAH' THEN format('kurang dari %s %%, di bawah ekspektasi',
                    pg_temp.sesuai_mulai())
                WHEN 'SESUAI' THEN format('antara %s %% dan %s %%, sesuai ekspektasi',
                                          pg_temp.sesuai_mulai(), pg_temp.sesuai_sampai())
                ELSE format('lebih dari %s %%, di atas ekspektasi',
                    pg_temp.sesuai_sampai()) END) END) END,
    acuan = CASE WHEN r.skp_id IS NULL THEN '{}' ELSE pg_temp.acuan_saran() END,
    versi_aturan = pg_temp.versi_predikat(),
    dinilai_pada = pg_temp.saat(r.hari, 'nilai' || r.kunci), diserahkan_pada = pg_temp.saat(r.hari,
        'nilai' || r.kunci),
    dinilai_oleh_id = r.akun_penilai
FROM c_rating r
LEFT JOIN c_ucap h ON h.jenis = 'HASIL' AND h.kunci = r.hasil
LEFT JOIN c_ucap k ON k.jenis = 'SIKAP' AND k.kunci = r.perilaku
WHERE r.id = d.id;

UPDATE evaluasi_penilaian d
SET catatan = pg_temp.pilih(u.semua, 'catatan' || r.kunci),
    status = CASE WHEN r.diterima THEN 'DITERIMA' ELSE d.status END,
    diterima_pada = CASE WHEN r.diterima
        THEN pg_temp.saat(least(r.hari + 1 + pg_temp.bilangan('terima' || r.kunci, 4),
        pg_temp.pada()), 'terima' || r.kunci) END
FROM c_rating r, c_ucap u
WHERE r.id = d.id AND u.jenis = 'NILAI' AND u.kunci = d.predikat;

INSERT INTO evaluasi_nilairhk (penilaian_id, rhk_id, realisasi, umpan_balik)
SELECT c.penilaian_id, c.rhk_id, c.realisasi, CASE
           WHEN pg_temp.acak('umpan' || c.rhk_id || '/' || r.siklus_id) < 0.45
           THEN pg_temp.pilih(u.semua, 'umpan1' || c.rhk_id || '/' || r.siklus_id)
           ELSE '' END
FROM c_capai_rhk c
JOIN c_rating r ON r.id = c.penilaian_id
JOIN c_ucap u ON u.jenis = 'UMPAN' AND u.kunci = CASE WHEN r.hasil = 'DI_BAWAH' THEN 'KURANG'
    ELSE 'BAIK' END
ORDER BY c.penilaian_id, c.urutan;

INSERT INTO evaluasi_nilaiperilaku (penilaian_id, nilai, rating, umpan_balik)
SELECT r.id, u.kunci, CASE
           WHEN x >= 0.45 OR r.perilaku = 'SESUAI' AND x >= 0.12 THEN 'SESUAI'
           WHEN r.perilaku = 'SESUAI' THEN 'DI_ATAS' ELSE r.perilaku END,
       CASE WHEN x < 0.12 AND r.perilaku <> 'DI_BAWAH' THEN u.semua[1] ELSE '' END
FROM c_rating r
JOIN c_siklus s ON s.id = r.siklus_id AND s.tahun = pg_temp.tahun()
CROSS JOIN c_ucap u
CROSS JOIN LATERAL (SELECT pg_temp.acak('nilai' || r.kunci || u.kunci) AS x) x
WHERE u.jenis = 'SIKAP_NILAI'
ORDER BY r.id, u.kunci;

-- Last year is over: its cycles are closed, and the year is, once its last quarter was rated.
UPDATE evaluasi_siklus d SET status = 'DITUTUP', ditutup_pada = pg_temp.saat(s.akhir + 20,
    'tutup' || s.id)
FROM c_siklus s WHERE s.id = d.id AND s.tahun < pg_temp.tahun() AND NOT s.berjalan;
UPDATE kinerja_tahunkinerja
SET status = CASE WHEN EXISTS (SELECT FROM c_siklus s
    WHERE s.berjalan AND s.tahun < pg_temp.tahun())
             THEN 'DIKUNCI' ELSE 'DITUTUP' END
WHERE tahun < pg_temp.tahun();
