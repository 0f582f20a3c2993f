"""``manage.py buat_administrator NIP``: the first account of an installation."""

import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.akun.models.akun import rapikan_nama

from ...actions.penugasan import tugaskan
from ...rules.istilah import Peran


class Command(BaseCommand):
    help = "Buat akun administrator, atau jadikan akun yang ada administrator."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("nama_pengguna", help="NIP atau nama pengguna")
        parser.add_argument("--nama", default="", help="nama orangnya, untuk akun baru")
        parser.add_argument("--dasar", default="Pemasangan aplikasi", help="SK penugasan")

    def handle(self, *args: Any, **opsi: Any) -> None:
        username = rapikan_nama(opsi["nama_pengguna"])
        with transaction.atomic():
            akun = Akun.objects.filter(username=username).first()
            if akun is None:
                akun = self._akun_baru(username, opsi["nama"] or username)
            try:
                tugaskan(
                    akun,
                    peran=Peran.ADMINISTRATOR,
                    unit=None,
                    mulai=timezone.localdate(),
                    dasar=opsi["dasar"],
                    oleh=None,
                )
            except ValidationError as galat:
                raise CommandError(" ".join(galat.messages)) from galat
        self.stdout.write(f"{akun.nama} sekarang administrator. Masuk di /masuk/.")

    def _akun_baru(self, username: str, nama: str) -> Akun:
        sandi = getpass.getpass("Kata sandi: ")
        if sandi != getpass.getpass("Ulangi kata sandi: "):
            raise CommandError("Kedua kata sandi tidak sama. Jalankan perintah ini lagi.")
        akun = Akun(username=username, nama=nama)
        try:
            validate_password(sandi, akun)
        except ValidationError as galat:
            raise CommandError(" ".join(galat.messages)) from galat
        akun.set_password(sandi)
        akun.save()
        return akun
