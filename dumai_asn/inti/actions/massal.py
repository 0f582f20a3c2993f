"""One act on many rows, kept so that it can be taken back while nobody touched them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from ..models import AksiMassal
from ..pelaku import Pelaku
from .isian import IsianDitolak

#: How long a bulk act can be taken back, and how long it is remembered.
MASA_BATAL = timedelta(minutes=10)
MASA_SIMPAN = timedelta(days=30)


@dataclass(frozen=True)
class BarisBerubah:
    """A row that was written: its lock after the act, its values before (JSON)."""

    id: int
    nomor_ubah: int
    sebelum: dict[str, Any]


@dataclass(frozen=True)
class BarisDitolak:
    """A row that was left as it was, and why, in words."""

    id: int
    nama: str
    sebab: str


@dataclass(frozen=True)
class HasilMassal:
    """What an act on many rows did and left."""

    berubah: tuple[BarisBerubah, ...] = ()
    ditolak: tuple[BarisDitolak, ...] = ()


def tanpa_urung(jadi: Collection[int], sisa: Mapping[int, tuple[str, str]]) -> HasilMassal:
    """The result of an act that nobody takes back: ids done, id → (name, why not) left."""
    return HasilMassal(
        tuple(BarisBerubah(satu, 0, {}) for satu in jadi),
        tuple(BarisDitolak(satu, *kata) for satu, kata in sisa.items()),
    )


#: ``lakukan(ids, isian, oleh)`` of a room; writes in the caller's transaction.
Lakukan = Callable[[Sequence[int], Mapping[str, Any], Any], HasilMassal]


def lakukan_massal(
    daftar: str,
    tindakan: str,
    lakukan: Lakukan,
    ids: Sequence[int],
    *,
    oleh: Pelaku,
    argumen: Mapping[str, str],
    isian: Mapping[str, Any],
) -> AksiMassal:
    """Do it, and keep what is needed to take it back; nothing is kept of an act that failed."""
    with transaction.atomic():
        hasil = lakukan(ids, isian, oleh)
        return AksiMassal.objects.create(
            akun_id=oleh.pk,
            daftar=daftar,
            tindakan=tindakan,
            argumen=dict(argumen),
            isi=[asdict(satu) for satu in hasil.berubah],
            ditolak=[asdict(satu) for satu in hasil.ditolak],
        )


def batalkan_massal(
    aksi: AksiMassal, batalkan: Callable[[AksiMassal, Any], HasilMassal], *, oleh: Pelaku
) -> AksiMassal:
    """Take back what nobody touched since; the rest is named in ``tertinggal``.

    ``IsianDitolak`` in words when it was taken back before, is too old, or every row was
    touched; ``PermissionDenied`` for somebody else's act.
    """
    if aksi.akun_id != oleh.pk:
        raise PermissionDenied("Hanya yang melakukannya yang dapat membatalkannya.")
    with transaction.atomic():
        baris = AksiMassal.objects.select_for_update().get(pk=aksi.pk)
        kini = timezone.now()
        if baris.dibatalkan_pada is not None:
            raise IsianDitolak("Tindakan ini sudah dibatalkan.")
        if kini > batas_batal(baris):
            raise IsianDitolak("Tindakan ini dapat dibatalkan selama 10 menit saja.")
        hasil = batalkan(baris, oleh)
        if not hasil.berubah:
            kata = "Semua baris sudah diubah lagi sesudahnya, tidak ada yang dibatalkan."
            raise IsianDitolak(kata)
        baris.dibatalkan_pada = kini
        baris.tertinggal = [asdict(satu) for satu in hasil.ditolak]
        baris.save(update_fields=["dibatalkan_pada", "tertinggal"])
    return baris


def batas_batal(aksi: AksiMassal) -> datetime:
    """Until when an act can be taken back."""
    batas: datetime = aksi.dibuat_pada + MASA_BATAL
    return batas


def massal_lama(sekarang: datetime) -> "QuerySet[AksiMassal]":
    """Acts that nobody can take back any more."""
    return AksiMassal.objects.filter(dibuat_pada__lt=sekarang - MASA_SIMPAN)


def sapu_massal(sekarang: datetime) -> int:
    """Forget acts that nobody can take back any more."""
    jumlah, _ = massal_lama(sekarang).delete()
    return jumlah
