"""The gates of this room: its pages of settings, long jobs, and uploads."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from .impor import JenisImpor
from .models import Acuan, Dokumen, HariLibur, Impor, KunciDraf, Pekerjaan, Unduhan, Unggahan
from .models.daftar import AksiMassal, TampilanDaftar
from .pelaku import Pelaku
from .queries.impor import impor_dilihat, jenis_dipegang
from .rules.dokumen import rapikan_kode

#: The rights of this room; the directory's backend says who holds them today.
KELOLA_ACUAN = "inti.kelola_acuan"
KELOLA_JADWAL = "inti.kelola_jadwal"
LIHAT_PEKERJAAN = "inti.lihat_pekerjaan"
LIHAT_JEJAK = "inti.lihat_jejak"
JALANKAN_IMPOR = "inti.jalankan_impor"
CABUT_DOKUMEN = "inti.cabut_dokumen"


def wajib_satu(akun: Pelaku, *izin: str) -> None:
    """Let pass who holds one of these rights today; 403 in words for everybody else."""
    if not any(akun.has_perm(satu) for satu in izin):
        raise PermissionDenied("Anda tidak memegang tugas untuk halaman ini.")


def boleh_urus_pekerjaan(akun: Pelaku, pekerjaan: Pekerjaan) -> bool:
    """Whether ``akun`` may stop or repeat this job; watching it does not suffice."""
    return pekerjaan.pemohon_id == akun.pk or akun.has_perm(KELOLA_JADWAL)


def unduhan_sendiri(akun: Pelaku, nomor: int) -> Unduhan:
    """The file of job ``nomor``, for the account that asked for it; 404 for everybody else."""
    satu = Unduhan.objects.filter(pekerjaan=nomor, pekerjaan__pemohon=akun.pk).first()
    if satu is None:
        raise Http404
    return satu


def tampilan_sendiri(akun: Pelaku, daftar: str) -> list[TampilanDaftar]:
    """The saved views of one list, of this account alone, by name."""
    return list(TampilanDaftar.objects.filter(akun=akun.pk, daftar=daftar))


def tampilan_untuk_diubah(akun: Pelaku, nomor: int) -> TampilanDaftar:
    """An own saved view; 404 for everybody else's."""
    satu = TampilanDaftar.objects.filter(pk=nomor, akun=akun.pk).first()
    if satu is None:
        raise Http404
    return satu


def aksi_sendiri(akun: Pelaku, nomor: int) -> AksiMassal:
    """An own act on many rows; 404 for everybody else's."""
    satu = AksiMassal.objects.filter(pk=nomor, akun=akun.pk).first()
    if satu is None:
        raise Http404
    return satu


def aksi_terbaru(
    akun: Pelaku, daftar: str, argumen: Mapping[str, str], sejak: datetime
) -> AksiMassal | None:
    """The newest own act on that list since then, unless it was taken back."""
    satu = AksiMassal.objects.filter(
        akun=akun.pk, daftar=daftar, argumen=dict(argumen), dibuat_pada__gt=sejak
    ).order_by("-dibuat_pada", "-pk")[:1]
    return next((aksi for aksi in satu if aksi.dibatalkan_pada is None), None)


def pekerjaan_terlihat(akun: Pelaku, nomor: int) -> Pekerjaan:
    """A job that ``akun`` asked for, or any job for holders of ``inti.lihat_pekerjaan``."""
    pekerjaan = Pekerjaan.objects.filter(pk=nomor).select_related("pemohon").first()
    if pekerjaan is None or not (pekerjaan.pemohon_id == akun.pk or akun.has_perm(LIHAT_PEKERJAAN)):
        raise Http404
    return pekerjaan


def dokumen_publik(ketikan: str) -> Dokumen | None:
    """The document with this public code, whoever asks, with its public columns alone."""
    return Dokumen.objects.publik(rapikan_kode(ketikan)).first()


def dokumen_dikelola(akun: Pelaku, nomor: int) -> Dokumen:
    """An issued document to revoke; 403 for who may revoke none."""
    wajib_satu(akun, CABUT_DOKUMEN)
    dokumen = Dokumen.objects.filter(pk=nomor).select_related("dicabut_oleh", "oleh").first()
    if dokumen is None:
        raise Http404
    return dokumen


def unggahan_sendiri(akun: Pelaku, kode: UUID) -> Unggahan:
    """An own upload that is not past its day; 404 for everybody else, whatever their role."""
    berlaku = Unggahan.objects.filter(kedaluwarsa_pada__gt=timezone.now())
    unggahan = berlaku.filter(kode=kode, akun=akun.pk).first()
    if unggahan is None:
        raise Http404
    return unggahan


def draf_sendiri(akun: Pelaku, tanda: str) -> KunciDraf:
    """The key of an own draft, as a page that this account was shown carries it.

    404 for a false or outdated ``tanda``, 403 in words when the page was opened by another
    account on the same browser.
    """
    try:
        kunci = KunciDraf.baca(tanda)
    except signing.BadSignature:
        raise Http404 from None
    if kunci.akun_id != akun.pk:
        raise PermissionDenied("Halaman ini dibuka oleh akun lain. Muat ulang halaman ini.")
    return kunci


def acuan_dikelola(akun: Pelaku, kunci: str, nomor: int) -> Acuan:
    """A dated value of ``kunci`` to take back; 403 for who does not manage reference data."""
    wajib_satu(akun, KELOLA_ACUAN)
    baris = Acuan.objects.filter(kunci=kunci, pk=nomor).first()
    if baris is None:
        raise Http404
    return baris


def libur_dikelola(akun: Pelaku, nomor: int) -> HariLibur:
    """A day off to change; 403 for who does not manage reference data."""
    wajib_satu(akun, KELOLA_ACUAN)
    baris = HariLibur.objects.filter(pk=nomor).first()
    if baris is None:
        raise Http404
    return baris


def jenis_diimpor(akun: Pelaku, kunci: str) -> JenisImpor:
    """A kind of import; 403 for who may not run it, 404 where no room has it."""
    wajib_satu(akun, JALANKAN_IMPOR)
    for satu in jenis_dipegang(akun):
        if satu.kunci == kunci:
            return satu
    raise Http404


def impor_dikelola(akun: Pelaku, nomor: int) -> Impor:
    """An import to look at, apply or undo; 403 for who runs none, 404 for other kinds."""
    wajib_satu(akun, JALANKAN_IMPOR)
    baris = impor_dilihat(akun).filter(pk=nomor).first()
    if baris is None:
        raise Http404
    return baris
