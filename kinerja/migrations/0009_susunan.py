"""When a draft that HR drew up went to its person."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kinerja", "0008_riwayat"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="versiskp",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="versiskp",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="versiskp",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="versiskp",
            name="diserahkan_pada",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="versiskpevent",
            name="diserahkan_pada",
            field=models.DateTimeField(blank=True, null=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="versiskp",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_versiskpevent" ("alasan_pengelola", "alasan_perubahan", "catatan", "diajukan_pada", "dibuat_pada", "dijawab_oleh_id", "dijawab_pada", "diserahkan_pada", "disusun_oleh_id", "diubah_pada", "dukungan", "id", "konsekuensi", "masa", "nomor", "nomor_ubah", "pendekatan", "pertanggungjawaban", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "status") SELECT new_values."alasan_pengelola", new_values."alasan_perubahan", new_values."catatan", new_values."diajukan_pada", new_values."dibuat_pada", new_values."dijawab_oleh_id", new_values."dijawab_pada", new_values."diserahkan_pada", new_values."disusun_oleh_id", new_values."diubah_pada", new_values."dukungan", new_values."id", new_values."konsekuensi", new_values."masa", new_values."nomor", new_values."nomor_ubah", new_values."pendekatan", new_values."pertanggungjawaban", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."skp_id", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d16e487c2d51075de7ec20494c6035e8b7eba96b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9019c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_versiskp",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="versiskp",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_versiskpevent" ("alasan_pengelola", "alasan_perubahan", "catatan", "diajukan_pada", "dibuat_pada", "dijawab_oleh_id", "dijawab_pada", "diserahkan_pada", "disusun_oleh_id", "diubah_pada", "dukungan", "id", "konsekuensi", "masa", "nomor", "nomor_ubah", "pendekatan", "pertanggungjawaban", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "status") SELECT new_values."alasan_pengelola", new_values."alasan_perubahan", new_values."catatan", new_values."diajukan_pada", new_values."dibuat_pada", new_values."dijawab_oleh_id", new_values."dijawab_pada", new_values."diserahkan_pada", new_values."disusun_oleh_id", new_values."diubah_pada", new_values."dukungan", new_values."id", new_values."konsekuensi", new_values."masa", new_values."nomor", new_values."nomor_ubah", new_values."pendekatan", new_values."pertanggungjawaban", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."skp_id", new_values."status" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="24cfcb50fbd3fde3294cbd6bf9d2e14f9cacf40d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8eb4d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_versiskp",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="versiskp",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_versiskpevent" ("alasan_pengelola", "alasan_perubahan", "catatan", "diajukan_pada", "dibuat_pada", "dijawab_oleh_id", "dijawab_pada", "diserahkan_pada", "disusun_oleh_id", "diubah_pada", "dukungan", "id", "konsekuensi", "masa", "nomor", "nomor_ubah", "pendekatan", "pertanggungjawaban", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "status") SELECT old_values."alasan_pengelola", old_values."alasan_perubahan", old_values."catatan", old_values."diajukan_pada", old_values."dibuat_pada", old_values."dijawab_oleh_id", old_values."dijawab_pada", old_values."diserahkan_pada", old_values."disusun_oleh_id", old_values."diubah_pada", old_values."dukungan", old_values."id", old_values."konsekuensi", old_values."masa", old_values."nomor", old_values."nomor_ubah", old_values."pendekatan", old_values."pertanggungjawaban", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."skp_id", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="55c9279c3b44a58d222eccaff496b291d16d0c78",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b9bde",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_versiskp",
                    when="AFTER",
                ),
            ),
        ),
    ]
