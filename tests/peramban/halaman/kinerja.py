"""Pages of goals, SKP, progress and teams."""

#: A number in an address → the statement that finds one in the demo city.
NOMOR = {
    "templat": "SELECT id FROM kinerja_templatskp ORDER BY id LIMIT 1",
    "butir": "SELECT b.id FROM kinerja_butirtemplat b JOIN kinerja_indikatortemplat i"
    " ON i.butir_id = b.id WHERE b.templat_id = (SELECT min(id) FROM kinerja_templatskp)"
    " ORDER BY b.urutan, i.urutan LIMIT 1",
    "ukuran": "SELECT i.id FROM kinerja_butirtemplat b JOIN kinerja_indikatortemplat i"
    " ON i.butir_id = b.id WHERE b.templat_id = (SELECT min(id) FROM kinerja_templatskp)"
    " ORDER BY b.urutan, i.urutan LIMIT 1",
    "sel_rhk": "SELECT c.rhk_pimpinan_id FROM kinerja_peranhasil c JOIN kinerja_rencanahasilkerja r"
    " ON r.id = c.rhk_pimpinan_id JOIN kinerja_skp s ON s.id = r.skp_id JOIN direktori_pegawai p"
    " ON p.id = s.pegawai_id JOIN akun_akun a ON a.id = p.akun_id WHERE a.username = 'penilai'"
    " AND s.tahun_id = 2026 ORDER BY c.id LIMIT 1",
    "sel_pegawai": "SELECT c.pegawai_id FROM kinerja_peranhasil c JOIN kinerja_rencanahasilkerja r"
    " ON r.id = c.rhk_pimpinan_id JOIN kinerja_skp s ON s.id = r.skp_id JOIN direktori_pegawai p"
    " ON p.id = s.pegawai_id JOIN akun_akun a ON a.id = p.akun_id WHERE a.username = 'penilai'"
    " AND s.tahun_id = 2026 ORDER BY c.id LIMIT 1",
    "rhk_sementara": "UPDATE kinerja_rencanahasilkerja SET peran_hasil_id = NULL,"
    " sasaran_id = NULL, induk_sementara = 'Pelayanan izin' WHERE id = (SELECT max(r.id)"
    " FROM kinerja_rencanahasilkerja r JOIN kinerja_skp s ON s.id = r.skp_id JOIN direktori_pegawai"
    " p ON p.id = s.pegawai_id JOIN akun_akun a ON a.id = p.akun_id JOIN kinerja_isirhk i"
    " ON i.rhk_id = r.id JOIN kinerja_versiskp v ON v.id = i.versi_id"
    " WHERE a.username = 'pegawai' AND s.tahun_id = 2026 AND v.status = 'DITETAPKAN') RETURNING id",
    "sasaran": "SELECT id FROM kinerja_sasaranunit WHERE tahun_id = 2026 ORDER BY id LIMIT 1",
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
    "skp": "SELECT s.id FROM kinerja_skp s JOIN direktori_pegawai p ON p.id = s.pegawai_id"
    " JOIN akun_akun a ON a.id = p.akun_id WHERE a.username = 'pegawai'"
    " AND s.jenis = 'DEFINITIF' AND s.masa @> current_date",
    "tindakan": "SELECT t.id FROM kinerja_tindakan t JOIN direktori_pegawai p"
    " ON p.id = t.pegawai_id JOIN akun_akun a ON a.id = p.akun_id WHERE a.username = 'pegawai'"
    " AND t.status = 'BARU' ORDER BY t.id LIMIT 1",
    "umpan": "SELECT u.id FROM kinerja_umpanbalik u JOIN direktori_pegawai p ON p.id = u.kepada_id"
    " JOIN akun_akun a ON a.id = p.akun_id WHERE a.username = 'pegawai' AND u.ruang = 'DIBAGI'"
    " ORDER BY u.id DESC LIMIT 1",
    "umpan_baru": "SELECT u.id FROM kinerja_umpanbalik u JOIN direktori_pegawai p"
    " ON p.id = u.dari_id JOIN akun_akun a ON a.id = p.akun_id WHERE a.username = 'pegawai'"
    " ORDER BY u.sunting_sampai DESC, u.id LIMIT 1",
    "umpan_rekan": "SELECT m.diminta_id FROM kinerja_permintaanumpanbalik m"
    " JOIN direktori_pegawai p ON p.id = m.peminta_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'pegawai' ORDER BY m.id LIMIT 1",
    "permintaan_umpan": "SELECT m.id FROM kinerja_permintaanumpanbalik m"
    " JOIN direktori_pegawai p ON p.id = m.diminta_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'pegawai' ORDER BY m.id LIMIT 1",
    "bukti": "SELECT b.id FROM kinerja_buktidukung b JOIN kinerja_skp s ON s.id = b.skp_id"
    " JOIN direktori_pegawai p ON p.id = s.pegawai_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'pegawai' ORDER BY b.id DESC LIMIT 1",
    "laporan": "SELECT l.id FROM kinerja_laporanperiode l JOIN kinerja_skp s ON s.id = l.skp_id"
    " JOIN direktori_penempatan t ON t.id = s.penempatan_id"
    " JOIN direktori_garispenilai g ON g.penempatan_id = t.id AND g.masa @> current_date"
    " JOIN direktori_pegawai p ON p.id = g.penilai_id JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'penilai' ORDER BY (l.status = 'DIAJUKAN') DESC, l.id DESC LIMIT 1",
}
#: Name, who looks, address.
HALAMAN = (
    ("kinerja:sasaran", "pengelola", "/sasaran/"),
    ("kinerja:matriks", "penilai", "/matriks/"),
    ("kinerja:sel", "penilai", "/matriks/{sel_rhk}/{sel_pegawai}/"),
    ("kinerja:sasaran_per_unit", "pimpinan", "/sasaran/unit/"),
    ("kinerja:pohon", "pengelola", "/pohon-target/"),
    ("kinerja:pohon_sasaran", "pimpinan", "/pohon-target/sasaran/{sasaran}/"),
    ("kinerja:pohon_rhk", "penilai", "/pohon-target/rhk/{sel_rhk}/"),
    ("kinerja:celah", "pengelola", "/pohon-target/celah/"),
    ("kinerja:celah", "pengelola", "/pohon-target/celah/?jenis=sel"),
    ("kinerja:menunggu", "pengelola", "/siapa-menunggu/"),
    ("kinerja:tautkan", "pegawai", "/skp/rhk/{rhk_sementara}/taut/"),
    ("kinerja:sasaran_unit", "pengelola", "/sasaran/unit/{unit}/2026/"),
    ("kinerja:sasaran_baru", "pengelola", "/sasaran/unit/{unit}/2026/baru/"),
    ("kinerja:sasaran_salin", "pengelola", "/sasaran/unit/{unit}/2026/salin/"),
    ("kinerja:sasaran_ubah", "pengelola", "/sasaran/{sasaran}/"),
    ("kinerja:skp", "pegawai", "/skp/"),
    ("kinerja:mulai_skp", "pegawai", "/skp/susun/"),
    ("kinerja:susun_pendekatan", "pegawai", "/skp/susun/{versi}/pendekatan/"),
    ("kinerja:disusunkan", "pengelola", "/skp/disusunkan/"),
    ("kinerja:susun_untuk", "pengelola", "/skp/disusunkan/{pegawai}/"),
    ("kinerja:susun_rhk", "pegawai", "/skp/susun/{versi}/rhk/"),
    ("kinerja:tambah_rhk", "pegawai", "/skp/susun/{versi}/rhk/baru/"),
    ("kinerja:ubah_rhk", "pegawai", "/skp/susun/{versi}/rhk/{versi_rhk}/"),
    ("kinerja:susun_indikator", "pegawai", "/skp/susun/{versi}/indikator/"),
    ("kinerja:pilih_kamus", "pegawai", "/skp/susun/{versi}/rhk/{versi_rhk}/kamus/"),
    ("kinerja:templat", "pengelola", "/templat-skp/"),
    ("kinerja:templat_baru", "pengelola", "/templat-skp/baru/"),
    ("kinerja:templat_satu", "pengelola", "/templat-skp/{templat}/"),
    ("kinerja:templat_butir_baru", "pengelola", "/templat-skp/{templat}/butir/"),
    ("kinerja:templat_butir", "pengelola", "/templat-skp/{templat}/butir/{butir}/"),
    (
        "kinerja:templat_indikator_baru",
        "pengelola",
        "/templat-skp/{templat}/butir/{butir}/indikator/",
    ),
    (
        "kinerja:templat_indikator",
        "pengelola",
        "/templat-skp/{templat}/butir/{butir}/indikator/{ukuran}/",
    ),
    ("kinerja:templat_bagikan", "pengelola", "/templat-skp/{templat}/bagikan/?tahun=2026"),
    ("kinerja:tahun", "pengelola", "/tahun-kinerja/"),
    ("kinerja:tahun_satu", "pengelola", "/tahun-kinerja/2026/"),
    ("kinerja:jendela", "pengelola", "/jendela/"),
    ("kinerja:jendela_satu", "pengelola", "/jendela/1/"),
    ("kinerja:jendela_geser", "pengelola", "/jendela/1/geser/"),
    ("kinerja:jendela_perpanjang", "pengelola", "/jendela/1/perpanjang/"),
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
    ("kinerja:ringkasan", "pegawai", "/progres/ringkasan/?irama=TRIWULAN"),
    ("kinerja:ringkasan_anggota", "penilai", "/tim/{pegawai}/ringkasan/?irama=BULAN"),
    ("kinerja:usulan", "pegawai", "/progres/rutin/"),
    ("kinerja:pola", "pegawai", "/progres/rutin/{indikator}/"),
    ("kinerja:tindakan", "penilai", "/tindakan/?lihat=diberikan"),
    ("kinerja:tindakan_baru", "penilai", "/tindakan/baru/"),
    ("kinerja:tindakan_satu", "pegawai", "/tindakan/{tindakan}/"),
    ("kinerja:tindakan_aksi", "pegawai", "/tindakan/{tindakan}/selesai/"),
    ("kinerja:umpan_balik", "pegawai", "/umpan-balik/"),
    ("kinerja:umpan_balik", "penilai", "/umpan-balik/?sisi=tim"),
    ("kinerja:pilih_umpan", "pegawai", "/umpan-balik/orang/"),
    ("kinerja:pilih_umpan", "pegawai", "/umpan-balik/orang/?untuk=minta"),
    ("kinerja:beri_umpan", "penilai", "/umpan-balik/beri/{pegawai}/"),
    ("kinerja:beri_umpan", "penilai", "/umpan-balik/beri/{pegawai}/?jenis=apresiasi"),
    ("kinerja:umpan_satu", "pegawai", "/umpan-balik/{umpan}/"),
    ("kinerja:ubah_umpan", "pegawai", "/umpan-balik/{umpan_baru}/ubah/"),
    ("kinerja:tambah_umpan", "pegawai", "/umpan-balik/{umpan_baru}/tambah/"),
    ("kinerja:minta_umpan", "pegawai", "/umpan-balik/minta/?kepada={umpan_rekan}"),
    ("kinerja:permintaan_umpan", "pegawai", "/umpan-balik/permintaan/"),
    ("kinerja:permintaan_satu", "pegawai", "/umpan-balik/permintaan/{permintaan_umpan}/"),
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
)
