"""What several tests of the lower rooms need: a board of their own, several connections at once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import connection

from dumai_asn.inti import papan

WIB = ZoneInfo("Asia/Jakarta")

#: A morning on which nothing in particular happens (a Tuesday).
PAGI = datetime(2026, 5, 5, 9, 0, tzinfo=WIB)


@pytest.fixture
def papan_uji(monkeypatch):
    """Boards that a test may write on; what it hung up is gone afterwards."""
    monkeypatch.setattr(papan, "_papan", {titik: dict(isi) for titik, isi in papan._papan.items()})
    return papan


@pytest.fixture
def papan_kosong(monkeypatch):
    """Boards on which nobody of the house stands."""
    monkeypatch.setattr(papan, "_papan", {titik: {} for titik in papan.TITIK})
    return papan


class Mati(BaseException):
    """A worker killed at this line: nothing of ours catches it, as nothing catches SIGKILL."""


def serentak(*kerja: Callable[[], Any]) -> list[Any]:
    """Run each in a thread and connection of its own, all let go at the same moment."""
    pagar = threading.Barrier(len(kerja))

    def satu(fungsi: Callable[[], Any]) -> Any:
        try:
            pagar.wait(5)
            return fungsi()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(kerja)) as kolam:
        return [janji.result(20) for janji in [kolam.submit(satu, fungsi) for fungsi in kerja]]
