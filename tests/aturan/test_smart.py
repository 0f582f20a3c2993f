"""Advice on wording: it comes with a reason, and good examples get none."""

import csv
from pathlib import Path

import pytest

from kinerja.rules.istilah import Arah, Aspek
from kinerja.rules.smart import KodeSaran, Ukuran, saran_indikator, saran_rhk, saran_waktu


def kode(semua):
    return [satu.kode for satu in semua]


@pytest.mark.parametrize(
    ("teks", "induk", "harapan"),
    [
        ("Melaksanakan pelayanan izin", "", [KodeSaran.KEGIATAN]),
        ("melakukan rekap harian", "", [KodeSaran.KEGIATAN]),
        ("Penyusunan laporan keuangan", "", [KodeSaran.KEGIATAN]),
        ("Laporan keuangan", "", [KodeSaran.TANPA_HASIL]),
        ("Data", "", [KodeSaran.TANPA_HASIL]),
        ("Terselesaikannya laporan keuangan tepat waktu", "", []),
        ("Meningkatnya kepatuhan wajib pajak", "", []),
        ("Penerimaan naik", "", []),
        ("Pegawai berkembang", "", []),
        ("Izin terbit tepat waktu", "Izin terbit tepat waktu", [KodeSaran.SALINAN]),
        ("Izin terbit tepat waktu.", "izin  terbit tepat waktu", [KodeSaran.SALINAN]),
        ("Berkas izin diperiksa dalam dua hari", "Izin terbit tepat waktu", []),
        ("", "", []),
        ("!!!", "Izin", []),
    ],
)
def test_result_or_activity(teks, induk, harapan):
    assert kode(saran_rhk(teks, induk)) == harapan


@pytest.mark.parametrize(
    ("ukuran", "harapan"),
    [
        (Ukuran("Izin terbit"), [KodeSaran.TANPA_SATUAN]),
        (Ukuran("Izin terbit", "%"), []),
        (Ukuran("Laporan rapi", target_teks="diterima tanpa revisi"), []),
        (Ukuran("Prosedur baru", arah=Arah.TAHAPAN), []),
        (Ukuran("Lama proses", "hari", aspek=Aspek.WAKTU), []),
        (Ukuran("Selesai", target_teks="sesuai rencana", aspek=Aspek.WAKTU),
         [KodeSaran.TANPA_WAKTU]),
    ],
)  # fmt: skip
def test_measure(ukuran, harapan):
    assert kode(saran_indikator(ukuran)) == harapan


def test_by_when_is_asked_of_the_rhk_and_its_indicators_together():
    angka = Ukuran("Dokumen tersusun", "dokumen")
    assert kode(saran_waktu("Dokumen perencanaan selaras", [angka])) == [KodeSaran.TANPA_WAKTU]
    assert saran_waktu("Dokumen selaras tiap triwulan", [angka]) == ()
    assert saran_waktu("Dokumen selaras", [angka, Ukuran("Lama", "hari")]) == ()
    assert saran_waktu("Dokumen selaras", []) == ()


def test_every_hint_says_why_and_what_would_be_better():
    semua = (*saran_rhk("Laporan keuangan"), *saran_indikator(Ukuran("Izin terbit")))
    assert all(satu.sebab and satu.usul.endswith(".") for satu in semua)


def test_the_dictionary_of_good_examples_gets_no_hint():
    with (Path(__file__).parents[2] / "dumai_asn/contoh/data/kamus_indikator.csv").open() as berkas:
        baris = list(csv.DictReader(berkas))
    assert len(baris) > 50
    kena = [
        satu["rencana_hasil_kerja"]
        for satu in baris
        if saran_rhk(satu["rencana_hasil_kerja"])
        or saran_indikator(Ukuran(satu["indikator"], satu["satuan"], satu["arah"], satu["aspek"]))
    ]
    assert kena == []
