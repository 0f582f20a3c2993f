-- Feedback of every kind and for every reader, and requests for it.

CREATE TEMP TABLE c_garis ON COMMIT DROP AS
SELECT g.pegawai_id, g.penilai_id, lower(g.masa) AS mulai, coalesce(a.username, '') AS tokoh,
       coalesce(lead(g.pegawai_id) OVER w, first_value(g.pegawai_id) OVER w) AS rekan_id,
       coalesce(lead(lower(g.masa)) OVER w, first_value(lower(g.masa)) OVER w) AS rekan_mulai
FROM direktori_garispenilai g
JOIN direktori_penempatan p ON p.id = g.penempatan_id AND p.jenis = 'DEFINITIF'
JOIN direktori_pegawai o ON o.id = g.pegawai_id
LEFT JOIN akun_akun a ON a.id = o.akun_id AND a.username = 'pegawai'
WHERE g.masa @> pg_temp.pada()
WINDOW w AS (PARTITION BY g.penilai_id ORDER BY g.pegawai_id);

CREATE TEMP TABLE c_kata (no int, situasi text, perilaku text, dampak text, saran text)
    ON COMMIT DROP;
INSERT INTO c_kata VALUES
    (1, 'Pada rapat mingguan, ketika rencana layanan dibahas',
        'Anda membagi tugas dengan jelas dan meminta setiap orang mengulanginya.',
        'Semua pulang dengan tugas yang sama dipahami.', ''),
    (2, 'Ketika antrean memanjang menjelang siang',
        'Anda pindah ke loket depan tanpa menunggu diminta.',
        'Waktu tunggu turun sebelum jam istirahat.', 'Bagi jadwal jaga agar tidak selalu Anda.'),
    (3, 'Saat laporan bulanan disusun',
        'Angka di tabel belum sama dengan lampirannya.',
        'Laporan dikembalikan sekali dan terlambat sehari.', 'Cocokkan jumlahnya sebelum dikirim.'),
    (4, 'Sejak pertengahan bulan',
        'Anda menjawab pertanyaan warga pada hari yang sama.',
        'Keluhan yang masuk lagi berkurang.', '');
CREATE TEMP TABLE c_terima_kasih (no int, nilai text, teks text) ON COMMIT DROP;
INSERT INTO c_terima_kasih VALUES
    (1, 'KOLABORATIF', 'Terima kasih sudah membantu menata berkas sampai selesai.'),
    (2, 'HARMONIS', 'Saya menghargai cara Anda menyambut rekan yang baru pindah.'),
    (3, 'KOMPETEN', 'Terima kasih sudah mengajari kami memakai aplikasi antrean.'),
    (4, 'ADAPTIF', 'Saya menghargai Anda yang cepat mencoba cara kerja baru.');

CREATE TEMP TABLE c_umpan ON COMMIT DROP AS
SELECT u.*, greatest(u.mulai, pg_temp.pada() - CASE
           WHEN u.tokoh = 'pegawai' AND u.macam = 'REKAN' THEN 0
           ELSE 4 + pg_temp.bilangan('hari' || u.macam || u.dari || '/' || u.kepada, 120) END)
           AS hari,
       1 + pg_temp.bilangan('kata' || u.macam || u.dari || '/' || u.kepada, 4) AS no,
       pg_temp.acak('ruang' || u.macam || u.dari || '/' || u.kepada) AS u
FROM (
    SELECT 'ATASAN' AS macam, 'ATASAN' AS hubungan, 'SBD' AS jenis, penilai_id AS dari,
           pegawai_id AS kepada, mulai, tokoh FROM c_garis
    UNION ALL SELECT 'BAWAHAN', 'BAWAHAN', 'SBD', pegawai_id, penilai_id, mulai, '' FROM c_garis
    UNION ALL SELECT 'REKAN', 'REKAN', 'APRESIASI', pegawai_id, rekan_id,
           greatest(mulai, rekan_mulai), tokoh FROM c_garis WHERE rekan_id <> pegawai_id
    UNION ALL SELECT 'CATATAN', 'REKAN', 'SBD', rekan_id, pegawai_id,
           greatest(mulai, rekan_mulai), tokoh FROM c_garis WHERE rekan_id <> pegawai_id
) u
WHERE u.tokoh = 'pegawai' OR pg_temp.acak('umpan' || u.macam || u.dari || '/' || u.kepada)
    < CASE u.macam WHEN 'ATASAN' THEN 0.4 WHEN 'REKAN' THEN 0.3 ELSE 0.1 END;

INSERT INTO kinerja_umpanbalik (dari_id, kepada_id, hubungan, hari, jenis, ruang, nilai, situasi,
                                perilaku, dampak, saran, sunting_sampai, kunci_kirim, dibuat_pada,
                                diubah_pada)
SELECT u.dari, u.kepada, u.hubungan, u.hari, u.jenis,
       CASE WHEN u.macam = 'CATATAN' OR u.macam = 'BAWAHAN' AND u.u < 0.5 THEN 'GARIS'
            ELSE 'DIBAGI' END,
       CASE WHEN u.jenis = 'APRESIASI' THEN t.nilai END,
       CASE WHEN u.jenis = 'SBD' THEN k.situasi ELSE '' END,
       CASE WHEN u.jenis = 'SBD' THEN k.perilaku ELSE t.teks END,
       CASE WHEN u.jenis = 'SBD' THEN k.dampak ELSE '' END,
       CASE WHEN u.jenis = 'SBD' THEN k.saran ELSE '' END,
       s.saat + interval '1 day', pg_temp.kunci('umpan' || u.macam || u.dari || '/' || u.kepada),
       s.saat, s.saat
FROM c_umpan u
JOIN c_kata k ON k.no = u.no
JOIN c_terima_kasih t ON t.no = u.no
CROSS JOIN LATERAL (SELECT pg_temp.saat(u.hari, 'umpan' || u.dari || '/' || u.kepada) AS saat) s
ORDER BY u.hari, u.macam, u.dari, u.kepada;

-- The employee of the demo asks the evaluator and is asked by a colleague, who was declined before.
INSERT INTO kinerja_permintaanumpanbalik (peminta_id, diminta_id, pertanyaan, tenggat, status,
                                          alasan_tolak, kunci_kirim, dibuat_pada, diubah_pada)
SELECT m.peminta, m.diminta, m.pertanyaan, pg_temp.pada() + m.geser, m.status, m.alasan,
       pg_temp.kunci('minta' || m.no), s.saat, s.saat
FROM c_garis g
CROSS JOIN LATERAL (VALUES
    (1, g.rekan_id, g.pegawai_id, 'Bagaimana penjelasan saya pada pelatihan loket?', -20,
        'DITOLAK', 'Saya tidak hadir hari itu.'),
    (2, g.pegawai_id, g.penilai_id, 'Apa yang perlu saya perbaiki dari cara saya melapor?', 5,
        'MENUNGGU', ''),
    (3, g.rekan_id, g.pegawai_id, 'Bagaimana cara saya membagi tugas pekan ini?', 3,
        'MENUNGGU', '')) m (no, peminta, diminta, pertanyaan, geser, status, alasan)
CROSS JOIN LATERAL (SELECT pg_temp.saat(pg_temp.pada() - 2 + least(m.geser, 0), 'minta' || m.no)
                    AS saat) s
WHERE g.tokoh = 'pegawai' AND g.rekan_id <> g.pegawai_id
ORDER BY m.no;
