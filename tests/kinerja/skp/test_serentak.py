"""Two at once on one SKP: pressed twice, two tabs, withdrawn while it is answered."""

import pytest

from dumai_asn.direktori.models import Penempatan
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from kinerja.actions.alur_skp import ajukan_skp, tarik_skp, tetapkan_skp
from kinerja.actions.isi_skp import simpan_indikator, simpan_rhk
from kinerja.actions.skp import mulai_perubahan, mulai_skp
from kinerja.models import SKP, RencanaHasilKerja, VersiSKP
from kinerja.rules.istilah import StatusVersi
from tests.kinerja.bangun import buat_tahun, siapkan_skp
from tests.kinerja.skp.bahan import SEMENTARA, UKURAN
from tests.kinerja.test_serentak import serentak
from tests.pemeran import bangun_kota

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def kota(transactional_db):
    kota = bangun_kota()
    buat_tahun()
    siapkan_skp()
    return kota


@pytest.fixture
def tempat(kota):
    return Penempatan.objects.get(pegawai=kota.pegawai["sari"])


@pytest.fixture
def versi(tempat, kota):
    return mulai_skp(tempat, 2026, oleh=kota.akun["sari"])


def _diajukan(versi, oleh):
    rhk = simpan_rhk(versi, SEMENTARA, oleh=oleh, nomor_ubah=versi.nomor_ubah)
    simpan_indikator(versi, rhk, UKURAN, oleh=oleh, nomor_ubah=versi.nomor_ubah)
    return ajukan_skp(versi, oleh=oleh, nomor_ubah=versi.nomor_ubah)


def _gagal(hasil):
    return [satu for satu in hasil if isinstance(satu, Exception)]


def test_begun_in_two_tabs_it_is_one_draft(kota, tempat):
    sari = kota.akun["sari"]
    hasil = serentak(*[lambda: mulai_skp(tempat, 2026, oleh=sari)] * 3)
    assert _gagal(hasil) == []
    assert {satu.pk for satu in hasil} == {VersiSKP.objects.get(skp__pegawai=tempat.pegawai).pk}


def test_two_tabs_that_add_an_rhk_do_not_write_over_each_other(kota, versi):
    sari, nomor = kota.akun["sari"], versi.nomor_ubah
    hasil = serentak(
        *[
            lambda: simpan_rhk(
                VersiSKP.objects.get(pk=versi.pk), SEMENTARA, oleh=sari, nomor_ubah=nomor
            )
        ]
        * 2
    )
    assert [type(satu) for satu in _gagal(hasil)] == [IsianBerubah]
    assert RencanaHasilKerja.objects.filter(skp=versi.skp).count() == 1


def test_withdrawn_while_it_is_fixed_one_of_them_wins(kota, versi):
    sari, bagus = kota.akun["sari"], kota.akun["bagus"]
    diajukan = _diajukan(versi, sari)
    nomor = diajukan.nomor_ubah

    def segar():
        return VersiSKP.objects.get(pk=versi.pk)

    hasil = serentak(
        lambda: tarik_skp(segar(), oleh=sari, nomor_ubah=nomor),
        lambda: tetapkan_skp(segar(), oleh=bagus, nomor_ubah=nomor),
    )
    (galat,) = _gagal(hasil)
    assert isinstance(galat, IsianBerubah | IsianDitolak | AlurDitolak)
    menang = StatusVersi.DITETAPKAN if isinstance(hasil[0], Exception) else StatusVersi.DRAF
    assert segar().status == menang


def test_a_change_begun_twice_is_one_draft(kota, versi):
    sari, bagus = kota.akun["sari"], kota.akun["bagus"]
    diajukan = _diajukan(versi, sari)
    tetapkan_skp(diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah)
    hasil = serentak(
        *[
            lambda: mulai_perubahan(
                SKP.objects.get(pk=versi.skp_id), oleh=sari, alasan="Perjanjian kinerja berubah"
            )
        ]
        * 2
    )
    assert len(_gagal(hasil)) <= 1
    assert VersiSKP.objects.filter(skp=versi.skp, status=StatusVersi.DRAF).count() == 1
