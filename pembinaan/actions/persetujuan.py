"""Answering enrolments: by the supervisor, the delegate of today, or HR."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.massal import BarisBerubah, BarisDitolak, HasilMassal
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.inti.rules.tanggal import jam

from ..access import pelaku_pendaftaran
from ..models import Pendaftaran
from ..rules.alur import ALUR_PENDAFTARAN, Tindakan
from ..rules.istilah import Pelaku, StatusPendaftaran
from ..rules.kelas import BELUM_MULAI
from . import kabar
from .galat import periksa_alasan
from .kursi import kunci_kelas, kursi_terpakai, tulis_pendaftaran
from .pendaftaran import beri_tempat, hasil, kunci_pendaftaran


@dataclass(frozen=True)
class HasilSetuju:
    """What an approval of many did: with a seat, on the waiting list, and what was left and why.

    ``dijawab``: the first two as rows of a bulk act; those answered before keep no way back.
    """

    disetujui: int
    ditunggu: int
    dilewati: tuple[BarisDitolak, ...]
    dijawab: tuple[BarisBerubah, ...]


def setujui_pendaftaran(nomor: Collection[int], *, oleh: Akun) -> HasilSetuju:
    """Approve enrolments, first come first seated; without a free seat they wait.

    Whatever cannot be approved any more (answered by somebody else, class started, not this
    account's to answer) is left as it is and named in ``dilewati``; what ``oleh`` has approved
    before counts again, so a second press reads like the first.
    """
    pada = timezone.localdate()
    with transaction.atomic():
        kelas_ids = Pendaftaran.objects.filter(pk__in=nomor).values_list("kelas", flat=True)
        kelas = kunci_kelas(set(kelas_ids))
        semua = kunci_pendaftaran(set(nomor))
        pelaku = pelaku_pendaftaran(oleh, semua, pada)
        terpakai = kursi_terpakai(kelas)
        diubah, sama, dilewati = [], [], []
        for satu in semua:
            if _sudah(satu, oleh):
                sama.append(satu)
                continue
            try:
                _masih_dapat(satu, kelas[satu.kelas_id].status)
                beri_tempat(satu, kelas[satu.kelas_id], terpakai[satu.kelas_id], pelaku[satu.pk])
            except AlurDitolak as galat:
                dilewati.append(BarisDitolak(satu.pk, str(satu.pegawai), str(galat)))
                continue
            satu.dijawab_oleh, satu.dijawab_pada = oleh, timezone.now()
            diubah.append(satu)
        tulis_pendaftaran(diubah, "status", "kursi", "dijawab_oleh", "dijawab_pada")
        for kata in (kabar.DISETUJUI, kabar.DITUNGGU):
            kabar.kepada_peserta(kata, [satu for satu in diubah if hasil(satu) is kata])
    dijawab = [*diubah, *sama]
    berkursi = sum(satu.kursi is not None for satu in dijawab)
    return HasilSetuju(
        berkursi,
        len(dijawab) - berkursi,
        tuple(dilewati),
        (*_berubah(diubah), *(BarisBerubah(satu.pk, 0, {}) for satu in sama)),
    )


def tolak_pendaftaran(pendaftaran: Pendaftaran, *, oleh: Akun, alasan: str) -> Pendaftaran:
    """Refuse an enrolment that has no seat yet; the reason goes to the employee.

    A second press changes nothing.  ``IsianDitolak`` without a reason; ``AlurDitolak`` in words
    when somebody else was first, the class has started, or it is not this account's to answer.
    """
    periksa_alasan(alasan, "Tulis alasannya. Pegawai membacanya di pemberitahuan.")
    with transaction.atomic():
        kelas = kunci_kelas([pendaftaran.kelas_id])[pendaftaran.kelas_id]
        baris = kunci_pendaftaran([pendaftaran.pk])[0]
        if baris.status is StatusPendaftaran.DITOLAK and baris.dijawab_oleh_id == oleh.pk:
            return baris
        pelaku = pelaku_pendaftaran(oleh, [baris], timezone.localdate())[baris.pk]
        _tolak(baris, kelas.status, pelaku, oleh=oleh, alasan=alasan)
        baris.save(update_fields=["status", "catatan", "dijawab_oleh", "dijawab_pada"])
        kabar.kepada_peserta(kabar.DITOLAK, [baris])
    return baris


def tolak_banyak(nomor: Collection[int], *, oleh: Akun, alasan: str) -> HasilMassal:
    """Refuse many with one reason, which goes to each; what cannot be refused is left, with words.

    ``IsianDitolak`` without a reason.
    """
    periksa_alasan(alasan, "Tulis alasannya. Pegawai membacanya di pemberitahuan.")
    with transaction.atomic():
        kelas_ids = Pendaftaran.objects.filter(pk__in=nomor).values_list("kelas", flat=True)
        kelas = kunci_kelas(set(kelas_ids))
        semua = kunci_pendaftaran(set(nomor))
        pelaku = pelaku_pendaftaran(oleh, semua, timezone.localdate())
        diubah, sisa = [], {}
        for satu in semua:
            try:
                status = kelas[satu.kelas_id].status
                _tolak(satu, status, pelaku[satu.pk], oleh=oleh, alasan=alasan)
                diubah.append(satu)
            except AlurDitolak as galat:
                sisa[satu.pk] = (str(satu.pegawai), str(galat))
        tulis_pendaftaran(diubah, "status", "catatan", "dijawab_oleh", "dijawab_pada")
        kabar.kepada_peserta(kabar.DITOLAK, diubah)
    return HasilMassal(
        _berubah(diubah), tuple(BarisDitolak(nomor, *kata) for nomor, kata in sisa.items())
    )


def _berubah(diubah: Collection[Pendaftaran]) -> tuple[BarisBerubah, ...]:
    """What is kept to take an answer back: the lock after it; the row waited before."""
    baris = Pendaftaran.objects.filter(pk__in=[satu.pk for satu in diubah]).order_by("pk")
    return tuple(BarisBerubah(*satu, {}) for satu in baris.values_list("pk", "nomor_ubah"))


def _tolak(
    satu: Pendaftaran, status_kelas: str, pelaku: frozenset[Pelaku], *, oleh: Akun, alasan: str
) -> None:
    """Refuse in memory; ``AlurDitolak`` in words when it cannot be refused."""
    if satu.status is not StatusPendaftaran.DAFTAR_TUNGGU:
        _masih_dapat(satu, status_kelas)
    satu.status = StatusPendaftaran(ALUR_PENDAFTARAN.tujuan(satu.status, Tindakan.TOLAK, pelaku))
    satu.catatan, satu.dijawab_oleh, satu.dijawab_pada = alasan, oleh, timezone.now()


def _sudah(satu: Pendaftaran, oleh: Akun) -> bool:
    return satu.dijawab_oleh_id == oleh.pk and satu.status in (
        StatusPendaftaran.DISETUJUI,
        StatusPendaftaran.DAFTAR_TUNGGU,
    )


def _masih_dapat(satu: Pendaftaran, status_kelas: str) -> None:
    """``AlurDitolak`` in words when somebody was first, or the class no longer takes anybody."""
    if satu.status is not StatusPendaftaran.DIAJUKAN and satu.dijawab_oleh and satu.dijawab_pada:
        pukul = jam(timezone.localtime(satu.dijawab_pada).time())
        raise AlurDitolak(f"Sudah dijawab {satu.dijawab_oleh.nama} pukul {pukul}.")
    if status_kelas not in BELUM_MULAI:
        raise AlurDitolak("Kelas ini sudah dimulai atau dibatalkan.")
