"""The small city with Bagus, who shares out results, and Sari, who began without them."""

from decimal import Decimal

import pytest
import time_machine

from kinerja.actions.matriks import simpan_sel, terbitkan_matriks
from kinerja.models import RencanaHasilKerja
from tests.kinerja.bangun import buat_skp
from tests.pemeran import bangun_kota


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel("2026-02-10T09:00:00+07:00", tick=False):
        yield


@pytest.fixture
def kota():
    return bangun_kota()


@pytest.fixture
def bagus(kota):
    """SKP of the leader."""
    return buat_skp(kota.pegawai["bagus"])


@pytest.fixture
def sari(kota):
    """A fixed SKP whose one RHK has only words for a source."""
    return buat_skp(kota.pegawai["sari"])


@pytest.fixture
def masuk(client, kota):
    def sebagai(nama):
        client.force_login(kota.akun[nama], backend="dumai_asn.akun.backends.MasukAkun")
        return client

    return sebagai


@pytest.fixture
def sel(kota, bagus):
    """A published cell of Bagus for Sari."""
    return beri_sel(kota, bagus, "sari")


def beri_sel(kota, atas, siapa, *, porsi=Decimal(40), terbit=True, hasil="Izin terbit tepat waktu"):
    """A cell on the RHK of ``atas``, written by its owner."""
    oleh = atas.skp.pegawai.akun
    baru = simpan_sel(atas.rhk, kota.pegawai[siapa], oleh=oleh, hasil=hasil, porsi=porsi)
    if terbit:
        terbitkan_matriks(atas.skp, oleh=oleh)
        baru.refresh_from_db()
    return baru


def tautkan(rhk, sel):
    """Link a RHK to a cell as a fixed SKP has it."""
    RencanaHasilKerja.objects.filter(pk=rhk.pk).update(peran_hasil=sel, induk_sementara="")
