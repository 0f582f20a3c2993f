"""Home of HR and of a leader: the branch they work for."""

from datetime import date
from typing import Any

from django.http import HttpRequest

from dumai_asn.inti.rupa.istilah import PREDIKAT as RUPA_PREDIKAT
from evaluasi.queries.pantau import langkah_terbuka, penahanan
from evaluasi.queries.rekap import LANGKAH, baris_peta, perlu_keputusan, rekap, rekap_anak
from evaluasi.queries.ukuran import DINILAI, LAPORAN, PREDIKAT
from evaluasi.views.cabang import Cabang, buka_cabang

from ..queries import kelas_mendatang

#: Holders, classes and units on the first screen.
SEKILAS = 3


def pengelola(request: HttpRequest, pada: date) -> dict[str, Any]:
    """Who is held up by whom, how far each step is, and the next classes."""
    kelas = kelas_mendatang(pada)[:SEKILAS]
    cabang = buka_cabang(request, None)
    if cabang is None:
        return {"cabang": None, "kelas": kelas}
    return {
        "cabang": cabang,
        "kelas": kelas,
        "tahan": penahanan(cabang.siklus, cabang.unit.pk, pada, sampai=SEKILAS),
        **_langkah(cabang, pada),
    }


def pimpinan(request: HttpRequest, pada: date) -> dict[str, Any]:
    """One finding, how the predikat are spread, and the units that need a decision."""
    cabang = buka_cabang(request, None)
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
        "putus": [baris_peta(satu, terbuka) for satu in putus],
    }


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
