"""Changing seats with one click: in the demo city, and nowhere else."""

import pytest

from dumai_asn.contoh.choices import MASUK
from dumai_asn.contoh.models import TandaContoh
from tests.pemeran import buat_akun

pytestmark = pytest.mark.django_db


@pytest.fixture
def lima(kota):
    """The five sign-ins beside the cast."""
    return {nama: buat_akun(nama, nama.title()) for nama in MASUK}


def _tandai() -> None:
    TandaContoh.objects.create(pegawai=60, benih=1, pada="2026-11-24")


def test_dalam_contoh_sekali_tekan(masuk, lima, settings):
    settings.DEMO = True
    _tandai()
    client = masuk("pegawai")
    lama = client.session.session_key
    assert 'value="pengelola-opd"' in client.get("/menu/").content.decode()
    jawaban = client.post("/contoh/masuk/", {"siapa": "penilai"}, follow=True)
    assert jawaban.context["user"] == lima["penilai"]
    assert client.session.session_key != lama
    assert 'name="siapa" value="penilai"' not in jawaban.content.decode()


@pytest.mark.parametrize(
    ("demo", "bertanda", "siapa"),
    [
        (False, True, "penilai"),
        (True, False, "penilai"),
        (False, False, "penilai"),
        (True, True, "ratna"),
        (True, True, "adnan"),
        (True, True, ""),
        (True, True, "tidak-ada"),
    ],
)
def test_di_luar_contoh_tidak_ada(masuk, lima, settings, demo, bertanda, siapa):
    """Not in production, not on a database without the mark, not into anybody else's account."""
    client = masuk("pegawai")
    settings.DEMO = demo
    if bertanda:
        _tandai()
    sebelum = client.session["_auth_user_id"]
    assert client.post("/contoh/masuk/", {"siapa": siapa}).status_code == 404
    assert client.session["_auth_user_id"] == sebelum
    if not demo:
        assert 'name="siapa"' not in client.get("/menu/").content.decode()


def test_akun_yang_ditutup_tidak_terbuka(masuk, lima, settings):
    settings.DEMO = True
    _tandai()
    lima["penilai"].is_active = False
    lima["penilai"].save()
    assert masuk("pegawai").post("/contoh/masuk/", {"siapa": "penilai"}).status_code == 404


def test_tanpa_tanda_csrf_ditolak(kota, lima, settings):
    from django.test import Client

    settings.DEMO = True
    _tandai()
    client = Client(enforce_csrf_checks=True)
    client.force_login(kota.akun["sari"], backend="dumai_asn.akun.backends.MasukAkun")
    assert client.post("/contoh/masuk/", {"siapa": "penilai"}).status_code == 403
