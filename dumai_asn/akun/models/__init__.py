"""Who signs in, and the codes by which people get in."""

from .akun import Akun
from .kode import CetakKode, KodeAktivasi

__all__ = ["Akun", "CetakKode", "KodeAktivasi"]
