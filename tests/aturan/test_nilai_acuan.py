"""Reference values between dataclass, JSON, what is typed, and words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

import pytest

from dumai_asn.inti import papan
from dumai_asn.inti.rules import tanggal
from dumai_asn.inti.rules.acuan import AcuanTidakSah, ButirAcuan, Nilai, Tanda, angka
from dumai_asn.inti.rules.nilai_acuan import (
    dari_json,
    dari_teks,
    jenis_nilai,
    kata,
    ke_json,
    ke_teks,
    simpan,
    susun,
)


class Warna(StrEnum):
    MERAH = "MERAH"
    HIJAU = "HIJAU"


class Pita(NamedTuple):
    nama: str
    mulai: Decimal


@dataclass(frozen=True)
class Segala:
    hari: int = 14
    ambang: Decimal = Decimal("87.5")
    aktif: bool = True
    sejak: date = date(2026, 1, 31)
    warna: Warna = Warna.MERAH
    batas: int | None = None
    kode: tuple[str, ...] = ("21", "24")
    langkah: tuple[int, ...] = (3, 1, 2)
    himpun: frozenset[str] = frozenset({"b", "a"})
    pita: tuple[Pita, ...] = (Pita("SB", Decimal("90.5")), Pita("B", Decimal(80)))
    pasang: tuple[tuple[int, date], ...] = ((1, date(2026, 1, 1)),)
    peta: Mapping[str, Decimal] = field(
        default_factory=lambda: MappingProxyType({"S1": Decimal(5), "D4": Decimal("4.5")})
    )


NAMA = tuple(jenis_nilai(Segala))


def test_json_bolak_balik():
    assert susun(Segala(), simpan(Segala())) == Segala()
    assert simpan(Segala())["pita"] == [["SB", "90.5"], ["B", "80"]]


@pytest.mark.parametrize("nama", NAMA)
def test_yang_diketik_bolak_balik(nama):
    jenis, nilai = jenis_nilai(Segala)[nama], getattr(Segala(), nama)
    assert dari_teks(jenis, ke_teks(jenis, nilai)) == nilai


@pytest.mark.parametrize(
    ("nama", "isi", "pesan"),
    [
        ("hari", "3,5", "angka bulat"),
        ("hari", "1.234", "dapat berarti"),
        ("hari", "", "perlu diisi"),
        ("ambang", "banyak", "angka saja"),
        ("aktif", "mungkin", "ya atau tidak"),
        ("sejak", "31/2/2026", "Tulis tanggal"),
        ("warna", "UNGU", "tidak dikenal"),
        ("langkah", "1\nx", "Baris 2"),
        ("pita", "SB; 90\nB", "Baris 2: Tulis 2 kolom"),
        ("peta", "S1; lima", "Baris 1"),
    ],
)
def test_yang_salah_ketik_dijawab_dengan_kata(nama, isi, pesan):
    with pytest.raises(ValueError, match=pesan):
        dari_teks(jenis_nilai(Segala)[nama], isi)


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("hari", "3"),
        ("hari", True),
        ("hari", None),
        ("aktif", 1),
        ("sejak", "kemarin"),
        ("warna", "UNGU"),
        ("pita", [["SB"]]),
        ("pita", "SB"),
        ("peta", [["S1", 3]]),
    ],
)
def test_json_yang_salah_jenis_ditolak(nama, isi):
    with pytest.raises((ValueError, TypeError)):
        dari_json(jenis_nilai(Segala)[nama], isi)


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        (14, "14 hari"),
        (Decimal("1436.50"), "1.436,5 hari"),
        (True, "Ya"),
        (None, "tidak ada"),
        (date(2026, 8, 17), "17 Agustus 2026"),
        (("a", "b"), "Satu, b"),
        (frozenset(), "kosong"),
        (MappingProxyType({"a": 3}), "Satu: 3 hari"),
    ],
)
def test_dibaca_dengan_kata_dan_satuan(isi, harapan):
    assert kata(Nilai("n", 1, satuan="hari", pilihan={"a": "Satu"}), isi) == harapan


@dataclass(frozen=True)
class Batas:
    kecil: int = angka(
        1, arti="Kecil", sumber="Uji", tanda=Tanda.U, satuan="hari", minimal=1, maksimal=9
    )
    pilih: str = angka("a", arti="Pilih", sumber="Uji", tanda=Tanda.U, pilihan={"a": "A"})


@pytest.mark.parametrize(
    ("isi", "galat"),
    [
        (Batas(), None),
        (Batas(kecil=0), {"kecil": "Paling kecil 1."}),
        (
            Batas(kecil=10, pilih="z"),
            {"kecil": "Paling besar 9.", "pilih": "Pilihan z tidak dikenal."},
        ),
    ],
)
def test_batas_setiap_angka_diperiksa(isi, galat):
    butir = ButirAcuan("uji", Batas(), "Uji", Tanda.U)
    if galat is None:
        butir.periksa(isi)
        return
    with pytest.raises(AcuanTidakSah) as tolak:
        butir.periksa(isi)
    assert tolak.value.galat == galat


BUTIR = [pytest.param(b.isi, id=b.kunci) for b in papan.penyedia("acuan")]


@pytest.mark.parametrize("butir", BUTIR)
def test_setiap_acuan_rumah_lolos_pemeriksaannya_dan_dikenal_bentuknya(butir):
    butir.periksa(butir.bawaan)
    assert susun(butir.bawaan, simpan(butir.bawaan)) == butir.bawaan
    for nilai in butir.nilai():
        jenis = jenis_nilai(type(butir.bawaan))[nilai.nama]
        assert dari_teks(jenis, ke_teks(jenis, nilai.bawaan)) == nilai.bawaan
        assert dari_json(jenis, ke_json(nilai.bawaan)) == nilai.bawaan


@pytest.mark.parametrize("butir", BUTIR)
def test_setiap_acuan_rumah_berkata_apa_dan_dipakai_di_mana(butir):
    assert butir.judul
    assert butir.dipakai.endswith(".")
    assert all(nilai.arti and nilai.sumber for nilai in butir.nilai())


@pytest.mark.parametrize(
    ("teks", "hari"),
    [
        ("17/8/2026", date(2026, 8, 17)),
        ("17-08-2026", date(2026, 8, 17)),
        ("17.8.2026", date(2026, 8, 17)),
        ("2026-08-17", date(2026, 8, 17)),
        ("17 Agustus 2026", date(2026, 8, 17)),
        (" Senin,  17  agu 2026 ", date(2026, 8, 17)),
        ("Jum'at, 1 Mei 2026", date(2026, 5, 1)),
    ],
)
def test_tanggal_dipahami(teks, hari):
    assert tanggal.urai(teks) == hari


@pytest.mark.parametrize(
    "teks",
    ["", "17/8/26", "31/2/2026", "8/17/2026", "17 August 2026", "2026-8-17", "²/1/2026"],
)
def test_tanggal_yang_meragukan_ditanyakan_kembali(teks):
    with pytest.raises(ValueError, match="Tulis tanggal"):
        tanggal.urai(teks)
