-- What is missing in the cascade of this year: a goal that nobody serves; in the matrix of the
-- demo's evaluator a cell that is not published, and one that nobody has taken.

INSERT INTO kinerja_sasaranunit
    (id, unit_id, tahun_id, urutan, teks, indikator, satuan, arah, target)
SELECT (SELECT max(id) + 1 FROM kinerja_sasaranunit), s.unit_id, s.tahun_id, max(s.urutan) + 1, 'Investor lama memperluas usahanya di kota',
       'Nilai perluasan investasi', 'miliar rupiah', 'NAIK', 12
FROM kinerja_sasaranunit s JOIN direktori_unitkerja u ON u.id = s.unit_id
WHERE u.kode = 'DPMPTSP' AND s.tahun_id = pg_temp.tahun()
GROUP BY s.unit_id, s.tahun_id;

CREATE TEMP TABLE c_kosong ON COMMIT DROP AS
SELECT r.id AS rhk_id, g.pegawai_id, r.urutan,
       row_number() OVER (PARTITION BY r.id ORDER BY g.pegawai_id) AS giliran
FROM c_skp k
JOIN c_rhk r ON r.skp_id = k.id
JOIN direktori_garispenilai g ON g.penilai_id = k.pegawai_id AND g.masa @> pg_temp.pada()
WHERE k.kini AND k.tokoh = 'penilai' AND NOT EXISTS (
    SELECT FROM c_sel s WHERE s.rhk_pimpinan = r.id AND s.pegawai_id = g.pegawai_id);
INSERT INTO kinerja_peranhasil (id, rhk_pimpinan_id, pegawai_id, hasil, diterbitkan_pada)
SELECT (SELECT max(id) FROM kinerja_peranhasil) + row_number() OVER (ORDER BY k.rhk_id, k.giliran),
       k.rhk_id, k.pegawai_id,
       CASE k.giliran WHEN 1 THEN 'Berkas contoh tersedia di setiap loket'
            ELSE 'Pemohon memahami syarat sebelum datang' END,
       CASE k.giliran WHEN 2 THEN pg_temp.saat(pg_temp.pada() - 9, 'sel' || k.pegawai_id) END
FROM c_kosong k
WHERE k.giliran <= 2 AND k.rhk_id = (SELECT min(rhk_id) FROM c_kosong)
ORDER BY k.rhk_id, k.giliran;
