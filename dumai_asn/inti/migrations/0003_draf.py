from django.conf import settings
from django.db import migrations, models

import dumai_asn.inti.bidang


class Migration(migrations.Migration):
    dependencies = [
        ("inti", "0002_awal"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="Draf",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("formulir", models.CharField(max_length=80)),
                ("objek", models.CharField(blank=True, max_length=80)),
                ("isi", dumai_asn.inti.bidang.RahasiaField()),
                ("nomor_ubah", models.PositiveIntegerField(null=True)),
                ("diubah_pada", models.DateTimeField(verbose_name="diubah pada")),
                (
                    "akun",
                    models.ForeignKey(
                        on_delete=models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="akun",
                    ),
                ),
            ],
            options={
                "verbose_name": "draf",
                "verbose_name_plural": "draf",
                "indexes": [models.Index(fields=["diubah_pada"], name="draf_basi")],
                "constraints": [
                    models.UniqueConstraint(fields=("akun", "formulir", "objek"), name="draf_satu")
                ],
            },
        ),
    ]
