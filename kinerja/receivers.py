"""What lower rooms tell, as rows of the outbox, and how those are worked off."""

from datetime import date
from typing import Any

from django.dispatch import receiver

from dumai_asn.direktori.signals import penempatan_berubah
from dumai_asn.inti.actions.kejadian import catat_kejadian
from dumai_asn.inti.models import Kejadian

from .actions.masa_skp import selaraskan_masa_skp

#: Name on the board ``penerima``.
PENEMPATAN = "kinerja.penempatan"


@receiver(penempatan_berubah)
def penempatan_diikuti(
    *,
    pegawai_ids: frozenset[int],
    masa: tuple[date | None, date | None],
    kunci: str,
    **_: Any,
) -> None:
    """Append the outbox row."""
    catat_kejadian(
        sumber="direktori",
        jenis="penempatan_berubah",
        kunci=kunci,
        penerima=PENEMPATAN,
        isi={
            "pegawai": sorted(pegawai_ids),
            "masa": [satu.isoformat() if satu else None for satu in masa],
        },
    )


def selaraskan(kejadian: Kejadian) -> None:
    """The SKP of those people follow their placements."""
    mulai, akhir = (date.fromisoformat(satu) if satu else None for satu in kejadian.isi["masa"])
    selaraskan_masa_skp(kejadian.isi["pegawai"], mulai, akhir)
