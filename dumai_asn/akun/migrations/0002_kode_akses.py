from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("akun", "0001_awal")]
    operations = []
