"""What a page shows of the tree of targets: roots of a unit, and one level in words."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Penempatan, UnitKerja
from dumai_asn.direktori.queries.jangkauan import pegawai_terjangkau, unit_dengan_izin
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from dumai_asn.direktori.rules.izin import Izin

from ..models import IsiRHK, PeranHasil, RencanaHasilKerja, SasaranUnit
from ..rules.istilah import StatusVersi
from ..rules.pohon import Gulung
from .pohon import Pohon
from .sasaran import unit_dipimpin
from .sumber import teks_rhk


def unit_pohon(akun: Akun, pada: date) -> "QuerySet[UnitKerja]":
    """Units whose tree ``akun`` reads: by permission, and the branch of the unit one heads."""
    lihat = unit_dengan_izin(akun, Izin.LIHAT_SEMUA, pada)
    if not lihat.query.is_empty() and not lihat.query.has_filters():
        return UnitKerja.objects.all()
    syarat = Q(pk__in=UnitKerja.objects.cabang(unit_dipimpin(akun, pada)).values("pk"))
    if not lihat.query.is_empty():
        syarat |= Q(pk__in=lihat.values("pk"))
    return UnitKerja.objects.filter(syarat)


def akar_unit(unit: UnitKerja, tahun: int) -> tuple[list[int], list[int]]:
    """Roots of a unit's tree: its goals, and RHK of its head that serve none of them."""
    sasaran = list(
        SasaranUnit.objects.filter(unit=unit, tahun=tahun)
        .order_by("urutan", "pk")
        .values_list("pk", flat=True)
    )
    rhk = (
        RencanaHasilKerja.objects.filter(
            skp__tahun=tahun, skp__penempatan__unit=unit, skp__penempatan__kepala=True
        )
        .exclude(sasaran__in=sasaran)
        .order_by("pk")
    )
    return sasaran, list(rhk.values_list("pk", flat=True))


def akar_pegawai(pegawai_id: int, tahun: int) -> list[int]:
    """Own RHK in force of a year: where the tree of a leader without a unit begins."""
    return list(
        IsiRHK.objects.filter(
            versi__status=StatusVersi.DITETAPKAN,
            versi__skp__pegawai=pegawai_id,
            versi__skp__tahun=tahun,
            versi__skp__jenis=JenisPenempatan.DEFINITIF,
        )
        .order_by("versi__skp", "urutan")
        .values_list("rhk", flat=True)
    )


def orang_di_bawah(unit_id: int, pada: date) -> int:
    """How many people stand in the branch of a unit: how large its tree is about."""
    cabang = UnitKerja.objects.cabang([unit_id])
    return Penempatan.objects.pada(pada).filter(unit__in=cabang.values("pk")).count()


@dataclass(frozen=True)
class Baris:
    """One node as a row.

    ``jenis``: "sasaran", "rhk", "sel" (a cell that nobody took).  ``porsi``: share as it is counted
    in per cent, None for one that is not (``samping``).  ``buka``: something stands below.
    """

    jenis: str
    nomor: int
    teks: str
    milik: str
    nilai: Gulung | None
    porsi: Decimal | None
    buka: bool = False
    samping: bool = False


@dataclass(frozen=True)
class Tingkat:
    """The rows below a node; ``luar``: how many belong to people out of reach."""

    baris: tuple[Baris, ...]
    luar: int


def tingkat(pohon: Pohon, induk: str, akun: Akun, pada: date) -> Tingkat:
    """The level below ``induk``: five statements at most."""
    butir = list(_butir(pohon, induk))
    kata = _kata([kunci for kunci, _, _ in butir])
    orang = {pohon.orang[kunci] for kunci, _, _ in butir if kunci in pohon.orang}
    tampak = _terjangkau(akun, orang, pada)
    baris, luar = [], 0
    for kunci, porsi, samping in butir:
        if pohon.orang.get(kunci) not in tampak | {None}:
            luar += 1
        elif kunci in kata:
            baris.append(_baris(pohon, kunci, porsi, kata[kunci], samping=samping))
    return Tingkat(tuple(baris), luar)


def _butir(pohon: Pohon, induk: str) -> Iterator[tuple[str, Decimal | None, bool]]:
    """Node, share, whether it stands aside; a taken cell is left out for what took it."""
    bagian = pohon.porsi(induk)
    for satu in pohon.anak.get(induk, []):
        porsi, di_bawah = bagian[satu.kunci], pohon.porsi(satu.kunci)
        if satu.kunci[0] != "c" or not di_bawah:
            yield satu.kunci, porsi, False
        else:
            for kunci, bawah in di_bawah.items():
                yield kunci, porsi * bawah / 100, False
        if satu.kunci[0] == "c":
            yield from ((k, None, True) for k, atas in pohon.samping.items() if atas == satu.kunci)
    yield from ((k, None, True) for k, atas in pohon.samping.items() if atas == induk)


def _baris(
    pohon: Pohon, kunci: str, porsi: Decimal | None, kata: tuple[str, str], *, samping: bool
) -> Baris:
    return Baris(
        jenis={"s": "sasaran", "r": "rhk", "c": "sel"}[kunci[0]],
        nomor=int(kunci[1:]),
        teks=kata[0],
        milik=kata[1],
        nilai=pohon.nilai.get(kunci),
        porsi=porsi,
        buka=not pohon.semua or bool(pohon.anak.get(kunci)) or kunci[0] == "r",
        samping=samping,
    )


def _terjangkau(akun: Akun, orang: Collection[int], pada: date) -> set[int]:
    if not orang:
        return set()
    return set(pegawai_terjangkau(akun, pada).filter(pk__in=orang).values_list("pk", flat=True))


def _kata(kunci: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """Node → its words, and whose it is."""
    nomor: dict[str, list[int]] = {"s": [], "r": [], "c": []}
    for satu in kunci:
        nomor[satu[0]].append(int(satu[1:]))
    hasil: dict[str, tuple[str, str]] = {}
    if nomor["s"]:
        for s in SasaranUnit.objects.filter(pk__in=nomor["s"]).select_related("unit"):
            hasil[f"s{s.pk}"] = (s.teks, f"Sasaran {s.unit.nama_pendek} · {s.indikator}")
    if nomor["r"]:
        teks = teks_rhk(nomor["r"])
        for r in _rhk(nomor["r"]):
            hasil[f"r{r.pk}"] = (teks.get(r.pk, ""), pemilik_kata(r))
    if nomor["c"]:
        for c in PeranHasil.objects.filter(pk__in=nomor["c"]).select_related("pegawai"):
            hasil[f"c{c.pk}"] = (c.hasil, c.pegawai.nama_lengkap)
    return hasil


def _rhk(ids: Collection[int]) -> Any:
    return RencanaHasilKerja.objects.filter(pk__in=ids).select_related(
        "skp__pegawai", "skp__penempatan__jabatan"
    )


def pemilik_kata(rhk: RencanaHasilKerja) -> str:
    """Who owes a RHK: name, post, and that they only act in it."""
    skp = rhk.skp
    plt = "" if skp.jenis == JenisPenempatan.DEFINITIF else f" ({str(skp.jenis).title()})"
    return f"{skp.pegawai.nama_lengkap}, {skp.penempatan.jabatan.nama}{plt}"
