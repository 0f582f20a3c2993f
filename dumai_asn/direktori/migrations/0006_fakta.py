"""A nomor induk keeps the decree it stands on, like every other dated fact."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    """Decree of a nomor induk; a constant default fills what is there without rewriting it."""

    dependencies = [
        ("direktori", "0005_struktur"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="nomorinduk",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="nomorinduk",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="nomorinduk",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="nomorinduk",
            name="dasar",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar (SK)"
            ),
        ),
        migrations.AddField(
            model_name="nomorindukevent",
            name="dasar",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar (SK)"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nomorinduk",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_nomorindukevent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nomor", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."masa", new_values."nomor", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e6fd75440b2207478d37f7f730f812975aebe65a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7087c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="direktori_nomorinduk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nomorinduk",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_nomorindukevent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nomor", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."masa", new_values."nomor", new_values."nomor_ubah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9d97275f85a80cf04678a45f8f2a7822a5d67bc0",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_566e6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="direktori_nomorinduk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nomorinduk",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_nomorindukevent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jenis", "masa", "nomor", "nomor_ubah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."dasar", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jenis", old_values."masa", old_values."nomor", old_values."nomor_ubah", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0c8cf047dfbf2773dc54b3c74c2ddba6f546c470",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_20c69",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="direktori_nomorinduk",
                    when="AFTER",
                ),
            ),
        ),
    ]
