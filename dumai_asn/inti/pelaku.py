"""Who acts, seen from a room that does not know accounts."""

from typing import Any, Protocol


class Pelaku(Protocol):
    """An account: a key for the audit, and an answer to "may you?"."""

    pk: Any

    def has_perm(self, izin: str, obj: Any = None) -> bool:
        """Whether today's assignments give the right ``izin``."""
        ...
