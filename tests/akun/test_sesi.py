"""Staying and leaving: signing out, the session list, the second step."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.utils import timezone

from dumai_asn.inti import rahasia
from tests.pemeran import SANDI


def test_keluar_hanya_lewat_post(masuk):
    client = masuk("pegawai")
    client.get("/keluar/")
    assert "_auth_user_id" in client.session
    jawaban = client.post("/keluar/")
    assert (jawaban.status_code, jawaban["Location"]) == (302, "/masuk/")
    assert "_auth_user_id" not in client.session
    assert client.get("/kotak/").status_code == 302


def test_mengganti_sandi_dan_sandi_lama_tidak_berlaku_lagi(kota, masuk, client):
    baru = "kalimat sandi yang lain"
    masuk("pegawai").post(
        "/akun/sandi/", {"oldpassword": SANDI, "password1": baru, "password2": baru}
    )
    client.post("/masuk/", {"login": "sari", "password": SANDI})
    assert "_auth_user_id" not in client.session
    client.post("/masuk/", {"login": "sari", "password": baru})
    assert "_auth_user_id" in client.session


@pytest.mark.parametrize("baru", ["pendek", "12345678901234", "sari"])
def test_sandi_lemah_dijawab_dengan_kata(masuk, baru):
    jawaban = masuk("pegawai").post(
        "/akun/sandi/", {"oldpassword": SANDI, "password1": baru, "password2": baru}
    )
    assert jawaban.status_code == 200
    assert jawaban.context["form"].errors


def kode(akun) -> str:
    totp = TOTP(Authenticator.objects.get(user=akun, type="totp"))
    rahasia_terbuka = rahasia.buka(totp.instance.data["secret"])
    return format_hotp_value(hotp_value(rahasia_terbuka, int(timezone.now().timestamp()) // 30))


def test_langkah_kedua_diminta_dan_kode_salah_dijawab_dengan_kata(kota, client):
    sari = kota.akun["sari"]
    TOTP.activate(sari, "JBSWY3DPEHPK3PXP")
    jawaban = client.post("/masuk/", {"login": "sari", "password": SANDI})
    assert jawaban["Location"] == "/masuk/kode/"
    assert "_auth_user_id" not in client.session, "the password alone opens nothing"
    assert client.get("/kotak/").status_code == 302
    salah = client.post("/masuk/kode/", {"code": "000000"})
    assert "Kode ini tidak cocok" in salah.content.decode()
    assert client.post("/masuk/kode/", {"code": kode(sari)}).status_code == 302
    assert client.get("/kotak/").status_code == 200


@pytest.mark.parametrize(
    "jalur", ["/akun/sandi/", "/akun/sesi/", "/akun/dua-langkah/", "/akun/dua-langkah/pasang/"]
)
def test_halaman_akun_untuk_diri_sendiri(masuk, client, jalur):
    jawaban = masuk("pegawai").get(jalur, follow=True)
    assert jawaban.status_code == 200
    assert client.get(jalur)["Location"].startswith("/masuk/")
