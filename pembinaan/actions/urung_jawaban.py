"""Taking back answers that were given to many enrolments at once."""

from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.massal import BarisBerubah, BarisDitolak, HasilMassal
from dumai_asn.inti.models import AksiMassal
from dumai_asn.inti.rules.alur import AlurDitolak

from ..access import pelaku_pendaftaran
from ..models import Kelas, Pendaftaran
from ..rules.alur import ALUR_PENDAFTARAN, Tindakan
from ..rules.istilah import Pelaku, StatusPendaftaran
from ..rules.kelas import BELUM_MULAI
from . import kabar
from .kursi import kunci_kelas, naikkan, tulis_pendaftaran
from .pendaftaran import kunci_pendaftaran


def urungkan_jawaban(aksi: AksiMassal, *, oleh: Akun) -> HasilMassal:
    """Let enrolments wait again that ``aksi`` answered and nobody touched since; tell each.

    Seats that become free go to who waits first.  What was answered otherwise, given up or
    moved up in between, and whatever ``oleh`` may not answer any more, stays and is named.
    """
    semula = {butir["id"]: butir["nomor_ubah"] for butir in aksi.isi}
    with transaction.atomic():
        kelas_ids = Pendaftaran.objects.filter(pk__in=semula).values_list("kelas", flat=True)
        kelas = kunci_kelas(set(kelas_ids))
        semua = kunci_pendaftaran(semula)
        pelaku = pelaku_pendaftaran(oleh, semua, timezone.localdate())
        kembali, tetap = [], []
        for satu in semua:
            try:
                _urungkan(satu, semula[satu.pk], kelas[satu.kelas_id], pelaku[satu.pk])
                kembali.append(satu)
            except AlurDitolak as galat:
                tetap.append(BarisDitolak(satu.pk, str(satu.pegawai), str(galat)))
        tulis_pendaftaran(kembali, "status", "kursi", "catatan", "dijawab_oleh", "dijawab_pada")
        kabar.kepada_peserta(kabar.DITARIK, kembali)
        for nomor in sorted({satu.kelas_id for satu in kembali}):
            naikkan(kelas[nomor])
    return HasilMassal(tuple(BarisBerubah(satu.pk, 0, {}) for satu in kembali), tuple(tetap))


def _urungkan(satu: Pendaftaran, nomor_ubah: int, kelas: Kelas, pelaku: frozenset[Pelaku]) -> None:
    """Take one answer back in memory; ``AlurDitolak`` in words when something followed it."""
    if not nomor_ubah:
        raise AlurDitolak("Sudah Anda jawab sebelum tindakan ini.")
    if satu.nomor_ubah != nomor_ubah:
        raise AlurDitolak("Sudah diubah lagi sesudahnya.")
    if kelas.status not in BELUM_MULAI:
        raise AlurDitolak("Kelas ini sudah dimulai atau dibatalkan.")
    ke = ALUR_PENDAFTARAN.tujuan(satu.status, Tindakan.URUNGKAN, pelaku)
    satu.status, satu.kursi, satu.catatan = StatusPendaftaran(ke), None, ""
    satu.dijawab_oleh, satu.dijawab_pada = None, None
