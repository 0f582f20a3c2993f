"""The items of a version in order, and what a change changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..models import IsiIndikator, VersiSKP
from ..rules.bawaan import BERAKHLAK
from ..rules.istilah import NilaiPerilaku, StatusVersi
from .susun import IsiSKP


@dataclass(frozen=True)
class ItemSKP:
    """One item an evaluator may comment on; at most one of the three ids is set."""

    kunci: str
    sebutan: str
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
class TeksVersi:
    """The texts of a version by identity."""

    rhk: dict[int, str] = field(default_factory=dict)
    indikator: dict[int, str] = field(default_factory=dict)
    perilaku: dict[str, str] = field(default_factory=dict)
    lampiran: dict[str, str] = field(default_factory=dict)


LAMPIRAN = {
    "dukungan": "Dukungan sumber daya",
    "pertanggungjawaban": "Skema pertanggungjawaban",
    "konsekuensi": "Konsekuensi",
}


def item_skp(isi: IsiSKP) -> list[ItemSKP]:
    """Every item of a version: RHK with their indicators, then the seven values."""
    hasil = []
    for n, baris in enumerate(isi.baris, start=1):
        nomor = baris.isi.rhk_id
        hasil.append(ItemSKP(f"k_rhk_{nomor}", f"RHK {n}", rhk_id=nomor))
        hasil += [
            ItemSKP(f"k_ind_{i}", f"indikator {n}.{m}", indikator_id=i)
            for m, i in enumerate((satu.isi.indikator_id for satu in baris.indikator), start=1)
        ]
    hasil += [
        ItemSKP(f"k_nilai_{nilai}", BERAKHLAK[nilai].label, nilai=nilai) for nilai in NilaiPerilaku
    ]
    return hasil


def beda_versi(versi: VersiSKP, isi: IsiSKP) -> list[Beda]:
    """What ``versi`` with its content changes against the one in force; empty for a first one."""
    if versi.nomor == 1:
        return []
    lama = versi.skp.versi.filter(status=StatusVersi.DITETAPKAN).exclude(pk=versi.pk).first()
    if lama is None:
        lama = versi.skp.versi.filter(nomor__lt=versi.nomor).order_by("-nomor").first()
    if lama is None:
        return []
    return _banding(_baca(lama), _dari(versi, isi))


def beda_antara(lama: VersiSKP, baru: VersiSKP) -> list[Beda]:
    """What ``baru`` says otherwise than ``lama``, both versions of one SKP.  Six statements."""
    return _banding(_baca(lama), _baca(baru))


def _banding(dulu: TeksVersi, kini: TeksVersi) -> list[Beda]:
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


def _baca(versi: VersiSKP) -> TeksVersi:
    """Three statements."""
    isi = TeksVersi(lampiran=_lampiran(versi))
    for satu in versi.isi_rhk.order_by("urutan"):
        isi.rhk[satu.rhk_id] = satu.teks
    for butir in versi.isi_indikator.order_by("urutan"):
        isi.indikator[butir.indikator_id] = _kata(butir)
    for perilaku in versi.isi_perilaku.all():
        isi.perilaku[str(perilaku.nilai)] = perilaku.ekspektasi
    return isi


def _dari(versi: VersiSKP, isi: IsiSKP) -> TeksVersi:
    return TeksVersi(
        rhk={satu.isi.rhk_id: satu.isi.teks for satu in isi.baris},
        indikator={
            butir.isi.indikator_id: _kata(butir.isi)
            for satu in isi.baris
            for butir in satu.indikator
        },
        perilaku={str(satu.nilai): satu.ekspektasi for satu in isi.perilaku},
        lampiran=_lampiran(versi),
    )


def _lampiran(versi: VersiSKP) -> dict[str, str]:
    return {label: "; ".join(getattr(versi, nama)) for nama, label in LAMPIRAN.items()}


def _kata(isi: IsiIndikator) -> str:
    return f"{isi.teks}: {isi.target_kata}"
