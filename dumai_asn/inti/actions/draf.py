"""Keeping what was typed and not sent, and throwing it away."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import QuerySet
from django.utils import timezone

from ..models import Draf, KunciDraf, Teredit
from .isian import IsianBerubah

#: Bytes of one draft as JSON.
UKURAN_MAKS = 256 * 1024


class DrafTerlaluBesar(ValueError):
    """More than :data:`UKURAN_MAKS`; the words say what to do instead."""

    def __init__(self) -> None:
        super().__init__(
            "Tulisan ini terlalu panjang untuk disimpan sementara, paling besar 256 kB. "
            "Simpan formulirnya sekarang, atau pindahkan sebagian ke berkas bukti."
        )


def simpan_draf(
    kunci: KunciDraf,
    isi: Mapping[str, Sequence[str]],
    *,
    nomor_ubah: int | None = None,
    sebagian: bool = False,
) -> datetime:
    """Keep ``isi`` (field → values as sent) in place of what was kept before; returns when.

    Fields that ``isi`` does not name are forgotten, unless it is only a part of them
    (``sebagian``: a browser keeps no confidential field).  :class:`DrafTerlaluBesar` keeps nothing.
    ``IsianBerubah`` when the row behind the form is no longer the one it was opened from
    (``nomor_ubah``): the draft is kept all the same, so that both can be compared.
    """
    lama = Draf.objects.milik(kunci).first() if sebagian else None
    utuh = {**(json.loads(lama.isi) if lama else {}), **isi}
    teks = json.dumps({nama: list(nilai) for nama, nilai in utuh.items()}, ensure_ascii=False)
    if len(teks.encode()) > UKURAN_MAKS:
        raise DrafTerlaluBesar
    sekarang = timezone.now()
    baris = Draf(
        akun_id=kunci.akun_id,
        formulir=kunci.formulir,
        objek=kunci.objek,
        isi=teks,
        nomor_ubah=nomor_ubah,
        diubah_pada=sekarang,
    )
    Draf.objects.bulk_create(
        [baris],
        update_conflicts=True,
        unique_fields=["akun", "formulir", "objek"],
        update_fields=["isi", "nomor_ubah", "diubah_pada"],
    )
    objek = _objek(kunci)
    if objek is not None and nomor_ubah is not None and objek.nomor_ubah != nomor_ubah:
        raise IsianBerubah(objek)
    return sekarang


def _objek(kunci: KunciDraf) -> Teredit | None:
    """The row behind the form as it is now, with its number only."""
    if not kunci.tabel:
        return None
    semua: Any = apps.get_model(kunci.tabel)._base_manager
    baris: Teredit | None = semua.only("nomor_ubah", "diubah_pada").filter(pk=kunci.nomor).first()
    return baris


def hapus_draf(kunci: KunciDraf) -> int:
    """Throw the draft away, because it was sent or is not wanted; returns how many there were."""
    jumlah, _ = Draf.objects.milik(kunci).delete()
    return jumlah


def draf_lama(sekarang: datetime) -> "QuerySet[Draf]":
    """Drafts that nobody has touched for two weeks."""
    return Draf.objects.basi(sekarang)


def bersihkan_draf(sekarang: datetime) -> int:
    """Throw away what nobody has touched for two weeks; returns how many drafts."""
    jumlah, _ = draf_lama(sekarang).delete()
    return jumlah
