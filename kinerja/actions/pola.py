"""Recurring entries: the pattern kept, rested, thrown away; what it proposes confirmed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak, kunci_baris

from ..access import pelaku_skp
from ..models import Indikator, IsiIndikator, PolaProgres
from ..queries.pola import KunciUsulan, usulan_pola
from ..rules.istilah import Arah, Pelaku
from ..rules.pola import IramaPola
from .bersama import kunci_skp
from .progres import IsianProgres, catat_progres


@dataclass(frozen=True, slots=True)
class IsianPola:
    """What is usually recorded and when; ``hari`` as in the model."""

    irama: IramaPola
    hari: int
    nilai: Decimal | None = None
    catatan: str = ""
    aktif: bool = True


def simpan_pola(
    indikator: Indikator, isian: IsianPola, *, oleh: Akun, nomor_ubah: int
) -> PolaProgres:
    """Keep the pattern of an own indicator; ``nomor_ubah`` 0 for a new one.

    Proposals begin today, and again today when it was at rest.  Raises ``IsianBerubah`` when it
    changed meanwhile, :class:`IsianDitolak` for somebody else's indicator, one that is finished in
    stages, or a pattern that records nothing.
    """
    pada = timezone.localdate()
    with transaction.atomic():
        skp = kunci_skp(indikator.rhk.skp)
        if Pelaku.EMPUNYA not in pelaku_skp(oleh, skp, pada):
            raise IsianDitolak("Hanya pemilik SKP yang dapat membuat pola catatannya.")
        _periksa(indikator, isian)
        lama = PolaProgres.objects.filter(indikator=indikator).first()
        if lama is not None and not nomor_ubah:
            raise IsianBerubah(lama)
        pola = kunci_baris(lama, nomor_ubah) if lama else PolaProgres(indikator=indikator)
        if lama is None or (isian.aktif and not pola.aktif):
            pola.mulai = pada
        for nama in ("irama", "hari", "nilai", "aktif"):
            setattr(pola, nama, getattr(isian, nama))
        pola.catatan = isian.catatan.strip()
        pola.save()
        pola.refresh_from_db(fields=["nomor_ubah"])
    return pola


def _periksa(indikator: Indikator, isian: IsianPola) -> None:
    isi = IsiIndikator.objects.filter(indikator=indikator).order_by("-versi__nomor").first()
    if isi is None or isi.arah == Arah.TAHAPAN:
        raise IsianDitolak("Indikator bertahap tidak dapat dicatat berulang.")
    if isi.target is None and not isian.catatan.strip():
        raise IsianDitolak("Tulis apa yang biasanya dicatat.", "catatan")
    if isi.target is not None and isian.nilai is None:
        raise IsianDitolak("Tulis angkanya, misalnya 3,2.", "nilai")


def hapus_pola(pola: PolaProgres, *, oleh: Akun, nomor_ubah: int) -> None:
    """Throw the pattern away; entries that were confirmed stay."""
    with transaction.atomic():
        skp = kunci_skp(pola.indikator.rhk.skp)
        baris = kunci_baris(pola, nomor_ubah)
        if Pelaku.EMPUNYA not in pelaku_skp(oleh, skp):
            raise IsianDitolak("Hanya pemilik SKP yang dapat menghapus pola catatannya.")
        baris.delete()


class HasilUsulan(NamedTuple):
    """How many entries were written, and why others were not, each reason once."""

    dicatat: int
    sebab: tuple[str, ...]


def catat_usulan(pegawai: Pegawai, kunci: Collection[KunciUsulan], *, oleh: Akun) -> HasilUsulan:
    """Confirm proposals: each that still stands becomes an entry, under a key of its own.

    One that is no proposal any more (recorded meanwhile, pattern changed) is passed over.
    """
    diminta = set(kunci)
    semua = [u for u in usulan_pola(pegawai, timezone.localdate()) if u.kunci in diminta]
    dicatat, sebab = 0, dict[str, None]()
    for usul in reversed(semua):
        pola = usul.pola
        try:
            catat_progres(
                pola.indikator.rhk.skp,
                _isian(pola, usul.tanggal),
                oleh=oleh,
                kunci_kirim=usul.kunci.kunci_kirim,
            )
            dicatat += 1
        except IsianDitolak as galat:
            sebab[str(galat)] = None
    return HasilUsulan(dicatat, tuple(sebab))


def _isian(pola: PolaProgres, tanggal: date) -> IsianProgres:
    return IsianProgres(pola.indikator_id, tanggal, nilai=pola.nilai, catatan=pola.catatan)
