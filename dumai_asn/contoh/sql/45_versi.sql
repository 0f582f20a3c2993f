-- Versions of the SKP: written while they are drafts, then moved along their table of states.
-- Some were changed in mid-year (GANTI), some have a change that waits for an answer (BUKA).

CREATE TEMP TABLE c_versi ON COMMIT DROP AS
WITH satu AS (
    SELECT k.*, CASE
        WHEN k.status <> 'DITETAPKAN' OR k.jenis <> 'DEFINITIF' OR k.ganti IS NULL
             OR k.ganti <= lower(k.masa) OR k.ganti >= upper(k.masa) THEN NULL
        WHEN k.kini AND k.tokoh IN ('pegawai', 'penilai') THEN 'BUKA'
        WHEN k.tokoh <> '' THEN NULL
        WHEN pg_temp.acak('ubah' || k.id) < 0.06 THEN 'GANTI'
        WHEN k.kini AND pg_temp.acak('ubah' || k.id) < 0.08 THEN 'BUKA' END AS ubah
    FROM c_skp k
)
SELECT row_number() OVER (ORDER BY v.nomor, s.id) AS id, s.id AS skp_id, v.nomor, s.ubah, s.ganti,
       s.akun_penilai, s.pegawai_id, s.bentuk,
       CASE WHEN v.nomor = 1 AND s.ubah = 'GANTI' THEN 'DIGANTI'
            WHEN v.nomor = 1 THEN s.status
            WHEN s.ubah = 'GANTI' THEN 'DITETAPKAN' ELSE 'DIAJUKAN' END AS status,
       CASE WHEN v.nomor = 1 THEN daterange(lower(s.masa),
                CASE WHEN s.ubah = 'GANTI' THEN s.ganti ELSE upper(s.masa) END)
            WHEN s.ubah = 'GANTI' THEN daterange(s.ganti, upper(s.masa)) END AS masa,
       CASE WHEN v.nomor = 1 THEN least(lower(s.masa) + 9 + pg_temp.bilangan('aju' || s.id, 8),
           pg_temp.pada() - 8)
            WHEN s.ubah = 'GANTI' THEN s.ganti + 3 ELSE pg_temp.pada() - 6 END AS diajukan,
       CASE WHEN v.nomor = 1 THEN least(lower(s.masa) + 18 + pg_temp.bilangan('tetap' || s.id, 11),
           pg_temp.pada() - 4)
            ELSE s.ganti + 8 END AS dijawab
FROM satu s CROSS JOIN (VALUES (1), (2)) v (nomor)
WHERE v.nomor = 1 OR s.ubah IS NOT NULL;
CREATE UNIQUE INDEX ON c_versi (id);
ANALYZE c_versi;

-- What a version says; read once for first versions, once for second ones.
CREATE TEMP VIEW c_isi_rhk AS
SELECT v.id AS versi_id, v.nomor, r.id AS rhk_id, r.urutan,
       CASE WHEN r.urutan = 5 AND v.bentuk = 'JA_JF' THEN 'TAMBAHAN' ELSE 'UTAMA' END AS jenis,
       CASE WHEN r.tema = 'INTERNAL' AND r.urutan > 2 THEN 'INDIVIDU' ELSE 'ORGANISASI' END
           AS klasifikasi,
       r.teks, coalesce(nullif(t.teks_induk, ''), t.induk_sementara) AS teks_induk
FROM c_versi v JOIN c_rhk r ON r.skp_id = v.skp_id JOIN c_taut t ON t.rhk_id = r.id;

CREATE TEMP VIEW c_isi_indikator AS
SELECT v.id AS versi_id, v.nomor, i.id AS indikator_id, i.urutan, i.teks,
       CASE WHEN i.bentuk = 'JA_JF' THEN i.aspek END AS aspek,
       CASE WHEN i.bentuk = 'JPT' THEN CASE i.tema WHEN 'LAYANAN' THEN 'PENERIMA_LAYANAN'
            WHEN 'KEUANGAN' THEN 'ANGGARAN'
            ELSE CASE WHEN i.id % 2 = 0 THEN 'PROSES_BISNIS' ELSE 'PENGUATAN_INTERNAL' END END END
           AS perspektif,
       i.arah, i.hitung, i.satuan, i.desimal, i.dasar, i.target_atas,
       CASE WHEN v.nomor = 2 AND i.urutan = 1 AND i.hitung = 'JUMLAH'
            THEN round(i.target * 1.1) ELSE i.target END AS target,
       coalesce((SELECT jsonb_agg(jsonb_build_object('nama', split_part(s, ':', 1),
                                                     'bobot', split_part(s, ':',
                                                         2)::int) ORDER BY n)
                 FROM unnest(string_to_array(nullif(i.tahap, ''), '|')) WITH ORDINALITY t (s, n)),
                '[]'::jsonb) AS tahapan
FROM c_versi v JOIN c_indikator i ON i.skp_id = v.skp_id;

CREATE TEMP VIEW c_isi_perilaku AS
SELECT v.id AS versi_id, v.nomor, k.kunci AS nilai,
       pg_temp.pilih(k.semua, k.kunci || v.skp_id) AS ekspektasi
FROM c_versi v
CROSS JOIN (SELECT kunci, array_agg(teks ORDER BY no) AS semua, min(no) AS urutan
            FROM bahan_kalimat WHERE jenis = 'PERILAKU' GROUP BY kunci) k;

CREATE TEMP VIEW c_baru AS
SELECT v.id, v.skp_id, v.nomor, 'DRAF' AS status, 'KUANTITATIF' AS pendekatan,
       CASE WHEN v.nomor = 1 THEN '' ELSE pg_temp.pilih(k.semua, 'alasan' || v.id) END AS alasan,
       ARRAY['Data dan aplikasi yang diperlukan tersedia.', 'Anggaran kegiatan sesuai DPA.']
           AS dukungan,
       ARRAY['Melaporkan kemajuan setiap bulan kepada atasan.',
             'Dialog kinerja paling sedikit sekali setiap triwulan.'] AS tanggung,
       ARRAY['Penghargaan dan prioritas pengembangan bagi capaian di atas ekspektasi.',
             'Bimbingan kinerja bagi capaian di bawah ekspektasi.'] AS konsekuensi
FROM c_versi v
CROSS JOIN (SELECT array_agg(teks ORDER BY no) AS semua FROM bahan_kalimat
            WHERE jenis = 'UBAH_SKP') k;

-- First versions.
INSERT INTO kinerja_versiskp (id, skp_id, nomor, status, pendekatan, alasan_perubahan, dukungan,
                              pertanggungjawaban, konsekuensi)
SELECT * FROM c_baru WHERE nomor = 1 ORDER BY id;
ANALYZE kinerja_versiskp;
INSERT INTO kinerja_isirhk (versi_id, rhk_id, urutan, jenis, klasifikasi, teks, teks_induk)
SELECT versi_id, rhk_id, urutan, jenis, klasifikasi, teks, teks_induk
FROM c_isi_rhk WHERE nomor = 1 ORDER BY versi_id, urutan;
INSERT INTO kinerja_isiindikator (versi_id, indikator_id, urutan, teks, aspek, perspektif, arah,
    penghitungan, satuan, desimal, dasar, target, target_atas, tahapan)
SELECT versi_id, indikator_id, urutan, teks, aspek, perspektif, arah, hitung, satuan, desimal,
       dasar, target, target_atas, tahapan
FROM c_isi_indikator WHERE nomor = 1 ORDER BY versi_id, indikator_id;
INSERT INTO kinerja_isiperilaku (versi_id, nilai, ekspektasi)
SELECT versi_id, nilai, ekspektasi FROM c_isi_perilaku WHERE nomor = 1 ORDER BY versi_id, nilai;

UPDATE kinerja_versiskp d SET status = 'DIAJUKAN', diajukan_pada = pg_temp.saat(v.diajukan,
    'aju' || v.id)
FROM c_versi v WHERE v.id = d.id AND v.nomor = 1 AND v.status <> 'DRAF';
UPDATE kinerja_versiskp d
SET status = 'DITETAPKAN', masa = v.masa, dijawab_pada = pg_temp.saat(v.dijawab, 'tetap' || v.id),
    dijawab_oleh_id = v.akun_penilai
FROM c_versi v WHERE v.id = d.id AND v.nomor = 1 AND v.status IN ('DITETAPKAN', 'DIGANTI');
UPDATE kinerja_versiskp d
SET status = 'DIKEMBALIKAN', dijawab_pada = pg_temp.saat(v.dijawab, 'tetap' || v.id),
    dijawab_oleh_id = v.akun_penilai,
    catatan = pg_temp.pilih(k.semua, 'kembali' || v.id)
FROM c_versi v CROSS JOIN (SELECT array_agg(teks ORDER BY no) AS semua FROM bahan_kalimat
                           WHERE jenis = 'KEMBALI_SKP') k
WHERE v.id = d.id AND v.nomor = 1 AND v.status = 'DIKEMBALIKAN';
UPDATE kinerja_versiskp d SET status = 'DIGANTI'
FROM c_versi v WHERE v.id = d.id AND v.nomor = 1 AND v.status = 'DIGANTI';

-- Second versions.
INSERT INTO kinerja_versiskp (id, skp_id, nomor, status, pendekatan, alasan_perubahan, dukungan,
                              pertanggungjawaban, konsekuensi)
SELECT * FROM c_baru WHERE nomor = 2 ORDER BY id;
INSERT INTO kinerja_isirhk (versi_id, rhk_id, urutan, jenis, klasifikasi, teks, teks_induk)
SELECT versi_id, rhk_id, urutan, jenis, klasifikasi, teks, teks_induk
FROM c_isi_rhk WHERE nomor = 2 ORDER BY versi_id, urutan;
INSERT INTO kinerja_isiindikator (versi_id, indikator_id, urutan, teks, aspek, perspektif, arah,
    penghitungan, satuan, desimal, dasar, target, target_atas, tahapan)
SELECT versi_id, indikator_id, urutan, teks, aspek, perspektif, arah, hitung, satuan, desimal,
       dasar, target, target_atas, tahapan
FROM c_isi_indikator WHERE nomor = 2 ORDER BY versi_id, indikator_id;
INSERT INTO kinerja_isiperilaku (versi_id, nilai, ekspektasi)
SELECT versi_id, nilai, ekspektasi FROM c_isi_perilaku WHERE nomor = 2 ORDER BY versi_id, nilai;
UPDATE kinerja_versiskp d SET status = 'DIAJUKAN', diajukan_pada = pg_temp.saat(v.diajukan,
    'aju' || v.id)
FROM c_versi v WHERE v.id = d.id AND v.nomor = 2;
UPDATE kinerja_versiskp d
SET status = 'DITETAPKAN', masa = v.masa, dijawab_pada = pg_temp.saat(v.dijawab, 'tetap' || v.id),
    dijawab_oleh_id = v.akun_penilai
FROM c_versi v WHERE v.id = d.id AND v.nomor = 2 AND v.status = 'DITETAPKAN';
ANALYZE kinerja_versiskp, kinerja_isirhk, kinerja_isiindikator;
