"""Reference data: set a value from a day on, take back a future one, confirm what stands.

Results store the values they were computed with, so nothing here changes a stored result.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

import pghistory
from django.db import connection, transaction
from psycopg2.extras import DateRange

from .. import papan
from ..access import KELOLA_ACUAN, wajib_satu
from ..models import Acuan
from ..pelaku import Pelaku
from ..queries import acuan_ke_json, acuan_pada
from ..queries.acuan import nomor_acuan
from ..rules.acuan import ButirAcuan, Tanda
from ..rules.tanggal import panjang
from .isian import IsianBerubah, IsianDitolak


@dataclass(frozen=True)
class IsianAcuan:
    """What HR writes: the dataclass of the key, its first day, its source, and why."""

    nilai: Any
    mulai: date
    dasar_hukum: str
    tanda: Tanda
    alasan: str


def tetapkan_acuan(
    kunci: str, *, oleh: Pelaku, isian: IsianAcuan, nomor_ubah: int, pada: date
) -> Acuan:
    """Put a value in force from ``isian.mulai`` until the next dated value, if there is one.

    A value that begins on that very day is corrected, an older one ends the day before.
    Raises ``AcuanTidakSah`` for a number out of its bounds, ``IsianDitolak`` without source, for a
    day in the past without a reason, and for a change that changes nothing; ``IsianBerubah`` when
    somebody else wrote since the form was opened; ``LookupError`` for an unknown key.
    """
    wajib_satu(oleh, KELOLA_ACUAN)
    butir: ButirAcuan = papan.ambil("acuan", kunci)
    butir.periksa(isian.nilai)
    _periksa(isian, pada)
    with _terkunci(kunci, oleh, nomor_ubah, isian.alasan):
        lama = Acuan.objects.filter(kunci=kunci, masa__contains=isian.mulai).first()
        if _sama(lama, isian):
            raise IsianDitolak("Nilai, sumber, dan kepastiannya sama dengan yang sudah berlaku.")
        if lama is None or lama.mulai < isian.mulai:
            baris = Acuan(kunci=kunci, masa=DateRange(isian.mulai, _akhir(kunci, lama, isian)))
            if lama is not None:
                lama.masa = DateRange(lama.mulai, isian.mulai)
                lama.save()
        else:
            baris = lama
        return _tulis(baris, isian, oleh)


def pastikan_acuan(
    kunci: str, *, oleh: Pelaku, dasar_hukum: str, nomor_ubah: int, pada: date
) -> Acuan:
    """Confirm the value in force on ``pada`` with its source; the value itself stays.

    Raises as :func:`tetapkan_acuan`.
    """
    wajib_satu(oleh, KELOLA_ACUAN)
    lama = Acuan.objects.filter(kunci=kunci, masa__contains=pada).first()
    isian = IsianAcuan(
        nilai=acuan_pada(kunci, pada),
        mulai=lama.mulai if lama else pada,
        dasar_hukum=dasar_hukum,
        tanda=Tanda.C2,
        alasan="Nilai dipastikan tanpa diubah.",
    )
    return tetapkan_acuan(kunci, oleh=oleh, isian=isian, nomor_ubah=nomor_ubah, pada=pada)


def batalkan_acuan(acuan: Acuan, *, oleh: Pelaku, nomor_ubah: int, pada: date) -> None:
    """Take back a value whose first day is still to come; the one before it goes on instead.

    Raises ``IsianDitolak`` for a value that is or was in force, and ``IsianBerubah``.
    """
    wajib_satu(oleh, KELOLA_ACUAN)
    with _terkunci(acuan.kunci, oleh, nomor_ubah, "Nilai mendatang dibatalkan."):
        baris = Acuan.objects.get(pk=acuan.pk)
        if baris.mulai <= pada:
            raise IsianDitolak(
                f"Nilai ini sudah berlaku sejak {panjang(baris.mulai)}, jadi tidak dapat"
                " dibatalkan. Tetapkan nilai baru mulai hari yang Anda perlukan."
            )
        baris.delete()
        lama = Acuan.objects.filter(kunci=baris.kunci, masa__endswith=baris.mulai).first()
        if lama is not None:
            lama.masa = DateRange(lama.mulai, baris.masa.upper)
            lama.save()


def _periksa(isian: IsianAcuan, pada: date) -> None:
    if not isian.dasar_hukum.strip():
        raise IsianDitolak("Tulis sumbernya, misalnya nomor peraturan.", "dasar_hukum")
    if isian.mulai < pada and not isian.alasan.strip():
        raise IsianDitolak(
            "Hari itu sudah lewat. Tulis alasan mengapa nilai ini berlaku surut; hasil yang sudah"
            " tersimpan tetap memakai nilai waktu itu.",
            "alasan",
        )


@contextmanager
def _terkunci(kunci: str, oleh: Pelaku, nomor_ubah: int, alasan: str) -> Iterator[None]:
    """One writer a key at a time, whether it has rows or not, with the reason in the audit."""
    with transaction.atomic(), pghistory.context(akun=oleh.pk, alasan=alasan.strip()):
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"inti.acuan:{kunci}"])
        if nomor_acuan(kunci) != nomor_ubah:
            terakhir = Acuan.objects.filter(kunci=kunci).order_by("-diubah_pada").first()
            if terakhir is not None:
                raise IsianBerubah(terakhir, nomor_acuan(kunci))
            raise IsianDitolak("Nilai ini diubah di tempat lain. Bandingkan dulu.")
        yield


def _sama(lama: Acuan | None, isian: IsianAcuan) -> bool:
    if lama is None:
        return False
    tersimpan = lama.nilai, lama.dasar_hukum, lama.tanda
    return tersimpan == (acuan_ke_json(isian.nilai), isian.dasar_hukum.strip(), isian.tanda)


def _akhir(kunci: str, lama: Acuan | None, isian: IsianAcuan) -> date | None:
    """Where the new value ends: with the one it cuts short, or before the next."""
    if lama is not None:
        akhir: date | None = lama.masa.upper
        return akhir
    nanti = Acuan.objects.filter(kunci=kunci, masa__startswith__gt=isian.mulai)
    terdekat = nanti.order_by("masa").first()
    return terdekat.mulai if terdekat else None


def _tulis(baris: Acuan, isian: IsianAcuan, oleh: Pelaku) -> Acuan:
    baris.nilai = acuan_ke_json(isian.nilai)
    baris.dasar_hukum = isian.dasar_hukum.strip()
    baris.tanda = isian.tanda
    baris.oleh_id = oleh.pk
    baris.save()
    return baris
