"""``manage.py impor JENIS FILE [--terapkan]``: the engine of the pages, for machines."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from dumai_asn.inti import impor
from dumai_asn.inti.actions.impor import jalankan_perintah
from dumai_asn.inti.rules.impor import BerkasImporDitolak


class Command(BaseCommand):
    help = "Periksa berkas impor; dengan --terapkan sekaligus tulis. Mencetak satu objek JSON."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("jenis", choices=[satu.kunci for satu in impor.semua()])
        parser.add_argument("berkas", type=Path)
        parser.add_argument("--terapkan", action="store_true")

    def handle(self, *args: Any, **opsi: Any) -> None:
        jalur: Path = opsi["berkas"]
        try:
            hasil = jalankan_perintah(
                impor.cari(opsi["jenis"]),
                jalur,
                pada=timezone.localdate(),
                terapkan=opsi["terapkan"],
            )
        except BerkasImporDitolak as galat:
            self._tolak(str(galat))
        except OSError:
            self._tolak(f"{jalur.name} tidak ada atau tidak boleh dibaca. Periksa nama berkasnya.")
        else:
            self.stdout.write(json.dumps(hasil, ensure_ascii=False))

    def _tolak(self, kata: str) -> None:
        self.stderr.write(kata)
        sys.exit(2)
