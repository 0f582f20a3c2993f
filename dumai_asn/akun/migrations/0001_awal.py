import django.db.models.deletion
import django.db.models.functions.datetime
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import dumai_asn.inti.bidang
import dumai_asn.inti.migrasi


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        dumai_asn.inti.migrasi.Serentak(
            operations=[
                migrations.CreateModel(
                    name="Akun",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        (
                            "last_login",
                            models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                        ),
                        (
                            "username",
                            models.CharField(
                                max_length=60, unique=True, verbose_name="nama pengguna"
                            ),
                        ),
                        ("nama", models.CharField(max_length=200)),
                        (
                            "email",
                            models.EmailField(
                                blank=True, db_default="", max_length=254, verbose_name="surel"
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                db_default=True, default=True, verbose_name="aktif"
                            ),
                        ),
                        (
                            "tema",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="PERANGKAT",
                                default="PERANGKAT",
                                max_length=40,
                                nilai=["PERANGKAT", "TERANG", "GELAP"],
                            ),
                        ),
                        (
                            "ukuran_teks",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="BIASA",
                                default="BIASA",
                                max_length=40,
                                nilai=["BIASA", "BESAR", "SANGAT_BESAR"],
                            ),
                        ),
                        (
                            "pintasan",
                            models.BooleanField(
                                db_default=True, default=True, verbose_name="pintasan papan ketik"
                            ),
                        ),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(), editable=False
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "akun",
                        "verbose_name_plural": "akun",
                    },
                ),
                migrations.CreateModel(
                    name="AkunEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("username", models.CharField(max_length=60, verbose_name="nama pengguna")),
                        ("nama", models.CharField(max_length=200)),
                        (
                            "email",
                            models.EmailField(
                                blank=True, db_default="", max_length=254, verbose_name="surel"
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                db_default=True, default=True, verbose_name="aktif"
                            ),
                        ),
                        (
                            "pintasan",
                            models.BooleanField(
                                db_default=True, default=True, verbose_name="pintasan papan ketik"
                            ),
                        ),
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(), editable=False
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="akun",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "akun_akunevent" ("dibuat_pada", "email", "id", "is_active", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pintasan", "username") SELECT new_values."dibuat_pada", new_values."email", new_values."id", new_values."is_active", new_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pintasan", new_values."username" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1a064146463f0ca6d0791811e6bdc8d3ba84d44f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3c7d2",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="akun_akun",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="akun",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "akun_akunevent" ("dibuat_pada", "email", "id", "is_active", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pintasan", "username") SELECT new_values."dibuat_pada", new_values."email", new_values."id", new_values."is_active", new_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pintasan", new_values."username" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."email" IS DISTINCT FROM (new_values."email") OR old_values."is_active" IS DISTINCT FROM (new_values."is_active") OR old_values."nama" IS DISTINCT FROM (new_values."nama") OR old_values."password" IS DISTINCT FROM (new_values."password") OR old_values."username" IS DISTINCT FROM (new_values."username")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="467393f96ad5d8889593b6d7e2bdc54f742ecfbd",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a9b68",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="akun_akun",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="akun",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "akun_akunevent" ("dibuat_pada", "email", "id", "is_active", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pintasan", "username") SELECT old_values."dibuat_pada", old_values."email", old_values."id", old_values."is_active", old_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pintasan", old_values."username" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="1ea060c440ce7aeee21de1a2d9b0e9cb164572d5",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5c30e",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="akun_akun",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="akunevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="23f09cee22ac8e03fbd8f3cf77131d04a36d6265",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ea719",
                            table="akun_akunevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
