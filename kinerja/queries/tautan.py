"""RHK whose source is still words, and to what they could be linked."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import F, QuerySet

from ..models import SKP, RencanaHasilKerja
from ..models.skp import VERSI_TERBUKA
from ..rules.istilah import StatusTahun, StatusVersi
from .sumber import Sumber, sumber_rhk, sumber_sel, teks_terkini

#: Suggestions beside one RHK, and how like they must be (pg_trgm, 0 to 1).
SARAN_MAKS = 3
MIRIP_MIN = 0.15
#: Versions whose content counts: those at work and the one in force.
BERLAKU = (*VERSI_TERBUKA, StatusVersi.DITETAPKAN)


@dataclass(frozen=True)
class BelumBertaut:
    """A RHK with its placeholder; ``saran`` are likely sources, ``sumber`` all, likeliest first."""

    rhk_id: int
    teks: str
    sementara: str
    saran: tuple[Sumber, ...]
    sumber: tuple[Sumber, ...]


def rhk_sementara(pegawai_id: int) -> "QuerySet[RencanaHasilKerja]":
    """Own RHK whose source is still words, in years that are not closed; each once."""
    return (
        RencanaHasilKerja.objects.filter(
            skp__pegawai=pegawai_id, isi__versi__status__in=BERLAKU, isi__versi__skp=F("skp")
        )
        .exclude(induk_sementara="")
        .exclude(skp__tahun__status=StatusTahun.DITUTUP)
        .order_by("skp__tahun", "skp", "pk")
        .distinct()
    )


def belum_bertaut(skp: SKP, rhk_id: int | None = None) -> list[BelumBertaut]:
    """RHK of one SKP without a source, suggestions from cells; or one, with every source too.

    One statement where there is none, three otherwise, four for one.
    """
    baris = rhk_sementara(skp.pegawai_id).filter(skp=skp).annotate(teks=teks_terkini("pk"))
    semua: list[Any] = list(baris.filter(pk=rhk_id) if rhk_id else baris)
    if not semua:
        return []
    sumber = sumber_rhk(skp) if rhk_id else sumber_sel(skp)
    nilai = _kemiripan([f"{satu.induk_sementara} {satu.teks}" for satu in semua], sumber)
    hasil = []
    for nomor, satu in enumerate(semua, start=1):
        urut = sorted(sumber, key=lambda s: -nilai[nomor, s.kunci])
        mirip = [s for s in urut if nilai[nomor, s.kunci] >= MIRIP_MIN][:SARAN_MAKS]
        hasil.append(
            BelumBertaut(satu.pk, satu.teks or "", satu.induk_sementara, tuple(mirip), tuple(urut))
        )
    return hasil


_MIRIP = """
SELECT t.nomor, s.kunci, word_similarity(t.teks, s.kata) + similarity(t.teks, s.kata)
FROM unnest(%s::text[]) WITH ORDINALITY t (teks, nomor)
CROSS JOIN unnest(%s::text[], %s::text[]) s (kunci, kata)
"""


def _kemiripan(teks: Sequence[str], sumber: Collection[Sumber]) -> dict[tuple[int, str], float]:
    """(Position of a text, source) → how like their words are; cells come before goals."""
    hasil: dict[tuple[int, str], float] = defaultdict(float)
    with connection.cursor() as kursor:
        isi = [list(teks), [s.kunci for s in sumber], [s.kata for s in sumber]]
        kursor.execute(_MIRIP, isi)
        for nomor, kunci, nilai in kursor.fetchall():
            hasil[nomor, kunci] = nilai / 2
    return hasil


_RANTAI = """
WITH RECURSIVE atas AS (
    SELECT c.rhk_pimpinan_id AS id FROM kinerja_peranhasil c WHERE c.id = %s
    UNION
    SELECT c.rhk_pimpinan_id
    FROM atas a
    JOIN kinerja_rencanahasilkerja r ON r.id = a.id
    JOIN kinerja_peranhasil c ON c.id = r.peran_hasil_id
)
SELECT EXISTS (SELECT FROM atas WHERE id = %s)
"""


def berputar(rhk_id: int, sel_id: int) -> bool:
    """Whether that cell's RHK comes, through however many levels, from ``rhk_id`` itself."""
    with connection.cursor() as kursor:
        kursor.execute(_RANTAI, [sel_id, rhk_id])
        ya: bool = kursor.fetchone()[0]
    return ya
