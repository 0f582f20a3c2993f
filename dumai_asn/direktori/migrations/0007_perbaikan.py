"""Punishments, merged duplicates, and requests to mend what is recorded."""

from django.db import migrations


class Migration(migrations.Migration):
    """Punishments, merged duplicates, and requests to mend what is recorded."""

    dependencies = [("direktori", "0006_fakta")]

    operations = []
