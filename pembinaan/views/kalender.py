"""Meetings of the own classes, for the calendar."""

from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from dumai_asn.inti.rupa.kalender import Acara

from ..queries.pendaftaran import sesi_berkursi


def kalender(request: HttpRequest, dari: date, sampai: date) -> list[Acara]:
    """One statement."""
    if not request.pegawai:
        return []
    return [
        Acara(
            f"pembinaan.sesi:{sesi.pk}",
            timezone.localdate(sesi.mulai),
            f"{sesi}, {sesi.kelas}",
            reverse("pembinaan:kelas_saya", args=[sesi.kelas_id]),
            "mortarboard",
            sesi.mulai,
            sesi.selesai,
            sesi.kelas.tempat,
        )
        for sesi in sesi_berkursi(request.pegawai.pk, dari, sampai)
    ]
