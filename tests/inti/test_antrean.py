"""Hints to the worker: after commit, by a known name, and never in anybody's way."""

import re
from pathlib import Path

import pytest
from celery import current_app
from django.conf import settings
from django.db import transaction
from kombu.exceptions import OperationalError

from dumai_asn.inti.antrean import antrekan

TUGAS = "inti.kerjakan_pekerjaan"


@pytest.fixture
def terkirim(monkeypatch) -> list[dict]:
    isi: list[dict] = []
    monkeypatch.setattr(
        current_app.tasks[TUGAS], "apply_async", lambda kwargs, **_: isi.append(kwargs)
    )
    return isi


def test_nama_yang_tidak_dikenal_gagal_saat_itu_juga(db):
    with pytest.raises(KeyError):
        antrekan("inti.tidak_ada")


def test_baru_dikirim_sesudah_tersimpan(terkirim, django_capture_on_commit_callbacks, db):
    with django_capture_on_commit_callbacks(execute=True):
        with transaction.atomic():
            antrekan(TUGAS, nomor=1)
            assert terkirim == []
        with transaction.atomic():
            antrekan(TUGAS, nomor=2)
            transaction.set_rollback(True)
    assert terkirim == [{"nomor": 1}]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("dalam_transaksi", [True, False])
def test_broker_mati_bukan_galat(monkeypatch, dalam_transaksi):
    sampai: list[bool] = []

    def gagal(**_):
        sampai.append(True)
        raise OperationalError("tidak tersambung")

    monkeypatch.setattr(current_app.tasks[TUGAS], "apply_async", gagal)
    if dalam_transaksi:
        with transaction.atomic():
            antrekan(TUGAS, nomor=1)
    else:
        antrekan(TUGAS, nomor=1)
    assert sampai == [True]


def test_setiap_nama_yang_dipakai_terdaftar():
    dipakai = {
        nama
        for berkas in Path(settings.BASE_DIR).glob("*/**/*.py")
        if {".venv", "node_modules", "tests", ".lokal"}.isdisjoint(berkas.parts)
        for nama in re.findall(r'antrekan\(\s*"([^"]+)"', berkas.read_text(encoding="utf-8"))
    }
    assert dipakai
    assert dipakai <= set(current_app.tasks)
