-- Units, posts, people with their accounts, numbers and facts.

INSERT INTO inti_harilibur (tanggal, jenis, nama)
SELECT tanggal::date, jenis, nama FROM bahan_libur ORDER BY tanggal
ON CONFLICT (tanggal) DO NOTHING;

INSERT INTO direktori_unitkerja (id, kode, nama, singkatan, jenis, induk_id, mandiri, masa)
SELECT u.no, u.kode, u.nama, u.singkatan, u.jenis, i.no, u.mandiri::bool,
       daterange('2017-01-02', NULL)
FROM bahan_unit u LEFT JOIN bahan_unit i ON i.kode = u.induk
ORDER BY u.no;

INSERT INTO direktori_unitkerja (id, kode, nama, singkatan, jenis, induk_id, mandiri, masa)
SELECT (SELECT max(id) + 1 FROM direktori_unitkerja), 'TIM.1',
       'Tim Percepatan Perizinan Berusaha', 'Tim Perizinan', 'TIM', id, false,
       daterange((pg_temp.pada() - 200), NULL)
FROM direktori_unitkerja WHERE kode = 'DPMPTSP';

-- The catalogue holds every functional and operational post, and the heads that are needed.
CREATE TEMP TABLE c_jabatan ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY urutan, nama) AS id, *
FROM (
    SELECT DISTINCT ON (nama) * FROM (
        SELECT 1 AS urutan, jabatan AS nama, jenis, NULL::text AS jenjang, kelas, rumpun,
               pendidikan, kamus
        FROM bahan_kursi WHERE jenis <> ''
        UNION ALL
        SELECT 1, 'Kepala Bidang Pengembangan Kompetensi', 'ADMINISTRATOR', NULL, '11', 'TEKNIS',
               'S2', 'KABID'
        UNION ALL
        SELECT 2, nama, jenis, nullif(jenjang, ''), kelas, rumpun, pendidikan, kamus
        FROM bahan_jabatan
    ) AS semua ORDER BY nama, urutan
) AS unik;
INSERT INTO direktori_jabatan (id, nama, jenis, jenjang, kelas, rumpun)
SELECT id, nama, jenis, jenjang, nullif(kelas, '')::int, rumpun FROM c_jabatan ORDER BY id;

-- What every post requires, the same level in each competency; one post had a lower class before.
INSERT INTO direktori_standarkompetensi (jabatan_id, tingkat, dasar, masa)
SELECT j.id, (SELECT jsonb_object_agg(kode, t.tingkat) FROM unnest(pg_temp.kompetensi()) AS kode),
       'Keputusan Wali Kota tentang standar kompetensi jabatan',
       daterange(make_date(pg_temp.tahun() - 1, 1, 1), NULL)
FROM c_jabatan j
CROSS JOIN LATERAL (SELECT CASE
    WHEN j.jenis LIKE 'JPT%' OR j.jenjang IN ('AHLI_UTAMA', 'AHLI_MADYA') THEN 4
    WHEN j.jenis = 'ADMINISTRATOR' OR j.jenjang IN ('AHLI_MUDA', 'PENYELIA') THEN 3
    WHEN j.jenis = 'PENGAWAS' OR j.jenjang IN ('AHLI_PERTAMA', 'MAHIR') THEN 2
    ELSE 1 END AS tingkat) t
WHERE j.nama <> 'Wali Kota'
ORDER BY j.id;
INSERT INTO direktori_riwayatjabatan (jabatan_id, jenjang, kelas, rumpun, dasar, masa)
SELECT id, jenjang, kelas::int - 1, rumpun, 'Peraturan Wali Kota tentang kelas jabatan',
       daterange(make_date(pg_temp.tahun() - 4, 1, 1), make_date(pg_temp.tahun(), 1, 1))
FROM c_jabatan WHERE jenis = 'PELAKSANA' AND kelas ~ '^[2-9]' ORDER BY id LIMIT 1;

-- One person a seat; no is the person's id.
CREATE TEMP TABLE c_orang ON COMMIT DROP AS
WITH kursi AS (
    SELECT k.no, u.id AS unit_id, u.kode AS unit_kode, j.id AS jabatan_id, j.nama AS jabatan,
           j.jenis AS jenis_jabatan, j.jenjang, j.rumpun, j.pendidikan, j.kamus,
           k.kepala = '1' AS kepala, k.tokoh, u.mandiri
    FROM bahan_kursi k
    JOIN direktori_unitkerja u ON u.kode = k.unit
    JOIN c_jabatan j ON j.nama = k.jabatan
), sifat AS (
    SELECT k.*, t.kelamin AS kelamin_tokoh, t.lahir AS lahir_tokoh, t.nama AS nama_tokoh,
           t.gelar_depan AS depan_tokoh, t.gelar_belakang AS belakang_tokoh,
           coalesce(t.kelamin, CASE WHEN pg_temp.acak('kelamin' || k.no) <
               CASE WHEN k.rumpun = 'TEKNIS' THEN 0.48 ELSE 0.72 END THEN 'P' ELSE 'L' END)
               AS kelamin,
           CASE
               WHEN k.jenis_jabatan IN ('JPT_PRATAMA', 'JPT_MADYA', 'JPT_UTAMA', 'ADMINISTRATOR',
                                        'PENGAWAS') OR k.kepala OR k.tokoh <> '' THEN 'PNS'
               WHEN k.jenjang IN ('AHLI_MUDA', 'AHLI_MADYA', 'MAHIR') THEN 'PNS'
               WHEN pg_temp.acak('status' || k.no) < 0.035 THEN 'CPNS'
               WHEN pg_temp.acak('status' || k.no) < 0.36 THEN 'PPPK'
               WHEN pg_temp.acak('status' || k.no) < 0.38 AND k.jenis_jabatan = 'PELAKSANA'
                   THEN 'PPPK_PARUH_WAKTU'
               ELSE 'PNS' END AS status
    FROM kursi k LEFT JOIN bahan_tokoh t ON t.tokoh = k.tokoh
), umur AS (
    SELECT s.*, coalesce(s.lahir_tokoh::date, (pg_temp.pada() - 365.25 * (
        CASE WHEN s.jenis_jabatan LIKE 'JPT%' THEN pg_temp.antara('umur' || s.no, 47, 58)
             WHEN s.jenis_jabatan = 'ADMINISTRATOR' THEN pg_temp.antara('umur' || s.no, 42, 56)
             WHEN s.jenis_jabatan = 'PENGAWAS' OR s.kepala
                 THEN pg_temp.antara('umur' || s.no, 38, 55)
             WHEN s.status = 'CPNS' THEN pg_temp.antara('umur' || s.no, 23, 30)
             WHEN s.jenjang IN ('AHLI_MUDA', 'AHLI_MADYA')
                 THEN pg_temp.antara('umur' || s.no, 36, 54)
             ELSE pg_temp.antara('umur' || s.no, 26, 54) END) * interval '1 day')::date) AS lahir
    FROM sifat s
), masuk AS (
    SELECT u.*, CASE
        WHEN u.status = 'CPNS' THEN make_date(pg_temp.tahun() - 1, 6, 1)
        WHEN u.status = 'PPPK' THEN make_date(pg_temp.tahun() - 4 + pg_temp.bilangan('tmt' || u.no,
            3), 1, 1)
        WHEN u.status = 'PPPK_PARUH_WAKTU' THEN make_date(pg_temp.tahun() - 1, 1, 1)
        ELSE make_date(least(
            extract(year FROM u.lahir)::int + 22 + pg_temp.bilangan('tmt' || u.no, 6),
            pg_temp.tahun() - 3), (ARRAY[1, 2, 3, 4, 12])[1 + pg_temp.bilangan('bulan' || u.no,
                5)], 1)
        END AS tmt
    FROM umur u
), awalan AS (
    SELECT m.*, to_char(m.lahir, 'YYYYMMDD') || CASE m.status
            WHEN 'PPPK' THEN to_char(m.tmt, 'YYYY') || '21'
            WHEN 'PPPK_PARUH_WAKTU' THEN to_char(m.tmt, 'YYYY') || '24'
            ELSE to_char(m.tmt, 'YYYYMM') END
        || CASE m.kelamin WHEN 'L' THEN '1' ELSE '2' END AS awal
    FROM masuk m
)
SELECT a.no, a.unit_id, a.unit_kode, a.jabatan_id, a.jabatan, a.jenis_jabatan, a.jenjang, a.rumpun,
       a.kamus, a.kepala, a.tokoh, a.mandiri, a.kelamin, a.status, a.lahir, a.tmt, a.pendidikan,
       a.jabatan = 'Wali Kota' AS wali_kota,
       a.awal || lpad(row_number() OVER (PARTITION BY a.awal ORDER BY a.no)::text, 3, '0') AS nip,
       coalesce(a.nama_tokoh, concat_ws(' ',
           CASE WHEN pg_temp.acak('gelar' || a.no) < 0.07 AND g.nama <> d.nama THEN g.nama END,
           d.nama, b.nama)) AS nama,
       coalesce(a.depan_tokoh, CASE
           WHEN a.jabatan LIKE 'Dokter%' THEN 'dr.'
           WHEN a.jabatan LIKE 'Apoteker%' THEN 'apt.'
           WHEN g.sarjana_lama THEN CASE a.kelamin WHEN 'L' THEN 'Drs.' ELSE 'Dra.' END
           ELSE '' END) AS gelar_depan,
       coalesce(a.belakang_tokoh, CASE
           WHEN a.jabatan = 'Dokter Spesialis Ahli Madya' THEN 'Sp.PD.'
           WHEN a.jabatan LIKE 'Dokter%' OR a.pendidikan = 'SLTA' THEN ''
           WHEN a.jabatan LIKE 'Apoteker%' THEN 'S.Farm.'
           WHEN a.pendidikan = 'D3' THEN CASE a.rumpun WHEN 'NAKES' THEN 'A.Md.Kes.'
               ELSE 'A.Md.' END
           WHEN a.rumpun = 'GURU' THEN CASE WHEN a.kepala THEN 'S.Pd., M.Pd.' ELSE 'S.Pd.' END
           WHEN a.rumpun = 'NAKES' THEN pg_temp.pilih(
               ARRAY['S.Kep., Ns.', 'S.K.M.', 'S.Tr.Kes.'], 'gelar1' || a.no)
           WHEN g.sarjana_lama THEN 'M.Si.'
           ELSE pg_temp.pilih(ARRAY['S.E.', 'S.Sos.', 'S.H.', 'S.T.', 'S.IP.', 'S.A.P.', 'S.Kom.'],
                'gelar1' || a.no)
                || CASE a.pendidikan WHEN 'S2' THEN pg_temp.pilih(
                    ARRAY[', M.Si.', ', M.A.P.', ', M.M.', ', M.H.'], 'gelar2' || a.no) ELSE '' END
           END) AS gelar_belakang
FROM awalan a
JOIN LATERAL (SELECT pg_temp.pilih(string_to_array(n.nama, '|'), 'depan' || a.no) AS nama
    FROM bahan_nama n WHERE n.jenis = 'depan' AND n.kelamin = a.kelamin) d ON true
JOIN LATERAL (SELECT pg_temp.pilih(string_to_array(n.nama, '|'), 'belakang' || a.no) AS nama
    FROM bahan_nama n WHERE n.jenis = 'belakang' AND n.kelamin = a.kelamin) b ON true
JOIN LATERAL (SELECT pg_temp.pilih(string_to_array(n.nama, '|'), 'wan' || a.no) AS nama,
        a.pendidikan = 'S2' AND a.rumpun = 'TEKNIS' AND a.lahir < pg_temp.pada() - 19000
        AND pg_temp.acak('sarjana' || a.no) < 0.5 AS sarjana_lama
    FROM bahan_nama n WHERE n.jenis = 'gelar' AND n.kelamin = a.kelamin) g ON true
ORDER BY a.no;
CREATE UNIQUE INDEX ON c_orang (no);
ANALYZE c_orang;

-- Nobody but the five sign-ins can sign in: an unusable password begins with an exclamation mark.
CREATE TEMP TABLE c_akun ON COMMIT DROP AS
SELECT (SELECT coalesce(max(id), 0) FROM akun_akun) + no AS id, no AS pegawai_id,
       CASE WHEN tokoh <> '' THEN tokoh WHEN wali_kota THEN 'walikota' ELSE nip END AS username
FROM c_orang;
CREATE UNIQUE INDEX ON c_akun (pegawai_id);
INSERT INTO akun_akun (id, password, username, nama, email, is_active, tema, ukuran_teks, pintasan)
SELECT a.id, CASE WHEN o.tokoh IN ('pengelola', 'pengelola-opd', 'pimpinan', 'penilai', 'pegawai')
           THEN pg_temp.sandi() ELSE '!' || md5('sandi' || o.no) END,
       a.username, o.nama, a.username || '@contoh.invalid', true, 'PERANGKAT', 'BIASA', true
FROM c_orang o JOIN c_akun a ON a.pegawai_id = o.no
ORDER BY o.no;

INSERT INTO direktori_pegawai
    (id, akun_id, jenis, nama, gelar_depan, gelar_belakang, kelamin, lahir)
SELECT o.no, a.id, CASE WHEN o.wali_kota THEN 'PEJABAT_NEGARA' ELSE 'ASN' END, o.nama,
       o.gelar_depan, o.gelar_belakang, o.kelamin, o.lahir
FROM c_orang o JOIN c_akun a ON a.pegawai_id = o.no
ORDER BY o.no;

INSERT INTO direktori_nomorinduk (pegawai_id, nomor, jenis, masa)
SELECT no, nip, CASE WHEN status LIKE 'PPPK%' THEN 'PPPK' ELSE 'PNS' END, daterange(tmt, NULL)
FROM c_orang WHERE NOT wali_kota
ORDER BY no;

-- The day on which people were moved this year; in the first weeks it lies in last year.
CREATE TEMP TABLE c_hari ON COMMIT DROP AS
SELECT CASE WHEN pg_temp.pada() >= make_date(pg_temp.tahun(), 3, 15)
            THEN date_trunc('month', make_date(pg_temp.tahun(), 1, 1)
                + (pg_temp.pada() - make_date(pg_temp.tahun(), 1,
                    1)) * 0.6 * interval '1 day')::date
            ELSE make_date(pg_temp.tahun() - 1, 7, 1) END AS pindah;

-- Where somebody stood before (at most one move a person), and who has left since.
CREATE TEMP TABLE c_gerak ON COMMIT DROP AS
WITH calon AS (
    SELECT o.no, o.jabatan_id, o.unit_id,
           o.no = (SELECT min(no) FROM c_orang
                   WHERE unit_kode = 'DPMPTSP.1' AND jabatan = 'Penata Perizinan Ahli Pertama')
               AS pasti
    FROM c_orang o
    WHERE NOT o.kepala AND o.tokoh = '' AND o.status IN ('PNS', 'PPPK')
      AND o.jenis_jabatan IN ('PELAKSANA', 'FUNGSIONAL')
), asal AS (
    SELECT c.no, CASE WHEN c.pasti THEN b.id ELSE s.unit_id END AS unit_lama,
           CASE WHEN c.pasti THEN j.id ELSE c.jabatan_id END AS jabatan_lama
    FROM calon c
    CROSS JOIN (SELECT id FROM direktori_unitkerja WHERE kode = 'BKPSDM.2') b
    CROSS JOIN (SELECT id FROM c_jabatan WHERE nama = 'Pengolah Data dan Informasi') j
    LEFT JOIN LATERAL (
        SELECT DISTINCT l.unit_id FROM c_orang l
        WHERE l.jabatan_id = c.jabatan_id AND l.unit_id <> c.unit_id AND NOT l.kepala
        ORDER BY l.unit_id OFFSET pg_temp.bilangan('asal' || c.no, 3) LIMIT 1
    ) s ON NOT c.pasti
    WHERE c.pasti OR pg_temp.acak('pindah' || c.no) < 0.02
)
SELECT * FROM asal WHERE unit_lama IS NOT NULL;

-- Some have left this year, and one person will with the end of next month.
CREATE TEMP TABLE c_pensiun ON COMMIT DROP AS
WITH calon AS (
    SELECT o.no, o.lahir, pg_temp.acak('pensiun' || o.no) < 0.004 AS sudah FROM c_orang o
    WHERE NOT o.kepala AND o.tokoh = '' AND o.status = 'PNS' AND o.unit_kode <> 'DPMPTSP.1'
      AND o.no NOT IN (SELECT no FROM c_gerak)
)
SELECT no, date_trunc('month', pg_temp.pada() - (20 + pg_temp.bilangan('pensiun1' || no,
    150)))::date AS tmt
FROM calon WHERE sudah
UNION ALL
SELECT no, (date_trunc('month', pg_temp.pada()) + interval '2 months')::date
FROM (SELECT no FROM calon WHERE NOT sudah ORDER BY lahir, no LIMIT 1) AS tertua;

INSERT INTO direktori_riwayatpegawai (pegawai_id, jenis, nilai, masa, dasar)
SELECT no, jenis, nilai, masa, dasar FROM (
    SELECT o.no, 1 AS urutan, 'STATUS' AS jenis, 'CPNS' AS nilai,
           daterange(o.tmt, (o.tmt + interval '1 year')::date) AS masa,
               'SK pengangkatan CPNS' AS dasar
    FROM c_orang o WHERE o.status = 'PNS' AND NOT o.wali_kota
    UNION ALL
    SELECT o.no, 2, 'STATUS', o.status, daterange(
           CASE o.status WHEN 'PNS' THEN (o.tmt + interval '1 year')::date ELSE o.tmt END, NULL),
           'SK pengangkatan ' || CASE WHEN o.status LIKE 'PPPK%' THEN 'PPPK' ELSE o.status END
    FROM c_orang o WHERE NOT o.wali_kota
    UNION ALL
    SELECT o.no, 3, 'KEDUDUKAN', 'AKTIF', daterange(o.tmt, p.tmt), ''
    FROM c_orang o LEFT JOIN c_pensiun p USING (no) WHERE NOT o.wali_kota
    UNION ALL
    SELECT p.no, 4, 'KEDUDUKAN', 'PENSIUN', daterange(p.tmt, NULL),
        'SK pemberhentian dengan hak pensiun'
    FROM c_pensiun p
    UNION ALL
    SELECT o.no, 5, 'KONTRAK', 'PK-' || lpad(o.no::text, 5, '0') || '/' || to_char(o.tmt, 'YYYY'),
           daterange(o.tmt, (o.tmt + interval '5 years')::date), 'Perjanjian kerja PPPK'
    FROM c_orang o WHERE o.status LIKE 'PPPK%'
    UNION ALL
    SELECT o.no, 6, 'PENDIDIKAN', o.pendidikan, daterange(o.tmt, NULL), 'Ijazah'
    FROM c_orang o WHERE NOT o.wali_kota
    UNION ALL
    SELECT o.no, 7, 'GOLONGAN', CASE
               WHEN o.status LIKE 'PPPK%' THEN
                   CASE o.pendidikan WHEN 'SLTA' THEN 'V' WHEN 'D3' THEN 'VII' ELSE 'IX' END
               ELSE (ARRAY['II/a', 'II/b', 'II/c', 'II/d', 'III/a', 'III/b', 'III/c', 'III/d',
                           'IV/a', 'IV/b', 'IV/c'])[least(11, greatest(
                   CASE o.pendidikan WHEN 'SLTA' THEN 1 WHEN 'D3' THEN 3 WHEN 'S1' THEN 5
                       ELSE 6 END,
                   CASE WHEN o.jenis_jabatan LIKE 'JPT%' THEN 10
                        WHEN o.jenis_jabatan = 'ADMINISTRATOR' THEN 9
                        WHEN o.jenis_jabatan = 'PENGAWAS' THEN 8
                        WHEN o.jenjang = 'AHLI_MADYA' THEN 9 WHEN o.jenjang = 'AHLI_MUDA' THEN 7
                        ELSE least(8, CASE o.pendidikan WHEN 'SLTA' THEN 1 WHEN 'D3' THEN 3
                                                        WHEN 'S1' THEN 5 ELSE 6 END
                             + (pg_temp.tahun() - extract(year FROM o.tmt)::int) / 5) END))]
               END,
           daterange(greatest(o.tmt, make_date(pg_temp.tahun() - 1 - pg_temp.bilangan('gol'
               || o.no, 3),
               CASE WHEN pg_temp.acak('gol1' || o.no) < 0.5 THEN 4 ELSE 10 END, 1)), NULL),
           'SK kenaikan pangkat'
    FROM c_orang o WHERE NOT o.wali_kota
) AS fakta
ORDER BY no, urutan;

-- One of the PPPK had a contract, and with it a number, of its own in the year before.
CREATE TEMP TABLE c_kontrak_lama ON COMMIT DROP AS
SELECT no, nip, (tmt - interval '1 year')::date AS awal, tmt FROM c_orang
WHERE status = 'PPPK' AND tokoh = '' ORDER BY no LIMIT 1;
INSERT INTO direktori_nomorinduk (pegawai_id, nomor, jenis, masa, dasar)
SELECT no, left(nip, 8) || extract(year FROM awal) || substr(nip, 13, 3) || '9' || right(nip, 2),
       'PPPK', daterange(awal, tmt), 'Perjanjian kerja pertama'
FROM c_kontrak_lama;
UPDATE direktori_riwayatpegawai r SET masa = daterange(k.awal, upper(r.masa))
FROM c_kontrak_lama k WHERE r.pegawai_id = k.no AND r.jenis IN ('KEDUDUKAN', 'STATUS');
INSERT INTO direktori_riwayatpegawai (pegawai_id, jenis, nilai, masa, dasar)
SELECT no, 'KONTRAK', 'PK-' || lpad(no::text, 5, '0') || '/' || extract(year FROM awal),
       daterange(awal, tmt), 'Perjanjian kerja PPPK'
FROM c_kontrak_lama;

ANALYZE direktori_unitkerja, direktori_jabatan, direktori_pegawai, direktori_riwayatpegawai,
    akun_akun;
