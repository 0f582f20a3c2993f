import django.contrib.postgres.constraints
import django.core.serializers.json
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
        ("akun", "__first__"),
        ("inti", "0001_ekstensi"),
    ]

    operations = [
        dumai_asn.inti.migrasi.Serentak(
            operations=[
                migrations.CreateModel(
                    name="HariLibur",
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
                        ("tanggal", models.DateField(unique=True)),
                        (
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["LIBUR", "CUTI_BERSAMA"]
                            ),
                        ),
                        ("nama", models.CharField(blank=True, max_length=120)),
                    ],
                    options={
                        "verbose_name": "hari libur",
                        "verbose_name_plural": "hari libur",
                        "ordering": ["tanggal"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HariLiburEvent",
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
                        ("tanggal", models.DateField()),
                        (
                            "jenis",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["LIBUR", "CUTI_BERSAMA"]
                            ),
                        ),
                        ("nama", models.CharField(blank=True, max_length=120)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="inti.harilibur",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Jadwal",
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
                        ("kunci", models.CharField(max_length=80, unique=True)),
                        ("nama", models.CharField(max_length=120)),
                        ("pukul", models.TimeField(help_text="Waktu Asia/Jakarta")),
                        ("hanya_hari_kerja", models.BooleanField(db_default=False)),
                        ("aktif", models.BooleanField(db_default=True)),
                    ],
                    options={
                        "verbose_name": "jadwal",
                        "verbose_name_plural": "jadwal",
                        "ordering": ["kunci"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="JadwalEvent",
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
                        ("kunci", models.CharField(max_length=80)),
                        ("nama", models.CharField(max_length=120)),
                        ("pukul", models.TimeField(help_text="Waktu Asia/Jakarta")),
                        ("hanya_hari_kerja", models.BooleanField(db_default=False)),
                        ("aktif", models.BooleanField(db_default=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="inti.jadwal",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Kejadian",
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
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        ("sumber", models.CharField(max_length=80)),
                        ("jenis", models.CharField(max_length=80)),
                        ("kunci", models.CharField(max_length=200)),
                        ("penerima", models.CharField(max_length=80)),
                        (
                            "isi",
                            models.JSONField(
                                default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder
                            ),
                        ),
                        ("dikerjakan_pada", models.DateTimeField(null=True)),
                        ("percobaan", models.PositiveSmallIntegerField(db_default=0)),
                        ("coba_lagi_pada", models.DateTimeField(null=True)),
                        ("galat", models.TextField(blank=True, db_default="")),
                    ],
                    options={
                        "verbose_name": "kejadian",
                        "verbose_name_plural": "kejadian",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("dikerjakan_pada__isnull", True)),
                                fields=["id"],
                                name="kejadian_belum",
                            ),
                            models.Index(fields=["dikerjakan_pada"], name="kejadian_selesai"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("sumber", "jenis", "kunci", "penerima"),
                                name="kejadian_sekali",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pekerjaan",
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
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        ("jenis", models.CharField(max_length=80)),
                        ("kunci", models.CharField(max_length=200)),
                        ("judul", models.CharField(max_length=200)),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="ANTRE",
                                max_length=40,
                                nilai=["ANTRE", "BERJALAN", "SELESAI", "GAGAL", "DIBATALKAN"],
                            ),
                        ),
                        (
                            "parameter",
                            models.JSONField(
                                default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder
                            ),
                        ),
                        (
                            "jumlah",
                            models.PositiveIntegerField(
                                null=True, verbose_name="jumlah seluruhnya"
                            ),
                        ),
                        ("selesai", models.PositiveIntegerField(db_default=0)),
                        ("gagal", models.PositiveIntegerField(db_default=0)),
                        (
                            "hasil",
                            models.JSONField(
                                default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder
                            ),
                        ),
                        ("log", models.TextField(blank=True, db_default="")),
                        ("batal_diminta", models.BooleanField(db_default=False)),
                        ("percobaan", models.PositiveSmallIntegerField(db_default=0)),
                        ("mulai_pada", models.DateTimeField(null=True)),
                        (
                            "denyut_pada",
                            models.DateTimeField(null=True, verbose_name="tanda hidup terakhir"),
                        ),
                        ("selesai_pada", models.DateTimeField(null=True)),
                        (
                            "pemohon",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pekerjaan",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pekerjaan",
                        "verbose_name_plural": "pekerjaan",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("status__in", ["ANTRE", "BERJALAN"])),
                                fields=["id"],
                                name="pekerjaan_belum",
                            ),
                            models.Index(fields=["pemohon", "-id"], name="pekerjaan_pemohon"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("status__in", ["ANTRE", "BERJALAN"])),
                                fields=("jenis", "kunci"),
                                name="pekerjaan_satu_yang_berjalan",
                                violation_error_message="Pekerjaan yang sama masih berjalan.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Putaran",
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
                        ("kunci", models.CharField(max_length=80)),
                        ("slot", models.DateTimeField()),
                        ("mulai", models.DateTimeField()),
                        ("selesai", models.DateTimeField(null=True)),
                        ("jumlah", models.PositiveIntegerField(db_default=0)),
                        ("galat", models.TextField(blank=True, db_default="")),
                    ],
                    options={
                        "verbose_name": "putaran",
                        "verbose_name_plural": "putaran",
                        "indexes": [models.Index(fields=["slot"], name="putaran_slot")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kunci", "slot"), name="putaran_sekali_per_slot"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Acuan",
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
                        ("kunci", models.CharField(max_length=80)),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        ("nilai", models.JSONField()),
                        (
                            "dasar_hukum",
                            models.CharField(max_length=200, verbose_name="dasar hukum"),
                        ),
                        (
                            "tanda",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["C2", "C1", "U"]
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "acuan",
                        "verbose_name_plural": "acuan",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("masa__isempty", False), ("masa__startswith__isnull", False)
                                ),
                                name="acuan_masa_sah",
                                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("kunci", "="), ("masa", "&&")],
                                name="acuan_satu_nilai_sehari",
                                violation_error_message="Acuan ini sudah mempunyai nilai pada masa tersebut.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AcuanEvent",
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
                        ("kunci", models.CharField(max_length=80)),
                        ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                        ("nilai", models.JSONField()),
                        (
                            "dasar_hukum",
                            models.CharField(max_length=200, verbose_name="dasar hukum"),
                        ),
                        (
                            "tanda",
                            dumai_asn.inti.bidang.IstilahField(
                                max_length=40, nilai=["C2", "C1", "U"]
                            ),
                        ),
                        (
                            "oleh",
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
                                to="inti.acuan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Berkas",
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
                        (
                            "dibuat_pada",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                verbose_name="dibuat pada",
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64, unique=True)),
                        (
                            "jenis_isi",
                            models.CharField(max_length=100, verbose_name="jenis menurut isinya"),
                        ),
                        ("ukuran", models.PositiveBigIntegerField(help_text="bita")),
                        ("lokasi", models.CharField(max_length=200)),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "berkas",
                        "verbose_name_plural": "berkas",
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="harilibur",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="31dc526d48b207a642539e68ef4c13c452d00625",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_f0516",
                            table="inti_harilibur",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="harilibur",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "inti_hariliburevent" ("dibuat_pada", "diubah_pada", "id", "jenis", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cbf79479d6b9f1eb0ae317526d4359f04f982e18",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_29c47",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="inti_harilibur",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="harilibur",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "inti_hariliburevent" ("dibuat_pada", "diubah_pada", "id", "jenis", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal") SELECT new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jenis", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f19ee74a3a0acd8ca10f055b891cd41c9ccc7906",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_856c0",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="inti_harilibur",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="harilibur",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "inti_hariliburevent" ("dibuat_pada", "diubah_pada", "id", "jenis", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal") SELECT old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jenis", old_values."nama", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="30776a296291c53487594c3e2b6bdeee2398ed74",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6852f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="inti_harilibur",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jadwal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="94cd141215567cf3ac73a7cbe4f254ab9af3551b",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_9d3db",
                            table="inti_jadwal",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jadwal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "inti_jadwalevent" ("aktif", "dibuat_pada", "diubah_pada", "hanya_hari_kerja", "id", "kunci", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pukul") SELECT new_values."aktif", new_values."dibuat_pada", new_values."diubah_pada", new_values."hanya_hari_kerja", new_values."id", new_values."kunci", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pukul" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ed0f6355ed8496c67d5f28b0bd0a2260a9e6740e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0300b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="inti_jadwal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jadwal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "inti_jadwalevent" ("aktif", "dibuat_pada", "diubah_pada", "hanya_hari_kerja", "id", "kunci", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pukul") SELECT new_values."aktif", new_values."dibuat_pada", new_values."diubah_pada", new_values."hanya_hari_kerja", new_values."id", new_values."kunci", new_values."nama", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pukul" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7caefaa27b9d1aeb30d7fae136d2dadd854a231c",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b08d8",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="inti_jadwal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jadwal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "inti_jadwalevent" ("aktif", "dibuat_pada", "diubah_pada", "hanya_hari_kerja", "id", "kunci", "nama", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pukul") SELECT old_values."aktif", old_values."dibuat_pada", old_values."diubah_pada", old_values."hanya_hari_kerja", old_values."id", old_values."kunci", old_values."nama", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pukul" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b5a6597ad9ebdc280c2d19fcb423433e4d1e58a5",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0f919",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="inti_jadwal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="acuan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="nomor_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="176e437ef94aa94ef581eb22a837fed444f86a20",
                            operation="UPDATE",
                            pgid="pgtrigger_nomor_ubah_9f3e0",
                            table="inti_acuan",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="acuan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "inti_acuanevent" ("dasar_hukum", "dibuat_pada", "diubah_pada", "id", "kunci", "masa", "nilai", "nomor_ubah", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanda") SELECT new_values."dasar_hukum", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."kunci", new_values."masa", new_values."nilai", new_values."nomor_ubah", new_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanda" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d882cd697c08d0449f77d014845bde763b0ae6a6",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fd3c8",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="inti_acuan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="acuan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "inti_acuanevent" ("dasar_hukum", "dibuat_pada", "diubah_pada", "id", "kunci", "masa", "nilai", "nomor_ubah", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanda") SELECT new_values."dasar_hukum", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."kunci", new_values."masa", new_values."nilai", new_values."nomor_ubah", new_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanda" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c165bb44f7c3790c90063181a99be44a5c9f2432",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_87bb2",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="inti_acuan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="acuan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "inti_acuanevent" ("dasar_hukum", "dibuat_pada", "diubah_pada", "id", "kunci", "masa", "nilai", "nomor_ubah", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanda") SELECT old_values."dasar_hukum", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."kunci", old_values."masa", old_values."nilai", old_values."nomor_ubah", old_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanda" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="04792d0224a0a2fc3018f8ddf862e7d35d94efbb",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cedac",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="inti_acuan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="acuanevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2e2b025c18171b53d426d4196120e935bd709f55",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_16d94",
                            table="inti_acuanevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="berkas",
                    trigger=pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b85dcce4169441fa1831d8dbc3051f48e25bb1e1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_hanya_tambah_d1018",
                            table="inti_berkas",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hariliburevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="1ff4cb8c76cf19074d41750b2505deaa4ae66d35",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ef1eb",
                            table="inti_hariliburevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jadwalevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="39a440552d7d0463bcac08b611ad5debea42bf89",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ebd81",
                            table="inti_jadwalevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
