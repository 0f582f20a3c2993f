"""A January morning in which Sari draws up her SKP and Bagus answers it."""

import pytest
import time_machine

from kinerja.actions.skp import mulai_skp
from tests.kinerja.bangun import buat_tahun, siapkan_skp
from tests.kinerja.skp.bahan import tempat_dari, tetapkan


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel("2026-01-20T09:00:00+07:00", tick=False):
        yield


@pytest.fixture
def tahun(kota):
    buat_tahun()
    return siapkan_skp()


@pytest.fixture
def sari(kota):
    return kota.akun["sari"]


@pytest.fixture
def bagus(kota):
    return kota.akun["bagus"]


@pytest.fixture
def versi(kota, tahun, sari):
    return mulai_skp(tempat_dari(kota), 2026, oleh=sari)


@pytest.fixture
def tetap(versi, sari, bagus):
    return tetapkan(versi, sari, bagus)
