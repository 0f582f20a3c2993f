"""Ratings sent and results received, for the history of an account."""

from dumai_asn.inti.rupa.selesai import JenisSelesai, SumberSelesai

#: The evaluator narrows by an index; who acted is the account, also as a delegate.
_SQL = """
SELECT n.diterima_pada AS saat, 'evaluasi.diterima' AS macam,
       e.nama || ' ' || e.tahun_id AS subjek, 1 AS banyak, n.id AS kunci
FROM direktori_pegawai o JOIN evaluasi_penilaian n ON n.pegawai_id = o.id
JOIN evaluasi_siklus k ON k.id = n.siklus_id JOIN kinerja_periode e ON e.id = k.periode_id
WHERE o.akun_id = %(akun)s
  AND n.diterima_pada >= %(mulai)s AND n.diterima_pada < %(sampai)s
UNION ALL
SELECT n.dinilai_pada, 'evaluasi.dinilai', o.nama || ', ' || e.nama || ' ' || e.tahun_id, 1, o.id
FROM evaluasi_penilaian n JOIN direktori_pegawai o ON o.id = n.pegawai_id
JOIN evaluasi_siklus k ON k.id = n.siklus_id JOIN kinerja_periode e ON e.id = k.periode_id
WHERE n.dinilai_oleh_id = %(akun)s AND n.penilai_id IN (
        SELECT p.id FROM direktori_pegawai p WHERE p.akun_id = %(akun)s
        UNION SELECT d.dari_id FROM direktori_delegasi d
        JOIN direktori_pegawai p ON p.id = d.kepada_id WHERE p.akun_id = %(akun)s)
  AND n.dinilai_pada >= %(mulai)s AND n.dinilai_pada < %(sampai)s
"""

SELESAI = SumberSelesai(
    {
        "evaluasi.diterima": JenisSelesai("Nilai diterima", "check-circle", "evaluasi:nilai"),
        "evaluasi.dinilai": JenisSelesai(
            "Penilaian dikirim", "clipboard-check", "kinerja:anggota", orang=True
        ),
    },
    _SQL,
)
