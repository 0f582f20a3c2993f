"""Disciplinary punishments: recording, correcting, taking back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import pghistory
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.rahasia import sandikan
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import HukumanDisiplin, Pegawai
from ..queries.hukuman import pegawai_petugas
from ..rules.istilah import HukumanDisiplin as Tingkat


@dataclass(frozen=True, slots=True)
class IsianHukuman:
    """What a decision says; ``selesai`` is the first day after its effect, None without an end."""

    tingkat: Tingkat
    jenis: str
    mulai: date
    selesai: date | None
    dasar: str
    uraian: str = ""


def catat_hukuman(pegawai: Pegawai, *, isian: IsianHukuman, oleh: Akun) -> HukumanDisiplin:
    """Record a decision; the person is told, inside the application and in neutral words.

    ``PermissionDenied`` for who does not keep this person's punishments, the own ones included;
    ``IsianDitolak`` when the decree stands there already.
    """
    satu = HukumanDisiplin(pegawai=pegawai)
    with transaction.atomic(), _sebagai(oleh, pegawai.pk):
        _simpan(satu, isian)
        _kabari(satu, "baru")
    return satu


def betulkan_hukuman(
    satu: HukumanDisiplin, *, isian: IsianHukuman, oleh: Akun, nomor_ubah: int, alasan: str
) -> HukumanDisiplin:
    """Put right what was typed wrongly; always with a reason, kept encrypted in the trail."""
    _beralasan(alasan, "Tulis alasan pembetulannya.")
    with transaction.atomic(), _sebagai(oleh, satu.pegawai_id, alasan):
        baris = kunci_baris(satu, nomor_ubah)
        if baris.dibatalkan is not None:
            raise IsianDitolak("Hukuman ini sudah dibatalkan dan tidak dapat dibetulkan lagi.")
        return _simpan(baris, isian)


def batalkan_hukuman(
    satu: HukumanDisiplin, *, pada: date, alasan: str, oleh: Akun, nomor_ubah: int
) -> HukumanDisiplin:
    """Take a decision back from ``pada`` on, after an objection or because it was mistaken.

    The row stays, with day and reason, and counts for nothing from now on.
    """
    _beralasan(alasan, "Tulis alasan pembatalannya.")
    if pada > timezone.localdate():
        raise IsianDitolak("Tanggal pembatalan tidak boleh sesudah hari ini.", "pada")
    with transaction.atomic(), _sebagai(oleh, satu.pegawai_id):
        baris = kunci_baris(satu, nomor_ubah)
        if baris.dibatalkan is not None:
            raise IsianDitolak("Hukuman ini sudah dibatalkan.")
        if pada < (baris.masa.lower or pada):
            raise IsianDitolak("Pembatalan tidak boleh sebelum hukumannya berlaku.", "pada")
        baris.dibatalkan, baris.alasan_batal = pada, alasan.strip()
        baris.save(update_fields=["dibatalkan", "alasan_batal"])
        baris.refresh_from_db()
        _kabari(baris, "batal")
    return baris


@contextmanager
def _sebagai(oleh: Akun, pegawai_id: int, alasan: str = "") -> Iterator[None]:
    """The person's row makes two officers wait for each other; the right is asked once more."""
    Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai_id)
    if not pegawai_petugas(oleh, timezone.localdate()).filter(pk=pegawai_id).exists():
        raise PermissionDenied("Hukuman disiplin orang ini dicatat oleh petugas lain.")
    rahasia = {"alasan": sandikan(alasan.strip())} if alasan.strip() else {}
    with pghistory.context(akun=oleh.pk, **rahasia):
        yield


def _beralasan(alasan: str, kata: str) -> None:
    if not alasan.strip():
        raise IsianDitolak(kata, "alasan")


def _simpan(satu: HukumanDisiplin, isian: IsianHukuman) -> HukumanDisiplin:
    if isian.selesai is not None and isian.selesai <= isian.mulai:
        raise IsianDitolak("Hari terakhir tidak boleh sebelum hari mulai.", "sampai")
    if isian.tingkat is Tingkat.TIDAK_ADA:
        raise IsianDitolak("Pilih jenis hukumannya.", "jenis")
    satu.tingkat, satu.jenis = isian.tingkat, isian.jenis
    satu.masa = DateRange(isian.mulai, isian.selesai)
    satu.dasar, satu.uraian = isian.dasar.strip(), isian.uraian
    try:
        with transaction.atomic():
            satu.save()
    except IntegrityError as galat:
        raise IsianDitolak("Keputusan ini sudah tercatat untuk orang ini.", "dasar") from galat
    satu.refresh_from_db()
    return satu


def _kabari(satu: HukumanDisiplin, langkah: str) -> None:
    """Never by mail, and without saying what it is: somebody may look over a shoulder."""
    if satu.pegawai.akun_id is None:
        return
    pesan = Pesan(
        satu.pegawai.akun_id,
        "direktori.kepegawaian",
        f"hukuman/{satu.pk}/{langkah}",
        "Ada perubahan pada catatan kepegawaian Anda",
        "Buka halamannya untuk membacanya. Hanya Anda dan petugas yang ditunjuk dapat melihatnya.",
        f"/pegawai/{satu.pegawai_id}/hukuman/",
        "Catatan ini tentang Anda.",
    )
    beritahu([pesan], lewat_surel=False)
