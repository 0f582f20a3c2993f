"""Delegations by action: reach for their days, no chain, told to both."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from dumai_asn.direktori.actions.delegasi import akhiri_delegasi, delegasikan
from dumai_asn.direktori.models import Ketidakhadiran
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from tests.direktori.bangun import terjangkau

MULAI, SELESAI = date(2027, 1, 4), date(2027, 1, 11)


def beri(kota, dari="bagus", kepada="oki", oleh="bagus", mulai=MULAI, selesai=SELESAI):
    return delegasikan(
        kota.pegawai[dari],
        kepada=kota.pegawai[kepada],
        mulai=mulai,
        selesai=selesai,
        alasan="Cuti",
        oleh=kota.akun[oleh],
    )


def test_menjangkau_sampai_diakhiri_dan_diberitahukan(kota):
    satu = beri(kota, oleh="usman")
    assert terjangkau(kota, "oki", MULAI) == {"oki", "sari", "dodi"}
    akhir = MULAI + timedelta(days=2)
    akhiri_delegasi(satu, selesai=akhir, oleh=kota.akun["bagus"], nomor_ubah=satu.nomor_ubah)
    assert terjangkau(kota, "oki", akhir) == {"oki"}
    kabar = Pemberitahuan.objects.filter(jenis="direktori.delegasi")
    assert sorted(kabar.values_list("akun__username", flat=True)) == ["bagus", "oki", "oki"]


def test_tanpa_rantai_tanpa_rangkap_dan_bukan_yang_dinilai(kota):
    beri(kota)
    with pytest.raises(IsianDitolak, match="sudah didelegasikan"):
        beri(kota, kepada="lukman")
    with pytest.raises(IsianDitolak, match="mendelegasikan wewenangnya"):
        beri(kota, dari="lukman", kepada="bagus", oleh="lukman")
    with pytest.raises(IsianDitolak, match="tidak dapat diteruskan"):
        beri(kota, dari="oki", kepada="usman", oleh="oki")
    with pytest.raises(IsianDitolak, match="menilai dirinya sendiri"):
        beri(kota, dari="kartika", kepada="usman", oleh="kartika")


def test_bukan_yang_tidak_hadir_dan_bukan_oleh_orang_lain(kota):
    Ketidakhadiran.objects.create(
        pegawai=kota.pegawai["oki"], jenis="CUTI_TAHUNAN", masa=(MULAI, SELESAI)
    )
    with pytest.raises(IsianDitolak, match="tidak hadir"):
        beri(kota)
    with pytest.raises(PermissionDenied):
        beri(kota, oleh="sari", kepada="ratna")
    with pytest.raises(IsianDitolak, match="sebelum hari mulai"):
        beri(kota, selesai=MULAI)
