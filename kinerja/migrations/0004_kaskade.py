"""Goals hang under goals of a unit above, are put in order, and have targets that can be."""

import django.db.models.constraints
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kinerja", "0003_perencanaan"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="sasaranunit",
            name="sasaranunit_urutan_unik",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sasaranunit",
            trigger=pgtrigger.compiler.Trigger(
                name="garis_induk",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."induk_id" IS NOT NULL)',
                    func="\n    IF NOT EXISTS (\n        WITH RECURSIVE atas AS (\n            SELECT induk_id AS unit_id FROM direktori_unitkerja WHERE id = NEW.unit_id\n            UNION\n            SELECT u.induk_id FROM direktori_unitkerja u JOIN atas ON u.id = atas.unit_id\n        )\n        SELECT 1 FROM kinerja_sasaranunit i JOIN atas ON atas.unit_id = i.unit_id\n        WHERE i.id = NEW.induk_id AND i.tahun_id = NEW.tahun_id\n    ) THEN\n        RAISE EXCEPTION 'sasaran induk harus milik unit di atasnya pada tahun yang sama'\n            USING ERRCODE = '23514';\n    END IF;\n    IF EXISTS (\n        WITH RECURSIVE rantai AS (\n            SELECT id, induk_id FROM kinerja_sasaranunit WHERE id = NEW.induk_id\n            UNION\n            SELECT s.id, s.induk_id FROM kinerja_sasaranunit s JOIN rantai r ON s.id = r.induk_id\n        )\n        SELECT 1 FROM rantai WHERE id = NEW.id\n    ) THEN\n        RAISE EXCEPTION 'sasaran tidak dapat berada di bawah turunannya sendiri'\n            USING ERRCODE = '23514';\n    END IF;\n    RETURN NULL;\n",
                    hash="b93b455089bde814bad11a2da887f46ec6ee7d15",
                    operation='INSERT OR UPDATE OF "induk_id", "unit_id", "tahun_id"',
                    pgid="pgtrigger_garis_induk_82fcb",
                    table="kinerja_sasaranunit",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="sasaranunit",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("unit", "tahun", "urutan"),
                name="sasaranunit_urutan_unik",
            ),
        ),
        migrations.AddConstraint(
            model_name="sasaranunit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("arah", "RENTANG"), _negated=True),
                    models.Q(("target__isnull", False), ("target_atas__gte", models.F("target"))),
                    _connector="OR",
                ),
                name="sasaranunit_rentang_urut",
                violation_error_message="Batas bawah rentang tidak boleh melebihi batas atasnya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="sasaranunit",
            constraint=models.CheckConstraint(
                condition=models.Q(("target__isnull", True), ("target__gte", 0), _connector="OR"),
                name="sasaranunit_target_tidak_negatif",
                violation_error_message="Target tidak boleh negatif.",
            ),
        ),
    ]
