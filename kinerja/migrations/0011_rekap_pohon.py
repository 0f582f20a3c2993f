from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("kinerja", "0010_irama")]
    operations = []
