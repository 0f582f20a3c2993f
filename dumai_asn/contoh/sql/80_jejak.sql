-- Who opened what: a received result was opened first, a rating was made with the evidence in
-- sight, and an evaluator has looked at everybody's progress lately.
INSERT INTO inti_jejakbaca (akun_id, pemilik_id, jenis, objek, hari, dibuat_pada)
SELECT akun_id, pemilik_id, jenis, objek, (pada AT TIME ZONE 'Asia/Jakarta')::date, pada
FROM (
    SELECT p.akun_id, p.akun_id, 'evaluasi.hasil', d.id, d.diterima_pada - interval '5 minutes'
    FROM evaluasi_penilaian d
    JOIN direktori_pegawai p ON p.id = d.pegawai_id
    JOIN kinerja_skp s ON s.id = d.skp_id AND s.tahun_id = pg_temp.tahun()
    WHERE d.diterima_pada IS NOT NULL
    UNION ALL
    SELECT d.dinilai_oleh_id, p.akun_id, 'evaluasi.menilai', d.id,
        d.dinilai_pada - interval '15 minutes'
    FROM evaluasi_penilaian d
    JOIN direktori_pegawai p ON p.id = d.pegawai_id
    WHERE d.dinilai_pada >= pg_temp.pada() - 60 AND d.dinilai_oleh_id IS NOT NULL
    UNION ALL
    SELECT DISTINCT e.akun_id, p.akun_id, 'kinerja.anggota', p.id,
        pg_temp.saat(pg_temp.pada() - 1 - pg_temp.bilangan('lihat' || p.id, 9), 'lihat' || p.id)
    FROM direktori_garispenilai g
    JOIN direktori_pegawai e ON e.id = g.penilai_id
    JOIN direktori_pegawai p ON p.id = g.pegawai_id
    WHERE g.masa @> pg_temp.pada()
) x (akun_id, pemilik_id, jenis, objek, pada)
WHERE akun_id IS NOT NULL AND pemilik_id IS NOT NULL
ORDER BY pada, jenis, objek, akun_id;
