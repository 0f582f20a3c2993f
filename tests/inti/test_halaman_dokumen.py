"""Finding an issued document and revoking it, and what strangers read afterwards."""

from datetime import date

import pytest
from django.test import Client

from dumai_asn.inti import papan
from dumai_asn.inti.models import Berkas, Dokumen
from dumai_asn.inti.rules.dokumen import StatusDokumen, alasan_publik, berkelompok

KEKELIRUAN = {"alasan": "Isinya keliru", "catatan": "Nama Suri tertulis dua kali"}


@pytest.fixture
def terbit(kota):
    """``terbit(n, objek=…)``: an issued document with number n, without the cost of composing."""

    def _terbit(nomor: int, objek: int = 1, **lain) -> Dokumen:
        berkas, _ = Berkas.objects.get_or_create(
            sha256="a" * 64, jenis_isi="application/pdf", ukuran=9, lokasi="aa/a"
        )
        return Dokumen.objects.create(
            jenis=next(papan.penyedia("dokumen")).kunci,
            objek=objek,
            nomor=f"UJ/2026/{nomor:06d}",
            judul=f"Surat {nomor}",
            tanggal=date(2026, 11, 2),
            penerbit="Dinas Kesehatan",
            kode_publik=f"{nomor:016d}",
            sha256="a" * 64,
            berkas=berkas,
            parameter={},
            versi_templat="1",
            sidik_data="b" * 64,
            oleh=kota.akun["ratna"],
            **lain,
        )

    return _terbit


@pytest.mark.parametrize(
    ("alasan", "publik"),
    [
        ("Isinya keliru", "Isinya keliru"),
        ("Isinya keliru: nama Suri", "Isinya keliru"),
        ("Diganti dokumen EK/2026/000002.", "Diganti dokumen EK/2026/000002"),
        ("Salah orang: Dodi", ""),
        ("", ""),
    ],
)
def test_hanya_alasan_umum_yang_publik(alasan, publik):
    assert alasan_publik(alasan) == publik


def test_dicari_dibuka_dicabut_dan_terbaca_siapa_pun_tanpa_catatan(masuk, terbit):
    satu, _ = terbit(1), terbit(2, objek=2)
    client = masuk("pengelola")
    for teks in ("000001", "Surat 1", berkelompok(satu.kode_publik).lower()):
        halaman = client.get("/dokumen/", {"q": teks}).content.decode()
        assert "UJ/2026/000001" in halaman
        assert "UJ/2026/000002" not in halaman
    assert "Pilih alasannya" in client.post(f"/dokumen/{satu.pk}/", {}).content.decode()
    assert client.post(f"/dokumen/{satu.pk}/", KEKELIRUAN).status_code == 302
    satu.refresh_from_db()
    assert (satu.status, satu.dicabut_oleh.username) == (StatusDokumen.DICABUT, "ratna")
    assert "Nama Suri" in client.get(f"/dokumen/{satu.pk}/").content.decode()
    publik = Client().get(f"/periksa/{satu.kode_publik}/").content.decode()
    assert "Alasannya: Isinya keliru." in publik
    assert "Suri" not in publik


def test_sekali_dicabut_tidak_dua_kali(masuk, terbit):
    satu = terbit(1)
    client = masuk("pengelola")
    client.post(f"/dokumen/{satu.pk}/", KEKELIRUAN)
    lagi = client.post(f"/dokumen/{satu.pk}/", {"alasan": "Dipakai tidak semestinya"})
    assert lagi.status_code == 200
    satu.refresh_from_db()
    assert satu.alasan_publik == "Isinya keliru"


def test_terbitan_lama_dan_baru_saling_disebut(masuk, terbit):
    lama = terbit(1)
    client = masuk("pengelola")
    client.post(f"/dokumen/{lama.pk}/", KEKELIRUAN)
    baru = terbit(2)
    assert "UJ/2026/000002" in client.get(f"/dokumen/{lama.pk}/").content.decode()
    assert "UJ/2026/000001" in client.get(f"/dokumen/{baru.pk}/").content.decode()


def test_daftar_sekueri_bila_dokumennya_bertambah(masuk, terbit, django_assert_max_num_queries):
    client = masuk("pengelola")
    terbit(1)
    client.get("/dokumen/")
    with django_assert_max_num_queries(25) as kueri:
        client.get("/dokumen/")
    for nomor in range(2, 12):
        terbit(nomor, objek=nomor)
    with django_assert_max_num_queries(len(kueri)):
        client.get("/dokumen/")
