"""Where allauth asks this installation's rules."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from dumai_asn.inti import rahasia

from .models.akun import rapikan_nama


class AdapterAkun(DefaultAccountAdapter):
    """Accounts are opened by HR, never by a visitor."""

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

    def encrypt(self, text: str) -> str:
        return rahasia.sandikan(text)

    def decrypt(self, encrypted_text: str) -> str:
        return rahasia.buka(encrypted_text)
