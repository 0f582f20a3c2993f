"""``manage.py isi_contoh --pegawai N --benih S --pada TANGGAL``: the demo city."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from dumai_asn.contoh.actions.isi import isi_kota


class Command(BaseCommand):
    requires_system_checks = []
    help = "Mengisi kota contoh dengan pegawai karangan; hanya pada basis data kosong dan DEMO=1."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--pegawai", type=int, default=300, help="banyaknya orang, minimal 20")
        parser.add_argument("--benih", type=int, default=2026, help="benih keacakan")
        parser.add_argument(
            "--pada",
            type=date.fromisoformat,
            default=None,
            help="hari kota itu berdiri, TTTT-BB-HH; hari ini bila tidak disebut",
        )

    def handle(self, *args: Any, **pilihan: Any) -> None:
        pada = pilihan["pada"] or timezone.localdate()
        try:
            isi_kota(pegawai=pilihan["pegawai"], benih=pilihan["benih"], pada=pada)
        except ValueError as galat:
            raise CommandError(str(galat)) from None
