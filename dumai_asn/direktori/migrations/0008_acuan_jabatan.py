"""Ranks and required competency as dated reference data."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.lookups
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import dumai_asn.inti.bidang

#: Ranks stood among the words of the import; values that HR set keep their days and source.
_PISAH = """
INSERT INTO inti_acuan (kunci, masa, nilai, dasar_hukum, tanda, oleh_id)
SELECT 'direktori.golongan', masa, jsonb_strip_nulls(jsonb_build_object(
    'pns', nilai -> 'golongan_pns', 'pppk', nilai -> 'golongan_pppk')), dasar_hukum, tanda, oleh_id
FROM inti_acuan WHERE kunci = 'direktori.siasn' AND nilai ?| ARRAY['golongan_pns', 'golongan_pppk']
ORDER BY masa;
UPDATE inti_acuan SET nilai = nilai - 'golongan_pns' - 'golongan_pppk'
WHERE kunci = 'direktori.siasn' AND nilai ?| ARRAY['golongan_pns', 'golongan_pppk'];
"""
_GABUNG = "DELETE FROM inti_acuan WHERE kunci = 'direktori.golongan';"


class Migration(migrations.Migration):
    """Ranks and required competency as dated reference data."""

    dependencies = [("direktori", "0007_perbaikan"), ("inti", "0008_impor")]

    operations = [
        migrations.RunSQL(_PISAH, _GABUNG),
        migrations.CreateModel(
            name="RiwayatJabatan",
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
                (
                    "jenjang",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=40,
                        nilai=[
                            "PEMULA",
                            "TERAMPIL",
                            "MAHIR",
                            "PENYELIA",
                            "AHLI_PERTAMA",
                            "AHLI_MUDA",
                            "AHLI_MADYA",
                            "AHLI_UTAMA",
                            "KLEREK",
                            "OPERATOR",
                            "TEKNISI",
                        ],
                        null=True,
                    ),
                ),
                ("kelas", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "rumpun",
                    dumai_asn.inti.bidang.IstilahField(
                        max_length=40, nilai=["GURU", "NAKES", "TEKNIS"]
                    ),
                ),
                ("dasar", models.CharField(blank=True, db_default="", max_length=200)),
                ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                (
                    "jabatan",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="riwayat_jabatan",
                        to="direktori.jabatan",
                    ),
                ),
            ],
            options={
                "verbose_name": "riwayat jabatan",
                "verbose_name_plural": "riwayat jabatan",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RiwayatJabatanEvent",
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
                (
                    "jenjang",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=40,
                        nilai=[
                            "PEMULA",
                            "TERAMPIL",
                            "MAHIR",
                            "PENYELIA",
                            "AHLI_PERTAMA",
                            "AHLI_MUDA",
                            "AHLI_MADYA",
                            "AHLI_UTAMA",
                            "KLEREK",
                            "OPERATOR",
                            "TEKNISI",
                        ],
                        null=True,
                    ),
                ),
                ("kelas", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "rumpun",
                    dumai_asn.inti.bidang.IstilahField(
                        max_length=40, nilai=["GURU", "NAKES", "TEKNIS"]
                    ),
                ),
                ("dasar", models.CharField(blank=True, db_default="", max_length=200)),
                ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                (
                    "jabatan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="direktori.jabatan",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="direktori.riwayatjabatan",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StandarKompetensi",
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
                ("tingkat", models.JSONField()),
                ("dasar", models.CharField(max_length=200)),
                ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                (
                    "jabatan",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="standar_kompetensi",
                        to="direktori.jabatan",
                    ),
                ),
            ],
            options={
                "verbose_name": "standar kompetensi",
                "verbose_name_plural": "standar kompetensi",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StandarKompetensiEvent",
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
                ("tingkat", models.JSONField()),
                ("dasar", models.CharField(max_length=200)),
                ("masa", dumai_asn.inti.bidang.MasaField(verbose_name="masa")),
                (
                    "jabatan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="direktori.jabatan",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="direktori.standarkompetensi",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="riwayatjabatan",
            constraint=models.CheckConstraint(
                condition=models.Q(("masa__isempty", False), ("masa__startswith__isnull", False)),
                name="riwayatjabatan_masa_sah",
                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
            ),
        ),
        migrations.AddConstraint(
            model_name="riwayatjabatan",
            constraint=models.CheckConstraint(
                condition=models.Q(("masa__endswith__isnull", False)),
                name="riwayatjabatan_berakhir",
                violation_error_message="Riwayat jabatan harus mempunyai tanggal selesai.",
            ),
        ),
        migrations.AddConstraint(
            model_name="riwayatjabatan",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("jabatan", "="), ("masa", "&&")],
                name="riwayatjabatan_satu_sehari",
                violation_error_message="Sifat jabatan ini sudah tercatat pada masa itu.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="riwayatjabatan",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="03bfff3b48a5372b7722be9f595beb88e763218b",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_5ee36",
                    table="direktori_riwayatjabatan",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="riwayatjabatan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_riwayatjabatanevent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "jenjang", "kelas", "masa", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rumpun") SELECT new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."jenjang", new_values."kelas", new_values."masa", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rumpun" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="be772456f3fb033f133a17755c5367a9a3194af1",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_18497",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="direktori_riwayatjabatan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="riwayatjabatan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_riwayatjabatanevent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "jenjang", "kelas", "masa", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rumpun") SELECT new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."jenjang", new_values."kelas", new_values."masa", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rumpun" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b2275c8ee96884529ecd1cd331aa8c7620524053",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_92654",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="direktori_riwayatjabatan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="riwayatjabatan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_riwayatjabatanevent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "jenjang", "kelas", "masa", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rumpun") SELECT old_values."dasar", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jabatan_id", old_values."jenjang", old_values."kelas", old_values."masa", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rumpun" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6e9a2811fac81dddf0d331461a8534e94e310bb1",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fc23a",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="direktori_riwayatjabatan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="riwayatjabatanevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="966cf52f8133e434e8ecec42f9f3f8ed34de8814",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6ce0a",
                    table="direktori_riwayatjabatanevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="standarkompetensi",
            constraint=models.CheckConstraint(
                condition=models.Q(("masa__isempty", False), ("masa__startswith__isnull", False)),
                name="standarkompetensi_masa_sah",
                violation_error_message="Tanggal selesai harus sesudah tanggal mulai.",
            ),
        ),
        migrations.AddConstraint(
            model_name="standarkompetensi",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(
                    models.Func(
                        models.F("tingkat"),
                        models.Value('$.* ? (@.type() != "number" || @ < 1 || @ > 5)'),
                        function="jsonb_path_exists",
                        output_field=models.BooleanField(),
                        template="%(function)s(%(expressions)s::jsonpath)",
                    ),
                    models.Value(False),
                ),
                name="standarkompetensi_tingkat_sah",
                violation_error_message="Tingkat kompetensi antara 1 dan 5.",
            ),
        ),
        migrations.AddConstraint(
            model_name="standarkompetensi",
            constraint=models.CheckConstraint(
                condition=models.Q(("dasar", ""), _negated=True),
                name="standarkompetensi_berdasar",
                violation_error_message="Tulis sumber standar kompetensi.",
            ),
        ),
        migrations.AddConstraint(
            model_name="standarkompetensi",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("jabatan", "="), ("masa", "&&")],
                name="standarkompetensi_satu_sehari",
                violation_error_message="Jabatan ini sudah mempunyai standar pada masa tersebut.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standarkompetensi",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="0b1167acbafdda674c9e27c5706c92eac650ac2e",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_d70f8",
                    table="direktori_standarkompetensi",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standarkompetensi",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_standarkompetensievent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "masa", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tingkat") SELECT new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."masa", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tingkat" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b615c431addfc7bb38f210b9de9f5e2b42727a4a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0d52d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="direktori_standarkompetensi",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standarkompetensi",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_standarkompetensievent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "masa", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tingkat") SELECT new_values."dasar", new_values."dibuat_pada", new_values."diubah_pada", new_values."id", new_values."jabatan_id", new_values."masa", new_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tingkat" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="55d3008408de84273e74f4dc6f9cb5103601a877",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_713ff",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="direktori_standarkompetensi",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standarkompetensi",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "direktori_standarkompetensievent" ("dasar", "dibuat_pada", "diubah_pada", "id", "jabatan_id", "masa", "nomor_ubah", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tingkat") SELECT old_values."dasar", old_values."dibuat_pada", old_values."diubah_pada", old_values."id", old_values."jabatan_id", old_values."masa", old_values."nomor_ubah", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tingkat" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9ff1d2f9238c07b8ee1a1537da037fcb1ef6b795",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_85fed",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="direktori_standarkompetensi",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standarkompetensievent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="dfedc41a3afb619ba27e5400a70472c10a4b5474",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e26d1",
                    table="direktori_standarkompetensievent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="pegawai",
            index=models.Index(fields=["nama", "id"], name="pegawai_nama_urut"),
        ),
    ]
