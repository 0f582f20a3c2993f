from dataclasses import replace

import pytest

from dumai_asn.inti import papan
from dumai_asn.pemberitahuan.rules.bawaan import ACUAN, AcuanSurel
from tests.inti.bangun import papan_kosong, papan_uji

__all__ = ["papan_kosong", "papan_uji"]


@pytest.fixture(autouse=True)
def surel_seketika(monkeypatch):
    """No quiet hours, so that a test means the same at night; ``undo()`` brings them back."""
    (butir,) = ACUAN
    seketika = replace(butir, bawaan=AcuanSurel(tenang_dari=0, tenang_sampai=0))
    asli = papan.ambil
    monkeypatch.setattr(
        "dumai_asn.inti.queries.papan.ambil",
        lambda titik, kunci: seketika if kunci == butir.kunci else asli(titik, kunci),
    )
    return monkeypatch
