"""Who signs in."""

from .akun import Akun

__all__ = ["Akun"]
