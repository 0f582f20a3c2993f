"""The sweep: one heartbeat looks for everything that is due.

A room registers a :class:`Sapuan` on the board ``sapuan``.  Each gets its turn in slots; a
turn is a row (``Putaran``) unique on key and slot, so two beats or two workers are harmless,
and a turn whose worker was killed is taken up again.
"""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, TypeVar

from django.db import connection, transaction
from django.db.models import F, Model, Q, QuerySet
from django.utils import timezone

from . import papan
from .antrean import antrekan
from .models import Jadwal, Putaran
from .queries import hari_libur
from .rules.angka import tulis
from .rules.hari_kerja import adalah_hari_kerja

M = TypeVar("M", bound=Model)

#: A turn that failed is tried again after this long.
JEDA_GAGAL = timedelta(minutes=5)
#: Rows to throw away are counted up to here.
HITUNG_MAKS = 10_000


@dataclass(frozen=True)
class Sapuan:
    """Due work.

    ``jalankan`` gets the time of the turn and returns how many things it did; it must be safe
    to run twice and to be killed at any line.  ``selang`` is the slot in seconds; a daily one
    gives ``pukul`` instead (Asia/Jakarta; HR may change it in ``Jadwal``).  ``judul`` names it on
    the page of schedules.  A daily one that throws away tells what it would take now: ``dibuang``
    gives the rows, ``benda`` what they are called.
    """

    jalankan: Callable[[datetime], int]
    selang: int = 60
    pukul: time | None = None
    judul: str = ""
    dibuang: "Callable[[datetime], QuerySet[Any]] | None" = None
    benda: str = ""

    def kata_dibuang(self, sekarang: datetime) -> str:
        """What a turn at ``sekarang`` would throw away, in words; "" where nothing goes for good.

        Counts at most :data:`HITUNG_MAKS` rows and changes nothing.
        """
        if self.dibuang is None:
            return ""
        jumlah = self.dibuang(sekarang).order_by()[: HITUNG_MAKS + 1].count()
        if jumlah > HITUNG_MAKS:
            return f"Lebih dari {tulis(HITUNG_MAKS)} {self.benda} akan dihapus."
        if not jumlah:
            return f"Tidak ada {self.benda} yang akan dihapus."
        return f"{tulis(jumlah)} {self.benda} akan dihapus."


def slot_sekarang(kunci: str, sapuan: Sapuan, sekarang: datetime) -> datetime | None:
    """The slot whose turn it is, or None when a daily sweep is not due today or not yet."""
    if sapuan.pukul is None:
        detik = int(sekarang.timestamp())
        return datetime.fromtimestamp(detik - detik % sapuan.selang, UTC)
    jadwal = Jadwal.objects.filter(kunci=kunci).first()
    setempat = timezone.localtime(sekarang)
    slot = setempat.replace(
        **{
            bagian: getattr(jadwal.pukul if jadwal else sapuan.pukul, bagian)
            for bagian in ("hour", "minute", "second", "microsecond")
        }
    )
    if setempat < slot or (jadwal and not jadwal.aktif):
        return None
    if jadwal and jadwal.hanya_hari_kerja:
        hari = setempat.date()
        if not adalah_hari_kerja(hari, hari_libur(hari, hari + timedelta(days=1))):
            return None
    return slot


def detak(sekarang: datetime) -> list[str]:
    """Give every sweep its turn; returns the keys that were woken."""
    bangun = []
    for kunci, sapuan in papan.penyedia("sapuan"):
        slot = slot_sekarang(kunci, sapuan, sekarang)
        if slot is None:
            continue
        Putaran.objects.bulk_create(
            [Putaran(kunci=kunci, slot=slot, mulai=sekarang)], ignore_conflicts=True
        )
        if _tertunda(kunci, sekarang).filter(slot=slot).exists():
            antrekan("inti.sapu", kunci=kunci, kedaluwarsa=60)
            bangun.append(kunci)
    return bangun


def _tertunda(kunci: str, sekarang: datetime) -> "QuerySet[Putaran]":
    return Putaran.objects.filter(
        Q(galat="") | Q(mulai__lt=sekarang - JEDA_GAGAL), kunci=kunci, selesai__isnull=True
    )


def sapu(kunci: str, sekarang: datetime) -> int | None:
    """Run the newest unfinished turn of ``kunci``; None when there is none or it is running."""
    with _sendirian(kunci) as dapat:
        if not dapat:
            return None
        putaran = _tertunda(kunci, sekarang).order_by("-slot").first()
        if putaran is None:
            return None
        baris = Putaran.objects.filter(kunci=kunci, slot__lte=putaran.slot, selesai__isnull=True)
        try:
            jumlah = papan.ambil("sapuan", kunci).jalankan(sekarang)
        except Exception as galat:
            baris.update(galat=repr(galat)[:2000], mulai=sekarang)
            raise
        # Slots that were missed while the machine stood still are done by the same turn.
        baris.update(selesai=timezone.now(), jumlah=jumlah, galat="")
        return jumlah


def sapu_sekarang(kunci: str, sekarang: datetime) -> int | None:
    """A turn of ``kunci`` that somebody asked for; None while another one is running."""
    with _sendirian(kunci) as dapat:
        if not dapat:
            return None
        # A savepoint: an aborted transaction could not give the lock back.
        with transaction.atomic():
            jumlah: int = papan.ambil("sapuan", kunci).jalankan(sekarang)
    Putaran.objects.create(
        kunci=kunci, slot=sekarang, mulai=sekarang, selesai=timezone.now(), jumlah=jumlah
    )
    return jumlah


@contextmanager
def _sendirian(kunci: str) -> Iterator[bool]:
    """One worker a sweep; the database frees the lock when that worker dies."""
    nomor = zlib.crc32(f"sapuan:{kunci}".encode())
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_try_advisory_lock(%s)", [nomor])
        dapat = kursor.fetchone()[0]
        try:
            yield dapat
        finally:
            if dapat:
                kursor.execute("SELECT pg_advisory_unlock(%s)", [nomor])


def sapu_baris(
    jatuh_tempo: "QuerySet[M]",
    kerjakan: Callable[[M], None],
    gagal: Callable[[M, Exception], None],
    *,
    paling_banyak: int = 500,
) -> int:
    """Work off due rows one by one, each in its own transaction, skipping locked ones.

    A row that fails is handed to ``gagal`` (which must move it out of ``jatuh_tempo``) and does
    not stop the others.  Returns how many rows were done.
    """
    selesai = 0
    for _ in range(paling_banyak):
        with transaction.atomic():
            baris = (
                jatuh_tempo.select_for_update(skip_locked=True, of=("self",)).order_by("pk").first()
            )
            if baris is None:
                return selesai
            try:
                with transaction.atomic():
                    kerjakan(baris)
                selesai += 1
            except Exception as galat:
                gagal(baris, galat)
    return selesai


def mundur(percobaan: int) -> timedelta:
    """Back-off before the next try: 10 s, 20 s, 40 s … at most an hour."""
    return timedelta(seconds=min(3600, 10 * 2 ** min(percobaan, 9)))


def naik_percobaan(sekarang: datetime, percobaan: int, galat: Exception) -> dict[str, object]:
    """Column values of a failed row: counted, explained, due again after the back-off."""
    return {
        "percobaan": F("percobaan") + 1,
        "galat": repr(galat)[:2000],
        "coba_lagi_pada": sekarang + mundur(percobaan),
    }
