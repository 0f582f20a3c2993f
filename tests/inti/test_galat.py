"""Error pages: words, a number to quote, and not one question to the database.

Without the ``db`` fixture pytest-django lets no statement through, so each of these pages is
proven to stand while the database is gone.
"""

import json
import re

import pytest
from django.test import Client

from dumai_asn.inti.catatan import pembentuk

pytestmark = pytest.mark.urls("tests.inti.urls_galat")

NOMOR = re.compile(r"^[A-HJ-NP-Z2-9]{8}$")


@pytest.fixture
def pengunjung() -> Client:
    return Client(raise_request_exception=False, enforce_csrf_checks=True)


@pytest.mark.parametrize(
    ("jalur", "status", "kata"),
    [
        ("/salah/", 400, "Permintaan ini tidak dapat dibaca"),
        ("/dilarang/", 403, "Hanya penilai yang dapat mengirim nilai."),
        ("/tidak/ada/", 404, "Halaman tidak ditemukan"),
        ("/rusak/", 500, "Kesalahan ini ada pada kami"),
    ],
)
def test_halaman_galat_berkata_dan_bernomor(pengunjung, jalur, status, kata):
    jawaban = pengunjung.get(jalur)
    isi = jawaban.content.decode()
    assert jawaban.status_code == status
    assert NOMOR.match(jawaban["X-Nomor-Kejadian"])
    assert jawaban["X-Nomor-Kejadian"] in isi
    assert kata in isi
    assert "<h1>" in isi
    assert "style=" not in isi
    assert jawaban["Content-Security-Policy"]


def test_isian_yang_terlalu_lama_dijawab_dengan_kata(pengunjung):
    jawaban = pengunjung.post("/masuk/", {"login": "sari"})
    assert jawaban.status_code == 403
    assert "terlalu lama terbuka" in jawaban.content.decode()
    assert jawaban["X-Nomor-Kejadian"] in jawaban.content.decode()


def test_host_asing_dijawab_400(pengunjung, settings):
    settings.ALLOWED_HOSTS = ["asn.example"]
    jawaban = pengunjung.get("/healthz", headers={"host": "lain.example"})
    assert jawaban.status_code == 400
    assert "tidak dapat dibaca" in jawaban.content.decode()


def test_nomor_pada_halaman_ditemukan_dalam_catatan(pengunjung, caplog):
    """What a person reads over the telephone leads to the traceback."""
    caplog.handler.setFormatter(pembentuk())
    nomor = pengunjung.get("/rusak/")["X-Nomor-Kejadian"]
    baris = [json.loads(satu) for satu in caplog.text.splitlines()]
    jejak = [satu for satu in baris if "kabel putus" in satu.get("exception", "")]
    assert jejak
    assert {satu["nomor"] for satu in jejak} == {nomor}


def test_setiap_permintaan_bernomor_lain(pengunjung):
    nomor = {pengunjung.get("/healthz")["X-Nomor-Kejadian"] for _ in range(20)}
    assert len(nomor) == 20
