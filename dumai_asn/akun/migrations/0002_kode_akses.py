import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import dumai_asn.inti.bidang


class Migration(migrations.Migration):
    dependencies = [
        ("akun", "0001_awal"),
    ]

    operations = [
        migrations.CreateModel(
            name="KodeAktivasi",
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
                    "tujuan",
                    dumai_asn.inti.bidang.IstilahField(
                        max_length=40, nilai=["AKTIVASI", "PEMULIHAN"]
                    ),
                ),
                (
                    "status",
                    dumai_asn.inti.bidang.IstilahField(
                        max_length=40,
                        nilai=["MENUNGGU_PENGESAHAN", "BERLAKU", "TERPAKAI", "DICABUT"],
                    ),
                ),
                ("benih", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sampai", models.DateField()),
                ("lewat_surel", models.BooleanField(db_default=False, default=False)),
                ("lepas_dua_langkah", models.BooleanField(db_default=False, default=False)),
                ("disahkan_pada", models.DateTimeField(null=True)),
                ("dicabut_pada", models.DateTimeField(null=True)),
                ("dipakai_pada", models.DateTimeField(null=True)),
                (
                    "akun",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kode",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dicabut_oleh",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "disahkan_oleh",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "diterbitkan_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kode_terbitan",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "kode aktivasi",
                "verbose_name_plural": "kode aktivasi",
            },
        ),
        migrations.CreateModel(
            name="CetakKode",
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
                    "oleh",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cetakan",
                        to="akun.kodeaktivasi",
                    ),
                ),
            ],
            options={
                "verbose_name": "cetakan kode",
                "verbose_name_plural": "cetakan kode",
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="akun",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="akun",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="akun",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="akun",
            name="berakhir",
            field=models.DateField(
                blank=True, editable=False, null=True, verbose_name="dinas berakhir"
            ),
        ),
        migrations.AddField(
            model_name="akunevent",
            name="berakhir",
            field=models.DateField(
                blank=True, editable=False, null=True, verbose_name="dinas berakhir"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="akun",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "akun_akunevent" ("berakhir", "dibuat_pada", "email", "id", "is_active", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pintasan", "username") SELECT new_values."berakhir", new_values."dibuat_pada", new_values."email", new_values."id", new_values."is_active", new_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pintasan", new_values."username" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aebe9b84d755f1999deef8b13eec0afc5ef7784c",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "akun_akunevent" ("berakhir", "dibuat_pada", "email", "id", "is_active", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pintasan", "username") SELECT new_values."berakhir", new_values."dibuat_pada", new_values."email", new_values."id", new_values."is_active", new_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pintasan", new_values."username" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."berakhir" IS DISTINCT FROM (new_values."berakhir") OR old_values."email" IS DISTINCT FROM (new_values."email") OR old_values."is_active" IS DISTINCT FROM (new_values."is_active") OR old_values."nama" IS DISTINCT FROM (new_values."nama") OR old_values."password" IS DISTINCT FROM (new_values."password") OR old_values."username" IS DISTINCT FROM (new_values."username")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1d4c0c6ba8c7d632b97186f17014dd10a3ffceff",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "akun_akunevent" ("berakhir", "dibuat_pada", "email", "id", "is_active", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pintasan", "username") SELECT old_values."berakhir", old_values."dibuat_pada", old_values."email", old_values."id", old_values."is_active", old_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pintasan", old_values."username" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="7a85a32e7308cb6276594c76e5d8e82c811fa104",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5c30e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="akun_akun",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="kodeaktivasi",
            index=models.Index(fields=["akun", "-id"], name="kodeaktivasi_akun"),
        ),
        migrations.AddIndex(
            model_name="kodeaktivasi",
            index=models.Index(
                condition=models.Q(("status", "MENUNGGU_PENGESAHAN")),
                fields=["id"],
                name="kodeaktivasi_menunggu",
            ),
        ),
        migrations.AddConstraint(
            model_name="kodeaktivasi",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status__in", ("MENUNGGU_PENGESAHAN", "BERLAKU"))),
                fields=("akun", "tujuan"),
                name="kodeaktivasi_satu_hidup",
                violation_error_message="Akun ini sudah memegang kode yang masih berlaku.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kodeaktivasi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diterbitkan_oleh", models.F("akun")), _negated=True),
                    models.Q(
                        ("disahkan_oleh__isnull", True),
                        models.Q(
                            models.Q(("disahkan_oleh", models.F("akun")), _negated=True),
                            models.Q(
                                ("disahkan_oleh", models.F("diterbitkan_oleh")), _negated=True
                            ),
                        ),
                        _connector="OR",
                    ),
                ),
                name="kodeaktivasi_dua_petugas",
                violation_error_message="Kode diterbitkan dan disahkan oleh dua petugas lain.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kodeaktivasi",
            trigger=pgtrigger.compiler.Trigger(
                name="kodeaktivasi_alur",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{BERLAKU:DICABUT,BERLAKU:TERPAKAI,MENUNGGU_PENGESAHAN:BERLAKU,MENUNGGU_PENGESAHAN:DICABUT}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="65263f5e9388ac386d19d98720ae62fec1d728cc",
                    operation="UPDATE",
                    pgid="pgtrigger_kodeaktivasi_alur_0433f",
                    table="akun_kodeaktivasi",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kodeaktivasi",
            trigger=pgtrigger.compiler.Trigger(
                name="kodeaktivasi_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="9102a1cda11413a0c17e2c84a68074bd0c029584",
                    operation="DELETE",
                    pgid="pgtrigger_kodeaktivasi_tetap_832bc",
                    table="akun_kodeaktivasi",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cetakkode",
            trigger=pgtrigger.compiler.Trigger(
                name="cetakkode_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6542374bfac8d47bfb3f70cc8d5264c4db792628",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_cetakkode_tetap_accf5",
                    table="akun_cetakkode",
                    when="BEFORE",
                ),
            ),
        ),
    ]
