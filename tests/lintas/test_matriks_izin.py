"""Who gets what at every address: the tables in ``matriks/`` say it, and none is missing there.

200 shown, 302 done (or: sign in first), 403 seen but not this act, 404 a stranger, 405 no such
method.  Every POST really acts and is rolled back.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest
from django.db import transaction

from tests.lintas.alamat import alamat, habiskan, kiriman, semua_nama
from tests.lintas.dunia import PEMERAN

pytestmark = pytest.mark.django_db
KOLOM = (*PEMERAN, "tanpa_masuk")
METODE = ("GET", "POST")

BARIS: list[dict[str, str]] = []
for tabel in sorted((Path(__file__).parent / "matriks").glob("*.csv")):
    with tabel.open(encoding="utf-8") as berkas:
        BARIS += csv.DictReader(berkas)


def test_setiap_alamat_ada_dalam_tabel_dan_sebaliknya():
    tertulis = Counter((satu["nama"], satu["metode"]) for satu in BARIS)
    assert [satu for satu, jumlah in tertulis.items() if jumlah > 1] == []
    assert set(tertulis) == {(nama, metode) for nama in semua_nama() for metode in METODE}


def test_setiap_kolom_ada_pemerannya():
    assert set(BARIS[0]) == {"nama", "metode", *KOLOM}


@pytest.mark.parametrize("baris", BARIS, ids=lambda satu: f"{satu['metode']} {satu['nama']}")
def test_matriks(baris, dunia):
    tujuan = alamat(baris["nama"], dunia)
    dapat = {}
    for peran in KOLOM:
        with transaction.atomic():
            client = dunia.masuk(peran)
            if baris["metode"] == "GET":
                jawaban = client.get(tujuan)
            else:
                jawaban = client.post(tujuan, kiriman(baris["nama"], dunia))
            dapat[peran] = str(habiskan(jawaban).status_code)
            transaction.set_rollback(True)
        if peran == "tanpa_masuk" and dapat[peran] == "302" and jawaban.url != "/":
            assert jawaban.url.startswith("/masuk/")
    assert dapat == {peran: baris[peran] for peran in KOLOM}
