"""Feedback, what was added to it later, and requests for it."""

import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import dumai_asn.inti.bidang


class Migration(migrations.Migration):
    dependencies = [("kinerja", "0006_tindakan")]

    operations = [
        migrations.CreateModel(
            name="PermintaanUmpanBalik",
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
                    "nilai",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=40,
                        nilai=[
                            "BERORIENTASI_PELAYANAN",
                            "AKUNTABEL",
                            "KOMPETEN",
                            "HARMONIS",
                            "LOYAL",
                            "ADAPTIF",
                            "KOLABORATIF",
                        ],
                        null=True,
                    ),
                ),
                ("pertanyaan", models.CharField(max_length=300)),
                ("tenggat", models.DateField()),
                (
                    "status",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="MENUNGGU",
                        default="MENUNGGU",
                        max_length=40,
                        nilai=["MENUNGGU", "DIJAWAB", "DITOLAK", "DIBATALKAN"],
                    ),
                ),
                (
                    "alasan_tolak",
                    models.CharField(blank=True, db_default="", default="", max_length=300),
                ),
                ("kunci_kirim", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "diminta",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="direktori.pegawai",
                    ),
                ),
                (
                    "peminta",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="direktori.pegawai",
                    ),
                ),
                (
                    "rhk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kinerja.rencanahasilkerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "permintaan umpan balik",
                "verbose_name_plural": "permintaan umpan balik",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PermintaanUmpanBalikEvent",
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
                    "nilai",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=40,
                        nilai=[
                            "BERORIENTASI_PELAYANAN",
                            "AKUNTABEL",
                            "KOMPETEN",
                            "HARMONIS",
                            "LOYAL",
                            "ADAPTIF",
                            "KOLABORATIF",
                        ],
                        null=True,
                    ),
                ),
                ("pertanyaan", models.CharField(max_length=300)),
                ("tenggat", models.DateField()),
                (
                    "status",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="MENUNGGU",
                        default="MENUNGGU",
                        max_length=40,
                        nilai=["MENUNGGU", "DIJAWAB", "DITOLAK", "DIBATALKAN"],
                    ),
                ),
                (
                    "alasan_tolak",
                    models.CharField(blank=True, db_default="", default="", max_length=300),
                ),
                ("kunci_kirim", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "diminta",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="direktori.pegawai",
                    ),
                ),
                (
                    "peminta",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="direktori.pegawai",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="kinerja.permintaanumpanbalik",
                    ),
                ),
                (
                    "rhk",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.rencanahasilkerja",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="UmpanBalik",
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
                    "hubungan",
                    dumai_asn.inti.bidang.IstilahField(
                        max_length=40, nilai=["ATASAN", "REKAN", "BAWAHAN"]
                    ),
                ),
                ("hari", models.DateField()),
                (
                    "jenis",
                    dumai_asn.inti.bidang.IstilahField(max_length=40, nilai=["SBD", "APRESIASI"]),
                ),
                (
                    "ruang",
                    dumai_asn.inti.bidang.IstilahField(
                        default="DIBAGI", max_length=40, nilai=["DIBAGI", "GARIS"]
                    ),
                ),
                (
                    "nilai",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=40,
                        nilai=[
                            "BERORIENTASI_PELAYANAN",
                            "AKUNTABEL",
                            "KOMPETEN",
                            "HARMONIS",
                            "LOYAL",
                            "ADAPTIF",
                            "KOLABORATIF",
                        ],
                        null=True,
                    ),
                ),
                ("situasi", models.TextField(blank=True, db_default="", default="")),
                ("perilaku", models.TextField(blank=True, db_default="", default="")),
                ("dampak", models.TextField(blank=True, db_default="", default="")),
                ("saran", models.TextField(blank=True, db_default="", default="")),
                ("sunting_sampai", models.DateTimeField()),
                ("kunci_kirim", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "dari",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="direktori.pegawai",
                    ),
                ),
                (
                    "kepada",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="direktori.pegawai",
                    ),
                ),
                (
                    "permintaan",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="jawaban",
                        to="kinerja.permintaanumpanbalik",
                    ),
                ),
                (
                    "rhk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="umpan_balik",
                        to="kinerja.rencanahasilkerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "umpan balik",
                "verbose_name_plural": "umpan balik",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TambahanUmpanBalik",
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
                ("teks", models.CharField(max_length=500, verbose_name="tambahan")),
                ("kunci_kirim", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "umpan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tambahan",
                        to="kinerja.umpanbalik",
                    ),
                ),
            ],
            options={
                "verbose_name": "tambahan umpan balik",
                "verbose_name_plural": "tambahan umpan balik",
                "ordering": ["umpan", "pk"],
            },
        ),
        migrations.CreateModel(
            name="UmpanBalikEvent",
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
                    "hubungan",
                    dumai_asn.inti.bidang.IstilahField(
                        max_length=40, nilai=["ATASAN", "REKAN", "BAWAHAN"]
                    ),
                ),
                ("hari", models.DateField()),
                (
                    "jenis",
                    dumai_asn.inti.bidang.IstilahField(max_length=40, nilai=["SBD", "APRESIASI"]),
                ),
                (
                    "ruang",
                    dumai_asn.inti.bidang.IstilahField(
                        default="DIBAGI", max_length=40, nilai=["DIBAGI", "GARIS"]
                    ),
                ),
                (
                    "nilai",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=40,
                        nilai=[
                            "BERORIENTASI_PELAYANAN",
                            "AKUNTABEL",
                            "KOMPETEN",
                            "HARMONIS",
                            "LOYAL",
                            "ADAPTIF",
                            "KOLABORATIF",
                        ],
                        null=True,
                    ),
                ),
                ("situasi", models.TextField(blank=True, db_default="", default="")),
                ("perilaku", models.TextField(blank=True, db_default="", default="")),
                ("dampak", models.TextField(blank=True, db_default="", default="")),
                ("saran", models.TextField(blank=True, db_default="", default="")),
                ("sunting_sampai", models.DateTimeField()),
                ("kunci_kirim", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "dari",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="direktori.pegawai",
                    ),
                ),
                (
                    "kepada",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="direktori.pegawai",
                    ),
                ),
                (
                    "permintaan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.permintaanumpanbalik",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="kinerja.umpanbalik",
                    ),
                ),
                (
                    "rhk",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.rencanahasilkerja",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="permintaanumpanbalik",
            index=models.Index(
                fields=["diminta", "status", "tenggat"], name="permintaanumpan_diminta"
            ),
        ),
        migrations.AddIndex(
            model_name="permintaanumpanbalik",
            index=models.Index(fields=["peminta", "-id"], name="permintaanumpan_peminta"),
        ),
        migrations.AddConstraint(
            model_name="permintaanumpanbalik",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "MENUNGGU")),
                fields=("peminta", "diminta"),
                name="permintaanumpan_satu_menunggu",
                violation_error_message="Permintaan Anda kepada orang ini masih menunggu.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="permintaanumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="73589257ec5384d1d38bbd1e3b474ea6138e7cdd",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_62170",
                    table="kinerja_permintaanumpanbalik",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="permintaanumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="alur_permintaan_umpan",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{MENUNGGU:DIBATALKAN,MENUNGGU:DIJAWAB,MENUNGGU:DITOLAK}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="c7f9e62c56c961b0f90f8beac52a9043b57606ee",
                    operation="UPDATE",
                    pgid="pgtrigger_alur_permintaan_umpan_06a08",
                    table="kinerja_permintaanumpanbalik",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="permintaanumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_permintaanumpanbalikevent" ("alasan_tolak", "dibuat_pada", "diminta_id", "diubah_pada", "id", "kunci_kirim", "nilai", "nomor_ubah", "peminta_id", "pertanyaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "status", "tenggat") SELECT new_values."alasan_tolak", new_values."dibuat_pada", new_values."diminta_id", new_values."diubah_pada", new_values."id", new_values."kunci_kirim", new_values."nilai", new_values."nomor_ubah", new_values."peminta_id", new_values."pertanyaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rhk_id", new_values."status", new_values."tenggat" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d54c673d5be22932c9c1904f5b6dbc3f0084ba49",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_92709",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_permintaanumpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="permintaanumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_permintaanumpanbalikevent" ("alasan_tolak", "dibuat_pada", "diminta_id", "diubah_pada", "id", "kunci_kirim", "nilai", "nomor_ubah", "peminta_id", "pertanyaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "status", "tenggat") SELECT new_values."alasan_tolak", new_values."dibuat_pada", new_values."diminta_id", new_values."diubah_pada", new_values."id", new_values."kunci_kirim", new_values."nilai", new_values."nomor_ubah", new_values."peminta_id", new_values."pertanyaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."status", new_values."tenggat" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="23a34deba56027b65e32332b30ea407cbd038b73",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6a52f",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_permintaanumpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="permintaanumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_permintaanumpanbalikevent" ("alasan_tolak", "dibuat_pada", "diminta_id", "diubah_pada", "id", "kunci_kirim", "nilai", "nomor_ubah", "peminta_id", "pertanyaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "status", "tenggat") SELECT old_values."alasan_tolak", old_values."dibuat_pada", old_values."diminta_id", old_values."diubah_pada", old_values."id", old_values."kunci_kirim", old_values."nilai", old_values."nomor_ubah", old_values."peminta_id", old_values."pertanyaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."status", old_values."tenggat" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="fcaae15d139e97cff303b2209ca0374f5a30c2b9",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b0c13",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_permintaanumpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="permintaanumpanbalikevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9b7a8833617ba2f020cfd7dea6ddfb17c0292085",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_89368",
                    table="kinerja_permintaanumpanbalikevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="umpanbalik",
            index=models.Index(fields=["kepada", "-hari", "-id"], name="umpanbalik_kepada"),
        ),
        migrations.AddIndex(
            model_name="umpanbalik",
            index=models.Index(fields=["dari", "-hari", "-id"], name="umpanbalik_dari"),
        ),
        migrations.AddConstraint(
            model_name="umpanbalik",
            constraint=models.CheckConstraint(
                condition=models.Q(("dari", models.F("kepada")), _negated=True),
                name="umpanbalik_bukan_diri",
                violation_error_message="Umpan balik tidak dapat diberikan kepada diri sendiri.",
            ),
        ),
        migrations.AddConstraint(
            model_name="umpanbalik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("perilaku", ""), _negated=True),
                    models.Q(
                        models.Q(
                            ("jenis", "SBD"),
                            models.Q(("situasi", ""), _negated=True),
                            models.Q(("dampak", ""), _negated=True),
                        ),
                        models.Q(("jenis", "APRESIASI"), ("nilai__isnull", False)),
                        _connector="OR",
                    ),
                ),
                name="umpanbalik_lengkap",
                violation_error_message="Lengkapi umpan baliknya.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="umpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="9cb125422ef1c887ab252886e8579bbf9751bd74",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_e1e6b",
                    table="kinerja_umpanbalik",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="umpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="umpan_beku",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.sunting_sampai < now())",
                    func='RAISE EXCEPTION \'pgtrigger: Cannot update of "jenis", "hubungan", "hari", "rhk_id", "nilai", "situasi", "perilaku", "dampak", "saran", "ruang", "sunting_sampai" rows from % table\', TG_TABLE_NAME;',
                    hash="84dff4556292970fda6f7e036f1c7ef25d7e091b",
                    operation='UPDATE OF "jenis", "hubungan", "hari", "rhk_id", "nilai", "situasi", "perilaku", "dampak", "saran", "ruang", "sunting_sampai"',
                    pgid="pgtrigger_umpan_beku_c1d10",
                    table="kinerja_umpanbalik",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="umpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="umpan_tetap_ada",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="890ef25c01abf2a10379cf51137ba77a40915631",
                    operation="DELETE",
                    pgid="pgtrigger_umpan_tetap_ada_56318",
                    table="kinerja_umpanbalik",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="umpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_umpanbalikevent" ("dampak", "dari_id", "dibuat_pada", "diubah_pada", "hari", "hubungan", "id", "jenis", "kepada_id", "kunci_kirim", "nilai", "nomor_ubah", "perilaku", "permintaan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "ruang", "saran", "situasi", "sunting_sampai") SELECT new_values."dampak", new_values."dari_id", new_values."dibuat_pada", new_values."diubah_pada", new_values."hari", new_values."hubungan", new_values."id", new_values."jenis", new_values."kepada_id", new_values."kunci_kirim", new_values."nilai", new_values."nomor_ubah", new_values."perilaku", new_values."permintaan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rhk_id", new_values."ruang", new_values."saran", new_values."situasi", new_values."sunting_sampai" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9b40a892e7fb62d54869e5fd31ce47aeaf0b4a0e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_82e48",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_umpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="umpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_umpanbalikevent" ("dampak", "dari_id", "dibuat_pada", "diubah_pada", "hari", "hubungan", "id", "jenis", "kepada_id", "kunci_kirim", "nilai", "nomor_ubah", "perilaku", "permintaan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "ruang", "saran", "situasi", "sunting_sampai") SELECT new_values."dampak", new_values."dari_id", new_values."dibuat_pada", new_values."diubah_pada", new_values."hari", new_values."hubungan", new_values."id", new_values."jenis", new_values."kepada_id", new_values."kunci_kirim", new_values."nilai", new_values."nomor_ubah", new_values."perilaku", new_values."permintaan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."ruang", new_values."saran", new_values."situasi", new_values."sunting_sampai" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9129251ca7d6bf91369d6a098d01e91ef88d86bc",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7d5b1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_umpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="umpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_umpanbalikevent" ("dampak", "dari_id", "dibuat_pada", "diubah_pada", "hari", "hubungan", "id", "jenis", "kepada_id", "kunci_kirim", "nilai", "nomor_ubah", "perilaku", "permintaan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "ruang", "saran", "situasi", "sunting_sampai") SELECT old_values."dampak", old_values."dari_id", old_values."dibuat_pada", old_values."diubah_pada", old_values."hari", old_values."hubungan", old_values."id", old_values."jenis", old_values."kepada_id", old_values."kunci_kirim", old_values."nilai", old_values."nomor_ubah", old_values."perilaku", old_values."permintaan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."ruang", old_values."saran", old_values."situasi", old_values."sunting_sampai" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="90acdb86ae66ccccf361ca566bc995f665b8ca65",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9722d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_umpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tambahanumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c3bf811de9c3dcc214a44d4917da4286b4bfba41",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_hanya_tambah_8b32d",
                    table="kinerja_tambahanumpanbalik",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="umpanbalikevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b60f86140032759e64f7473dd31fad35a4f958a5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_51901",
                    table="kinerja_umpanbalikevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
