from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("direktori", "0001_awal"),
    ]

    operations = []
