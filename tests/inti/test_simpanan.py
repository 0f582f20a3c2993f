"""Stored files go when nothing owns them any more, and never a moment before."""

import io
import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from dumai_asn.inti.actions import simpanan
from dumai_asn.inti.actions.berkas import simpan_berkas
from dumai_asn.inti.actions.simpanan import buang_yatim, pemilik_berkas
from dumai_asn.inti.models import Berkas, Unggahan
from dumai_asn.inti.rules.bawaan import BAWAAN_BERKAS
from tests.inti.bangun import serentak
from tests.pemeran import buat_akun

MASA = timedelta(days=BAWAAN_BERKAS.hari_tanpa_pemilik)
ISI = b"%PDF-1.7 isi"


@pytest.fixture(autouse=True)
def gudang(tmp_path, settings):
    """A store of its own: the sweep looks at every file there is."""
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path)},
        },
    }


def simpan(isi: bytes = ISI) -> Berkas:
    return simpan_berkas(io.BytesIO(isi), "bukti.pdf", oleh=buat_akun(f"r{len(isi)}", "Ratih"))


def tua(berkas: Berkas, umur: timedelta = MASA + timedelta(hours=1)) -> None:
    lalu = timezone.now() - umur
    Berkas.objects.filter(pk=berkas.pk).update(disimpan_pada=lalu)
    usang(berkas.lokasi, lalu)


def usang(lokasi: str, lalu: datetime) -> None:
    os.utime(Path(default_storage.path(lokasi)), (lalu.timestamp(),) * 2)


def milik(berkas: Berkas) -> Unggahan:
    kini = timezone.now()
    return Unggahan.objects.create(
        akun=berkas.oleh,
        nama="bukti.pdf",
        ukuran=9,
        diterima=9,
        diterima_pada=kini,
        kedaluwarsa_pada=kini,
        berkas=berkas,
    )


def test_setiap_pemilik_dikenali_dari_modelnya():
    pemilik = {f"{model._meta.label}.{kolom}" for model, kolom in pemilik_berkas()}
    assert {"kinerja.BuktiDukung.berkas", "inti.Dokumen.berkas", "inti.Unggahan.berkas"} <= pemilik
    assert not [satu for satu in pemilik if "Event" in satu], "the trail owns nothing"


@pytest.mark.django_db(transaction=True)
def test_yang_tak_bertuan_dan_cukup_lama_dibuang_beserta_isinya():
    yatim, muda, dimiliki = (simpan(ISI + nomor) for nomor in (b"1", b"22", b"333"))
    tua(yatim)
    tua(muda, MASA - timedelta(hours=1))
    tua(dimiliki)
    milik(dimiliki)
    assert buang_yatim(timezone.now()) == 1
    assert set(Berkas.objects.all()) == {muda, dimiliki}
    assert not default_storage.exists(yatim.lokasi)
    assert default_storage.exists(dimiliki.lokasi)
    assert buang_yatim(timezone.now()) == 0


@pytest.mark.django_db(transaction=True)
def test_isi_tetap_ada_bila_penghapusan_barisnya_gagal(monkeypatch):
    berkas = simpan()
    tua(berkas)

    def mati(*_):
        raise RuntimeError

    monkeypatch.setattr(simpanan, "_buang_isi", mati)
    with pytest.raises(RuntimeError):
        buang_yatim(timezone.now())
    assert default_storage.exists(berkas.lokasi)
    assert not Berkas.objects.exists()
    monkeypatch.undo()
    assert buang_yatim(timezone.now()) == 1, "the next turn finishes what was begun"
    assert not default_storage.exists(berkas.lokasi)


@pytest.mark.django_db
def test_isi_dari_simpan_yang_dibatalkan_ikut_dibuang():
    lokasi = default_storage.save(f"ab/ab{'0' * 62}", ContentFile(b"sisa"))
    assert buang_yatim(timezone.now()) == 0, "its row may still be on the way"
    usang(lokasi, timezone.now() - MASA - timedelta(hours=1))
    assert buang_yatim(timezone.now()) == 1
    assert not default_storage.exists(lokasi)


@pytest.mark.django_db
def test_isi_yang_dibawa_lagi_mulai_dari_awal_dan_tetap_satu():
    berkas = simpan()
    tua(berkas)
    lagi = simpan_berkas(io.BytesIO(ISI), "lain.pdf", oleh=berkas.oleh)
    assert lagi.pk == berkas.pk
    assert buang_yatim(timezone.now()) == 0


@pytest.mark.django_db(transaction=True)
def test_basis_data_menolak_membuang_yang_dimiliki():
    milik(simpan())
    with (
        pytest.raises(IntegrityError),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute("DELETE FROM inti_berkas")


@pytest.mark.django_db(transaction=True)
def test_menyimpan_lagi_dan_membuang_bersamaan_tidak_kehilangan_isi():
    akun = buat_akun("ratih", "Ratih")
    for putaran in range(4):
        isi = ISI + bytes(str(putaran), "ascii")
        tua(simpan_berkas(io.BytesIO(isi), "a.pdf", oleh=akun))
        berkas, _ = serentak(
            lambda isi=isi: simpan_berkas(io.BytesIO(isi), "b.pdf", oleh=akun),
            lambda: buang_yatim(timezone.now()),
        )
        assert Berkas.objects.filter(pk=berkas.pk).exists()
        with default_storage.open(berkas.lokasi) as ada:
            assert ada.read() == isi
