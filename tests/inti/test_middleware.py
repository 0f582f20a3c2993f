"""What every page carries: no copy in caches, nothing fetched before it is wanted."""

import pytest

from dumai_asn.inti.models import Putaran


def test_halaman_pribadi_tidak_disimpan_di_mana_pun(masuk):
    jawaban = masuk("pegawai").get("/kotak/")
    assert jawaban.status_code == 200
    assert jawaban["Cache-Control"] == "no-store, private"


def test_juga_jawaban_yang_ditolak_atau_dialihkan(masuk):
    client = masuk("pegawai")
    for jalur, status in (("/pekerjaan/999/", 404), ("/peran/", 405)):
        jawaban = client.get(jalur)
        assert (jawaban.status_code, jawaban["Cache-Control"]) == (status, "no-store, private")
    assert client.post("/peran/", {"peran": "PEGAWAI"})["Cache-Control"] == "no-store, private"


def test_pengambilan_lebih_dini_tidak_dijawab(masuk):
    """Otherwise it would count as read by a person who never looked."""
    jawaban = masuk("pegawai").get("/kotak/", headers={"sec-purpose": "prefetch;prerender"})
    assert (jawaban.status_code, jawaban.content) == (204, b"")
    assert jawaban["Cache-Control"] == "no-store"


def test_tanpa_masuk_ke_halaman_masuk_dan_kembali(client, db):
    jawaban = client.get("/kotak/?belum=1")
    assert jawaban.status_code == 302
    assert jawaban["Location"] == "/masuk/?next=/kotak/%3Fbelum%3D1"


@pytest.mark.parametrize("nama", ["Content-Security-Policy", "Permissions-Policy"])
def test_kebijakan_peramban_ikut_tiap_jawaban(client, nama):
    assert client.get("/healthz")[nama]


def test_csp_tanpa_izin_sebaris(client):
    kebijakan = client.get("/healthz")["Content-Security-Policy"]
    assert "unsafe" not in kebijakan
    assert "default-src 'self'" in kebijakan
    assert "frame-ancestors 'none'" in kebijakan


def test_akun_yang_dinonaktifkan_langsung_keluar(kota, masuk):
    client = masuk("pegawai")
    assert client.get("/kotak/").status_code == 200
    akun = kota.akun["sari"]
    akun.is_active = False
    akun.save()
    assert client.get("/kotak/").status_code == 302


def test_melihat_halaman_tidak_menulis_putaran(masuk):
    masuk("pegawai").get("/kotak/")
    assert not Putaran.objects.exists()
