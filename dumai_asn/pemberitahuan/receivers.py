"""What lower rooms tell: appended to the outbox, worked off later."""

from collections.abc import Iterable
from typing import Any

from django.dispatch import receiver

from dumai_asn.akun.signals import kode_terpakai
from dumai_asn.inti.actions.kejadian import catat_kejadian

from .actions.akun import KODE_TERPAKAI


@receiver(kode_terpakai)
def kode_terpakai_dikabarkan(sender: Any, kode: Iterable[int], **lain: Any) -> None:
    for nomor in kode:
        catat_kejadian(
            sumber="akun",
            jenis="kode_terpakai",
            kunci=f"kode:{nomor}",
            penerima=KODE_TERPAKAI,
            isi={"kode": nomor},
        )
