"""The only place that wakes a worker.

Truth is rows: a task queued here is a hint that saves the wait for the next sweep.  Names are
used instead of functions, because tasks stand above the actions that queue them.
"""

from typing import Any

from celery import current_app
from django.db import transaction


def antrekan(nama: str, *, kedaluwarsa: int | None = None, **kwargs: Any) -> None:
    """Queue task ``nama`` once the running transaction has committed.

    ``kedaluwarsa``: seconds after which the hint is worthless and a worker drops it.  Raises
    ``KeyError`` at once for an unknown name.  A broker that cannot be reached is no error: the
    sweep finds the row.
    """
    tugas = current_app.tasks[nama]

    def kirim() -> None:  # not a partial: Django cannot name one when it logs the failure
        tugas.apply_async(kwargs=kwargs, expires=kedaluwarsa, retry=False)

    transaction.on_commit(kirim, robust=True)
