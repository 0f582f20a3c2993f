from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("pemberitahuan", "0001_awal")]
    operations = [
        migrations.AddIndex(
            model_name="pengiriman",
            index=models.Index(
                condition=models.Q(("status__in", ["GAGAL", "TIDAK_PASTI"])),
                fields=["id"],
                name="pengiriman_bermasalah",
            ),
        ),
    ]
