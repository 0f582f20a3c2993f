"""Enrolling and giving up a place."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.access import diri
from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.rules.istilah import JenisPegawai
from dumai_asn.inti.rules.alur import AlurDitolak

from ..access import calon_untuk_didaftarkan, pelaku_pendaftaran
from ..models import Kelas, Pendaftaran
from ..models.pelatihan import HIDUP
from ..queries.wewenang import berpenempatan
from ..rules.alur import ALUR_PENDAFTARAN, Tindakan, kursi_bebas, tindakan_setuju
from ..rules.istilah import Pelaku, StatusPendaftaran
from ..rules.kelas import BELUM_MULAI, sebab_tertutup
from . import kabar
from .galat import periksa_alasan
from .kursi import kunci_kelas, kursi_terpakai, naikkan


def daftar(kelas: Kelas, *, oleh: Akun, alasan: str) -> Pendaftaran:
    """Ask for a seat for oneself; the supervisor is told and answers.

    Asking twice gives the same enrolment back.  ``IsianDitolak`` without a reason, ``AlurDitolak``
    in words when the class takes nobody today, ``PermissionDenied`` for an account of no employee.
    """
    pegawai = diri(oleh)
    pada = timezone.localdate()
    with transaction.atomic():
        terkunci = kunci_kelas([kelas.pk])[kelas.pk]
        ada = _hidup(terkunci, pegawai)
        if ada is not None:
            return ada
        sebab = sebab_tertutup(terkunci.status, terkunci.batas_daftar, pada)
        if sebab:
            raise AlurDitolak(sebab)
        if pegawai.jenis is not JenisPegawai.ASN or not berpenempatan(pegawai.pk, pada):
            raise AlurDitolak("Kelas ini untuk pegawai ASN yang sedang menduduki jabatan.")
        periksa_alasan(alasan, "Tulis alasan Anda. Atasan membacanya sebelum menyetujui.")
        baru = Pendaftaran(kelas=terkunci, pegawai=pegawai, alasan=alasan, didaftarkan_oleh=oleh)
        baru.save()
        kabar.kepada_penjawab([baru], pada)
    return baru


def daftarkan(kelas: Kelas, pegawai: Pegawai, *, oleh: Akun, alasan: str = "") -> Pendaftaran:
    """HR enrols somebody: approved at once, with a seat or a place on the waiting list.

    Doing it twice changes nothing; somebody who still waits for the supervisor is approved.
    404 for a person outside the own scope, ``AlurDitolak`` once the class has started.
    """
    pegawai = calon_untuk_didaftarkan(oleh, pegawai.pk)
    periksa_alasan(alasan)
    with transaction.atomic():
        terkunci = kunci_kelas([kelas.pk])[kelas.pk]
        satu = _hidup(terkunci, pegawai) or Pendaftaran(
            kelas=terkunci, pegawai=pegawai, alasan=alasan, didaftarkan_oleh=oleh
        )
        if satu.status is not StatusPendaftaran.DIAJUKAN:
            return satu
        if terkunci.status not in BELUM_MULAI:
            raise AlurDitolak("Peserta hanya dapat didaftarkan sebelum kelas dimulai.")
        beri_tempat(satu, terkunci, kursi_terpakai([terkunci.pk])[terkunci.pk], Pelaku.PENGELOLA)
        satu.dijawab_oleh, satu.dijawab_pada = oleh, timezone.now()
        satu.save()
        kabar.kepada_peserta(hasil(satu), [satu])
    return satu


def batalkan_pendaftaran(pendaftaran: Pendaftaran, *, oleh: Akun, alasan: str = "") -> Pendaftaran:
    """Give a place up before the class starts; whoever waits first gets the seat.

    The participant needs no reason, HR does.  A second press changes nothing.  ``AlurDitolak``
    in words for anybody else and once the class has started.
    """
    with transaction.atomic():
        kelas = kunci_kelas([pendaftaran.kelas_id])[pendaftaran.kelas_id]
        baris = kunci_pendaftaran([pendaftaran.pk])[0]
        if baris.status is StatusPendaftaran.DIBATALKAN:
            return baris
        pelaku = pelaku_pendaftaran(oleh, [baris], timezone.localdate())[baris.pk]
        ke = ALUR_PENDAFTARAN.tujuan(baris.status, Tindakan.BATALKAN, pelaku)
        if kelas.status not in BELUM_MULAI:
            raise AlurDitolak("Kelas sudah dimulai, pendaftaran tidak dapat dibatalkan lagi.")
        if Pelaku.PESERTA not in pelaku:
            periksa_alasan(alasan, "Tulis alasannya. Peserta membacanya di pemberitahuan.")
        baris.status, baris.kursi, baris.catatan = StatusPendaftaran(ke), None, alasan
        baris.save(update_fields=["status", "kursi", "catatan"])
        if Pelaku.PESERTA not in pelaku:
            kabar.kepada_peserta(kabar.DIBATALKAN, [baris])
        naikkan(kelas)
    return baris


def kunci_pendaftaran(nomor: Collection[int]) -> list[Pendaftaran]:
    """These enrolments, locked in the order of their ids; lock their classes first."""
    return list(
        Pendaftaran.objects.select_for_update(of=("self",), no_key=True)
        .select_related("pegawai", "dijawab_oleh")
        .filter(pk__in=nomor)
        .order_by("pk")
    )


def beri_tempat(
    satu: Pendaftaran, kelas: Kelas, terpakai: set[int], pelaku: Pelaku | frozenset[Pelaku]
) -> None:
    """Approve in memory: the lowest free seat, noted in ``terpakai``, or the waiting list."""
    tindakan = tindakan_setuju(kelas.kuota, terpakai)
    satu.status = StatusPendaftaran(ALUR_PENDAFTARAN.tujuan(satu.status, tindakan, pelaku))
    if tindakan is Tindakan.SETUJUI:
        satu.kursi = kursi_bebas(kelas.kuota, terpakai)[0]
        terpakai.add(satu.kursi)


def hasil(satu: Pendaftaran) -> kabar.Kabar:
    """The message that fits the state of an approved enrolment."""
    return kabar.DITUNGGU if satu.status is StatusPendaftaran.DAFTAR_TUNGGU else kabar.DISETUJUI


def _hidup(kelas: Kelas, pegawai: Pegawai) -> Pendaftaran | None:
    return (
        Pendaftaran.objects.select_for_update(no_key=True)
        .filter(kelas=kelas, pegawai=pegawai, status__in=HIDUP)
        .first()
    )
