"""Planning: what will be done for an indicator in each period, and how far it should be."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak

from ..access import pelaku_skp
from ..models import SKP, RencanaAksi
from ..queries.rencana import BarisRencana, Sel, angka_direncanakan, kisi_rencana
from ..rules.istilah import Pelaku
from .bersama import kunci_skp


@dataclass(frozen=True, slots=True)
class IsianRencana:
    """The plan of one period; empty ``teks`` without ``target`` means none."""

    teks: str = ""
    target: Decimal | None = None


def simpan_rencana(
    skp: SKP,
    indikator_id: int,
    isian: Mapping[int, IsianRencana],
    *,
    oleh: Akun,
    nomor_ubah: int,
) -> int:
    """Write the plans of an indicator by period id; returns how many rows changed.

    Periods that are closed stay as they are, whatever was sent.  Raises ``IsianBerubah`` when a
    plan of the indicator changed meanwhile, :class:`IsianDitolak` (naming ``teks_<period>``) for
    a target without words, a SKP that is not fixed, or somebody else's.
    """
    pada = timezone.localdate()
    with transaction.atomic():
        terkunci = kunci_skp(skp)
        if Pelaku.EMPUNYA not in pelaku_skp(oleh, terkunci, pada):
            raise IsianDitolak("Hanya pemilik SKP yang dapat mengisi rencana aksinya.")
        kisi = kisi_rencana(terkunci, pada)
        if kisi.capaian is None or not kisi.capaian.ditetapkan:
            raise IsianDitolak("SKP ini belum ditetapkan. Rencana aksi diisi sesudahnya.")
        baris = next((b for b in kisi.baris if b.indikator.indikator_id == indikator_id), None)
        if baris is None:
            raise IsianDitolak("Indikator ini tidak ada dalam SKP yang berlaku.")
        if baris.nomor != nomor_ubah:
            ada = [sel.baris for sel in baris.sel if sel.baris]
            raise IsianBerubah(max(ada, key=lambda s: s.diubah_pada, default=terkunci), baris.nomor)
        return sum(
            _tulis(baris, sel, isian[sel.ruang.periode.pk])
            for sel in baris.sel
            if sel.terbuka and sel.ruang.periode.pk in isian
        )


def _tulis(baris: BarisRencana, sel: Sel, isi: IsianRencana) -> bool:
    """Write one place; whether anything changed."""
    nomor, teks = sel.ruang.periode.pk, isi.teks.strip()
    target = isi.target if angka_direncanakan(baris.indikator) else None
    if not teks and target is None:
        if sel.baris:
            sel.baris.delete()
        return sel.baris is not None
    if not teks:
        raise IsianDitolak("Tulis apa yang akan dikerjakan.", f"teks_{nomor}")
    if target is not None and target < 0:
        raise IsianDitolak("Target tidak boleh negatif.", f"target_{nomor}")
    satu = sel.baris or RencanaAksi(
        rhk_id=baris.indikator.rhk_id,
        indikator_id=baris.indikator.indikator_id,
        periode=sel.ruang.periode,
    )
    if sel.baris and (satu.teks, satu.target) == (teks, target):
        return False
    satu.teks, satu.target = teks, target
    satu.save()
    return True
