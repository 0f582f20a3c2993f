"""Long jobs: asked for on a page, run by a worker, watched by whoever asked."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .. import papan
from ..antrean import antrekan
from ..istilah import StatusPekerjaan
from ..models import Pekerjaan
from ..pelaku import Pelaku

#: A running job without a sign of life for this long lost its worker and is taken up again.
TANPA_DENYUT = timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT)
#: After this many lost workers a job is given up.
PALING_BANYAK = 3

RUSAK = (
    "Ada kerusakan pada aplikasi, dan sudah tercatat. Coba sekali lagi; bila tetap gagal, "
    "sebutkan nomor pekerjaan {nomor} kepada pengelola."
)

#: What a room registers on the board ``pekerjaan``: does the work, returns the result to store.
Pelaksana = Callable[[Pekerjaan], dict[str, Any]]


class PekerjaanGagal(Exception):
    """The job cannot be done; its text is shown to the person who asked."""


def minta_pekerjaan(
    *, jenis: str, kunci: str, judul: str, parameter: dict[str, Any], oleh: Pelaku
) -> Pekerjaan:
    """Queue a job, or return the unfinished one of the same ``jenis`` and ``kunci``.

    So a second press of the button leads to the same progress page.
    """
    papan.ambil("pekerjaan", jenis)
    with transaction.atomic():
        Pekerjaan.objects.bulk_create(
            [
                Pekerjaan(
                    jenis=jenis, kunci=kunci, judul=judul, pemohon_id=oleh.pk, parameter=parameter
                )
            ],
            ignore_conflicts=True,
        )
        # The newest is the one just written or the unfinished one in its way; asking for its
        # status again would find nothing when that one has just ended.
        pekerjaan = Pekerjaan.objects.filter(jenis=jenis, kunci=kunci).latest("pk")
        antrekan("inti.kerjakan_pekerjaan", nomor=pekerjaan.pk)
    return pekerjaan


def pekerjaan_tertinggal(sekarang: datetime) -> int:
    """Wake jobs whose hint was lost or whose worker died."""
    nomor = list(
        Pekerjaan.objects.filter(
            Q(status=StatusPekerjaan.ANTRE, dibuat_pada__lt=sekarang - timedelta(seconds=5))
            | Q(status=StatusPekerjaan.BERJALAN, denyut_pada__lt=sekarang - TANPA_DENYUT)
        ).values_list("pk", flat=True)[:100]
    )
    for satu in nomor:
        antrekan("inti.kerjakan_pekerjaan", nomor=satu, kedaluwarsa=60)
    return len(nomor)


def kerjakan_pekerjaan(nomor: int) -> None:
    """Run job ``nomor``, once, whoever else was woken for it.

    The work itself runs in one transaction, so a killed job leaves nothing half done.
    """
    pekerjaan = _ambil(nomor)
    if pekerjaan is None:
        return
    try:
        if pekerjaan.percobaan > PALING_BANYAK:
            raise PekerjaanGagal("Pekerjaan ini berhenti berkali-kali sebelum selesai.")
        with transaction.atomic():
            hasil = papan.ambil("pekerjaan", pekerjaan.jenis)(pekerjaan)
            _akhiri(pekerjaan, StatusPekerjaan.SELESAI, hasil=hasil)
    except PekerjaanGagal as galat:
        _akhiri(pekerjaan, StatusPekerjaan.GAGAL, log=str(galat))
    except Exception:
        # Raised again for the log; a database error may quote somebody's data to whoever asked.
        _akhiri(pekerjaan, StatusPekerjaan.GAGAL, log=RUSAK.format(nomor=pekerjaan.pk))
        raise


def _ambil(nomor: int) -> Pekerjaan | None:
    sekarang = timezone.now()
    with transaction.atomic():
        pekerjaan = (
            Pekerjaan.objects.select_for_update(skip_locked=True)
            .filter(
                Q(status=StatusPekerjaan.ANTRE)
                | Q(status=StatusPekerjaan.BERJALAN, denyut_pada__lt=sekarang - TANPA_DENYUT),
                pk=nomor,
            )
            .first()
        )
        if pekerjaan is None:
            return None
        pekerjaan.status = StatusPekerjaan.BERJALAN
        pekerjaan.mulai_pada = pekerjaan.mulai_pada or sekarang
        pekerjaan.denyut_pada = sekarang
        pekerjaan.percobaan += 1
        pekerjaan.save(update_fields=["status", "mulai_pada", "denyut_pada", "percobaan"])
    return pekerjaan


def _akhiri(pekerjaan: Pekerjaan, status: StatusPekerjaan, **kolom: Any) -> None:
    Pekerjaan.objects.filter(pk=pekerjaan.pk).update(
        status=status, selesai_pada=timezone.now(), **kolom
    )
