import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("direktori", "0003_kejadian_dinas"),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name="garispenilai",
            trigger=pgtrigger.compiler.Trigger(
                name="tanpa_lingkaran",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"sumber\" = 'TETAPAN')",
                    constraint="CONSTRAINT",
                    func="\n    PERFORM pg_advisory_xact_lock(hashtext('direktori.garis_penilai'));\n    IF EXISTS (\n        WITH RECURSIVE naik AS (\n            SELECT penilai_id AS orang, masa FROM direktori_garispenilai\n            WHERE id = NEW.id AND sumber = 'TETAPAN'\n            UNION\n            SELECT g.penilai_id, n.masa * g.masa\n            FROM naik n\n            JOIN direktori_garispenilai g ON g.pegawai_id = n.orang AND g.masa && n.masa\n            WHERE n.orang <> NEW.pegawai_id\n        )\n        SELECT 1 FROM naik WHERE orang = NEW.pegawai_id\n    ) THEN\n        RAISE EXCEPTION 'garis penilai tidak dapat melingkar' USING ERRCODE = '23514';\n    END IF;\n    RETURN NULL;\n",  # noqa: E501
                    hash="88be19a13486426f6e3f30937bb339320e9735ac",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_tanpa_lingkaran_626f7",
                    table="direktori_garispenilai",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
    ]
