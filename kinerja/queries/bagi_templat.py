"""Who may be given a template as a draft, and why somebody is passed over."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date

from django.db.models import QuerySet
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Penempatan
from dumai_asn.direktori.rules.istilah import JenisPenempatan

from ..models import SKP, Periode, TahunKinerja, TemplatSKP
from ..rules.istilah import JenisPeriode, Langkah, StatusTahun
from ..rules.skp import masa_skp
from .jendela import jendela_berlaku, jendela_lewat
from .masa import Masa, masa_dari
from .wajib import pegawai_wajib_skp


def hari_tahun(tahun: int, pada: date) -> date:
    """The day of ``tahun`` nearest to ``pada``."""
    return max(date(tahun, 1, 1), min(pada, date(tahun, 12, 31)))


def pemangku(templat: TemplatSKP, tahun: int, pada: date) -> "QuerySet[Penempatan]":
    """Definitif placements in the post of ``templat`` on the nearest day of ``tahun``."""
    return (
        Penempatan.objects.pada(hari_tahun(tahun, pada))
        .filter(jabatan=templat.jabatan_id, jenis=JenisPenempatan.DEFINITIF)
        .select_related("pegawai", "unit", "jabatan")
    )


def sebab_dilewati(
    tempat: Sequence[Penempatan], templat: TemplatSKP, tahun: int, pada: date
) -> dict[int, str]:
    """Placement id → why it gets no draft; who gets one is not in it.  Set-based."""
    orang = [satu.pegawai_id for satu in tempat]
    wajib = set(
        pegawai_wajib_skp(hari_tahun(tahun, pada)).filter(pk__in=orang).values_list("pk", flat=True)
    )
    ada = _masa_terisi(orang, tahun)
    tutup = _tanpa_waktu(orang, tahun, pada)
    if not templat.butir.exists():
        return dict.fromkeys((satu.pk for satu in tempat), "Templat ini belum berisi.")
    hasil = {}
    for satu in tempat:
        masa = _masa(satu, tahun)
        if satu.jabatan_id != templat.jabatan_id:
            hasil[satu.pk] = f"Jabatannya lain: {satu.jabatan}."
        elif masa is None or satu.pegawai_id not in wajib:
            hasil[satu.pk] = f"Tidak wajib menyusun SKP {tahun}."
        elif any(
            masa.mulai < lain.akhir and lain.mulai < masa.akhir for lain in ada[satu.pegawai_id]
        ):
            hasil[satu.pk] = f"Sudah mempunyai SKP {tahun}."
        elif satu.pegawai_id in tutup:
            hasil[satu.pk] = "Waktu menyusun SKP-nya sudah ditutup."
    return hasil


def _masa_terisi(orang: Collection[int], tahun: int) -> dict[int, list[Masa]]:
    """Person → the days that definitif SKP of the year cover; an earlier post ended before."""
    semua = SKP.objects.filter(pegawai__in=orang, tahun=tahun, jenis=JenisPenempatan.DEFINITIF)
    hasil: dict[int, list[Masa]] = defaultdict(list)
    for pegawai, masa in semua.values_list("pegawai", "masa"):
        hasil[pegawai].append(masa_dari(masa))
    return hasil


def _masa(tempat: Penempatan, tahun: int) -> Masa | None:
    mulai = tempat.masa.lower
    masa = masa_skp(mulai, tempat.masa.upper, tahun) if mulai else None
    return masa_dari(DateRange(masa.mulai, masa.akhir)) if masa else None


def _tanpa_waktu(orang: Collection[int], tahun: int, pada: date) -> set[int]:
    """Whose window of the SKP is past; in a locked year, whose is not open."""
    baris = TahunKinerja.objects.filter(pk=tahun).first()
    if baris is None or baris.status == StatusTahun.DITUTUP:
        return set(orang)
    semua = Periode.objects.filter(tahun=tahun, jenis=JenisPeriode.TAHUNAN)
    lewat: set[int] = set()
    terbuka: set[int] = set()
    for periode in semua.prefetch_related("jendela"):
        habis = jendela_lewat(periode, Langkah.SKP, pada).filter(pk__in=orang)
        lewat |= set(habis.values_list("pk", flat=True))
        if baris.status == StatusTahun.DIKUNCI:
            buka = jendela_berlaku(periode, Langkah.SKP, pada).filter(pk__in=orang)
            terbuka |= set(buka.values_list("pk", flat=True))
    return lewat if baris.status == StatusTahun.BUKA else set(orang) - terbuka
