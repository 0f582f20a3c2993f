"""Classes somebody is still enrolled in, told to who ends their service; a transfer is none."""

from datetime import timedelta

import pytest

from dumai_asn.direktori.rules.dampak import Perubahan
from dumai_asn.inti.rules.rentang import Rentang
from pembinaan.queries.dampak import dampak_kelas
from tests.pembinaan.bangun import buat_kelas_terbuka, dudukkan, hari_ini
from tests.pemeran import MULAI

SEHARI = timedelta(days=1)


@pytest.mark.parametrize(
    ("hari", "pindah", "jumlah"), [(0, False, 1), (1, False, 0), (0, True, 0)], ids=str
)
def test_kelas_sesudah_hari_terakhir(kota, hari, pindah, jumlah, django_assert_max_num_queries):
    kelas = buat_kelas_terbuka(kota)
    dudukkan(kota, kelas, "sari", "dodi")
    sari, luar = kota.pegawai["sari"].pk, hari_ini() + hari * SEHARI
    semua = [Perubahan(sari, 1, Rentang(MULAI, None), Rentang(MULAI, luar))]
    if pindah:
        semua.append(Perubahan(sari, None, None, Rentang(luar, None)))
    with django_assert_max_num_queries(1):
        hasil = dampak_kelas(semua, hari_ini())
    assert [satu.jumlah for satu in hasil] == [jumlah] * bool(jumlah)
