from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("inti", "0007_jejak_baca"),
    ]

    operations = []
