import django.core.serializers.json
import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inti", "0005_dokumen"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="Unduhan",
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
                ("nama", models.CharField(max_length=200)),
                ("jenis_isi", models.CharField(max_length=100, verbose_name="jenis isi")),
                ("ukuran", models.PositiveBigIntegerField(help_text="bita")),
                ("lokasi", models.CharField(max_length=100, unique=True)),
                ("kedaluwarsa_pada", models.DateTimeField()),
                (
                    "pekerjaan",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="unduhan",
                        to="inti.pekerjaan",
                    ),
                ),
            ],
            options={
                "verbose_name": "unduhan",
                "verbose_name_plural": "unduhan",
            },
        ),
        migrations.CreateModel(
            name="AksiMassal",
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
                ("daftar", models.CharField(max_length=80)),
                ("tindakan", models.CharField(max_length=40)),
                (
                    "argumen",
                    models.JSONField(
                        default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder
                    ),
                ),
                (
                    "isi",
                    models.JSONField(
                        default=list, encoder=django.core.serializers.json.DjangoJSONEncoder
                    ),
                ),
                (
                    "ditolak",
                    models.JSONField(
                        default=list, encoder=django.core.serializers.json.DjangoJSONEncoder
                    ),
                ),
                ("dibatalkan_pada", models.DateTimeField(null=True)),
                (
                    "tertinggal",
                    models.JSONField(
                        default=list, encoder=django.core.serializers.json.DjangoJSONEncoder
                    ),
                ),
                (
                    "akun",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "aksi massal",
                "verbose_name_plural": "aksi massal",
                "indexes": [
                    models.Index(
                        fields=["akun", "daftar", "-dibuat_pada"], name="aksimassal_terakhir"
                    ),
                    models.Index(fields=["dibuat_pada"], name="aksimassal_dibuat"),
                ],
            },
        ),
        migrations.CreateModel(
            name="TampilanDaftar",
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
                ("daftar", models.CharField(max_length=80)),
                ("nama", models.CharField(max_length=60)),
                ("isian", models.CharField(blank=True, db_default="", max_length=2000)),
                ("bawaan", models.BooleanField(db_default=False, default=False)),
                (
                    "akun",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "tampilan daftar",
                "verbose_name_plural": "tampilan daftar",
                "ordering": ["daftar", "nama"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("akun", "daftar", "nama"),
                        name="tampilan_nama_unik",
                        violation_error_message="Anda sudah mempunyai tampilan dengan nama ini.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("bawaan", True)),
                        fields=("akun", "daftar"),
                        name="tampilan_satu_bawaan",
                    ),
                ],
            },
        ),
    ]
