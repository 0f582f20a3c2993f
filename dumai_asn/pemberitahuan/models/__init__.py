"""Inbox, the ledger of what was sent, and what a person wants to be sent."""

from .pesan import Pemberitahuan, Pengiriman
from .pilihan import PilihanSurel

__all__ = ["Pemberitahuan", "Pengiriman", "PilihanSurel"]
