"""Every word about passwords is ours, on the page that changes one and where one is refused."""

import pytest
from django.contrib.auth.password_validation import (
    get_default_password_validators,
    password_validators_help_texts,
    validate_password,
)
from django.core.exceptions import ValidationError

from dumai_asn.akun.models import Akun

AKUN = Akun(username="199001012015031001", nama="Wan Suri Kemala", email="suri@contoh.invalid")


@pytest.mark.parametrize(
    ("sandi", "kata"),
    [
        ("pendek", ["Kata sandi terlalu pendek. Pakai paling sedikit 10 huruf."]),
        (
            "1234567890",
            [
                "Kata sandi ini terlalu sering dipakai orang. Pilih kalimat Anda sendiri.",
                "Kata sandi tidak boleh angka semua. Tambahkan huruf.",
            ],
        ),
        (
            "wan suri kemala",
            ["Kata sandi terlalu mirip dengan NIP, nama, atau surel Anda. Pilih yang lain."],
        ),
        (
            "199001012015031001x",
            ["Kata sandi terlalu mirip dengan NIP, nama, atau surel Anda. Pilih yang lain."],
        ),
        ("sungai mengalir ke laut", []),
    ],
)
def test_kata_aturan(sandi, kata):
    try:
        validate_password(sandi, AKUN)
        dapat = []
    except ValidationError as galat:
        dapat = galat.messages
    assert dapat == kata


def test_setiap_aturan_punya_kata_bantu_sendiri():
    for kata in password_validators_help_texts(get_default_password_validators()):
        assert "sandi anda" not in kata.lower() or "kata sandi" in kata.lower()
        assert "password" not in kata.lower()


def test_halaman_ubah_kata_sandi_memakai_kata_kita(masuk):
    isi = masuk("pegawai").get("/akun/sandi/").content.decode()
    for label in ("Kata sandi sekarang", "Kata sandi baru", "Ulangi kata sandi baru"):
        assert label in isi
    assert "Password" not in isi
    assert "Sandi Anda" not in isi


def test_ulangan_yang_berbeda_dan_sandi_sekarang_yang_salah(masuk):
    isi = (
        masuk("pegawai")
        .post(
            "/akun/sandi/",
            {"oldpassword": "salah", "password1": "sungai ke laut", "password2": "sungai ke hulu"},
        )
        .content.decode()
    )
    assert "Kedua kata sandi tidak sama. Tulis ulang." in isi
    assert "Kata sandi sekarang tidak cocok." in isi
