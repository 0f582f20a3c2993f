"""Signing in with a NIP as people type it."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.backends import ModelBackend

from .models import Akun
from .models.akun import rapikan_nama


class MasukAkun(AuthenticationBackend):
    """allauth's backend over a username cleaned of spaces, dots and a leading apostrophe."""

    def _authenticate_by_username(self, **kredensial: Any) -> Akun | None:
        if "username" in kredensial:
            kredensial["username"] = rapikan_nama(kredensial["username"] or "")
        return super()._authenticate_by_username(**kredensial)

    # Rights never come from Django's permission tables, which this house does not use.
    def has_perm(self, *_: Any, **__: Any) -> bool:
        return False

    get_user = ModelBackend.get_user
