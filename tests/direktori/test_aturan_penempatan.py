"""Rules of placements as tables: no database."""

from datetime import date

import pytest

from dumai_asn.direktori.rules.dampak import Perubahan, hari_berubah, sentuh_lampau
from dumai_asn.direktori.rules.istilah import JenisPenempatan as J
from dumai_asn.direktori.rules.penempatan import (
    Baris,
    batas_plt,
    celah,
    tetangga,
    tolak_akhir,
    tolak_baris,
    tolak_pindah,
    tolak_sementara,
)
from dumai_asn.inti.rules.rentang import Rentang

A, B, C, D = (date(2026, bulan, 1) for bulan in (1, 4, 7, 10))
KABISAT = date(2028, 2, 29)
SELALU = Rentang(date(2020, 1, 1), None)


def baris(mulai=A, akhir=None, *, pk=1, jenis=J.DEFINITIF, kepala=False, orang=1, unit=1, jab=1):
    return Baris(
        pk,
        orang,
        f"Orang {orang}",
        unit,
        f"Unit {unit}",
        jab,
        f"Jabatan {jab}",
        jenis,
        kepala,
        Rentang(mulai, akhir),
    )


@pytest.mark.parametrize(
    ("calon", "milik", "kepala", "unit", "kata"),
    [
        (baris(pk=None), [], [], SELALU, ""),
        (baris(C, pk=None), [baris(A, C)], [], SELALU, ""),
        (baris(B, pk=None), [baris(A, C)], [], SELALU, "sudah tercatat Jabatan 1, Unit 1 (1 Jan"),
        (baris(A, C), [baris(A, C)], [], SELALU, ""),
        (baris(B, C, pk=None, jenis=J.TIM, unit=2), [baris()], [], SELALU, ""),
        (
            baris(B, C, pk=None, jenis=J.TIM),
            [baris(A, jenis=J.TIM)],
            [],
            SELALU,
            "Sudah tercatat: Jabatan 1",
        ),
        (baris(A, pk=None), [], [], Rentang(B, None), "tidak ada pada tanggal itu (ada sejak"),
        (baris(D, pk=None), [], [], Rentang(A, C), "tidak ada pada tanggal itu"),
        (baris(B, pk=None), [], [], Rentang(A, C), "hanya ada sampai 30 Juni 2026"),
        (baris(B, C, pk=None), [], [], Rentang(A, C), ""),
        (
            baris(B, pk=None, kepala=True),
            [],
            [baris(A, pk=9, orang=2, kepala=True)],
            SELALU,
            "dipegang Orang 2 (sejak 1 Januari 2026)",
        ),
        (baris(C, pk=None, kepala=True), [], [baris(A, C, pk=9, kepala=True)], SELALU, ""),
        (
            baris(B, C, pk=None, kepala=True, jenis=J.PLT),
            [],
            [baris(A, pk=9, orang=2, kepala=True)],
            SELALU,
            "kursi yang kosong",
        ),
        (
            baris(KABISAT, date(2028, 3, 1), pk=None),
            [baris(date(2028, 3, 1), pk=2)],
            [],
            SELALU,
            "",
        ),
    ],
)
def test_tolak_baris(calon, milik, kepala, unit, kata):
    hasil = tolak_baris(calon, milik=milik, kepala=kepala, unit=unit)
    assert (kata in hasil.pesan) if kata else hasil is None


@pytest.mark.parametrize(
    ("lama", "calon", "isian"),
    [
        (None, baris(B, pk=None), None),
        (baris(A), baris(B, pk=None, jab=2), None),
        (baris(A), baris(B, pk=None, unit=2), None),
        (baris(A), baris(B, pk=None, kepala=True), None),
        (baris(A), baris(B, pk=None), "cari_jabatan"),
        (baris(A), baris(A, pk=None, jab=2), "mulai"),
        (baris(B), baris(A, pk=None, jab=2), "mulai"),
    ],
)
def test_tolak_pindah(lama, calon, isian):
    hasil = tolak_pindah(lama, calon)
    assert (hasil and hasil.isian) == isian


@pytest.mark.parametrize(
    ("jenis", "akhir", "kepala", "absen", "alasan", "isian"),
    [
        (J.PLT, C, [], False, "", None),
        (J.PLT, None, [], False, "", "sampai"),
        (J.PLH, C, [], False, "", "jenis"),
        (J.PLH, C, [baris(kepala=True)], False, "  ", "alasan"),
        (J.PLH, C, [baris(kepala=True)], False, "Rapat di luar kota", None),
        (J.PLH, C, [baris(kepala=True)], True, "", None),
        (J.PLH, C, [baris(A, B, kepala=True)], True, "", "jenis"),
    ],
)
def test_tolak_sementara(jenis, akhir, kepala, absen, alasan, isian):
    calon = baris(B, akhir, pk=None, jenis=jenis, kepala=True, orang=2)
    hasil = tolak_sementara(calon, kepala=kepala, berhalangan=absen, alasan=alasan)
    assert (hasil and hasil.isian) == isian


def test_penunjukan_definitif_bukan_sementara():
    with pytest.raises(ValueError, match="hanya Plt atau Plh"):
        tolak_sementara(baris(), kepala=[], berhalangan=False, alasan="")


@pytest.mark.parametrize(
    ("mulai", "batas"),
    [
        (date(2026, 1, 15), date(2026, 4, 15)),
        (date(2026, 11, 30), date(2027, 3, 1)),
        (date(2027, 11, 30), date(2028, 3, 1)),
        (date(2027, 11, 29), KABISAT),
        (KABISAT, date(2028, 5, 29)),
        (date(2026, 9, 1), date(2026, 12, 1)),
    ],
)
def test_batas_plt(mulai, batas):
    assert batas_plt(mulai) == batas


@pytest.mark.parametrize(
    ("mulai", "akhir", "ditolak"),
    [(A, A, True), (B, A, True), (A, date(2026, 1, 2), False), (A, None, False)],
)
def test_tolak_akhir(mulai, akhir, ditolak):
    assert (tolak_akhir(Rentang(mulai, None), akhir) is not None) is ditolak


@pytest.mark.parametrize(
    ("milik", "mulai", "kosong"),
    [
        ([], B, None),
        ([baris(A, B)], B, None),
        ([baris(A, B)], C, Rentang(B, C)),
        ([baris(A, B), baris(B, C, pk=2)], D, Rentang(C, D)),
        ([baris(A, B, jenis=J.TIM)], C, None),
    ],
)
def test_celah(milik, mulai, kosong):
    assert celah(milik, baris(mulai, pk=None)) == kosong


@pytest.mark.parametrize(
    ("baru", "hasil"),
    [
        ((C, D), []),
        ((B, D), [(1, Rentang(A, B))]),
        ((C, date(2026, 11, 1)), [(3, Rentang(date(2026, 11, 1), None))]),
        ((A, D), [(1, None)]),
    ],
)
def test_tetangga_ikut_bergeser(baru, hasil):
    milik = [baris(A, C), baris(C, D, pk=2), baris(D, pk=3)]
    ikut = tetangga(milik, milik[1], baris(*baru, pk=2))
    assert [(satu.pk, masa) for satu, masa in ikut] == hasil


@pytest.mark.parametrize(
    ("lama", "baru", "isi", "hari"),
    [
        (None, Rentang(A, None), False, [(A, None)]),
        (Rentang(A, C), None, False, [(A, C)]),
        (Rentang(A, None), Rentang(A, C), False, [(C, None)]),
        (Rentang(A, C), Rentang(B, D), False, [(A, B), (C, D)]),
        (Rentang(A, B), Rentang(C, D), False, [(A, B), (C, D)]),
        (Rentang(A, C), Rentang(A, C), False, []),
        (Rentang(A, C), Rentang(A, C), True, [(A, C), (A, C)]),
    ],
)
def test_hari_berubah(lama, baru, isi, hari):
    assert [(h.mulai, h.akhir) for h in hari_berubah(lama, baru, isi=isi)] == hari


@pytest.mark.parametrize(("pada", "lampau"), [(A, False), (B, False), (C, True)])
def test_lampau_hanya_hari_sebelum_hari_ini(pada, lampau):
    satu = Perubahan(1, 1, Rentang(A, None), Rentang(A, B))
    assert sentuh_lampau([satu], pada) is lampau
