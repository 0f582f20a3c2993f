import django.core.serializers.json
import django.db.models.deletion
import django.db.models.functions.datetime
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import dumai_asn.inti.bidang


class Migration(migrations.Migration):
    dependencies = [
        ("inti", "0004_unggahan"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="Dokumen",
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
                ("jenis", models.CharField(max_length=40)),
                ("objek", models.BigIntegerField()),
                ("nomor", models.CharField(max_length=40)),
                ("judul", models.CharField(max_length=200)),
                ("tanggal", models.DateField()),
                ("penerbit", models.CharField(max_length=200)),
                ("kode_publik", models.CharField(max_length=16, unique=True)),
                ("sha256", models.CharField(max_length=64)),
                (
                    "parameter",
                    models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder),
                ),
                ("versi_templat", models.CharField(max_length=12)),
                ("sidik_data", models.CharField(max_length=64)),
                (
                    "status",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="BERLAKU",
                        default="BERLAKU",
                        max_length=40,
                        nilai=["BERLAKU", "DICABUT"],
                    ),
                ),
                ("dicabut_pada", models.DateTimeField(null=True)),
                (
                    "alasan_cabut",
                    models.CharField(blank=True, db_default="", default="", max_length=300),
                ),
                (
                    "berkas",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inti.berkas",
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
                    "oleh",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pemilik",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "dokumen",
                "verbose_name_plural": "dokumen",
            },
        ),
        migrations.CreateModel(
            name="DokumenEvent",
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
                ("jenis", models.CharField(max_length=40)),
                ("objek", models.BigIntegerField()),
                ("nomor", models.CharField(max_length=40)),
                ("judul", models.CharField(max_length=200)),
                ("tanggal", models.DateField()),
                ("penerbit", models.CharField(max_length=200)),
                ("kode_publik", models.CharField(max_length=16)),
                ("sha256", models.CharField(max_length=64)),
                ("versi_templat", models.CharField(max_length=12)),
                ("sidik_data", models.CharField(max_length=64)),
                (
                    "status",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="BERLAKU",
                        default="BERLAKU",
                        max_length=40,
                        nilai=["BERLAKU", "DICABUT"],
                    ),
                ),
                ("dicabut_pada", models.DateTimeField(null=True)),
                (
                    "alasan_cabut",
                    models.CharField(blank=True, db_default="", default="", max_length=300),
                ),
                (
                    "berkas",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inti.berkas",
                    ),
                ),
                (
                    "dicabut_oleh",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "oleh",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pemilik",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="inti.dokumen",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="dokumen",
            constraint=models.UniqueConstraint(fields=("nomor",), name="dokumen_nomor_unik"),
        ),
        migrations.AddConstraint(
            model_name="dokumen",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "BERLAKU")),
                fields=("jenis", "objek"),
                name="dokumen_satu_berlaku",
                violation_error_message="Dokumen ini sudah diterbitkan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="dokumen",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alasan_cabut", ""), ("dicabut_pada", None), ("status", "BERLAKU")),
                    models.Q(
                        ("dicabut_pada__isnull", False),
                        ("status", "DICABUT"),
                        models.Q(("alasan_cabut", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="dokumen_pencabutan_lengkap",
                violation_error_message="Tulis alasan pencabutan.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dokumen",
            trigger=pgtrigger.compiler.Trigger(
                name="tetap_ada",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="9ded1b3608605dbbae081be30c9b690b9d4beece",
                    operation="DELETE",
                    pgid="pgtrigger_tetap_ada_2a7ad",
                    table="inti_dokumen",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dokumen",
            trigger=pgtrigger.compiler.Trigger(
                name="tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."berkas_id" IS DISTINCT FROM (NEW."berkas_id") OR OLD."dibuat_pada" IS DISTINCT FROM (NEW."dibuat_pada") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."judul" IS DISTINCT FROM (NEW."judul") OR OLD."kode_publik" IS DISTINCT FROM (NEW."kode_publik") OR OLD."nomor" IS DISTINCT FROM (NEW."nomor") OR OLD."objek" IS DISTINCT FROM (NEW."objek") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."parameter" IS DISTINCT FROM (NEW."parameter") OR OLD."pemilik_id" IS DISTINCT FROM (NEW."pemilik_id") OR OLD."penerbit" IS DISTINCT FROM (NEW."penerbit") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."sidik_data" IS DISTINCT FROM (NEW."sidik_data") OR OLD."tanggal" IS DISTINCT FROM (NEW."tanggal") OR OLD."versi_templat" IS DISTINCT FROM (NEW."versi_templat"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="84584b4c0e46abcd31276a41eecd9c6c1a7a41e1",
                    operation="UPDATE",
                    pgid="pgtrigger_tetap_0ff72",
                    table="inti_dokumen",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dokumen",
            trigger=pgtrigger.compiler.Trigger(
                name="cabut_sekali",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"status\" = 'DICABUT')",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="958b0912985ba383ca583d6bdeaa671575e74da1",
                    operation="UPDATE",
                    pgid="pgtrigger_cabut_sekali_a71ec",
                    table="inti_dokumen",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dokumen",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "inti_dokumenevent" ("alasan_cabut", "berkas_id", "dibuat_pada", "dicabut_oleh_id", "dicabut_pada", "id", "jenis", "judul", "kode_publik", "nomor", "objek", "oleh_id", "pemilik_id", "penerbit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "sidik_data", "status", "tanggal", "versi_templat") SELECT new_values."alasan_cabut", new_values."berkas_id", new_values."dibuat_pada", new_values."dicabut_oleh_id", new_values."dicabut_pada", new_values."id", new_values."jenis", new_values."judul", new_values."kode_publik", new_values."nomor", new_values."objek", new_values."oleh_id", new_values."pemilik_id", new_values."penerbit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sha256", new_values."sidik_data", new_values."status", new_values."tanggal", new_values."versi_templat" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ff443e6722102d2d772bbc3378dc63109f260616",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_21af5",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="inti_dokumen",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dokumen",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "inti_dokumenevent" ("alasan_cabut", "berkas_id", "dibuat_pada", "dicabut_oleh_id", "dicabut_pada", "id", "jenis", "judul", "kode_publik", "nomor", "objek", "oleh_id", "pemilik_id", "penerbit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "sidik_data", "status", "tanggal", "versi_templat") SELECT new_values."alasan_cabut", new_values."berkas_id", new_values."dibuat_pada", new_values."dicabut_oleh_id", new_values."dicabut_pada", new_values."id", new_values."jenis", new_values."judul", new_values."kode_publik", new_values."nomor", new_values."objek", new_values."oleh_id", new_values."pemilik_id", new_values."penerbit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sha256", new_values."sidik_data", new_values."status", new_values."tanggal", new_values."versi_templat" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."alasan_cabut" IS DISTINCT FROM (new_values."alasan_cabut") OR old_values."berkas_id" IS DISTINCT FROM (new_values."berkas_id") OR old_values."dibuat_pada" IS DISTINCT FROM (new_values."dibuat_pada") OR old_values."dicabut_oleh_id" IS DISTINCT FROM (new_values."dicabut_oleh_id") OR old_values."dicabut_pada" IS DISTINCT FROM (new_values."dicabut_pada") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."jenis" IS DISTINCT FROM (new_values."jenis") OR old_values."judul" IS DISTINCT FROM (new_values."judul") OR old_values."kode_publik" IS DISTINCT FROM (new_values."kode_publik") OR old_values."nomor" IS DISTINCT FROM (new_values."nomor") OR old_values."objek" IS DISTINCT FROM (new_values."objek") OR old_values."oleh_id" IS DISTINCT FROM (new_values."oleh_id") OR old_values."pemilik_id" IS DISTINCT FROM (new_values."pemilik_id") OR old_values."penerbit" IS DISTINCT FROM (new_values."penerbit") OR old_values."sha256" IS DISTINCT FROM (new_values."sha256") OR old_values."sidik_data" IS DISTINCT FROM (new_values."sidik_data") OR old_values."status" IS DISTINCT FROM (new_values."status") OR old_values."tanggal" IS DISTINCT FROM (new_values."tanggal") OR old_values."versi_templat" IS DISTINCT FROM (new_values."versi_templat")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c3d2266c0134003f1f15740a0599b9938d406b2d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_87f51",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="inti_dokumen",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dokumen",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "inti_dokumenevent" ("alasan_cabut", "berkas_id", "dibuat_pada", "dicabut_oleh_id", "dicabut_pada", "id", "jenis", "judul", "kode_publik", "nomor", "objek", "oleh_id", "pemilik_id", "penerbit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "sidik_data", "status", "tanggal", "versi_templat") SELECT old_values."alasan_cabut", old_values."berkas_id", old_values."dibuat_pada", old_values."dicabut_oleh_id", old_values."dicabut_pada", old_values."id", old_values."jenis", old_values."judul", old_values."kode_publik", old_values."nomor", old_values."objek", old_values."oleh_id", old_values."pemilik_id", old_values."penerbit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sha256", old_values."sidik_data", old_values."status", old_values."tanggal", old_values."versi_templat" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="11dec990253ae3e12179395490123075ea3749b0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_aaee8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="inti_dokumen",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dokumenevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="55bde97372f003a07eb9e46ee03d7b0d878d055b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e8fb1",
                    table="inti_dokumenevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
