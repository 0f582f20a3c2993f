"""Pages of settings, jobs, imports, messages, home and help."""

#: A number in an address → the statement that finds one in the demo city.
NOMOR = {
    "libur": "SELECT id FROM inti_harilibur ORDER BY tanggal LIMIT 1",
    "impor": "WITH i AS (INSERT INTO inti_impor (jenis, nama_berkas, oleh_id, pada, status,"
    " jumlah_baris, kolom_lain, hitung) SELECT 'unit', 'unit.csv', id, '2026-10-05', 'DIPERIKSA',"
    ' 2, \'["Alamat"]\', \'{"baru": 1, "berubah": 0, "tetap": 0, "galat": 1, "peringatan": 0,'
    " \"hilang\": 1}' FROM akun_akun WHERE username = 'pengelola' RETURNING id), b AS (INSERT INTO"
    " inti_barisimpor (impor_id, nomor, data, status, perubahan, pesan) SELECT id, 2,"
    ' \'{"kode": "X1", "nama": "Dinas X"}\', \'GALAT\', \'[]\', \'[{"kolom": "DiatasanId",'
    ' "pesan": "Unit atasan X0 tidak ada.", "tingkat": "GALAT", "perbaiki_di": "berkas'
    " unit\"}]' FROM i), h AS (INSERT INTO inti_hilangimpor (impor_id, objek_id, nama) SELECT id,"
    " 1, 'Dinas Lama' FROM i) SELECT id FROM i",
    "dokumen": "WITH b AS (INSERT INTO inti_berkas (sha256, jenis_isi, ukuran, lokasi)"
    " VALUES (repeat('a', 64), 'application/pdf', 1, 'aa') RETURNING id)"
    " INSERT INTO inti_dokumen (jenis, objek, nomor, judul, tanggal, penerbit, kode_publik, sha256,"
    " berkas_id, parameter, versi_templat, sidik_data, oleh_id) SELECT 'evaluasi-kinerja', -1,"
    " 'EK/2026/999999', 'Uji', '2026-10-05', 'Dinas Uji', 'C7QF2M9DK3TX84WA', repeat('a', 64),"
    " b.id, '{}', '', '', a.id FROM b, akun_akun a WHERE a.username = 'pegawai'"
    " RETURNING kode_publik",
    "terbitan": "WITH b AS (INSERT INTO inti_berkas (sha256, jenis_isi, ukuran, lokasi)"
    " VALUES (repeat('b', 64), 'application/pdf', 1, 'bb') RETURNING id)"
    " INSERT INTO inti_dokumen (jenis, objek, nomor, judul, tanggal, penerbit, kode_publik, sha256,"
    " berkas_id, parameter, versi_templat, sidik_data, oleh_id) SELECT 'evaluasi-kinerja', -2,"
    " 'EK/2026/999998', 'Uji', '2026-10-05', 'Dinas Uji', 'C7QF2M9DK3TX84WB', repeat('b', 64),"
    " b.id, '{}', '', '', a.id FROM b, akun_akun a WHERE a.username = 'pegawai' RETURNING id",
    "pekerjaan": "INSERT INTO inti_pekerjaan"
    " (jenis, kunci, judul, status, parameter, hasil, pemohon_id)"
    " SELECT 'uji', gen_random_uuid()::text, 'Membuka siklus', 'SELESAI', '{}', '{}', id"
    " FROM akun_akun WHERE username = 'pengelola' RETURNING id",
}
#: Name, who looks, address.
HALAMAN = (
    ("inti:periksa", None, "/periksa/?kode=C7QF"),
    ("inti:periksa_kode", None, "/periksa/{dokumen}/"),
    ("404", "pegawai", "/tidak-ada/"),
    ("403", "pegawai", "/siklus/"),
    ("inti:menu", "pegawai", "/menu/"),
    ("inti:pekerjaan", "pengelola", "/pekerjaan/{pekerjaan}/"),
    ("inti:pekerjaan_daftar", "pengelola", "/pekerjaan/"),
    ("inti:pengaturan", "pengelola", "/pengaturan/"),
    ("inti:acuan_daftar", "pengelola", "/acuan/"),
    ("inti:acuan", "pengelola", "/acuan/evaluasi.saran/"),
    ("inti:acuan_ubah", "pengelola", "/acuan/direktori.wajib_skp/ubah/"),
    ("inti:acuan_pastikan", "pengelola", "/acuan/evaluasi.saran/pastikan/"),
    ("inti:hari_libur", "pengelola", "/hari-libur/"),
    ("inti:hari_libur_baru", "pengelola", "/hari-libur/baru/"),
    ("inti:hari_libur_ubah", "pengelola", "/hari-libur/{libur}/"),
    ("inti:hari_libur_tempel", "pengelola", "/hari-libur/tempel/"),
    ("inti:impor_daftar", "pengelola", "/impor/"),
    ("inti:dokumen_daftar", "pengelola", "/dokumen/"),
    ("inti:dokumen", "pengelola", "/dokumen/{terbitan}/"),
    ("inti:impor_baru", "pengelola", "/impor/baru/unit/"),
    ("inti:impor", "pengelola", "/impor/{impor}/"),
    ("inti:impor_hilang", "pengelola", "/impor/{impor}/hilang/"),
    ("inti:jadwal", "pengelola", "/jadwal/"),
    ("inti:jadwal_ubah", "pengelola", "/jadwal/bersih/"),
    ("inti:kejadian", "pengelola", "/kotak-keluar/"),
    ("pemberitahuan:surat", "pengelola", "/surat-keluar/"),
    ("beranda:beranda", "pegawai", "/"),
    ("beranda:beranda", "penilai", "/"),
    ("beranda:beranda", "pengelola", "/"),
    ("beranda:beranda", "pengelola-opd", "/"),
    ("beranda:beranda", "pimpinan", "/"),
    ("beranda:cari", "pengelola", "/cari/?q=pe"),
    ("beranda:kenali", "pegawai", "/kenali/"),
    ("beranda:kalender", "pegawai", "/kalender/?bulan=2026-12"),
    ("beranda:riwayat", "penilai", "/riwayat-tugas/?bulan=2026-10"),
    ("inti:bantuan", "pegawai", "/bantuan/"),
    ("inti:bantuan_topik", "pegawai", "/bantuan/evaluasi:menilai/"),
    ("pemberitahuan:kotak", "penilai", "/kotak/"),
    ("pemberitahuan:pilihan", "pegawai", "/kotak/pengaturan/"),
)
