"""Ranks and required competency as dated reference data."""

from django.db import migrations


class Migration(migrations.Migration):
    """Ranks and required competency as dated reference data."""

    dependencies = [("direktori", "0007_perbaikan")]

    operations = []
