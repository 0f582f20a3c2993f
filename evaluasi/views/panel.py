"""What this room puts on the page of a person: their results."""

from datetime import date
from typing import Any

from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.queries.jangkauan import menjangkau
from dumai_asn.inti.rupa.panel import Panel

from ..access import penilaian_pegawai

#: Results listed, five years with every quarter.
HASIL_MAKS = 30


def boleh(akun: Akun, pegawai_id: int, pada: date) -> bool:
    """Who reaches the person; which results, each result says for itself."""
    return menjangkau(akun, pegawai_id, pada)


def isi(akun: Akun, pegawai_id: int, pada: date) -> dict[str, Any]:
    """Results of periods that had begun on ``pada``; what may be read is asked today."""
    semua = penilaian_pegawai(akun, pegawai_id, timezone.localdate()).filter(
        siklus__periode__masa__startswith__lte=pada
    )
    urut = semua.select_related("siklus__periode", "penilai", "jabatan").order_by(
        "-siklus__periode__masa", "-pk"
    )
    return {"hasil": urut[:HASIL_MAKS]}


PANEL = Panel("evaluasi", "Hasil penilaian", "clipboard-check", boleh, isi, "evaluasi/panel.html")
