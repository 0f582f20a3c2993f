"""Days off in everybody's calendar."""

from datetime import date

from django.http import HttpRequest

from dumai_asn.inti.queries.libur import hari_libur
from dumai_asn.inti.rupa.kalender import Acara


def libur(request: HttpRequest, dari: date, sampai: date) -> list[Acara]:
    """One statement."""
    return [
        Acara(
            f"libur:{satu.tanggal}",
            satu.tanggal,
            f"Libur: {satu.nama}" if satu.nama else "Hari libur",
            umum=True,
        )
        for satu in hari_libur(dari, sampai)
    ]
