"""Who opened whose sensitive data, on which day."""

from django.conf import settings
from django.contrib.postgres.indexes import BrinIndex
from django.db import models

from .dasar import Tercatat, hanya_tambah


class JejakBaca(Tercatat):
    """One row an account, object and day; ``dibuat_pada`` is the first time on that day.

    ``jenis`` names a kind of object that some room describes on the board ``data_saya``,
    ``objek`` its key there.  ``pemilik`` is the account of the person the object is about, None
    for somebody who has none yet.  A row of the person's own account is a receipt: the result
    was opened by whom it is about.  ``hari`` is the day in Asia/Jakarta.
    """

    akun = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", db_index=False
    )
    pemilik = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    jenis = models.CharField(max_length=40)
    objek = models.BigIntegerField()
    hari = models.DateField()

    class Meta:
        verbose_name = "jejak baca"
        verbose_name_plural = "jejak baca"
        constraints = [
            models.UniqueConstraint(
                fields=["akun", "jenis", "objek", "hari"], name="jejakbaca_sekali_sehari"
            ),
        ]
        indexes = [
            models.Index(fields=["pemilik", "-hari", "-id"], name="jejakbaca_tentang_saya"),
            # Rows come in the order of days, so a year is a few blocks.
            BrinIndex(fields=["hari"], name="jejakbaca_hari", autosummarize=True),
        ]
        triggers = [hanya_tambah()]

    def __str__(self) -> str:
        return f"{self.jenis} {self.objek} {self.hari}"
