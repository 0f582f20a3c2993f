"""Where allauth asks this installation's rules."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from dumai_asn.inti import rahasia

from .models.akun import rapikan_nama


class AdapterAkun(DefaultAccountAdapter):
    """Accounts are opened by HR, never by a visitor."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": (
            "NIP atau kata sandi tidak cocok. Coba lagi, atau minta kode bantuan kepada "
            "pengelola kepegawaian."
        ),
        "too_many_login_attempts": (
            "Terlalu banyak percobaan masuk yang gagal. Tunggu lima menit, lalu coba lagi."
        ),
        "enter_current_password": "Kata sandi sekarang tidak cocok.",
        "incorrect_password": "Kata sandi tidak cocok.",
        "rate_limited": "Terlalu banyak percobaan. Tunggu lima menit, lalu coba lagi.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def clean_username(self, username: str, shallow: bool = False) -> str:
        return rapikan_nama(username)

    def authenticate(self, request: HttpRequest, **kredensial: Any) -> Any:
        # The slow-down per account must see one name, however it was typed.
        if kredensial.get("username"):
            kredensial["username"] = rapikan_nama(kredensial["username"])
        return super().authenticate(request, **kredensial)


class AdapterMFA(DefaultMFAAdapter):
    """Second-factor secrets are stored under the installation's key ring."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Kode ini tidak cocok. Tulis kode 6 angka yang sedang tampil.",
    }

    def encrypt(self, text: str) -> str:
        return rahasia.sandikan(text)

    def decrypt(self, encrypted_text: str) -> str:
        return rahasia.buka(encrypted_text)
