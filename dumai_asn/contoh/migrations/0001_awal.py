from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="TandaContoh",
            fields=[
                (
                    "satu",
                    models.BooleanField(
                        default=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("pegawai", models.PositiveIntegerField()),
                ("benih", models.BigIntegerField()),
                ("pada", models.DateField()),
            ],
            options={
                "verbose_name": "tanda kota contoh",
                "verbose_name_plural": "tanda kota contoh",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("satu", True)), name="tandacontoh_satu_baris"
                    )
                ],
            },
        ),
    ]
