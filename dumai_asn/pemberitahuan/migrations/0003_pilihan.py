"""What a person wants to be told, how and when."""

from django.db import migrations


class Migration(migrations.Migration):
    """What a person wants to be told, how and when."""

    dependencies = [("pemberitahuan", "0002_surat_bermasalah")]

    operations = []
