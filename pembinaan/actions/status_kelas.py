"""A class through its states: open, close, start, call off."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun

from ..access import pelaku_kelas, wajib_kelola_kota
from ..models import Kelas, Pendaftaran
from ..rules.alur import ALUR_KELAS, ALUR_PENDAFTARAN, Tindakan
from ..rules.istilah import Pelaku, StatusKelas, StatusPendaftaran
from . import kabar
from .galat import periksa_alasan
from .kursi import kunci_kelas, tulis_pendaftaran

#: What an unanswered enrolment hears when the class starts without it.
SUDAH_MULAI = "Kelas sudah dimulai sebelum ada kursi atau persetujuan."


def buka_kelas(kelas: Kelas, *, oleh: Akun) -> Kelas:
    """Open enrolment; a second press changes nothing.  ``AlurDitolak`` in words."""
    return _gerakkan(kelas, Tindakan.BUKA, StatusKelas.DIBUKA, oleh)


def tutup_kelas(kelas: Kelas, *, oleh: Akun) -> Kelas:
    """Close enrolment before its last day; those enrolled stay.  As :func:`buka_kelas`."""
    return _gerakkan(kelas, Tindakan.TUTUP, StatusKelas.DITUTUP, oleh)


def mulai_kelas(kelas: Kelas, *, oleh: Akun) -> Kelas:
    """Start the class: seats are fixed, who has none is told so.  As :func:`buka_kelas`."""
    with transaction.atomic():
        if kunci_kelas([kelas.pk])[kelas.pk].status is not StatusKelas.BERJALAN:
            kelas = _gerakkan(kelas, Tindakan.MULAI, StatusKelas.BERJALAN, oleh)
            tanpa_kursi = (StatusPendaftaran.DIAJUKAN, StatusPendaftaran.DAFTAR_TUNGGU)
            sisa = _lepaskan(kelas, tanpa_kursi, Tindakan.TOLAK, oleh, SUDAH_MULAI)
            kabar.kepada_peserta(kabar.DITOLAK, sisa)
    return kelas


def batalkan_kelas(kelas: Kelas, *, oleh: Akun, alasan: str) -> Kelas:
    """Call the class off before it starts; everybody enrolled is told why.

    ``IsianDitolak`` without a reason, otherwise as :func:`buka_kelas`.
    """
    periksa_alasan(alasan, "Tulis alasannya. Peserta membacanya di pemberitahuan.")
    with transaction.atomic():
        if kunci_kelas([kelas.pk])[kelas.pk].status is not StatusKelas.DIBATALKAN:
            kelas = _gerakkan(kelas, Tindakan.BATALKAN, StatusKelas.DIBATALKAN, oleh)
            hidup = (
                StatusPendaftaran.DIAJUKAN,
                StatusPendaftaran.DAFTAR_TUNGGU,
                StatusPendaftaran.DISETUJUI,
            )
            lepas = _lepaskan(kelas, hidup, Tindakan.BATALKAN, oleh, alasan)
            kabar.kepada_peserta(kabar.DIBATALKAN, lepas)
    return kelas


def _gerakkan(kelas: Kelas, tindakan: Tindakan, ke: StatusKelas, oleh: Akun) -> Kelas:
    wajib_kelola_kota(oleh)
    with transaction.atomic():
        baris = kunci_kelas([kelas.pk])[kelas.pk]
        if baris.status is ke:
            return baris
        pelaku = pelaku_kelas(oleh, timezone.localdate())
        baris.status = StatusKelas(ALUR_KELAS.tujuan(baris.status, tindakan, pelaku))
        baris.save(update_fields=["status"])
    return baris


def _lepaskan(
    kelas: Kelas,
    status: Collection[StatusPendaftaran],
    tindakan: Tindakan,
    oleh: Akun,
    catatan: str,
) -> list[Pendaftaran]:
    """Take every enrolment of a locked class in these states out of the running."""
    daftar = list(
        Pendaftaran.objects.select_for_update(of=("self",), no_key=True)
        .filter(kelas=kelas, status__in=status)
        .order_by("pk")
    )
    sekarang = timezone.now()
    for satu in daftar:
        satu.status = StatusPendaftaran(
            ALUR_PENDAFTARAN.tujuan(satu.status, tindakan, Pelaku.PENGELOLA)
        )
        satu.kursi = None
        satu.catatan, satu.dijawab_oleh, satu.dijawab_pada = catatan, oleh, sekarang
    tulis_pendaftaran(daftar, "status", "kursi", "catatan", "dijawab_oleh", "dijawab_pada")
    return daftar
