"""Pages of cycles, ratings and monitoring."""

#: A number in an address → the statement that finds one in the demo city.
NOMOR = {
    "terbuka": "SELECT e.id FROM evaluasi_penilaian e JOIN direktori_pegawai p"
    " ON p.id = e.penilai_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'penilai' AND e.status = 'TERBUKA' ORDER BY e.id LIMIT 1",
    "nilai": "SELECT e.id FROM evaluasi_penilaian e JOIN direktori_pegawai p"
    " ON p.id = e.pegawai_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'pegawai' AND e.status <> 'TERBUKA' ORDER BY e.id DESC LIMIT 1",
}
#: Name, who looks, address.
HALAMAN = (
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
)
