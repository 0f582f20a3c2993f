"""Which steps of SKP, plan and progress fall into somebody's absence, for who records it."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from django.db.models import Q, QuerySet
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import GarisPenilai
from dumai_asn.direktori.rules.dampak import Dampak, Perubahan
from dumai_asn.inti.rules.rentang import Rentang
from dumai_asn.inti.rules.tanggal import panjang

from ..choices import LANGKAH
from ..models import Periode, VersiSKP
from ..rules.istilah import Langkah, StatusVersi
from .jendela import BatasLangkah, batas_langkah

CONTOH = 3
BELUM_DIAJUKAN = (StatusVersi.DRAF, StatusVersi.DIKEMBALIKAN)


def dampak_absen(perubahan: Collection[Perubahan], pada: date) -> Sequence[Dampak]:
    """Windows, own SKP and SKP to answer on the days that an absence takes or gives back.

    Only days from ``pada`` on; six statements for absences, none for anything else.
    """
    hari = {
        satu.pegawai_id: sisa
        for satu in perubahan
        if satu.absen and (sisa := _sejak(satu.hari, pada))
    }
    if not hari:
        return []
    return [
        satu
        for satu in (
            _jendela(hari, pada),
            _sebut(
                "SKP orang ini yang belum diajukan",
                VersiSKP.objects.filter(_pada("skp__pegawai", hari), status__in=BELUM_DIAJUKAN),
            ),
            _sebut(
                "SKP yang menunggu jawaban orang ini sebagai penilai",
                VersiSKP.objects.filter(_dinilai(hari), status=StatusVersi.DIAJUKAN),
            ),
        )
        if satu.jumlah
    ]


def _sejak(hari: Iterable[Rentang], pada: date) -> list[Rentang]:
    """What of those days is not over yet."""
    return [
        Rentang(max(satu.mulai or pada, pada), satu.akhir)
        for satu in hari
        if satu.akhir is None or satu.akhir > pada
    ]


def _jendela(hari: dict[int, list[Rentang]], pada: date) -> Dampak:
    tahun = {
        tahun
        for semua in hari.values()
        for satu in semua
        for tahun in ((satu.mulai or pada).year - 1, (satu.mulai or pada).year)
    }
    kena = [
        (langkah, batas)
        for langkah in (Langkah.SKP, Langkah.RENCANA_AKSI, Langkah.PROGRES)
        for batas in batas_langkah(list(hari), tahun, langkah, pada)
        if any(_bertemu(batas, satu) for satu in hari[batas.pegawai_id])
    ]
    kena.sort(key=lambda satu: (satu[1].hari_terakhir, satu[0]))
    nama = Periode.objects.in_bulk({batas.periode_id for _, batas in kena})
    contoh = tuple(
        f"{LANGKAH[langkah].judul} {nama[batas.periode_id]}, ditutup {panjang(batas.hari_terakhir)}"
        for langkah, batas in kena[:CONTOH]
    )
    return Dampak("Jendela yang jatuh pada hari-hari itu", len(kena), contoh)


def _bertemu(batas: BatasLangkah, hari: Rentang) -> bool:
    return batas.hari_terakhir >= (hari.mulai or date.min) and (
        hari.akhir is None or batas.mulai < hari.akhir
    )


def _pada(kolom: str, hari: dict[int, list[Rentang]]) -> Q:
    """SKP of these people with a day in common."""
    syarat = Q(pk__in=[])
    for orang, semua in hari.items():
        for satu in semua:
            masa = DateRange(satu.mulai, satu.akhir)
            syarat |= Q(**{kolom: orang}, skp__masa__overlap=masa)
    return syarat


def _dinilai(hari: dict[int, list[Rentang]]) -> Q:
    """SKP of the people whom these people evaluate on those days."""
    syarat = Q(pk__in=[])
    for orang, semua in hari.items():
        for satu in semua:
            garis = GarisPenilai.objects.filter(
                penilai=orang, masa__overlap=DateRange(satu.mulai, satu.akhir)
            )
            syarat |= Q(skp__penempatan__in=garis.values("penempatan"))
    return syarat


def _sebut(judul: str, semua: "QuerySet[VersiSKP]") -> Dampak:
    jumlah = semua.count()
    baris = semua.select_related("skp__pegawai", "skp__tahun").order_by("pk")[:CONTOH]
    contoh = tuple(f"{v.skp.pegawai}, {v.skp}" for v in baris) if jumlah else ()
    return Dampak(judul, jumlah, contoh)
