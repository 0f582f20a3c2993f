-- Follow-up in every state, with its history, and patterns of entries that come again.

CREATE TEMP TABLE c_tugas (no int, teks text, hasil text) ON COMMIT DROP;
INSERT INTO c_tugas VALUES
    (1, 'Menyerahkan rekap antrean bulan lalu', 'Rekap diserahkan lewat surel dan dibahas di rapat.'),
    (2, 'Menyusun daftar berkas yang belum lengkap', 'Daftar disusun dan dibagikan kepada loket.'),
    (3, 'Menghubungi pemohon yang menunggu lebih dari seminggu', 'Semua pemohon sudah dihubungi.'),
    (4, 'Memperbarui petunjuk layanan di ruang tunggu', 'Petunjuk baru sudah dipasang.'),
    (5, 'Menjadwalkan pelatihan petugas pengganti', 'Pelatihan dilaksanakan dua kali.'),
    (6, 'Membaca pedoman layanan yang baru', 'Sudah dibaca dan dicatat.');

CREATE TEMP TABLE c_tindakan ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY g.pegawai_id, s.no) AS id, g.pegawai_id, c.teks, c.hasil,
       s.status, CASE WHEN s.sendiri THEN o.akun_id ELSE p.akun_id END AS oleh_id, o.akun_id,
       pg_temp.pada() + s.jarak + CASE WHEN g.tokoh = 'pegawai' THEN 0
           ELSE pg_temp.bilangan('tenggat' || g.pegawai_id, 9) END AS tenggat,
       pg_temp.pada() - 20 - pg_temp.bilangan('tindakan' || g.pegawai_id || '/' || s.no, 10) AS hari
FROM c_garis g
JOIN direktori_pegawai o ON o.id = g.pegawai_id AND o.akun_id IS NOT NULL
JOIN direktori_pegawai p ON p.id = g.penilai_id AND p.akun_id IS NOT NULL
JOIN (VALUES (1, 'BARU', -3, false), (2, 'BARU', 4, false), (3, 'BERJALAN', 1, false),
             (4, 'SELESAI', -6, false), (5, 'DIBATALKAN', 2, false), (6, 'BARU', 9, true))
    AS s (no, status, jarak, sendiri) ON true
JOIN c_tugas c ON c.no = s.no
WHERE g.tokoh = 'pegawai'
   OR s.no = 1 + pg_temp.bilangan('tugas' || g.pegawai_id, 12);

INSERT INTO kinerja_tindakan (id, pegawai_id, oleh_id, teks, tenggat, status, hasil, selesai_pada,
                              kunci_kirim, dibuat_pada, diubah_pada)
SELECT t.id, t.pegawai_id, t.oleh_id, t.teks, t.tenggat, t.status,
       CASE WHEN t.status = 'SELESAI' THEN t.hasil ELSE '' END,
       CASE WHEN t.status = 'SELESAI' THEN pg_temp.saat(t.hari + 10, 'SELESAIKAN' || t.id) END,
       pg_temp.kunci('tindakan' || t.id), pg_temp.saat(t.hari, 'BUAT' || t.id),
       pg_temp.saat(t.hari, 'BUAT' || t.id)
FROM c_tindakan t ORDER BY t.id;

INSERT INTO kinerja_riwayattindakan (tindakan_id, aksi, tenggat, kata, oleh_id, dibuat_pada)
SELECT t.id, r.aksi, t.tenggat, r.kata, CASE WHEN r.aksi = 'BATALKAN' THEN t.oleh_id
           WHEN r.aksi = 'BUAT' THEN t.oleh_id ELSE t.akun_id END,
       pg_temp.saat(t.hari + r.lewat, r.aksi || t.id)
FROM c_tindakan t
CROSS JOIN LATERAL (VALUES
    ('BUAT', '', 0, true),
    ('MULAI', '', 4, t.status IN ('BERJALAN', 'SELESAI')),
    ('SELESAIKAN', t.hasil, 10, t.status = 'SELESAI'),
    ('BATALKAN', 'Sudah dikerjakan bidang lain.', 6, t.status = 'DIBATALKAN')
) AS r (aksi, kata, lewat, ada)
WHERE r.ada ORDER BY t.id, r.lewat;

INSERT INTO kinerja_polaprogres (indikator_id, irama, hari, nilai, catatan, mulai)
SELECT DISTINCT ON (s.id) i.indikator_id, CASE WHEN g.tokoh = 'pegawai' THEN 'HARI_KERJA'
           ELSE 'MINGGUAN' END, CASE WHEN g.tokoh = 'pegawai' THEN 1 ELSE 5 END,
       CASE WHEN i.penghitungan = 'JUMLAH' THEN 1 ELSE i.target END, 'Sesuai catatan harian.',
       pg_temp.pada() - 3
FROM c_garis g
JOIN kinerja_skp s ON s.pegawai_id = g.pegawai_id AND s.jenis = 'DEFINITIF'
    AND s.masa @> pg_temp.pada()
JOIN kinerja_versiskp v ON v.skp_id = s.id AND v.status = 'DITETAPKAN'
    AND v.masa @> pg_temp.pada()
JOIN kinerja_isiindikator i ON i.versi_id = v.id AND i.arah <> 'TAHAPAN' AND i.target IS NOT NULL
WHERE g.tokoh = 'pegawai' OR pg_temp.acak('rutin' || s.id) < 0.1
ORDER BY s.id, i.penghitungan = 'JUMLAH' DESC, i.urutan, i.indikator_id;
