"""Choices of look: kept with the account, nothing else touched, never a door elsewhere."""

import pytest

from dumai_asn.akun.istilah import Tema, UkuranTeks


@pytest.mark.parametrize(
    ("isian", "kolom", "nilai"),
    [
        ({"tema": "GELAP"}, "tema", Tema.GELAP),
        ({"ukuran_teks": "BESAR"}, "ukuran_teks", UkuranTeks.BESAR),
        ({"pintasan": "0"}, "pintasan", False),
        ({"tema": "UNGU"}, "tema", Tema.PERANGKAT),
        ({"pintasan": "mungkin"}, "pintasan", True),
        ({}, "tema", Tema.PERANGKAT),
    ],
)
def test_pilihan_disimpan_yang_asing_tidak_mengubah_apa_pun(kota, masuk, isian, kolom, nilai):
    jawaban = masuk("pegawai").post("/akun/tampilan/", {**isian, "lanjut": "/kotak/"})
    assert (jawaban.status_code, jawaban["Location"]) == (302, "/kotak/")
    akun = kota.akun["sari"]
    akun.refresh_from_db()
    assert getattr(akun, kolom) == nilai
    kota.akun["dodi"].refresh_from_db()
    assert kota.akun["dodi"].tema == Tema.PERANGKAT


@pytest.mark.parametrize(
    "lanjut", ["https://lain.example/", "//lain.example/", "javascript:alert(1)", ""]
)
def test_kembali_hanya_ke_rumah_sendiri(masuk, lanjut):
    assert masuk("pegawai").post("/akun/tampilan/", {"lanjut": lanjut})["Location"] == "/"


def test_tampilan_berlaku_pada_halaman_berikutnya(masuk):
    client = masuk("pegawai")
    client.post("/akun/tampilan/", {"tema": "GELAP", "ukuran_teks": "SANGAT_BESAR"})
    isi = client.get("/kotak/").content.decode()
    assert 'data-bs-theme="dark"' in isi
    assert 'data-teks="terbesar"' in isi


def test_hanya_lewat_post(masuk, client):
    assert masuk("pegawai").get("/akun/tampilan/").status_code == 405
    assert client.post("/akun/tampilan/", {"tema": "GELAP"})["Location"].startswith("/masuk/")
