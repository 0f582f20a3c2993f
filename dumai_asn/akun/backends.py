"""Signing in with NIP and password."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend


class MasukAkun(AuthenticationBackend):
    """allauth's backend without Django's permission tables, which this house does not use."""

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        return False
