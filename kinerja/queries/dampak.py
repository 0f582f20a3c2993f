"""Which SKP a change of placements touches, for who is about to confirm it."""

from collections.abc import Collection, Sequence
from datetime import date

from django.db.models import Q, QuerySet
from psycopg2.extras import DateRange

from dumai_asn.direktori.rules.dampak import Dampak, Perubahan
from dumai_asn.inti import papan
from dumai_asn.inti.rules.rentang import Rentang

from ..models import SKP, TahunKinerja
from ..rules.istilah import StatusTahun
from .dampak_absen import dampak_absen
from .dampak_unit import dampak_unit

CONTOH = 3


def dampak_skp(perubahan: Collection[Perubahan], pada: date) -> Sequence[Dampak]:
    """SKP that follow the placement, those of closed years that stay, and new ones needed.

    Two statements.  A closed year's SKP stands in the way of taking its placement away.
    """
    semua = list(_menempel(perubahan))
    terbuka = [s for s in semua if s.tahun.status is not StatusTahun.DITUTUP]
    tutup = [s for s in semua if s.tahun.status is StatusTahun.DITUTUP]
    hilang = {p.penempatan_id for p in perubahan if p.baru is None}
    halangan = [s for s in semua if s.penempatan_id in hilang]
    hasil = []
    if halangan:
        hasil.append(
            _sebut(
                "SKP sudah menempel pada penempatan ini, jadi tidak dapat dibatalkan. Betulkan"
                " unit, jabatan, atau tanggalnya.",
                halangan,
                halangan=True,
            )
        )
    if terbuka:
        hasil.append(_sebut("SKP ikut berubah masanya", terbuka))
    if tutup:
        hasil.append(_sebut("SKP tahun yang sudah ditutup tetap seperti semula", tutup))
    return [*hasil, *_baru(perubahan)]


def daftarkan_dampak() -> None:
    """What this room says of changes in the directory, hung on its boards."""
    papan.daftarkan("dampak_perubahan", "kinerja", dampak_skp)
    papan.daftarkan("dampak_perubahan", "kinerja.absen", dampak_absen, urutan=5)
    papan.daftarkan("dampak_unit", "kinerja", dampak_unit)


def _menempel(perubahan: Collection[Perubahan]) -> "QuerySet[SKP]":
    # By days, for many who move together change on the same ones.
    menurut: dict[Rentang, list[int]] = {}
    for satu in perubahan:
        for hari in satu.hari if satu.penempatan_id else ():
            menurut.setdefault(hari, []).append(satu.penempatan_id or 0)
    syarat = Q(pk__in=[])
    for hari, ids in menurut.items():
        syarat |= Q(penempatan__in=ids, masa__overlap=DateRange(hari.mulai, hari.akhir))
    return SKP.objects.filter(syarat).select_related("tahun", "pegawai").order_by("tahun", "pk")


def _baru(perubahan: Collection[Perubahan]) -> list[Dampak]:
    """New definitive placements ask for an SKP in every open year they meet."""
    masa = [p.baru for p in perubahan if p.lama is None and p.baru and p.definitif]
    if not masa:
        return []
    tahun = [
        str(t)
        for t in TahunKinerja.objects.filter(status=StatusTahun.BUKA)
        .order_by("tahun")
        .values_list("tahun", flat=True)
        if any(
            (m.mulai or date.min) < date(t + 1, 1, 1)
            and (m.akhir is None or m.akhir > date(t, 1, 1))
            for m in masa
        )
    ]
    return [Dampak("SKP baru perlu disusun", len(tahun), tuple(tahun))] if tahun else []


def _sebut(judul: str, semua: Sequence[SKP], *, halangan: bool = False) -> Dampak:
    contoh = tuple(f"{s.pegawai.nama_lengkap}, {s}" for s in semua[:CONTOH])
    return Dampak(judul, len(semua), contoh, halangan=halangan)
