"""Feedback of the one world."""

from datetime import timedelta
from uuid import UUID

import pgtrigger
from django.utils import timezone

from kinerja.actions.permintaan_umpan import IsianMinta, minta_umpan
from kinerja.actions.umpan_balik import IsianUmpan, beri_umpan
from kinerja.models import UmpanBalik
from kinerja.rules.umpan_balik import JenisUmpan, RuangUmpan
from tests.lintas.dunia import Dunia


def umpan(dunia: Dunia) -> None:
    """Sari thanked Dodi twice, once long ago, and asks for feedback."""
    dodi, sari = dunia.kota.pegawai["dodi"], dunia.kota.akun["sari"]
    isian = IsianUmpan(
        JenisUmpan.APRESIASI, RuangUmpan.DIBAGI, "Terima kasih sudah membantu", nilai="HARMONIS"
    )
    dunia.umpan, dunia.umpan_lama = (
        beri_umpan(dodi, isian, oleh=sari, kunci_kirim=UUID(int=9100 + n)) for n in range(2)
    )
    saat = timezone.now()
    # The trigger that freezes reads the database's clock, which does not stand on this day.
    with pgtrigger.ignore("kinerja.UmpanBalik:umpan_beku"):
        for satu, hari in ((dunia.umpan, 3650), (dunia.umpan_lama, -1)):
            sampai = saat + timedelta(days=hari)
            UmpanBalik.objects.filter(pk=satu.pk).update(sunting_sampai=sampai)
            satu.refresh_from_db()
    minta = IsianMinta("Bagaimana rapat saya?", timezone.localdate() + timedelta(days=7))
    [dunia.permintaan_umpan] = minta_umpan([dodi], minta, oleh=sari, kunci_kirim=UUID(int=9200))
