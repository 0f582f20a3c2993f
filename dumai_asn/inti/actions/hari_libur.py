"""Days off of the city: one by one, or a whole list at once."""

from collections.abc import Sequence
from datetime import date

import pghistory
from django.db import IntegrityError, transaction

from ..access import KELOLA_ACUAN, wajib_satu
from ..istilah import JenisLibur
from ..models import HariLibur
from ..pelaku import Pelaku
from ..rules.libur import Baris, Hasil, Libur
from ..rules.tanggal import panjang
from .isian import IsianDitolak, kunci_baris


def tambah_libur(*, oleh: Pelaku, isian: Libur) -> HariLibur:
    """A new day off; ``IsianDitolak`` when the day is one already."""
    wajib_satu(oleh, KELOLA_ACUAN)
    return _tulis(HariLibur(), isian, oleh)


def ubah_libur(libur: HariLibur, *, oleh: Pelaku, isian: Libur, nomor_ubah: int) -> HariLibur:
    """Change day, kind or name; ``IsianBerubah`` after somebody else's change."""
    wajib_satu(oleh, KELOLA_ACUAN)
    with transaction.atomic():
        return _tulis(kunci_baris(libur, nomor_ubah), isian, oleh)


def hapus_libur(libur: HariLibur, *, oleh: Pelaku) -> None:
    """Make it an ordinary day again; one that is gone already is no error."""
    wajib_satu(oleh, KELOLA_ACUAN)
    with transaction.atomic(), pghistory.context(akun=oleh.pk):
        HariLibur.objects.filter(pk=libur.pk).delete()


def terapkan_daftar(baris: Sequence[Baris], *, oleh: Pelaku) -> int:
    """Write every new and changed day of a list in one statement; returns how many.

    ``IsianDitolak`` while a line has an error.  Days that the list does not name stay.
    """
    wajib_satu(oleh, KELOLA_ACUAN)
    if any(satu.hasil is Hasil.GALAT for satu in baris):
        raise IsianDitolak("Masih ada baris yang salah. Perbaiki dulu, lalu periksa lagi.", "teks")
    tulis = [
        HariLibur(
            tanggal=satu.libur.tanggal, jenis=JenisLibur(satu.libur.jenis), nama=satu.libur.nama
        )
        for satu in baris
        if satu.libur is not None and satu.hasil is not Hasil.TETAP
    ]
    with transaction.atomic(), pghistory.context(akun=oleh.pk):
        HariLibur.objects.bulk_create(
            tulis,
            update_conflicts=True,
            unique_fields=["tanggal"],
            update_fields=["jenis", "nama"],
        )
    return len(tulis)


def _tulis(baris: HariLibur, isian: Libur, oleh: Pelaku) -> HariLibur:
    baris.tanggal, baris.nama = isian.tanggal, isian.nama
    baris.jenis = JenisLibur(isian.jenis)
    try:
        with transaction.atomic(), pghistory.context(akun=oleh.pk):
            baris.save()
    except IntegrityError as galat:
        raise IsianDitolak(_sudah_ada(isian.tanggal), "tanggal") from galat
    return baris


def _sudah_ada(hari: date) -> str:
    return f"{panjang(hari)} sudah tercatat sebagai hari libur."
