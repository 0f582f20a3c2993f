-- Training: the catalogue, classes in every state, and the JP accounts of two years.

INSERT INTO pembinaan_programpelatihan (id, judul, jenis, jalur, bentuk, jp, sasaran, uraian, aktif)
SELECT no, judul, jenis, CASE metode WHEN 'blended' THEN 'CAMPURAN' WHEN 'daring' THEN 'NONKLASIKAL'
           ELSE 'KLASIKAL' END,
       CASE WHEN metode = 'daring' THEN 'E_LEARNING' ELSE 'PELATIHAN_' || jenis END,
       nullif(jp, '')::int, sasaran, '', true
FROM bahan_program ORDER BY no;

-- Classes; a larger city runs each of them several times, with seats by its size.
CREATE TEMP TABLE c_kelas ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY g.ulang, k.no) AS id, p.id AS program_id, p.judul, p.bentuk,
    p.jp,
       CASE WHEN g.ulang = 1 THEN k.nama ELSE k.nama || ' kelompok ' || g.ulang END AS nama,
       k.status, k.peserta, k.tempat, k.sesi::int AS sesi, k.isi::int AS isi, g.ulang,
       greatest(3, least(k.kuota::int, o.banyak * k.kuota::int / 150))::int AS kuota,
       pg_temp.pada() + k.hari::int AS mulai
FROM bahan_kelas k
JOIN pembinaan_programpelatihan p ON p.judul = k.program
CROSS JOIN (SELECT count(*) AS banyak FROM c_orang) o
CROSS JOIN generate_series(1, 1 + (o.banyak / 1000)::int) g (ulang)
WHERE g.ulang = 1 OR k.peserta <> 'PERIZINAN';

-- Meetings on working days; the last one of a running class is still to come.
CREATE TEMP TABLE c_sesi ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY k.id, h.urutan) AS id, k.id AS kelas_id, h.urutan, CASE
           WHEN k.status = 'BERJALAN' AND h.urutan = k.sesi THEN l.hari ELSE h.hari END AS hari,
       k.jp / k.sesi + (h.urutan <= k.jp % k.sesi)::int AS jp
FROM c_kelas k
CROSS JOIN LATERAL (
    SELECT d::date AS hari, row_number() OVER (ORDER BY d) AS urutan
    FROM generate_series(k.mulai, k.mulai + 14, interval '1 day') d
    WHERE extract(isodow FROM d) < 6 LIMIT k.sesi
) h
CROSS JOIN LATERAL (
    SELECT min(d)::date AS hari FROM generate_series(pg_temp.pada() + 8, pg_temp.pada() + 11,
        interval '1 day') d
    WHERE extract(isodow FROM d) < 6
) l;

INSERT INTO pembinaan_kelas (id, program_id, nama, status, kuota, jp, masa, batas_daftar, tempat,
                             penyelenggara, kode_publik, oleh_id)
SELECT k.id, k.program_id, k.nama, 'DRAF', k.kuota, k.jp, daterange(s.mulai, s.selesai + 1),
    s.mulai - 3,
       k.tempat, 'BKPSDM Kota Dumai', left(md5(pg_temp.kunci('kelas' || k.id)::text), 20), a.id
FROM c_kelas k
JOIN (SELECT kelas_id, min(hari) AS mulai, max(hari) AS selesai FROM c_sesi GROUP BY kelas_id) s
    ON s.kelas_id = k.id
JOIN c_akun a ON a.username = 'pengelola'
ORDER BY k.id;
INSERT INTO pembinaan_sesi (id, kelas_id, urutan, judul, mulai, selesai, jp)
SELECT id, kelas_id, urutan, '', (hari + time '08:30') AT TIME ZONE 'Asia/Jakarta',
       (hari + time '15:30') AT TIME ZONE 'Asia/Jakarta', jp
FROM c_sesi ORDER BY id;

-- Who enrolled, in order of arrival; the two demo people of the permits team are among them.
CREATE TEMP TABLE c_daftar ON COMMIT DROP AS
WITH calon AS (
    SELECT k.id AS kelas_id, k.status, k.kuota, k.isi, k.judul, k.mulai, o.no, o.tokoh, o.unit_kode,
           a.id AS akun_id, row_number() OVER (PARTITION BY k.id ORDER BY
               (o.tokoh = 'pegawai') DESC, (k.peserta = 'PERIZINAN'
                   AND o.unit_kode LIKE 'DPMPTSP%') DESC,
               pg_temp.acak('ikut' || k.id || '/' || o.no)) AS giliran
    FROM c_kelas k
    JOIN c_orang o ON NOT o.wali_kota AND CASE k.peserta
        WHEN 'PERIZINAN' THEN o.unit_kode LIKE 'DPMPTSP%' OR o.rumpun = 'TEKNIS' AND NOT o.kepala
        WHEN 'KEPALA' THEN o.kepala
        WHEN 'SEMUA' THEN true
        ELSE o.rumpun = k.peserta END
    JOIN c_akun a ON a.pegawai_id = o.no
    WHERE o.no NOT IN (SELECT no FROM c_pensiun)
      AND NOT EXISTS (SELECT FROM direktori_ketidakhadiran t
                      WHERE t.pegawai_id = o.no AND t.jenis IN ('CLTN', 'TUGAS_BELAJAR'))
      AND (o.tokoh <> 'pegawai' OR k.peserta = 'PERIZINAN')
      AND (k.status <> 'DIBUKA' OR o.unit_kode <> 'DPMPTSP.1')
), permohonan AS (
    SELECT c.*, false AS menunggu_atasan FROM calon c 
    WHERE giliran <= greatest(kuota * isi / 100, CASE WHEN isi > 100 THEN kuota + 2
        ELSE sign(isi) END)
    UNION ALL
    SELECT k.id, k.status, k.kuota, k.isi, k.judul, k.mulai, o.no, o.tokoh, o.unit_kode, a.id,
        900 + o.no, true
    FROM c_kelas k
    JOIN c_orang o ON o.unit_kode = 'DPMPTSP.1' AND o.jabatan LIKE 'Pe%' AND NOT o.kepala
        AND o.tokoh = ''
    JOIN c_akun a ON a.pegawai_id = o.no
    WHERE k.judul = 'Pelayanan prima & empati' AND k.ulang = 1
      AND o.no <= (SELECT min(no) + 3 FROM c_orang WHERE unit_kode = 'DPMPTSP.1' AND NOT kepala)
), nasib AS (
    SELECT p.*, CASE
            WHEN menunggu_atasan THEN 'DIAJUKAN'
            WHEN status = 'DIBATALKAN' THEN 'DIBATALKAN'
            WHEN isi > 100 AND giliran <= kuota + 1 THEN 'DISETUJUI'
            WHEN tokoh = '' AND pg_temp.acak('tolak' || kelas_id || '/' || no) < 0.04 THEN 'DITOLAK'
            WHEN status = 'DIBUKA' AND pg_temp.acak('tunda' || kelas_id || '/' || no) < 0.15
                THEN 'DIAJUKAN'
            ELSE 'DISETUJUI' END AS tujuan
    FROM permohonan p
), kursi AS (
    SELECT n.*, row_number() OVER (PARTITION BY kelas_id, tujuan ORDER BY giliran, no) AS urutan
    FROM nasib n
)
SELECT row_number() OVER (ORDER BY kelas_id, giliran, no) AS id, kelas_id, no AS pegawai_id,
    akun_id,
       status AS status_kelas, kuota, mulai, urutan AS kursi,
       CASE WHEN tujuan = 'DISETUJUI' AND urutan > kuota THEN 'DAFTAR_TUNGGU'
           ELSE tujuan END AS tujuan
FROM kursi
WHERE NOT (tujuan = 'DISETUJUI' AND urutan > kuota AND status NOT IN ('DIBUKA', 'DITUTUP'));
CREATE UNIQUE INDEX ON c_daftar (id);
ANALYZE c_daftar;

CREATE TEMP TABLE c_hadir ON COMMIT DROP AS
SELECT d.id AS daftar_id, s.id AS sesi_id, CASE WHEN x < 0.91 THEN 'HADIR' WHEN x < 0.96 THEN 'IZIN'
           ELSE 'TIDAK' END AS status
FROM c_daftar d JOIN c_sesi s ON s.kelas_id = d.kelas_id AND s.hari < pg_temp.pada()
CROSS JOIN LATERAL (SELECT CASE WHEN d.kursi = 1 THEN 0 ELSE pg_temp.acak('hadir' || d.id || '/'
    || s.id) END AS x) x
WHERE d.tujuan = 'DISETUJUI' AND d.status_kelas IN ('BERJALAN', 'SELESAI');

UPDATE pembinaan_kelas d SET status = 'DIBUKA' FROM c_kelas k
    WHERE k.id = d.id AND k.status <> 'DRAF';
INSERT INTO pembinaan_pendaftaran (id, kelas_id, pegawai_id, alasan, didaftarkan_oleh_id,
    dibuat_pada, catatan)
SELECT d.id, d.kelas_id, d.pegawai_id, pg_temp.pilih(k.semua, 'ikut' || d.id),
       d.akun_id, pg_temp.saat(least(d.mulai - 12, pg_temp.pada() - 3), 'daftar' || d.id), ''
FROM c_daftar d
CROSS JOIN (SELECT array_agg(teks ORDER BY no) AS semua FROM bahan_kalimat WHERE jenis = 'IKUT') k
ORDER BY d.id;
UPDATE pembinaan_pendaftaran p
SET status = d.tujuan, kursi = CASE WHEN d.tujuan = 'DISETUJUI' THEN d.kursi END,
    dijawab_pada = pg_temp.saat(least(d.mulai - 8, pg_temp.pada() - 2), 'jawab' || d.id),
    dijawab_oleh_id = coalesce(a.id, e.id),
    catatan = CASE d.tujuan
        WHEN 'DITOLAK' THEN pg_temp.pilih(k.semua, 'tolak' || d.id)
        WHEN 'DIBATALKAN' THEN 'Narasumber berhalangan. Kelas dijadwalkan lagi tahun depan.'
            ELSE '' END
FROM c_daftar d
CROSS JOIN (SELECT array_agg(teks ORDER BY no) AS semua FROM bahan_kalimat
    WHERE jenis = 'TOLAK_IKUT') k
JOIN c_akun e ON e.username = 'pengelola'
LEFT JOIN LATERAL (
    SELECT x.akun_penilai AS id FROM c_skp x WHERE x.pegawai_id = d.pegawai_id
    ORDER BY x.tahun DESC, x.jenis, x.id DESC LIMIT 1
) a ON true
WHERE d.id = p.id AND d.tujuan <> 'DIAJUKAN';

UPDATE pembinaan_kelas d SET status = CASE WHEN k.status = 'SELESAI' THEN 'BERJALAN'
    ELSE k.status END
FROM c_kelas k WHERE k.id = d.id AND k.status NOT IN ('DRAF', 'DIBUKA');
INSERT INTO pembinaan_kehadiran (sesi_id, pendaftaran_id, status, oleh_id)
SELECT h.sesi_id, h.daftar_id, h.status, a.id
    FROM c_hadir h JOIN c_akun a ON a.username = 'pengelola'
ORDER BY h.sesi_id, h.daftar_id;
UPDATE pembinaan_kelas d SET status = 'SELESAI' FROM c_kelas k
    WHERE k.id = d.id AND k.status = 'SELESAI';

CREATE TEMP TABLE c_lulus ON COMMIT DROP AS
SELECT d.id, d.pegawai_id, d.kelas_id, count(*) AS sesi,
    count(*) FILTER (WHERE h.status = 'HADIR') AS hadir
FROM c_daftar d JOIN c_hadir h ON h.daftar_id = d.id
WHERE d.status_kelas = 'SELESAI' GROUP BY d.id, d.pegawai_id, d.kelas_id;
UPDATE pembinaan_pendaftaran p
SET status = CASE WHEN hadir * 100 >= pg_temp.hadir_minimal() * sesi THEN 'LULUS'
    ELSE 'TIDAK_LULUS' END,
    catatan = format('Hadir %s dari %s sesi (%s %%), syarat paling sedikit %s %%.', hadir, sesi,
                     pg_temp.tulis(round(hadir * 100.0 / sesi, 1)), pg_temp.hadir_minimal())
FROM c_lulus l WHERE l.id = p.id;

-- The accounts: what classes gave, and other learning.
INSERT INTO pembinaan_riwayatbangkom
    (pegawai_id, tahun, judul, bentuk, jp, mulai, selesai, status, pendaftaran_id, oleh_id)
SELECT p.pegawai_id, extract(year FROM upper(d.masa) - 1)::int, k.judul, k.bentuk, k.jp,
    lower(d.masa),
       upper(d.masa) - 1, 'DIVERIFIKASI', p.id, d.oleh_id
FROM pembinaan_pendaftaran p
JOIN c_kelas k ON k.id = p.kelas_id JOIN pembinaan_kelas d ON d.id = k.id
WHERE p.status = 'LULUS' ORDER BY p.id;

INSERT INTO pembinaan_riwayatbangkom
    (pegawai_id, tahun, judul, bentuk, jp, mulai, selesai, status, oleh_id)
SELECT b.no, b.tahun, x.teks, split_part(x.kunci, ':', 1), split_part(x.kunci, ':', 2)::int,
    b.hari, b.hari,
       CASE WHEN b.tahun < pg_temp.tahun() OR b.tokoh <> '' OR u < 0.86 THEN 'DIVERIFIKASI'
            WHEN u < 0.97 THEN 'DIAJUKAN' ELSE 'DITOLAK' END, a.id
FROM (
    SELECT o.no, o.tokoh, t.tahun, n, pg_temp.acak('belajar' || o.no || '/' || t.tahun || '/'
        || n) AS u,
           greatest(o.tmt, make_date(t.tahun, 1, 10)) + floor(pg_temp.acak('hari' || o.no || '/'
               || t.tahun || '/' || n)
               * greatest(1, least(make_date(t.tahun, 12, 15), pg_temp.pada() - 5)
                             - greatest(o.tmt, make_date(t.tahun, 1, 10))))::int AS hari
    FROM c_orang o CROSS JOIN c_tahun t
    CROSS JOIN generate_series(1, 4) n
    WHERE NOT o.wali_kota AND o.tmt < make_date(t.tahun, 6, 30)
      AND n <= CASE WHEN o.tokoh = 'pegawai' THEN 2 ELSE 1 + pg_temp.bilangan('banyak' || o.no
          || '/' || t.tahun, 4) END
      AND make_date(t.tahun, 1, 20) < pg_temp.pada()
) b
JOIN LATERAL (
    SELECT teks, kunci FROM bahan_kalimat WHERE jenis = 'BELAJAR'
    ORDER BY (b.tokoh = 'pegawai' AND kunci IN ('E_LEARNING:8', 'SEMINAR:6')) DESC,
             pg_temp.acak(b.no || teks || b.tahun), no OFFSET b.n - 1 LIMIT 1
) x ON true
JOIN c_akun a ON a.username = 'pengelola'
WHERE b.hari < pg_temp.pada() AND extract(year FROM b.hari) = b.tahun
ORDER BY b.no, b.tahun, b.n;
