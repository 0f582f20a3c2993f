"""The section "Penilai" of a person: each post of the day with its evaluator and why."""

from datetime import date
from typing import Any

from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.rupa.panel import Panel

from ..queries.garis import jejak_orang
from ..queries.jangkauan import menjangkau, pegawai_dengan_izin
from ..rules.istilah import BagianData
from ..rules.izin import Izin


def _boleh(akun: Akun, pegawai_id: int, pada: date) -> bool:
    return menjangkau(akun, pegawai_id, pada)


def _isi(akun: Akun, pegawai_id: int, pada: date) -> dict[str, Any]:
    # The right is that of today, whatever day is shown.
    dikelola = pegawai_dengan_izin(akun, Izin.KELOLA_PEGAWAI, timezone.localdate())
    return {
        "jejak": jejak_orang(pegawai_id, pada),
        "mengelola": dikelola.filter(pk=pegawai_id).exists(),
    }


PANEL = Panel(
    "penilai",
    "Penilai",
    "person-check",
    _boleh,
    _isi,
    "direktori/panel/penilai.html",
    BagianData.PENILAI,
)
