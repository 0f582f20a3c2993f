"""Facts of people, written by hand."""

from django.db import migrations


class Migration(migrations.Migration):
    """Facts of people, written by hand."""

    dependencies = [("direktori", "0005_struktur")]

    operations = []
