from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("direktori", "0003_kejadian_dinas"),
    ]

    operations = []
