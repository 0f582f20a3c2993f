"""Entries of progress and the evidence behind them."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import OuterRef, Prefetch, QuerySet, Subquery, Sum
from psycopg2.extras import DateRange

from dumai_asn.inti.models import Berkas
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.rentang import Rentang

from ..models import SKP, BuktiDukung, IsiIndikator, IsiRHK, Progres
from ..rules import kuota
from ..rules.istilah import JenisBukti, StatusBukti

#: Pieces of evidence shown beside one RHK before "Lihat semua".
BUKTI_PER_RHK = 12


def entri(skp_id: int, masa: DateRange | None = None) -> "QuerySet[Progres]":
    """Entries of an SKP, newest first, each with its indicator's words and its evidence.

    ``masa`` narrows them to the days of a period.  For a page: two statements.
    """
    baris = _lengkap(Progres.objects.filter(skp=skp_id)).order_by("-tanggal", "-id")
    if masa is None:
        return baris
    return baris.filter(tanggal__gte=masa.lower, tanggal__lt=masa.upper)


def entri_orang(pegawai_id: int, masa: Rentang) -> "QuerySet[Progres]":
    """Entries of a person on the days of ``masa``, whatever the SKP, with ``rhk``: its words.

    In the order of RHK, indicator and day.  For a page: two statements.
    """
    rhk = IsiRHK.objects.filter(
        rhk=OuterRef("indikator__rhk"), versi__skp=OuterRef("skp")
    ).order_by("-versi__nomor")
    baris = Progres.objects.filter(
        skp__pegawai=pegawai_id, tanggal__gte=masa.mulai, tanggal__lt=masa.akhir
    ).annotate(rhk=Subquery(rhk.values("teks")[:1]))
    return _lengkap(baris).order_by("skp", "indikator__rhk", "indikator", "tanggal", "id")


def _lengkap(baris: "QuerySet[Progres]") -> "QuerySet[Progres]":
    """With the words of the indicator and the evidence that was not withdrawn."""
    isi = IsiIndikator.objects.filter(
        indikator=OuterRef("indikator"), versi__skp=OuterRef("skp")
    ).order_by("-versi__nomor")
    bukti = BuktiDukung.objects.exclude(status=StatusBukti.DITARIK).select_related("berkas")
    return baris.annotate(
        teks=Subquery(isi.values("teks")[:1]),
        satuan=Subquery(isi.values("satuan")[:1]),
        tahapan=Subquery(isi.values("tahapan")[:1]),
    ).prefetch_related(Prefetch("bukti", bukti.order_by("id"), to_attr="bukti_tampil"))


def entri_bukti(bukti: BuktiDukung, paling_banyak: int = 20) -> "QuerySet[Progres]":
    """The newest entries that this piece of evidence stands behind."""
    return entri(bukti.skp_id).filter(bukti=bukti)[:paling_banyak]


def bukti_dipakai_lagi(skp: SKP, paling_banyak: int = 5) -> "QuerySet[BuktiDukung]":
    """The newest evidence of an SKP that a further entry may point at."""
    semua = BuktiDukung.objects.filter(skp=skp).exclude(status=StatusBukti.DITARIK)
    return semua.order_by("-id")[:paling_banyak]


def ruang_bukti(pegawai_id: int, tahun: int, pada: date) -> kuota.RuangBukti:
    """What the files behind a person's evidence of ``tahun`` take: two statements.

    The same content counts once, withdrawn evidence not at all.
    """
    bukti = BuktiDukung.objects.filter(skp__pegawai=pegawai_id, skp__tahun=tahun)
    berkas = Berkas.objects.filter(
        pk__in=bukti.exclude(status=StatusBukti.DITARIK).values("berkas")
    )
    return kuota.ruang_bukti(
        int(berkas.aggregate(bita=Sum("ukuran", default=0))["bita"]),
        acuan=acuan_pada("kinerja.bukti", pada),
    )


@dataclass(frozen=True, slots=True)
class RingkasBukti:
    """A piece of evidence as a chip; ``rupa`` is pdf, gambar, dokumen or tautan."""

    bukti_id: int
    nama: str
    rupa: str
    status: StatusBukti
    tanggal: date


def rupa_bukti(jenis: str, jenis_isi: str | None) -> str:
    """The kind of evidence by its stored content, for its icon."""
    if jenis == JenisBukti.TAUTAN:
        return "tautan"
    if jenis_isi == "application/pdf":
        return "pdf"
    return "gambar" if (jenis_isi or "").startswith("image/") else "dokumen"


_PER_RHK = """
SELECT rhk_id, id, nama, jenis, jenis_isi, status, hari FROM (
    SELECT d.*, row_number() OVER (PARTITION BY rhk_id ORDER BY hari DESC, id DESC) AS urutan
    FROM (
        SELECT i.rhk_id, b.id, b.nama, b.jenis, f.jenis_isi, b.status, max(p.tanggal) AS hari
        FROM kinerja_buktidukung b
        JOIN kinerja_buktidukung_progres m ON m.buktidukung_id = b.id
        JOIN kinerja_progres p ON p.id = m.progres_id
        JOIN kinerja_indikator i ON i.id = p.indikator_id
        LEFT JOIN inti_berkas f ON f.id = b.berkas_id
        WHERE b.skp_id = ANY (%s) AND b.status <> 'DITARIK'
          AND daterange(%s, %s) @> p.tanggal
        GROUP BY i.rhk_id, b.id, f.jenis_isi
    ) d
) u WHERE urutan <= %s ORDER BY rhk_id, urutan
"""


def bukti_per_rhk(
    skp_ids: Collection[int], masa: DateRange | None = None, *, paling_banyak: int = BUKTI_PER_RHK
) -> dict[int, tuple[RingkasBukti, ...]]:
    """RHK id → its newest evidence, by entries inside ``masa`` when given.  One statement.

    How many there are in all is in ``capaian_skp`` (``CapaianRHK.bukti``).
    """
    hasil: dict[int, list[RingkasBukti]] = defaultdict(list)
    with connection.cursor() as kursor:
        batas = (masa.lower, masa.upper) if masa else (None, None)
        kursor.execute(_PER_RHK, [list(skp_ids), *batas, paling_banyak])
        for rhk, bukti, nama, jenis, isi, status, hari in kursor.fetchall():
            satu = RingkasBukti(bukti, nama, rupa_bukti(jenis, isi), StatusBukti(status), hari)
            hasil[rhk].append(satu)
    return {rhk: tuple(isi) for rhk, isi in hasil.items()}
