from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("kinerja", "0007_umpan_balik")]
    operations = []
