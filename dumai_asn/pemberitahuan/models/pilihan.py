"""How a person wants to get mail."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from dumai_asn.inti.models import Tercatat


class PilihanSurel(Tercatat):
    """What one account chose; without a row the reference data ``pemberitahuan.surel`` holds.

    ``mati`` are the groups (board ``kelompok_pesan``) that send no mail.  ``tenang_dari`` and
    ``tenang_sampai`` are times of day in Asia/Jakarta, may lie around midnight, and are empty
    together: no quiet hours.  ``ringkasan_pada`` is the last day whose summary left.  Not
    audited: it is nobody's legal fact.
    """

    akun = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="pilihan_surel"
    )
    mati = ArrayField(models.CharField(max_length=40), default=list, db_default=[])
    ringkas = models.BooleanField(default=False, db_default=False)
    tenang_dari = models.TimeField(null=True)
    tenang_sampai = models.TimeField(null=True)
    ringkasan_pada = models.DateField(null=True)

    class Meta:
        verbose_name = "pilihan surel"
        verbose_name_plural = "pilihan surel"
        constraints = [
            models.CheckConstraint(
                name="pilihan_jam_tenang",
                condition=Q(tenang_dari__isnull=True, tenang_sampai__isnull=True)
                | (
                    Q(tenang_dari__isnull=False, tenang_sampai__isnull=False)
                    & ~Q(tenang_dari=F("tenang_sampai"))
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"surel {self.akun_id}"
