"""Doors for the worker; thin like views."""

from celery import shared_task
from django.utils import timezone

from . import sapuan
from .actions import kejadian, pekerjaan


@shared_task(name="inti.detak")
def detak() -> None:
    """The heartbeat: give every sweep its turn."""
    sapuan.detak(timezone.now())


@shared_task(name="inti.sapu")
def sapu(kunci: str) -> None:
    """One turn of one sweep."""
    sapuan.sapu(kunci, timezone.now())


@shared_task(name="inti.kerjakan_kejadian")
def kerjakan_kejadian() -> None:
    """Work off the outbox now instead of at the next sweep."""
    kejadian.kerjakan_kejadian(timezone.now())


@shared_task(name="inti.kerjakan_pekerjaan")
def kerjakan_pekerjaan(nomor: int) -> None:
    """Run one long job."""
    pekerjaan.kerjakan_pekerjaan(nomor)


@shared_task(name="inti.kerjakan_dokumen", soft_time_limit=120, time_limit=150)
def kerjakan_dokumen(nomor: int) -> None:
    """Run one job that composes documents; its queue is ``dokumen``."""
    pekerjaan.kerjakan_pekerjaan(nomor)
