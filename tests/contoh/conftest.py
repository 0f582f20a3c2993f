"""Demo cities, written once a module and rolled back at its end."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection, transaction
from django.test import override_settings

from dumai_asn.contoh.actions.isi import isi_kota

PADA = date(2026, 11, 24)


@pytest.fixture(scope="module")
def basis(django_db_setup, django_db_blocker) -> Iterator[None]:
    """A transaction around a whole module; nothing of it stays.

    The modules are marked ``django_db``: without a marked test there is no test database.
    """
    assert connection.settings_dict["NAME"].startswith("test_")
    with django_db_blocker.unblock(), override_settings(DEMO=True), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module", params=[20, 300])
def kota_contoh(basis: None, request: pytest.FixtureRequest) -> Iterator[int]:
    """A city of this many people, with every deferred constraint asked."""
    with transaction.atomic():
        isi_kota(pegawai=request.param, benih=2026, pada=PADA)
        connection.check_constraints()
        yield request.param
        transaction.set_rollback(True)
