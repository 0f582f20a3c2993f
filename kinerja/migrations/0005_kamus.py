from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("kinerja", "0004_kaskade")]

    operations = []
