"""Rating windows of the people somebody rates, for the calendar."""

from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from dumai_asn.inti.rupa.kalender import Acara, jendela
from kinerja.queries.masa import masa_dari

from ..queries.penilaian import jendela_menilai


def kalender(request: HttpRequest, dari: date, sampai: date) -> list[Acara]:
    """One statement beside the delegations; nothing for whoever rates nobody."""
    hasil = []
    for satu in jendela_menilai(request.user, timezone.localdate(), dari, sampai):
        masa = masa_dari(satu.masa)
        url = f"{reverse('evaluasi:menilai_daftar')}?siklus={satu.periode.siklus.pk}"
        hasil += jendela(
            f"evaluasi.penilaian:{satu.periode_id}",
            masa.mulai,
            masa.hari_terakhir,
            f"penilaian {satu.periode}",
            url,
        )
    return hasil
