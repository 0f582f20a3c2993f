"""Competency that a post requires: a standard from a day on, and one taken back."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import pghistory
from django.db import transaction
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.tanggal import panjang

from ..models import Jabatan, StandarKompetensi
from ..queries.jabatan import nomor_standar, standar_jabatan
from .unit import wajib_mengatur


@dataclass(frozen=True)
class IsianStandar:
    """Levels by code of competency (1-5), their first day, the rule they come from, and why."""

    tingkat: Mapping[str, int]
    mulai: date
    dasar: str
    alasan: str = ""


def tetapkan_standar(
    jabatan: Jabatan, *, oleh: Akun, isian: IsianStandar, nomor_ubah: int, pada: date
) -> StandarKompetensi:
    """From ``isian.mulai`` the post requires these levels and no others.

    The standard before ends that day; one that begins on it is corrected.  :class:`IsianDitolak`
    without source, without levels, for a day in the past without a reason, for an unknown
    competency, and when a later standard stands already; :class:`IsianBerubah` when somebody else
    wrote since the form was opened.
    """
    wajib_mengatur(oleh)
    _periksa(isian, pada)
    with _terkunci(jabatan, oleh, nomor_ubah, isian.alasan):
        terakhir = standar_jabatan(jabatan.pk).first()
        if terakhir is not None and terakhir.mulai > isian.mulai:
            raise IsianDitolak(
                f"Sudah ada standar mulai {panjang(terakhir.mulai)}. Pilih tanggal"
                " sesudahnya, atau batalkan standar itu dahulu.",
                "mulai",
            )
        if terakhir is not None and terakhir.mulai == isian.mulai:
            baris = terakhir
        else:
            baris = StandarKompetensi(jabatan=jabatan, masa=DateRange(isian.mulai, None))
            if terakhir is not None:
                terakhir.masa = DateRange(terakhir.mulai, isian.mulai)
                terakhir.save(update_fields=["masa"])
        baris.tingkat, baris.dasar = dict(isian.tingkat), isian.dasar.strip()
        baris.save()
        return baris


def batalkan_standar(
    standar: StandarKompetensi, *, oleh: Akun, nomor_ubah: int, alasan: str
) -> None:
    """Take back the latest standard of a post; the one before it goes on instead."""
    wajib_mengatur(oleh)
    if not alasan.strip():
        raise IsianDitolak("Tulis alasan pembatalannya.", "alasan")
    with _terkunci(standar.jabatan, oleh, nomor_ubah, alasan):
        terakhir, *sebelum = standar_jabatan(standar.jabatan_id)[:2]
        if terakhir.pk != standar.pk:
            raise IsianDitolak("Hanya standar yang terakhir dapat dibatalkan.")
        terakhir.delete()
        for satu in sebelum:
            satu.masa = DateRange(satu.mulai, None)
            satu.save(update_fields=["masa"])


def _periksa(isian: IsianStandar, pada: date) -> None:
    if not isian.dasar.strip():
        raise IsianDitolak("Tulis sumbernya, misalnya nomor peraturan.", "dasar")
    if not isian.tingkat:
        raise IsianDitolak("Isi tingkat paling sedikit satu kompetensi.")
    dikenal = {satu.kode for satu in acuan_pada("direktori.kompetensi", isian.mulai).semua}
    if asing := set(isian.tingkat) - dikenal:
        raise IsianDitolak(f"Kompetensi {min(asing)} tidak ada dalam daftar pada hari itu.")
    if isian.mulai < pada and not isian.alasan.strip():
        raise IsianDitolak("Hari itu sudah lewat. Tulis alasannya.", "alasan")


@contextmanager
def _terkunci(jabatan: Jabatan, oleh: Akun, nomor_ubah: int, alasan: str) -> Iterator[None]:
    """One writer a post at a time, who saw what stands there now."""
    with transaction.atomic(), pghistory.context(akun=oleh.pk, alasan=alasan.strip()):
        Jabatan.objects.select_for_update(no_key=True).get(pk=jabatan.pk)
        if nomor_standar(jabatan.pk) != nomor_ubah:
            terakhir = standar_jabatan(jabatan.pk).first()
            if terakhir is None:
                raise IsianDitolak("Standar ini sudah dibatalkan di tempat lain.")
            raise IsianBerubah(terakhir, nomor_standar(jabatan.pk))
        yield
