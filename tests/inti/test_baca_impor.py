"""Each trap of an import file alone: read truly, or refused in one sentence."""

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook

from dumai_asn.inti.actions import baca_impor
from dumai_asn.inti.actions.baca_impor import buka_impor
from dumai_asn.inti.rules.impor import BerkasImporDitolak, KolomImpor

KOLOM = (
    KolomImpor("kode", ("id",), wajib=True, angka=True),
    KolomImpor("nama", ("nama",), wajib=True),
)


def baca(tmp_path, isi: bytes, nama: str = "uji.csv"):
    jalur = tmp_path / nama
    jalur.write_bytes(isi)
    with buka_impor(jalur, nama, KOLOM) as bacaan:
        return list(bacaan.baris), bacaan.kepala


def xlsx(*baris, judul=None) -> bytes:
    buku = Workbook()
    if judul:
        buku.active.append([judul])
        buku.create_sheet()
    lembar = buku.worksheets[-1]
    for satu in baris:
        lembar.append(satu)
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


@pytest.mark.parametrize(
    "isi",
    [
        "Id,Nama\n1,Béta\n".encode(),
        "\ufeffId,Nama\n1,Béta\n".encode(),
        "Id;Nama\r\n1;Béta\r\n".encode(),
        "Id;Nama\r1;Béta\r".encode("cp1252"),
        "Nama\tLain\tID\nBéta\tx\t'1\n".encode(),
    ],
)
def test_csv_dalam_setiap_bentuknya(tmp_path, isi):
    assert baca(tmp_path, isi)[0] == [(2, {"kode": "1", "nama": "Béta"})]


def test_nomor_baris_tetap_benar_di_balik_baris_dalam_kutip(tmp_path):
    baris, _ = baca(tmp_path, b'Laporan 2026\n\nId,Nama\n1,"Satu\nDua"\n\n2,Tiga\n')
    assert baris == [(4, {"kode": "1", "nama": "Satu Dua"}), (7, {"kode": "2", "nama": "Tiga"})]


def test_baris_pendek_dan_kosong(tmp_path):
    baris, _ = baca(tmp_path, b"Id,Nama\n1\n,\n")
    assert baris == [(2, {"kode": "1", "nama": ""})]


def test_xlsx_di_lembar_kedua_dengan_kepala_di_tengah(tmp_path):
    isi = xlsx(["Instansi"], [], ["Nama", "Id"], ["Beta", "'007"], ["Gama", 12], judul="Sampul")
    baris, _ = baca(tmp_path, isi)
    assert baris == [(4, {"kode": "007", "nama": "Beta"}), (5, {"kode": "12", "nama": "Gama"})]


def test_nip_yang_menjadi_angka_terbaca_sebagai_angka_yang_dipendekkan(tmp_path):
    baris, _ = baca(tmp_path, xlsx(["Id", "Nama"], [198503152010011005, "Beta"]))
    assert baris[0][1]["kode"] == "1,99E+17"


def bom_zip() -> bytes:
    keluar = BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as berkas:
        berkas.writestr("xl/workbook.xml", b"0" * 5_000_000)
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "kosong"),
        (b"%PDF-1.7 apa saja", "bukan CSV atau XLSX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Excel lama"),
        (b"PK\x03\x04 potongan", "tidak dapat dibuka"),
        (b"\xff\xfeI\x00d\x00", "bukan CSV atau XLSX"),
        (b"a,b\n1,2\n", "Judul kolom tidak ditemukan"),
        (b"Id,Lain\n1,2\n", "tidak mempunyai kolom nama"),
        (b"Id,Nama\n", "hanya berisi judul"),
        (b'Id,Nama\n1,"buka' + b"x" * 200_000, "tanda kutip yang tidak ditutup"),
    ],
)
def test_yang_tidak_terbaca_ditolak_dengan_satu_kalimat(tmp_path, isi, kata):
    with pytest.raises(BerkasImporDitolak, match=kata):
        baca(tmp_path, isi)


def test_bom_zip_ditolak_sebelum_dibongkar(tmp_path, monkeypatch):
    monkeypatch.setattr(baca_impor, "BONGKAR_MAKS", 1_000_000)
    with pytest.raises(BerkasImporDitolak, match="terlalu besar setelah dibongkar"):
        baca(tmp_path, bom_zip(), "bom.xlsx")


def test_terlalu_besar_dan_terlalu_banyak(tmp_path, monkeypatch):
    monkeypatch.setattr(baca_impor, "BARIS_MAKS", 2)
    with pytest.raises(BerkasImporDitolak, match="lebih dari 2 baris"):
        baca(tmp_path, b"Id,Nama\n1,a\n2,b\n3,c\n")
    monkeypatch.setattr(baca_impor, "BITA_MAKS", 4)
    with pytest.raises(BerkasImporDitolak, match="paling besar"):
        baca(tmp_path, b"Id,Nama\n1,a\n")


def test_zip_lain_bukan_xlsx(tmp_path):
    keluar = BytesIO()
    with zipfile.ZipFile(keluar, "w") as berkas:
        berkas.writestr("word/document.xml", "<x/>")
    with pytest.raises(BerkasImporDitolak, match="bukan CSV atau XLSX"):
        baca(tmp_path, keluar.getvalue(), "surat.docx")
