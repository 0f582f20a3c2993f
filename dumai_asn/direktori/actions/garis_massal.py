"""Evaluator lines of many placements at once, kept so that they can be taken back."""

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.massal import (
    BarisBerubah,
    BarisDitolak,
    HasilMassal,
    lakukan_massal,
)
from dumai_asn.inti.models import AksiMassal

from ..models import GarisPenilai, Pegawai, Penempatan
from ..queries.baris_garis import akhir_usul
from ..queries.garis import Masalah, melingkar, periksa_garis, unit_dikelola
from .garis import kunci_garis
from .pasang_garis import (
    DIRI_SENDIRI,
    MELINGKAR,
    MILIK_SENDIRI,
    Rencana,
    Terpasang,
    boleh_menilai,
    irisan,
    kembalikan,
    pasang_rencana,
)

#: The list whose page shows the last act and takes it back.
DAFTAR = "direktori.garis"
USUL, PINDAH = "usul", "pindah"
ALASAN_USUL = "Usul aplikasi: pejabat terdekat yang sah"


def terima_usul(penempatan: Sequence[int], isian: Mapping[str, Any], oleh: Akun) -> HasilMassal:
    """Set the proposed evaluator of each placement from today.

    Until an absent evaluator is back, otherwise to the end of the year, so that a stopgap does
    not outlive its cause unseen.  Who needs none any more, or has no proposal, is left and named.
    """
    pada = timezone.localdate()
    with transaction.atomic():
        kunci_garis()
        masalah = periksa_garis(pada, penempatan)
        semua = Penempatan.objects.filter(pk__in=penempatan).select_related("pegawai")
        rencana, ditolak = [], []
        for satu in semua.order_by("pegawai__nama", "pk"):
            butir = masalah.get(satu.pk)
            if butir is None or butir.usul_id is None or satu.pegawai.akun_id == oleh.pk:
                ditolak.append(BarisDitolak(satu.pk, str(satu.pegawai), _sebab(butir)))
            else:
                rencana.append(_rencana(satu, butir, pada))
        berubah = _berubah(pasang_rencana(rencana, oleh)) if rencana else ()
    return HasilMassal(berubah, tuple(ditolak))


def _sebab(butir: Masalah | None) -> str:
    if butir is None:
        return "Sudah tidak bermasalah."
    return MILIK_SENDIRI if butir.usul_id else "Tidak ada usul yang sah. Pilih penilainya sendiri."


def _rencana(penempatan: Penempatan, butir: Masalah, pada: date) -> Rencana:
    batas = [akhir_usul(butir, pada)]
    if penempatan.masa.upper is not None:
        batas.append(penempatan.masa.upper)
    return Rencana(
        penempatan.pk, penempatan.pegawai_id, butir.usul_id or 0, pada, min(batas), ALASAN_USUL
    )


@dataclass(frozen=True, slots=True)
class Pindah:
    """What re-assigning does: lines to be, and whom it leaves as they are, with the reason."""

    rencana: list[Rencana]
    ditolak: list[tuple[int, str, str]]


def rencana_pindah(
    *,
    dari: Pegawai,
    kepada: Pegawai,
    mulai: date,
    selesai: date | None,
    alasan: str,
    unit: Collection[int] | None,
    oleh: Akun,
) -> Pindah:
    """Everybody whom ``dari`` evaluates in those days, with ``kepada`` instead; writes nothing.

    ``unit``: only people placed there (None: anywhere).  ``IsianDitolak`` when ``kepada`` may not
    evaluate at all.  The preview and the act both ask here, so both say the same.
    """
    if dari.pk == kepada.pk:
        raise IsianDitolak("Penilai baru sama dengan yang lama. Pilih orang lain.", "cari_kepada")
    boleh_menilai(kepada, mulai, "cari_kepada")
    garis = _dinilai(dari, mulai, selesai, unit)
    semua = [
        Rencana(g.penempatan_id, g.pegawai_id, kepada.pk, *irisan(g.masa, mulai, selesai), alasan)
        for g in garis
    ]
    return _pisahkan(semua, garis, oleh)


def _pisahkan(semua: list[Rencana], garis: QuerySet[GarisPenilai], oleh: Akun) -> Pindah:
    """What can be set, and what stays with the reason."""
    nama = {g.penempatan_id: str(g.pegawai) for g in garis}
    sendiri = {g.penempatan_id for g in garis if g.pegawai.akun_id == oleh.pk}
    putar = melingkar(
        [(r.penempatan_id, r.pegawai_id, r.penilai_id, r.mulai, r.selesai) for r in semua]
    )
    pindah = Pindah([], [])
    for satu in semua:
        if sebab := _halangan(satu, sendiri, putar):
            pindah.ditolak.append((satu.penempatan_id, nama[satu.penempatan_id], sebab))
        else:
            pindah.rencana.append(satu)
    return pindah


def _halangan(satu: Rencana, sendiri: Container[int], putar: Container[int]) -> str:
    """Why this line cannot be set; "" when it can."""
    if satu.pegawai_id == satu.penilai_id:
        return DIRI_SENDIRI
    if satu.penempatan_id in sendiri:
        return MILIK_SENDIRI
    return MELINGKAR if satu.penempatan_id in putar else ""


def _dinilai(
    dari: Pegawai, mulai: date, selesai: date | None, unit: Collection[int] | None
) -> QuerySet[GarisPenilai]:
    """The lines of ``dari`` that meet those days, by the name of the person."""
    garis = GarisPenilai.objects.filter(penilai=dari, masa__overlap=DateRange(mulai, selesai))
    if unit is not None:
        garis = garis.filter(penempatan__unit__in=unit)
    return garis.select_related("pegawai", "penempatan").order_by("pegawai__nama", "pk")


def tetapkan_massal(
    *,
    dari: Pegawai,
    kepada: Pegawai,
    mulai: date,
    selesai: date | None,
    alasan: str,
    unit: Sequence[int] | None,
    oleh: Akun,
) -> AksiMassal:
    """Re-assign everybody whom ``dari`` evaluates in those days, within the reach of ``oleh``.

    One transaction; what the preview refused is left and named.  ``IsianDitolak`` like
    :func:`rencana_pindah`.
    """

    def lakukan(ids: Sequence[int], isian: Mapping[str, Any], oleh: Akun) -> HasilMassal:
        kunci_garis()
        pindah = rencana_pindah(
            dari=dari,
            kepada=kepada,
            mulai=mulai,
            selesai=selesai,
            alasan=alasan,
            unit=sempitkan(unit, unit_dikelola(oleh, timezone.localdate())),
            oleh=oleh,
        )
        berubah = _berubah(pasang_rencana(pindah.rencana, oleh)) if pindah.rencana else ()
        return HasilMassal(berubah, tuple(BarisDitolak(*satu) for satu in pindah.ditolak))

    return lakukan_massal(DAFTAR, PINDAH, lakukan, [], oleh=oleh, argumen={}, isian={})


def sempitkan(unit: Sequence[int] | None, jangkauan: list[int] | None) -> list[int] | None:
    """Units that are meant and within reach; None stands for all."""
    if unit is None or jangkauan is None:
        return jangkauan if unit is None else list(unit)
    return sorted(set(unit) & set(jangkauan))


def batalkan_garis(aksi: AksiMassal, oleh: Akun) -> HasilMassal:
    """Take back either act, placement by placement, unless its line was touched since."""
    sebelum = {butir["id"]: butir["sebelum"] for butir in aksi.isi}
    with transaction.atomic():
        kembali, tetap = kembalikan(sebelum, oleh)
    nama = Penempatan.objects.filter(pk__in=tetap).select_related("pegawai")
    return HasilMassal(
        tuple(BarisBerubah(nomor, 0, {}) for nomor in sorted(kembali)),
        tuple(BarisDitolak(p.pk, str(p.pegawai), "Sudah diubah lagi sesudahnya.") for p in nama),
    )


def _berubah(hasil: dict[int, Terpasang]) -> tuple[BarisBerubah, ...]:
    return tuple(
        BarisBerubah(nomor, satu.baru[0].nomor_ubah, satu.sebelum())
        for nomor, satu in hasil.items()
    )
