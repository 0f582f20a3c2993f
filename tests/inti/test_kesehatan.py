"""``/healthz`` and ``/readyz``: what is missing is named."""

from datetime import timedelta

import pytest
from celery import current_app
from django.db import connection
from django.utils import timezone

from dumai_asn.inti.models import Putaran
from dumai_asn.inti.queries.kerja import DETAK_MAKS
from dumai_asn.inti.views import kesehatan

BAGIAN = ("database", "migrasi", "broker", "worker", "detak")


@pytest.fixture
def sehat(db, monkeypatch):
    """Everything is there; the worker is the only part that tests do not run."""
    monkeypatch.setattr(kesehatan, "_worker", lambda: True)
    detak(timezone.now())


def detak(waktu) -> None:
    Putaran.objects.create(kunci="kejadian", slot=waktu, mulai=waktu)


def test_healthz_tanpa_basis_data(client):
    jawaban = client.get("/healthz")
    assert (jawaban.status_code, jawaban.json()) == (200, {"status": "ok"})


def test_siap(client, sehat):
    jawaban = client.get("/readyz")
    assert jawaban.status_code == 200
    assert jawaban.json() == {"siap": True, **dict.fromkeys(BAGIAN, True)}


@pytest.mark.parametrize("bagian", BAGIAN)
def test_yang_tidak_ada_disebut(client, sehat, monkeypatch, bagian):
    def gagal():
        raise ConnectionError(bagian)

    monkeypatch.setattr(kesehatan, f"_{bagian}", gagal)
    jawaban = client.get("/readyz")
    assert jawaban.status_code == 503
    assert jawaban.json() == {"siap": False, **dict.fromkeys(BAGIAN, True), bagian: False}


def test_tanpa_basis_data_tetap_menjawab(client, monkeypatch):
    """No ``db`` fixture: every statement is refused, as when the server is gone."""
    monkeypatch.setattr(kesehatan, "_worker", lambda: True)
    jawaban = client.get("/readyz")
    assert jawaban.status_code == 503
    isi = jawaban.json()
    assert (isi["database"], isi["migrasi"], isi["detak"], isi["broker"]) == (False,) * 3 + (True,)


def test_detak_yang_berhenti(client, sehat):
    Putaran.objects.all().delete()
    assert client.get("/readyz").json()["detak"] is False
    detak(timezone.now() - DETAK_MAKS - timedelta(seconds=1))
    assert client.get("/readyz").json()["detak"] is False


def test_migrasi_yang_belum_dijalankan(client, sehat):
    with connection.cursor() as kursor:
        kursor.execute("DELETE FROM django_migrations WHERE app = 'direktori'")
    assert client.get("/readyz").json()["migrasi"] is False


def test_tanpa_broker_worker_tidak_ditanya(monkeypatch):
    monkeypatch.setattr(kesehatan, "_broker", lambda: False)
    monkeypatch.setattr(current_app.control, "ping", lambda **_: pytest.fail("asked"))
    assert kesehatan._worker() is False


@pytest.mark.parametrize("jalur", ["/healthz", "/readyz"])
def test_hanya_dibaca(client, jalur):
    assert client.post(jalur).status_code == 405
