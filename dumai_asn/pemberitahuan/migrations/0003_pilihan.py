from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("pemberitahuan", "0002_surat_bermasalah"),
    ]

    operations = []
