from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("inti", "0008_impor"),
    ]

    operations = []
