"""What several of these tests need from the demo city: a period, an indicator, people to rate."""

from tests.peramban.aplikasi import Aplikasi

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
BERKAS = {"name": "rekap-layanan.pdf", "mimeType": "application/pdf", "buffer": PDF}


def periode_berjalan(aplikasi: Aplikasi) -> int:
    """The quarter that today is in; the demo city has not opened its cycle."""
    return aplikasi.satu(
        "SELECT id FROM kinerja_periode WHERE jenis = 'TRIWULAN' AND masa @> current_date"
    )


def siklus_terbuka(aplikasi: Aplikasi) -> int:
    """The quarter before, which is being rated."""
    return aplikasi.satu(
        "SELECT s.id FROM evaluasi_siklus s JOIN kinerja_periode p ON p.id = s.periode_id"
        " WHERE p.jenis = 'TRIWULAN' AND s.status = 'DIBUKA' AND upper(p.masa) <= current_date"
        " ORDER BY upper(p.masa) DESC LIMIT 1"
    )


def indikator_pegawai(aplikasi: Aplikasi) -> int:
    """An indicator in numbers of the SKP on which the demo's employee works today."""
    return aplikasi.satu(
        """
        SELECT ii.indikator_id
        FROM kinerja_isiindikator ii
        JOIN kinerja_versiskp v ON v.id = ii.versi_id
        JOIN kinerja_skp s ON s.id = v.skp_id
        JOIN direktori_pegawai p ON p.id = s.pegawai_id
        JOIN akun_akun a ON a.id = p.akun_id
        WHERE a.username = 'pegawai' AND v.status = 'DITETAPKAN' AND v.masa @> current_date
          AND s.jenis = 'DEFINITIF' AND ii.arah = 'NAIK' AND ii.target IS NOT NULL
        ORDER BY ii.urutan LIMIT 1
        """
    )


def jumlah_catatan(aplikasi: Aplikasi, indikator: int) -> int:
    """Entries of an indicator."""
    return aplikasi.satu("SELECT count(*) FROM kinerja_progres WHERE indikator_id = %s", indikator)


def penilaian_terbuka(aplikasi: Aplikasi) -> int:
    """A rating that the demo's evaluator still owes and nobody has written on."""
    return aplikasi.satu(
        """
        SELECT e.id
        FROM evaluasi_penilaian e
        JOIN direktori_pegawai p ON p.id = e.penilai_id
        JOIN akun_akun a ON a.id = p.akun_id
        JOIN direktori_pegawai o ON o.id = e.pegawai_id
        JOIN akun_akun oa ON oa.id = o.akun_id AND oa.username <> 'pegawai'
        WHERE a.username = 'penilai' AND e.siklus_id = %s AND e.status = 'TERBUKA'
          AND e.skp_id IS NOT NULL AND e.catatan = '' AND e.rating_hasil IS NULL
        ORDER BY e.id LIMIT 1
        """,
        siklus_terbuka(aplikasi),
    )
