import django.core.serializers.json
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import dumai_asn.inti.bidang


class Migration(migrations.Migration):
    dependencies = [
        ("inti", "0007_jejak_baca"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Impor",
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
                ("nama_berkas", models.CharField(max_length=200)),
                ("sidik", models.CharField(blank=True, db_default="", default="", max_length=64)),
                (
                    "status",
                    dumai_asn.inti.bidang.IstilahField(
                        db_default="UNGGAH",
                        default="UNGGAH",
                        max_length=40,
                        nilai=[
                            "UNGGAH",
                            "DIPERIKSA",
                            "DITERAPKAN",
                            "DIURUNGKAN",
                            "GAGAL",
                            "DIBUANG",
                        ],
                    ),
                ),
                ("pada", models.DateField(verbose_name="menurut keadaan tanggal")),
                ("jumlah_baris", models.PositiveIntegerField(db_default=0, default=0)),
                ("kolom_lain", models.JSONField(default=list)),
                ("hitung", models.JSONField(default=dict)),
                ("ringkas", models.CharField(blank=True, db_default="", default="", max_length=32)),
                (
                    "kata",
                    models.CharField(
                        blank=True,
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="keterangan",
                    ),
                ),
                (
                    "unggahan",
                    models.UUIDField(blank=True, help_text="kode unggahan yang dibaca", null=True),
                ),
                ("jejak", models.UUIDField(blank=True, help_text="konteks audit", null=True)),
                ("diperiksa_pada", models.DateTimeField(null=True)),
                ("diterapkan_pada", models.DateTimeField(null=True)),
                ("diurungkan_pada", models.DateTimeField(null=True)),
                ("dibersihkan_pada", models.DateTimeField(null=True)),
                (
                    "diterapkan_oleh",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "diurungkan_oleh",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pekerjaan",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="inti.pekerjaan",
                    ),
                ),
            ],
            options={
                "verbose_name": "impor",
                "verbose_name_plural": "impor",
            },
        ),
        migrations.CreateModel(
            name="HilangImpor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("objek_id", models.BigIntegerField()),
                ("nama", models.CharField(max_length=300)),
                (
                    "keterangan",
                    models.CharField(blank=True, db_default="", default="", max_length=300),
                ),
                (
                    "impor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hilang",
                        to="inti.impor",
                    ),
                ),
            ],
            options={
                "verbose_name": "tidak ada di berkas",
                "verbose_name_plural": "tidak ada di berkas",
            },
        ),
        migrations.CreateModel(
            name="BarisImpor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nomor", models.PositiveIntegerField()),
                ("data", models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ("awal", models.JSONField(db_default=[], default=list)),
                (
                    "status",
                    dumai_asn.inti.bidang.IstilahField(
                        blank=True,
                        max_length=20,
                        nilai=["BARU", "BERUBAH", "TETAP", "GALAT", "DIABAIKAN"],
                        null=True,
                    ),
                ),
                ("objek_id", models.BigIntegerField(blank=True, null=True)),
                ("perubahan", models.JSONField(db_default=[], default=list)),
                ("pesan", models.JSONField(db_default=[], default=list)),
                (
                    "impor",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="baris",
                        to="inti.impor",
                    ),
                ),
            ],
            options={
                "verbose_name": "baris impor",
                "verbose_name_plural": "baris impor",
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="impor",
            trigger=pgtrigger.compiler.Trigger(
                name="alur_sah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DIPERIKSA:DIBUANG,DIPERIKSA:DITERAPKAN,DITERAPKAN:DIURUNGKAN,GAGAL:DIBUANG,UNGGAH:DIBUANG,UNGGAH:DIPERIKSA,UNGGAH:GAGAL}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="424467b9e1c7b5c2caf572fe1fb7d632ef766ed3",
                    operation="UPDATE",
                    pgid="pgtrigger_alur_sah_89d5a",
                    table="inti_impor",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="barisimpor",
            constraint=models.UniqueConstraint(
                fields=("impor", "nomor"), name="barisimpor_nomor_unik"
            ),
        ),
    ]
