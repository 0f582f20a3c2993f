"""``manage.py putar_kunci``: after a new key was put in front of ``KUNCI_RAHASIA``."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ...actions.rahasia import putar_kunci
from ...rahasia import TidakTerbaca


class Command(BaseCommand):
    help = "Sandikan ulang semua teks rahasia dengan kunci terbaru pada KUNCI_RAHASIA."

    def handle(self, *args: Any, **opsi: Any) -> None:
        try:
            for tempat, jumlah in putar_kunci():
                self.stdout.write(f"{tempat}: {jumlah}")
        except TidakTerbaca as galat:
            raise CommandError(
                "Ada teks yang ditulis dengan kunci yang tidak ada di KUNCI_RAHASIA. Tambahkan "
                "kunci lama itu di belakang, lalu jalankan perintah ini lagi."
            ) from galat
        self.stdout.write("Selesai. Kunci lama boleh dihapus dari KUNCI_RAHASIA.")
