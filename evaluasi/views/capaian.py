"""Capaian: the leader's page of a branch, one finding, then what it rests on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dumai_asn.inti.rules.angka import tulis
from dumai_asn.inti.rupa.istilah import PREDIKAT

from ..queries.pantau import langkah_terbuka
from ..queries.rekap import (
    LANGKAH,
    LEMAH,
    RekapSatuUnit,
    akhir_jendela,
    baris_peta,
    perlu_keputusan,
    rekap,
    rekap_anak,
    tren,
)
from ..queries.ukuran import DINILAI, LAPORAN
from ..queries.ukuran import PREDIKAT as SEBARAN
from ..rules.istilah import Langkah
from .cabang import Cabang, buka_cabang, halaman

UNIT_PER_HALAMAN = 8
#: Cycles in the trend.
SIKLUS_TREN = 6


@require_safe
def capaian(request: HttpRequest, unit: int | None = None) -> HttpResponse:
    """Predikat, steps and units that need a decision, each number with its base."""
    cabang = buka_cabang(request, unit)
    if cabang is None:
        return render(request, "evaluasi/tanpa_siklus.html")
    siklus, unit_id = cabang.siklus, cabang.pohon.unit_id
    terbuka = langkah_terbuka(siklus.periode, cabang.pada)
    angka = rekap(siklus.pk, unit_id)
    anak = rekap_anak(siklus.pk, unit_id, terbuka)
    putus = halaman(request, perlu_keputusan(anak, siklus.periode, cabang.pada), UNIT_PER_HALAMAN)
    isi = {
        "cabang": cabang,
        "dinilai": angka.dari(DINILAI),
        "berskp": angka.dari(LAPORAN),
        "lemah": sum(angka.kelompok(SEBARAN, kode).jumlah for kode in LEMAH),
        "dihitung": angka.pada,
        "langkah": [(s, angka.dari(s.ukuran) if s in terbuka else None) for s in LANGKAH],
        "putus": putus,
        "unit": [baris_peta(satu, terbuka) for satu in putus],
        "nilai_lewat": akhir_jendela(siklus.periode, Langkah.PENILAIAN) <= cabang.pada,
    }
    return render(request, "evaluasi/capaian.html", isi | _sebaran(angka) | _tren(cabang))


def _sebaran(angka: RekapSatuUnit) -> dict[str, object]:
    """The distribution as rows of the table, as bars, and as one sentence."""
    baris = [
        (kode, rupa.kata, angka.kelompok(SEBARAN, kode), rupa.kelas)
        for kode, rupa in PREDIKAT.items()
    ]
    return {
        "sebaran": baris,
        "batang": [(kata, a.jumlah, kelas) for _, kata, a, kelas in baris],
        "kalimat": "Sebaran predikat: "
        + ", ".join(f"{kata} {tulis(a.jumlah)}" for _, kata, a, _ in baris),
    }


def _tren(cabang: Cabang) -> dict[str, object]:
    """The latest cycles of the same kind up to this one, oldest first."""
    kini = cabang.siklus.periode
    siklus = [
        satu
        for satu in cabang.pilihan
        if satu.periode.jenis == kini.jenis and satu.periode.masa.lower <= kini.masa.lower
    ]
    baris = tren(siklus[:SIKLUS_TREN][::-1], cabang.unit.pk)
    return {"tren": baris, "persen_tren": [angka.persen for _, angka in baris]}
