"""A performance year is locked, opened again, closed."""

from django.db import transaction

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris

from ..access import wajib_kelola_jendela
from ..models import TahunKinerja
from ..rules.istilah import Pelaku, StatusTahun
from ..rules.tahun import ALUR_TAHUN


def putuskan_tahun(
    tahun: TahunKinerja, tindakan: str, *, oleh: Akun, alasan: str, nomor_ubah: int
) -> TahunKinerja:
    """Do ``tindakan`` (:class:`TindakanTahun`) with its reason; closed is closed for good.

    ``PermissionDenied``, ``AlurDitolak``, ``IsianBerubah``; :class:`IsianDitolak` without words.
    """
    wajib_kelola_jendela(oleh)
    with transaction.atomic():
        baris = kunci_baris(tahun, nomor_ubah)
        tujuan = ALUR_TAHUN.tujuan(baris.status, tindakan, {Pelaku.PENGELOLA})
        if not alasan.strip():
            raise IsianDitolak("Tulis alasannya.", "alasan")
        baris.status, baris.alasan = StatusTahun(tujuan), alasan.strip()
        baris.save(update_fields=["status", "alasan"])
        baris.refresh_from_db(fields=["nomor_ubah"])
    return baris
