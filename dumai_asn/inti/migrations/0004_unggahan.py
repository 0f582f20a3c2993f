import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inti", "0003_draf"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="Unggahan",
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
                ("kode", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("nama", models.CharField(max_length=200)),
                ("ukuran", models.PositiveBigIntegerField(help_text="bita, menurut peramban")),
                (
                    "sidik",
                    models.CharField(
                        blank=True,
                        db_default="",
                        default="",
                        max_length=64,
                        verbose_name="SHA-256 menurut peramban",
                    ),
                ),
                (
                    "diterima",
                    models.PositiveBigIntegerField(db_default=0, default=0, help_text="bita"),
                ),
                ("diterima_pada", models.DateTimeField(verbose_name="potongan terakhir")),
                ("kedaluwarsa_pada", models.DateTimeField()),
                (
                    "akun",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "berkas",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inti.berkas",
                    ),
                ),
            ],
            options={
                "verbose_name": "unggahan",
                "verbose_name_plural": "unggahan",
                "indexes": [models.Index(fields=["kedaluwarsa_pada"], name="unggahan_kedaluwarsa")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("diterima__lte", models.F("ukuran")), ("ukuran__gt", 0)
                        ),
                        name="unggahan_tidak_melebihi",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("berkas__isnull", True),
                            ("diterima", models.F("ukuran")),
                            _connector="OR",
                        ),
                        name="unggahan_berkas_utuh",
                    ),
                ],
            },
        ),
    ]
