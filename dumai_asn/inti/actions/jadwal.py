"""Daily schedules: HR moves the hour, and may run one now."""

from typing import Any

import pghistory
from django.db import IntegrityError, transaction
from django.utils import timezone

from .. import papan
from ..access import KELOLA_JADWAL, wajib_satu
from ..models import Jadwal, Pekerjaan
from ..pelaku import Pelaku
from ..rules.angka import tulis
from ..rules.jadwal import Waktu
from ..sapuan import Sapuan, sapu_sekarang
from .isian import IsianBerubah, IsianDitolak
from .pekerjaan import PekerjaanGagal, minta_pekerjaan

#: Name of the job on the board ``pekerjaan``.
JALANKAN = "inti.jadwal"


def ubah_jadwal(kunci: str, *, oleh: Pelaku, isian: Waktu, nomor_ubah: int) -> Jadwal:
    """When the daily sweep ``kunci`` runs; ``nomor_ubah`` 0 when nobody has set it so far.

    ``IsianBerubah`` after somebody else's change, ``LookupError`` for an unknown key or a sweep
    that is not daily.
    """
    wajib_satu(oleh, KELOLA_JADWAL)
    sapuan = _harian(kunci)
    with transaction.atomic(), pghistory.context(akun=oleh.pk):
        baris = Jadwal.objects.select_for_update().filter(kunci=kunci).first()
        if baris is None:
            baris = Jadwal(kunci=kunci)
        elif baris.nomor_ubah != nomor_ubah:
            raise IsianBerubah(baris)
        baris.nama = sapuan.judul or kunci
        baris.pukul, baris.aktif = isian.pukul, isian.aktif
        baris.hanya_hari_kerja = isian.hanya_hari_kerja
        try:
            with transaction.atomic():
                baris.save()
        except IntegrityError as galat:
            raise IsianDitolak("Jadwal ini baru saja diatur di tempat lain. Muat ulang.") from galat
    return baris


def jalankan_sekarang(kunci: str, *, oleh: Pelaku) -> Pekerjaan:
    """Ask for a run outside its hour; a second press leads to the run that is on its way."""
    wajib_satu(oleh, KELOLA_JADWAL)
    sapuan = _harian(kunci)
    return minta_pekerjaan(
        jenis=JALANKAN,
        kunci=kunci,
        judul=f"Menjalankan “{sapuan.judul or kunci}”",
        parameter={"kunci": kunci},
        oleh=oleh,
    )


def kerjakan_jadwal(pekerjaan: Pekerjaan) -> dict[str, Any]:
    """The job behind :func:`jalankan_sekarang`."""
    jumlah = sapu_sekarang(pekerjaan.parameter["kunci"], timezone.now())
    if jumlah is None:
        raise PekerjaanGagal("Jadwal ini sedang berjalan. Tunggu sampai selesai, lalu coba lagi.")
    return {"kata": f"Selesai: {tulis(jumlah)} baris dikerjakan."}


def _harian(kunci: str) -> Sapuan:
    sapuan: Sapuan = papan.ambil("sapuan", kunci)
    if sapuan.pukul is None:
        raise LookupError(f"sapuan {kunci!r} tidak berjalan harian")
    return sapuan
