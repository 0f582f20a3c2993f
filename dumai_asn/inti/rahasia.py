"""The key ring for confidential text.

Keys come from ``settings.KUNCI_RAHASIA``, newest first: the first one encrypts, all of them
decrypt.  ``manage.py putar_kunci`` re-encrypts what older keys wrote.
"""

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class TidakTerbaca(ValueError):
    """The stored text was written with a key that is no longer in the ring."""


def _cincin() -> MultiFernet:
    return MultiFernet([Fernet(kunci) for kunci in settings.KUNCI_RAHASIA])


def sandikan(teks: str) -> str:
    """``teks`` as a token; the same text gives another token each time."""
    return _cincin().encrypt(teks.encode()).decode()


def buka(token: str) -> str:
    """The text behind ``token``; raises :class:`TidakTerbaca`."""
    try:
        return _cincin().decrypt(token.encode()).decode()
    except InvalidToken:
        raise TidakTerbaca("teks rahasia tidak dapat dibuka dengan kunci yang ada") from None


def mutakhir(token: str) -> bool:
    """Whether ``token`` was written with the newest key."""
    try:
        Fernet(settings.KUNCI_RAHASIA[0]).decrypt(token.encode())
    except InvalidToken:
        return False
    return True


def putar(token: str) -> str:
    """The same text under the newest key; raises :class:`TidakTerbaca`."""
    try:
        return _cincin().rotate(token.encode()).decode()
    except InvalidToken:
        raise TidakTerbaca("teks rahasia tidak dapat dibuka dengan kunci yang ada") from None
