from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("akun", "0002_kode_akses")]
    operations = []
