"""Documents wait in a queue of their own, which every way of starting the application serves."""

import re

import pytest

from dumai_asn.celery import app
from dumai_asn.inti.actions import pekerjaan as modul
from dumai_asn.inti.actions.pekerjaan import minta_pekerjaan
from dumai_asn.inti.cetak import WAKTU_MAKS
from evaluasi.actions.dokumen import SUSUN
from evaluasi.tasks import BUKA_SIKLUS
from tests.pemeran import buat_akun
from tests.rumah.sumber import AKAR


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("jenis", "tugas"),
    [(SUSUN, "inti.kerjakan_dokumen"), (BUKA_SIKLUS, "inti.kerjakan_pekerjaan")],
)
def test_pekerjaan_dokumen_ke_antreannya_sendiri(jenis, tugas, monkeypatch):
    dapat = []
    monkeypatch.setattr(modul, "antrekan", lambda nama, **isi: dapat.append(nama))
    oleh = buat_akun("ratih", "Ratih")
    minta_pekerjaan(jenis=jenis, kunci="1", judul="Uji", parameter={}, oleh=oleh)
    assert dapat == [tugas]


def test_antrean_dan_batas_waktunya():
    tugas = app.tasks["inti.kerjakan_dokumen"]
    assert app.amqp.router.route({}, tugas.name)["queue"].name == "dokumen"
    # One document is stopped by its own limit, in words, long before the job is.
    assert WAKTU_MAKS < tugas.soft_time_limit < tugas.time_limit < app.conf.task_time_limit


@pytest.mark.parametrize(
    "berkas", ["dumai_asn/lokal/supervisor.py", "docs/pasang.md", "tests/peramban/aplikasi.py"]
)
def test_setiap_cara_menjalankan_melayani_antrean(berkas):
    isi = (AKAR / berkas).read_text(encoding="utf-8")
    assert re.search(r'-Q"?,?\s+"?(celery,)?dokumen\b', isi), berkas
