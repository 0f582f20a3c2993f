-- Two templates of HR, taken from SKP in force: for the post of the demo's employee, and for the
-- commonest other post.
CREATE TEMP TABLE c_templat ON COMMIT DROP AS
WITH tetap AS (
    SELECT v.id AS versi_id, s.bentuk, v.pendekatan, t.jabatan_id, s.pegawai_id,
           count(*) OVER (PARTITION BY t.jabatan_id) AS banyak, a.username = 'pegawai' AS dia
    FROM kinerja_versiskp v
    JOIN kinerja_skp s ON s.id = v.skp_id AND s.jenis = 'DEFINITIF'
    JOIN direktori_penempatan t ON t.id = s.penempatan_id
    JOIN direktori_pegawai o ON o.id = s.pegawai_id
    LEFT JOIN akun_akun a ON a.id = o.akun_id
    WHERE v.status = 'DITETAPKAN' AND s.tahun_id = pg_temp.tahun()
      AND EXISTS (SELECT 1 FROM kinerja_isirhk i WHERE i.versi_id = v.id)
), satu AS (
    SELECT DISTINCT ON (jabatan_id) * FROM tetap ORDER BY jabatan_id, dia IS TRUE DESC, versi_id
)
SELECT * FROM satu ORDER BY dia IS TRUE DESC, banyak DESC, jabatan_id LIMIT 2;

INSERT INTO kinerja_templatskp (jabatan_id, nama, bentuk, pendekatan)
SELECT c.jabatan_id, left(j.nama, 100) || ', ' || pg_temp.tahun() + 1, c.bentuk, c.pendekatan
FROM c_templat c JOIN direktori_jabatan j ON j.id = c.jabatan_id
ORDER BY c.dia IS TRUE DESC, c.jabatan_id;

INSERT INTO kinerja_butirtemplat (templat_id, urutan, teks, induk, jenis, klasifikasi)
SELECT t.id, i.urutan, i.teks, i.teks_induk, i.jenis, i.klasifikasi
FROM c_templat c
JOIN kinerja_templatskp t ON t.jabatan_id = c.jabatan_id
JOIN kinerja_isirhk i ON i.versi_id = c.versi_id
ORDER BY t.id, i.urutan;

INSERT INTO kinerja_indikatortemplat
    (butir_id, kamus_id, urutan, teks, aspek, perspektif, arah, penghitungan, satuan, desimal,
     target, target_atas, target_teks, tahapan)
SELECT b.id, k.kamus_id, i.urutan, i.teks, i.aspek, i.perspektif, i.arah, i.penghitungan,
       i.satuan, i.desimal, i.target, i.target_atas, i.target_teks, i.tahapan
FROM c_templat c
JOIN kinerja_templatskp t ON t.jabatan_id = c.jabatan_id
JOIN kinerja_isiindikator i ON i.versi_id = c.versi_id
JOIN kinerja_indikator k ON k.id = i.indikator_id
JOIN kinerja_isirhk r ON r.versi_id = c.versi_id AND r.rhk_id = k.rhk_id
JOIN kinerja_butirtemplat b ON b.templat_id = t.id AND b.urutan = r.urutan
ORDER BY b.id, i.urutan;
