from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("kinerja", "0007_umpan_balik")]
    operations = [
        migrations.AddIndex(
            model_name=model,
            index=models.Index(
                fields=[f"{kata}_oleh", f"{kata}_pada"],
                name=nama,
                condition=Q(**{f"{kata}_oleh__isnull": False}),
            ),
        )
        for model, kata, nama in (
            ("versiskp", "dijawab", "versiskp_penjawab"),
            ("laporanperiode", "dijawab", "laporanperiode_penjawab"),
            ("buktidukung", "diperiksa", "buktidukung_pemeriksa"),
        )
    ]
