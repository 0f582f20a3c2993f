"""Help: every page has it, it names real pages, and it stays short."""

import pytest

from dumai_asn.inti.rupa.bantuan import istilah, semua_topik, topik
from tests.lintas.alamat import alamat, semua_nama
from tests.lintas.test_matriks_izin import BARIS

#: Pages that a signed-in person reads, without help of their own.
TANPA_BANTUAN = {
    "account_login": "before signing in; says itself what to do",
    "account_inactive": "before signing in; says itself what to do",
    "akun_aktivasi": "before signing in; says itself what to do",
    "beranda:saran": "a part of a page",
    "beranda:kalender_unduh": "a file",
    "inti:healthz": "for machines",
    "inti:readyz": "for machines",
    "inti:komponen": "for those who build pages",
    "inti:daftar_unduh": "one question before a file",
    "inti:unggahan": "asked by the script that uploads",
    "inti:periksa": "for strangers; says itself what to do",
    "inti:periksa_kode": "for strangers; says itself what to do",
    "direktori:perbaikan_berkas": "a file",
    "evaluasi:nilai_pdf": "a file",
    "kinerja:rekap_pdf": "a file",
    "kinerja:cetak_skp": "a file",
    "kinerja:cetak_matriks": "a file",
    "kinerja:cetak_rencana": "a file",
    "kinerja:berkas_bukti": "a file",
}
DIBUKA = {satu["nama"] for satu in BARIS if satu["metode"] == "GET" and "200" in satu.values()}


def test_setiap_halaman_punya_bantuan():
    """A new page: add a table to ``bantuan.toml`` of its room (``inti/rupa/bantuan.py``)."""
    tanpa = {nama for nama in DIBUKA - set(TANPA_BANTUAN) if topik(nama) is None}
    assert tanpa == set()


def test_bantuan_hanya_untuk_halaman_yang_ada():
    tertulis = {nama for satu in semua_topik() for nama in (satu.nama, *satu.juga)}
    assert tertulis - set(semua_nama()) == set()


@pytest.mark.parametrize("satu", semua_topik(), ids=lambda satu: satu.nama)
def test_bantuan_pendek_dan_lengkap(satu):
    assert 3 <= len(satu.tanya) <= 5
    assert len(satu.untuk) <= 220
    assert len(satu.lanjut) <= 220
    for tanya, jawab in satu.tanya:
        assert tanya[-1] in ".?"
        assert len(jawab) <= 260
    assert "!" not in str(satu)


def test_istilah_terurut_dan_berarti():
    assert "SKP" in istilah()
    assert all(len(arti) <= 200 for arti in istilah().values())


@pytest.mark.django_db
def test_tombol_bantuan_membuka_bantuan_halaman_itu(dunia):
    client = dunia.masuk("pegawai")
    isi = client.get(alamat("kinerja:progres", dunia)).content.decode()
    assert 'href="/bantuan/kinerja:progres/"' in isi
    panel = client.get("/bantuan/kinerja:progres/", {"panel": ""}).content.decode()
    assert "<html" not in panel
    assert "Sampai kapan saya dapat mengajukan laporan?" in panel
    assert "<h1>Bantuan: Progres" in client.get("/bantuan/kinerja:progres/").content.decode()
    assert client.get("/bantuan/tidak:ada/").status_code == 404
    assert "Daftar istilah" in client.get("/bantuan/").content.decode()
