"""Fixtures every test may use."""

import pytest
from django.test import Client
from hypothesis import HealthCheck, settings

import dumai_asn.celery  # noqa: F401  (hints go to the tests' own broker, not to a default one)
from tests.pemeran import Kota, bangun_kota
from tests.sekali import sekali

# A busy machine draws slowly; that says nothing about a rule.
settings.register_profile("sabar", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sabar")

pytest_plugins = ["tests.lokal.chromium"]  # which browser, and a loud word when there is none


@pytest.fixture
def kota(db) -> Kota:
    """The standing cast (``tests/pemeran.py``)."""
    return sekali(bangun_kota)


@pytest.fixture
def masuk(kota: Kota):
    """``masuk("pengelola")``: a client signed in as that part of the cast."""

    def _masuk(peran: str) -> Client:
        client = Client()
        client.force_login(kota.peran(peran), backend="dumai_asn.akun.backends.MasukAkun")
        return client

    return _masuk
