"""Inbox and the ledger of what was sent."""

from .pesan import Pemberitahuan, Pengiriman

__all__ = ["Pemberitahuan", "Pengiriman"]
