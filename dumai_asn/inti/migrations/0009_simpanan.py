"""How long kept files stay, and documents revoked by hand."""

from django.db import migrations


class Migration(migrations.Migration):
    """How long kept files stay, and documents revoked by hand."""

    dependencies = [("inti", "0008_impor")]

    operations = []
