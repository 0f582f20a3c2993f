"""Every page as it is shown: no finding of axe, one heading, no sideways scroll, no complaint.

Light on a desk and dark on a phone: so every page is judged in both widths and both themes,
without judging each twice.  A page that is missing here fails the last test.
"""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.lintas.test_matriks_izin import BARIS
from tests.peramban.aplikasi import Aplikasi
from tests.peramban.bahan import indikator_pegawai, periode_berjalan

pytestmark = pytest.mark.axe

#: Width and theme together.
RUPA = ((1366, "light"), (360, "dark"))

#: A number in an address → the statement that finds one in the demo city.
NOMOR = {
    "pegawai": "SELECT p.id FROM direktori_pegawai p JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'pegawai'",
    "akun": "SELECT id FROM akun_akun WHERE username = 'pegawai'",
    "penugasan": "SELECT u.id FROM direktori_penugasan u JOIN akun_akun a ON a.id = u.akun_id"
    " WHERE a.username = 'pengelola-opd' LIMIT 1",
    "tempat": "SELECT t.id FROM direktori_penempatan t JOIN direktori_pegawai p"
    " ON p.id = t.pegawai_id JOIN akun_akun a ON a.id = p.akun_id WHERE a.username = 'pegawai'"
    " AND t.jenis = 'DEFINITIF' ORDER BY t.masa DESC LIMIT 1",
    "fakta": "SELECT r.id FROM direktori_riwayatpegawai r JOIN direktori_pegawai p"
    " ON p.id = r.pegawai_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'pegawai' AND r.jenis = 'GOLONGAN' ORDER BY r.id LIMIT 1",
    "nomor": "SELECT n.id FROM direktori_nomorinduk n JOIN direktori_pegawai p"
    " ON p.id = n.pegawai_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'pegawai' ORDER BY n.id LIMIT 1",
    "keluar": "SELECT pegawai_id FROM direktori_riwayatpegawai WHERE jenis = 'KEDUDUKAN'"
    " AND nilai <> 'AKTIF' AND upper_inf(masa) ORDER BY masa, id LIMIT 1",
    "absen": "SELECT id FROM direktori_ketidakhadiran ORDER BY id LIMIT 1",
    "absen_orang": "SELECT pegawai_id FROM direktori_ketidakhadiran ORDER BY id LIMIT 1",
    "hukuman": "SELECT id FROM direktori_hukumandisiplin ORDER BY id LIMIT 1",
    "perbaikan": "SELECT id FROM direktori_permintaanperbaikan WHERE status = 'BARU'"
    " ORDER BY id LIMIT 1",
    "ganda": "SELECT max(id) FROM direktori_pegawai",
    "gabung": "INSERT INTO direktori_penggabungan (tetap_id, lebur_id, status, alasan, oleh_id,"
    " dipindahkan, semula) SELECT min(p.id), max(p.id), 'BERLAKU', 'Uji', min(a.id), '{}', '{}'"
    " FROM direktori_pegawai p, akun_akun a WHERE a.username = 'pengelola' RETURNING id",
    "sel_rhk": "SELECT c.rhk_pimpinan_id FROM kinerja_peranhasil c JOIN kinerja_rencanahasilkerja r"
    " ON r.id = c.rhk_pimpinan_id JOIN kinerja_skp s ON s.id = r.skp_id JOIN direktori_pegawai p"
    " ON p.id = s.pegawai_id JOIN akun_akun a ON a.id = p.akun_id WHERE a.username = 'penilai'"
    " AND s.tahun_id = 2026 ORDER BY c.id LIMIT 1",
    "sel_pegawai": "SELECT c.pegawai_id FROM kinerja_peranhasil c JOIN kinerja_rencanahasilkerja r"
    " ON r.id = c.rhk_pimpinan_id JOIN kinerja_skp s ON s.id = r.skp_id JOIN direktori_pegawai p"
    " ON p.id = s.pegawai_id JOIN akun_akun a ON a.id = p.akun_id WHERE a.username = 'penilai'"
    " AND s.tahun_id = 2026 ORDER BY c.id LIMIT 1",
    "sasaran": "SELECT id FROM kinerja_sasaranunit WHERE tahun_id = 2026 ORDER BY id LIMIT 1",
    "tetapan": "SELECT id FROM direktori_garispenilai WHERE sumber = 'TETAPAN' ORDER BY id LIMIT 1",
    "versi": "UPDATE kinerja_versiskp v SET status = 'DRAF', diajukan_pada = NULL FROM"
    " kinerja_skp s JOIN direktori_pegawai p ON p.id = s.pegawai_id JOIN akun_akun a"
    " ON a.id = p.akun_id WHERE s.id = v.skp_id AND a.username = 'pegawai'"
    " AND v.status IN ('DRAF', 'DIAJUKAN') RETURNING v.id",
    "versi_rhk": "SELECT i.rhk_id FROM kinerja_isirhk i"
    " JOIN kinerja_versiskp v ON v.id = i.versi_id"
    " JOIN kinerja_skp s ON s.id = v.skp_id JOIN direktori_pegawai p ON p.id = s.pegawai_id"
    " JOIN akun_akun a ON a.id = p.akun_id WHERE a.username = 'pegawai'"
    " AND v.status IN ('DRAF', 'DIAJUKAN') ORDER BY i.urutan LIMIT 1",
    "versi_indikator": "SELECT i.indikator_id FROM kinerja_isiindikator i JOIN kinerja_versiskp v"
    " ON v.id = i.versi_id JOIN kinerja_skp s ON s.id = v.skp_id JOIN direktori_pegawai p"
    " ON p.id = s.pegawai_id JOIN akun_akun a ON a.id = p.akun_id WHERE a.username = 'pegawai'"
    " AND v.status IN ('DRAF', 'DIAJUKAN') ORDER BY i.urutan LIMIT 1",
    "versi_tim": "SELECT v.id FROM kinerja_versiskp v JOIN kinerja_skp s ON s.id = v.skp_id"
    " JOIN direktori_garispenilai g ON g.penempatan_id = s.penempatan_id"
    " JOIN direktori_pegawai p ON p.id = g.penilai_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'penilai' AND v.status = 'DIAJUKAN' ORDER BY v.id LIMIT 1",
    "delegasi": "SELECT id FROM direktori_delegasi ORDER BY id LIMIT 1",
    "unit": "SELECT u.unit_id FROM direktori_penugasan u JOIN akun_akun a ON a.id = u.akun_id"
    " WHERE a.username = 'pengelola-opd' LIMIT 1",
    "jabatan": "SELECT id FROM direktori_jabatan ORDER BY id LIMIT 1",
    "standar": "SELECT id FROM direktori_standarkompetensi ORDER BY id LIMIT 1",
    "standar_jabatan": "SELECT jabatan_id FROM direktori_standarkompetensi ORDER BY id LIMIT 1",
    "formasi": "SELECT id FROM direktori_formasi ORDER BY id LIMIT 1",
    "skp": "SELECT s.id FROM kinerja_skp s JOIN direktori_pegawai p ON p.id = s.pegawai_id"
    " JOIN akun_akun a ON a.id = p.akun_id WHERE a.username = 'pegawai'"
    " AND s.jenis = 'DEFINITIF' AND s.masa @> current_date",
    "bukti": "SELECT b.id FROM kinerja_buktidukung b JOIN kinerja_skp s ON s.id = b.skp_id"
    " JOIN direktori_pegawai p ON p.id = s.pegawai_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'pegawai' ORDER BY b.id DESC LIMIT 1",
    "laporan": "SELECT l.id FROM kinerja_laporanperiode l JOIN kinerja_skp s ON s.id = l.skp_id"
    " JOIN direktori_penempatan t ON t.id = s.penempatan_id"
    " JOIN direktori_garispenilai g ON g.penempatan_id = t.id AND g.masa @> current_date"
    " JOIN direktori_pegawai p ON p.id = g.penilai_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'penilai' ORDER BY (l.status = 'DIAJUKAN') DESC, l.id DESC LIMIT 1",
    "terbuka": "SELECT e.id FROM evaluasi_penilaian e JOIN direktori_pegawai p"
    " ON p.id = e.penilai_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'penilai' AND e.status = 'TERBUKA' ORDER BY e.id LIMIT 1",
    "nilai": "SELECT e.id FROM evaluasi_penilaian e JOIN direktori_pegawai p"
    " ON p.id = e.pegawai_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'pegawai' AND e.status <> 'TERBUKA' ORDER BY e.id DESC LIMIT 1",
    "kelas": "SELECT id FROM pembinaan_kelas WHERE status = 'DIBUKA' ORDER BY id LIMIT 1",
    "berjalan": "SELECT id FROM pembinaan_kelas WHERE status = 'BERJALAN' ORDER BY id LIMIT 1",
    "sesi": "SELECT s.id FROM pembinaan_sesi s WHERE s.kelas_id = (SELECT id FROM pembinaan_kelas"
    " WHERE status = 'BERJALAN' ORDER BY id LIMIT 1) ORDER BY s.urutan LIMIT 1",
    "program": "SELECT id FROM pembinaan_programpelatihan ORDER BY id LIMIT 1",
    "permohonan": "SELECT d.id FROM pembinaan_pendaftaran d JOIN pembinaan_kelas k"
    " ON k.id = d.kelas_id WHERE k.status = 'DIBUKA' AND d.status = 'DIAJUKAN'"
    " ORDER BY d.id LIMIT 1",
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
    ("account_login", None, "/masuk/"),
    ("akun_aktivasi", None, "/aktivasi/"),
    ("account_inactive", None, "/masuk/nonaktif/"),
    ("account_logout", "pegawai", "/keluar/"),
    ("account_reauthenticate", "pegawai", "/akun/pastikan/"),
    ("account_change_password", "pegawai", "/akun/sandi/"),
    ("mfa_index", "pegawai", "/akun/dua-langkah/"),
    ("mfa_activate_totp", "pegawai", "/akun/dua-langkah/pasang/"),
    ("usersessions_list", "pegawai", "/akun/sesi/"),
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
    ("kinerja:sasaran", "pengelola", "/sasaran/"),
    ("kinerja:matriks", "penilai", "/matriks/"),
    ("kinerja:sel", "penilai", "/matriks/{sel_rhk}/{sel_pegawai}/"),
    ("kinerja:sasaran_per_unit", "pimpinan", "/sasaran/unit/"),
    ("kinerja:sasaran_unit", "pengelola", "/sasaran/unit/{unit}/2026/"),
    ("kinerja:sasaran_baru", "pengelola", "/sasaran/unit/{unit}/2026/baru/"),
    ("kinerja:sasaran_salin", "pengelola", "/sasaran/unit/{unit}/2026/salin/"),
    ("kinerja:sasaran_ubah", "pengelola", "/sasaran/{sasaran}/"),
    ("beranda:beranda", "pegawai", "/"),
    ("beranda:beranda", "penilai", "/"),
    ("beranda:beranda", "pengelola", "/"),
    ("beranda:beranda", "pengelola-opd", "/"),
    ("beranda:beranda", "pimpinan", "/"),
    ("beranda:cari", "pengelola", "/cari/?q=pe"),
    ("beranda:kenali", "pegawai", "/kenali/"),
    ("beranda:kalender", "pegawai", "/kalender/?bulan=2026-12"),
    ("inti:bantuan", "pegawai", "/bantuan/"),
    ("inti:bantuan_topik", "pegawai", "/bantuan/evaluasi:menilai/"),
    ("direktori:kartu", "pegawai", "/pegawai/{pegawai}/kartu/"),
    ("direktori:unit", "pegawai", "/unit/{unit}/"),
    ("direktori:unit", "pengelola", "/unit/{unit}/?pada=2026-03-01"),
    ("direktori:pegawai_daftar", "pengelola", "/pegawai/"),
    ("direktori:pegawai", "pengelola", "/pegawai/{pegawai}/"),
    ("direktori:panel_pegawai", "penilai", "/pegawai/{pegawai}/panel/kinerja/"),
    ("direktori:organisasi", "pengelola", "/organisasi/"),
    ("direktori:organisasi_cabang", "pegawai", "/organisasi/{unit}/"),
    ("direktori:unit_baru", "pengelola", "/unit/baru/"),
    ("direktori:unit_ubah", "pengelola", "/unit/{unit}/ubah/"),
    ("direktori:unit_pindah", "pengelola", "/unit/{unit}/pindah/"),
    ("direktori:unit_gabung", "pengelola", "/unit/{unit}/gabung/"),
    ("direktori:unit_tutup", "pengelola", "/unit/{unit}/tutup/"),
    ("direktori:unit_tutup_batalkan", "pengelola", "/unit/{unit}/tutup/batalkan/"),
    ("direktori:jabatan_daftar", "pengelola", "/jabatan/"),
    ("direktori:jabatan_baru", "pengelola", "/jabatan/baru/"),
    ("direktori:jabatan", "pengelola", "/jabatan/{standar_jabatan}/"),
    ("direktori:standar_baru", "pengelola", "/jabatan/{standar_jabatan}/kompetensi/"),
    (
        "direktori:standar_batalkan",
        "pengelola",
        "/jabatan/{standar_jabatan}/kompetensi/{standar}/batalkan/",
    ),
    ("direktori:jabatan_ubah", "pengelola", "/jabatan/{jabatan}/ubah/"),
    ("direktori:jabatan_gabung", "pengelola", "/jabatan/{jabatan}/gabung/"),
    ("direktori:formasi_daftar", "pengelola", "/formasi/"),
    ("direktori:formasi_baru", "pengelola", "/formasi/baru/"),
    ("direktori:formasi_ubah", "pengelola", "/formasi/{formasi}/ubah/"),
    ("pemberitahuan:kotak", "penilai", "/kotak/"),
    ("pemberitahuan:pilihan", "pegawai", "/kotak/pengaturan/"),
    ("direktori:penempatan", "pengelola", "/pegawai/{pegawai}/penempatan/"),
    ("direktori:penempatan_pindah", "pengelola", "/pegawai/{pegawai}/penempatan/pindah/"),
    ("direktori:penempatan_sementara", "pengelola", "/pegawai/{pegawai}/penempatan/sementara/"),
    ("direktori:penempatan_tim", "pengelola", "/pegawai/{pegawai}/penempatan/tim/"),
    (
        "direktori:penempatan_betulkan",
        "pengelola",
        "/pegawai/{pegawai}/penempatan/{tempat}/betulkan/",
    ),
    ("direktori:penempatan_akhiri", "pengelola", "/pegawai/{pegawai}/penempatan/{tempat}/akhiri/"),
    (
        "direktori:penempatan_batalkan",
        "pengelola",
        "/pegawai/{pegawai}/penempatan/{tempat}/batalkan/",
    ),
    ("direktori:fakta", "pengelola", "/pegawai/{pegawai}/fakta/"),
    ("direktori:fakta_baru", "pengelola", "/pegawai/{pegawai}/fakta/golongan/baru/"),
    ("direktori:fakta_betulkan", "pengelola", "/pegawai/{pegawai}/fakta/{fakta}/betulkan/"),
    ("direktori:fakta_batalkan", "pengelola", "/pegawai/{pegawai}/fakta/{fakta}/batalkan/"),
    ("direktori:nomor_baru", "pengelola", "/pegawai/{pegawai}/nomor/baru/"),
    ("direktori:nomor_betulkan", "pengelola", "/pegawai/{pegawai}/nomor/{nomor}/betulkan/"),
    ("direktori:nomor_batalkan", "pengelola", "/pegawai/{pegawai}/nomor/{nomor}/batalkan/"),
    ("direktori:data_ubah", "pengelola", "/pegawai/{pegawai}/ubah/"),
    ("direktori:akhir_dinas", "pengelola", "/pegawai/{pegawai}/akhir-dinas/"),
    ("direktori:akhir_dinas", "pengelola", "/pegawai/{keluar}/akhir-dinas/"),
    ("direktori:akhir_dinas_batalkan", "pengelola", "/pegawai/{keluar}/akhir-dinas/batalkan/"),
    ("direktori:kembali", "pengelola", "/pegawai/{keluar}/kembali/"),
    ("direktori:pegawai_baru", "pengelola", "/pegawai/baru/"),
    ("direktori:hukuman", "pegawai", "/pegawai/{pegawai}/hukuman/"),
    ("direktori:hukuman_daftar", "pengelola-opd", "/hukuman/"),
    ("direktori:hukuman_baru", "pengelola-opd", "/hukuman/baru/"),
    ("direktori:hukuman_ubah", "pengelola-opd", "/hukuman/{hukuman}/ubah/"),
    ("direktori:hukuman_batalkan", "pengelola-opd", "/hukuman/{hukuman}/batalkan/"),
    ("direktori:perbaikan_daftar", "pengelola", "/perbaikan-data/"),
    ("direktori:perbaikan_baru", "pegawai", "/perbaikan-data/baru/"),
    ("direktori:perbaikan", "pengelola", "/perbaikan-data/{perbaikan}/"),
    ("direktori:penggabungan", "pengelola", "/penggabungan/"),
    ("direktori:penggabungan_banding", "pengelola", "/penggabungan/{pegawai}/{ganda}/"),
    ("direktori:penggabungan_batalkan", "pengelola", "/penggabungan/{gabung}/batalkan/"),
    ("direktori:ketidakhadiran", "pegawai", "/pegawai/{pegawai}/ketidakhadiran/"),
    ("direktori:ketidakhadiran_baru", "pengelola", "/pegawai/{pegawai}/ketidakhadiran/baru/"),
    (
        "direktori:ketidakhadiran_ubah",
        "pengelola",
        "/pegawai/{absen_orang}/ketidakhadiran/{absen}/ubah/",
    ),
    (
        "direktori:ketidakhadiran_batalkan",
        "pengelola",
        "/pegawai/{absen_orang}/ketidakhadiran/{absen}/batalkan/",
    ),
    ("direktori:akun_daftar", "pengelola", "/akun-pegawai/"),
    ("direktori:akun", "pengelola", "/akun-pegawai/{akun}/"),
    ("direktori:surat_unit", "pengelola", "/akun-pegawai/surat/"),
    ("direktori:surat_unit", "pengelola", "/akun-pegawai/surat/?cari_unit=KOTA"),
    ("direktori:surat_unit", "pengelola", "/akun-pegawai/surat/?cari_unit=bidang"),
    ("direktori:penugasan_daftar", "pengelola", "/penugasan/"),
    ("direktori:penugasan_orang", "pengelola", "/penugasan/baru/?q=a"),
    ("direktori:penugasan_baru", "pengelola", "/penugasan/baru/{akun}/"),
    ("direktori:penugasan_akhiri", "pengelola", "/penugasan/{penugasan}/akhiri/"),
    ("direktori:garis", "pengelola", "/garis-penilai/"),
    ("direktori:garis_alihkan", "pengelola", "/garis-penilai/alihkan/"),
    ("direktori:garis_orang", "pengelola", "/garis-penilai/{tempat}/"),
    ("direktori:tetapan_ubah", "pengelola", "/garis-penilai/tetapan/{tetapan}/"),
    ("direktori:tetapan_akhiri", "pengelola", "/garis-penilai/tetapan/{tetapan}/akhiri/"),
    ("direktori:delegasi", "pengelola", "/delegasi/"),
    ("direktori:delegasi", "penilai", "/delegasi/"),
    ("direktori:delegasi_saya", "penilai", "/delegasi/saya/"),
    ("direktori:delegasi_baru", "pengelola", "/delegasi/baru/"),
    ("direktori:delegasi_akhiri", "pengelola", "/delegasi/{delegasi}/akhiri/"),
    ("direktori:data_saya", "pegawai", "/data-saya/"),
    ("direktori:data_saya", "penilai", "/data-saya/?hubungan=PENGELOLA"),
    ("direktori:data_saya_riwayat", "pegawai", "/data-saya/riwayat/"),
    ("kinerja:skp", "pegawai", "/skp/"),
    ("kinerja:mulai_skp", "pegawai", "/skp/susun/"),
    ("kinerja:susun_pendekatan", "pegawai", "/skp/susun/{versi}/pendekatan/"),
    ("kinerja:susun_rhk", "pegawai", "/skp/susun/{versi}/rhk/"),
    ("kinerja:tambah_rhk", "pegawai", "/skp/susun/{versi}/rhk/baru/"),
    ("kinerja:ubah_rhk", "pegawai", "/skp/susun/{versi}/rhk/{versi_rhk}/"),
    ("kinerja:susun_indikator", "pegawai", "/skp/susun/{versi}/indikator/"),
    ("kinerja:pilih_kamus", "pegawai", "/skp/susun/{versi}/rhk/{versi_rhk}/kamus/"),
    ("kinerja:kamus", "pengelola", "/kamus/"),
    ("kinerja:kamus_baru", "pengelola", "/kamus/baru/"),
    ("kinerja:kamus_satu", "pengelola", "/kamus/1/"),
    ("kinerja:kamus_ubah", "pengelola", "/kamus/1/ubah/"),
    (
        "kinerja:tambah_indikator",
        "pegawai",
        "/skp/susun/{versi}/rhk/{versi_rhk}/indikator/baru/?ukuran=tahapan",
    ),
    (
        "kinerja:ubah_indikator",
        "pegawai",
        "/skp/susun/{versi}/rhk/{versi_rhk}/indikator/{versi_indikator}/",
    ),
    ("kinerja:susun_perilaku", "pegawai", "/skp/susun/{versi}/perilaku/"),
    ("kinerja:susun_lampiran", "pegawai", "/skp/susun/{versi}/lampiran/"),
    ("kinerja:susun_periksa", "pegawai", "/skp/susun/{versi}/periksa/"),
    ("kinerja:perubahan_skp", "pegawai", "/skp/{skp}/perubahan/"),
    ("kinerja:versi_skp", "pegawai", "/skp/{skp}/versi/"),
    ("kinerja:persetujuan_skp", "penilai", "/tim/skp/"),
    ("kinerja:jawab_skp", "penilai", "/tim/skp/{versi_tim}/"),
    ("kinerja:rencana_aksi", "pegawai", "/skp/{skp}/rencana-aksi/"),
    ("kinerja:rencana_isian", "pegawai", "/skp/{skp}/rencana-aksi/{indikator}/"),
    ("kinerja:tengah_periode", "pegawai", "/tengah-periode/"),
    ("kinerja:progres", "pegawai", "/progres/"),
    ("kinerja:catat", "pegawai", "/progres/catat/"),
    ("kinerja:catat_indikator", "pegawai", "/progres/catat/{indikator}/"),
    ("kinerja:ajukan", "pegawai", "/progres/{skp}/{periode}/ajukan/"),
    ("kinerja:bukti", "pegawai", "/bukti/{bukti}/"),
    ("kinerja:bukti", "penilai", "/bukti/{bukti}/"),
    ("kinerja:tim", "penilai", "/tim/"),
    ("kinerja:anggota", "penilai", "/tim/{pegawai}/"),
    ("kinerja:anggota", "penilai", "/tim/{pegawai}/?tab=skp"),
    ("kinerja:jawab_laporan", "penilai", "/tim/laporan/{laporan}/jawab/"),
    ("evaluasi:siklus_daftar", "pengelola", "/siklus/"),
    ("evaluasi:siklus", "pengelola", "/siklus/{periode}/"),
    ("evaluasi:menilai_daftar", "penilai", "/menilai/"),
    ("evaluasi:menilai", "penilai", "/menilai/{terbuka}/"),
    ("evaluasi:nilai_daftar", "pegawai", "/nilai/"),
    ("evaluasi:nilai", "pegawai", "/nilai/{nilai}/"),
    ("evaluasi:pantau", "pengelola", "/pantau/"),
    ("evaluasi:pantau_unit", "pengelola-opd", "/pantau/{unit}/"),
    ("evaluasi:pantau_orang", "pengelola", "/pantau/{unit}/pegawai/"),
    ("evaluasi:pantau_penahan", "pengelola", "/pantau/{unit}/penahan/"),
    ("evaluasi:capaian", "pimpinan", "/capaian/"),
    ("evaluasi:capaian_unit", "pimpinan", "/capaian/{unit}/"),
    ("pembinaan:pelatihan", "pengelola", "/pelatihan/"),
    ("pembinaan:program_daftar", "pengelola", "/pelatihan/program/"),
    ("pembinaan:program_baru", "pengelola", "/pelatihan/program/baru/"),
    ("pembinaan:program_ubah", "pengelola", "/pelatihan/program/{program}/ubah/"),
    ("pembinaan:kelas_baru", "pengelola", "/pelatihan/kelas/baru/"),
    ("pembinaan:kelas", "pengelola", "/pelatihan/kelas/{kelas}/"),
    ("pembinaan:kelas", "pengelola", "/pelatihan/kelas/{kelas}/?tab=permohonan"),
    ("pembinaan:kelas", "pengelola", "/pelatihan/kelas/{kelas}/?tab=tunggu"),
    ("pembinaan:kelas", "pengelola", "/pelatihan/kelas/{berjalan}/?tab=sesi"),
    ("pembinaan:kelas_ubah", "pengelola", "/pelatihan/kelas/{kelas}/ubah/"),
    ("pembinaan:kelas_batalkan", "pengelola", "/pelatihan/kelas/{kelas}/batalkan/"),
    ("pembinaan:kelas_selesaikan", "pengelola", "/pelatihan/kelas/{berjalan}/selesaikan/"),
    ("pembinaan:kelas_daftarkan", "pengelola", "/pelatihan/kelas/{kelas}/daftarkan/?q=a"),
    ("pembinaan:presensi", "pengelola", "/pelatihan/kelas/{berjalan}/presensi/{sesi}/"),
    ("pembinaan:persetujuan", "penilai", "/pelatihan/persetujuan/"),
    ("pembinaan:permohonan", "pengelola", "/pelatihan/persetujuan/{permohonan}/"),
    (
        "pembinaan:pendaftaran_batalkan",
        "pengelola",
        "/pelatihan/pendaftaran/{permohonan}/batalkan/",
    ),
    ("pembinaan:saya", "pegawai", "/pembinaan-saya/"),
    ("pembinaan:kelas_terbuka", "pegawai", "/pembinaan-saya/kelas/"),
    ("pembinaan:kelas_saya", "pegawai", "/pembinaan-saya/kelas/{kelas}/"),
)
#: No page for people, or one that tests/rupa looks at.
BUKAN_HALAMAN = {
    "inti:healthz",
    "inti:readyz",
    "inti:komponen",
    "kinerja:berkas_bukti",
    "direktori:perbaikan_berkas",
    "inti:unduhan",
    "inti:daftar_unduh",
    "inti:impor_templat",
    "inti:impor_ditolak",
    "inti:unggahan",
    "beranda:saran",
    "beranda:kalender_unduh",
    "evaluasi:nilai_pdf",
    "kinerja:rekap_pdf",
    "kinerja:cetak_skp",
}
#: The browser itself complains about an answer that is not 200.
KELUHAN_STATUS = re.compile(r"status of (403|404)")


def alamat(aplikasi: Aplikasi, pola: str) -> str:
    """``pola`` with numbers of the demo city in it."""
    isi = {}
    for nama in re.findall(r"{(\w+)}", pola):
        if nama == "indikator":
            isi[nama] = indikator_pegawai(aplikasi)
        elif nama == "periode":
            isi[nama] = periode_berjalan(aplikasi)
        else:
            isi[nama] = aplikasi.satu(NOMOR[nama])
    return pola.format(**isi)


@pytest.mark.parametrize(
    ("nama", "siapa", "pola"), HALAMAN, ids=[f"{s or 'siapa pun'} {p}" for _, s, p in HALAMAN]
)
def test_halaman_tanpa_temuan(nama, siapa, pola, buka, aplikasi):
    # Colours halfway between light and dark would be judged, too.
    page = buka(siapa, alamat(aplikasi, pola), reduced_motion="reduce")
    temuan = []
    for lebar, tema in RUPA:
        page.set_viewport_size({"width": lebar, "height": 900})
        lebih = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if lebih > 0:
            temuan.append(f"{lebar}: {lebih} px lebih lebar dari layar")
        page.emulate_media(color_scheme=tema)
        page.wait_for_selector(f"html[data-bs-theme={tema}]")
        for satu in Axe().run(page).response["violations"]:
            di = "; ".join(node["html"][:160] for node in satu["nodes"][:3])
            temuan.append(f"{lebar} {tema} {satu['id']}: {di}")
    assert not temuan, "\n".join(temuan)
    assert page.locator("h1").count() == 1
    if nama in ("403", "404"):
        assert all(KELUHAN_STATUS.search(satu) for satu in page.keluhan)
        page.keluhan.clear()
    else:
        assert "/masuk/" not in page.url or siapa is None


def test_setiap_halaman_dilihat():
    semua = {
        satu["nama"]
        for satu in BARIS
        if satu["metode"] == "GET" and "200" in {v for k, v in satu.items() if k != "nama"}
    }
    assert semua - BUKAN_HALAMAN <= {nama for nama, _, _ in HALAMAN}
