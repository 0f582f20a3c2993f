"""Liveness and readiness, for the launcher and for monitoring."""

from celery import current_app
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ..queries.kerja import detak_hidup


@login_not_required
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


@login_not_required
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Everything a request or a job needs is there; 503 names what is not."""
    keadaan = {
        nama: _aman(periksa)
        for nama, periksa in {
            "database": _database,
            "migrasi": _migrasi,
            "broker": _broker,
            "worker": _worker,
            "detak": _detak,
        }.items()
    }
    siap = all(keadaan.values())
    return JsonResponse({"siap": siap, **keadaan}, status=200 if siap else 503)


def _aman(periksa) -> bool:
    try:
        return periksa()
    except Exception:
        return False


def _database() -> bool:
    with connection.cursor() as kursor:
        kursor.execute("SELECT 1")
        return kursor.fetchone() == (1,)


def _migrasi() -> bool:
    pelaksana = MigrationExecutor(connection)
    return not pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes())


def _broker() -> bool:
    with current_app.connection_for_write() as sambungan:
        sambungan.ensure_connection(max_retries=1, interval_start=0, timeout=2)
        return True


def _worker() -> bool:
    # Asked first: without a broker the ping would try to connect for seconds.
    return _broker() and bool(current_app.control.ping(timeout=1, limit=1))


def _detak() -> bool:
    return detak_hidup(timezone.now())
