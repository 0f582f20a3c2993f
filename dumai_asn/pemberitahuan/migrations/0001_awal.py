import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

import dumai_asn.inti.bidang
import dumai_asn.inti.migrasi


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("akun", "__first__"),
    ]

    operations = [
        dumai_asn.inti.migrasi.Serentak(
            operations=[
                migrations.CreateModel(
                    name="Pemberitahuan",
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
                        ("isi", models.TextField(blank=True, db_default="")),
                        ("tautan", models.CharField(blank=True, db_default="", max_length=300)),
                        ("mengapa", models.CharField(blank=True, db_default="", max_length=300)),
                        ("dibaca_pada", models.DateTimeField(null=True)),
                        (
                            "akun",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="pemberitahuan",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pemberitahuan",
                        "verbose_name_plural": "pemberitahuan",
                        "indexes": [
                            models.Index(fields=["akun", "-id"], name="pemberitahuan_kotak"),
                            models.Index(
                                condition=models.Q(("dibaca_pada__isnull", True)),
                                fields=["akun"],
                                name="pemberitahuan_belum_dibaca",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("akun", "jenis", "kunci"), name="pemberitahuan_tepat_sekali"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pengiriman",
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
                        ("aturan", models.CharField(max_length=80)),
                        ("objek", models.CharField(max_length=200)),
                        ("langkah", models.CharField(max_length=40)),
                        ("alamat", models.EmailField(blank=True, db_default="", max_length=254)),
                        (
                            "status",
                            dumai_asn.inti.bidang.IstilahField(
                                db_default="ANTRE",
                                max_length=40,
                                nilai=[
                                    "ANTRE",
                                    "DISERAHKAN",
                                    "TERKIRIM",
                                    "GAGAL",
                                    "TIDAK_PASTI",
                                    "TANPA_ALAMAT",
                                ],
                            ),
                        ),
                        ("pesan_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("percobaan", models.PositiveSmallIntegerField(db_default=0)),
                        ("coba_lagi_pada", models.DateTimeField(null=True)),
                        ("diserahkan_pada", models.DateTimeField(null=True)),
                        ("selesai_pada", models.DateTimeField(null=True)),
                        ("galat", models.TextField(blank=True, db_default="")),
                        (
                            "akun",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="pengiriman",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pemberitahuan",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="pengiriman",
                                to="pemberitahuan.pemberitahuan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pengiriman",
                        "verbose_name_plural": "pengiriman",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("status__in", ["ANTRE", "DISERAHKAN"])),
                                fields=["id"],
                                name="pengiriman_belum",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("aturan", "objek", "akun", "langkah"),
                                name="pengiriman_tidak_berulang",
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
