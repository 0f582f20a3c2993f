"""Home of HR and of a leader: the branch they work for."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest

from dumai_asn.direktori.models import UnitKerja
from dumai_asn.inti.rupa.istilah import PREDIKAT as RUPA_PREDIKAT
from evaluasi import access
from evaluasi.models import Siklus
from evaluasi.queries.pantau import langkah_terbuka, penahanan, siklus_sejenis
from evaluasi.queries.rekap import (
    LANGKAH,
    LEMAH,
    baris_peta,
    perlu_keputusan,
    rekap,
    rekap_anak,
    tren,
)
from evaluasi.queries.ukuran import DINILAI, LAPORAN, PREDIKAT

from ..queries import kelas_mendatang


@dataclass(frozen=True)
class Cabang:
    """The latest cycle, and the topmost unit of it that this account works for."""

    siklus: Siklus
    unit: UnitKerja


#: Holders, classes and units on the first screen.
SEKILAS = 3
#: Cycles in the trend.
SIKLUS_TREN = 4


def pengelola(request: HttpRequest, pada: date) -> dict[str, Any]:
    """Who is held up by whom, how far each step is, and the next classes."""
    kelas = list(kelas_mendatang(pada)[:SEKILAS])
    cabang = _cabang(request)
    if cabang is None:
        return {"cabang": None, "kelas": kelas}
    return {
        "cabang": cabang,
        "kelas": kelas,
        "tahan": penahanan(cabang.siklus, cabang.unit.pk, pada, sampai=SEKILAS),
        **_langkah(cabang, pada),
    }


def pimpinan(request: HttpRequest, pada: date) -> dict[str, Any]:
    """One finding, how the predikat are spread and went, and the units that need a decision."""
    cabang = _cabang(request)
    if cabang is None:
        return {"cabang": None}
    terbuka = langkah_terbuka(cabang.siklus.periode, pada)
    anak = rekap_anak(cabang.siklus.pk, cabang.unit.pk, terbuka)
    putus = perlu_keputusan(anak, cabang.siklus.periode, pada)[:SEKILAS]
    isi = _langkah(cabang, pada)
    angka = isi["angka"]
    return {
        "cabang": cabang,
        **isi,
        "batang": [
            (rupa.kata, angka.kelompok(PREDIKAT, kode).jumlah, rupa.kelas)
            for kode, rupa in RUPA_PREDIKAT.items()
        ],
        "lemah": sum(angka.kelompok(PREDIKAT, kode).jumlah for kode in LEMAH),
        "tren": [
            (siklus.periode, satu)
            for siklus, satu in tren(siklus_sejenis(cabang.siklus, SIKLUS_TREN), cabang.unit.pk)
        ],
        "putus": [baris_peta(satu, terbuka) for satu in putus],
    }


def _cabang(request: HttpRequest) -> Cabang | None:
    """None while no cycle was ever opened."""
    siklus = access.siklus_terbaca(request.user, None)
    if siklus is None:
        return None
    return Cabang(siklus, access.cabang_terbaca(request.user, siklus, None).unit)


def _langkah(cabang: Cabang, pada: date) -> dict[str, Any]:
    """The figures of the branch, and each step with its share; None before its window."""
    terbuka = langkah_terbuka(cabang.siklus.periode, pada)
    angka = rekap(cabang.siklus.pk, cabang.unit.pk)
    return {
        "angka": angka,
        "berskp": angka.dari(LAPORAN),
        "dinilai": angka.dari(DINILAI),
        "langkah": [
            (satu, angka.dari(satu.ukuran) if satu in terbuka else None) for satu in LANGKAH
        ],
    }
