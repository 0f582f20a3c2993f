"""What a person wants to be told, how and when."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

import dumai_asn.inti.bidang
from dumai_asn.inti.migrasi import istilah_diubah

LAMA = ["ANTRE", "DISERAHKAN", "TERKIRIM", "GAGAL", "TIDAK_PASTI", "TANPA_ALAMAT"]


class Migration(migrations.Migration):
    """What a person wants to be told, how and when."""

    dependencies = [
        ("akun", "0003_tur"),
        ("pemberitahuan", "0002_surat_bermasalah"),
    ]

    operations = [
        migrations.AddField(
            model_name="pengiriman",
            name="mendesak",
            field=models.BooleanField(
                db_default=False,
                default=False,
                help_text="tidak menunggu jam tenang atau ringkasan",
            ),
        ),
        migrations.AlterField(
            model_name="pengiriman",
            name="status",
            field=dumai_asn.inti.bidang.IstilahField(
                db_default="ANTRE",
                max_length=40,
                nilai=[*LAMA, "TIDAK_DIMINTA"],
            ),
        ),
        istilah_diubah("pemberitahuan_pengiriman", "status", LAMA, [*LAMA, "TIDAK_DIMINTA"]),
        migrations.RunSQL(
            migrations.RunSQL.noop,
            "UPDATE pemberitahuan_pengiriman SET status = 'TANPA_ALAMAT'"
            " WHERE status = 'TIDAK_DIMINTA'",
        ),
        migrations.CreateModel(
            name="PilihanSurel",
            fields=[
                (
                    "dibuat_pada",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="dibuat pada",
                    ),
                ),
                (
                    "akun",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="pilihan_surel",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "mati",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        db_default=[],
                        default=list,
                        size=None,
                    ),
                ),
                ("ringkas", models.BooleanField(db_default=False, default=False)),
                ("tenang_dari", models.TimeField(null=True)),
                ("tenang_sampai", models.TimeField(null=True)),
                ("ringkasan_pada", models.DateField(null=True)),
            ],
            options={
                "verbose_name": "pilihan surel",
                "verbose_name_plural": "pilihan surel",
                "constraints": [
                    models.CheckConstraint(
                        name="pilihan_jam_tenang",
                        condition=models.Q(
                            models.Q(
                                ("tenang_dari__isnull", True), ("tenang_sampai__isnull", True)
                            ),
                            models.Q(
                                ("tenang_dari__isnull", False),
                                ("tenang_sampai__isnull", False),
                                models.Q(("tenang_dari", models.F("tenang_sampai")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                    )
                ],
            },
        ),
    ]
