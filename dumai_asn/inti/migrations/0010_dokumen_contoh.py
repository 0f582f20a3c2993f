from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("inti", "0009_simpanan")]
    operations = []
