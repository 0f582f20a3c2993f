from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("pembinaan", "0001_awal")]
    operations = []
