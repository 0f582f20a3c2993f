from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("direktori", "0008_acuan_jabatan")]
    operations = []
