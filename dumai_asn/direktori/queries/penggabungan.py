"""Rows that may be one person, and everything that points to a person.

What points to :class:`Pegawai` is found in the registry of all rooms, so that a table made tomorrow
moves with a merge, or refuses it, without being named here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import connection, models
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Value

from dumai_asn.akun.models import Akun
from dumai_asn.inti import papan

from ..models import (
    GarisPenilai,
    HukumanDisiplin,
    NomorInduk,
    Pegawai,
    Penggabungan,
    Penugasan,
    RiwayatPegawai,
)
from ..rules.istilah import StatusPenggabungan, SumberGaris
from ..rules.izin import Izin
from .cari import penempatan_utama
from .jangkauan import unit_dengan_izin

#: Relations that stay where they are: the merge itself, and the pointer it leaves.
DITINGGAL = frozenset(
    {
        "direktori.Penggabungan.tetap",
        "direktori.Penggabungan.lebur",
        "direktori.Pegawai.digabung_ke",
    }
)
#: Facts of which two rows of one person nearly always hold one each: those of whoever stays count.
MENGALAH = (RiwayatPegawai, NomorInduk, HukumanDisiplin)
#: Moves, but whoever merges may not learn that there is any: neither counted nor named.
RAHASIA = (HukumanDisiplin,)
#: Pairs shown at once.
CALON_MAKS = 50
#: Least likeness of two names with one birthday, and of two numbers that differ in one digit.
MIRIP, MIRIP_NOMOR = 0.5, 0.4

_CALON = """
WITH orang AS (
    SELECT p.id, upper(p.nama) AS nama, n.nomor,
        coalesce(to_char(p.lahir, 'YYYYMMDD'), left(n.nomor, 8)) AS lahir
    FROM direktori_pegawai p
    LEFT JOIN LATERAL (
        SELECT nomor FROM direktori_nomorinduk WHERE pegawai_id = p.id ORDER BY masa DESC LIMIT 1
    ) n ON true
    WHERE p.digabung_ke_id IS NULL AND p.jenis = 'ASN'
), pasangan AS (
    SELECT a.id AS a, b.id AS b, 'LAHIR' AS sebab, similarity(a.nama, b.nama) AS mirip
    FROM orang a JOIN orang b ON a.lahir = b.lahir AND a.id < b.id
    WHERE similarity(a.nama, b.nama) >= %s
    UNION ALL
    SELECT a.id, b.id, 'NOMOR', similarity(a.nama, b.nama)
    FROM orang a JOIN orang b ON right(a.nomor, 10) = right(b.nomor, 10) AND a.id < b.id
    WHERE similarity(a.nama, b.nama) >= %s AND (
        SELECT count(*) FROM generate_series(1, 8) i
        WHERE substr(a.nomor, i, 1) <> substr(b.nomor, i, 1)
    ) = 1
)
SELECT a, b, min(sebab), max(mirip)::float8 FROM pasangan p
WHERE NOT EXISTS (
    SELECT 1 FROM direktori_penggabungan g WHERE g.status = 'BUKAN'
        AND g.tetap_id IN (p.a, p.b) AND g.lebur_id IN (p.a, p.b)
)
GROUP BY a, b ORDER BY 4 DESC, a, b LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Calon:
    """Two rows that may be one person; ``sebab``: LAHIR (same birthday) or NOMOR (one digit)."""

    a: Pegawai
    b: Pegawai
    sebab: str
    mirip: float


def calon_ganda() -> list[Calon]:
    """Pairs that look like one person, the most alike first; two statements."""
    with connection.cursor() as kursor:
        kursor.execute(_CALON, [MIRIP, MIRIP_NOMOR, CALON_MAKS])
        baris = kursor.fetchall()
    orang = Pegawai.objects.prefetch_related("nomor").in_bulk(
        {satu for a, b, *_ in baris for satu in (a, b)}
    )
    return [Calon(orang[a], orang[b], sebab, mirip) for a, b, sebab, mirip in baris]


def orang_dicari(teks: str, batas: int) -> "QuerySet[Pegawai]":
    """People by a part of the name or a whole number, whether they hold a post or not."""
    semua = Pegawai.objects.filter(digabung_ke=None)
    if teks.isascii() and teks.replace(" ", "").isdigit():
        semua = semua.filter(nomor__nomor=teks.replace(" ", ""))
    else:
        semua = semua.filter(nama__icontains=teks)
    return semua.prefetch_related("nomor").order_by("nama", "pk")[:batas]


def mengelola_kota(akun: Akun, pada: date) -> bool:
    """Whether ``akun`` keeps the data of everybody: who merges reaches both rows, wherever."""
    unit = unit_dengan_izin(akun, Izin.KELOLA_PEGAWAI, pada)
    return not unit.query.is_empty() and not unit.query.has_filters()


def daftar_penggabungan() -> "QuerySet[Penggabungan]":
    """Everything merged, taken apart, or said to be two people."""
    return Penggabungan.objects.select_related("tetap", "lebur", "oleh")


Penunjuk = tuple[type[models.Model], Any]


def penunjuk() -> Iterator[Penunjuk]:
    """Every (model, field) that points to a person and moves with them; history rows stay."""
    for model in apps.get_models(include_auto_created=True):
        if hasattr(model, "pgh_tracked_model"):
            continue
        for ruas in model._meta.concrete_fields:
            if ruas.related_model is Pegawai and nama_ruas(model, ruas) not in DITINGGAL:
                yield model, ruas


def nama_ruas(model: type[models.Model], ruas: Any) -> str:
    """``kinerja.SKP.pegawai``."""
    return f"{model._meta.label}.{ruas.name}"


def baris_penunjuk(model: type[models.Model], ruas: Any, *pegawai_ids: int) -> "QuerySet[Any]":
    """Rows of ``model`` that point to people by ``ruas``; derived lines are rebuilt instead."""
    baris: QuerySet[Any] = model._base_manager.filter(**{f"{ruas.attname}__in": pegawai_ids})
    return baris.exclude(sumber=SumberGaris.TURUNAN) if model is GarisPenilai else baris


def mengalah() -> "frozenset[type[models.Model]]":
    """Models whose colliding rows stay on the empty row, those that rooms above name among them."""
    atas = [nama for p in papan.penyedia("penggabungan_pegawai") for nama in p.isi.tinggal]
    return frozenset((*MENGALAH, *map(apps.get_model, atas)))


@dataclass(frozen=True, slots=True)
class Bentrok:
    """Rows of both that cannot stand beside each other; ``contoh`` names a few of ``jumlah``."""

    nama: str
    jumlah: int
    contoh: tuple[str, ...]


def bentrokan(tetap_id: int, lebur_id: int) -> list[Bentrok]:
    """What must be mended before two people become one; one statement, and one a table found."""
    semua = [
        (model, baris_bertabrakan(model, ruas, tetap_id, lebur_id))
        for model, ruas in penunjuk()
        if model not in mengalah()
    ]
    return [
        Bentrok(
            str(semua[ke][0]._meta.verbose_name),
            len(pk),
            tuple(_sebut(satu) for satu in semua[ke][0]._base_manager.filter(pk__in=pk[:3])),
        )
        for ke, pk in _kunci_semua([baris for _, baris in semua]).items()
    ]


def _kunci_semua(semua: "Sequence[QuerySet[Any]]") -> dict[int, list[int]]:
    """Place in ``semua`` → keys of its rows, in one statement; places without a row left out."""
    bagian = [
        baris.order_by().annotate(ke=Value(ke)).values_list("ke", "pk")
        for ke, baris in enumerate(semua)
    ]
    hasil: dict[int, list[int]] = {}
    for ke, pk in bagian[0].union(*bagian[1:], all=True):
        hasil.setdefault(ke, []).append(pk)
    return hasil


def baris_bertabrakan(
    model: type[models.Model], ruas: Any, tetap_id: int, lebur_id: int
) -> "QuerySet[Any]":
    """Rows of the one who goes that the database would refuse beside those of who stays."""
    syarat = Q(pk__in=[])
    for aturan in model._meta.constraints:
        if sama := _lawan(aturan, ruas):
            lawan: Any = model._base_manager.filter(**{ruas.attname: tetap_id}, **sama)
            kondisi = getattr(aturan, "condition", None) or Q()
            syarat |= Q(Exists(lawan.filter(kondisi))) & kondisi
    for lain in model._meta.concrete_fields:
        # Nobody evaluates themselves, acts for themselves, and so on.
        if lain.related_model is Pegawai and lain is not ruas:
            syarat |= Q(**{lain.attname: tetap_id})
    return baris_penunjuk(model, ruas, lebur_id).filter(syarat)


def _lawan(aturan: Any, ruas: Any) -> dict[str, Any] | None:
    """Filter of the opposing rows, by a rule that holds for each person; None for another rule."""
    if isinstance(aturan, models.UniqueConstraint) and ruas.name in aturan.fields:
        return {satu: OuterRef(satu) for satu in aturan.fields if satu != ruas.name}
    if not isinstance(aturan, ExclusionConstraint):
        return None
    ungkapan = [(_kolom(satu), operator) for satu, operator in aturan.expressions]
    if (ruas.name, RangeOperators.EQUAL) not in ungkapan:
        return None
    return {
        nama if operator == RangeOperators.EQUAL else f"{nama}__overlap": OuterRef(nama)
        for nama, operator in ungkapan
        if nama != ruas.name
    }


def _kolom(ungkapan: Any) -> str:
    return str(getattr(ungkapan, "name", ungkapan))


def _sebut(satu: Any) -> str:
    masa = getattr(satu, "masa", None)
    if masa is None or not masa.lower:
        return str(satu)
    akhir = masa.upper.isoformat() if masa.upper else "sekarang"
    return f"{satu} ({masa.lower.isoformat()} s.d. {akhir})"


@dataclass(frozen=True, slots=True)
class Sisi:
    """One of two people as the comparison shows them."""

    orang: Pegawai
    nomor: tuple[str, ...]
    tempat: str
    akun: str
    peran: int
    jumlah: dict[str, int]


def sisi(pegawai: Sequence[Pegawai], pada: date) -> list[Sisi]:
    """What is kept about each: numbers, place, account, and how many rows of every table."""
    tempat = penempatan_utama([satu.pk for satu in pegawai], pada)
    jumlah = _jumlah([satu.pk for satu in pegawai])
    hasil = []
    for satu in pegawai:
        akun = satu.akun
        hasil.append(
            Sisi(
                satu,
                tuple(satu.nomor.order_by("masa").values_list("nomor", flat=True)),
                f"{tempat[satu.pk].jabatan}, {tempat[satu.pk].unit}" if satu.pk in tempat else "",
                akun.username if akun else "",
                Penugasan.objects.filter(akun=akun).pada(pada).count() if akun else 0,
                jumlah[satu.pk],
            )
        )
    return hasil


def _jumlah(ids: Sequence[int]) -> dict[int, dict[str, int]]:
    """Person → name of a table → how many rows of it, all tables in one statement."""
    bagian, nama = [], []
    terlihat = [(model, ruas) for model, ruas in penunjuk() if model not in RAHASIA]
    for ke, (model, ruas) in enumerate(terlihat):
        nama.append(str(model._meta.verbose_name))
        baris = baris_penunjuk(model, ruas, *ids).order_by().annotate(ke=Value(ke))
        baris = baris.values("ke", orang=F(ruas.attname)).annotate(n=Count("pk"))
        bagian.append(baris.values_list("ke", "orang", "n"))
    hasil = {satu: dict.fromkeys(nama, 0) for satu in ids}
    for ke, orang, n in bagian[0].union(*bagian[1:], all=True):
        hasil[orang][nama[ke]] += n
    return hasil


def hambatan_pembatalan(satu: Penggabungan) -> list[str]:
    """Why a merge cannot be taken back any more, in words; empty: can.

    A later merge of one of the two, or a row made since that hangs on one that moved and would be
    torn from it.  Rows made since for the person alone stay where they are.
    """
    keduanya = [satu.tetap_id, satu.lebur_id]
    lain = Penggabungan.objects.filter(
        Q(tetap__in=keduanya) | Q(lebur__in=keduanya),
        status=StatusPenggabungan.BERLAKU,
        pk__gt=satu.pk,
    )
    hasil = ["Ada penggabungan sesudahnya. Batalkan yang itu dahulu."] if lain.exists() else []
    pindah: dict[str, list[int]] = {}
    for nama, ids in satu.dipindahkan.items():
        pindah.setdefault(nama.rpartition(".")[0], []).extend(ids)
    semua, sebutan = [], []
    for model, ruas in penunjuk():
        syarat = Q(pk__in=[])
        for lain_ruas in model._meta.concrete_fields:
            induk = lain_ruas.related_model
            if induk is not None and (ids := pindah.get(induk._meta.label)):
                syarat |= Q(**{f"{lain_ruas.attname}__in": ids})
        baru = baris_penunjuk(model, ruas, satu.tetap_id).filter(syarat)
        semua.append(baru.exclude(pk__in=pindah.get(model._meta.label, [])))
        sebutan.append(str(model._meta.verbose_name))
    for ke, pk in _kunci_semua(semua).items():
        hasil.append(f"{len(pk)} {sebutan[ke]} dibuat sesudah penggabungan.")
    return hasil
