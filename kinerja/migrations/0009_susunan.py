from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("kinerja", "0008_riwayat")]
    operations = []
