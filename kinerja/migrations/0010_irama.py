from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("kinerja", "0009_susunan")]
    operations = []
