"""Windows of the own SKP and reports, for the calendar."""

from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from dumai_asn.inti.rupa.kalender import Acara, jendela

from ..queries.jendela import batas_langkah
from ..queries.laporan import kewajiban_lapor
from ..rules.istilah import Langkah


def kalender(request: HttpRequest, dari: date, sampai: date) -> list[Acara]:
    """Two statements; the windows as they are for this person, extensions included."""
    if not request.pegawai:
        return []
    orang, pada = [request.pegawai.pk], timezone.localdate()
    tahun = range(dari.year - 1, sampai.year + 2)  # a window may lie beside its year
    skp = [
        acara
        for satu in batas_langkah(orang, tahun, Langkah.SKP, pada)
        for acara in jendela(
            f"kinerja.skp:{satu.periode_id}",
            satu.mulai,
            satu.hari_terakhir,
            "pengajuan SKP",
            reverse("kinerja:skp"),
        )
    ]
    laporan = [
        acara
        for satu in kewajiban_lapor(orang, tahun, pada)
        for acara in jendela(
            f"kinerja.laporan:{satu.skp_id}:{satu.periode.pk}",
            satu.mulai,
            satu.hari_terakhir,
            f"laporan {satu.periode}",
            f"{reverse('kinerja:progres')}?periode={satu.periode.pk}&skp={satu.skp_id}",
        )
    ]
    return [*skp, *laporan]
