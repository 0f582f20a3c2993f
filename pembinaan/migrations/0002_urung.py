from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("pembinaan", "0001_awal")]
    operations = [
        migrations.AddIndex(
            model_name="pendaftaran",
            index=models.Index(
                fields=["dijawab_oleh", "dijawab_pada"],
                name="pendaftaran_penjawab",
                condition=Q(dijawab_oleh__isnull=False),
            ),
        ),
    ]
