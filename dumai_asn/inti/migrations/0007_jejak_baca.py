import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inti", "0006_daftar"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="JejakBaca",
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
                ("hari", models.DateField()),
                (
                    "akun",
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
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "jejak baca",
                "verbose_name_plural": "jejak baca",
                "indexes": [
                    models.Index(fields=["pemilik", "-hari", "-id"], name="jejakbaca_tentang_saya"),
                    django.contrib.postgres.indexes.BrinIndex(
                        autosummarize=True, fields=["hari"], name="jejakbaca_hari"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("akun", "jenis", "objek", "hari"), name="jejakbaca_sekali_sehari"
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jejakbaca",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f9344f488a43b47b6f4ec66ceb5a497571d3e64c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_hanya_tambah_6a606",
                    table="inti_jejakbaca",
                    when="BEFORE",
                ),
            ),
        ),
    ]
