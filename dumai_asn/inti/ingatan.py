"""One answer a request: what menu, tasks and page all ask is asked of the database once."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


def ingat(pemilik: Any, kunci: Hashable, hitung: Callable[[], T]) -> T:
    """``hitung()``, remembered on ``pemilik`` under ``kunci`` for as long as that object lives.

    ``pemilik`` is the request's account (or its person): it is loaded anew for every request, so
    nothing outlives one.  ``kunci`` names the question and everything it depends on.
    """
    # By attribute, not by __dict__: request.user is a lazy proxy of the account that rooms pass on.
    simpanan: dict[Hashable, Any] | None = getattr(pemilik, "_ingatan", None)
    if simpanan is None:
        simpanan = pemilik._ingatan = {}
    if kunci not in simpanan:
        simpanan[kunci] = hitung()
    hasil: T = simpanan[kunci]
    return hasil
