"""Signing in: as people type their NIP, slowed down, never by sign-up."""

import pytest
from django.test import override_settings
from django.urls import NoReverseMatch, reverse

from dumai_asn.akun.models.akun import rapikan_nama
from tests.pemeran import SANDI, buat_akun


@pytest.mark.parametrize(
    ("diketik", "dicari"),
    [
        ("199001012020121001", "199001012020121001"),
        ("19900101 202012 1 001", "199001012020121001"),
        ("'199001012020121001", "199001012020121001"),
        (" 19900101.202012.1.001 ", "199001012020121001"),
        ("Pengelola", "pengelola"),
        ("pengelola-opd", "pengelola-opd"),
    ],
)
def test_nama_pengguna_dirapikan(diketik, dicari):
    assert rapikan_nama(diketik) == dicari


@pytest.mark.parametrize(
    "diketik", ["199001012020121001", "19900101 202012 1 001", "'199001012020121001"]
)
def test_masuk_dengan_nip_seperti_diketik(client, db, diketik):
    buat_akun("199001012020121001", "Uji")
    jawaban = client.post("/masuk/", {"login": diketik, "password": SANDI})
    assert jawaban.status_code == 302
    assert jawaban["Location"] == "/"


def test_sandi_salah_dijawab_dengan_kata_dan_nama_tetap_terisi(client, db):
    buat_akun("uji", "Uji")
    jawaban = client.post("/masuk/", {"login": "uji", "password": "salah-sekali"})
    isi = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert "NIP atau kata sandi tidak cocok" in isi
    assert 'value="uji"' in isi


def test_akun_nonaktif_tidak_masuk(client, db):
    akun = buat_akun("uji", "Uji")
    akun.is_active = False
    akun.save()
    client.post("/masuk/", {"login": "uji", "password": SANDI})
    assert "_auth_user_id" not in client.session


@override_settings(ACCOUNT_RATE_LIMITS={"login_failed": "20/m/ip,3/5m/key"})
def test_percobaan_berulang_diperlambat_per_akun_bukan_dikunci(client, db):
    """The fourth try waits, however the name is typed; another account still gets in."""
    from django.core.cache import cache

    cache.clear()
    buat_akun("uji", "Uji")
    buat_akun("lain", "Lain")
    for nama in ("uji", "UJI", " u j i "):
        client.post("/masuk/", {"login": nama, "password": "salah-sekali"})
    jawaban = client.post("/masuk/", {"login": "uji", "password": SANDI})
    assert jawaban.status_code == 200
    assert "_auth_user_id" not in client.session
    client.post("/masuk/", {"login": "lain", "password": SANDI})
    assert "_auth_user_id" in client.session


@pytest.mark.parametrize("nama", ["account_signup", "account_reset_password", "account_email"])
def test_pendaftaran_dan_pemulihan_lewat_surel_tidak_beralamat(nama):
    with pytest.raises(NoReverseMatch):
        reverse(nama)


def test_rahasia_dua_langkah_tersimpan_tersandi(kota, masuk):
    from allauth.mfa.models import Authenticator
    from allauth.mfa.totp.internal.auth import TOTP

    TOTP.activate(kota.akun["sari"], "RAHASIATOTP")
    baris = Authenticator.objects.get(user=kota.akun["sari"], type="totp")
    assert "RAHASIATOTP" not in str(baris.data)
