"""Keeping how a person wants to get mail, and throwing old messages away."""

from collections.abc import Collection
from datetime import datetime, time, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.queries import acuan_pada

from ..models import Pemberitahuan, Pengiriman, PilihanSurel

#: Rows of one statement of the sweep, so that nobody waits for a lock long.
SEKALIGUS = 5000
#: A month in the retention of messages.
SEBULAN = timedelta(days=30)


def simpan_pilihan(
    *, oleh: Akun, mati: Collection[str], ringkas: bool, tenang: tuple[time, time] | None
) -> None:
    """Keep the choice of ``oleh``; holds for mail that is queued from now on.

    ``mati``: groups without mail.  ``tenang``: first and last moment of the quiet hours, not
    equal; None for none.  What was chosen last holds: it is one person's own.
    """
    dari, sampai = tenang or (None, None)
    PilihanSurel.objects.bulk_create(
        [
            PilihanSurel(
                akun=oleh,
                mati=sorted(mati),
                ringkas=ringkas,
                tenang_dari=dari,
                tenang_sampai=sampai,
            )
        ],
        update_conflicts=True,
        unique_fields=["akun"],
        update_fields=["mati", "ringkas", "tenang_dari", "tenang_sampai"],
    )


def pesan_lama(sekarang: datetime) -> "QuerySet[Pemberitahuan]":
    """Messages older than the months that setting ``pemberitahuan.surel`` keeps."""
    bulan = acuan_pada("pemberitahuan.surel", timezone.localdate(sekarang)).bulan_simpan
    return Pemberitahuan.objects.filter(dibuat_pada__lt=sekarang - bulan * SEBULAN)


def bersihkan_kotak(sekarang: datetime) -> int:
    """The sweep: messages past their months go; returns how many.

    Of their ledger rows rule, object and step stay, so that nothing is sent a second time; the
    address goes.
    """
    lama = pesan_lama(sekarang).order_by("pk")
    jumlah = 0
    while nomor := list(lama.values_list("pk", flat=True)[:SEKALIGUS]):
        with transaction.atomic():
            Pengiriman.objects.filter(pemberitahuan__in=nomor).update(alamat="", pemberitahuan=None)
            Pemberitahuan.objects.filter(pk__in=nomor).delete()
        jumlah += len(nomor)
    return jumlah
