"""Finished work of SKP, progress, reports and evidence, for the history of an account."""

from dumai_asn.inti.rupa.selesai import JenisSelesai, SumberSelesai

#: Of an answer the latest is kept.
_SQL = """
SELECT v.diajukan_pada AS saat, 'kinerja.skp' AS macam,
       'SKP ' || s.tahun_id || ', versi ' || v.nomor AS subjek, 1 AS banyak, v.skp_id AS kunci
FROM direktori_pegawai o JOIN kinerja_skp s ON s.pegawai_id = o.id
JOIN kinerja_versiskp v ON v.skp_id = s.id
WHERE o.akun_id = %(akun)s
  AND v.diajukan_pada >= %(mulai)s AND v.diajukan_pada < %(sampai)s
UNION ALL
SELECT max(p.dibuat_pada), 'kinerja.kemajuan', '', count(*), 0
FROM direktori_pegawai o JOIN kinerja_skp s ON s.pegawai_id = o.id
JOIN kinerja_progres p ON p.skp_id = s.id
WHERE o.akun_id = %(akun)s AND p.oleh_id = %(akun)s
  AND p.dibuat_pada >= %(mulai)s AND p.dibuat_pada < %(sampai)s
GROUP BY (p.dibuat_pada AT TIME ZONE %(zona)s)::date
UNION ALL
SELECT l.diajukan_pada, 'kinerja.laporan', e.nama || ' ' || e.tahun_id, 1, 0
FROM direktori_pegawai o JOIN kinerja_skp s ON s.pegawai_id = o.id
JOIN kinerja_laporanperiode l ON l.skp_id = s.id JOIN kinerja_periode e ON e.id = l.periode_id
WHERE o.akun_id = %(akun)s
  AND l.diajukan_pada >= %(mulai)s AND l.diajukan_pada < %(sampai)s
UNION ALL
SELECT v.dijawab_pada, 'kinerja.skp_dijawab', o.nama || ', SKP ' || s.tahun_id, 1, o.id
FROM kinerja_versiskp v JOIN kinerja_skp s ON s.id = v.skp_id
JOIN direktori_pegawai o ON o.id = s.pegawai_id
WHERE v.dijawab_oleh_id = %(akun)s
  AND v.dijawab_pada >= %(mulai)s AND v.dijawab_pada < %(sampai)s
UNION ALL
SELECT l.dijawab_pada, 'kinerja.laporan_dijawab', o.nama || ', ' || e.nama, 1, o.id
FROM kinerja_laporanperiode l JOIN kinerja_skp s ON s.id = l.skp_id
JOIN direktori_pegawai o ON o.id = s.pegawai_id JOIN kinerja_periode e ON e.id = l.periode_id
WHERE l.dijawab_oleh_id = %(akun)s
  AND l.dijawab_pada >= %(mulai)s AND l.dijawab_pada < %(sampai)s
UNION ALL
SELECT max(b.diperiksa_pada), 'kinerja.bukti', '', count(*), 0
FROM kinerja_buktidukung b
WHERE b.diperiksa_oleh_id = %(akun)s
  AND b.diperiksa_pada >= %(mulai)s AND b.diperiksa_pada < %(sampai)s
GROUP BY (b.diperiksa_pada AT TIME ZONE %(zona)s)::date
"""

SELESAI = SumberSelesai(
    {
        "kinerja.skp": JenisSelesai("SKP diajukan", "bullseye", "kinerja:versi_skp"),
        "kinerja.kemajuan": JenisSelesai(
            "Kemajuan dicatat", "graph-up-arrow", "kinerja:progres", hitung="catatan"
        ),
        "kinerja.laporan": JenisSelesai("Laporan diajukan", "send", "kinerja:progres"),
        "kinerja.skp_dijawab": JenisSelesai(
            "SKP dijawab", "person-check", "kinerja:anggota", orang=True
        ),
        "kinerja.laporan_dijawab": JenisSelesai(
            "Laporan dijawab", "clipboard-check", "kinerja:anggota", orang=True
        ),
        "kinerja.bukti": JenisSelesai(
            "Bukti diperiksa", "folder-check", "kinerja:tim", hitung="bukti"
        ),
    },
    _SQL,
)
