"""The mark that says: this database holds the demo city."""

from django.db import models


class TandaContoh(models.Model):
    """At most one row: with which numbers the demo city was made.

    Production settings refuse a database that carries it (``receivers.py``), so that invented
    people never mix with a real city.
    """

    satu = models.BooleanField(primary_key=True, default=True, editable=False)
    pegawai = models.PositiveIntegerField()
    benih = models.BigIntegerField()
    pada = models.DateField()

    class Meta:
        verbose_name = "tanda kota contoh"
        verbose_name_plural = "tanda kota contoh"
        constraints = [
            models.CheckConstraint(name="tandacontoh_satu_baris", condition=models.Q(satu=True)),
        ]

    def __str__(self) -> str:
        return f"kota contoh {self.pegawai} pegawai, benih {self.benih}, {self.pada}"
