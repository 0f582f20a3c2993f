"""Recording progress."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.rules.tanggal import panjang

from ..access import pelaku_skp
from ..models import SKP, BuktiDukung, IsiIndikator, Progres
from ..queries.masa import masa_dari
from ..queries.versi import DITETAPKAN, versi_pada
from ..rules.capaian import bobot_selesai
from ..rules.istilah import Arah, Pelaku, StatusBukti
from ..signals import progres_dicatat
from .bersama import alasan_diperlukan, kunci_skp, pastikan_terencana
from .bukti import BuktiBaru, tulis_bukti


@dataclass(frozen=True, slots=True)
class IsianProgres:
    """What an entry says.

    ``nilai`` for an indicator in numbers, ``tahap`` (positions from 1, all that are finished)
    for a TAHAPAN one, ``catatan`` alone for one whose target is words.  ``alasan_terlambat`` is
    kept only when the entry is late.
    """

    indikator_id: int
    tanggal: date
    nilai: Decimal | None = None
    tahap: tuple[int, ...] = ()
    catatan: str = ""
    alasan_terlambat: str = ""


def catat_progres(
    skp: SKP,
    isian: IsianProgres,
    *,
    oleh: Akun,
    kunci_kirim: UUID,
    bukti: Sequence[BuktiBaru] = (),
    bukti_lama: Collection[int] = (),
) -> Progres:
    """Append an entry with its evidence; the same ``kunci_kirim`` again writes nothing.

    ``bukti`` is new evidence, ``bukti_lama`` ids of evidence of this SKP used again.  Raises
    :class:`IsianDitolak` (with the field) when the SKP is not fixed, the indicator is not in
    its version, the day is outside the SKP or in the future, the value does not fit the
    indicator, a late entry has no reason, or there is evidence without a plan of action;
    :class:`SudahTercatat` when the key wrote something else.
    """
    pada = timezone.localdate()
    with transaction.atomic():
        terkunci = kunci_skp(skp)
        if (ada := _sudah_tercatat(terkunci, isian, kunci_kirim)) is not None:
            return ada
        if Pelaku.EMPUNYA not in pelaku_skp(oleh, terkunci, pada):
            raise IsianDitolak("Hanya pemilik SKP yang dapat mencatat kemajuannya.")
        isi = _isi_indikator(terkunci, isian.indikator_id, pada)
        terlambat = _periksa_hari(terkunci, isian, pada)
        progres = _baris(isi, isian, terlambat)
        progres.skp, progres.oleh, progres.kunci_kirim = terkunci, oleh, kunci_kirim
        progres.save(force_insert=True)
        if bukti or bukti_lama:
            pastikan_terencana(terkunci, [progres])
        tulis_bukti(terkunci, [progres], bukti, kunci_kirim)
        progres.bukti.add(*_milik(terkunci, bukti_lama))
        progres_dicatat.send(
            Progres, skp_ids=frozenset({terkunci.pk}), kunci=f"progres:{progres.pk}"
        )
    return progres


def _baris(isi: IsiIndikator, isian: IsianProgres, terlambat: bool) -> Progres:
    """What was written, as a row without owner."""
    nilai, tahap = _nilai(isi, isian)
    return Progres(
        indikator_id=isi.indikator_id,
        tanggal=isian.tanggal,
        nilai=nilai,
        tahap=list(tahap),
        catatan=isian.catatan,
        alasan_terlambat=isian.alasan_terlambat if terlambat else "",
    )


class SudahTercatat(IsianDitolak):
    """The page already wrote another entry; under a new key this one is an entry of its own."""


def _sudah_tercatat(skp: SKP, isian: IsianProgres, kunci_kirim: UUID) -> Progres | None:
    """The entry that this key wrote, when it says the same.

    A page reached by the back button, or filled from a draft, brings a used key with new words:
    they must not vanish behind "tercatat".
    """
    ada = Progres.objects.filter(kunci_kirim=kunci_kirim).first()
    if ada is None:
        return None
    if ada.skp_id != skp.pk:
        raise IsianDitolak("Halaman ini sudah terpakai. Muat ulang, lalu isi lagi.")
    if not _sama(ada, isian):
        raise SudahTercatat(
            "Halaman ini sudah mencatat satu kemajuan. Tekan Simpan kemajuan sekali lagi untuk "
            "mencatat yang ini sebagai catatan baru."
        )
    return ada


def _sama(progres: Progres, isian: IsianProgres) -> bool:
    tercatat = (progres.indikator_id, progres.tanggal, progres.catatan, progres.tahap)
    dikirim = (isian.indikator_id, isian.tanggal, isian.catatan, sorted(set(isian.tahap)))
    return tercatat == dikirim and (bool(progres.tahap) or progres.nilai == isian.nilai)


def _isi_indikator(skp: SKP, indikator_id: int, pada: date) -> IsiIndikator:
    versi = versi_pada([skp.pk], pada).first()
    if versi is None or versi.status not in DITETAPKAN:
        raise IsianDitolak("SKP ini belum ditetapkan. Kemajuan dicatat sesudah penilai menjawab.")
    isi = IsiIndikator.objects.filter(versi=versi, indikator=indikator_id).first()
    if isi is None:
        raise IsianDitolak("Indikator ini tidak ada dalam SKP yang berlaku.", "indikator")
    return isi


def _periksa_hari(skp: SKP, isian: IsianProgres, pada: date) -> bool:
    """Whether the entry is late; refuses a day that cannot be."""
    masa = masa_dari(skp.masa)
    if isian.tanggal > pada:
        raise IsianDitolak("Tanggal belum tiba. Pilih hari ini atau sebelumnya.", "tanggal")
    if not masa.mulai <= isian.tanggal < masa.akhir:
        raise IsianDitolak(
            f"SKP ini berlaku {panjang(masa.mulai)} sampai {panjang(masa.hari_terakhir)}. "
            "Pilih tanggal di dalamnya.",
            "tanggal",
        )
    terlambat = alasan_diperlukan(skp, isian.tanggal, pada)
    if terlambat and not isian.alasan_terlambat.strip():
        raise IsianDitolak(
            "Jendela pengisian untuk tanggal ini sudah ditutup. Tulis alasan terlambat.",
            "alasan_terlambat",
        )
    return terlambat


def _nilai(isi: IsiIndikator, isian: IsianProgres) -> tuple[Decimal | None, tuple[int, ...]]:
    """The stored value; for TAHAPAN the finished weight, which marks the entry as measured."""
    if isi.arah == Arah.TAHAPAN:
        tahap = tuple(sorted(set(isian.tahap)))
        try:
            _, selesai = bobot_selesai([int(satu["bobot"]) for satu in isi.tahapan], tahap)
        except ValueError as galat:
            raise IsianDitolak(str(galat), "tahap") from galat
        return selesai, tahap
    if isi.target is None:
        if not isian.catatan.strip():
            raise IsianDitolak("Tulis apa yang sudah dicapai.", "catatan")
        return isian.nilai, ()
    if isian.nilai is None:
        raise IsianDitolak("Tulis angkanya, misalnya 3,2.", "nilai")
    if isian.nilai < 0:
        raise IsianDitolak("Nilai tidak boleh negatif.", "nilai")
    return isian.nilai, ()


def _milik(skp: SKP, bukti_ids: Collection[int]) -> list[int]:
    """The ids that are standing evidence of this very SKP; anything else is refused."""
    if not bukti_ids:
        return []
    ada = BuktiDukung.objects.filter(skp=skp, pk__in=bukti_ids).exclude(status=StatusBukti.DITARIK)
    ids = list(ada.values_list("pk", flat=True))
    if len(ids) < len(set(bukti_ids)):
        raise IsianDitolak("Salah satu bukti sudah ditarik. Pilih lagi.", "bukti_lama")
    return ids
