"""The world of these tests: built once a module, given back untouched after every test."""

from collections.abc import Iterator

import pytest
import time_machine
from django.db import transaction

from dumai_asn.inti.views import kesehatan
from tests.lintas.bangun_dunia import bangun_dunia
from tests.lintas.dunia import HARI, Dunia


@pytest.fixture(scope="module")
def dunia(django_db_setup, django_db_blocker) -> Iterator[Dunia]:
    """:func:`bangun_dunia` on its day; every test of the module runs inside its transaction."""
    with time_machine.travel(HARI, tick=False), django_db_blocker.unblock(), transaction.atomic():
        yield bangun_dunia()
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _tanpa_pekerja(monkeypatch):
    """No worker runs beside these tests; asking for one would take a second each time."""
    monkeypatch.setattr(kesehatan, "_worker", lambda: False)
