"""Two people, or two tabs, on the same row."""

from datetime import datetime

from django.utils import timezone

from dumai_asn.inti.rules.tanggal import jam


class BerubahDiTempatLain(ValueError):
    """The row changed after the form was opened; the words say when, nothing was written."""

    def __init__(self, pada: datetime) -> None:
        super().__init__(
            f"Isian ini diubah di tempat lain pukul {jam(timezone.localtime(pada).time())}."
            " Bandingkan dulu sebelum menyimpan."
        )
