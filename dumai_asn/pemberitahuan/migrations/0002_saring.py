from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("pemberitahuan", "0001_awal")]
    operations = []
