"""The items of a version in order, and what a change changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..models import IsiIndikator, VersiSKP
from ..rules.bawaan import BERAKHLAK
from ..rules.istilah import NilaiPerilaku, StatusVersi


@dataclass(frozen=True)
class ItemSKP:
    """One item an evaluator may comment on; at most one of the three ids is set."""

    kunci: str
    sebutan: str
    teks: str
    rhk_id: int | None = None
    indikator_id: int | None = None
    nilai: str | None = None


@dataclass(frozen=True)
class Beda:
    """One difference: what it is about, as it was and as it will be; "" where there is none."""

    sebutan: str
    lama: str
    baru: str


@dataclass
class IsiVersi:
    """A version read once: texts by identity."""

    rhk: dict[int, str] = field(default_factory=dict)
    indikator: dict[int, str] = field(default_factory=dict)
    rhk_dari: dict[int, int] = field(default_factory=dict)
    perilaku: dict[str, str] = field(default_factory=dict)
    lampiran: dict[str, str] = field(default_factory=dict)


LAMPIRAN = {
    "dukungan": "Dukungan sumber daya",
    "pertanggungjawaban": "Skema pertanggungjawaban",
    "konsekuensi": "Konsekuensi",
}


def item_skp(versi: VersiSKP) -> list[ItemSKP]:
    """Every item of ``versi``: RHK with their indicators, then the seven values."""
    isi = _baca(versi)
    hasil = []
    for n, (rhk_id, teks) in enumerate(isi.rhk.items(), start=1):
        hasil.append(ItemSKP(f"k_rhk_{rhk_id}", f"RHK {n}", teks, rhk_id=rhk_id))
        milik = [i for i, asal in isi.rhk_dari.items() if asal == rhk_id]
        hasil += [
            ItemSKP(f"k_ind_{i}", f"indikator {n}.{m}", isi.indikator[i], indikator_id=i)
            for m, i in enumerate(milik, start=1)
        ]
    hasil += [
        ItemSKP(
            f"k_nilai_{nilai}", BERAKHLAK[nilai].label, isi.perilaku.get(nilai, ""), nilai=nilai
        )
        for nilai in NilaiPerilaku
    ]
    return hasil


def beda_versi(versi: VersiSKP) -> list[Beda]:
    """What ``versi`` changes against the version in force; empty for a first one."""
    lama = versi.skp.versi.filter(status=StatusVersi.DITETAPKAN).exclude(pk=versi.pk).first()
    if lama is None:
        lama = versi.skp.versi.filter(nomor__lt=versi.nomor).order_by("-nomor").first()
    if lama is None:
        return []
    dulu, kini = _baca(lama), _baca(versi)
    return [
        *_beda("RHK", dulu.rhk, kini.rhk),
        *_beda("Indikator", dulu.indikator, kini.indikator),
        *_beda("", _berlabel(dulu.perilaku), _berlabel(kini.perilaku)),
        *_beda("", dulu.lampiran, kini.lampiran),
    ]


def _berlabel(perilaku: dict[str, str]) -> dict[str, str]:
    return {BERAKHLAK[NilaiPerilaku(n)].label: teks for n, teks in perilaku.items()}


def _beda(sebutan: str, lama: Mapping[Any, str], baru: Mapping[Any, str]) -> list[Beda]:
    return [
        Beda(sebutan or str(kunci), lama.get(kunci, ""), baru.get(kunci, ""))
        for kunci in [*lama, *(k for k in baru if k not in lama)]
        if lama.get(kunci, "") != baru.get(kunci, "")
    ]


def _baca(versi: VersiSKP) -> IsiVersi:
    """Three statements."""
    isi = IsiVersi()
    for satu in versi.isi_rhk.order_by("urutan"):
        isi.rhk[satu.rhk_id] = satu.teks
    for butir in versi.isi_indikator.select_related("indikator").order_by("urutan"):
        isi.indikator[butir.indikator_id] = _kata(butir)
        isi.rhk_dari[butir.indikator_id] = butir.indikator.rhk_id
    for perilaku in versi.isi_perilaku.all():
        isi.perilaku[str(perilaku.nilai)] = perilaku.ekspektasi
    isi.lampiran = {label: "; ".join(getattr(versi, nama)) for nama, label in LAMPIRAN.items()}
    return isi


def _kata(isi: IsiIndikator) -> str:
    return f"{isi.teks}: {isi.target_kata}"
