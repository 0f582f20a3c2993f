"""What this room puts on the page of a person: training of a year and its JP."""

from datetime import date
from typing import Any

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.rules.istilah import BagianData
from dumai_asn.inti.rupa.panel import Panel

from ..access import melihat_pelatihan
from ..queries.jp import rekening, riwayat

#: Lines listed; more than a year has.
RIWAYAT_MAKS = 50


def isi(akun: Akun, pegawai_id: int, pada: date) -> dict[str, Any]:
    """The account and the ledger of the year of ``pada``; four statements."""
    return {
        "rekening": rekening(pegawai_id, pada.year, pada),
        "riwayat": riwayat(pegawai_id, pada.year).filter(mulai__lte=pada)[:RIWAYAT_MAKS],
    }


PANEL = Panel(
    "pembinaan",
    "Pelatihan",
    "mortarboard",
    melihat_pelatihan,
    isi,
    "pembinaan/panel.html",
    BagianData.PELATIHAN,
)
