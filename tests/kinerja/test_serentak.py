"""Two at once: the same form sent twice together, and two tabs that answer one thing."""

from decimal import Decimal
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from dumai_asn.inti.actions.isian import IsianBerubah
from kinerja.actions.bukti import BuktiBaru, periksa_bukti
from kinerja.actions.laporan import ajukan_laporan
from kinerja.actions.progres import IsianProgres, catat_progres
from kinerja.models import BuktiDukung, LaporanPeriode, Periode, Progres
from kinerja.rules.alur import Tindakan
from kinerja.rules.istilah import JenisBukti
from tests.kinerja.bangun import buat_skp, buat_tahun, rencanakan
from tests.pemeran import bangun_kota

pytestmark = pytest.mark.django_db(transaction=True)


def serentak(*tindakan):
    """Run each in a thread and connection of its own, started together; results or errors."""
    mulai, hasil = Barrier(len(tindakan)), [None] * len(tindakan)

    def jalan(nomor, satu):
        mulai.wait()
        try:
            hasil[nomor] = satu()
        except Exception as galat:
            hasil[nomor] = galat
        finally:
            connection.close()

    benang = [Thread(target=jalan, args=isi) for isi in enumerate(tindakan)]
    for satu in benang:
        satu.start()
    for satu in benang:
        satu.join()
    return hasil


@pytest.fixture
def susunan(transactional_db):
    tahun = timezone.localdate().year
    kota = bangun_kota()
    periode = buat_tahun(tahun)
    hasil = buat_skp(kota.pegawai["sari"], tahun)
    rencanakan(hasil, *periode.values())
    hasil.kota = kota
    return hasil


def test_formulir_sama_dikirim_bersamaan(susunan):
    hari = timezone.localdate()
    isian = IsianProgres(susunan.indikator["naik"].pk, hari, Decimal(90))
    kunci = uuid4()
    tautan = BuktiBaru("a", tautan="https://contoh.invalid/a")

    def catat():
        sari = susunan.kota.akun["sari"]
        return catat_progres(susunan.skp, isian, oleh=sari, kunci_kirim=kunci, bukti=[tautan])

    hasil = serentak(catat, catat, catat)
    assert len({satu.pk for satu in hasil}) == 1
    assert Progres.objects.count() == BuktiDukung.objects.count() == 1


def test_dua_tab_menjawab_satu_bukti(susunan):
    bukti = BuktiDukung.objects.create(
        skp=susunan.skp, jenis=JenisBukti.TAUTAN, nama="Bukti", tautan="https://contoh.invalid/a"
    )
    bagus = susunan.kota.akun["bagus"]

    def jawab(tindakan):
        return lambda: periksa_bukti(bukti, tindakan, oleh=bagus, nomor_ubah=1, catatan="Lengkapi")

    hasil = serentak(jawab(Tindakan.TERIMA), jawab(Tindakan.KEMBALIKAN))
    assert sorted(type(satu).__name__ for satu in hasil) == ["BuktiDukung", "IsianBerubah"]
    assert isinstance(next(s for s in hasil if isinstance(s, ValueError)), IsianBerubah)


def test_laporan_diajukan_bersamaan(susunan):
    tahun = timezone.localdate().year
    periode = Periode.objects.pada(timezone.localdate()).get(tahun=tahun)
    sari = susunan.kota.akun["sari"]

    def ajukan():
        return ajukan_laporan(susunan.skp, periode, oleh=sari)

    hasil = serentak(ajukan, ajukan)
    assert len({satu.pk for satu in hasil}) == LaporanPeriode.objects.count() == 1
