"""The dictionary of indicators, templates of SKP, and who drew up a draft in whose place."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import dumai_asn.inti.bidang


class Migration(migrations.Migration):
    dependencies = [
        ("kinerja", "0004_kaskade"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ButirTemplat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField()),
                ("teks", models.CharField(max_length=500, verbose_name="rencana hasil kerja")),
                ("induk", models.CharField(blank=True, db_default="", default="", max_length=500)),
                (
                    "jenis",
                    dumai_asn.inti.bidang.IstilahField(
                        default="UTAMA", max_length=40, nilai=["UTAMA", "TAMBAHAN"]
                    ),
                ),
                (
                    "klasifikasi",
                    dumai_asn.inti.bidang.IstilahField(
                        default="ORGANISASI", max_length=40, nilai=["ORGANISASI", "INDIVIDU"]
                    ),
                ),
            ],
            options={
                "verbose_name": "butir templat",
                "verbose_name_plural": "butir templat",
                "ordering": ["templat", "urutan"],
            },
        ),
        migrations.CreateModel(
            name="IndikatorTemplat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("teks", models.CharField(max_length=500, verbose_name="indikator")),
                (
                    "aspek",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=40,
                        nilai=["KUANTITAS", "KUALITAS", "WAKTU", "BIAYA"],
                        null=True,
                    ),
                ),
                (
                    "perspektif",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=40,
                        nilai=[
                            "PENERIMA_LAYANAN",
                            "PROSES_BISNIS",
                            "PENGUATAN_INTERNAL",
                            "ANGGARAN",
                        ],
                        null=True,
                    ),
                ),
                (
                    "arah",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="NAIK",
                        default="NAIK",
                        max_length=40,
                        nilai=["NAIK", "TURUN", "RENTANG", "TAHAPAN"],
                    ),
                ),
                (
                    "penghitungan",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="TERAKHIR",
                        default="TERAKHIR",
                        max_length=40,
                        nilai=["TERAKHIR", "JUMLAH"],
                    ),
                ),
                ("satuan", models.CharField(blank=True, db_default="", default="", max_length=40)),
                ("desimal", models.PositiveSmallIntegerField(db_default=0, default=0)),
                (
                    "target",
                    models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True),
                ),
                (
                    "target_atas",
                    models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True),
                ),
                (
                    "target_teks",
                    models.CharField(blank=True, db_default="", default="", max_length=300),
                ),
                ("tahapan", models.JSONField(blank=True, db_default=[], default=list)),
                ("urutan", models.PositiveSmallIntegerField()),
            ],
            options={
                "verbose_name": "indikator templat",
                "verbose_name_plural": "indikator templat",
                "ordering": ["butir", "urutan"],
            },
        ),
        migrations.CreateModel(
            name="KamusIndikator",
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
                ("teks", models.CharField(max_length=500, verbose_name="indikator")),
                (
                    "aspek",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=40,
                        nilai=["KUANTITAS", "KUALITAS", "WAKTU", "BIAYA"],
                        null=True,
                    ),
                ),
                (
                    "perspektif",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=40,
                        nilai=[
                            "PENERIMA_LAYANAN",
                            "PROSES_BISNIS",
                            "PENGUATAN_INTERNAL",
                            "ANGGARAN",
                        ],
                        null=True,
                    ),
                ),
                (
                    "arah",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="NAIK",
                        default="NAIK",
                        max_length=40,
                        nilai=["NAIK", "TURUN", "RENTANG", "TAHAPAN"],
                    ),
                ),
                (
                    "penghitungan",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="TERAKHIR",
                        default="TERAKHIR",
                        max_length=40,
                        nilai=["TERAKHIR", "JUMLAH"],
                    ),
                ),
                ("satuan", models.CharField(blank=True, db_default="", default="", max_length=40)),
                ("desimal", models.PositiveSmallIntegerField(db_default=0, default=0)),
                (
                    "target",
                    models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True),
                ),
                (
                    "target_atas",
                    models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True),
                ),
                (
                    "target_teks",
                    models.CharField(blank=True, db_default="", default="", max_length=300),
                ),
                ("tahapan", models.JSONField(blank=True, db_default=[], default=list)),
                ("kode", models.CharField(blank=True, max_length=30, null=True, unique=True)),
                (
                    "jabatan",
                    models.CharField(blank=True, db_default="", default="", max_length=200),
                ),
                (
                    "rumpun",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True, max_length=40, nilai=["GURU", "NAKES", "TEKNIS"], null=True
                    ),
                ),
                (
                    "rhk",
                    models.CharField(
                        blank=True,
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="contoh rencana hasil kerja",
                    ),
                ),
                (
                    "bukti",
                    models.CharField(
                        blank=True,
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="bukti dukung",
                    ),
                ),
                ("sumber", models.CharField(blank=True, db_default="", default="", max_length=200)),
                (
                    "status",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="AKTIF",
                        default="AKTIF",
                        max_length=40,
                        nilai=["DIUSULKAN", "AKTIF", "NONAKTIF", "DITOLAK"],
                    ),
                ),
                ("alasan", models.CharField(blank=True, db_default="", default="", max_length=300)),
            ],
            options={
                "verbose_name": "indikator kamus",
                "verbose_name_plural": "kamus indikator",
                "ordering": ["pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="KamusIndikatorEvent",
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
                ("teks", models.CharField(max_length=500, verbose_name="indikator")),
                (
                    "aspek",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=40,
                        nilai=["KUANTITAS", "KUALITAS", "WAKTU", "BIAYA"],
                        null=True,
                    ),
                ),
                (
                    "perspektif",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=40,
                        nilai=[
                            "PENERIMA_LAYANAN",
                            "PROSES_BISNIS",
                            "PENGUATAN_INTERNAL",
                            "ANGGARAN",
                        ],
                        null=True,
                    ),
                ),
                (
                    "arah",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="NAIK",
                        default="NAIK",
                        max_length=40,
                        nilai=["NAIK", "TURUN", "RENTANG", "TAHAPAN"],
                    ),
                ),
                (
                    "penghitungan",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="TERAKHIR",
                        default="TERAKHIR",
                        max_length=40,
                        nilai=["TERAKHIR", "JUMLAH"],
                    ),
                ),
                ("satuan", models.CharField(blank=True, db_default="", default="", max_length=40)),
                ("desimal", models.PositiveSmallIntegerField(db_default=0, default=0)),
                (
                    "target",
                    models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True),
                ),
                (
                    "target_atas",
                    models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True),
                ),
                (
                    "target_teks",
                    models.CharField(blank=True, db_default="", default="", max_length=300),
                ),
                ("tahapan", models.JSONField(blank=True, db_default=[], default=list)),
                ("kode", models.CharField(blank=True, max_length=30, null=True)),
                (
                    "jabatan",
                    models.CharField(blank=True, db_default="", default="", max_length=200),
                ),
                (
                    "rumpun",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True, max_length=40, nilai=["GURU", "NAKES", "TEKNIS"], null=True
                    ),
                ),
                (
                    "rhk",
                    models.CharField(
                        blank=True,
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="contoh rencana hasil kerja",
                    ),
                ),
                (
                    "bukti",
                    models.CharField(
                        blank=True,
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="bukti dukung",
                    ),
                ),
                ("sumber", models.CharField(blank=True, db_default="", default="", max_length=200)),
                (
                    "status",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="AKTIF",
                        default="AKTIF",
                        max_length=40,
                        nilai=["DIUSULKAN", "AKTIF", "NONAKTIF", "DITOLAK"],
                    ),
                ),
                ("alasan", models.CharField(blank=True, db_default="", default="", max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TemplatSKP",
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
                ("nama", models.CharField(max_length=120)),
                (
                    "bentuk",
                    dumai_asn.inti.bidang.IstilahField(
                        default="JA_JF", max_length=40, nilai=["JPT", "JA_JF"]
                    ),
                ),
                (
                    "pendekatan",
                    dumai_asn.inti.bidang.IstilahField(
                        default="KUANTITATIF", max_length=40, nilai=["KUANTITATIF", "KUALITATIF"]
                    ),
                ),
                ("aktif", models.BooleanField(db_default=True, default=True)),
            ],
            options={
                "verbose_name": "templat SKP",
                "verbose_name_plural": "templat SKP",
                "ordering": ["jabatan", "nama"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TemplatSKPEvent",
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
                ("nama", models.CharField(max_length=120)),
                (
                    "bentuk",
                    dumai_asn.inti.bidang.IstilahField(
                        default="JA_JF", max_length=40, nilai=["JPT", "JA_JF"]
                    ),
                ),
                (
                    "pendekatan",
                    dumai_asn.inti.bidang.IstilahField(
                        default="KUANTITATIF", max_length=40, nilai=["KUANTITATIF", "KUALITATIF"]
                    ),
                ),
                ("aktif", models.BooleanField(db_default=True, default=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="jendela",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="jendela",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="jendela",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="tahunkinerja",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="tahunkinerja",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="tahunkinerja",
            name="delete_delete",
        ),
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
            model_name="jendela",
            name="alasan",
            field=models.CharField(blank=True, db_default="", default="", max_length=300),
        ),
        migrations.AddField(
            model_name="jendelaevent",
            name="alasan",
            field=models.CharField(blank=True, db_default="", default="", max_length=300),
        ),
        migrations.AddField(
            model_name="tahunkinerja",
            name="alasan",
            field=models.CharField(blank=True, db_default="", default="", max_length=300),
        ),
        migrations.AddField(
            model_name="tahunkinerjaevent",
            name="alasan",
            field=models.CharField(blank=True, db_default="", default="", max_length=300),
        ),
        migrations.AddField(
            model_name="versiskp",
            name="alasan_pengelola",
            field=models.CharField(blank=True, db_default="", default="", max_length=300),
        ),
        migrations.AddField(
            model_name="versiskp",
            name="disusun_oleh",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="versiskpevent",
            name="alasan_pengelola",
            field=models.CharField(blank=True, db_default="", default="", max_length=300),
        ),
        migrations.AddField(
            model_name="versiskpevent",
            name="disusun_oleh",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jendela",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_jendelaevent" ("alasan", "dibuat_pada", "diubah_pada", "id", "langkah", "masa", "nomor_ubah", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."alasan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."langkah", new_values."masa", new_values."nomor_ubah", new_values."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="25d4549bac9893adc3efd84d714d5da74883f75b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6f53c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_jendela",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jendela",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_jendelaevent" ("alasan", "dibuat_pada", "diubah_pada", "id", "langkah", "masa", "nomor_ubah", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."alasan", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."langkah", new_values."masa", new_values."nomor_ubah", new_values."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="14f7cf1371395b14b7619268b83bc76acb155fcc",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6eb92",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_jendela",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jendela",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_jendelaevent" ("alasan", "dibuat_pada", "diubah_pada", "id", "langkah", "masa", "nomor_ubah", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."alasan", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."langkah", old_values."masa", old_values."nomor_ubah", old_values."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="3e7b4767325f8285b88c463fc8d66c4d3b519250",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f8d72",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_jendela",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tahunkinerja",
            trigger=pgtrigger.compiler.Trigger(
                name="alur_tahun",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{BUKA:DIKUNCI,BUKA:DITUTUP,DIKUNCI:BUKA,DIKUNCI:DITUTUP}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="bd8a77c11e21934dcd25fdf9b3efda8720dfc0ea",
                    operation="UPDATE",
                    pgid="pgtrigger_alur_tahun_4b5f8",
                    table="kinerja_tahunkinerja",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tahunkinerja",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_tahunkinerjaevent" ("alasan", "dibuat_pada", "diubah_pada", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tahun") SELECT new_values."alasan", new_values."dibuat_pada", new_values."diubah_pada", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."tahun", new_values."status", new_values."tahun" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="163240c4c193201065545e6cda88931832bb353d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c526f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_tahunkinerja",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tahunkinerja",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_tahunkinerjaevent" ("alasan", "dibuat_pada", "diubah_pada", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tahun") SELECT new_values."alasan", new_values."dibuat_pada", new_values."diubah_pada", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."tahun", new_values."status", new_values."tahun" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."tahun") = (new_values."tahun") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d1f04094e40bf49e1ef92dff98c30b44d97d1a51",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_28ffd",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_tahunkinerja",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tahunkinerja",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_tahunkinerjaevent" ("alasan", "dibuat_pada", "diubah_pada", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tahun") SELECT old_values."alasan", old_values."dibuat_pada", old_values."diubah_pada", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."tahun", old_values."status", old_values."tahun" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2c5d5e936d125d2aaaf6e67c420985978077a3f8",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a5993",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_tahunkinerja",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="versiskp",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_versiskpevent" ("alasan_pengelola", "alasan_perubahan", "catatan", "diajukan_pada", "dibuat_pada", "dijawab_oleh_id", "dijawab_pada", "disusun_oleh_id", "diubah_pada", "dukungan", "id", "konsekuensi", "masa", "nomor", "nomor_ubah", "pendekatan", "pertanggungjawaban", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "status") SELECT new_values."alasan_pengelola", new_values."alasan_perubahan", new_values."catatan", new_values."diajukan_pada", new_values."dibuat_pada", new_values."dijawab_oleh_id", new_values."dijawab_pada", new_values."disusun_oleh_id", new_values."diubah_pada", new_values."dukungan", new_values."id", new_values."konsekuensi", new_values."masa", new_values."nomor", new_values."nomor_ubah", new_values."pendekatan", new_values."pertanggungjawaban", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."skp_id", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ff02dbec14ad651bf2daf7d0cf4329f7c429f1a2",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_versiskpevent" ("alasan_pengelola", "alasan_perubahan", "catatan", "diajukan_pada", "dibuat_pada", "dijawab_oleh_id", "dijawab_pada", "disusun_oleh_id", "diubah_pada", "dukungan", "id", "konsekuensi", "masa", "nomor", "nomor_ubah", "pendekatan", "pertanggungjawaban", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "status") SELECT new_values."alasan_pengelola", new_values."alasan_perubahan", new_values."catatan", new_values."diajukan_pada", new_values."dibuat_pada", new_values."dijawab_oleh_id", new_values."dijawab_pada", new_values."disusun_oleh_id", new_values."diubah_pada", new_values."dukungan", new_values."id", new_values."konsekuensi", new_values."masa", new_values."nomor", new_values."nomor_ubah", new_values."pendekatan", new_values."pertanggungjawaban", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."skp_id", new_values."status" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6d74e9c96dfc418f520e456de66b2cf81c6f397c",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_versiskpevent" ("alasan_pengelola", "alasan_perubahan", "catatan", "diajukan_pada", "dibuat_pada", "dijawab_oleh_id", "dijawab_pada", "disusun_oleh_id", "diubah_pada", "dukungan", "id", "konsekuensi", "masa", "nomor", "nomor_ubah", "pendekatan", "pertanggungjawaban", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "status") SELECT old_values."alasan_pengelola", old_values."alasan_perubahan", old_values."catatan", old_values."diajukan_pada", old_values."dibuat_pada", old_values."dijawab_oleh_id", old_values."dijawab_pada", old_values."disusun_oleh_id", old_values."diubah_pada", old_values."dukungan", old_values."id", old_values."konsekuensi", old_values."masa", old_values."nomor", old_values."nomor_ubah", old_values."pendekatan", old_values."pertanggungjawaban", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."skp_id", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="62f6a7831b53e5654339f10bba73af92ef202b00",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b9bde",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_versiskp",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="indikatortemplat",
            name="butir",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="indikator",
                to="kinerja.butirtemplat",
            ),
        ),
        migrations.AddField(
            model_name="kamusindikator",
            name="digabung_ke",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="gabungan",
                to="kinerja.kamusindikator",
            ),
        ),
        migrations.AddField(
            model_name="kamusindikator",
            name="pengusul",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="indikatortemplat",
            name="kamus",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="kinerja.kamusindikator",
            ),
        ),
        migrations.AddField(
            model_name="indikator",
            name="kamus",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="dipakai",
                to="kinerja.kamusindikator",
            ),
        ),
        migrations.AddField(
            model_name="kamusindikatorevent",
            name="digabung_ke",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kinerja.kamusindikator",
            ),
        ),
        migrations.AddField(
            model_name="kamusindikatorevent",
            name="pengusul",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="kamusindikatorevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="kinerja.kamusindikator",
            ),
        ),
        migrations.AddField(
            model_name="templatskp",
            name="jabatan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="templat_skp",
                to="direktori.jabatan",
            ),
        ),
        migrations.AddField(
            model_name="butirtemplat",
            name="templat",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="butir",
                to="kinerja.templatskp",
            ),
        ),
        migrations.AddField(
            model_name="templatskpevent",
            name="jabatan",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="direktori.jabatan",
            ),
        ),
        migrations.AddField(
            model_name="templatskpevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="kinerja.templatskp",
            ),
        ),
        migrations.AddIndex(
            model_name="kamusindikator",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.search.SearchVector(
                    "teks", "rhk", "jabatan", config="indonesian"
                ),
                name="kamus_kata",
            ),
        ),
        migrations.AddIndex(
            model_name="kamusindikator",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(
                    django.db.models.functions.text.Upper("teks"), "gin_trgm_ops"
                ),
                name="kamus_teks_trgm",
            ),
        ),
        migrations.AddIndex(
            model_name="kamusindikator",
            index=models.Index(
                django.db.models.functions.text.Upper("jabatan"),
                models.F("status"),
                name="kamus_jabatan",
            ),
        ),
        migrations.AddConstraint(
            model_name="kamusindikator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("arah", "RENTANG"), _negated=True),
                    ("target_atas__gte", models.F("target")),
                    _connector="OR",
                ),
                name="kamus_rentang_urut",
                violation_error_message="Batas bawah rentang tidak boleh melebihi batas atasnya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kamusindikator",
            constraint=models.CheckConstraint(
                condition=models.Q(("target__isnull", True), ("target__gte", 0), _connector="OR"),
                name="kamus_target_tidak_negatif",
                violation_error_message="Target tidak boleh negatif.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kamusindikator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "DITOLAK"), _negated=True),
                    models.Q(("alasan", ""), _negated=True),
                    _connector="OR",
                ),
                name="kamus_ditolak_beralasan",
                violation_error_message="Tulis alasan menolak usulan.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kamusindikator",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="b0edf58e492850d3ed8f87784f96f997b9af590c",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_f161e",
                    table="kinerja_kamusindikator",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kamusindikator",
            trigger=pgtrigger.compiler.Trigger(
                name="alur_kamus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{AKTIF:NONAKTIF,DIUSULKAN:AKTIF,DIUSULKAN:DITOLAK,NONAKTIF:AKTIF}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="49e33adf2f4775d242c4c6b1559f6f8986333b6c",
                    operation="UPDATE",
                    pgid="pgtrigger_alur_kamus_bafcc",
                    table="kinerja_kamusindikator",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kamusindikator",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_kamusindikatorevent" ("alasan", "arah", "aspek", "bukti", "desimal", "dibuat_pada", "digabung_ke_id", "diubah_pada", "id", "jabatan", "kode", "nomor_ubah", "penghitungan", "pengusul_id", "perspektif", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk", "rumpun", "satuan", "status", "sumber", "tahapan", "target", "target_atas", "target_teks", "teks") SELECT new_values."alasan", new_values."arah", new_values."aspek", new_values."bukti", new_values."desimal", new_values."dibuat_pada", new_values."digabung_ke_id", new_values."diubah_pada", new_values."id", new_values."jabatan", new_values."kode", new_values."nomor_ubah", new_values."penghitungan", new_values."pengusul_id", new_values."perspektif", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rhk", new_values."rumpun", new_values."satuan", new_values."status", new_values."sumber", new_values."tahapan", new_values."target", new_values."target_atas", new_values."target_teks", new_values."teks" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0a0fe21ebda042f812b555f223f1c15eb31bb69f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9e077",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_kamusindikator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kamusindikator",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_kamusindikatorevent" ("alasan", "arah", "aspek", "bukti", "desimal", "dibuat_pada", "digabung_ke_id", "diubah_pada", "id", "jabatan", "kode", "nomor_ubah", "penghitungan", "pengusul_id", "perspektif", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk", "rumpun", "satuan", "status", "sumber", "tahapan", "target", "target_atas", "target_teks", "teks") SELECT new_values."alasan", new_values."arah", new_values."aspek", new_values."bukti", new_values."desimal", new_values."dibuat_pada", new_values."digabung_ke_id", new_values."diubah_pada", new_values."id", new_values."jabatan", new_values."kode", new_values."nomor_ubah", new_values."penghitungan", new_values."pengusul_id", new_values."perspektif", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk", new_values."rumpun", new_values."satuan", new_values."status", new_values."sumber", new_values."tahapan", new_values."target", new_values."target_atas", new_values."target_teks", new_values."teks" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d8c447694e9025aac490a4d1f9a7720ee5682031",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_17b53",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_kamusindikator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kamusindikator",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_kamusindikatorevent" ("alasan", "arah", "aspek", "bukti", "desimal", "dibuat_pada", "digabung_ke_id", "diubah_pada", "id", "jabatan", "kode", "nomor_ubah", "penghitungan", "pengusul_id", "perspektif", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk", "rumpun", "satuan", "status", "sumber", "tahapan", "target", "target_atas", "target_teks", "teks") SELECT old_values."alasan", old_values."arah", old_values."aspek", old_values."bukti", old_values."desimal", old_values."dibuat_pada", old_values."digabung_ke_id", old_values."diubah_pada", old_values."id", old_values."jabatan", old_values."kode", old_values."nomor_ubah", old_values."penghitungan", old_values."pengusul_id", old_values."perspektif", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk", old_values."rumpun", old_values."satuan", old_values."status", old_values."sumber", old_values."tahapan", old_values."target", old_values."target_atas", old_values."target_teks", old_values."teks" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="87d53d7bd79e41c832f04c40ed78be6a1158300d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b658c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_kamusindikator",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="indikatortemplat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("arah", "RENTANG"), _negated=True),
                    ("target_atas__gte", models.F("target")),
                    _connector="OR",
                ),
                name="indikatortemplat_rentang_urut",
                violation_error_message="Batas bawah rentang tidak boleh melebihi batas atasnya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="indikatortemplat",
            constraint=models.CheckConstraint(
                condition=models.Q(("target__isnull", True), ("target__gte", 0), _connector="OR"),
                name="indikatortemplat_target_tidak_negatif",
                violation_error_message="Target tidak boleh negatif.",
            ),
        ),
        migrations.AddConstraint(
            model_name="indikatortemplat",
            constraint=models.UniqueConstraint(
                fields=("butir", "urutan"), name="indikatortemplat_urutan_unik"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kamusindikatorevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="624f08917ee7b00f4f89661c0afe86391fa52e87",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fc092",
                    table="kinerja_kamusindikatorevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="templatskp",
            constraint=models.UniqueConstraint(
                fields=("jabatan", "nama"),
                name="templatskp_nama_unik",
                violation_error_message="Jabatan ini sudah mempunyai templat dengan nama tersebut.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="templatskp",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="14d88bcda78a7a684b71ee49cdd1814d6cf9ac9d",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_20b82",
                    table="kinerja_templatskp",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="templatskp",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_templatskpevent" ("aktif", "bentuk", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "nama", "nomor_ubah", "pendekatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."aktif", new_values."bentuk", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."nama", new_values."nomor_ubah", new_values."pendekatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="58ab80dbcd03f3e6ad0a5807bf9efda9a44c4830",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d2e7e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_templatskp",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="templatskp",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_templatskpevent" ("aktif", "bentuk", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "nama", "nomor_ubah", "pendekatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."aktif", new_values."bentuk", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."nama", new_values."nomor_ubah", new_values."pendekatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0762af5a0c9df6f5d3473441aeba1a023063cb54",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d141b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_templatskp",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="templatskp",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_templatskpevent" ("aktif", "bentuk", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "nama", "nomor_ubah", "pendekatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."aktif", old_values."bentuk", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jabatan_id", old_values."nama", old_values."nomor_ubah", old_values."pendekatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="40d14831314e10c685abbd5eea59321bfe2a6a51",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a333f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_templatskp",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="butirtemplat",
            constraint=models.UniqueConstraint(
                fields=("templat", "urutan"), name="butirtemplat_urutan_unik"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="templatskpevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="31aa2d540f410fe9779bc02761c624042f803684",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_74010",
                    table="kinerja_templatskpevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
