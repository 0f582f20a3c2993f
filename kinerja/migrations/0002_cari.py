import django.contrib.postgres.indexes
import django.db.models.functions.text
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("kinerja", "0001_awal")]

    operations = [
        migrations.AddIndex(
            model_name="isirhk",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(
                    django.db.models.functions.text.Upper("teks"), name="gin_trgm_ops"
                ),
                name="isirhk_teks_trgm",
            ),
        ),
    ]
