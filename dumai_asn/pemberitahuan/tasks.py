"""Doors for the worker."""

from celery import shared_task
from django.utils import timezone

from .actions import pengiriman


@shared_task(name="pemberitahuan.kirim")
def kirim() -> None:
    """Send now instead of at the next sweep."""
    pengiriman.kirim_antrean(timezone.now())
