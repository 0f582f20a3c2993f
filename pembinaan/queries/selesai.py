"""Enrolments answered, for the history of an account."""

from dumai_asn.inti.rupa.selesai import JenisSelesai, SumberSelesai

#: Also who HR enrolled; a class that was cancelled answered nobody.
_SQL = """
SELECT d.dijawab_pada AS saat, 'pembinaan.dijawab' AS macam,
       o.nama || ', ' || r.judul AS subjek, 1 AS banyak, o.id AS kunci
FROM pembinaan_pendaftaran d JOIN direktori_pegawai o ON o.id = d.pegawai_id
JOIN pembinaan_kelas k ON k.id = d.kelas_id
JOIN pembinaan_programpelatihan r ON r.id = k.program_id
WHERE d.dijawab_oleh_id = %(akun)s AND d.status <> 'DIBATALKAN'
  AND d.dijawab_pada >= %(mulai)s AND d.dijawab_pada < %(sampai)s
"""

SELESAI = SumberSelesai(
    {
        "pembinaan.dijawab": JenisSelesai(
            "Pendaftaran pelatihan dijawab", "mortarboard", "kinerja:anggota", orang=True
        )
    },
    _SQL,
)
