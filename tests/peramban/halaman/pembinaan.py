"""Pages of programmes, classes and enrolments."""

#: A number in an address → the statement that finds one in the demo city.
NOMOR = {
    "kelas": "SELECT id FROM pembinaan_kelas WHERE status = 'DIBUKA' ORDER BY id LIMIT 1",
    "berjalan": "SELECT id FROM pembinaan_kelas WHERE status = 'BERJALAN' ORDER BY id LIMIT 1",
    "sesi": "SELECT s.id FROM pembinaan_sesi s WHERE s.kelas_id = (SELECT id FROM pembinaan_kelas"
    " WHERE status = 'BERJALAN' ORDER BY id LIMIT 1) ORDER BY s.urutan LIMIT 1",
    "program": "SELECT id FROM pembinaan_programpelatihan ORDER BY id LIMIT 1",
    "permohonan": "SELECT d.id FROM pembinaan_pendaftaran d JOIN pembinaan_kelas k"
    " ON k.id = d.kelas_id WHERE k.status = 'DIBUKA' AND d.status = 'DIAJUKAN'"
    " ORDER BY d.id LIMIT 1",
}
#: Name, who looks, address.
HALAMAN = (
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
