import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("direktori", "0001_awal"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="pegawai",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="pegawai",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="pegawai",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="pegawai",
            name="pns_id",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=40, verbose_name="id SIASN"
            ),
        ),
        migrations.AddField(
            model_name="pegawaievent",
            name="pns_id",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=40, verbose_name="id SIASN"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pegawai",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_pegawaievent" ("akun_id", "dibuat_pada", "diubah_pada", "gelar_belakang", "gelar_depan", "id", "jenis", "kelamin", "lahir", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pns_id") SELECT new_values."akun_id", new_values."dibuat_pada", new_values."diubah_pada", new_values."gelar_belakang", new_values."gelar_depan", new_values."id", new_values."jenis", new_values."kelamin", new_values."lahir", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pns_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="38006e5a70612e90f8293ddcfede037e8534218d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_74b27",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="direktori_pegawai",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pegawai",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_pegawaievent" ("akun_id", "dibuat_pada", "diubah_pada", "gelar_belakang", "gelar_depan", "id", "jenis", "kelamin", "lahir", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pns_id") SELECT new_values."akun_id", new_values."dibuat_pada", new_values."diubah_pada", new_values."gelar_belakang", new_values."gelar_depan", new_values."id", new_values."jenis", new_values."kelamin", new_values."lahir", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pns_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="feaa89bb5138b5ed7859caa084b616124c0ec654",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_91475",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="direktori_pegawai",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pegawai",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_pegawaievent" ("akun_id", "dibuat_pada", "diubah_pada", "gelar_belakang", "gelar_depan", "id", "jenis", "kelamin", "lahir", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pns_id") SELECT old_values."akun_id", old_values."dibuat_pada", old_values."diubah_pada", old_values."gelar_belakang", old_values."gelar_depan", old_values."id", old_values."jenis", old_values."kelamin", old_values."lahir", old_values."nama", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pns_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c495d727fe024b5ab6779782d538fa0a355d28f7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2151c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="direktori_pegawai",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="pegawai",
            constraint=models.UniqueConstraint(
                condition=models.Q(("pns_id", ""), _negated=True),
                fields=("pns_id",),
                name="pegawai_satu_pns_id",
                violation_error_message="Id SIASN ini sudah milik pegawai lain.",
            ),
        ),
    ]
