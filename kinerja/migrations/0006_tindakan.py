"""Follow-up with its history, and patterns of entries that come again."""

import uuid

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
        ("kinerja", "0005_kamus"),
        ("inti", "0009_simpanan"),
        ("direktori", "0008_acuan_jabatan"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Tindakan",
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
                ("teks", models.CharField(max_length=300, verbose_name="tindakan")),
                ("tenggat", models.DateField()),
                (
                    "status",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="BARU",
                        default="BARU",
                        max_length=40,
                        nilai=["BARU", "BERJALAN", "SELESAI", "DIBATALKAN"],
                    ),
                ),
                ("asal", models.CharField(blank=True, db_default="", default="", max_length=40)),
                (
                    "kunci_asal",
                    models.CharField(blank=True, db_default="", default="", max_length=60),
                ),
                ("hasil", models.TextField(blank=True, db_default="", default="")),
                ("tautan", models.URLField(blank=True, db_default="", default="", max_length=500)),
                (
                    "nama_berkas",
                    models.CharField(blank=True, db_default="", default="", max_length=200),
                ),
                ("selesai_pada", models.DateTimeField(blank=True, null=True)),
                ("kunci_kirim", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "berkas",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tindakan",
                        to="inti.berkas",
                    ),
                ),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tindakan_diberikan",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="pemberi",
                    ),
                ),
                (
                    "pegawai",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tindakan",
                        to="direktori.pegawai",
                        verbose_name="pemilik",
                    ),
                ),
            ],
            options={
                "verbose_name": "tindakan",
                "verbose_name_plural": "tindakan",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RiwayatTindakan",
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
                    "aksi",
                    dumai_asn.inti.bidang.IstilahField(
                        max_length=40,
                        nilai=["BUAT", "MULAI", "SELESAIKAN", "TUNDA", "BATALKAN", "BUKA_LAGI"],
                    ),
                ),
                ("tenggat", models.DateField()),
                ("kata", models.TextField(blank=True, db_default="", default="")),
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
                    "tindakan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="riwayat",
                        to="kinerja.tindakan",
                    ),
                ),
            ],
            options={
                "verbose_name": "riwayat tindakan",
                "verbose_name_plural": "riwayat tindakan",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="TindakanEvent",
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
                ("teks", models.CharField(max_length=300, verbose_name="tindakan")),
                ("tenggat", models.DateField()),
                (
                    "status",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="BARU",
                        default="BARU",
                        max_length=40,
                        nilai=["BARU", "BERJALAN", "SELESAI", "DIBATALKAN"],
                    ),
                ),
                ("asal", models.CharField(blank=True, db_default="", default="", max_length=40)),
                (
                    "kunci_asal",
                    models.CharField(blank=True, db_default="", default="", max_length=60),
                ),
                ("hasil", models.TextField(blank=True, db_default="", default="")),
                ("tautan", models.URLField(blank=True, db_default="", default="", max_length=500)),
                (
                    "nama_berkas",
                    models.CharField(blank=True, db_default="", default="", max_length=200),
                ),
                ("selesai_pada", models.DateTimeField(blank=True, null=True)),
                ("kunci_kirim", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "berkas",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inti.berkas",
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
                        verbose_name="pemberi",
                    ),
                ),
                (
                    "pegawai",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="direktori.pegawai",
                        verbose_name="pemilik",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="kinerja.tindakan",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PolaProgres",
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
                    "irama",
                    dumai_asn.inti.bidang.IstilahField(
                        max_length=40, nilai=["HARI_KERJA", "MINGGUAN", "BULANAN"]
                    ),
                ),
                ("hari", models.PositiveSmallIntegerField(db_default=1, default=1)),
                (
                    "nilai",
                    models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True),
                ),
                (
                    "catatan",
                    models.CharField(blank=True, db_default="", default="", max_length=500),
                ),
                ("mulai", models.DateField()),
                ("aktif", models.BooleanField(db_default=True, default=True)),
                (
                    "indikator",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pola",
                        to="kinerja.indikator",
                    ),
                ),
            ],
            options={
                "verbose_name": "pola progres",
                "verbose_name_plural": "pola progres",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("irama", "HARI_KERJA"),
                            models.Q(("hari__range", (1, 7)), ("irama", "MINGGUAN")),
                            models.Q(("hari__range", (1, 28)), ("irama", "BULANAN")),
                            _connector="OR",
                        ),
                        name="polaprogres_hari_sah",
                        violation_error_message="Pilih harinya.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("nilai__isnull", True), ("nilai__gte", 0), _connector="OR"
                        ),
                        name="polaprogres_tidak_negatif",
                        violation_error_message="Nilai tidak boleh negatif.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="polaprogres",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="50b37e2bf953740cda026c8302b83443ca05b9da",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_7bf6a",
                    table="kinerja_polaprogres",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="tindakan",
            index=models.Index(fields=["pegawai", "status", "tenggat"], name="tindakan_pemilik"),
        ),
        migrations.AddIndex(
            model_name="tindakan",
            index=models.Index(
                condition=models.Q(("status__in", ("BARU", "BERJALAN"))),
                fields=["tenggat"],
                name="tindakan_terbuka",
            ),
        ),
        migrations.AddConstraint(
            model_name="tindakan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("selesai_pada__isnull", False), ("status", "SELESAI")),
                    models.Q(
                        models.Q(("status", "SELESAI"), _negated=True),
                        ("selesai_pada__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="tindakan_selesai_berwaktu",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tindakan",
            trigger=pgtrigger.compiler.Trigger(
                name="nomor_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NEW IS DISTINCT FROM OLD THEN\n                        NEW.nomor_ubah := OLD.nomor_ubah + 1;\n                        NEW.diubah_pada := now();\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="3a4136c77b348f44224cb7620f318bebad10a7a9",
                    operation="UPDATE",
                    pgid="pgtrigger_nomor_ubah_3d93f",
                    table="kinerja_tindakan",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tindakan",
            trigger=pgtrigger.compiler.Trigger(
                name="alur_tindakan",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{BARU:BERJALAN,BARU:DIBATALKAN,BARU:SELESAI,BERJALAN:DIBATALKAN,BERJALAN:SELESAI,SELESAI:BERJALAN}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="0201ff27e40ae678a205de2ead9cc7d885c97867",
                    operation="UPDATE",
                    pgid="pgtrigger_alur_tindakan_bbec9",
                    table="kinerja_tindakan",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tindakan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_tindakanevent" ("asal", "berkas_id", "dibuat_pada", "diubah_pada", "hasil", "id", "kunci_asal", "kunci_kirim", "nama_berkas", "nomor_ubah", "oleh_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada", "status", "tautan", "teks", "tenggat") SELECT new_values."asal", new_values."berkas_id", new_values."dibuat_pada", new_values."diubah_pada", new_values."hasil", new_values."id", new_values."kunci_asal", new_values."kunci_kirim", new_values."nama_berkas", new_values."nomor_ubah", new_values."oleh_id", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."selesai_pada", new_values."status", new_values."tautan", new_values."teks", new_values."tenggat" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="cb12cd1ba75e0ada9ba63f96411b54a12982ebd6",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2b11b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_tindakan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tindakan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_tindakanevent" ("asal", "berkas_id", "dibuat_pada", "diubah_pada", "hasil", "id", "kunci_asal", "kunci_kirim", "nama_berkas", "nomor_ubah", "oleh_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada", "status", "tautan", "teks", "tenggat") SELECT new_values."asal", new_values."berkas_id", new_values."dibuat_pada", new_values."diubah_pada", new_values."hasil", new_values."id", new_values."kunci_asal", new_values."kunci_kirim", new_values."nama_berkas", new_values."nomor_ubah", new_values."oleh_id", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."selesai_pada", new_values."status", new_values."tautan", new_values."teks", new_values."tenggat" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="623c2892f712bd02d2e8e32ad413a27f199d2074",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_020b9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_tindakan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tindakan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kinerja_tindakanevent" ("asal", "berkas_id", "dibuat_pada", "diubah_pada", "hasil", "id", "kunci_asal", "kunci_kirim", "nama_berkas", "nomor_ubah", "oleh_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_pada", "status", "tautan", "teks", "tenggat") SELECT old_values."asal", old_values."berkas_id", old_values."dibuat_pada", old_values."diubah_pada", old_values."hasil", old_values."id", old_values."kunci_asal", old_values."kunci_kirim", old_values."nama_berkas", old_values."nomor_ubah", old_values."oleh_id", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."selesai_pada", old_values."status", old_values."tautan", old_values."teks", old_values."tenggat" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="23e8717e090ac24dba3eb070be0d0836358cde2c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ff08d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_tindakan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="riwayattindakan",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3c4aec402c7d7f1482a13faf86184a18ee99bd6b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_hanya_tambah_3a60e",
                    table="kinerja_riwayattindakan",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tindakanevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="53779907ee80e53f6e1ae50b27189ec2129149d4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_abd52",
                    table="kinerja_tindakanevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
