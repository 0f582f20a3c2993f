import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.datetime
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import dumai_asn.inti.bidang


class Migration(migrations.Migration):
    dependencies = [
        ("direktori", "0004_garis"),
    ]

    operations = [
        migrations.CreateModel(
            name="RiwayatUnit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "dibuat_pada",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="dibuat pada",
                    ),
                ),
                (
                    "diubah_pada",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="diubah pada",
                    ),
                ),
                (
                    "nomor_ubah",
                    models.PositiveIntegerField(
                        db_default=1, editable=False, verbose_name="nomor ubah"
                    ),
                ),
                ("nama", models.CharField(max_length=200)),
                ("singkatan", models.CharField(blank=True, db_default="", max_length=40)),
                ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                (
                    "induk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="riwayat_anak",
                        to="direktori.unitkerja",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="riwayat_unit",
                        to="direktori.unitkerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "riwayat unit",
                "verbose_name_plural": "riwayat unit",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RiwayatUnitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "dibuat_pada",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="dibuat pada",
                    ),
                ),
                (
                    "diubah_pada",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="diubah pada",
                    ),
                ),
                (
                    "nomor_ubah",
                    models.PositiveIntegerField(
                        db_default=1, editable=False, verbose_name="nomor ubah"
                    ),
                ),
                ("nama", models.CharField(max_length=200)),
                ("singkatan", models.CharField(blank=True, db_default="", max_length=40)),
                ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                (
                    "induk",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="direktori.unitkerja",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="direktori.riwayatunit",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="direktori.unitkerja",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="riwayatunit",
            constraint=models.CheckConstraint(
                condition=models.Q(("masa__isempty", False), ("masa__startswith__isnull", False)),
                name="riwayatunit_masa_sah",
                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
            ),
        ),
        migrations.AddConstraint(
            model_name="riwayatunit",
            constraint=models.CheckConstraint(
                condition=models.Q(("masa__endswith__isnull", False)),
                name="riwayatunit_berakhir",
                violation_error_message="Riwayat unit harus mempunyai tanggal selesai.",
            ),
        ),
        migrations.AddConstraint(
            model_name="riwayatunit",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("unit", "="), ("masa", "&&")],
                name="riwayatunit_satu_sehari",
                violation_error_message="Nama dan induk unit ini sudah tercatat pada masa itu.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="riwayatunit",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="982c0c6e67538d1c0173e78b040b81bb16f7a03c",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_2fe76",
                    table="direktori_riwayatunit",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="riwayatunit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_riwayatunitevent" ("dibuat_pada", "diubah_pada", "id", "induk_id", "masa", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "singkatan", "unit_id") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."induk_id", new_values."masa", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."singkatan", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a40955a6626f5fa3db5050e7154c24304261c864",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_de9b3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="direktori_riwayatunit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="riwayatunit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_riwayatunitevent" ("dibuat_pada", "diubah_pada", "id", "induk_id", "masa", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "singkatan", "unit_id") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."induk_id", new_values."masa", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."singkatan", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b379d4c30ebe9e0a4585a6c225694f07d2a72e15",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0899e",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="direktori_riwayatunit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="riwayatunit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_riwayatunitevent" ("dibuat_pada", "diubah_pada", "id", "induk_id", "masa", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "singkatan", "unit_id") SELECT old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."induk_id", old_values."masa", old_values."nama", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."singkatan", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="ea6160cc135abcd989dd8e494fc8d36865a5a767",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e64b3",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="direktori_riwayatunit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="riwayatunitevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7da19a9fc08b2d3dace35971901c28fbb070a5f9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7c0c5",
                    table="direktori_riwayatunitevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
