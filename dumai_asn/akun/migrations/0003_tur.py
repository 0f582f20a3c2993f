import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("akun", "0002_kode_akses")]

    operations = [
        migrations.AddField(
            model_name="akun",
            name="tur",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=40),
                db_default=[],
                default=list,
                editable=False,
                size=None,
            ),
        ),
    ]
