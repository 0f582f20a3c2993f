"""The tour: offered once a role, the same words as a page, on pages that the role may open."""

from dumai_asn.beranda.choices import TUR, UMUM
from tests.pemeran import Kota


def test_empat_sampai_enam_langkah():
    for langkah in (*TUR.values(), UMUM):
        assert 4 <= len(langkah) <= 6
        assert langkah[0].alamat == "beranda:beranda"
        assert all(len(satu.kata) <= 130 for satu in langkah)


def test_ditawarkan_sekali_setiap_peran(masuk, kota: Kota):
    client = masuk("penilai")
    assert "Baru di sini?" in client.get("/").content.decode()
    client.post("/kenali/selesai/")
    assert "Baru di sini?" not in client.get("/").content.decode()
    client.post("/peran/", {"peran": "PEGAWAI"})
    assert "Baru di sini?" in client.get("/").content.decode()
    client.post("/kenali/selesai/")
    client.post("/kenali/selesai/")
    akun = kota.peran("penilai")
    akun.refresh_from_db()
    assert akun.tur == ["PENILAI", "PEGAWAI"]
    lain = masuk("penilai")
    assert "Baru di sini?" not in lain.get("/").content.decode()


def test_penunjuk_hanya_dimuat_selagi_berjalan(masuk):
    client = masuk("pegawai")
    assert "tur.js" not in client.get("/").content.decode()
    client.post("/kenali/mulai/")
    assert "tur.js" in client.get("/skp/").content.decode()
    assert "Baru di sini?" not in client.get("/").content.decode()
    client.post("/kenali/selesai/")
    assert "tur.js" not in client.get("/").content.decode()
    client.post("/kenali/mulai/")
    assert "tur.js" in client.get("/").content.decode()


def test_melihat_tidak_menandai(masuk, kota: Kota):
    client = masuk("pegawai")
    client.get("/kenali/")
    assert client.get("/kenali/mulai/").status_code == 405
    akun = kota.peran("pegawai")
    akun.refresh_from_db()
    assert akun.tur == []
