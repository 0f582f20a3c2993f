"""What acts share that change many rows of one person at once, and can be tried first."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

import pghistory
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, periksa_tertunda

from ..models import Pegawai, RiwayatPegawai
from ..rules import fakta as aturan
from ..rules.dampak import Dampak
from ..rules.istilah import JenisRiwayat

TERHALANG = (
    "Penempatan, peran, atau delegasi lain sudah menempati masa itu. Periksa riwayatnya, akhiri"
    " yang menggantikan, lalu coba lagi."
)
CONTOH = 3


@dataclass
class Akibat:
    """What an act does beside what it is about, and whether days that are over read differently."""

    daftar: list[Dampak] = field(default_factory=list)
    mulai: date = date.max

    def catat(self, judul: str, jumlah: int = 1, *contoh: str) -> None:
        """One more line of what follows."""
        self.daftar.append(Dampak(judul, jumlah, contoh[:CONTOH]))

    def dampak(self, pada: date) -> list[Dampak]:
        """What is shown before it is confirmed."""
        return self.daftar

    def perlu_alasan(self, pada: date) -> bool:
        """Whether a day before ``pada`` reads differently afterwards."""
        return self.mulai < pada


@contextmanager
def menata(
    pegawai: Pegawai | None, *, oleh: Akun, alasan: str, coba: bool, **penanda: int
) -> Iterator[None]:
    """One transaction under the person's lock; ``coba`` takes it back at the end.

    What the database refuses comes back in words.
    """
    jejak = pghistory.context(akun=oleh.pk, alasan=alasan.strip(), **penanda)
    try:
        with transaction.atomic(), jejak:
            if pegawai is not None:
                Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
            yield
            periksa_tertunda()
            if coba:
                transaction.set_rollback(True)
    except aturan.FaktaTidakSah as galat:
        raise IsianDitolak(str(galat), galat.isian) from galat
    except ProtectedError as galat:
        raise IsianDitolak(
            "SKP atau penilaian menempel pada penempatan yang akan datang. Batalkan itu dahulu."
        ) from galat
    except IntegrityError as galat:
        raise IsianDitolak(TERHALANG) from galat


def beralasan(akibat: Akibat, alasan: str, pada: date, coba: bool) -> None:
    """``IsianDitolak`` without a reason for days that are over; not while it is only tried."""
    if not coba and akibat.perlu_alasan(pada) and not alasan.strip():
        raise IsianDitolak("Tulis alasannya, karena hari yang sudah lewat ikut berubah.", "alasan")


def catat_fakta(
    pegawai: Pegawai, jenis: JenisRiwayat, nilai: str, masa: DateRange, dasar: str
) -> None:
    """A fact as it is, inside the transaction of whoever has asked the rules."""
    RiwayatPegawai.objects.create(pegawai=pegawai, jenis=jenis, nilai=nilai, masa=masa, dasar=dasar)
