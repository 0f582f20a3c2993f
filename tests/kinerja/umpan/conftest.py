"""Stories of feedback happen today."""

import pytest
import time_machine

from tests.kinerja.umpan.bahan import HARI


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel(f"{HARI}T09:00:00+07:00", tick=False) as waktu:
        yield waktu
