"""Triggers that note which branches of which cycle must be computed anew.

The one named exception to the outbox: a statement that changes a table below appends the units
it touched to RekapKotor.  It only inserts, once a statement and unit, so nobody waits for
another's commit and a hundred thousand rows cost one more scan.
"""

from django.db import migrations

FUNGSI = """
CREATE FUNCTION evaluasi_tandai_kotor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE 'INSERT INTO evaluasi_rekapkotor (siklus_id, unit_id) ' || TG_ARGV[0];
    RETURN NULL;
END $$
"""

#: Table → the units its changed rows belong to; ``{baris}`` stands for those rows.
SUMBER = {
    "evaluasi_penilaian": "SELECT DISTINCT b.siklus_id, b.unit_id FROM {baris} b",
    # A new SKP may belong to somebody whose evaluation has none yet, hence by person.
    "kinerja_versiskp": (
        "SELECT DISTINCT p.siklus_id, p.unit_id FROM {baris} b"
        " JOIN kinerja_skp k ON k.id = b.skp_id"
        " JOIN evaluasi_penilaian p ON p.pegawai_id = k.pegawai_id"
        " JOIN evaluasi_siklus s ON s.id = p.siklus_id"
        " JOIN kinerja_periode e ON e.id = s.periode_id AND e.masa && k.masa"
    ),
    "kinerja_laporanperiode": (
        "SELECT DISTINCT p.siklus_id, p.unit_id FROM {baris} b"
        " JOIN evaluasi_penilaian p ON p.skp_id = b.skp_id"
        " JOIN evaluasi_siklus s ON s.id = p.siklus_id AND s.periode_id = b.periode_id"
    ),
    "kinerja_rencanaaksi": (
        "SELECT DISTINCT p.siklus_id, p.unit_id FROM {baris} b"
        " JOIN kinerja_rencanahasilkerja r ON r.id = b.rhk_id"
        " JOIN evaluasi_penilaian p ON p.skp_id = r.skp_id"
        " JOIN evaluasi_siklus s ON s.id = p.siklus_id AND s.periode_id = b.periode_id"
    ),
}

#: PostgreSQL lets a trigger with transition tables answer one kind of statement only.
PERISTIWA = {
    "insert": ("NEW TABLE AS baris", "baris"),
    "delete": ("OLD TABLE AS baris", "baris"),
    "update": ("OLD TABLE AS lama NEW TABLE AS baru", "(TABLE lama UNION ALL TABLE baru)"),
}


def _nama(peristiwa):
    return f"rekap_kotor_{peristiwa}"


def _buat():
    for tabel, kueri in SUMBER.items():
        for peristiwa, (rujukan, baris) in PERISTIWA.items():
            yield (
                f"CREATE TRIGGER {_nama(peristiwa)} AFTER {peristiwa} ON {tabel}"
                f" REFERENCING {rujukan} FOR EACH STATEMENT"
                f" EXECUTE FUNCTION evaluasi_tandai_kotor('{kueri.format(baris=baris)}')"
            )


def _hapus():
    for tabel in SUMBER:
        for peristiwa in PERISTIWA:
            yield f"DROP TRIGGER {_nama(peristiwa)} ON {tabel}"


class Migration(migrations.Migration):
    dependencies = [("evaluasi", "0001_awal"), ("kinerja", "0001_awal")]

    operations = [
        migrations.RunSQL(FUNGSI, "DROP FUNCTION evaluasi_tandai_kotor()"),
        migrations.RunSQL(list(_buat()), list(_hapus())),
    ]
