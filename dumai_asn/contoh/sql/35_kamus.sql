-- The dictionary of indicators as its file has it, and one proposal that waits for HR.
INSERT INTO kinerja_kamusindikator
    (kode, jabatan, rhk, teks, aspek, satuan, target, desimal, arah, bukti, sumber, rumpun)
SELECT k.kode, k.jabatan, k.rencana_hasil_kerja, k.indikator, k.aspek, k.satuan,
       k.target::numeric, length(split_part(k.target, '.', 2)), k.arah, k.bukti_dukung,
       'Kamus contoh', j.rumpun
FROM bahan_kamus k
LEFT JOIN direktori_jabatan j ON lower(j.nama) = lower(k.jabatan)
ORDER BY k.no;

INSERT INTO kinerja_kamusindikator
    (jabatan, rhk, teks, aspek, satuan, target, desimal, arah, bukti, sumber, status, pengusul_id)
SELECT 'Petugas Layanan Perizinan', 'Pemohon paham syarat sebelum datang',
       'Berkas permohonan lengkap pada kedatangan pertama', 'KUALITAS', '%', 85, 0, 'NAIK',
       'rekap loket', 'Usulan ' || pg_temp.tahun(), 'DIUSULKAN', a.id
FROM akun_akun a WHERE a.username = 'pegawai'
ORDER BY a.id;
