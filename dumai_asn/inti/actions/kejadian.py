"""The outbox: a receiver's work is a row, written in the transaction of what happened."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .. import papan
from ..access import KELOLA_JADWAL, wajib_satu
from ..antrean import antrekan
from ..models import Kejadian, Putaran
from ..pelaku import Pelaku
from ..queries.kerja import kejadian_gagal
from ..sapuan import naik_percobaan, sapu_baris
from .massal import HasilMassal, tanpa_urung

#: Worked-off rows are kept this long for whoever asks what happened.
SIMPAN = timedelta(days=90)
#: Turns of sweeps that come every few seconds or minutes.
SIMPAN_PUTARAN = timedelta(days=2)


def catat_kejadian(
    *, sumber: str, jenis: str, kunci: str, penerima: str, isi: dict[str, Any] | None = None
) -> None:
    """Append the outbox row of one receiver; the same occurrence twice stays one row.

    ``kunci`` names the occurrence: object and ``nomor_ubah``, or a uuid.  Called by receivers of
    signals, which do nothing else, so that a faulty upper room cannot roll back a lower one.
    """
    papan.ambil("penerima", penerima)
    Kejadian.objects.bulk_create(
        [Kejadian(sumber=sumber, jenis=jenis, kunci=kunci, penerima=penerima, isi=isi or {})],
        ignore_conflicts=True,
    )
    antrekan("inti.kerjakan_kejadian", kedaluwarsa=60)


def kerjakan_kejadian(sekarang: datetime) -> int:
    """Work off the outbox; returns how many rows were done."""
    belum = Kejadian.objects.filter(
        Q(coba_lagi_pada__isnull=True) | Q(coba_lagi_pada__lte=sekarang),
        dikerjakan_pada__isnull=True,
    )

    def kerjakan(baris: Kejadian) -> None:
        papan.ambil("penerima", baris.penerima)(baris)
        Kejadian.objects.filter(pk=baris.pk).update(dikerjakan_pada=timezone.now(), galat="")

    def gagal(baris: Kejadian, galat: Exception) -> None:
        Kejadian.objects.filter(pk=baris.pk).update(
            **naik_percobaan(sekarang, baris.percobaan, galat)
        )

    return sapu_baris(belum, kerjakan, gagal)


def bersihkan(sekarang: datetime) -> int:
    """Delete worked-off outbox rows and finished turns that nobody needs any more."""
    jumlah, _ = Kejadian.objects.filter(dikerjakan_pada__lt=sekarang - SIMPAN).delete()
    harian = [kunci for kunci, sapuan in papan.penyedia("sapuan") if sapuan.pukul is not None]
    selesai = Putaran.objects.filter(selesai__isnull=False)
    # A daily turn is what the page of schedules shows as the last run, also after long holidays.
    sering, _ = (
        selesai.filter(slot__lt=sekarang - SIMPAN_PUTARAN).exclude(kunci__in=harian).delete()
    )
    lama, _ = selesai.filter(slot__lt=sekarang - SIMPAN).delete()
    return jumlah + sering + lama


def ulangi_kejadian(nomor: Collection[int], *, oleh: Pelaku) -> HasilMassal:
    """Work off failed outbox rows now; one that was done meanwhile is left, with words."""
    wajib_satu(oleh, KELOLA_JADWAL)
    with transaction.atomic():
        gagal = kejadian_gagal().select_for_update().filter(pk__in=nomor).order_by("pk")
        jadi = list(gagal.values_list("pk", flat=True))
        Kejadian.objects.filter(pk__in=jadi).update(coba_lagi_pada=None)
        antrekan("inti.kerjakan_kejadian", kedaluwarsa=60)
    sisa = set(nomor).difference(jadi)
    return tanpa_urung(jadi, {n: (f"Kejadian {n}", "Sudah diteruskan.") for n in sorted(sisa)})
