"""Long jobs: asked for on a page, run by a worker, watched by whoever asked."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q, Value
from django.db.models.functions import Concat
from django.utils import timezone

from .. import papan
from ..access import boleh_urus_pekerjaan
from ..antrean import antrekan
from ..istilah import StatusPekerjaan
from ..models import Pekerjaan
from ..pelaku import Pelaku
from .isian import IsianDitolak
from .kemajuan import PekerjaanDibatalkan

#: A running job without a sign of life for this long lost its worker and is taken up again.
TANPA_DENYUT = timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT)
#: After this many lost workers a job is given up.
PALING_BANYAK = 3

RUSAK = (
    "Ada kerusakan pada aplikasi, dan sudah tercatat. Coba sekali lagi; bila tetap gagal, "
    "sebutkan nomor pekerjaan {nomor} kepada pengelola."
)

#: What a room registers on the board ``pekerjaan``: does the work, returns the result to store.
#: A long one calls ``kemajuan.lapor_kemajuan`` on its way; ``kata`` in the result is shown.
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
        antrekan(_tugas(jenis), nomor=pekerjaan.pk)
    return pekerjaan


def pekerjaan_tertinggal(sekarang: datetime) -> int:
    """Wake jobs whose hint was lost or whose worker died."""
    tertinggal = list(
        Pekerjaan.objects.filter(
            Q(status=StatusPekerjaan.ANTRE, dibuat_pada__lt=sekarang - timedelta(seconds=5))
            | Q(status=StatusPekerjaan.BERJALAN, denyut_pada__lt=sekarang - TANPA_DENYUT)
        ).values_list("pk", "jenis")[:100]
    )
    for nomor, jenis in tertinggal:
        antrekan(_tugas(jenis), nomor=nomor, kedaluwarsa=60)
    return len(tertinggal)


def _tugas(jenis: str) -> str:
    """Documents have a queue of their own, so that a thousand of them hold up nothing else."""
    return "inti.kerjakan_dokumen" if jenis.startswith("dokumen.") else "inti.kerjakan_pekerjaan"


def kerjakan_pekerjaan(nomor: int) -> None:
    """Run job ``nomor``, once, whoever else was woken for it.

    The work itself runs in one transaction, so a killed job leaves nothing half done.
    """
    pekerjaan = _ambil(nomor)
    if pekerjaan is None:
        return
    try:
        if pekerjaan.batal_diminta:
            raise PekerjaanDibatalkan
        if pekerjaan.percobaan > PALING_BANYAK:
            raise PekerjaanGagal("Pekerjaan ini berhenti berkali-kali sebelum selesai.")
        with transaction.atomic():
            hasil = papan.ambil("pekerjaan", pekerjaan.jenis)(pekerjaan)
            _selesaikan(pekerjaan, hasil)
    except PekerjaanDibatalkan:
        _akhiri(pekerjaan, StatusPekerjaan.DIBATALKAN)
    except PekerjaanGagal as galat:
        _akhiri(pekerjaan, StatusPekerjaan.GAGAL, kata=str(galat))
    except Exception:
        # Raised again for the log; a database error may quote somebody's data to whoever asked.
        _akhiri(pekerjaan, StatusPekerjaan.GAGAL, kata=RUSAK.format(nomor=pekerjaan.pk))
        raise


def batalkan_pekerjaan(pekerjaan: Pekerjaan, *, oleh: Pelaku) -> Pekerjaan:
    """Stop a job: one that waits ends at once, one that runs at its next report or its end.

    ``PermissionDenied`` for whoever may only watch, ``IsianDitolak`` for a job that has ended.
    """
    with transaction.atomic():
        baris = _kunci(pekerjaan, oleh)
        match baris.status:
            case StatusPekerjaan.ANTRE:
                baris.status, baris.selesai_pada = StatusPekerjaan.DIBATALKAN, timezone.now()
            case StatusPekerjaan.BERJALAN:
                baris.batal_diminta = True
            case _:
                raise IsianDitolak("Pekerjaan ini sudah berakhir, tidak ada yang dihentikan.")
        baris.save(update_fields=["status", "selesai_pada", "batal_diminta"])
    return baris


def ulangi_pekerjaan(pekerjaan: Pekerjaan, *, oleh: Pelaku) -> Pekerjaan:
    """Ask again, in the name of whoever asked first, for what failed or was stopped.

    Returns the new job, or the unfinished one of the same kind and key.  ``PermissionDenied`` for
    whoever may only watch, ``IsianDitolak`` for a job that has not failed.
    """
    with transaction.atomic():
        baris = _kunci(pekerjaan, oleh)
        if baris.status not in (StatusPekerjaan.GAGAL, StatusPekerjaan.DIBATALKAN):
            raise IsianDitolak("Hanya pekerjaan yang gagal atau dihentikan yang dapat diulang.")
        try:
            return minta_pekerjaan(
                jenis=baris.jenis,
                kunci=baris.kunci,
                judul=baris.judul,
                parameter=baris.parameter,
                oleh=baris.pemohon,
            )
        except LookupError:
            raise IsianDitolak("Jenis pekerjaan ini sudah tidak ada dalam aplikasi.") from None


def _kunci(pekerjaan: Pekerjaan, oleh: Pelaku) -> Pekerjaan:
    if not boleh_urus_pekerjaan(oleh, pekerjaan):
        raise PermissionDenied("Pekerjaan ini hanya dapat diurus oleh yang memintanya.")
    return Pekerjaan.objects.select_for_update().get(pk=pekerjaan.pk)


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


def _selesaikan(pekerjaan: Pekerjaan, hasil: dict[str, Any]) -> None:
    """The last line of the work's own transaction: a wish to stop that came before it wins."""
    selesai = Pekerjaan.objects.filter(pk=pekerjaan.pk, batal_diminta=False).update(
        status=StatusPekerjaan.SELESAI, selesai_pada=timezone.now(), hasil=hasil
    )
    if not selesai:
        raise PekerjaanDibatalkan


def _akhiri(pekerjaan: Pekerjaan, status: StatusPekerjaan, kata: str = "") -> None:
    Pekerjaan.objects.filter(pk=pekerjaan.pk).update(
        status=status, selesai_pada=timezone.now(), log=Concat("log", Value(kata))
    )
