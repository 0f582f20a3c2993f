"""One answer a request: what menu, tasks and page all ask is asked of the database once."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


def ingat(pemilik: Any, kunci: Hashable, hitung: Callable[[], T]) -> T:
    """``hitung()``, remembered on ``pemilik`` under ``kunci`` for as long as that object lives.

    ``pemilik`` is the request's account (or its person): it is loaded anew for every request, so
    nothing outlives one.  ``kunci`` names the question and everything it depends on.
    """
    simpanan: dict[Hashable, Any] = pemilik.__dict__.setdefault("_ingatan", {})
    if kunci not in simpanan:
        simpanan[kunci] = hitung()
    hasil: T = simpanan[kunci]
    return hasil
