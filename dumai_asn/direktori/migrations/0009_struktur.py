"""Many people who move by one decree, and the states of a request to mend data."""

import django.db.models.deletion
import django.db.models.functions.datetime
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Many people who move by one decree, and the states of a request to mend data."""

    dependencies = [
        ("direktori", "0008_acuan_jabatan"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Perpindahan",
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
                ("mulai", models.DateField()),
                ("dasar", models.CharField(max_length=200, verbose_name="dasar (SK)")),
                ("alasan", models.CharField(blank=True, db_default="", default="", max_length=300)),
                ("orang", models.PositiveIntegerField()),
                ("dibatalkan", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "perpindahan bersama",
                "verbose_name_plural": "perpindahan bersama",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PerpindahanEvent",
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
                ("mulai", models.DateField()),
                ("dasar", models.CharField(max_length=200, verbose_name="dasar (SK)")),
                ("alasan", models.CharField(blank=True, db_default="", default="", max_length=300)),
                ("orang", models.PositiveIntegerField()),
                ("dibatalkan", models.DateField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="permintaanperbaikan",
            trigger=pgtrigger.compiler.Trigger(
                name="permintaanperbaikan_alur",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{BARU:DITARIK,BARU:DITERUSKAN,BARU:DITOLAK,BARU:SELESAI,DITERUSKAN:DITOLAK,DITERUSKAN:SELESAI,DITOLAK:BARU,SELESAI:BARU}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="ce3a67d87b2d58bb8e6d79b51cb8591b526d3b40",
                    operation="UPDATE",
                    pgid="pgtrigger_permintaanperbaikan_alur_25ad6",
                    table="direktori_permintaanperbaikan",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddField(
            model_name="perpindahan",
            name="jabatan",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="direktori.jabatan",
            ),
        ),
        migrations.AddField(
            model_name="perpindahan",
            name="oleh",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="perpindahan",
            name="tujuan",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="direktori.unitkerja",
            ),
        ),
        migrations.AddField(
            model_name="perpindahanevent",
            name="jabatan",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="direktori.jabatan",
            ),
        ),
        migrations.AddField(
            model_name="perpindahanevent",
            name="oleh",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="perpindahanevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="direktori.perpindahan",
            ),
        ),
        migrations.AddField(
            model_name="perpindahanevent",
            name="tujuan",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="direktori.unitkerja",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="perpindahan",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="1cade7ebcb46a2ad02fe850aa04fafa8bf0014f1",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_bdf7c",
                    table="direktori_perpindahan",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="perpindahan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_perpindahanevent" ("alasan", "dasar", "dibatalkan", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "mulai", "nomor_ubah", "oleh_id", "orang", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tujuan_id") SELECT new_values."alasan", new_values."dasar", new_values."dibatalkan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."mulai", new_values."nomor_ubah", new_values."oleh_id", new_values."orang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tujuan_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="788afb47fa7f3afe85bd3fac359208e7fc7ac4a4",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_45739",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="direktori_perpindahan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="perpindahan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_perpindahanevent" ("alasan", "dasar", "dibatalkan", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "mulai", "nomor_ubah", "oleh_id", "orang", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tujuan_id") SELECT new_values."alasan", new_values."dasar", new_values."dibatalkan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."mulai", new_values."nomor_ubah", new_values."oleh_id", new_values."orang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tujuan_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="924e4887c653052a041662d6a9ff186c9537686b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_81c69",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="direktori_perpindahan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="perpindahan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_perpindahanevent" ("alasan", "dasar", "dibatalkan", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "mulai", "nomor_ubah", "oleh_id", "orang", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tujuan_id") SELECT old_values."alasan", old_values."dasar", old_values."dibatalkan", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jabatan_id", old_values."mulai", old_values."nomor_ubah", old_values."oleh_id", old_values."orang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tujuan_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b2aaa082a0a8558879b3c3d951d8051181637271",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c2d5b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="direktori_perpindahan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="perpindahanevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a192afd4b4b4abccf61b2755dcd3767a08874060",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_199f3",
                    table="direktori_perpindahanevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
