from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("direktori", "0004_garis"),
    ]

    operations = []
