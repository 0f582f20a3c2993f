"""Reference data: every number carries its meaning, source and tag."""

from dataclasses import FrozenInstanceError, fields
from importlib import import_module

import pytest

from dumai_asn.inti.rules.acuan import ButirAcuan, Tanda

MODUL = (
    "dumai_asn.direktori.rules.bawaan",
    "kinerja.rules.bawaan",
    "evaluasi.rules.bawaan",
    "pembinaan.rules.bawaan",
)
BUTIR: list[ButirAcuan] = [butir for nama in MODUL for butir in import_module(nama).ACUAN]
URUTAN = {Tanda.C2: 0, Tanda.C1: 1, Tanda.U: 2}


@pytest.mark.parametrize("butir", BUTIR, ids=lambda butir: butir.kunci)
def test_butir_lengkap(butir: ButirAcuan) -> None:
    nilai = list(butir.nilai())
    assert nilai
    assert all(satu.arti and satu.sumber for satu in nilai)
    assert butir.tanda == max((satu.tanda for satu in nilai), key=URUTAN.__getitem__)
    assert butir.dasar_hukum


@pytest.mark.parametrize("butir", BUTIR, ids=lambda butir: butir.kunci)
def test_bawaan_beku_dan_dapat_diganti_sebagian(butir: ButirAcuan) -> None:
    nama = fields(butir.bawaan)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(butir.bawaan, nama, None)
    kelas = type(butir.bawaan)
    assert kelas(**{nama: getattr(butir.bawaan, nama)}) == butir.bawaan


def test_kunci_tidak_berulang() -> None:
    kunci = [butir.kunci for butir in BUTIR]
    assert len(set(kunci)) == len(kunci)
