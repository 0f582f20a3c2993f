-- Where everybody stands, who is away, who acts for whom, and who holds a role.

-- A definitive seat; people who were moved have the seat before it too.
CREATE TEMP TABLE c_mulai ON COMMIT DROP AS
SELECT o.no, CASE
    WHEN o.wali_kota THEN make_date(pg_temp.tahun() - 1, 2, 20)
    WHEN o.status <> 'PNS' THEN o.tmt
    ELSE greatest(o.tmt, make_date(pg_temp.tahun() - 2 - pg_temp.bilangan('mulai' || o.no, 5),
        1 + pg_temp.bilangan('mulai1' || o.no, 12), 1)) END AS mulai
FROM c_orang o;

-- One person worked elsewhere for some years before the present post, and came back.
CREATE TEMP TABLE c_kembali ON COMMIT DROP AS
SELECT o.no, (m.mulai - interval '18 months')::date AS keluar, m.mulai
FROM c_orang o JOIN c_mulai m USING (no)
WHERE NOT o.kepala AND o.tokoh = '' AND o.status = 'PNS' AND m.mulai > o.tmt + interval '3 years'
  AND o.no NOT IN (SELECT no FROM c_gerak) AND o.no NOT IN (SELECT no FROM c_pensiun)
ORDER BY o.no LIMIT 1;
UPDATE direktori_riwayatpegawai r SET masa = daterange(lower(r.masa), k.keluar)
FROM c_kembali k WHERE r.pegawai_id = k.no AND r.jenis = 'KEDUDUKAN';
INSERT INTO direktori_riwayatpegawai (pegawai_id, jenis, nilai, masa, dasar)
SELECT no, 'KEDUDUKAN', 'PINDAH', daterange(keluar, mulai), 'SK mutasi keluar' FROM c_kembali
UNION ALL
SELECT no, 'KEDUDUKAN', 'AKTIF', daterange(mulai, NULL), 'SK mutasi masuk' FROM c_kembali
ORDER BY 4;

INSERT INTO direktori_penempatan (pegawai_id, unit_id, jabatan_id, jenis, kepala, masa, dasar)
SELECT pegawai_id, unit_id, jabatan_id, 'DEFINITIF', kepala, masa, dasar FROM (
    SELECT o.no AS pegawai_id, g.unit_lama AS unit_id, g.jabatan_lama AS jabatan_id,
        false AS kepala,
           daterange(m.mulai, h.pindah) AS masa, 'SK penempatan' AS dasar
    FROM c_gerak g JOIN c_orang o USING (no) JOIN c_mulai m USING (no) CROSS JOIN c_hari h
    UNION ALL
    SELECT o.no, o.unit_id, o.jabatan_id, o.kepala,
           daterange(CASE WHEN g.no IS NULL THEN m.mulai ELSE h.pindah END, p.tmt),
           CASE WHEN o.wali_kota THEN 'Keputusan Menteri Dalam Negeri'
                WHEN g.no IS NULL THEN 'SK penempatan' ELSE 'SK mutasi' END
    FROM c_orang o JOIN c_mulai m USING (no) LEFT JOIN c_gerak g USING (no)
    LEFT JOIN c_pensiun p USING (no) CROSS JOIN c_hari h
) AS s
ORDER BY pegawai_id, masa;

-- One person moves with the new year: decided, not yet begun.
CREATE TEMP TABLE c_nanti ON COMMIT DROP AS
SELECT p.id, p.pegawai_id, p.jabatan_id, u.id AS unit_id, make_date(pg_temp.tahun() + 1, 1, 1) AS hari
FROM direktori_penempatan p
JOIN c_orang o ON o.no = p.pegawai_id
CROSS JOIN direktori_unitkerja u
WHERE NOT o.kepala AND o.tokoh = '' AND o.jenis_jabatan = 'PELAKSANA' AND upper(p.masa) IS NULL
  AND u.kode = 'BKPSDM.2' AND o.unit_id <> u.id
  AND o.no NOT IN (SELECT no FROM c_gerak) AND o.no NOT IN (SELECT no FROM c_kembali)
ORDER BY o.no LIMIT 1;
UPDATE direktori_penempatan p SET masa = daterange(lower(p.masa), n.hari)
FROM c_nanti n WHERE n.id = p.id;
INSERT INTO direktori_penempatan (pegawai_id, unit_id, jabatan_id, jenis, kepala, masa, dasar)
SELECT pegawai_id, unit_id, jabatan_id, 'DEFINITIF', false, daterange(hari, NULL), 'SK mutasi'
FROM c_nanti ORDER BY pegawai_id;

-- Acting heads: one post is vacant (Plt), one head was away for some days (Plh).
INSERT INTO direktori_penempatan (pegawai_id, unit_id, jabatan_id, jenis, kepala, masa, dasar)
SELECT o.no, u.id, j.id, 'PLT', true,
       daterange(date_trunc('month', pg_temp.pada() - 250)::date, NULL),
           'Surat perintah pelaksana tugas'
FROM c_orang o
CROSS JOIN direktori_unitkerja u CROSS JOIN c_jabatan j
WHERE o.unit_kode = 'BKPSDM.2' AND o.kepala AND u.kode = 'BKPSDM.1'
  AND j.nama = 'Kepala Bidang Pengembangan Kompetensi'
ORDER BY o.no;

INSERT INTO direktori_penempatan (pegawai_id, unit_id, jabatan_id, jenis, kepala, masa, dasar)
SELECT o.no, k.unit_id, k.jabatan_id, 'PLH', true,
       daterange(pg_temp.pada() - 12, pg_temp.pada() - 7), 'Surat perintah pelaksana harian'
FROM c_orang o CROSS JOIN c_orang k
WHERE o.unit_kode = 'DPMPTSP.0' AND o.kepala AND k.unit_kode = 'DPMPTSP' AND k.kepala
ORDER BY o.no;

INSERT INTO direktori_penempatan (pegawai_id, unit_id, jabatan_id, jenis, kepala, masa, dasar)
SELECT o.no, u.id, o.jabatan_id, 'TIM', false, daterange(pg_temp.pada() - 200, NULL),
       'SK Wali Kota tentang tim percepatan perizinan'
FROM c_orang o CROSS JOIN direktori_unitkerja u
WHERE u.kode = 'TIM.1' AND (o.tokoh IN ('pegawai', 'administrator')
    OR o.unit_kode = 'DPMPTSP.1' AND o.jabatan = 'Penata Perizinan Ahli Muda'
    OR o.unit_kode IN ('PUPR.3', 'DLH.2') AND NOT o.kepala AND pg_temp.acak('tim' || o.no) < 0.4)
ORDER BY o.no;

-- Away: at most one row a person.  One head is ill for long and delegated nothing, so that the
-- page of wrong evaluator lines has something to mend.  The last Penata Ahli Pertama of the permits team is on unpaid
-- leave, so one member of that team owes nothing.
INSERT INTO direktori_ketidakhadiran (pegawai_id, jenis, masa, dasar, keterangan)
SELECT no, jenis, masa, dasar, '' FROM (
    SELECT o.no, CASE
            WHEN o.no = t.no THEN 'CLTN'
            WHEN o.unit_kode = 'DPMPTSP' AND o.kepala THEN 'CUTI_TAHUNAN'
            WHEN o.unit_kode = 'BKPSDM' AND o.kepala THEN 'DINAS_LUAR'
            WHEN o.unit_kode = 'DPMPTSP.0.1' AND o.kepala AND o.tokoh = '' THEN 'CUTI_SAKIT'
            WHEN o.kepala OR o.tokoh <> '' OR o.unit_kode = 'DPMPTSP.1' THEN NULL
            WHEN a.nilai < 0.003 THEN 'CLTN'
            WHEN a.nilai < 0.010 THEN 'TUGAS_BELAJAR'
            WHEN a.nilai < 0.022 AND o.kelamin = 'P' AND o.lahir > pg_temp.pada() - 14000
                THEN 'CUTI_MELAHIRKAN'
            WHEN a.nilai < 0.032 THEN 'CUTI_SAKIT'
            WHEN a.nilai < 0.075 THEN 'CUTI_TAHUNAN'
            WHEN a.nilai < 0.10 THEN 'DINAS_LUAR' END AS jenis,
        CASE
            WHEN o.no = t.no THEN daterange(make_date(pg_temp.tahun() - 1, 10, 1),
                                            make_date(pg_temp.tahun() + 1, 10, 1))
            WHEN o.unit_kode = 'DPMPTSP' AND o.kepala
                THEN daterange(pg_temp.pada() - 12, pg_temp.pada() - 7)
            WHEN o.unit_kode = 'BKPSDM' AND o.kepala
                THEN daterange(pg_temp.pada() - 3, pg_temp.pada() + 5)
            WHEN o.unit_kode = 'DPMPTSP.0.1' AND o.kepala
                THEN daterange(pg_temp.pada() - 6, pg_temp.pada() + 30)
            WHEN a.nilai < 0.010 THEN daterange(make_date(pg_temp.tahun() - 1, 9, 1),
                                               make_date(pg_temp.tahun() + 1, 9, 1))
            WHEN a.nilai < 0.022 THEN daterange(pg_temp.pada() - 30, pg_temp.pada() + 60)
            ELSE daterange(pg_temp.pada() - pg_temp.bilangan('cuti1' || o.no, 10),
                           pg_temp.pada() + 1 + pg_temp.bilangan('cuti2' || o.no, 6)) END AS masa,
        'Surat izin' AS dasar
    FROM c_orang o
    CROSS JOIN LATERAL (SELECT pg_temp.acak('absen' || o.no) AS nilai) a
    CROSS JOIN (SELECT max(no) AS no FROM c_orang
        WHERE unit_kode = 'DPMPTSP.1' AND jabatan = 'Penata Perizinan Ahli Pertama') t
    WHERE NOT o.wali_kota AND o.no NOT IN (SELECT no FROM c_pensiun)
) AS s
WHERE jenis IS NOT NULL
ORDER BY no;

INSERT INTO direktori_delegasi (dari_id, kepada_id, masa, alasan)
SELECT d.no, k.no, daterange(pg_temp.pada() - 3, pg_temp.pada() + 5),
       'Menghadiri rapat koordinasi kepegawaian di Pekanbaru'
FROM c_orang d CROSS JOIN c_orang k
WHERE d.unit_kode = 'BKPSDM' AND d.kepala AND k.unit_kode = 'BKPSDM.2' AND k.kepala
ORDER BY d.no;

-- Heads of bagian answer to the asisten who coordinates them, which the tree cannot tell.
INSERT INTO direktori_garispenilai (penempatan_id, pegawai_id, penilai_id, sumber, masa, alasan)
SELECT p.id, p.pegawai_id, a.no, 'TETAPAN', p.masa * m.masa, 'Pembagian koordinasi asisten'
FROM direktori_penempatan p
JOIN direktori_unitkerja u ON u.id = p.unit_id AND u.jenis = 'BAGIAN' AND u.kode LIKE 'SETDA.%'
JOIN (SELECT no, row_number() OVER (ORDER BY no) - 1 AS urutan, count(*) OVER () AS banyak
      FROM c_orang WHERE jabatan LIKE 'Asisten %') a
    ON a.urutan = (split_part(u.kode, '.', 2)::int - 1) * a.banyak / 9
JOIN direktori_penempatan m ON m.pegawai_id = a.no AND m.jenis = 'DEFINITIF'
WHERE p.kepala AND p.jenis = 'DEFINITIF' AND p.masa && m.masa
ORDER BY p.id;

-- Two people were given a colleague who may not evaluate; over before the year is rated.
INSERT INTO direktori_garispenilai (penempatan_id, pegawai_id, penilai_id, sumber, masa, alasan)
SELECT p.id, p.pegawai_id, b.no, 'TETAPAN',
       p.masa * daterange(pg_temp.pada() - 20, pg_temp.pada() + 20), 'Pembagian tugas tim lapangan'
FROM (SELECT no, unit_id, row_number() OVER (ORDER BY no) AS urutan FROM c_orang
      WHERE unit_kode = 'DPMPTSP.3' AND NOT kepala AND tokoh = ''
        AND no NOT IN (SELECT no FROM c_pensiun) AND no NOT IN (SELECT no FROM c_gerak)) o
JOIN (SELECT max(no) AS no FROM c_orang WHERE unit_kode = 'DPMPTSP.3' AND NOT kepala
        AND no NOT IN (SELECT no FROM c_pensiun)) b ON b.no <> o.no
JOIN direktori_penempatan p ON p.pegawai_id = o.no AND p.jenis = 'DEFINITIF'
    AND p.masa @> pg_temp.pada()
WHERE o.urutan <= 2
ORDER BY p.id;

INSERT INTO direktori_penugasan (akun_id, peran, unit_id, masa, dasar)
SELECT a.id, s.peran, s.unit_id, daterange(make_date(pg_temp.tahun() - 1, 1, 2), NULL), s.dasar
FROM (
    SELECT o.no, CASE o.tokoh WHEN 'pengelola' THEN 'PENGELOLA' WHEN 'pimpinan' THEN 'PIMPINAN'
               WHEN 'pengelola-opd' THEN 'PENGELOLA_UNIT' ELSE 'ADMINISTRATOR' END AS peran,
           CASE o.tokoh WHEN 'pimpinan' THEN o.unit_id
               WHEN 'pengelola-opd' THEN (SELECT id FROM direktori_unitkerja WHERE kode = 'DPMPTSP')
               END AS unit_id,
           'Keputusan Wali Kota tentang pengelola kinerja' AS dasar
    FROM c_orang o WHERE o.tokoh IN ('pengelola', 'pimpinan', 'pengelola-opd', 'administrator')
    UNION ALL
    SELECT o.no, 'PIMPINAN', CASE WHEN o.jabatan = 'Sekretaris Daerah'
               THEN (SELECT id FROM direktori_unitkerja WHERE jenis = 'KOTA') ELSE o.unit_id END,
           'SK pengangkatan dalam jabatan'
    FROM c_orang o WHERE o.kepala AND o.mandiri AND o.tokoh = ''
    UNION ALL
    SELECT o.no, 'PENGELOLA_UNIT', u.induk_id, 'Keputusan kepala perangkat daerah'
    FROM c_orang o JOIN direktori_unitkerja u ON u.id = o.unit_id
    WHERE o.jabatan = 'Pengelola Kepegawaian'
      AND o.no = (SELECT min(l.no) FROM c_orang l WHERE l.unit_id = o.unit_id
          AND l.jabatan = o.jabatan)
    UNION ALL
    SELECT o.no, 'AUDITOR', NULL, 'Surat tugas inspektorat' FROM c_orang o
        WHERE o.jabatan = 'Inspektur'
    UNION ALL
    SELECT min(o.no), 'KONSELOR', NULL, 'Surat tugas konselor' FROM c_orang o
    WHERE o.jabatan LIKE 'Assessor SDM%' HAVING count(*) > 0
) s JOIN c_akun a ON a.pegawai_id = s.no
ORDER BY s.no, s.peran;

INSERT INTO direktori_formasi (unit_id, jabatan_id, kursi, masa)
SELECT unit_id, jabatan_id,
       count(*) + (pg_temp.acak('formasi' || unit_id || '/' || jabatan_id) < 0.22
           AND NOT bool_or(kepala))::int,
       daterange(make_date(pg_temp.tahun() - 1, 1, 1), NULL)
FROM c_orang GROUP BY unit_id, jabatan_id
ORDER BY unit_id, jabatan_id;
ANALYZE direktori_penempatan, direktori_ketidakhadiran, direktori_penugasan;
