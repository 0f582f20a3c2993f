"""Evaluators set by hand, one at a time: set, mended, ended.

Every writer takes :func:`~.garis.kunci_garis` first, asks its rule under it, writes, lets the
derived lines fill the days that are left, and tells who is concerned.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.rules.rentang import SATU_HARI
from dumai_asn.inti.rules.tanggal import panjang, rentang

from ..models import GarisPenilai, Pegawai, Penempatan
from ..queries.garis import melingkar
from ..rules.istilah import JenisPegawai, JenisPenempatan, SumberGaris
from .garis import bangun_garis_penilai, kunci_garis
from .pasang_garis import (
    DIRI_SENDIRI,
    MELINGKAR,
    MILIK_SENDIRI,
    Rencana,
    boleh_menilai,
    irisan,
    kabari,
    pasang,
    wajib_kelola,
)


def tetapkan_penilai(
    penempatan: Penempatan,
    *,
    penilai: Pegawai,
    mulai: date,
    selesai: date | None,
    alasan: str,
    oleh: Akun,
) -> GarisPenilai:
    """Set who evaluates the holder of ``penempatan`` from ``mulai`` to before ``selesai``.

    It wins over the tree and over what was set before for those days, and ends with the placement
    at the latest; afterwards the tree counts again.  ``IsianDitolak`` in words for an evaluator
    who may not evaluate (PermenPANRB 6/2022 Pasal 1 angka 9), a ring, no day, no reason.
    """
    wajib_kelola(oleh, [penempatan.unit_id])
    _bukan_milik(penempatan, oleh)
    with transaction.atomic():
        kunci_garis()
        rencana = _rencana(penempatan, penilai, mulai, selesai, alasan)
        (hasil,) = pasang([rencana]).values()
        kabari(hasil.baru, oleh)
    return hasil.baru[0]


def betulkan_tetapan(
    garis: GarisPenilai,
    *,
    penilai: Pegawai,
    mulai: date,
    selesai: date | None,
    alasan: str,
    oleh: Akun,
    nomor_ubah: int,
) -> GarisPenilai:
    """Mend a line that was set: another evaluator, other days, another reason.

    Days it held and no longer holds go back to the tree.  ``IsianBerubah`` when somebody was
    faster; otherwise as :func:`tetapkan_penilai`.
    """
    with transaction.atomic():
        kunci_garis()
        lama = _kunci_tetapan(garis, nomor_ubah, oleh)
        rencana = _rencana(lama.penempatan, penilai, mulai, selesai, alasan)
        lama.delete()
        (hasil,) = pasang([rencana]).values()
        kabari(hasil.baru, oleh)
    return hasil.baru[0]


def akhiri_tetapan(
    garis: GarisPenilai, *, selesai: date, oleh: Akun, nomor_ubah: int
) -> GarisPenilai | None:
    """End a line that was set before ``selesai``; from then on the tree counts again.

    ``selesai`` on its first day takes it back wholly, and None comes back.
    """
    with transaction.atomic():
        kunci_garis()
        lama = _kunci_tetapan(garis, nomor_ubah, oleh)
        mulai, akhir = lama.masa.lower, lama.masa.upper
        if mulai is not None and selesai < mulai:
            raise IsianDitolak("Hari terakhir tidak boleh sebelum penetapan dimulai.", "sampai")
        if akhir is not None and selesai > akhir:
            raise IsianDitolak(
                f"Penetapan ini sudah berakhir {panjang(akhir - SATU_HARI)}.", "sampai"
            )
        if selesai == mulai:
            lama.delete()
        else:
            lama.masa = DateRange(mulai, selesai)
            lama.save(update_fields=["masa"])
        bangun_garis_penilai([lama.penempatan_id])
    return None if selesai == mulai else lama


# --- shared -----------------------------------------------------------------------------------


def _rencana(
    penempatan: Penempatan, penilai: Pegawai, mulai: date, selesai: date | None, alasan: str
) -> Rencana:
    """The line as asked for, cut to the placement; refused in words when a rule is broken."""
    pegawai = Pegawai.objects.get(pk=penempatan.pegawai_id)
    if penempatan.jenis is JenisPenempatan.TIM or pegawai.jenis is JenisPegawai.PEJABAT_NEGARA:
        raise IsianDitolak("Penempatan ini tidak dinilai, jadi tidak mempunyai penilai.")
    if not alasan.strip():
        raise IsianDitolak("Tulis alasan penetapan penilai.", "alasan")
    if penilai.pk == pegawai.pk:
        raise IsianDitolak(DIRI_SENDIRI, "cari_penilai")
    if selesai is not None and selesai <= mulai:
        raise IsianDitolak("Hari terakhir tidak boleh sebelum hari mulai.", "sampai")
    awal, akhir = irisan(penempatan.masa, mulai, selesai)
    if akhir is not None and akhir <= awal:
        masa = rentang(penempatan.masa.lower, penempatan.masa.upper)
        raise IsianDitolak(
            f"Pegawai ini memegang jabatan itu {masa}, bukan pada masa ini.", "mulai"
        )
    boleh_menilai(penilai, awal, "cari_penilai")
    if melingkar([(0, pegawai.pk, penilai.pk, awal, akhir)]):
        raise IsianDitolak(MELINGKAR, "cari_penilai")
    return Rencana(penempatan.pk, pegawai.pk, penilai.pk, awal, akhir, alasan.strip())


def _kunci_tetapan(garis: GarisPenilai, nomor_ubah: int, oleh: Akun) -> GarisPenilai:
    if not GarisPenilai.objects.filter(pk=garis.pk).exists():
        raise IsianDitolak("Penetapan ini sudah diganti. Muat ulang halamannya.")
    lama = kunci_baris(garis, nomor_ubah)
    if lama.sumber is not SumberGaris.TETAPAN:
        raise IsianDitolak("Garis ini mengikuti susunan unit. Tetapkan penilai lain bila keliru.")
    wajib_kelola(oleh, [lama.penempatan.unit_id])
    _bukan_milik(lama.penempatan, oleh)
    return lama


def _bukan_milik(penempatan: Penempatan, oleh: Akun) -> None:
    if penempatan.pegawai.akun_id == oleh.pk:
        raise PermissionDenied(MILIK_SENDIRI)
