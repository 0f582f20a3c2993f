"""Classes somebody is still enrolled in, told to who ends their service; a transfer is none."""

from datetime import timedelta

import pytest

from dumai_asn.direktori.rules.dampak import Perubahan
from dumai_asn.inti.rules.rentang import Rentang
from pembinaan.models import Pendaftaran
from pembinaan.queries.dampak import dampak_kelas
from pembinaan.rules.istilah import StatusPendaftaran
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


@pytest.mark.parametrize(
    ("nama", "dari", "sampai", "jumlah"),
    [
        ("sari", 0, 1, 1),
        ("sari", -3, 0, 0),
        ("sari", 1, 5, 0),
        ("sari", -3, None, 1),
        ("oki", 0, 1, 0),
    ],
    ids=["hari ini", "sudah lewat", "sesudahnya", "tanpa akhir", "orang lain"],
)
@pytest.mark.parametrize("baru", [True, False])
def test_sesi_selama_ketidakhadiran(kota, nama, dari, sampai, jumlah, baru):
    """Told alike when the days are taken and when they are given back; the past is told to none."""
    kelas = buat_kelas_terbuka(kota)
    dudukkan(kota, kelas, "sari")
    hari = Rentang(
        hari_ini() + dari * SEHARI, None if sampai is None else hari_ini() + sampai * SEHARI
    )
    satu = Perubahan(
        kota.pegawai[nama].pk, None, None if baru else hari, hari if baru else None, absen=True
    )
    hasil = dampak_kelas([satu], hari_ini())
    assert [d.jumlah for d in hasil] == [jumlah] * bool(jumlah)
    assert all(d.judul.startswith("Terdaftar") and str(kelas) in d.contoh for d in hasil)


def test_yang_sudah_mundur_tidak_disebut(kota):
    kelas = buat_kelas_terbuka(kota)
    (satu,) = dudukkan(kota, kelas, "sari")
    Pendaftaran.objects.filter(pk=satu.pk).update(status=StatusPendaftaran.DIBATALKAN, kursi=None)
    hari = Rentang(hari_ini(), None)
    absen = Perubahan(kota.pegawai["sari"].pk, None, None, hari, absen=True)
    assert dampak_kelas([absen], hari_ini()) == []
